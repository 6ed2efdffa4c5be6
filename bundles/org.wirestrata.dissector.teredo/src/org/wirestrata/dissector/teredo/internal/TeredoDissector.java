package org.wirestrata.dissector.teredo.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * Teredo, IPv6 inside UDP through network address translators: an authentication and an origin indication may stand before the packet
 * (RFC 4380, 5.1.1).
 */
@Component(service = Dissector.class, property = {"protocol=teredo", "table=udp.port:3544", "next=ipv6", "next=data", "hands=-"})
public final class TeredoDissector implements Dissector {
    private static final int AUTHENTICATION = 1;
    private static final int ORIGIN = 0;
    private static final int NONCE_LENGTH = 8;
    /** The origin's port and address are sent with their bits turned over, so that translators leave them alone. */
    private static final int TURNED_PORT = 0xffff;

    private static final Protocol TEREDO = Protocol.of("Teredo IPv6 over UDP tunneling", "Teredo", "teredo");
    private static final Field.Group AUTHENTICATED = TEREDO.group("teredo.auth", "Authentication");
    private static final Field.Uint CLIENT_LENGTH = TEREDO.uint8("teredo.auth.idlen", "Length of the client's identifier");
    private static final Field.Uint VALUE_LENGTH = TEREDO.uint8("teredo.auth.aulen", "Length of the authentication value");
    private static final Field.Bytes CLIENT = TEREDO.bytes("teredo.auth.id", "Client");
    private static final Field.Bytes VALUE = TEREDO.bytes("teredo.auth.value", "Authentication value");
    private static final Field.Bytes NONCE = TEREDO.bytes("teredo.auth.nonce", "Nonce");
    private static final Field.Bytes CONFIRMATION = TEREDO.bytes("teredo.auth.conf", "Confirmation");
    private static final Field.Group FROM = TEREDO.group("teredo.orig", "Origin");
    private static final Field.Uint PORT = TEREDO.uint16("teredo.orig.port", "Port");
    private static final Field.Address ADDRESS = TEREDO.ipv4("teredo.orig.addr", "Address");

    @Override
    public Protocol protocol() {
        return TEREDO;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("Teredo");
        c.clearInfo();
        d.covers(d.length());
        if (d.peek(0, 2) == AUTHENTICATION) {
            c.append("Authentication header");
            authentication(d);
        }
        if (d.peek(0, 2) == ORIGIN) {
            c.separate(", ").append("Origin indication");
            origin(d);
        }
        d.covers(d.length());
        if (!d.dispatch("ipv6")) {
            d.undissected();
        }
    }

    private static void authentication(Dissection d) {
        int item = d.open(AUTHENTICATED);
        d.skip(2);
        int client = d.u(CLIENT_LENGTH);
        int value = d.u(VALUE_LENGTH);
        if (client > 0) {
            d.bytes(CLIENT, client);
        }
        if (value > 0) {
            d.bytes(VALUE, value);
        }
        d.bytes(NONCE, NONCE_LENGTH);
        d.bytes(CONFIRMATION, 1);
        d.close(item);
    }

    private static void origin(Dissection d) {
        int item = d.open(FROM);
        d.skip(2);
        d.add(PORT, d.position(), 2, d.peek(0, 2) ^ TURNED_PORT);
        d.skip(2);
        d.add(ADDRESS, d.position(), 4, (int) ~d.peek(0, 4));
        d.skip(4);
        d.close(item);
    }
}
