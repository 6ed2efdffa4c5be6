package org.wirestrata.dissector.ssh.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** The message in which a side says what it can (RFC 4253 section 7.1), and the fingerprint that people make of it. */
final class Offers {
    private static final int COOKIE_BYTES = 16;
    private static final int METHODS = 0;
    private static final String[] NAMES = {"kex_algorithms", "server_host_key_algorithms", "encryption_algorithms_client_to_server",
        "encryption_algorithms_server_to_client", "mac_algorithms_client_to_server", "mac_algorithms_server_to_client",
        "compression_algorithms_client_to_server", "compression_algorithms_server_to_client", "languages_client_to_server",
        "languages_server_to_client"};
    /** Lists of which the fingerprint is made, of what a side sends itself. */
    private static final int[] OF_CLIENT = {METHODS, 2, 4, 6};
    private static final int[] OF_SERVER = {METHODS, 3, 5, 7};

    private static final Protocol SSH = Ssh.PROTOCOL;
    private static final Field.Bytes COOKIE = SSH.bytes("ssh.cookie", "Cookie");
    private static final Field.Uint[] LENGTHS = new Field.Uint[NAMES.length];
    private static final Field.Text[] LISTS = new Field.Text[NAMES.length];
    private static final Field.Uint FOLLOWS = SSH.uint8("ssh.first_kex_packet_follows", "A guessed packet follows");
    private static final Field.Bytes RESERVED = SSH.bytes("ssh.kex.reserved", "Reserved");
    private static final Field.Text CLIENT_LISTS = SSH.text("ssh.kex.hassh_algorithms", "Client's algorithms");
    private static final Field.Text CLIENT_HASH = SSH.text("ssh.kex.hassh", "Client's fingerprint");
    private static final Field.Text SERVER_LISTS = SSH.text("ssh.kex.hasshserver_algorithms", "Server's algorithms");
    private static final Field.Text SERVER_HASH = SSH.text("ssh.kex.hasshserver", "Server's fingerprint");

    static {
        for (int i = 0; i < NAMES.length; i++) {
            String label = NAMES[i].replace('_', ' ');
            LENGTHS[i] = SSH.uint32("ssh." + NAMES[i] + "_length", label + " length");
            LISTS[i] = SSH.text("ssh." + NAMES[i], label);
        }
    }

    private Offers() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows the lists from the cursor on; answers the methods of key exchange. */
    static String show(Dissection d, boolean ofServer, int end) {
        int from = d.position();
        int item = d.open(Field.TEXT, from, end - from);
        d.bytes(COOKIE, COOKIE_BYTES);
        int[] starts = new int[NAMES.length];
        int[] lengths = new int[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            lengths[i] = d.u(LENGTHS[i]);
            starts[i] = d.position();
            d.text(LISTS[i], lengths[i], Encoding.ASCII);
        }
        d.uint(FOLLOWS);
        d.bytes(RESERVED, 4);
        StringBuilder all = new StringBuilder();
        for (int i : ofServer ? OF_SERVER : OF_CLIENT) {
            all.append(all.isEmpty() ? "" : ";").append(text(d, starts[i], lengths[i]));
        }
        int at = d.position();
        d.markGenerated(d.add(ofServer ? SERVER_LISTS : CLIENT_LISTS, at, 0, all));
        d.markGenerated(d.add(ofServer ? SERVER_HASH : CLIENT_HASH, at, 0, hash(all.toString())));
        d.length(item, d.position() - from);
        d.leave(item);
        return text(d, starts[METHODS], lengths[METHODS]);
    }

    static String text(Dissection d, int at, int length) {
        return new String(d.array(), d.arrayOffset() + at, length, StandardCharsets.US_ASCII);
    }

    private static String hash(String all) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(all.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
