package org.wirestrata.session.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.session.internal.Dialogue.Segment;

/** What both ends of a connection said, as text or as bytes. */
@Component(service = Statistic.class)
public final class FollowStatistic implements Statistic {
    private static final Pattern END = Pattern.compile("\\[([^]]+)]:(\\d{1,5})|([^:]+):(\\d{1,5})");
    private static final String NUMBER = "\\d{1,10}";
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    /** What may be followed. */
    enum Kind {
        TCP("tcp"), UDP("udp"), HTTP("tcp"), TLS("tcp"), HTTP2("tcp");

        final String transport;

        Kind(String transport) {
            this.transport = transport;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it is written. */
    enum Mode {
        ASCII, EBCDIC, HEX, RAW, YAML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public String usage() {
        return ",PROTOCOL,MODE,STREAM[,SUBSTREAM]|ADDRESS:PORT,ADDRESS:PORT[,RANGE]";
    }

    @Override
    public String about() {
        return "what both ends said: tcp, udp, http, tls or http2 as ascii, ebcdic, hex, raw or yaml";
    }

    private static <T extends Enum<T>> T named(Class<T> type, List<String> arguments, int at) {
        String text = at < arguments.size() ? arguments.get(at) : "";
        for (T t : type.getEnumConstants()) {
            if (t.toString().equals(text)) {
                return t;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is none of " + Set.of(type.getEnumConstants()).stream().map(Enum::toString)
                .sorted().toList());
    }

    @Override
    public Tap<?, Report> tap(Request request) throws FilterException {
        List<String> arguments = request.arguments();
        Kind kind = named(Kind.class, arguments, 0);
        Mode mode = named(Mode.class, arguments, 1);
        String stream = arguments.size() > 2 ? arguments.get(2) : "";
        boolean number = stream.matches(NUMBER);
        String filter = number ? kind.transport + ".stream eq " + Long.parseLong(stream)
                : between(kind.transport, stream, arguments.size() > 3 ? arguments.get(3) : "");
        int least = 1;
        int most = Integer.MAX_VALUE;
        int at = number ? 3 : 4;
        long substream = 0;
        if (kind == Kind.HTTP2 && number) {
            substream = substream(arguments.size() > at ? arguments.get(at) : "");
            filter += " and http2.streamid eq " + substream;
            at++;
        }
        if (arguments.size() > at) {
            Matcher m = RANGE.matcher(arguments.get(at));
            if (!m.matches()) {
                throw new IllegalArgumentException("a range of pieces is N or N-M, not \"" + arguments.get(at) + "\"");
            }
            least = Integer.parseInt(m.group(1));
            most = m.group(2) == null ? least : Integer.parseInt(m.group(2));
        }
        DialogueReader reader = new DialogueReader(kind, substream, request.catalog());
        return new Counting(kind, reader, new DialogueText(kind, mode, filter, least, most), request.filters().compile(filter,
                request.catalog()));
    }

    private static long substream(String text) {
        if (!text.matches(NUMBER)) {
            throw new IllegalArgumentException("the number of the connection is followed by that of the stream inside it: http2,ascii,0,1");
        }
        return Long.parseLong(text);
    }

    /** The filter for what passes between two ends. */
    private static String between(String transport, String one, String other) {
        Matcher a = END.matcher(one);
        Matcher b = END.matcher(other);
        if (!a.matches() || !b.matches()) {
            throw new IllegalArgumentException("a stream is a number, or two ends ADDRESS:PORT, [ADDRESS]:PORT with IPv6");
        }
        return "(" + oneWay(transport, a, b) + ") or (" + oneWay(transport, b, a) + ")";
    }

    private static String oneWay(String transport, Matcher from, Matcher to) {
        return end(transport, from, "src") + " and " + end(transport, to, "dst");
    }

    private static String end(String transport, Matcher end, String side) {
        boolean six = end.group(1) != null;
        return "(" + (six ? "ipv6." : "ip.") + side + " eq " + end.group(six ? 1 : 3) + " and " + transport + "." + side + "port eq "
                + Integer.parseInt(end.group(six ? 2 : 4)) + ")";
    }

    private record Counting(Kind kind, DialogueReader reader, DialogueText text, DisplayFilter filter) implements Tap<Dialogue, Report> {
        @Override
        public Set<Field> wanted(Catalog catalog) {
            Set<Field> wanted = new HashSet<>(reader.wanted());
            wanted.addAll(filter.wanted());
            return wanted;
        }

        @Override
        public Dialogue begin() {
            return new Dialogue();
        }

        @Override
        public void count(Dialogue dialogue, Packet packet) {
            if (filter.matches(packet.tape())) {
                reader.read(packet, dialogue);
            }
        }

        @Override
        public Dialogue merge(Dialogue earlier, Dialogue later) {
            earlier.segments().addAll(later.segments());
            return earlier;
        }

        @Override
        public Report result(Dialogue dialogue) {
            return new Answer(to -> text.write(dialogue, pieces(dialogue), to), () -> text.data(dialogue, pieces(dialogue)));
        }

        private List<Segment> pieces(Dialogue dialogue) {
            return kind == Kind.TCP ? dialogue.inOrder() : dialogue.withData();
        }
    }
}
