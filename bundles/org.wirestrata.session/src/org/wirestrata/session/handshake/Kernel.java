package org.wirestrata.session.handshake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelJoin;
import org.wirestrata.kernel.KernelPath;
import org.wirestrata.kernel.KernelTrace;

/** The trace of a kernel that goes with a capture. */
public final class Kernel {
    private final KernelJoin join;

    private Kernel(KernelJoin join) {
        this.join = join;
    }

    /**
     * Reads a trace.
     *
     * @param name how the file is called in complaints
     */
    public static KernelTrace read(Path file, String name) throws TraceException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            KernelTrace trace = KernelTrace.read(in);
            if (trace.events().isEmpty()) {
                String example = trace.example() == null ? "it is empty" : "no line was understood, the first is: " + trace.example();
                throw new TraceException("\"" + name + "\" is no kernel trace that is known: " + example);
            }
            return trace;
        } catch (NoSuchFileException e) {
            throw new TraceException("there is no file \"" + name + "\"");
        } catch (IOException e) {
            throw new TraceException("the trace \"" + name + "\" can't be read: " + e.getMessage());
        }
    }

    /** Joins a trace to the connections of a capture. */
    public static Kernel of(KernelTrace trace, Collector collector) {
        List<KernelJoin.Candidate> candidates = new ArrayList<>();
        for (Connection c : collector.connections()) {
            candidates.add(new KernelJoin.Candidate(c.stream(), c.flow(), c.kept()));
        }
        return new Kernel(new KernelJoin(KernelPath.of(trace), candidates));
    }

    public KernelJoin join() {
        return join;
    }

    public KernelTrace trace() {
        return join.path().trace();
    }

    /** What the kernel did for a connection, or null. */
    public KernelConnection of(Handshake h) {
        return join.connection(h.stream());
    }
}
