package org.wirestrata.cli.internal.handshake;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.wirestrata.export.ByteOut;
import org.wirestrata.session.handshake.Attack;
import org.wirestrata.session.handshake.Endpoint;
import org.wirestrata.session.handshake.Flags;
import org.wirestrata.session.handshake.Handshake;
import org.wirestrata.session.handshake.Kernel;
import org.wirestrata.session.handshake.Remark;
import org.wirestrata.session.handshake.Segment;
import org.wirestrata.session.handshake.SegmentExplanation;
import org.wirestrata.session.handshake.TcpOptions;
import org.wirestrata.session.handshake.Teardown;
import org.wirestrata.session.handshake.Trail;
import org.wirestrata.session.handshake.Words;

/** Writes connections as JSON: times in nanoseconds since the first frame, sequence numbers as in the headers. */
final class JsonReport {
    private final ByteOut out;
    private final Kernel kernel;
    private final KernelJson kernelJson;
    private final Segment selected;
    private boolean first;

    /**
     * @param kernel   the trace that goes with the capture, or null
     * @param selected the segment that was asked for, or null
     */
    JsonReport(ByteOut out, Kernel kernel, long begin, Words words, Segment selected) {
        this.selected = selected;
        this.out = out;
        this.kernel = kernel;
        this.kernelJson = kernel == null ? null : new KernelJson(this, kernel, begin, words);
    }

    void write(List<Handshake> all) {
        begin();
        if (kernel != null) {
            kernelJson.trace();
        }
        key("connections").put('[');
        for (int i = 0; i < all.size(); i++) {
            out.put(i > 0 ? ",\n" : "\n");
            write(all.get(i));
        }
        out.put("\n]");
        List<Attack> attacks = Attack.find(all);
        if (!attacks.isEmpty()) {
            list("attacks", attacks, a -> {
                text("kind", a.kind().name().toLowerCase(Locale.ROOT));
                text("subject", a.subject());
                number("connections", a.count());
                number("others", a.others());
                number("durationNanos", a.nanos());
            });
        }
        out.put("}\n");
    }

    private void write(Handshake h) {
        begin();
        number("stream", h.stream());
        text("verdict", h.verdict().name().toLowerCase(Locale.ROOT));
        key("client");
        endpoint(h.client());
        key("server");
        endpoint(h.server());
        key("rolesKnown").put(Boolean.toString(h.clientKnown()));
        if (selected != null) {
            segment("selected", selected);
            text("selectedIs", SegmentExplanation.place(h, selected).replace('.', '_'));
        }
        segment("syn", h.syn());
        segment("synAck", h.synAck());
        segment("ack", h.third());
        key("checks").put('[');
        List<Handshake.Check> checks = h.checks();
        for (int i = 0; i < checks.size(); i++) {
            out.put(i > 0 ? "," : "");
            check(checks.get(i));
        }
        out.put(']');
        first = false;
        list("remarks", Remark.of(h), r -> {
            text("kind", r.kind().name().toLowerCase(Locale.ROOT));
            number("frame", r.frame());
        });
        text("teardown", Teardown.of(h).name().toLowerCase(Locale.ROOT));
        unreachable(h.trail().unreachable());
        number("synRepetitions", h.synsAgain());
        number("synAckRepetitions", h.synAcksAgain());
        span("initialRoundTripNanos", h.roundTrip());
        span("synToSynAckNanos", Handshake.between(h.syn(), h.synAck()));
        span("synAckToAckNanos", Handshake.between(h.synAck(), h.third()));
        span("ackToFirstDataNanos", Handshake.between(h.third(), h.clientData()));
        span("requestToFirstByteNanos", Handshake.between(h.clientData(), h.serverData()));
        number("segments", h.segments());
        number("clientBytes", h.clientBytes());
        number("serverBytes", h.serverBytes());
        number("durationNanos", h.duration());
        number("completeness", h.completeness());
        segment("firstFin", h.firstFin());
        segment("secondFin", h.secondFin());
        segment("reset", h.reset());
        if (kernel != null) {
            kernelJson.connection(h);
        }
        end();
    }

    private void unreachable(Trail.Unreachable u) {
        if (u != null) {
            key("icmp");
            begin();
            number("frame", u.frame());
            number("type", u.type());
            number("code", u.code());
            number("version", u.six() ? 6 : 4);
            end();
        }
    }

    private void endpoint(Endpoint e) {
        begin();
        text("address", e.address());
        number("port", e.port());
        end();
    }

    private void check(Handshake.Check c) {
        begin();
        text("relation", c.relation().name().toLowerCase(Locale.ROOT));
        number("frame", c.frame());
        number("expected", c.expected());
        number("found", c.found());
        key("holds").put(Boolean.toString(c.holds()));
        out.put('}');
    }

    private void segment(String name, Segment s) {
        if (s == null) {
            return;
        }
        key(name);
        begin();
        number("frame", s.frame());
        number("timeNanos", s.time());
        text("from", s.fromClient() ? "client" : "server");
        text("flags", Flags.text(s.flags()));
        number("sequence", s.sequence());
        if (s.has(Flags.ACK)) {
            number("acknowledgment", s.ack());
        }
        number("window", s.window());
        number("length", s.length());
        if (s.has(Flags.SYN)) {
            options(s.options());
        }
        end();
    }

    private void options(TcpOptions o) {
        key("options");
        begin();
        span("maximumSegmentSize", o.segmentSize());
        span("windowScale", o.scale());
        key("selectiveAcknowledgment").put(Boolean.toString(o.selective()));
        span("timeStamp", o.stamp());
        span("timeStampEcho", o.echo());
        key("fastOpen").put(Boolean.toString(o.fastOpen()));
        end();
    }

    void begin() {
        out.put('{');
        first = true;
    }

    void end() {
        out.put('}');
        first = false;
    }

    /** Writes a list of objects. */
    <T> void list(String name, List<T> values, Consumer<T> writer) {
        key(name).put('[');
        for (int i = 0; i < values.size(); i++) {
            out.put(i > 0 ? "," : "");
            begin();
            writer.accept(values.get(i));
            end();
        }
        out.put(']');
        first = false;
    }

    ByteOut key(String name) {
        if (!first) {
            out.put(',');
        }
        first = false;
        return out.json(name).put(':');
    }

    void number(String name, long value) {
        key(name).put(value);
    }

    void span(String name, long value) {
        if (value >= 0) {
            number(name, value);
        }
    }

    /** Writes a list of texts. */
    void texts(String name, List<String> values) {
        key(name).put('[');
        for (int i = 0; i < values.size(); i++) {
            out.put(i > 0 ? "," : "").json(values.get(i));
        }
        out.put(']');
    }

    void text(String name, String value) {
        key(name).json(value);
    }
}
