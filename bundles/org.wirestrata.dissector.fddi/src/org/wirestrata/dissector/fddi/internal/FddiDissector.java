package org.wirestrata.dissector.fddi.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/**
 * The Fiber Distributed Data Interface: frame control and addresses before logical link control (ISO 9314-2, RFC 1390). Capture files have
 * addresses as they go over the ring, the least significant bit of each byte first; they are shown as everywhere else.
 */
@Component(service = Dissector.class, property = {"protocol=fddi", "table=wtap_encap:6", "next=llc", "next=data", "hands=-"})
public final class FddiDissector implements Dissector {
    private static final int DESTINATION_AT = 1;
    private static final int SOURCE_AT = 7;
    private static final int ADDRESS_LENGTH = 6;
    private static final int HEADER = 13;

    private static final Protocol FDDI = Protocol.of("Fiber Distributed Data Interface", "FDDI", "fddi");
    private static final Field.Uint CONTROL = FDDI.uint8("fddi.fc", "Frame control").hex();
    private static final Field.Uint CLASS = FDDI.uint8("fddi.fc.clf", "Class, length and format").hex().bits(FrameControl.CLASS)
            .named(ValueStrings.of(0, "Void", 4, "Station management", 5, "Asynchronous LLC", 6, "Asynchronous, for implementors", 8,
                    "Nonrestricted token", 12, "MAC", 13, "Synchronous LLC", 14, "Synchronous, for implementors"));
    private static final Field.Uint PRIORITY = FDDI.uint8("fddi.fc.prio", "Priority").in(Base.DEC).bits(7);
    private static final Field.Uint MANAGEMENT = FDDI.uint8("fddi.fc.smt_subtype", "Station management frame").in(Base.DEC).bits(15)
            .named(ValueStrings.of(1, "Information", 15, "Next station address"));
    private static final Field.Uint MAC = FDDI.uint8("fddi.fc.mac_subtype", "MAC frame").in(Base.DEC).bits(15)
            .named(ValueStrings.of(2, "Beacon", 3, "Claim"));
    private static final Field.Address DESTINATION = FDDI.ether("fddi.dst", "Destination");
    private static final Field.Address SOURCE = FDDI.ether("fddi.src", "Source");
    private static final Field.Address ADDRESS = FDDI.ether("fddi.addr", "Address");

    static {
        FDDI.layer().line(FddiDissector::line);
        FDDI.plain(CONTROL, CLASS, PRIORITY, MANAGEMENT, MAC, DESTINATION, SOURCE, ADDRESS);
    }

    @Override
    public Protocol protocol() {
        return FDDI;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("FDDI");
        c.clearInfo();
        int control = (int) d.peekAt(0, 1);
        c.info(FrameControl.text(control));
        control(d, control);
        c.destination(address(d, DESTINATION, DESTINATION_AT));
        c.source(address(d, SOURCE, SOURCE_AT));
        d.covers(HEADER);
        d.position(HEADER);
        if ((control & FrameControl.CLASS) != FrameControl.ASYNC_LLC || !d.dispatch("llc")) {
            d.undissected();
        }
    }

    private static void control(Dissection d, int control) {
        d.uintAt(CONTROL, 0);
        int item = d.last();
        d.enter(item);
        d.uintAt(CLASS, 0);
        if (FrameControl.hasPriority(control)) {
            d.uintAt(PRIORITY, 0);
        } else if ((control & FrameControl.CLASS) == FrameControl.STATION_MANAGEMENT) {
            d.uintAt(MANAGEMENT, 0);
        } else if ((control & FrameControl.CLASS) == FrameControl.MAC && control != FrameControl.MAC) {
            d.uintAt(MAC, 0);
        }
        d.leave(item);
    }

    /** Records an address, which scripts find a second time, hidden, as one that was swapped. */
    private static StringBuilder address(Dissection d, Field.Address field, int at) {
        long v = swapped(d.peekAt(at, ADDRESS_LENGTH));
        d.add(field, at, ADDRESS_LENGTH, v);
        d.add(ADDRESS, at, ADDRESS_LENGTH, v);
        d.hide(d.last());
        d.add(field, at, ADDRESS_LENGTH, v);
        d.hide(d.last());
        d.add(ADDRESS, at, ADDRESS_LENGTH, v);
        d.hide(d.last());
        StringBuilder text = new StringBuilder(17);
        AddressText.ether(v, text);
        return text;
    }

    /** The six bytes with the bits of each the other way round. */
    private static long swapped(long address) {
        return Long.reverseBytes(Long.reverse(address) >>> 16) >>> 16;
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("Fiber Distributed Data Interface");
        int control = t.child(item, CONTROL);
        if (control >= 0) {
            to.append(", ").append(FrameControl.text((int) t.number(control)));
        }
    }
}
