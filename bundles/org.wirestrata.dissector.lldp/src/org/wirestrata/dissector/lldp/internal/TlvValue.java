package org.wirestrata.dissector.lldp.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** The value of a TLV being taken apart at the cursor. Reading past its end is an error, as past the end of the packet. */
final class TlvValue {
    final Dissection d;
    private final int end;

    TlvValue(Dissection d, int end) {
        this.d = d;
        this.end = end;
    }

    /** Octets from the cursor on. */
    int left() {
        return Math.max(0, end - d.position());
    }

    int at() {
        return d.position();
    }

    /** The octet at the cursor, which stays. */
    int ahead() {
        need(1);
        return d.byteAt(d.position());
    }

    /** The octets from a position to the cursor as text for the packet list, for which items need not be recorded. */
    String text(int from) {
        return new String(d.array(), d.arrayOffset() + from, d.position() - from, StandardCharsets.UTF_8);
    }

    private void need(int octets) {
        if (left() < octets) {
            d.peekAt(d.length(), 1);
        }
    }

    /** Numbers, addresses and words of flags, one behind the other. */
    void show(Field... fields) {
        for (Field f : fields) {
            need(f.type().width());
            switch (f) {
                case Field.Flags flags -> d.flags(flags);
                case Field.Address address -> d.address(address);
                case Field.Uint number -> d.uint(number);
                default -> throw new IllegalArgumentException(f.name());
            }
        }
    }

    /** A number, and its value. */
    int number(Field.Uint f) {
        need(f.type().width());
        return d.u(f);
    }

    /** Numbers that share some octets. */
    void parts(int octets, Field.Uint... fields) {
        need(octets);
        for (Field.Uint f : fields) {
            d.uintAt(f, d.position(), octets);
        }
        d.skip(octets);
    }

    /** Octets as bytes or text. */
    void octets(Field f, int octets) {
        need(octets);
        d.add(f, d.position(), octets);
        d.skip(octets);
    }

    /** What is left, where something is. */
    void rest(Field f) {
        if (left() > 0) {
            octets(f, left());
        }
    }
}
