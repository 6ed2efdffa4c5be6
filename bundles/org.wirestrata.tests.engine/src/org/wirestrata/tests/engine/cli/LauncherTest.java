package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.tests.engine.layout.Checkout;

/** The script that starts Wirestrata tells commands from files by a list of its own. */
class LauncherTest {
    private static final Pattern COMMAND = Pattern.compile("  ([a-z]+) {2,}.*");

    @TempDir
    Path folder;

    @Test
    void everyCommandIsKnownToTheScript() throws IOException {
        Set<String> commands = new CommandLine(folder).run("--help").out().lines().map(COMMAND::matcher).filter(m -> m.matches())
            .map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(true, commands.contains("dissect"), commands.toString());
        String list = Files.readAllLines(Checkout.root().resolve("features/org.wirestrata.core.feature/root/unix/wirestrata")).stream()
            .filter(l -> l.endsWith(" headless=yes ;;")).findFirst().orElseThrow();
        commands.removeAll(List.of(list.substring(0, list.indexOf(')')).strip().split(" \\| ")));
        assertEquals(Set.of(), commands);
    }
}
