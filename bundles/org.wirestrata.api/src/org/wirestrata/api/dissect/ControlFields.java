package org.wirestrata.api.dissect;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/**
 * The control field of links after HDLC, with the fields that show it (IEEE 802.2, 5.2; RFC 2427, 3): two bytes where frames are numbered, one
 * where they are not.
 */
public final class ControlFields {
    private static final int UNNUMBERED = 3;
    private static final int FINAL = 0x10;
    private static final int NUMBERED_FINAL = 0x100;
    private static final int MODIFIERS = 0xec;
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

    private final Field.Uint control;
    private final Field.Uint receive;
    private final Field.Uint send;
    private final Field.Uint poll;
    private final Field.Uint finalBit;
    private final Field.Uint kind;
    private final Field.Uint command;
    private final Field.Uint response;
    private final Field.Uint form;
    private final Field.Uint supervisoryForm;
    private final Field.Uint shortForm;

    /**
     * Declares the fields.
     *
     * @param p    the protocol, whose filter name is what their names begin with
     * @param type of the field as a whole: one byte where only the first is shown
     */
    public ControlFields(Protocol p, Ftype type) {
        String name = p.filterName() + ".control";
        control = p.integer(type, name, "Control").hex();
        receive = p.uint16(name + ".n_r", "N(R)").bits(0xfe00);
        send = p.uint16(name + ".n_s", "N(S)").bits(0xfe);
        poll = p.flag(name + ".p", "Poll", FINAL, 8).named(TrueFalse.SET);
        finalBit = p.flag(name + ".f", "Final", FINAL, 8).named(TrueFalse.SET);
        kind = p.uint16(name + ".s_ftype", "Supervisory frame type").hex().bits(0xc).named(SUPERVISORY);
        command = p.uint8(name + ".u_modifier_cmd", "Command").hex().bits(MODIFIERS).named(COMMANDS);
        response = p.uint8(name + ".u_modifier_resp", "Response").hex().bits(MODIFIERS).named(RESPONSES);
        form = p.uint16(name + ".ftype", "Frame type").hex().bits(1).named(NUMBERED);
        supervisoryForm = p.uint16(name + ".ftype", "Frame type").hex().bits(3).named(NUMBERED);
        shortForm = p.uint8(name + ".ftype", "Frame type").hex().bits(3).named(WHOLE);
    }

    /** Whether the frame carries something for whom its destination names. */
    public static boolean carries(int control) {
        return (control & 1) == 0 || control == UNNUMBERED;
    }

    /**
     * Takes the control field at the cursor and answers it; the packet list's information goes on with it.
     *
     * @param answer whether the frame answers another one
     */
    public int take(Dissection d, boolean answer) {
        int at = d.position();
        int first = d.byteAt(at);
        Columns c = d.columns();
        if ((first & 3) == UNNUMBERED) {
            boolean last = (first & FINAL) != 0;
            c.append('U').append(last ? answer ? " F" : " P" : "").append(", func=").append(function(first & MODIFIERS, answer));
            int item = d.add(control, at, 1, first);
            d.enter(item);
            if (last) {
                d.uintAt(answer ? finalBit : poll, at);
            }
            d.uintAt(answer ? response : command, at);
            d.uintAt(shortForm, at);
            d.leave(item);
            d.position(at + 1);
            return first;
        }
        int word = d.byteAt(at + 1) << 8 | first;
        numbered(d, at, word, answer);
        d.position(at + 2);
        return word;
    }

    private static String function(int modifier, boolean answer) {
        String name = answer ? SHORT_RESPONSES.text(modifier) : null;
        return name == null ? SHORT.text(modifier, "Unknown") : name;
    }

    private void numbered(Dissection d, int at, int word, boolean answer) {
        boolean supervisory = (word & 1) != 0;
        boolean last = (word & NUMBERED_FINAL) != 0;
        Columns c = d.columns();
        c.append(supervisory ? 'S' : 'I').append(last ? answer && supervisory ? " F" : " P" : "");
        if (supervisory) {
            c.append(", func=").append(SUPERVISORY_SHORT[word >> 2 & 3]);
        }
        c.append(", N(R)=").append(word >> 9);
        if (!supervisory) {
            c.append(", N(S)=").append(word >> 1 & 0x7f);
        }
        int item = d.add(control, at, 2, control.type().width() == 1 ? word & 0xff : word);
        d.enter(item);
        d.add(receive, at, 2, word >> 9);
        if (!supervisory) {
            d.add(send, at, 2, word >> 1 & 0x7f);
        }
        if (last) {
            d.add(answer && supervisory ? finalBit : poll, at, 2, 1);
        }
        if (supervisory) {
            d.add(kind, at, 2, word >> 2 & 3);
        }
        d.add(supervisory ? supervisoryForm : form, at, 2, supervisory ? word & 3 : word & 1);
        d.leave(item);
    }
}
