package org.wirestrata.dissector.ssh.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Messages by which keys are agreed on: plain (RFC 4253 section 8), with a group asked for (RFC 4419), on curves (RFC 5656, 8731). */
final class KeyExchange {
    private static final int REPLY = 31;
    private static final int INIT = 30;
    private static final Protocol SSH = Ssh.PROTOCOL;
    private static final Field.Uint KEY_LENGTH = SSH.uint32("ssh.host_key.length", "Host key's length");
    private static final Field.Uint KEY_TYPE_LENGTH = SSH.uint32("ssh.host_key.type_length", "Type's length");
    private static final Field.Text KEY_TYPE = SSH.text("ssh.host_key.type", "Type");
    private static final Field.Bytes KEY_DATA = SSH.bytes("ssh.host_key.data", "Host key");
    private static final Field.Bytes RSA_N = SSH.bytes("ssh.host_key.rsa.n", "Modulus");
    private static final Field.Bytes RSA_E = SSH.bytes("ssh.host_key.rsa.e", "Exponent");
    private static final Field.Bytes[] DSA = {SSH.bytes("ssh.host_key.dsa.p", "p"), SSH.bytes("ssh.host_key.dsa.q", "q"),
        SSH.bytes("ssh.host_key.dsa.g", "g"), SSH.bytes("ssh.host_key.dsa.y", "y")};
    private static final Field.Uint CURVE_LENGTH = SSH.uint32("ssh.host_key.ecdsa.id_length", "Curve's name's length");
    private static final Field.Text CURVE = SSH.text("ssh.host_key.ecdsa.id", "Curve");
    private static final Field.Uint POINT_LENGTH = SSH.uint32("ssh.host_key.ecdsa.q_length", "Point's length");
    private static final Field.Bytes POINT = SSH.bytes("ssh.host_key.ecdsa.q", "Point");
    private static final Field.Uint EDWARDS_LENGTH = SSH.uint32("ssh.host_key.eddsa.key_length", "Key's length");
    private static final Field.Bytes EDWARDS = SSH.bytes("ssh.host_key.eddsa.key", "Key");
    private static final Field.Uint SIGNATURE_LENGTH = SSH.uint32("ssh.host_sig.length", "Signature's length");
    private static final Field.Uint SIGNATURE_TYPE_LENGTH = SSH.uint32("ssh.host_sig.type_length", "Type's length");
    private static final Field.Text SIGNATURE_TYPE = SSH.text("ssh.host_sig.type", "Type");
    private static final Field.Bytes SIGNATURE_RSA = SSH.bytes("ssh.host_sig.rsa", "Signature");
    private static final Field.Bytes SIGNATURE_DSA = SSH.bytes("ssh.host_sig.dsa", "Signature");
    private static final Field.Uint NUMBER_LENGTH = SSH.uint32("ssh.mpint_length", "Number's length");
    private static final Field.Bytes E = SSH.bytes("ssh.dh.e", "Client's value");
    private static final Field.Bytes F = SSH.bytes("ssh.dh.f", "Server's value");
    private static final Field.Uint LEAST = SSH.uint32("ssh.dh_gex.min", "Least bits");
    private static final Field.Uint BITS = SSH.uint32("ssh.dh_gex.nbits", "Wanted bits");
    private static final Field.Uint MOST = SSH.uint32("ssh.dh_gex.max", "Most bits");
    private static final Field.Bytes P = SSH.bytes("ssh.dh_gex.p", "Modulus");
    private static final Field.Bytes G = SSH.bytes("ssh.dh_gex.g", "Base");
    private static final Field.Uint CLIENT_POINT_LENGTH = SSH.uint32("ssh.ecdh.q_c_length", "Client's key's length");
    private static final Field.Bytes CLIENT_POINT = SSH.bytes("ssh.ecdh.q_c", "Client's key");
    private static final Field.Uint SERVER_POINT_LENGTH = SSH.uint32("ssh.ecdh.q_s_length", "Server's key's length");
    private static final Field.Bytes SERVER_POINT = SSH.bytes("ssh.ecdh.q_s", "Server's key");

