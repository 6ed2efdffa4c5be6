package org.wirestrata.dissector.tr.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Token Ring (IEEE 802.5): access and frame control, addresses and a source route before logical link control. */
@Component(service = Dissector.class, property = {"protocol=tr", "table=wtap_encap:2", "next=llc", "next=data", "hands=-"})
public final class TokenRingDissector implements Dissector {
    private static final int DESTINATION_AT = 2;
    private static final int SOURCE_AT = 8;
    private static final int ADDRESS_LENGTH = 6;
    private static final int HEADER = 14;
    /** The first bit of the source address, a group's elsewhere, says that a route follows. */
    private static final long ROUTED = 1L << 47;
    private static final int LLC = 1;
    private static final String[] TYPES = {"MAC", "LLC", "Reserved", "Unknown"};

    static final Protocol TR = Protocol.of("Token-Ring", "TR", "tr");
    private static final Field.Flags ACCESS = TR.flags(Ftype.UINT8, "tr.ac", "Access control")
            .with(TR.uint8("tr.priority", "Priority").bits(0xe0))
            .with(TR.flag("tr.frame", "Kind", 0x10, 8).named(new TrueFalse("Frame", "Token")))
            .with(TR.uint8("tr.monitor_cnt", "Seen by the monitor").bits(8))
            .with(TR.uint8("tr.priority_reservation", "Priority wanted").bits(7));
    private static final Field.Flags CONTROL = TR.flags(Ftype.UINT8, "tr.fc", "Frame control")
            .with(TR.uint8("tr.frame_type", "Type").bits(0xc0).named(ValueStrings.counting("MAC", "LLC", "Reserved")))
            .with(TR.uint8("tr.frame_pcf", "Control").bits(0xf).named(ValueStrings.counting("Normal", "Express", "Ring purge", "Claim token",
                    "Beacon", "Active monitor present", "Standby monitor present")));
    private static final Field.Address DESTINATION = TR.ether("tr.dst", "Destination");
    private static final Field.Address SOURCE = TR.ether("tr.src", "Source");
    private static final Field.Address ADDRESS = TR.ether("tr.addr", "Address");
    private static final Field.Uint WITH_ROUTE = TR.flag("tr.sr", "Has a route");

    static {
        Route.load();
    }

    @Override
    public Protocol protocol() {
        return TR;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("TR");
        c.clearInfo();
        // Nothing is shown of a header that is not all there.
        d.byteAt(HEADER - 1);
        long source = d.peekAt(SOURCE_AT, ADDRESS_LENGTH);
        boolean routed = (source & ROUTED) != 0;
        int route = routed ? Route.length(d, HEADER) : 0;
        d.covers(HEADER + route);
        d.flags(ACCESS);
        int type = (int) d.flags(CONTROL) >> 6;
        addresses(d, source);
        d.add(WITH_ROUTE, SOURCE_AT, 1, routed ? 1 : 0);
        d.add(SOURCE, SOURCE_AT, ADDRESS_LENGTH, source & ~ROUTED);
        d.hide(d.last());
        if (routed) {
            Route.show(d, HEADER, route);
        }
        if (c.wanted()) {
            c.destination(text(d.peekAt(DESTINATION_AT, ADDRESS_LENGTH)));
            c.source(text(source & ~ROUTED));
            c.info("Token-Ring " + TYPES[type]);
        }
        d.position(HEADER + route);
        if (type != LLC || !d.dispatch("llc")) {
            d.undissected();
        }
    }

    private static void addresses(Dissection d, long source) {
        long destination = d.peekAt(DESTINATION_AT, ADDRESS_LENGTH);
        d.add(DESTINATION, DESTINATION_AT, ADDRESS_LENGTH, destination);
        d.add(SOURCE, SOURCE_AT, ADDRESS_LENGTH, source);
        d.add(ADDRESS, DESTINATION_AT, ADDRESS_LENGTH, destination);
        d.hide(d.last());
        d.add(ADDRESS, SOURCE_AT, ADDRESS_LENGTH, source);
        d.hide(d.last());
    }

    private static StringBuilder text(long address) {
        StringBuilder text = new StringBuilder(17);
        AddressText.ether(address, text);
        return text;
    }
}
