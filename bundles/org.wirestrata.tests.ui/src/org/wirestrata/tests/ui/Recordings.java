package org.wirestrata.tests.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;

/** Counts the packets of recordings in pcap format, without the program that is tested. */
final class Recordings {
    private static final int HEADER = 24;
    private static final int RECORD = 16;

    private Recordings() {
    }

    static int count(String name) {
        try {
            ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Desk.recording(name))).order(ByteOrder.LITTLE_ENDIAN);
            int count = 0;
            for (int at = HEADER; at < file.limit(); at += RECORD + file.getInt(at + 8)) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
