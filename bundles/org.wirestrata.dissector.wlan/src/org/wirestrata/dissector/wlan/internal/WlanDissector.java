package org.wirestrata.dissector.wlan.internal;

import java.nio.ByteOrder;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Frames of wireless LANs (IEEE 802.11-2020, 9.2): their header, and logical link control inside of data frames in the clear. */
@Component(service = Dissector.class, property = {"protocol=wlan", "table=wtap_encap:20", "next=llc", "next=data", "hands=-"})
public final class WlanDissector implements Dissector {
    private static final int SHORT_HEADER = 10;
    private static final int CONTROL_HEADER = 16;
    private static final int HEADER = 24;
    private static final int ADDRESS_LENGTH = 6;
    private static final int CHECK_LENGTH = 4;
    private static final int MANAGEMENT = 0;
    private static final int CONTROL = 1;
    private static final int DATA = 2;
    private static final int POWER_SAVE_POLL = 10;
    private static final int CLEAR_TO_SEND = 12;
    private static final int ACKNOWLEDGEMENT = 13;
    private static final int NO_DATA = 4;
    private static final int WITH_QUALITY = 8;
    private static final int SYSTEM = 3;
    private static final int MORE_FRAGMENTS = 4;
    private static final int PROTECTED = 0x40;
    private static final int AGGREGATE = 0x80;
    /** Flags of radiotap that tell how the frame ends, and of padding behind the header. */
    private static final int CHECKED = 0x10;
    private static final int PADDED = 0x20;
    private static final String FLAG_LETTERS = "opmPRMFT";
    private static final ValueStrings KINDS = ValueStrings.builder().of(0x00, "Association request").of(0x01, "Association response")
            .of(0x04, "Probe request").of(0x05, "Probe response").of(0x08, "Beacon").of(0x0a, "Disassociation").of(0x0b, "Authentication")
            .of(0x0c, "Deauthentication").of(0x0d, "Action").of(0x18, "Block acknowledgement request").of(0x19, "Block acknowledgement")
            .of(0x1a, "Power save poll").of(0x1b, "Request to send").of(0x1c, "Clear to send").of(0x1d, "Acknowledgement")
            .of(0x20, "Data").of(0x24, "Null function (No data)").of(0x28, "QoS Data").of(0x2c, "QoS Null function (No data)").build();

