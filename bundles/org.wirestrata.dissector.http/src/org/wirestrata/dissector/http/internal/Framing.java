package org.wirestrata.dissector.http.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.StreamDissector;

/**
 * Where a message ends: RFC 9112 section 6.3. What was looked at of a message that is not whole is noted: the part of it that was reached,
 * where the line at hand begins, and how far its end was looked for.
 */
final class Framing {
    private static final int PART_SHIFT = 62;
    private static final int LINE_SHIFT = 31;
    private static final long MASK = (1L << LINE_SHIFT) - 1;
    private static final int FIRST_LINE = 0;
    private static final int HEAD = 1;
    private static final int CHUNKS = 2;
    private static final int TRAILER = 3;

    private Framing() {
    }

    /** The length of the message at the cursor, or what {@link StreamDissector#frame} says of one that is not whole. */
    static int length(Dissection d) {
        Head h = Head.take(d);
        long noted = d.noted();
        int line = (int) (noted >>> LINE_SHIFT & MASK);
        int searched = (int) (noted & MASK);
        int part = (int) (noted >>> PART_SHIFT);
        int n = switch (part) {
            case CHUNKS -> chunks(d, h, line, searched);
            case TRAILER -> trailer(d, h, line, searched);
            default -> noted == 0 || headEnds(d, h, part, line, searched) ? whole(d, h) : StreamDissector.ONE_MORE;
        };
        h.giveBack();
        return n;
    }

    /** Whether of a message that is not whole not even the first line is. */
    static boolean beginsLine(Dissection d) {
        return d.noted() != 0 && d.noted() >>> PART_SHIFT == FIRST_LINE;
    }

    /** Says that the end of a line was looked for in vain in what is there. */
    private static int more(Dissection d, Head h, int part, int line) {
        d.note((long) part << PART_SHIFT | (long) line << LINE_SHIFT | Math.max(line, h.captured() - 1));
        return StreamDissector.ONE_MORE;
    }

    /** Whether the line that decides has ended since: the first one, or the empty one behind the headers. */
    private static boolean headEnds(Dissection d, Head h, int part, int line, int searched) {
        int at = line;
        int next = h.line(at, searched);
        while (part == HEAD && next >= 0 && h.foundEnd() > at) {
            at = next;
            next = h.line(at);
        }
        if (next < 0) {
            more(d, h, part, at);
        }
        return next >= 0;
    }

    private static int whole(Dissection d, Head h) {
        h.scan();
        if (h.kind == Head.Kind.NONE) {
            return h.complete || !beginsPrintable(d) ? d.reportedRemaining() : more(d, h, FIRST_LINE, h.start);
        }
        if (h.end < 0) {
            return h.complete ? more(d, h, HEAD, h.lastLine) : more(d, h, FIRST_LINE, h.start);
        }
        boolean response = h.kind == Head.Kind.RESPONSE;
        if (h.bare()) {
            return h.contentLength < 0 ? h.shownEnd : (int) Math.min(d.length(), h.shownEnd + h.contentLength);
        }
        if (response && Exchanges.bare(d, h.code)) {
            return h.shownEnd;
        }
        if (h.chunked) {
            return chunks(d, h, h.shownEnd, h.shownEnd);
        }
        if (h.contentLength >= 0) {
            return (int) Math.min(Integer.MAX_VALUE, h.shownEnd + h.contentLength);
        }
        if (response) {
            return StreamDissector.UNTIL_CLOSE;
        }
        return h.kind == Head.Kind.REQUEST && !h.encoded ? h.shownEnd : d.reportedRemaining();
    }

    /** Whether the first byte may begin a line of a message; other bytes are no reason to wait for a line's end. */
    private static boolean beginsPrintable(Dissection d) {
        int first = d.byteAt(0);
        return first >= ' ' && first < 0x7f || first == '\r' || first == '\n';
    }

    /** The length of a message in chunks, of which the last must be there. */
    private static int chunks(Dissection d, Head h, int from, int searched) {
        int p = from;
        int looked = searched;
        while (true) {
            int next = d.has(0, p) ? h.line(p, looked) : -1;
            if (next < 0) {
                return more(d, h, CHUNKS, p);
            }
            long size = Body.chunkSize(d, p, h.foundEnd());
            if (size < 0 || size == Body.TOO_LARGE) {
                return d.reportedRemaining();
            }
            if (size == 0) {
                return trailer(d, h, next, next);
            }
            if (next + size + 2 > Integer.MAX_VALUE) {
                return StreamDissector.ONE_MORE;
            }
            p = (int) (next + size + 2);
            looked = p;
        }
    }

    private static int trailer(Dissection d, Head h, int from, int searched) {
        int p = from;
        int looked = searched;
        while (true) {
            int next = h.line(p, looked);
            if (next < 0) {
                return more(d, h, TRAILER, p);
            }
            if (h.foundEnd() == p) {
                return next;
            }
            p = next;
            looked = p;
        }
    }
}
