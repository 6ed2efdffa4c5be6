package org.wirestrata.session.handshake;

/** The control bits of a TCP header, RFC 9293 section 3.1. */
public final class Flags {
    public static final int FIN = 0x01;
    public static final int SYN = 0x02;
    public static final int RST = 0x04;
    public static final int PSH = 0x08;
    public static final int ACK = 0x10;
    public static final int URG = 0x20;
    public static final int ECE = 0x40;
    public static final int CWR = 0x80;
    private static final String[] NAMES = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};

    private Flags() {
    }

    /** The names of the bits that are set: <code>SYN, ACK</code>. */
    public static String text(int flags) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < NAMES.length; i++) {
            if ((flags & 1 << i) != 0) {
                text.append(text.isEmpty() ? "" : ", ").append(NAMES[i]);
            }
        }
        return text.isEmpty() ? "none" : text.toString();
    }
}
