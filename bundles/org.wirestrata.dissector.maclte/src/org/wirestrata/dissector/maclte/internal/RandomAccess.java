package org.wirestrata.dissector.maclte.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/** Random access responses (3GPP TS 36.321, 6.1.5 and 6.2.2): subheaders, then a response for each preamble. */
final class RandomAccess {
    private static final int MOST = 64;
    private static final int BODY = 6;
    private static final Protocol MAC_LTE = MacLteDissector.MAC_LTE;
    private static final Field.Group RESPONSE = MAC_LTE.group("mac-lte.rar", "Random access response");
    private static final Field.Text HEADERS = MAC_LTE.text("mac-lte.rar.headers", "Subheaders");
    private static final Field.Text HEADER = MAC_LTE.text("mac-lte.rar.header", "Subheader");
    private static final Field.Uint MORE = MAC_LTE.uint8("mac-lte.rar.e", "More subheaders").hex().bits(0x80);
    private static final Field.Uint TYPE = MAC_LTE.uint8("mac-lte.rar.t", "Type").hex().bits(0x40)
            .named(ValueStrings.counting("Backoff", "Preamble"));
    private static final int[] BACKOFFS = {0, 10, 20, 30, 40, 60, 80, 120, 160, 240, 320, 480, 960};
    private static final Field.Uint BACKOFF = MAC_LTE.uint8("mac-lte.rar.bi", "Backoff indicator").hex().bits(0xf).named(backoffs());
    private static final Field.Uint RAPID = MAC_LTE.uint8("mac-lte.rar.rapid", "Preamble").in(Base.HEX_DEC).bits(0x3f);
    private static final Field.Uint RESPONSES = MAC_LTE.uint8("mac-lte.rar.no-of-rapids", "Preambles answered").in(Base.DEC);
    private static final Field.Uint RESERVED = MAC_LTE.uint8("mac-lte.rar.reserved", "Reserved").hex().bits(0x30);
    private static final Field.Text ANSWER = MAC_LTE.text("mac-lte.rar.body", "Response");
    private static final Field.Uint RESERVED_TOO = MAC_LTE.uint8("mac-lte.rar.reserved2", "Reserved").hex().bits(0x80);
    private static final Field.Uint ADVANCE = MAC_LTE.uint16("mac-lte.rar.ta", "Timing advance").in(Base.DEC).bits(0x7ff0);
    private static final Field.Uint GRANT = MAC_LTE.uint16("mac-lte.rar.ul-grant", "Uplink grant").in(Base.DEC).bits(0xfff);
    private static final Field.Uint HOPPING = MAC_LTE.uint8("mac-lte.rar.ul-grant.hopping", "Hopping").in(Base.DEC).bits(8);
    private static final Field.Uint BLOCKS = MAC_LTE.uint16("mac-lte.rar.ul-grant.fsrba", "Resource blocks").in(Base.DEC).bits(0x7fe);
    private static final Field.Uint CODING = MAC_LTE.uint16("mac-lte.rar.ul-grant.tmcs", "Modulation and coding").in(Base.DEC).bits(0x1e0);
    private static final Field.Uint POWER = MAC_LTE.uint8("mac-lte.rar.ul-grant.tcsp", "Power").in(Base.DEC).bits(0x1c)
            .named(ValueStrings.counting("-6 dB", "-4 dB", "-2 dB", "0 dB", "2 dB", "4 dB", "6 dB", "8 dB"));
    private static final Field.Uint DELAY = MAC_LTE.uint8("mac-lte.rar.ul-grant.ul-delay", "Uplink delay").in(Base.DEC).bits(2);
    private static final Field.Uint QUALITY = MAC_LTE.uint8("mac-lte.rar.ul-grant.cqi-request", "Channel quality asked for").in(Base.DEC)
            .bits(1);
    private static final Field.Uint TEMPORARY = MAC_LTE.uint16("mac-lte.rar.temporary-crnti", "Temporary C-RNTI").in(Base.DEC);
    private static final Expert LATE = MAC_LTE.expert("mac-lte.rar.ta.not-zero", Expert.Severity.NOTE, Expert.Area.SEQUENCE,
            "Timing is to be advanced");

    private RandomAccess() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static ValueStrings backoffs() {
        ValueStrings.Builder b = ValueStrings.builder();
        for (int i = 0; i < BACKOFFS.length; i++) {
            b.of(i, BACKOFFS[i] + " ms");
        }
        return b.build();
    }

    /** Takes the PDU from the cursor to the layer's end. */
    static void take(Dissection d, Context x) {
        Columns c = d.columns();
        c.append("RAR (RA-RNTI=").append(x.rnti).append(", SFN=").append(x.systemFrame).append(" , SF=").append(x.subframe).append(") ");
        d.add(RESPONSE, 0, d.length());
        d.hide(d.last());
        int[] preambles = new int[MOST];
        int count = headers(d, preambles);
        for (int i = 0; i < count; i++) {
            answer(d, preambles[i]);
        }
        SharedChannel.padding(d);
    }

    private static int headers(Dissection d, int[] preambles) {
        int all = d.add(HEADERS, 0, 0, "");
        d.enter(all);
        int count = 0;
        boolean more = true;
        while (more && count < MOST) {
            int at = d.position();
            int item = d.add(HEADER, at, 1, "");
            d.enter(item);
            more = d.uintAt(MORE, at) != 0;
            if (d.uintAt(TYPE, at) == 0) {
                d.uintAt(RESERVED, at);
                backoff(d, d.u(BACKOFF));
            } else {
                preambles[count++] = d.u(RAPID);
            }
            d.leave(item);
        }
        d.add(RESPONSES, 0, 0, count);
        d.markGenerated(d.last());
        d.leave(all);
        d.length(all, d.position());
        return count;
    }

    private static void backoff(Dissection d, int indicator) {
        d.columns().append("(Backoff Indicator=").append(indicator < BACKOFFS.length ? BACKOFFS[indicator] + "ms" : "Unknown").append(')');
    }

    private static void answer(Dissection d, int preamble) {
        int at = d.position();
        int item = d.add(ANSWER, at, BODY, "");
        d.enter(item);
        d.uintAt(RESERVED_TOO, at);
        long advance = d.uintAt(ADVANCE, at);
        if (advance != 0) {
            d.expert(d.last(), LATE);
        }
        long grant = d.peekAt(at + 1, 3) & 0xfffff;
        int granted = d.add(GRANT, at + 1, 3, grant);
        d.enter(granted);
        d.uintAt(HOPPING, at + 1);
        d.uintAt(BLOCKS, at + 1);
        d.uintAt(CODING, at + 2);
        d.uintAt(POWER, at + 3);
        d.uintAt(DELAY, at + 3);
        d.uintAt(QUALITY, at + 3);
        d.leave(granted);
        d.position(at + 4);
        int temporary = d.u(TEMPORARY);
        d.leave(item);
        d.columns().append("(RAPID=").append(preamble).append(": TA=").append(advance).append(", UL-Grant=").append(grant)
                .append(", Temp C-RNTI=").append(temporary).append(") ");
    }
}
