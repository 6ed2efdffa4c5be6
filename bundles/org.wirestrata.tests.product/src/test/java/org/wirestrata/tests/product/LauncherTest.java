package org.wirestrata.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's command, in a folder with a blank in its name. */
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void saysItsVersion() throws IOException {
        Program.Result result = Product.headless(folder).run(folder, "--version");
        assertEquals(0, result.code(), result::toString);
        assertTrue(result.out().startsWith("Wirestrata 0.1.0"), result::toString);
        assertEquals("", result.err());
    }

    @Test
    void workbenchSaysThatItNeedsADisplay() throws IOException {
        Program workbench = withoutDisplay(Product.workbench(folder));
        Program.Result result = workbench.run();
        assertEquals(1, result.code(), result::toString);
        assertTrue(result.err().contains("DISPLAY"), result::toString);
        result = workbench.run("completion", "bash");
        assertEquals(0, result.code(), result::toString);
        assertEquals("", result.err());
    }

    @Test
    void closedStandardInputIsEmpty() throws IOException {
        String command = Product.headless(folder).home() + "/wirestrata";
        Program.Result result = new Program(folder, List.of("sh", "-c", "exec \"$0\" files info - <&-", command)).run();
        assertEquals(0, result.code(), result::toString);
        assertTrue(result.out().contains("Number of interfaces in file: 0"), result::toString);
        assertEquals("", result.err());
    }

    @Test
    void aFileThatMayNotBeReadIsSaidOnce() throws IOException {
        Product product = Product.headless(folder);
        Files.createFile(folder.resolve("secret.pcap"), PosixFilePermissions.asFileAttribute(Set.of()));
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) { // whom permissions do not concern
            new Program(folder, List.of("chmod", "-R", "a+rX", product.home().toString(), folder.toString())).run();
            new Program(folder, List.of("chmod", "0", "secret.pcap")).run();
            new Program(folder, List.of("mkdir", "-m", "777", "cache")).run();
            command.addAll(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
                "env", "XDG_CACHE_HOME=" + folder.resolve("cache")));
        }
        command.add(product.home() + "/wirestrata");
        Program.Result result = new Program(folder, command).run("files", "info", "secret.pcap");
        assertEquals(2, result.code(), result::toString);
        assertTrue(result.err().matches("wirestrata: You are not permitted to read \"secret.pcap\"[^\n]*\n"), result::toString);
    }

    private Program withoutDisplay(Product product) {
        return new Program(folder, List.of("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", product.home() + "/wirestrata"));
    }
}
