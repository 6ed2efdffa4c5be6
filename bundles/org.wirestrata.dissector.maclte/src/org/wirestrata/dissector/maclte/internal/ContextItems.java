package org.wirestrata.dissector.maclte.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/** Shows the context of a PDU. */
final class ContextItems {
    private static final Protocol MAC_LTE = MacLteDissector.MAC_LTE;
    private static final ValueStrings CHECKS = ValueStrings.counting("Failed", "OK", "High Code Rate", "PDSCH Lost",
            "Duplicate NonZero RV", "False DCI");
    private static final ValueStrings RNTIS = ValueStrings.counting("None", "P-RNTI", "RA-RNTI", "C-RNTI", "SI-RNTI", "SPS-RNTI", "M-RNTI",
            "SL-BCH-RNTI", "SL-RNTI", "SC-RNTI", "G-RNTI");
    private static final Field.Text CONTEXT = MAC_LTE.text("mac-lte.context", "Context");
    private static final Field.Uint RADIO = number("mac-lte.radio-type", "Duplex").named(ValueStrings.of(1, "FDD", 2, "TDD"));
    private static final Field.Uint DIRECTION = number("mac-lte.direction", "Direction").named(ValueStrings.counting("Uplink", "Downlink"));
    private static final Field.Uint RNTI = MAC_LTE.uint16("mac-lte.rnti", "RNTI").in(Base.DEC);
    private static final Field.Uint RNTI_TYPE = number("mac-lte.rnti-type", "Kind of RNTI").named(RNTIS);
    private static final Field.Uint USER = MAC_LTE.uint16("mac-lte.ueid", "User equipment").in(Base.DEC);
    private static final Field.Uint SYSTEM_FRAME = MAC_LTE.uint16("mac-lte.sfn", "System frame number").in(Base.DEC);
    private static final Field.Uint SUBFRAME = MAC_LTE.uint16("mac-lte.subframe", "Subframe").in(Base.DEC);
    private static final Field.Uint PREDEFINED = number("mac-lte.is-predefined-frame", "Predefined frame")
            .named(ValueStrings.counting("No", "Yes"));
    private static final Field.Uint LENGTH = number("mac-lte.length", "Length");
    private static final Field.Uint GRANT = number("mac-lte.ul-grant-size", "Uplink grant");
    private static final Field.Uint CRC = number("mac-lte.crc-status", "Checksum").named(CHECKS);
    private static final Field.Uint CARRIER = number("mac-lte.carrier-id", "Carrier").named(ValueStrings.counting("Primary", "Secondary 1",
            "Secondary 2", "Secondary 3", "Secondary 4"));
    private static final Field.Uint RETRANSMISSIONS = number("mac-lte.retx-count", "Retransmissions");
    private static final Field.Text PREAMBLE = MAC_LTE.text("mac-lte.preamble-sent", "Random access");
    private static final Field.Uint RAPID = number("mac-lte.preamble-sent.rapid", "Preamble");
    private static final Field.Uint ATTEMPT = number("mac-lte.preamble-sent.attempt", "Attempt");
    private static final Expert CRC_ERROR = MAC_LTE.expert("mac-lte.crc-status.error", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The checksum says that the PDU is damaged");
    private static final Expert SENT = MAC_LTE.expert("mac-lte.rach-preamble-sent", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "A preamble was sent");
    private static final Expert UNKNOWN_TAG = MAC_LTE.expert("mac-lte.unknown-udp-framing-tag", Expert.Severity.WARN,
            Expert.Area.UNDECODED, "A tag that nobody knows");

    private ContextItems() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint number(String name, String label) {
        return MAC_LTE.uint8(name, label).in(Base.DEC);
    }

    /** Remarks on a tag that is not known, behind which the PDU can't be found. */
    static void unknownTag(Dissection d) {
        d.expert(d.add(Field.TEXT, 0, 0, "Unknown tag"), UNKNOWN_TAG);
    }

    /** Names the packet's checksum, where it is wrong, and whom it is for. */
    static void name(Columns c, Context x) {
        if (x.crcStatus >= 0 && x.crcStatus != Context.CRC_GOOD) {
            c.append("<CRC ").append(CHECKS.text(x.crcStatus, "Unknown")).append("> ");
        }
        if (x.user >= 0) {
            c.append("UEId=").append(x.user).append(' ');
        }
        if (x.rnti >= 0) {
            c.append(RNTIS.text(x.rntiType, "RNTI")).append('=').append(x.rnti).append(' ');
        }
    }

    /** Records the context at the PDU's beginning. */
    static void record(Dissection d, Context x) {
        int all = d.add(CONTEXT, 0, 0, "");
        d.markGenerated(all);
        d.enter(all);
        said(d, RADIO, x.radioType);
        said(d, DIRECTION, x.direction);
        said(d, USER, x.user);
        said(d, SYSTEM_FRAME, x.systemFrame);
        said(d, SUBFRAME, x.subframe);
        if (!x.preamble()) {
            pdu(d, x);
        }
        d.leave(all);
        if (x.preamble()) {
            preamble(d, x);
        } else if (x.uplink() && x.retransmissions > 0) {
            said(d, RETRANSMISSIONS, x.retransmissions);
        }
    }

    private static void pdu(Dissection d, Context x) {
        if (x.rntiType != Context.NO_RNTI) {
            said(d, RNTI, x.rnti);
        }
        said(d, RNTI_TYPE, x.rntiType);
        said(d, PREDEFINED, x.predefined ? 1 : 0);
        if (!x.predefined) {
            d.hide(d.last());
        }
        said(d, LENGTH, d.length());
        if (x.uplink()) {
            said(d, GRANT, d.length());
        }
        if (x.crcStatus >= 0) {
            int item = said(d, CRC, x.crcStatus);
            if (x.crcStatus != Context.CRC_GOOD) {
                d.expert(item, CRC_ERROR);
            }
        }
        said(d, CARRIER, x.carrier);
    }

    private static void preamble(Dissection d, Context x) {
        int all = d.add(PREAMBLE, 0, 0, "");
        d.markGenerated(all);
        d.enter(all);
        said(d, RAPID, x.rapid);
        d.expert(said(d, ATTEMPT, x.attempt), SENT);
        d.leave(all);
        Columns c = d.columns();
        c.append("RACH Preamble chosen for UE ").append(x.user).append(" (RAPID=").append(x.rapid).append(", attempt=").append(x.attempt)
                .append(')');
    }

    private static int said(Dissection d, Field.Uint f, int value) {
        if (value < 0) {
            return -1;
        }
        int item = d.add(f, 0, 0, value);
        d.markGenerated(item);
        return item;
    }
}
