package org.wirestrata.dissector.tftp.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.wirestrata.api.dissect.Dissection;

/**
 * What a client asks for (RFC 1350 section 5). It is told along with the client's port, to which the server answers from a port of its own.
 *
 * @param file   the file's name
 * @param sized  whether the client asks for the file's size, or tells it (RFC 2349)
 * @param reads  whether it reads the file
 * @param server the address that it asks
 */
record Request(String file, boolean sized, boolean reads, byte[] server) {
    private static final int HEAD = 2;
    private static final Set<String> MODES = Set.of("netascii", "octet", "mail");
    private static final String SIZE = "tsize";

    /** The request that a whole layer is, or null where it is none that makes sense. */
    static Request of(Dissection d) {
        if (d.length() < HEAD || d.remaining() < d.length() - d.position()) {
            return null;
        }
        int operation = (int) d.peekAt(0, 2);
        if (operation != Tftp.READ && operation != Tftp.WRITE) {
            return null;
        }
        String file = null;
        boolean sized = false;
        int at = HEAD;
        for (int n = 0; at < d.length() || n < 2; n++) {
            int end = at < d.length() ? d.find(at, (byte) 0) : -1;
            if (end < 0 || !printable(d, at, end)) {
                return null;
            }
            String text = new String(d.array(), d.arrayOffset() + at, end - at, StandardCharsets.US_ASCII);
            at = end + 1;
            if (n == 0) {
                file = text;
            } else if (n == 1) {
                if (!MODES.contains(text.toLowerCase(Locale.ROOT))) {
                    return null;
                }
            } else {
                int value = at < d.length() ? d.find(at, (byte) 0) : -1;
                if (value < 0 || !printable(d, at, value)) {
                    return null;
                }
                sized |= text.equalsIgnoreCase(SIZE);
                at = value + 1;
            }
        }
        return new Request(file, sized, operation == Tftp.READ, d.destinationAddress());
    }

    private static boolean printable(Dissection d, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = d.byteAt(i);
            if (b < ' ' || b > '~') {
                return false;
            }
        }
        return true;
    }
}
