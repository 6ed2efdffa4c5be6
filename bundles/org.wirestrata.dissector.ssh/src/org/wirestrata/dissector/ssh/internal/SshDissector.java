package org.wirestrata.dissector.ssh.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** The Secure Shell: the exchange of versions and the packets behind it (RFC 4253 sections 4.2 and 6), and packets of version 1. */
@Component(service = Dissector.class, property = {"protocol=ssh", "table=tcp.port:22", "next=-"})
public final class SshDissector implements StreamDissector {
    private static final int PORT = 22;
    private static final int LONGEST = 0xffff;

    @Override
    public Protocol protocol() {
        return Ssh.PROTOCOL;
    }

    private static boolean fromServer(Dissection d) {
        return d.destinationPort() != PORT;
    }

    /** One layer stands for all packets of a segment that are whole. */
    @Override
    public int frame(Dissection d) {
        Phase p = Phase.before(d);
        boolean server = fromServer(d);
        Phase.Side side = p.side(server);
        int whole = 0;
        int n = d.reportedRemaining();
        int base = d.position();
        boolean named = side.named();
        boolean encrypted = side.encrypted();
        int version = p.version();
        while (whole < n) {
            int left = n - whole;
            int length;
            if (!named) {
                int end = d.find(base + whole, (byte) '\n');
                length = end < 0 || !versionLine(d, base + whole) ? left : end + 1 - base - whole;
                if (length > left) {
                    return whole > 0 ? whole : ONE_MORE;
                }
                version = length >= 6 && !server ? versionOf(d, base + whole) : version;
                named = true;
            } else if (encrypted && version == 2 || version == 0) {
                length = left;
            } else if (left < 4) {
                return whole > 0 ? whole : ONE_MORE;
            } else {
                length = packet(d.peek(whole, 4), version, left);
                if (length > left) {
                    return whole > 0 ? whole : length;
                }
                encrypted |= length > 6 && d.has(base + whole + 5, 1) && d.peek(whole + 5, 1) == Ssh.NEW_KEYS;
            }
            whole += length;
        }
        return whole;
    }

    /** The length of a packet with its beginning; one that is longer than packets may be takes all that is there. */
    private static int packet(long said, int version, int left) {
        if (said > LONGEST) {
            return left;
        }
        return version == 1 ? 4 + 8 - (int) said % 8 + (int) said : 4 + (int) said;
    }

    private static boolean versionLine(Dissection d, int at) {
        return d.has(at, 4) && d.peekAt(at, 4) == 0x5353482d;
    }

    private static int versionOf(Dissection d, int at) {
        if (!versionLine(d, at) || !d.has(at, 8)) {
            return 0;
        }
        return d.byteAt(at + 4) == '2' || d.peekAt(at + 4, 4) == 0x312e3939 ? 2 : 1;
    }

    @Override
    public boolean showsBeginning() {
        return true;
    }

    @Override
    public void dissect(Dissection d) {
        boolean server = fromServer(d);
        Phase p = Phase.before(d);
        Columns c = d.columns();
        int version = p.shownVersion(d);
        c.protocol(version == 0 ? "SSH" : version == 1 ? "SSHv1" : "SSHv2");
        c.info(server ? "Server: " : "Client: ");
        d.covers(d.length());
        boolean more = false;
        while (d.reportedRemaining() > 0) {
            Phase.Side side = p.side(server);
            if (more && c.wanted() && !unread(p, side)) {
                c.append(", ");
            }
            more = true;
            if (!side.named()) {
                p = version(d, p, server);
            } else if (p.version() == 1) {
                p = old(d, p, server);
            } else if (p.version() == 2) {
                p = current(d, p, server);
            } else {
                hidden(d);
            }
        }
        d.markGenerated(d.add(Ssh.DIRECTION, 0, 0, server ? 1 : 0));
        p.remember(d);
    }

    /** The line that names a version; the client's settles it, since the server may offer several. */
    private static Phase version(Dissection d, Phase p, boolean server) {
        int at = d.position();
        Phase.Side side = p.side(server).afterVersion();
        if (!versionLine(d, at)) {
            hidden(d);
            return p.with(server, side);
        }
        int end = d.find(at, (byte) '\n');
        int next = end < 0 ? d.length() : end + 1;
        int text = (end < 0 ? d.length() : end) - at;
        if (text > 0 && end > 0 && d.byteAt(end - 1) == '\r') {
            text--;
        }
        int version = versionOf(d, at);
        d.text(Ssh.VERSION, text, Encoding.ASCII);
        if (d.columns().wanted()) {
            d.columns().append("Protocol (").append(Offers.text(d, at, text)).append(')');
        }
        d.position(next);
        return (version == 0 || server ? p : p.settled(d, version)).with(server, side);
    }

