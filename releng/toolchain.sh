# Sourced by the scripts beside it: finds a JDK 25, fetches the Maven that Tycho needs, and runs it with short progress lines.
# Wants $checkout, the folder of the root pom, and $program, the name to say in messages.

maven_version=3.9.11
display=()

fail() {
    echo "$program: $1" >&2
    exit 1
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$1/release"
}

# Sets JAVA_HOME.
find_jdk() {
    local candidate on_path
    if [ -n "${WIRESTRATA_JAVA_HOME:-}" ]; then
        is_jdk_25 "$WIRESTRATA_JAVA_HOME" || fail "WIRESTRATA_JAVA_HOME is $WIRESTRATA_JAVA_HOME, which is no JDK 25"
        export JAVA_HOME=$WIRESTRATA_JAVA_HOME
        return
    fi
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    fail "no JDK 25 found (looked at WIRESTRATA_JAVA_HOME, JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /Library/Java and /opt); \
install one, Temurin 25 for instance, and set WIRESTRATA_JAVA_HOME to its folder"
}

# Sets $maven. The system's Maven is only asked to fetch the one that Tycho needs, away from the checkout, whose .mvn it would not understand.
find_maven() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache}/wirestrata part
    maven=$cache/apache-maven-$maven_version/bin/mvn
    [ -x "$maven" ] && return
    command -v mvn >/dev/null || fail "no Maven found; install any Maven 3 (on Debian: apt-get install maven), it fetches version $maven_version by itself"
    echo "$program: fetching Maven $maven_version" >&2
    mkdir -p "$cache"
    part=$(mktemp -d "$cache/part.XXXXXX")
    if ! (cd "$part" && mvn -B -ntp dependency:unpack -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$part") \
        >"$log" 2>&1; then
        rm -rf "$part"
        fail "Maven $maven_version could not be fetched; the log is $log"
    fi
    chmod +x "$part/apache-maven-$maven_version/bin/mvn"
    [ -e "$cache/apache-maven-$maven_version" ] || mv "$part/apache-maven-$maven_version" "$cache/"
    rm -rf "$part"
}

# Forgets what was compiled: the compiler leaves the classes of sources that are gone, and they would be packed and tested.
forget_classes() {
    rm -rf "$checkout"/bundles/*/target/classes "$checkout"/bundles/*/target/test-classes
}

# run_maven ARGUMENT...: Maven, by the command $display if that is set; everything into $log; on standard error a line for each module, and what failed.
run_maven() {
    local status
    set +e
    (cd "$checkout" && "${display[@]}" "$maven" "$@") 2>&1 | tee "$log" | progress
    status=${PIPESTATUS[0]}
    set -e
    return "$status"
}

progress() {
    awk -v program="$program" '
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ {
            count = $NF; sub(/^\[INFO\] Building /, ""); sub(/ +[^ ]+ +\[[0-9]+\/[0-9]+\]$/, ""); sub(/^\[[a-z-]+\] /, "")
            print program ": " count " " $0; fflush(); next
        }
        /^\[INFO\] (Resolving target definition|Installing product)/ { sub(/^\[INFO\] /, ""); sub(/ for environment.*| file:.*/, ""); print program ": " $0; fflush() }
        /^(\[[A-Z]+\] +)?Tests run:/ && !/Time elapsed/ { print; fflush(); next }
        /^\[ERROR\]/ && !/does not match a valid id pattern/ && shown++ < 40 { print; fflush() }' >&2
}
