package org.wirestrata.dissector.fc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;
import org.wirestrata.api.value.ValueText;

/** Fibre Channel frames (T11 FC-FS): extended header, frame header, optional network header, and what the sequence carries. */
@Component(service = Dissector.class, property = {"protocol=fc", "table=wtap_encap:121", "next=fc.ftype", "next=llc", "next=data",
    "hands=-"})
public final class FcDissector implements Dissector {
    private static final int ADDRESS_LENGTH = 3;
    private static final int VIRTUAL_FABRIC = 0x50;
    private static final int NETWORK_HEADER = 0x20;

    static final Protocol FC = Protocol.of("Fibre Channel", "FC", "fc");
    private static final Field.Uint ROUTING = FC.uint8("fc.r_ctl", "Routing control").hex();
    private static final Field.Uint FRAME_TYPE = FC.uint8("fc.ftype", "Kind of frame").hex().named(FrameType.NAMES);
    private static final Field.Bytes DESTINATION = FC.bytes("fc.d_id", "Destination").in(Base.DOT);
    private static final Field.Uint CLASS = FC.uint8("fc.cs_ctl", "Class specific control").hex();
    private static final Field.Bytes SOURCE = FC.bytes("fc.s_id", "Source").in(Base.DOT);
    private static final Field.Bytes ADDRESS = FC.bytes("fc.id", "Address").in(Base.DOT);
    private static final Field.Uint TYPE = FC.uint8("fc.type", "Type of data").hex().named(ValueStrings.builder()
            .of(0, "Basic link service").of(1, "Extended link service").of(4, "LLC/SNAP").of(5, "IP over Fibre Channel").of(8, "SCSI FCP")
            .of(0x1b, "SB, control unit to channel").of(0x1c, "SB, channel to control unit").of(0x20, "Common transport")
            .of(0x22, "Internal link service").of(0x23, "Arbitrated loop").of(0x24, "SNMP").build());
    private static final Field.Uint SEQUENCE = FC.uint8("fc.seq_id", "Sequence").hex();
    private static final Field.Uint DATA_FIELD = FC.uint8("fc.df_ctl", "Data field control").hex();
    private static final Field.Uint COUNT = FC.uint16("fc.seq_cnt", "Sequence count").in(Base.DEC);
    private static final Field.Uint ORIGINATOR = FC.uint16("fc.ox_id", "Originator's exchange").hex();
    private static final Field.Uint RESPONDER = FC.uint16("fc.rx_id", "Responder's exchange").hex();
    private static final Field.Uint PARAMETER = FC.uint32("fc.parameter", "Parameter").hex();
    private static final Field.Address NETWORK_DESTINATION = FC.address(Ftype.FCWWN, "fc.nethdr.da", "Network destination");
    private static final Field.Address NETWORK_SOURCE = FC.address(Ftype.FCWWN, "fc.nethdr.sa", "Network source");
    private static final Field.Uint OFFSET = FC.uint32("fc.relative_offset", "Relative offset").in(Base.DEC);
    static final Expert WRONG_CHECK = FC.expert("fc.crc.bad", Expert.Severity.ERROR, Expert.Area.CHECKSUM, "The check sequence is wrong");
    private static final Table.Uint KINDS = Table.uint("fc.ftype", "Fibre Channel, kind of frame", Ftype.UINT8, Base.HEX);

    static {
        ControlWord.load();
        VirtualFabric.load();
        BasicLink.load();
        Sequence.load();
        Exchange.load();
    }

    @Override
    public Protocol protocol() {
        return FC;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("FC");
        c.clearInfo();
        int at = d.byteAt(0) == VIRTUAL_FABRIC ? VirtualFabric.LENGTH : 0;
        if (d.remaining() < at + Header.LENGTH) {
            d.dissolve();
        }
        c.destination(text(d, at + Header.DESTINATION_AT));
        c.source(text(d, at + Header.SOURCE_AT));
        d.peekAt(at + Header.LENGTH - 1, 1);
        int routing = d.byteAt(at);
        int type = FrameType.of(routing, d.byteAt(at + Header.TYPE_AT));
        d.covers(at + Header.LENGTH);
        if (at > 0) {
            VirtualFabric.take(d);
        }
        Header h = header(d, at, type);
        c.info(FrameType.text(type, routing));
        if (!h.lastOfSequence() && !FrameType.link(type)) {
            c.append(" (Fragmented)");
        }
        if (Sequence.whole(d, h)) {
            payload(d, h);
        } else {
            d.undissected();
        }
    }

    private static Header header(Dissection d, int at, int type) {
        d.uintAt(ROUTING, at);
        d.add(FRAME_TYPE, at, 1, type);
        d.hide(d.last());
        address(d, DESTINATION, at + Header.DESTINATION_AT);
        d.uintAt(CLASS, at + 4);
        address(d, SOURCE, at + Header.SOURCE_AT);
        d.uintAt(TYPE, at + Header.TYPE_AT);
        ControlWord.take(d, at + Header.CONTROL_AT);
        d.position(at + Header.SEQUENCE_AT);
        d.u(SEQUENCE);
        boolean networked = (d.u(DATA_FIELD) & NETWORK_HEADER) != 0;
        d.u(COUNT);
        d.u(ORIGINATOR);
        d.u(RESPONDER);
        Header h = Header.of(d, at, type);
        d.u(h.hasOffset() ? OFFSET : PARAMETER);
        if (networked) {
            d.address(NETWORK_DESTINATION);
            d.address(NETWORK_SOURCE);
        }
        return h;
    }

    private static void address(Dissection d, Field.Bytes field, int at) {
        d.add(field, at, ADDRESS_LENGTH);
        d.add(ADDRESS, at, ADDRESS_LENGTH);
        d.hide(d.last());
    }

    /** An address as the packet list has it: domain, area and port. */
    private static String text(Dissection d, int at) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < ADDRESS_LENGTH; i++) {
            ValueText.hex(d.byteAt(at + i), 2, b.append(i > 0 ? "." : ""));
        }
        return b.toString();
    }

    private static void payload(Dissection d, Header h) {
        boolean taken = d.dispatch(KINDS, h.type());
        if (taken && d.dispatchFailed()) {
            return;
        }
        d.enter(d.layer());
        Exchange.take(d, h);
        d.leave(d.layer());
        if (h.type() == FrameType.BASIC_LINK) {
            BasicLink.take(d, h.routing());
        } else if (!taken) {
            d.undissected();
        }
    }
}
