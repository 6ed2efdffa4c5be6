package org.wirestrata.cli.internal.handshake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.wirestrata.kernel.ClockOffset;
import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelFunctions;
import org.wirestrata.kernel.KernelSocket;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.SystemCall;
import org.wirestrata.session.handshake.Handshake;
import org.wirestrata.session.handshake.Kernel;
import org.wirestrata.session.handshake.Words;

/** The kernel's part of the JSON: the trace as a whole, and for each connection its sockets and steps. */
final class KernelJson {
    private final JsonReport out;
    private final Kernel kernel;
    private final long begin;
    private final KernelFunctions functions;

    KernelJson(JsonReport out, Kernel kernel, long begin, Words words) {
        this.out = out;
        this.kernel = kernel;
        this.begin = begin;
        this.functions = new KernelFunctions(words.language());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The trace as a whole, with what is known of the functions that are named in it. */
    void trace() {
        KernelTrace t = kernel.trace();
        out.key("kernel");
        out.begin();
        out.texts("formats", t.formats().stream().map(KernelJson::name).toList());
        out.number("events", t.events().size());
        out.number("linesNotUnderstood", t.skipped());
        out.number("lostEvents", t.lost());
        ClockOffset o = kernel.join().offset();
        if (o != null) {
            out.key("clock");
            out.begin();
            out.number("offsetNanos", o.nanos());
            out.number("uncertaintyNanos", o.uncertainty());
            out.text("from", name(o.how()));
            out.number("pairs", o.pairs());
            out.end();
        }
        Set<String> names = new LinkedHashSet<>();
        for (KernelEvent e : t.events()) {
            names.addAll(e.path());
            if (e.kind() == KernelEvent.Kind.FUNCTION) {
                names.add(e.name());
            }
        }
        List<String> known = names.stream().filter(f -> functions.about(f) != null).toList();
        out.list("functions", known, f -> {
            out.text("name", f);
            out.text("does", functions.about(f));
            if (functions.history(f) != null) {
                out.text("versions", functions.history(f));
            }
        });
        out.end();
    }

    /** What the kernel did for a connection; nothing where the trace does not tell. */
    void connection(Handshake h) {
        KernelConnection c = kernel.of(h);
        if (c == null) {
            return;
        }
        out.key("kernel");
        out.begin();
        socket("client", c.client());
        socket("server", c.server());
        SystemCall connect = c.connect();
        out.span("connectNanos", connect == null ? -1 : connect.duration());
        out.span("acceptQueueNanos", c.queued());
        out.span("establishedToAcceptNanos", c.establishedToAccept());
        out.list("steps", c.steps(), this::step);
        out.end();
    }

    private void socket(String name, KernelSocket s) {
        if (s == null) {
            return;
        }
        out.key(name);
        out.begin();
        out.text("role", name(s.role()));
        out.list("states", s.states(), e -> {
            out.text("from", name(e.from()));
            out.text("to", name(e.to()));
            traceTime(e);
        });
        out.end();
    }

    private void traceTime(KernelEvent e) {
        if (e.timed()) {
            out.number("traceNanos", e.time());
        }
    }

    private void step(Step s) {
        out.text("lane", name(s.lane()));
        out.text("kind", name(s.kind()));
        if (s.time() != KernelEvent.NO_TIME) {
            out.number("timeNanos", s.time() - begin);
        }
        if (s.segment() != null) {
            out.number("frame", s.segment().frame());
        }
        if (s.call() != null) {
            out.text("call", s.call().name());
        }
        KernelEvent e = s.event();
        if (e == null) {
            return;
        }
        out.number("line", e.line());
        traceTime(e);
        out.text("task", e.task());
        out.span("pid", e.pid());
        out.span("cpu", e.cpu());
        out.text("event", e.name());
        if (s.kind() == Step.Kind.RETURNED || s.kind() == Step.Kind.ACCEPTED || s.kind() == Step.Kind.FUNCTION_RETURNED) {
            out.number("result", e.result());
        }
        if (s.kind() == Step.Kind.STATE) {
            out.text("from", name(e.from()));
            out.text("to", name(e.to()));
        }
        if (!s.functions().isEmpty()) {
            out.texts("functions", s.functions());
        }
        if (!s.interrupted().isEmpty()) {
            out.texts("interrupted", s.interrupted());
        }
    }
}
