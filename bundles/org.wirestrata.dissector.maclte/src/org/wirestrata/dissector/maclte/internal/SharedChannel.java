package org.wirestrata.dissector.maclte.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/** PDUs of the shared channels (3GPP TS 36.321, 6.1.2 and 6.2.1): subheaders, then control elements, SDUs and padding in their order. */
final class SharedChannel {
    private static final int PADDING = 0x1f;
    private static final int MOST = 64;
    /** The last one lasts as long as the PDU. */
    private static final int REST = -1;
    private static final Protocol MAC_LTE = MacLteDissector.MAC_LTE;
    private static final Field.Text UP = MAC_LTE.text("mac-lte.ulsch", "Uplink shared channel");
    private static final Field.Text UP_HEADER = MAC_LTE.text("mac-lte.ulsch.header", "Header");
    private static final Field.Text DOWN = MAC_LTE.text("mac-lte.dlsch", "Downlink shared channel");
    private static final Field.Text DOWN_HEADER = MAC_LTE.text("mac-lte.dlsch.header", "Header");
    private static final Field.Text SUBHEADER = MAC_LTE.text("mac-lte.sch.subheader", "Subheader");
    private static final Field.Uint RESERVED = MAC_LTE.uint8("mac-lte.sch.reserved", "Reserved").hex().bits(0x80);
    private static final Field.Uint LONG = MAC_LTE.flag("mac-lte.sch.format2", "Length of 16 bits", 0x40, 8)
            .named(new TrueFalse("Yes", "No"));
    private static final Field.Uint MORE = MAC_LTE.uint8("mac-lte.sch.extended", "More subheaders").hex().bits(0x20);
    private static final Field.Uint DOWN_CHANNEL = MAC_LTE.uint8("mac-lte.dlsch.lcid", "Logical channel").hex().bits(0x1f)
            .named(LogicalChannels.DOWN);
    private static final Field.Uint UP_CHANNEL = MAC_LTE.uint8("mac-lte.ulsch.lcid", "Logical channel").hex().bits(0x1f)
            .named(LogicalChannels.UP);
    private static final Field.Uint FORMAT = MAC_LTE.flag("mac-lte.sch.format", "Length", 0x80, 8)
            .named(new TrueFalse("15 bits", "7 bits"));
    private static final Field.Uint LENGTH = MAC_LTE.uint16("mac-lte.sch.length", "Length").in(Base.DEC);
    private static final Field.Uint HEADER_ONLY = MAC_LTE.uint8("mac-lte.sch.header-only", "Nothing but the header").in(Base.DEC);
    private static final Field.Bytes SDU = MAC_LTE.bytes("mac-lte.sch.sdu", "SDU");
    private static final Field.Bytes PADDED = MAC_LTE.bytes("mac-lte.padding-data", "Padding");
    private static final Field.Uint PADDED_LENGTH = MAC_LTE.integer(Ftype.INT32, "mac-lte.padding-length", "Length of the padding");

    private SharedChannel() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Says, beside the layers, that the PDU is of a shared channel. */
    static void mark(Dissection d, Context x) {
        d.enterTop();
        d.add(x.uplink() ? UP : DOWN, 0, 0, "");
        d.hide(d.last());
        d.leaveTop();
    }

    /** Takes the PDU from the cursor to the layer's end. */
    static void take(Dissection d, Context x) {
        boolean up = x.uplink();
        Columns c = d.columns();
        c.append(up ? "UL-SCH: " : "DL-SCH: ");
        if (x.systemFrame >= 0) {
            c.append("(SFN=").append(x.systemFrame).append(" , SF=").append(x.subframe).append(") ");
        }
        if (x.user >= 0) {
            c.append("UEId=").append(x.user).append("   ");
        }
        int[] channels = new int[MOST];
        int[] lengths = new int[MOST];
        int count = header(d, up, channels, lengths);
        for (int i = 0; i < count; i++) {
            if (LogicalChannels.control(up, channels[i])) {
                control(d, x, channels[i], lengths[i]);
            }
        }
        d.add(HEADER_ONLY, 0, 0, 0);
        d.markGenerated(d.last());
        d.hide(d.last());
        for (int i = 0; i < count; i++) {
            if (!LogicalChannels.control(up, channels[i]) && channels[i] != PADDING) {
                d.bytes(SDU, lengths[i] == REST ? d.reportedRemaining() : lengths[i]);
            }
        }
        if (count > 0 && channels[count - 1] == PADDING) {
            padding(d);
        }
    }

    /** Takes what is left as padding. */
    static void padding(Dissection d) {
        int at = d.position();
        int length = d.reportedRemaining();
        if (length > 0) {
            d.bytes(PADDED, length);
        }
        d.add(PADDED_LENGTH, at, 0, length);
        d.markGenerated(d.last());
    }

    private static void control(Dissection d, Context x, int channel, int length) {
        int end = d.position() + (length == REST ? LogicalChannels.fixedLength(x.uplink(), channel) : length);
        ControlElement.take(d, x, channel, end);
        d.position(end);
    }

    private static int header(Dissection d, boolean up, int[] channels, int[] lengths) {
        int all = d.add(up ? UP_HEADER : DOWN_HEADER, 0, 0, "");
        d.enter(all);
        int count = 0;
        boolean more = true;
        while (more && count < MOST) {
            int start = d.position();
            int item = d.add(SUBHEADER, start, 1, "");
            d.enter(item);
            d.uintAt(RESERVED, start);
            boolean large = d.uintAt(LONG, start, 1) != 0;
            more = d.uintAt(MORE, start) != 0;
            channels[count] = d.u(up ? UP_CHANNEL : DOWN_CHANNEL);
            lengths[count] = length(d, up, channels[count], large, more);
            name(d.columns(), up, channels[count], lengths[count]);
            d.leave(item);
            d.length(item, d.position() - start);
            count++;
        }
        d.leave(all);
        d.length(all, d.position());
        return count;
    }

    private static int length(Dissection d, boolean up, int channel, boolean large, boolean more) {
        if (!more || channel == PADDING || LogicalChannels.fixedLength(up, channel) >= 0) {
            return REST;
        }
        int at = d.position();
        if (large) {
            return (int) d.uint(LENGTH, 2);
        }
        boolean two = d.uintAt(FORMAT, at, 1) != 0;
        int length = two ? (int) d.peekAt(at, 2) & 0x7fff : d.byteAt(at);
        d.add(LENGTH, at, two ? 2 : 1, length);
        d.skip(two ? 2 : 1);
        return length;
    }

    private static void name(Columns c, boolean up, int channel, int length) {
        if (!c.wanted()) {
            return;
        }
        c.append('(').append((up ? LogicalChannels.UP : LogicalChannels.DOWN).text(channel, "Reserved"));
        if (length != REST) {
            c.append(':').append(length).append(" bytes");
        } else if (channel == PADDING || LogicalChannels.fixedLength(up, channel) < 0) {
            c.append(":remainder");
        }
        c.append(") ");
    }
}