    private KeyExchange() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    static String name(Phase.Method method, int code) {
        return (switch (method) {
        case GROUP_EXCHANGE -> Ssh.GROUP_MESSAGES;
        case CURVE -> Ssh.CURVE_MESSAGES;
        default -> Ssh.PLAIN_MESSAGES;
        }).text(code, "Unknown (" + code + ")");
    }

    /** Shows what follows the message's code. */
    static void show(Dissection d, Phase.Method method, int code) {
        switch (method) {
        case GROUP_EXCHANGE -> group(d, code);
        case CURVE -> {
            if (code == INIT) {
                blob(d, CLIENT_POINT_LENGTH, CLIENT_POINT);
            } else if (code == REPLY) {
                key(d);
                blob(d, SERVER_POINT_LENGTH, SERVER_POINT);
                signature(d);
            }
        }
        default -> {
            if (code == INIT) {
                blob(d, NUMBER_LENGTH, E);
            } else if (code == REPLY) {
                key(d);
                blob(d, NUMBER_LENGTH, F);
                signature(d);
            }
        }
        }
    }

    private static void group(Dissection d, int code) {
        switch (code) {
        case 30 -> d.uint(BITS);
        case 31 -> {
            blob(d, NUMBER_LENGTH, P);
            blob(d, NUMBER_LENGTH, G);
        }
        case 32 -> blob(d, NUMBER_LENGTH, E);
        case 33 -> {
            key(d);
            blob(d, NUMBER_LENGTH, F);
            signature(d);
        }
        case 34 -> {
            d.uint(LEAST);
            d.uint(BITS);
            d.uint(MOST);
        }
        default -> {
        }
        }
    }

    private static void blob(Dissection d, Field.Uint length, Field.Bytes f) {
        int n = d.u(length);
        d.skip(0);
        d.bytes(f, n);
    }

    /** The server's key, RFC 4253 section 6.6. */
    private static void key(Dissection d) {
        int from = d.position();
        int length = (int) d.peek(0, 4);
        int item = d.open(Field.TEXT, from, 4 + length);
        d.uint(KEY_LENGTH);
        int n = d.u(KEY_TYPE_LENGTH);
        int at = d.position();
        d.text(KEY_TYPE, n, Encoding.ASCII);
        String type = Offers.text(d, at, n);
        if (type.equals("ssh-rsa")) {
            blob(d, NUMBER_LENGTH, RSA_E);
            blob(d, NUMBER_LENGTH, RSA_N);
        } else if (type.equals("ssh-dss")) {
            for (Field.Bytes f : DSA) {
                blob(d, NUMBER_LENGTH, f);
            }
        } else if (type.startsWith("ecdsa-sha2-")) {
            int name = d.u(CURVE_LENGTH);
            d.text(CURVE, name, Encoding.ASCII);
            blob(d, POINT_LENGTH, POINT);
        } else if (type.startsWith("ssh-ed")) {
            blob(d, EDWARDS_LENGTH, EDWARDS);
        } else {
            int rest = from + 4 + length - d.position();
            if (rest > 0) {
                d.bytes(KEY_DATA, rest);
            }
        }
        d.leave(item);
        d.position(from + 4 + length);
    }

    private static void signature(Dissection d) {
        int from = d.position();
        int length = (int) d.peek(0, 4);
        int item = d.open(Field.TEXT, from, 4 + length);
        d.uint(SIGNATURE_LENGTH);
        int said = d.last();
        int n = d.u(SIGNATURE_TYPE_LENGTH);
        int at = d.position();
        d.text(SIGNATURE_TYPE, n, Encoding.ASCII);
        String type = Offers.text(d, at, n);
        if (type.equals("ssh-rsa")) {
            blob(d, NUMBER_LENGTH, SIGNATURE_RSA);
        } else if (type.equals("ssh-dss")) {
            blob(d, NUMBER_LENGTH, SIGNATURE_DSA);
        }
        if (d.position() != from + 4 + length) {
            d.expert(said, Ssh.DECODE_ERROR);
        }
        d.leave(item);
        d.position(from + 4 + length);
    }
}
