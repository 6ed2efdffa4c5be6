package org.wirestrata.dissector.llc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.ControlFields;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/** Logical link control (IEEE 802.2): service access points and control field, and the subnetwork access protocol behind them. */
@Component(service = Dissector.class, property = {"protocol=llc", "table=wtap_encap:10", "table=ethertype:0x8870",
    "table=ppp.protocol:0x4b", "table=sll.ltype:4", "table=fc.ftype:2", "table=udp.port:12000-12004",
    "next=llc.dsap", "next=ethertype", "next=eth", "next=stp", "next=data", "next=llc.apple_atalk_pid", "next=llc.apple_awdl_pid",
    "next=llc.bluetooth_pid", "next=llc.cimetrics_pid", "next=llc.cisco_pid", "next=llc.control", "next=llc.extreme_pid",
    "next=llc.force10_pid", "next=llc.foundry_pid", "next=llc.hpteam_pid", "next=llc.iana_pid", "next=llc.nortel_pid", "next=llc.oui",
    "next=llc.pid", "next=llc.ssap", "next=llc.type", "next=llc.wlccp_pid", "hands=-"})
public final class LlcDissector implements Dissector {
    private static final int SNAP = 0xaa;
    private static final TrueFalse CAST = new TrueFalse("Group", "Individual");
    private static final TrueFalse KIND = new TrueFalse("Response", "Command");

    static final Protocol LLC = Protocol.of("Logical-Link Control", "LLC", "llc").withPayload();
    private static final Field.Flags DESTINATION = LLC.flags(Ftype.UINT8, "llc.dsap", "Destination access point")
            .with(LLC.uint8("llc.dsap.sap", "Access point").in(Base.CUSTOM).bits(0xfe).line(LlcDissector::point))
            .with(LLC.flag("llc.dsap.ig", "Cast", 1, 8).named(CAST));
    private static final Field.Flags SOURCE = LLC.flags(Ftype.UINT8, "llc.ssap", "Source access point")
            .with(LLC.uint8("llc.ssap.sap", "Access point").in(Base.CUSTOM).bits(0xfe).line(LlcDissector::point))
            .with(LLC.flag("llc.ssap.cr", "Kind", 1, 8).named(KIND));
    private static final ControlFields CONTROL = new ControlFields(LLC, Ftype.UINT16);
    private static final Table.Uint POINTS = Table.uint("llc.dsap", "LLC service access point", Ftype.UINT8, Base.HEX);

    static {
        DESTINATION.named(AccessPoints.NAMES);
        SOURCE.named(AccessPoints.NAMES);
        Snap.load();
    }

    @Override
    public Protocol protocol() {
        return LLC;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("LLC");
        c.clearInfo();
        int destination = (int) d.flags(DESTINATION);
        int source = (int) d.flags(SOURCE);
        boolean snap = destination == SNAP && source == SNAP;
        int control = CONTROL.take(d, (source & 1) != 0);
        if (snap) {
            Snap.take(d);
            return;
        }
        if (c.wanted()) {
            c.append("; DSAP ").append(AccessPoints.of(destination)).append(' ').append(CAST.text(destination & 1))
                    .append(", SSAP ").append(AccessPoints.of(source)).append(' ').append(KIND.text(source & 1));
        }
        d.covers(d.position());
        if (d.reportedRemaining() > 0 && !(ControlFields.carries(control) && d.dispatch(POINTS, destination))) {
            d.undissected();
        }
    }

    private static void point(Tape t, int item, StringBuilder to) {
        to.append("Access point: ").append(AccessPoints.of((int) t.number(item) << 1));
    }
}
