package org.wirestrata.session.handshake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.Step.Lane;
import org.wirestrata.kernel.SystemCall;
import org.wirestrata.kernel.WireSegment;

/** A step of a connection as a short sentence, for the text and for the drawing. */
public final class StepText {
    private static final Set<String> SETTERS = Set.of("inet_sk_state_store", "inet_sk_set_state", "tcp_set_state");
    /** Numbers of errors that system calls on sockets return, with their names. */
    private static final Map<Integer, String> ERRORS = Map.ofEntries(Map.entry(4, "EINTR"), Map.entry(9, "EBADF"), Map.entry(11, "EAGAIN"),
            Map.entry(13, "EACCES"), Map.entry(22, "EINVAL"), Map.entry(24, "EMFILE"), Map.entry(32, "EPIPE"), Map.entry(98, "EADDRINUSE"),
            Map.entry(99, "EADDRNOTAVAIL"), Map.entry(101, "ENETUNREACH"), Map.entry(103, "ECONNABORTED"), Map.entry(104, "ECONNRESET"),
            Map.entry(106, "EISCONN"), Map.entry(107, "ENOTCONN"), Map.entry(110, "ETIMEDOUT"), Map.entry(111, "ECONNREFUSED"),
            Map.entry(113, "EHOSTUNREACH"), Map.entry(114, "EALREADY"), Map.entry(115, "EINPROGRESS"), Map.entry(512, "ERESTARTSYS"));
    private static final Map<Lane, String> LANES = new EnumMap<>(Map.of(Lane.CLIENT_PROGRAM, "lane.program", Lane.CLIENT_CALL, "lane.call",
            Lane.CLIENT_TCP, "lane.client.tcp", Lane.WIRE, "lane.wire", Lane.SERVER_TCP, "lane.server.tcp", Lane.ACCEPT_QUEUE, "lane.queue",
            Lane.SERVER_PROGRAM, "lane.server.program"));
    private final Words words;
    private final KernelConnection connection;

    public StepText(Words words, KernelConnection connection) {
        this.words = words;
        this.connection = connection;
    }

    /** Whether a step is worth a line: that a segment came from the device is told with the segment. */
    public static boolean shown(Step s) {
        return s.kind() != Step.Kind.RECEIVED;
    }

    /** The name of a lane. */
    public String name(Lane lane) {
        return words.text(LANES.get(lane));
    }

    public String text(Step s) {
        return switch (s.kind()) {
        case CALLED -> words.text("step.called", s.call().name(), s.call().task(), s.call().pid());
        case RETURNED -> returned(s.call());
        case STATE -> s.event().from() + " → " + s.event().to() + by(s);
        case REQUEST -> words.text("step.request");
        case QUEUED -> words.text("step.queued");
        case ACCEPTED -> connection.queued() < 0 ? words.text("step.accepted") : words.text("step.accepted.after",
                Words.span(connection.queued()));
        case SEGMENT -> segment(s);
        case TAKEN -> taken(s);
        case NOTED -> words.text("step." + s.event().name());
        case FUNCTION -> s.event().name() + "()";
        case FUNCTION_RETURNED -> words.text("step.function.returned", s.event().name());
        case RECEIVED -> words.text("step.received", s.segment().frame());
        };
    }

    private String returned(SystemCall call) {
        long result = call.exit().result();
        String shown = result < 0 ? result + " (" + ERRORS.getOrDefault((int) -result, "error") + ")" : Long.toString(result);
        return call.duration() < 0 ? words.text("step.returned", call.name(), shown)
                : words.text("step.returned.after", call.name(), shown, Words.span(call.duration()));
    }

    /** In which function a state changed. */
    private static String by(Step s) {
        List<String> path = s.functions().stream().filter(f -> !SETTERS.contains(f)).toList();
        return path.isEmpty() ? "" : "  (" + path.getLast() + ")";
    }

    private String segment(Step s) {
        WireSegment w = s.segment();
        String flags = Flags.text(w.flags());
        Step received = connection.step(Step.Kind.RECEIVED, w.frame());
        String text = words.text(w.length() > 0 ? "step.segment.data" : "step.segment", w.frame(), flags, w.length());
        boolean after = received != null && received.event().timed() && s.event() != null && s.event().timed()
                && received.event().time() >= s.event().time();
        return after ? text + words.text("step.segment.received", Words.span(received.event().time() - s.event().time())) : text;
    }

    private String taken(Step s) {
        KernelEvent e = s.event();
        String window = e.arguments().getOrDefault("snd_cwnd", "–");
        String roundTrip = e.arguments().getOrDefault("srtt", "–");
        return s.segment() == null ? words.text("step.taken.unknown", e.arguments().getOrDefault("data_len", "0"), window, roundTrip)
                : words.text("step.taken", s.segment().frame(), window, roundTrip);
    }
}
