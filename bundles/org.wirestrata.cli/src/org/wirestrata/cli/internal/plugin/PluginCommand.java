package org.wirestrata.cli.internal.plugin;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists, installs, updates and removes plug-ins. */
@Command(name = "plugin", description = "Lists, installs, updates and removes plug-ins.", mixinStandardHelpOptions = true,
    subcommands = {ListCommand.class, InstallCommand.class, UpdateCommand.class, UninstallCommand.class})
public final class PluginCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
