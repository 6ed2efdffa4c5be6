package org.wirestrata.tests.product;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes captures of UDP datagrams, as pcap files with Ethernet and IPv4 headers. */
final class Datagrams {
    private static final int HEADERS = 14 + 20 + 8;

    private Datagrams() {
    }

    /** A file with one packet per payload, a second apart, to a port of 192.0.2.2. */
    static void write(Path file, int port, byte[]... payloads) throws IOException {
        int size = 24;
        for (byte[] p : payloads) {
            size += 16 + HEADERS + p.length;
        }
        ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65535).putInt(1);
        for (int i = 0; i < payloads.length; i++) {
            int length = HEADERS + payloads[i].length;
            b.order(ByteOrder.LITTLE_ENDIAN).putInt(1_700_000_000 + i).putInt(0).putInt(length).putInt(length);
            b.order(ByteOrder.BIG_ENDIAN).putInt(0x02000000).putShort((short) 2).putInt(0x02000000).putShort((short) 1).putShort((short) 0x0800);
            b.putShort((short) 0x4500).putShort((short) (length - 14)).putInt(0).put((byte) 64).put((byte) 17).putShort((short) 0);
            b.putInt(0xc0000201).putInt(0xc0000202);
            b.putShort((short) 50000).putShort((short) port).putShort((short) (length - 34)).putShort((short) 0).put(payloads[i]);
        }
        Files.write(file, b.array());
    }
}
