package org.wirestrata.dissector.vlan.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.EthernetTrailer;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AssignedNumbers;

/** Service tags of provider bridges (IEEE 802.1ad): one, or two in a row, of which the inner one is the customer's. */
@Component(service = Dissector.class, property = {"protocol=ieee8021ad", "table=ethertype:0x88a8",
    "next=ethertype", "next=llc", "next=ipx", "next=data", "next=eth", "hands=-"})
public final class ServiceTagDissector implements Dissector {
    private static final int SERVICE_TAG = 0x88a8;
    private static final int TAG = 4;

    static final Protocol AD = Protocol.of("IEEE 802.1ad", "IEEE 802.1AD", "ieee8021ad");
    private static final Field.Uint PRIORITY = AD.uint16("ieee8021ad.priority", "Priority").bits(0xe000);
    private static final Field.Uint DROP_ELIGIBLE = AD.uint16("ieee8021ad.dei", "Drop eligible").bits(0x1000);
    private static final Field.Uint ID = AD.uint16("ieee8021ad.id", "VLAN ID").bits(0xfff);
    private static final Field.Uint SERVICE_ID = AD.uint16("ieee8021ad.svid", "Service VLAN ID").bits(0xfff);
    private static final Field.Uint CUSTOMER_ID = AD.uint16("ieee8021ad.cvid", "Customer VLAN ID").bits(0xfff);
    private static final Field.Uint TYPE = AD.uint16("ieee8021ah.etype", "Type").hex().named(AssignedNumbers.ETHERTYPES);
    private static final EthernetTrailer BEHIND = EthernetTrailer.of(AD, "ieee8021ah.trailer");

    static {
        AD.layer().line(ServiceTagDissector::line);
    }

    @Override
    public Protocol protocol() {
        return AD;
    }

    @Override
    public void dissect(Dissection d) {
        d.covers(TAG);
        Columns c = d.columns();
        c.protocol("802.1ad");
        c.clearInfo();
        long word = d.peek(0, 2);
        if (c.wanted()) {
            c.append("PRI: ").append(word >>> 13).append("  DROP: ").append(word >>> 12 & 1).append(" ID: ").append(word & 0xfff);
        }
        int type = (int) d.peekAt(2, 2);
        int end = TAG;
        if (type == SERVICE_TAG) {
            int inner = (int) d.peekAt(TAG, 2);
            type = (int) d.peekAt(TAG + 2, 2);
            tag(d, 0, word, SERVICE_ID);
            tag(d, TAG, inner, CUSTOMER_ID);
            end = 2 * TAG;
        } else {
            tag(d, 0, word, ID);
        }
        d.uintAt(TYPE, end - 2);
        d.position(end);
        int least = VlanDissector.least(d);
        Ethertypes.payload(d, type);
        BEHIND.show(d, end + d.payloadLength(), d.length(), least);
    }

    private static void tag(Dissection d, int at, long word, Field.Uint id) {
        d.add(PRIORITY, at, 1, word >>> 13);
        d.add(DROP_ELIGIBLE, at, 1, word >>> 12 & 1);
        d.uintAt(id, at);
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("Provider bridge tag (IEEE 802.1ad)");
        append(t, item, ID, ", ID: ", to);
        append(t, item, SERVICE_ID, ", service: ", to);
        append(t, item, CUSTOMER_ID, ", customer: ", to);
    }

    private static void append(Tape t, int item, Field.Uint field, String name, StringBuilder to) {
        int child = t.child(item, field);
        if (child >= 0) {
            to.append(name).append(t.number(child));
        }
    }
}
