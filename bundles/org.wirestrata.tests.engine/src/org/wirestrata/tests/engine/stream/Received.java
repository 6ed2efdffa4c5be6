package org.wirestrata.tests.engine.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.stream.ByteAssembler;

/** Keeps what an assembler hands out: the bytes, with zeros in gaps, and a line for each gap. */
final class Received implements ByteAssembler.Sink {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final List<String> gaps = new ArrayList<>();
    final boolean[] missing = new boolean[1 << 20];
    int lastFrame;

    @Override
    public void bytes(int frame, byte[] data, int offset, int length) {
        bytes.write(data, offset, length);
        lastFrame = frame;
    }

    @Override
    public void gap(int frame, long length) {
        gaps.add(bytes.size() + "+" + length);
        for (long i = 0; i < length; i++) {
            missing[bytes.size()] = true;
            bytes.write(0);
        }
    }
}
