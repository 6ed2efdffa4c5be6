package org.wirestrata.session.handshake;

/** How a handshake went. */
public enum Verdict {
    /** All three segments are there, and their numbers fit. */
    ESTABLISHED,
    /** The segments are there, and a number does not fit. */
    CONTRADICTION,
    /** Nobody answered the SYN. */
    UNANSWERED,
    /** The answer to the SYN was an ICMP message: host, network or port can't be reached, or it is forbidden. */
    UNREACHABLE,
    /** The answer to the SYN was a RST. */
    REFUSED,
    /** The client took its SYN back by a RST. */
    GIVEN_UP,
    /** The SYN/ACK came, the ACK did not. */
    HALF_OPEN,
    /** The SYN/ACK came, the ACK was not captured, and the connection was used. */
    ACK_MISSED,
    /** The client answered the SYN/ACK by a RST. */
    RESET_BY_CLIENT,
    /** The server took its SYN/ACK back by a RST. */
    RESET_BY_SERVER,
    /** Both sides sent a SYN, RFC 9293 section 3.5. */
    SIMULTANEOUS,
    /** Only one direction was captured, or the SYN/ACK was missed: data followed without it. */
    ANSWER_MISSED,
    /** The capture begins between the SYN and the SYN/ACK. */
    SYN_MISSED,
    /** The capture begins after the handshake. */
    JOINED_LATE;

    /** Whether no connection came about, as far as the capture tells. */
    public boolean failed() {
        return switch (this) {
        case UNANSWERED, UNREACHABLE, REFUSED, GIVEN_UP, RESET_BY_CLIENT, RESET_BY_SERVER -> true;
        default -> false;
        };
    }
}
