package org.wirestrata.dissector.dns.internal;

import java.util.concurrent.atomic.AtomicReference;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/**
 * A message being taken apart, and the text of the name that was read last. Objects are used again; {@link #take} and {@link #giveBack}
 * embrace the use.
 */
final class Message {
    private static final AtomicReference<Message> SPARE = new AtomicReference<>();
    private static final int POINTER = 0xc0;
    /** Two bits that begin a label of a kind that RFC 6891 section 5 gave up; nothing tells how long it is. */
    private static final int EXTENDED = 0x40;
    private static final int BIT_STRING = 0x41;
    /** Labels that a name can have in 255 bytes, and pointers between them. */
    private static final int MOST_STEPS = 256;
    private static final int LONGEST = 255;
    private static final int PATIENCE = 1 << 16;
    static final String ROOT = "<Root>";
    private static final String TOO_LONG = "<Name too long>";

    Dissection d;
    /** Where the message begins in the layer: positions in it count from here. */
    int base;
    boolean multicast;
    /** The name that was read last, as shown. */
    final StringBuilder name = new StringBuilder();
    /** Its length in bytes, before characters were escaped. */
    int nameBytes;
    /** The name of the record that is being taken apart. */
    final StringBuilder owner = new StringBuilder();
    final StringBuilder line = new StringBuilder();
    /** How many labels behind pointers are still looked at, in a message's names that are too long. */
    private int patience;
    private byte[] raw = new byte[LONGEST + 1];

    private Message() {
    }

    static Message take(Dissection d, int base, boolean multicast) {
        Message m = SPARE.getAndSet(null);
        if (m == null) {
            m = new Message();
        }
        m.d = d;
        m.base = base;
        m.multicast = multicast;
        m.patience = PATIENCE;
        return m;
    }

    void giveBack() {
        d = null;
        SPARE.set(this);
    }

    /** Reads the name at a position (RFC 1035 section 4.1.4) and answers how many bytes it takes there. */
    int name(int at) {
        name.setLength(0);
        int bytes = 0;
        int behind = -1;
        int p = at;
        boolean tooLong = false;
        boolean extended = false;
        for (int steps = 0;;) {
            int length = d.byteAt(p);
            if (length == 0) {
                p++;
                break;
            }
            if ((length & POINTER) == POINTER) {
                int to = base + (int) (d.peekAt(p, 2) & 0x3fff);
                if (behind < 0) {
                    behind = p + 2;
                }
                if (++steps >= MOST_STEPS || to == p) {
                    return error("<Name contains a pointer that loops>", behind - at);
                }
                p = to;
                continue;
            }
            if ((length & POINTER) == EXTENDED && length != BIT_STRING) {
                extended = true;
                p++;
                continue;
            }
            if ((length & POINTER) != 0) {
                // a label of another kind, which RFC 6891 section 5 gave up: where it ends is not known
                d.peekAt(d.length(), 1);
            }
            tooLong |= bytes + length + 1 > LONGEST;
            if (tooLong) {
                if (behind >= 0 && --patience < 0) {
                    return error(TOO_LONG, behind - at);
                }
                whole(p, length);
                p += length + 1;
                continue;
            }
            if (bytes > 0) {
                raw[bytes++] = '.';
            }
            whole(p, length);
            System.arraycopy(d.array(), d.arrayOffset() + p + 1, raw, bytes, length);
            bytes += length;
            p += length + 1;
        }
        if (extended) {
            return error("<Unknown extended label>", (behind < 0 ? p : behind) - at);
        }
        if (tooLong) {
            return error(TOO_LONG, (behind < 0 ? p : behind) - at);
        }
        if (bytes == 0) {
            return error(ROOT, (behind < 0 ? p : behind) - at);
        }
        nameBytes = bytes > 1 ? bytes : 0;
        PrintableText.append(raw, 0, bytes, name);
        return (behind < 0 ? p : behind) - at;
    }

    /** Has a label that is cut off end the message at its first byte that is not there. */
    private void whole(int at, int length) {
        for (int i = 1; i <= length && !d.has(at, length + 1); i++) {
            d.byteAt(at + i);
        }
    }

    private int error(String text, int taken) {
        name.setLength(0);
        name.append(text);
        nameBytes = text.length();
        return taken;
    }

    /** The number of labels of the name that was read last, counted by its dots. */
    int labels() {
        int n = nameBytes > 0 ? 1 : 0;
        for (int i = 0; n > 0 && i < name.length(); i++) {
            if (name.charAt(i) == '.') {
                n++;
            }
        }
        return n;
    }

    /** Records the name at a position and answers how many bytes it takes. */
    int name(Field.Text f, int at) {
        int n = name(at);
        d.add(f, at, n, name);
        return n;
    }

    /** Records a length byte and as much text behind it, and answers how many bytes both take. */
    int counted(Field.Uint length, Field.Text text, int at) {
        int n = (int) d.uintAt(length, at);
        d.addText(text, at + 1, n, at + 1, n, Encoding.UTF_8);
        return n + 1;
    }

    /** How many bytes of a range were captured: items for people do not reach further. */
    int there(int at, int length) {
        return Math.max(0, Math.min(length, d.position() + d.remaining() - at));
    }

    /** Records what is left of a record's data. */
    void rest(Field.Bytes f, int at, int end) {
        if (end > at) {
            d.add(f, at, end - at);
        }
    }

    /** Appends a blank and text to the packet list. */
    Columns info(CharSequence text) {
        return d.columns().append(' ').append(text);
    }

    /** Appends a blank and a number to the packet list. */
    Columns info(long number) {
        return d.columns().append(' ').append(number);
    }
}