    static final Protocol WLAN = Protocol.of("IEEE 802.11 wireless LAN", "IEEE 802.11", "wlan");
    private static final Field.Uint KIND = WLAN.uint16("wlan.fc.type_subtype", "Kind").hex().named(KINDS);
    private static final Field.Uint FRAME_CONTROL = WLAN.uint16("wlan.fc", "Frame control").hex();
    private static final Field.Uint VERSION = WLAN.uint8("wlan.fc.version", "Version").in(Base.DEC).bits(3);
    private static final Field.Uint TYPE = WLAN.uint8("wlan.fc.type", "Type").in(Base.DEC).bits(0xc)
            .named(ValueStrings.counting("Management", "Control", "Data", "Extension"));
    private static final Field.Uint SUBTYPE = WLAN.uint8("wlan.fc.subtype", "Subtype").in(Base.DEC).bits(0xf0);
    private static final Field.Uint FLAGS = WLAN.uint8("wlan.flags", "Flags").hex();
    private static final Field.Uint DIRECTION = WLAN.uint8("wlan.fc.ds", "Distribution system").hex().bits(SYSTEM)
            .named(ValueStrings.counting("Outside", "To it", "From it", "Through it"));
    private static final Field.Uint TO = WLAN.flag("wlan.fc.tods", "To the distribution system", 1, 8);
    private static final Field.Uint FROM = WLAN.flag("wlan.fc.fromds", "From the distribution system", 2, 8);
    private static final Field.Uint[] BITS = {WLAN.flag("wlan.fc.frag", "More fragments", MORE_FRAGMENTS, 8),
        WLAN.flag("wlan.fc.retry", "Retransmitted", 8, 8), WLAN.flag("wlan.fc.pwrmgt", "Going to sleep", 0x10, 8),
        WLAN.flag("wlan.fc.moredata", "More data", 0x20, 8), WLAN.flag("wlan.fc.protected", "Protected", PROTECTED, 8),
        WLAN.flag("wlan.fc.order", "Strictly ordered", 0x80, 8)};
    private static final Field.Uint DURATION = WLAN.uint16("wlan.duration", "Duration").in(Base.DEC).bits(0x7fff);
    private static final Field.Uint FRAGMENT = WLAN.uint16("wlan.frag", "Fragment").in(Base.DEC).bits(0xf);
    private static final Field.Uint SEQUENCE = WLAN.uint16("wlan.seq", "Sequence number").in(Base.DEC).bits(0xfff0);
    private static final Field.Flags QUALITY = WLAN.flags(Ftype.UINT16, "wlan.qos", "Quality of service")
            .with(WLAN.uint16("wlan.qos.tid", "Traffic").in(Base.DEC).bits(0xf))
            .with(WLAN.uint16("wlan.qos.priority", "Priority").in(Base.DEC).bits(7))
            .with(WLAN.uint16("wlan.qos.ack", "Acknowledgement").hex().bits(0x60));
    private static final Field.Uint SEVERAL = WLAN.flag("wlan.qos.amsdupresent", "Several payloads", AGGREGATE, 16);
    private static final Field.Uint CHECK = WLAN.uint32("wlan.fcs", "Frame check sequence").hex();
    private static final Field.Uint CHECK_STATUS = WLAN.uint8("wlan.fcs.status", "Check status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final int UNVERIFIED = 2;

    static {
        Addresses.load();
    }

    @Override
    public Protocol protocol() {
        return WLAN;
    }

    @Override
    public void dissect(Dissection d) {
        Integer told = d.handed(Integer.class);
        int radio = told == null ? 0 : told;
        d.columns().protocol("802.11");
        d.columns().clearInfo();
        d.order(ByteOrder.LITTLE_ENDIAN);
        int control = d.byteAt(0);
        int flags = d.byteAt(1);
        int type = control >> 2 & 3;
        int subtype = control >> 4;
        frameControl(d, type << 4 | subtype, flags);
        if (type != CONTROL || subtype != POWER_SAVE_POLL) {
            d.uintAt(DURATION, 2);
        }
        switch (type) {
        case MANAGEMENT -> management(d);
        case DATA -> Addresses.data(d, flags & SYSTEM);
        default -> control(d, type, subtype);
        }
        if (type == DATA) {
            sequence(d);
            Addresses.further(d, flags & SYSTEM);
        }
        d.order(ByteOrder.LITTLE_ENDIAN);
        info(d, type, subtype, flags);
        int header = header(type, subtype, flags);
        boolean whole = type == DATA && (subtype & NO_DATA) == 0 && (flags & (PROTECTED | MORE_FRAGMENTS)) == 0
                && (d.peekAt(22, 2) & 0xf) == 0;
        d.position(header);
        if (type == DATA && (subtype & WITH_QUALITY) != 0) {
            whole &= !aggregate(d, (subtype & NO_DATA) == 0);
            if ((radio & PADDED) != 0) {
                d.skip(-d.position() & 3);
            }
        }
        d.covers(d.position());
        check(d, radio);
        if (d.reportedRemaining() > 0 && !(whole && d.dispatch("llc"))) {
            d.undissected();
        }
    }

    private static int header(int type, int subtype, int flags) {
        if (type == CONTROL) {
            return subtype == CLEAR_TO_SEND || subtype == ACKNOWLEDGEMENT ? SHORT_HEADER : CONTROL_HEADER;
        }
        return type == DATA && (flags & SYSTEM) == SYSTEM ? HEADER + ADDRESS_LENGTH : HEADER;
    }

    private static void frameControl(Dissection d, int kind, int flags) {
        d.add(KIND, 0, 1, kind);
        int item = d.add(FRAME_CONTROL, 0, 2, d.byteAt(0) << 8 | flags);
        d.enter(item);
        d.uintAt(VERSION, 0);
        d.uintAt(TYPE, 0);
        d.uintAt(SUBTYPE, 0);
        d.uintAt(FLAGS, 1);
        int bits = d.last();
        d.enter(bits);
        d.uintAt(DIRECTION, 1);
        d.uintAt(TO, 1);
        d.hide(d.last());
        d.uintAt(FROM, 1);
        d.hide(d.last());
        for (Field.Uint f : BITS) {
            d.uintAt(f, 1);
        }
        d.leave(bits);
        d.leave(item);
    }

    private static void management(Dissection d) {
        Addresses.management(d);
        sequence(d);
    }

    private static void control(Dissection d, int type, int subtype) {
        Addresses.receiver(d);
        if (header(type, subtype, 0) > SHORT_HEADER) {
            Addresses.transmitter(d);
        }
    }

    private static void sequence(Dissection d) {
        d.order(ByteOrder.LITTLE_ENDIAN);
        d.uintAt(FRAGMENT, 22);
        d.uintAt(SEQUENCE, 22);
    }

    /** Takes the quality of service control and answers whether it says that there are several payloads. */
    private static boolean aggregate(Dissection d, boolean data) {
        int at = d.position();
        int item = d.tape().size();
        boolean several = (d.flags(QUALITY) & AGGREGATE) != 0;
        if (data) {
            d.enter(item);
            d.uintAt(SEVERAL, at, 2);
            d.leave(item);
        }
        return several;
    }

    private static void info(Dissection d, int type, int subtype, int flags) {
        Columns c = d.columns();
        if (!c.wanted()) {
            return;
        }
        c.append(KINDS.text(type << 4 | subtype, "Unrecognized"));
        if (type != CONTROL) {
            int number = (int) d.peekAt(22, 2);
            c.append(", SN=").append(number >> 4).append(", FN=").append(number & 0xf);
        }
        c.append(", Flags=");
        for (int i = 0; i < FLAG_LETTERS.length(); i++) {
            c.append((flags & 0x80 >> i) == 0 ? '.' : FLAG_LETTERS.charAt(i));
        }
    }

    /** Takes the check sequence off the frame's end, where the adapter left it there. */
    private static void check(Dissection d, int radio) {
        if ((radio & CHECKED) == 0 || d.reportedRemaining() < CHECK_LENGTH) {
            return;
        }
        int at = d.position() + d.reportedRemaining() - CHECK_LENGTH;
        if (d.has(at, CHECK_LENGTH)) {
            d.columns().append('C');
            d.uintAt(CHECK, at);
            d.markGenerated(d.add(CHECK_STATUS, at, 0, UNVERIFIED));
        }
        d.limit(d.reportedRemaining() - CHECK_LENGTH);
    }
}
