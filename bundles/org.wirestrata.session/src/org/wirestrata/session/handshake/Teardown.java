package org.wirestrata.session.handshake;

/** How a connection ended, RFC 9293 section 3.6. */
public enum Teardown {
    /** No connection came about. */
    NEVER,
    /** The capture does not show an end. */
    OPEN,
    /** FIN, ACK, FIN, ACK. */
    FOUR_WAY,
    /** The second side acknowledged and closed in one segment: FIN, FIN and ACK, ACK. */
    THREE_SEGMENTS,
    /** The FINs crossed: neither side knew of the other's when it sent its own. */
    SIMULTANEOUS,
    /** One side closed, the other one still sent data, and closed later. */
    HALF_CLOSED,
    /** One side closed, the other one did not. */
    HALF,
    /** Broken off by a RST. */
    RESET,
    /** One side closed, and then a RST came: data were left unread, or arrived for a program that had gone. */
    RESET_AFTER_FIN;

    public static Teardown of(Handshake h) {
        Segment first = h.firstFin();
        Segment second = h.secondFin();
        if (h.verdict().failed()) {
            return NEVER;
        }
        if (h.reset() != null && second == null) {
            return first == null || first.frame() > h.reset().frame() ? RESET : RESET_AFTER_FIN;
        }
        if (first == null) {
            return OPEN;
        }
        if (second == null) {
            return HALF;
        }
        if (!second.has(Flags.ACK) || (second.ack() - first.end() & 0xffffffffL) >= 1L << 31) {
            return SIMULTANEOUS;
        }
        if (h.trail().afterFin > second.length()) {
            return HALF_CLOSED;
        }
        return h.trail().firstFinAck != null && h.trail().firstFinAck.frame() < second.frame() ? FOUR_WAY : THREE_SEGMENTS;
    }
}
