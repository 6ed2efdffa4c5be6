package org.wirestrata.dissector.fr.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/** The address field (ITU-T Q.922, 3.2; RFC 2427, 2): the data link connection's identifier in two to four bytes, with marks of congestion. */
final class Address {
    private static final int LAST = 1;
    private static final int CONTROL = 2;
    private static final Protocol FR = FrameRelayDissector.FR;
    private static final Field.Uint EXTENDED = FR.flag("fr.ea", "Last byte", LAST, 8);
    private static final Field.Flags FIRST = FR.flags(Ftype.UINT8, "fr.first_addr_octet", "First byte")
            .with(FR.uint8("fr.upper_dlci", "Connection, upper bits").hex().bits(0xfc))
            .with(FR.flag("fr.cr", "Kind", 2, 8).named(new TrueFalse("Command", "Response")))
            .with(EXTENDED);
    private static final Field.Flags SECOND = FR.flags(Ftype.UINT8, "fr.second_addr_octet", "Second byte")
            .with(FR.uint8("fr.second_dlci", "Connection, further bits").hex().bits(0xf0))
            .with(FR.flag("fr.fecn", "Congestion ahead", 8, 8)).with(FR.flag("fr.becn", "Congestion behind", 4, 8))
            .with(FR.flag("fr.de", "May be discarded", 2, 8)).with(EXTENDED);
    private static final Field.Flags THIRD = FR.flags(Ftype.UINT8, "fr.third_addr_octet", "Third byte")
            .with(FR.uint8("fr.third_dlci", "Connection, further bits").hex().bits(0xfe)).with(EXTENDED);
    private static final Field.Uint LOWER = FR.uint8("fr.lower_dlci", "Connection, lower bits").hex().bits(0xfc);
    private static final Field.Uint CORE = FR.uint8("fr.dlcore_control", "Core control").hex().bits(0xfc);
    private static final Field.Uint KIND = FR.flag("fr.dc", "Last bits", CONTROL, 16).named(new TrueFalse("Control", "Connection"));
    private static final Field.Uint CONNECTION = FR.uint32("fr.dlci", "Connection").in(Base.DEC);
    private static final Expert BOGUS = FR.expert("fr.bogus_address", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "An address has no more than four bytes");

    private Address() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Whether the frame is of the kind of responses, by its first byte. */
    static boolean marked(Dissection d) {
        return (d.byteAt(0) & 2) != 0;
    }

    /** Takes the field at the layer's beginning and answers the connection's number. */
    static long take(Dissection d) {
        long connection = d.flags(FIRST) >> 2;
        long octet = d.flags(SECOND);
        connection = connection << 4 | octet >> 4;
        if ((octet & LAST) == 0) {
            octet = d.byteAt(d.position());
            if ((octet & LAST) == 0) {
                connection = connection << 7 | octet >> 1;
                d.flags(THIRD);
                tooLong(d);
            }
            connection = last(d, connection);
        }
        d.add(CONNECTION, 0, d.position(), connection);
        return connection;
    }

    /** Bytes beyond the fourth, which no address has. */
    private static void tooLong(Dissection d) {
        while ((d.byteAt(d.position()) & LAST) == 0) {
            d.expert(d.add(Field.TEXT, d.position(), 1, "Byte beyond the address"), BOGUS);
            d.skip(1);
        }
    }

    private static long last(Dissection d, long connection) {
        int at = d.position();
        int octet = d.byteAt(at);
        boolean control = (octet & CONTROL) != 0;
        int item = d.add(Field.TEXT, at, 1, "Last byte: 0x" + Integer.toHexString(0x100 | octet).substring(1));
        d.enter(item);
        d.uintAt(control ? CORE : LOWER, at);
        d.uintAt(KIND, at, 1);
        d.uintAt(EXTENDED, at);
        d.leave(item);
        d.skip(1);
        return control ? connection : connection << 6 | octet >> 2;
    }
}