    /** A packet that cannot be read, in its own right. */
    private static void hidden(Dissection d) {
        int length = d.reportedRemaining();
        d.columns().append("Encrypted packet (len=").append(length).append(')');
        if (length <= 4) {
            d.bytes(Ssh.HIDDEN, length);
            return;
        }
        d.bytes(Ssh.HIDDEN_LENGTH, 4);
        d.bytes(Ssh.HIDDEN, length - 4);
    }

    /** A packet of version 1: of each direction only the first can be read. */
    private static Phase old(Dissection d, Phase p, boolean server) {
        int from = d.position();
        int length = (int) Math.min(d.peek(0, 4), d.reportedRemaining());
        int padding = 8 - length % 8;
        boolean first = !p.side(server).exchanged();
        int item = d.open(Field.TEXT, from, 4 + padding + length);
        d.uint(Ssh.LENGTH);
        d.add(Ssh.PADDING_LENGTH, from + 4, padding, padding);
        d.position(from + 4 + padding);
        int end = Math.min(d.length(), from + 4 + padding + length);
        if (first) {
            int code = d.u(Ssh.MESSAGE);
            d.columns().append(Ssh.OLD_MESSAGES.text(code, "Unknown (" + code + ")"));
        } else {
            d.columns().append("Encrypted packet (len=").append(length).append(')');
        }
        if (end > d.position()) {
            d.bytes(Ssh.PAYLOAD, end - d.position());
        }
        d.leave(item);
        d.position(end);
        return p.with(server, p.side(server).counted(1));
    }

    /** Whether nothing is said of a packet that cannot be read. */
    private static boolean unread(Phase p, Phase.Side side) {
        return p.version() == 2 && side.named() && side.encrypted() && p.method() == Phase.Method.CURVE;
    }

    private static Phase current(Dissection d, Phase p, boolean server) {
        int from = d.position();
        if (p.side(server).encrypted()) {
            int item = d.open(Field.TEXT, from, d.reportedRemaining());
            if (unread(p, p.side(server))) {
                d.position(d.length());
            } else {
                hidden(d);
            }
            d.leave(item);
            return p;
        }
        long said = d.peek(0, 4);
        int whole = packet(said, 2, d.reportedRemaining());
        int end = from + whole;
        int item = d.open(Field.TEXT, from, whole);
        d.uint(Ssh.LENGTH);
        if (said > LONGEST) {
            d.expert(d.last(), Ssh.LENGTH_ERROR);
        }
        int padding = d.u(Ssh.PADDING_LENGTH);
        int content = d.open(Field.TEXT, d.position(), end - d.position());
        Phase after = message(d, p, server, end - padding);
        d.leave(content);
        d.position(Math.max(d.position(), end - padding));
        if (end > d.position()) {
            d.bytes(Ssh.PADDING, end - d.position());
        }
        int code = d.byteAt(from + 5);
        d.markGenerated(d.add(Ssh.SEQUENCE, end, 0, number(p, server, code)));
        d.leave(item);
        d.position(end);
        return after;
    }

    /** The number that a packet is shown with: those of a group's exchange count from one more. */
    private static int number(Phase p, boolean server, int code) {
        int next = p.side(server).sequence();
        return code >= Ssh.KEX_FIRST && code <= Ssh.KEX_LAST && p.method() == Phase.Method.GROUP_EXCHANGE ? next + 1 : next;
    }

    private static Phase message(Dissection d, Phase p, boolean server, int end) {
        int code = d.u(Ssh.MESSAGE);
        Phase.Side side = p.side(server);
        boolean exchange = code >= Ssh.KEX_FIRST && code <= Ssh.KEX_LAST;
        Phase.Method method = p.method();
        if (d.columns().wanted()) {
            d.columns().append(exchange ? KeyExchange.name(method, code) : Ssh.MESSAGES.text(code, "Unknown (" + code + ")"));
        }
        if (code == Ssh.KEX_INIT) {
            String methods = Offers.show(d, server, end);
            side = side.offering(methods).counted(side.sequence() + 1);
        } else if (code == Ssh.NEW_KEYS) {
            side = side.counted(side.sequence() + 1).afterKeys();
        } else if (exchange) {
            KeyExchange.show(d, method, code);
            side = side.counted(side.sequence() + 1);
        }
        if (end > d.position()) {
            d.bytes(Ssh.PAYLOAD, end - d.position());
        }
        return p.with(server, side);
    }
}
