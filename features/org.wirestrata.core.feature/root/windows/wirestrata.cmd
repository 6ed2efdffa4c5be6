@echo off
rem Starts Wirestrata. Without a sub-command the workbench, where this installation holds it; with one the headless program.
rem
rem   WIRESTRATA_JAVA_HOME   the Java 25 to run on
rem   WIRESTRATA_JAVA_OPTS   further options for the virtual machine
setlocal
set "home=%~dp0"
set "home=%home:~0,-1%"

set "java="
for %%J in ("%WIRESTRATA_JAVA_HOME%" "%home%\jre" "%JAVA_HOME%") do if not defined java call :try "%%~J"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-2*" "%ProgramFiles%\Java\jdk-2*" "%ProgramFiles%\Microsoft\jdk-2*") do if not defined java call :try "%%~J"
if not defined java (
    echo wirestrata: no Java 25 found; install one and set WIRESTRATA_JAVA_HOME to its folder 1>&2
    exit /b 1
)

set "launcher="
for %%L in ("%home%\plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~fL"
if not defined launcher (
    echo wirestrata: this installation is incomplete: "%home%\plugins" holds no org.eclipse.equinox.launcher 1>&2
    exit /b 1
)

set "headless=no"
for %%C in (handshake dissect capture plugin files filters batch trace help -h --help -V --version) do if "%~1"=="%%C" set "headless=yes"
if not exist "%home%\plugins\org.wirestrata.workbench_*.jar" set "headless=yes"

if "%headless%"=="yes" (
    "%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED %WIRESTRATA_JAVA_OPTS% -Djava.awt.headless=true "-Dwirestrata.home=%home%" -jar "%launcher%" -nosplash -data @none -application org.wirestrata.cli.wirestrata %*
    exit /b %ERRORLEVEL%
)

:workbench
"%java%" -Xshare:auto --enable-native-access=ALL-UNNAMED %WIRESTRATA_JAVA_OPTS% "-Dwirestrata.home=%home%" -jar "%launcher%" -nosplash -data "%LOCALAPPDATA%\Wirestrata\workbench" -product org.wirestrata.workbench.product %*
rem 23: the workbench asks to be started again, after a plug-in was installed for instance.
if "%ERRORLEVEL%"=="23" goto workbench
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=\"2[5-9]" /c:"^JAVA_VERSION=\"[3-9][0-9]" "%~1\release" >nul && set "java=%~1\bin\java.exe"
exit /b 0
