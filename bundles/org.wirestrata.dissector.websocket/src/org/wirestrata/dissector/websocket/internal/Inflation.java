package org.wirestrata.dissector.websocket.internal;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses the messages of one direction in their order: RFC 7692 section 7.2.2. */
final class Inflation {
    private static final String NAME = "permessage-deflate";
    /** What the sender leaves out at the end of each message. */
    private static final byte[] END = {0, 0, -1, -1};
    /** Octets that a message may become. */
    private static final int MOST = 32 << 20;

    private Inflater inflater;
    private boolean broken;

    /** Whether messages may be compressed, by the extensions that both ends agreed on. */
    static boolean agreed(String extensions) {
        return extensions.toLowerCase(Locale.ROOT).contains(NAME);
    }

    /** Whether each message of the server, or of the client, is compressed on its own. */
    static boolean alone(String extensions, boolean server) {
        return extensions.toLowerCase(Locale.ROOT).contains(server ? "server_no_context_takeover" : "client_no_context_takeover");
    }

    /** The message, or null where it can't be decompressed. */
    byte[] inflate(byte[] bytes, int from, int length, boolean alone) {
        if (inflater == null) {
            inflater = new Inflater(true);
        } else if (alone) {
            inflater.reset();
            broken = false;
        }
        if (broken) {
            return null;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(length * 2);
        try {
            inflater.setInput(bytes, from, length);
            take(all);
            inflater.setInput(END);
            take(all);
        } catch (DataFormatException e) {
            broken = true;
            return null;
        }
        return all.toByteArray();
    }

    private void take(ByteArrayOutputStream to) throws DataFormatException {
        byte[] some = new byte[4096];
        while (to.size() < MOST) {
            int n = inflater.inflate(some);
            if (n == 0) {
                return;
            }
            to.write(some, 0, n);
        }
        broken = true;
    }
}
