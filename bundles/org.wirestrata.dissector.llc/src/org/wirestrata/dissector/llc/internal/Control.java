package org.wirestrata.dissector.llc.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** The control field (IEEE 802.2, 5.2): two bytes where frames are numbered, one where they are not. */
final class Control {
    private static final int UNNUMBERED = 3;
    private static final int FINAL = 0x10;
    private static final int NUMBERED_FINAL = 0x100;
    private static final int MODIFIERS = 0xec;
    private static final Protocol LLC = LlcDissector.LLC;
    private static final ValueStrings NUMBERED = ValueStrings.of(0, "Information", 1, "Supervisory", 2, "Information");
    private static final ValueStrings WHOLE = ValueStrings.of(3, "Unnumbered");
    private static final ValueStrings SUPERVISORY = ValueStrings.counting("Receive ready", "Receive not ready", "Reject",
            "Selective reject");
    private static final String[] SUPERVISORY_SHORT = {"RR", "RNR", "REJ", "SREJ"};
    private static final ValueStrings COMMANDS = ValueStrings.builder().of(0x00, "Unnumbered information").of(0x01, "Set initialization mode")
            .of(0x03, "Set asynchronous response mode").of(0x08, "Unnumbered poll").of(0x0b, "Set asynchronous balanced mode")
            .of(0x10, "Disconnect").of(0x13, "Set asynchronous response mode, extended").of(0x18, "Unnumbered acknowledgement")
            .of(0x1b, "Set asynchronous balanced mode, extended").of(0x20, "Set normal response mode").of(0x23, "Reset")
            .of(0x2b, "Exchange identification").of(0x33, "Set normal response mode, extended").of(0x38, "Test").build();
    private static final ValueStrings RESPONSES = ValueStrings.builder().of(0x00, "Unnumbered information")
            .of(0x01, "Request initialization mode").of(0x03, "Disconnected mode").of(0x10, "Request disconnect")
            .of(0x18, "Unnumbered acknowledgement").of(0x1b, "Set asynchronous balanced mode, extended").of(0x21, "Frame reject")
            .of(0x2b, "Exchange identification").of(0x38, "Test").build();
    private static final ValueStrings SHORT = ValueStrings.builder().of(0x00, "UI").of(0x04, "SIM").of(0x0c, "SARM").of(0x20, "UP")
            .of(0x2c, "SABM").of(0x40, "DISC").of(0x4c, "SARME").of(0x60, "UA").of(0x6c, "SABME").of(0x80, "SNRM").of(0x84, "FRMR")
            .of(0x8c, "RESET").of(0xac, "XID").of(0xc4, "CFGR").of(0xcc, "SNRME").of(0xe0, "TEST").of(0xec, "BCN").build();
    private static final ValueStrings SHORT_RESPONSES = ValueStrings.of(0x04, "RIM", 0x0c, "DM", 0x40, "RD");

    private static final Field.Uint CONTROL = LLC.uint16("llc.control", "Control").hex();
    private static final Field.Uint RECEIVE = LLC.uint16("llc.control.n_r", "N(R)").bits(0xfe00);
    private static final Field.Uint SEND = LLC.uint16("llc.control.n_s", "N(S)").bits(0xfe);
    private static final Field.Uint POLL = LLC.flag("llc.control.p", "Poll", FINAL, 8).named(TrueFalse.SET);
    private static final Field.Uint FINAL_BIT = LLC.flag("llc.control.f", "Final", FINAL, 8).named(TrueFalse.SET);
    private static final Field.Uint KIND = LLC.uint16("llc.control.s_ftype", "Supervisory frame type").hex().bits(0xc).named(SUPERVISORY);
    private static final Field.Uint COMMAND = LLC.uint8("llc.control.u_modifier_cmd", "Command").hex().bits(MODIFIERS).named(COMMANDS);
    private static final Field.Uint RESPONSE = LLC.uint8("llc.control.u_modifier_resp", "Response").hex().bits(MODIFIERS)
            .named(RESPONSES);
    private static final Field.Uint FORM = LLC.uint16("llc.control.ftype", "Frame type").hex().bits(1).named(NUMBERED);
    private static final Field.Uint SUPERVISORY_FORM = LLC.uint16("llc.control.ftype", "Frame type").hex().bits(3).named(NUMBERED);
    private static final Field.Uint SHORT_FORM = LLC.uint8("llc.control.ftype", "Frame type").hex().bits(3).named(WHOLE);

    private Control() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Whether the frame carries something for whom its destination names. */
    static boolean carries(int control) {
        return (control & 1) == 0 || control == UNNUMBERED;
    }

    /** Takes the control field at the cursor and answers it. */
    static int take(Dissection d, boolean response) {
        int at = d.position();
        int first = d.byteAt(at);
        Columns c = d.columns();
        if ((first & 3) == UNNUMBERED) {
            boolean last = (first & FINAL) != 0;
            c.append('U').append(last ? response ? " F" : " P" : "").append(", func=").append(function(first & MODIFIERS, response));
            int item = d.add(CONTROL, at, 1, first);
            d.enter(item);
            if (last) {
                d.uintAt(response ? FINAL_BIT : POLL, at);
            }
            d.uintAt(response ? RESPONSE : COMMAND, at);
            d.uintAt(SHORT_FORM, at);
            d.leave(item);
            d.position(at + 1);
            return first;
        }
        int word = d.byteAt(at + 1) << 8 | first;
        numbered(d, at, word, response);
        d.position(at + 2);
        return word;
    }

    private static String function(int modifier, boolean response) {
        String name = response ? SHORT_RESPONSES.text(modifier) : null;
        return name == null ? SHORT.text(modifier, "Unknown") : name;
    }

    private static void numbered(Dissection d, int at, int word, boolean response) {
        boolean supervisory = (word & 1) != 0;
        boolean last = (word & NUMBERED_FINAL) != 0;
        Columns c = d.columns();
        c.append(supervisory ? 'S' : 'I').append(last ? response && supervisory ? " F" : " P" : "");
        if (supervisory) {
            c.append(", func=").append(SUPERVISORY_SHORT[word >> 2 & 3]);
        }
        c.append(", N(R)=").append(word >> 9);
        if (!supervisory) {
            c.append(", N(S)=").append(word >> 1 & 0x7f);
        }
        int item = d.add(CONTROL, at, 2, word);
        d.enter(item);
        d.add(RECEIVE, at, 2, word >> 9);
        if (!supervisory) {
            d.add(SEND, at, 2, word >> 1 & 0x7f);
        }
        if (last) {
            d.add(response && supervisory ? FINAL_BIT : POLL, at, 2, 1);
        }
        if (supervisory) {
            d.add(KIND, at, 2, word >> 2 & 3);
        }
        d.add(supervisory ? SUPERVISORY_FORM : FORM, at, 2, supervisory ? word & 3 : word & 1);
        d.leave(item);
    }
}
