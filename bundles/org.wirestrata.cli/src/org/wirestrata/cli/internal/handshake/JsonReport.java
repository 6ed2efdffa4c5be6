package org.wirestrata.cli.internal.handshake;

import java.util.List;
import java.util.Locale;

import org.wirestrata.export.ByteOut;

/** Writes connections as JSON: times in nanoseconds since the first frame, sequence numbers as in the headers. */
final class JsonReport {
    private final ByteOut out;
    private boolean first;

    JsonReport(ByteOut out) {
        this.out = out;
    }

    void write(List<Handshake> all) {
        out.put("{\"connections\":[");
        for (int i = 0; i < all.size(); i++) {
            out.put(i > 0 ? ",\n" : "\n");
            write(all.get(i));
        }
        out.put("\n]}\n");
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
        out.put('}');
        first = false;
    }

    private void endpoint(Endpoint e) {
        begin();
        text("address", e.address());
        number("port", e.port());
        out.put('}');
        first = false;
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
        out.put('}');
        first = false;
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
        out.put('}');
        first = false;
    }

    private void begin() {
        out.put('{');
        first = true;
    }

    private ByteOut key(String name) {
        if (!first) {
            out.put(',');
        }
        first = false;
        return out.json(name).put(':');
    }

    private void number(String name, long value) {
        key(name).put(value);
    }

    private void span(String name, long value) {
        if (value >= 0) {
            number(name, value);
        }
    }

    private void text(String name, String value) {
        key(name).json(value);
    }
}
