package org.wirestrata.kernel;

/** The state of a TCP socket in Linux, RFC 9293 section 3.3.2 and one of the kernel's own; the order is that of the kernel's numbers. */
public enum SocketState {
    /** The connection is there for both sides. */
    ESTABLISHED,
    /** The client sent a SYN. */
    SYN_SENT,
    /** The server's socket of its own for a connection whose ACK is just being taken. */
    SYN_RECV,
    /** This side closed first. */
    FIN_WAIT1,
    /** And the other side acknowledged it. */
    FIN_WAIT2,
    /** Both sides closed; the side that closed first waits for stragglers. */
    TIME_WAIT,
    /** No connection. */
    CLOSE,
    /** The other side closed, this one did not yet. */
    CLOSE_WAIT,
    /** The other side closed first, then this one. */
    LAST_ACK,
    /** Waits for connections. */
    LISTEN,
    /** Both sides closed at the same time. */
    CLOSING,
    /** A request that has no socket of its own yet; since Linux 4.4. */
    NEW_SYN_RECV;

    /** The kernel's number. */
    public int number() {
        return ordinal() + 1;
    }

    /** The state with a name, as <code>TCP_SYN_SENT</code>, <code>SYN_SENT</code>, <code>SYN-SENT</code>, or a number; null for others. */
    public static SocketState of(String text) {
        if (text == null) {
            return null;
        }
        String name = text.startsWith("TCP_") ? text.substring(4) : text;
        for (SocketState s : values()) {
            if (s.name().equals(name) || Integer.toString(s.number()).equals(name) || s.name().replace('_', '-').equals(name)) {
                return s;
            }
        }
        return name.equals("CLOSED") ? CLOSE : null;
    }
}
