package org.wirestrata.dissector.tftp.internal;

import java.util.Arrays;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * The Trivial File Transfer Protocol (RFC 1350) with its options (RFC 2347): block size (RFC 2348), time-out and size of the transfer (RFC 2349),
 * windows (RFC 7440, and those of changing size of MS-TFTP servers). A request announces its sender's port: what follows
 * goes on between it and another port of the server.
 */
@Component(service = Dissector.class, property = {"protocol=tftp", "table=udp.port:69", "next=data"})
public class TftpDissector implements Dissector {
    private static final int HEAD = 4;
    private static final int LEAST_BLOCK = 8;
    private static final int MOST_BLOCK = 65464;
    private static final int MOST = 0xffff;
    private static final int ASKS_CHANGING = 31416;
    private static final int GRANTS_CHANGING = 27182;
    private static final int NOT_FULL = 1;
    private static final int CHANGES = 2;
    private static final int SHOWS_WINDOW = 4;
    private static final int SIZE_TOLD = 8;
    private static final FactKey BLOCK = FactKey.of("tftp block");
    private static final FactKey REMARKS = FactKey.of("tftp remarks");

    @Override
    public Protocol protocol() {
        return Tftp.TFTP;
    }

    /** What comes to or from an announced port belongs to the transfer only with the server that was asked. */
    @Override
    public boolean recognizes(Dissection d) {
        Request request = request(d);
        return request == null || d.sourcePort() == Tftp.PORT || d.destinationPort() == Tftp.PORT
                || Arrays.equals(d.sourceAddress(), request.server()) || Arrays.equals(d.destinationAddress(), request.server());
    }

    private static Announcement announcement(Dissection d) {
        Conversation c = d.conversation();
        return c == null ? null : c.announcement();
    }

    private static Request request(Dissection d) {
        Announcement a = announcement(d);
        return a != null && a.details() instanceof Request request ? request : null;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("TFTP");
        d.covers(d.length());
        int operation = d.u(Tftp.OPERATION);
        if (c.wanted()) {
            c.info(Tftp.OPERATIONS.text(operation, "Unknown (0x" + String.format("%04x", operation) + ")"));
        }
        boolean asks = operation == Tftp.READ || operation == Tftp.WRITE;
        Request request = request(d);
        if (request != null && !asks) {
            d.generated(Tftp.WRITTEN_FILE, request.file());
            d.generated(Tftp.REQUEST, announcement(d).frame());
        }
        if (learns(d) && !asks) {
            Transfer t = transfer(d);
            if (operation == Tftp.ERROR && request != null && request.sized() && request.reads()
                    && (t.before == Tftp.OPTIONS || t.before == Tftp.DATA)) {
                d.tell(d.here(), REMARKS, SIZE_TOLD);
            }
            t.before = operation != Tftp.DATA || d.remaining() >= 2 && d.peek(0, 2) == 1 ? operation : 0;
        }
        switch (operation) {
        case Tftp.READ, Tftp.WRITE -> request(d, operation);
        case Tftp.DATA -> data(d);
        case Tftp.ACKNOWLEDGEMENT -> acknowledgement(d);
        case Tftp.ERROR -> error(d);
        case Tftp.OPTIONS, Tftp.INFORMATION -> options(d, operation);
        default -> {
            if (d.reportedRemaining() > 0) {
                d.bytes(Tftp.REST, d.reportedRemaining());
            }
        }
        }
    }

    private static void request(Dissection d, int operation) {
        if (d.learns()) {
            Request asked = Request.of(d);
            if (asked != null) {
                d.announce("udp", d.sourceAddress(), d.sourcePort(), "tftp", new Announcement(d.frame().number(), "TFTP", asked));
            }
        }
        Columns c = d.columns();
        String file = text(d, operation == Tftp.READ ? Tftp.READ_FILE : Tftp.WRITTEN_FILE);
        c.append(", File: ").append(file);
        String mode = text(d, Tftp.MODE);
        c.append(", Transfer type: ").append(mode);
        options(d, operation);
    }

    /** Records text up to a zero and answers it for the columns. */
    private static String text(Dissection d, Field.Text field) {
        int at = d.position();
        int length = d.textz(field, Encoding.ASCII);
        return d.columns().wanted() ? at(d, at, length) : "";
    }

    private static String at(Dissection d, int from, int length) {
        return new String(d.array(), d.arrayOffset() + from, length, Encoding.ASCII.charset());
    }

    private static void options(Dissection d, int operation) {
        Columns c = d.columns();
        while (d.reportedRemaining() > 0) {
            int at = d.position();
            int name = zero(d, at);
            int end = zero(d, name + 1);
            String option = at(d, at, name - at);
            String value = at(d, name + 1, end - name - 1);
            int item = d.open(Field.TEXT, at, end + 1 - at);
            d.textz(Tftp.OPTION, Encoding.ASCII);
            d.textz(Tftp.VALUE, Encoding.ASCII);
            d.leave(item);
            c.append(", ").append(option).append("=").append(value);
            option(d, item, operation, option, value);
        }
    }

