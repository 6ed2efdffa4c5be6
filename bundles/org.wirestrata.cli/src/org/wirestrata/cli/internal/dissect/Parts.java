package org.wirestrata.cli.internal.dissect;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Function;

import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions.Collector;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.PacketWriter;

/** Has packets written in parts, by several threads, and the parts in order to one output. There may be many parts, and few threads. */
final class Parts implements Collector<ByteArrayOutputStream> {
    private static final int SMALL = 512;

    /** What a thread writes with, now into one part, now into another. */
    private static final class Pen extends OutputStream {
        private final ByteOut out = new ByteOut(this);
        private final PacketWriter writer;
        private ByteArrayOutputStream part;

        private Pen(Function<ByteOut, PacketWriter> writers) {
            writer = writers.apply(out);
        }

        @Override
        public void write(int b) {
            part.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
        }
    }

    private final ThreadLocal<Pen> pens;
    private final ByteOut out;

    Parts(Function<ByteOut, PacketWriter> writers, ByteOut out) {
        this.pens = ThreadLocal.withInitial(() -> new Pen(writers));
        this.out = out;
    }

    @Override
    public ByteArrayOutputStream begin() {
        return new ByteArrayOutputStream(SMALL);
    }

    @Override
    public void take(ByteArrayOutputStream part, Packet packet) {
        Pen pen = pens.get();
        pen.part = part;
        pen.writer.write(packet);
        pen.out.flush();
    }

    @Override
    public boolean end(ByteArrayOutputStream part) {
        out.put(part);
        return !out.failed();
    }
}
