package org.wirestrata.dissector.http2.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.dissector.http2.internal.HeaderBlock.Form;
import org.wirestrata.dissector.http2.internal.HeaderBlock.Line;

/** Decodes the header blocks of one direction of a connection, in the order of the frames: RFC 7541. */
final class HeaderDecoder {
    private static final int STANDARD_TABLE = 4096;
    /** Headers of a frame that are kept. */
    private static final int MOST_LINES = 200;
    /** Octets that a header may have. */
    private static final int MOST_PENDING = 1 << 20;
    private static final int MORE = -1;
    private static final int WRONG = -2;

    private final ArrayDeque<Entry> newest = new ArrayDeque<>();
    private int tableSize;
    private int most = STANDARD_TABLE;
    private int allowed = STANDARD_TABLE;
    /** The beginning of a header that goes on in the next frame. */
    private byte[] pending = new byte[0];
    /** Whether something was wrong: what follows can't be decoded. */
    private boolean broken;

    private byte[] in;
    private int at;
    private int end;

    /** Says what size of the table the receiver allows. */
    void allow(long size) {
        allowed = (int) Math.min(Integer.MAX_VALUE, Math.max(allowed, size));
    }

    /** Decodes a frame's part of a block; null where there is nothing to show. */
    HeaderBlock decode(byte[] bytes, int from, int length, boolean last) {
        if (broken || pending.length + (long) length > MOST_PENDING << 4) {
            return null;
        }
        int before = pending.length;
        in = Arrays.copyOf(pending, before + length);
        System.arraycopy(bytes, from, in, before, length);
        at = 0;
        end = in.length;
        List<Line> lines = new ArrayList<>();
        boolean tooMany = false;
        while (at < end) {
            int start = at;
            Line l = next();
            if (l == null) {
                if (!broken) {
                    at = start;
                    broken = last || end - start > MOST_PENDING;
                }
                break;
            }
            if (lines.size() == MOST_LINES) {
                tooMany = true;
                continue;
            }
            int shown = Math.max(start - before, 0);
            lines.add(new Line(l.entry(), shown, at - before - shown, l.form(), l.number()));
        }
        pending = Arrays.copyOfRange(in, broken ? end : at, end);
        in = null;
        return lines.isEmpty() ? null : new HeaderBlock(List.copyOf(lines), tooMany);
    }

    /** The header at the cursor, or null where it is not whole or wrong. */
    private Line next() {
        int first = in[at];
        if ((first & 0x80) != 0) {
            int index = integer(7);
            Entry e = index < 0 ? null : find(index);
            return e == null ? bad(index) : new Line(e, 0, 0, Form.INDEXED, index);
        }
        if ((first & 0x40) != 0) {
            return literal(6, Form.LITERAL_INDEXING_NAMED, Form.LITERAL_INDEXING);
        }
        if ((first & 0x20) != 0) {
            int size = integer(5);
            if (size < 0 || size > allowed) {
                return bad(size);
            }
            most = size;
            evict(0);
            return new Line(null, 0, 0, Form.SIZE_UPDATE, size);
        }
        return (first & 0x10) != 0 ? literal(4, Form.NEVER_NAMED, Form.NEVER) : literal(4, Form.LITERAL_NAMED, Form.LITERAL);
    }

    private Line bad(int result) {
        broken = result != MORE;
        return null;
    }

    private Line literal(int bits, Form named, Form fresh) {
        int index = integer(bits);
        if (index < 0) {
            return bad(index);
        }
        String name;
        if (index == 0) {
            name = string();
        } else {
            Entry e = find(index);
            if (e == null) {
                return bad(WRONG);
            }
            name = e.name();
        }
        String value = name == null ? null : string();
        if (value == null) {
            return null;
        }
        Entry e = new Entry(name, value);
        if (bits == 6) {
            evict(e.size());
            if (e.size() <= most) {
                newest.addFirst(e);
                tableSize += e.size();
            }
        }
        return new Line(e, 0, 0, index == 0 ? fresh : named, index);
    }

    private void evict(int room) {
        while (!newest.isEmpty() && tableSize + room > most) {
            tableSize -= newest.removeLast().size();
        }
    }

    /** The header with a number, or null: RFC 7541 section 2.3.3. */
    private Entry find(int index) {
        if (index == 0) {
            return null;
        }
        if (index <= StaticTable.size()) {
            return StaticTable.get(index);
        }
        int n = index - StaticTable.size() - 1;
        if (n >= newest.size()) {
            return null;
        }
        for (Entry e : newest) {
            if (n-- == 0) {
                return e;
            }
        }
        return null;
    }

    /** An integer with a prefix of so many bits: RFC 7541 section 5.1. */
    private int integer(int bits) {
        if (at >= end) {
            return MORE;
        }
        int largest = (1 << bits) - 1;
        long n = in[at++] & largest;
        if (n < largest) {
            return (int) n;
        }
        for (int shift = 0; shift < 35; shift += 7) {
            if (at >= end) {
                return MORE;
            }
            int b = in[at++];
            n += (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return n > Integer.MAX_VALUE ? WRONG : (int) n;
            }
        }
        return WRONG;
    }

    /** A text, or null where it is not whole or wrong: RFC 7541 section 5.2. */
    private String string() {
        boolean packed = at < end && in[at] < 0;
        int length = integer(7);
        if (length < 0 || length > MOST_PENDING) {
            broken = length != MORE;
            return null;
        }
        if (length > end - at) {
            return null;
        }
        int from = at;
        at += length;
        if (!packed) {
            return new String(in, from, length, StandardCharsets.ISO_8859_1);
        }
        String text = Huffman.decode(in, from, length);
        broken = text == null;
        return text;
    }
}
