package org.wirestrata.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
        Product product = Product.workbench(folder);
        Program.Result result = new Program(folder, List.of("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", product.home() + "/wirestrata")).run();
        assertEquals(1, result.code(), result::toString);
        assertTrue(result.err().contains("DISPLAY"), result::toString);
    }
}
