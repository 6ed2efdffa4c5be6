package org.wirestrata.dissector.vlan.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.EthernetTrailer;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** VLAN tags (IEEE 802.1Q), one or several, and those that older double tags begin with. */
@Component(service = Dissector.class, property = {"protocol=vlan", "table=ethertype:0x8100", "table=ethertype:0x9100",
    "next=ethertype", "next=llc", "next=ipx", "next=data", "next=eth", "hands=-"})
public final class VlanDissector implements FastDissector {
    private static final int TAG = 4;
    private static final int ETHERNET = 14;
    private static final ValueStrings PRIORITIES = ValueStrings.counting("Best Effort (default)", "Background", "Excellent Effort",
            "Critical Applications", "Video, below 100 ms", "Voice, below 10 ms", "Internetwork Control", "Network Control");

    private static final Protocol VLAN = Protocol.of("802.1Q Virtual LAN", "VLAN", "vlan");
    private static final Field.Uint PRIORITY = VLAN.uint16("vlan.priority", "Priority").bits(0xe000).named(PRIORITIES);
    private static final Field.Uint DROP_ELIGIBLE = VLAN.flag("vlan.dei", "Drop eligible", 0x1000, 16)
            .named(new TrueFalse("Eligible", "Ineligible"));
    private static final Field.Uint ID = VLAN.uint16("vlan.id", "VLAN ID").bits(0xfff);
    private static final Field.Uint TYPE = VLAN.uint16("vlan.etype", "Type").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint LENGTH = VLAN.uint16("vlan.len", "Length");
    private static final Expert PAST_END = VLAN.expert("vlan.len.past_end", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The length goes beyond the frame");
    private static final EthernetTrailer BEHIND = EthernetTrailer.of(VLAN, "vlan.trailer");

    private static final FieldSet FAST = FieldSet.of(VLAN.layer(), PRIORITY, DROP_ELIGIBLE, ID, TYPE);

    static {
        VLAN.layer().line(VlanDissector::line);
    }

    @Override
    public Protocol protocol() {
        return VLAN;
    }

    @Override
    public void dissect(Dissection d) {
        int least = least(d);
        Columns c = d.columns();
        c.protocol("VLAN");
        c.clearInfo();
        long word = d.peek(0, 2);
        if (c.wanted()) {
            c.append("PRI: ").append(word >>> 13).append("  DEI: ").append(word >>> 12 & 1).append("  ID: ").append(word & 0xfff);
        }
        d.uintAt(PRIORITY, 0);
        d.uintAt(DROP_ELIGIBLE, 0, 2);
        d.uintAt(ID, 0);
        int type = (int) d.peekAt(2, 2);
        d.position(TAG);
        int payload;
        if (type < Ethertypes.LEAST) {
            int item = d.add(LENGTH, 2, 2);
            if (type > d.reportedRemaining()) {
                d.expert(item, PAST_END);
            }
            payload = Math.min(type, d.reportedRemaining());
            Ethertypes.framed(d, payload);
        } else {
            d.uintAt(TYPE, 2);
            Ethertypes.payload(d, type);
            payload = d.payloadLength();
        }
        BEHIND.show(d, TAG + payload, d.length(), least);
    }

    @Override
    public FieldSet fastFields() {
        return FAST;
    }

    @Override
    public boolean dissectFast(FastDissection d) {
        int type = d.shortAt(2);
        if (type < Ethertypes.LEAST) {
            return false;
        }
        d.add(PRIORITY, 0);
        d.add(DROP_ELIGIBLE, 0);
        d.add(ID, 0);
        d.add(TYPE, 2);
        return d.dispatch(Ethertypes.TABLE, type, TAG, d.length());
    }

    /** Octets from the tag's value on that a frame of the least length has, or 0 in a tunnel. */
    static int least(Dissection d) {
        int tags = d.occurrence(VLAN) + d.occurrence(ServiceTagDissector.AD);
        int start = ETHERNET + TAG * (tags + d.occurrence(ServiceTagDissector.AD));
        boolean tunnelled = d.tape().source(d.layer()) > 0 || d.tape().start(d.layer()) > start;
        return tunnelled ? 0 : EthernetTrailer.LEAST - ETHERNET - TAG * tags;
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("VLAN tag (IEEE 802.1Q)");
        int priority = t.child(item, PRIORITY);
        int id = t.child(item, ID);
        if (id >= 0) {
            to.append(", ID: ").append(t.number(id));
        }
        if (priority >= 0) {
            to.append(", Priority: ").append(t.number(priority));
        }
    }
}
