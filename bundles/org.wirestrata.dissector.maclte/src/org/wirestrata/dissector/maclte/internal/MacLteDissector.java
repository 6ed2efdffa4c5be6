package org.wirestrata.dissector.maclte.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;

/** PDUs of LTE's medium access control (3GPP TS 36.321, 6), with the context in which they were seen. */
@Component(service = Dissector.class, property = {"protocol=mac-lte", "next=data", "hands=-"})
public final class MacLteDissector implements Dissector {
    static final Protocol MAC_LTE = Protocol.of("MAC-LTE", "MAC-LTE", "mac-lte");
    private static final int BCH = 0;
    private static final int DL_SCH = 4;
    private static final Field.Uint BROADCAST_CHANNEL = MAC_LTE.uint8("mac-lte.bch-transport-channel", "Transport channel").in(Base.DEC);
    private static final Field.Bytes BROADCAST = MAC_LTE.bytes("mac-lte.bch.pdu", "Broadcast channel's PDU");
    private static final Field.Bytes PAGING = MAC_LTE.bytes("mac-lte.pch.pdu", "Paging channel's PDU");
    private static final Field.Bytes PREDEFINED = MAC_LTE.bytes("mac-lte.predefined-data", "Predefined data");
    private static final Field.Bytes RAW = MAC_LTE.bytes("mac-lte.raw-data", "Bytes of the PDU");
    private static final Expert BROADCAST_UP = MAC_LTE.expert("mac-lte.bch.pdu.uplink", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The broadcast channel has no uplink");
    private static final Expert PAGING_UP = MAC_LTE.expert("mac-lte.pch.pdu.uplink", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The paging channel has no uplink");
    private static final Expert NO_CONTEXT = MAC_LTE.expert("mac-lte.no_per_frame_data", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "Nothing tells the context in which the PDU was seen");

    static {
        ContextItems.load();
        SharedChannel.load();
        ControlElement.load();
        RandomAccess.load();
    }

    @Override
    public Protocol protocol() {
        return MAC_LTE;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("MAC-LTE");
        c.clearInfo();
        Context x = d.handed(Context.class);
        d.covers(d.length());
        if (x == null) {
            d.expert(d.layer(), NO_CONTEXT);
            d.undissected();
            return;
        }
        if (x.unknownTag >= 0) {
            ContextItems.unknownTag(d);
            return;
        }
        ContextItems.record(d, x);
        if (!x.preamble()) {
            pdu(d, x);
        }
    }

    private static void pdu(Dissection d, Context x) {
        Columns c = d.columns();
        if (x.rntiType == Context.CELL || x.rntiType == Context.SEMI_PERSISTENT) {
            SharedChannel.mark(d, x);
        }
        if (x.predefined) {
            c.append("Predefined data (").append(d.length()).append(" bytes)");
            d.bytes(PREDEFINED, d.length());
            return;
        }
        if (x.crcStatus >= 0 && x.crcStatus != Context.CRC_GOOD) {
            raw(d, x);
            return;
        }
        switch (x.rntiType) {
        case Context.NO_RNTI, Context.SYSTEM_INFORMATION -> broadcast(d, x);
        case Context.PAGING -> downOnly(d, x, "PCH PDU (", PAGING, PAGING_UP);
        case Context.RANDOM_ACCESS -> RandomAccess.take(d, x);
        case Context.CELL, Context.SEMI_PERSISTENT -> SharedChannel.take(d, x);
        default -> raw(d, x);
        }
    }

    private static void raw(Dissection d, Context x) {
        Columns c = d.columns();
        c.append(x.uplink() ? "UL: " : "DL: ");
        ContextItems.name(c, x);
        c.append("Raw data (").append(d.length()).append(" bytes)");
        d.bytes(RAW, d.length());
    }

    private static void broadcast(Dissection d, Context x) {
        d.add(BROADCAST_CHANNEL, 0, 0, x.rntiType == Context.NO_RNTI ? BCH : DL_SCH);
        d.markGenerated(d.last());
        downOnly(d, x, "BCH PDU (", BROADCAST, BROADCAST_UP);
    }

    private static void downOnly(Dissection d, Context x, String what, Field.Bytes field, Expert up) {
        d.columns().append(what).append(d.length()).append(" bytes, SFN=").append(x.systemFrame).append(", SF=").append(x.subframe)
                .append(')');
        d.bytes(field, d.length());
        if (x.uplink()) {
            d.expert(d.last(), up);
        }
    }
}
