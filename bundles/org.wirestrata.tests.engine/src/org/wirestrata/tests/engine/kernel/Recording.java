package org.wirestrata.tests.engine.kernel;

import java.io.IOException;
import java.io.InputStream;

/** Our recording of a connection over loopback, made by <code>releng/recordings/kernel-path</code>. */
public final class Recording {
    private Recording() {
    }

    /** The bytes of <code>handshake.trace</code> or <code>handshake.pcap</code>. */
    public static byte[] bytes(String name) throws IOException {
        try (InputStream in = Recording.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
