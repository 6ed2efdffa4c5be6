package org.wirestrata.cli.internal.handshake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelJoin;
import org.wirestrata.kernel.KernelPath;
import org.wirestrata.kernel.KernelTrace;

/** The trace of a kernel that goes with a capture. */
final class Kernel {
    private final KernelJoin join;

    private Kernel(KernelJoin join) {
        this.join = join;
    }

    /** Reads a trace. */
    static KernelTrace read(Path file, String name) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            KernelTrace trace = KernelTrace.read(in);
            if (trace.events().isEmpty()) {
                String example = trace.example() == null ? "it is empty" : "no line was understood, the first is: " + trace.example();
                throw new Refusal(Refusal.INPUT, "\"" + name + "\" is no kernel trace that is known: " + example);
            }
            return trace;
        } catch (NoSuchFileException e) {
            throw new Refusal(Refusal.INPUT, "there is no file \"" + name + "\"");
        } catch (IOException e) {
            throw new Refusal(Refusal.INPUT, "the trace \"" + name + "\" can't be read: " + e.getMessage());
        }
    }

    /** Joins a trace to the connections of a capture. */
    static Kernel of(KernelTrace trace, Collector collector) {
        List<KernelJoin.Candidate> candidates = new ArrayList<>();
        for (Connection c : collector.connections()) {
            candidates.add(new KernelJoin.Candidate(c.stream(), c.flow(), c.kept()));
        }
        return new Kernel(new KernelJoin(KernelPath.of(trace), candidates));
    }

    KernelJoin join() {
        return join;
    }

    KernelTrace trace() {
        return join.path().trace();
    }

    /** What the kernel did for a connection, or null. */
    KernelConnection of(Handshake h) {
        return join.connection(h.stream());
    }
}