    /** Where the text that begins at a position ends; it must. */
    private static int zero(Dissection d, int from) {
        int at = from < d.position() + d.remaining() ? d.find(from, (byte) 0) : -1;
        if (at < 0) {
            d.peekAt(d.position() + d.remaining(), 1);
        }
        return at;
    }

    private static void option(Dissection d, int item, int operation, String name, String value) {
        boolean granted = operation == Tftp.OPTIONS;
        long number = number(value);
        switch (name.toLowerCase(Locale.ROOT)) {
        case "blksize" -> {
            if (granted) {
                if (number < LEAST_BLOCK || number > MOST_BLOCK) {
                    d.expert(item, Tftp.BLOCK_SIZE);
                } else if (learns(d)) {
                    transfer(d).blockSize = (int) number;
                }
            }
        }
        case "windowsize" -> {
            if (number < 1 || number > MOST) {
                d.expert(item, Tftp.WINDOW_SIZE);
            } else if (granted && learns(d)) {
                transfer(d).window = (int) number;
            }
        }
        case "msftwindow" -> {
            if (number != (granted ? GRANTS_CHANGING : ASKS_CHANGING)) {
                d.expert(item, Tftp.WINDOW_OPTION);
            } else if (granted && learns(d)) {
                transfer(d).changing = true;
            }
        }
        default -> {
        }
        }
    }

    /** The number at the beginning of a text; 0 where there is none. */
    private static long number(String text) {
        long n = 0;
        for (int i = 0; i < text.length() && i < 10 && Character.digit(text.charAt(i), 10) >= 0; i++) {
            n = n * 10 + Character.digit(text.charAt(i), 10);
        }
        return n;
    }

    private static Transfer transfer(Dissection d) {
        Announcement a = request(d) == null ? null : announcement(d);
        return d.state(Transfer.KEY).of(a == null ? 0 : a.frame());
    }

    private static boolean learns(Dissection d) {
        return d.learns() && d.conversation() != null && !d.quoted();
    }

    private static void data(Dissection d) {
        int block = d.u(Tftp.BLOCK);
        int item = d.last();
        d.covers(HEAD);
        int length = d.reportedRemaining();
        if (learns(d)) {
            Transfer t = transfer(d);
            d.tell(d.here(), BLOCK, t.whole(block));
            d.tell(d.here(), REMARKS, length < t.blockSize ? NOT_FULL : 0);
        }
        long whole = d.fact(BLOCK, block);
        boolean last = d.fact(REMARKS, 0) == NOT_FULL;
        if (whole == MOST && !last) {
            d.expert(item, Tftp.WRAPPING);
        }
        d.generated(Tftp.WHOLE_BLOCK, whole);
        Columns c = d.columns();
        c.append(", Block: ").append(whole);
        if (last) {
            c.append(" (last)");
        }
        c.fence();
        if (length > 0) {
            d.undissected();
        }
    }

    private static void acknowledgement(Dissection d) {
        int block = d.u(Tftp.BLOCK);
        if (learns(d)) {
            Transfer t = transfer(d);
            d.tell(d.here(), BLOCK, t.whole(block));
            int remarks = 0;
            if (t.changing && d.remaining() > 0) {
                int next = (int) d.peek(0, 1);
                remarks = SHOWS_WINDOW | (next == t.window ? 0 : CHANGES);
                t.window = next;
            }
            d.tell(d.here(), REMARKS, remarks);
        }
        long whole = d.fact(BLOCK, block);
        d.generated(Tftp.WHOLE_BLOCK, whole);
        d.columns().append(", Block: ").append(whole);
        int remarks = (int) d.fact(REMARKS, 0);
        if ((remarks & SHOWS_WINDOW) != 0) {
            d.uint(Tftp.NEXT_WINDOW, 1);
            if ((remarks & CHANGES) != 0) {
                d.expert(d.last(), Tftp.WINDOW_CHANGE);
            }
        }
        d.position(d.length());
    }

    private static void error(Dissection d) {
        int code = d.u(Tftp.CODE);
        Columns c = d.columns();
        if (c.wanted()) {
            c.append(", Code: ").append(Tftp.ERRORS.text(code, "Unknown (" + code + ")"));
        }
        String message = text(d, Tftp.MESSAGE);
        c.append(", Message: ").append(message);
        boolean size = (code == Tftp.UNDEFINED || code == Tftp.REFUSED_OPTIONS) && d.fact(REMARKS, 0) == SIZE_TOLD;
        d.expert(d.layer(), size ? Tftp.ONLY_SIZE : Tftp.FAILED);
        d.position(d.length());
    }
}
