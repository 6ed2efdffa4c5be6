package org.wirestrata.cli.internal.dissect;

import java.io.ByteArrayOutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions.Collector;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.PacketWriter;

/** Has packets written in parts, by several threads, and the parts in order to one output. */
final class Parts implements Collector<Parts.Part> {
    /** What one thread writes. */
    static final class Part {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        private final ByteOut out = new ByteOut(bytes);
        private final PacketWriter writer;

        private Part(Function<ByteOut, PacketWriter> writers) {
            writer = writers.apply(out);
        }
    }

    private final Function<ByteOut, PacketWriter> writers;
    private final ByteOut out;
    private final Queue<Part> free = new ConcurrentLinkedQueue<>();

    Parts(Function<ByteOut, PacketWriter> writers, ByteOut out) {
        this.writers = writers;
        this.out = out;
    }

    @Override
    public Part begin() {
        Part p = free.poll();
        return p == null ? new Part(writers) : p;
    }

    @Override
    public void take(Part part, Packet packet) {
        part.writer.write(packet);
    }

    @Override
    public boolean end(Part part) {
        part.out.flush();
        out.put(part.bytes);
        part.bytes.reset();
        free.add(part);
        return !out.failed();
    }
}
