package org.wirestrata.dissection.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/** The fields that the engine itself records: remarks of experts, and how a layer ended that did not end well. */
final class WsFields {
    static final Protocol EXPERTS = Protocol.of("Expert Info", "Expert", "_ws.expert");
    static final Field.Group EXPERT = EXPERTS.layer().line(WsFields::expertLine);
    static final Field.Text MESSAGE = EXPERTS.text("_ws.expert.message", "Message");
    static final Field.Uint SEVERITY = EXPERTS.uint32("_ws.expert.severity", "Severity level").in(Base.NONE).named(severities());
    static final Field.Uint GROUP = EXPERTS.uint32("_ws.expert.group", "Group").in(Base.NONE).named(areas());

    static final Protocol MALFORMED = Protocol.of("Malformed Packet", "Malformed packet", "_ws.malformed");
    static final Expert MALFORMED_EXPERT = MALFORMED.expert("_ws.malformed.expert", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The packet ends before, or contradicts, what it says of itself");
    static final Expert REASSEMBLED_EXPERT = MALFORMED.expert("_ws.malformed.reassembly", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "A piece of a whole that is complete already");
    static final Protocol SHORT = Protocol.of("Short Frame", "Short frame", "_ws.short");
    static final Protocol UNREASSEMBLED = Protocol.of("Unreassembled Fragmented Packet", "Unreassembled fragmented packet", "_ws.unreassembled");
    static final Expert UNREASSEMBLED_EXPERT = UNREASSEMBLED.expert("_ws.unreassembled.expert", Expert.Severity.NOTE,
            Expert.Area.REASSEMBLE, "A piece of a larger whole that was not put together");
    static final Protocol BUG = Protocol.of("Dissector bug", "Dissector bug", "_ws.dissector_bug");
    static final Expert BUG_EXPERT = BUG.expert("_ws.dissector_bug.expert", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The plug-in failed");

    static final Protocol[] ALL = {EXPERTS, MALFORMED, SHORT, UNREASSEMBLED, BUG};

    private WsFields() {
    }

    private static ValueStrings severities() {
        return ValueStrings.of(Expert.Severity.COMMENT.number(), "Comment", Expert.Severity.CHAT.number(), "Chat", Expert.Severity.NOTE.number(),
                "Note", Expert.Severity.WARN.number(), "Warning", Expert.Severity.ERROR.number(), "Error");
    }

    private static ValueStrings areas() {
        ValueStrings.Builder b = ValueStrings.builder();
        String[] names = {"Checksum", "Sequence", "Response", "Request", "Undecoded", "Reassemble", "Malformed", "Debug", "Protocol", "Security",
            "Comment", "Decryption", "Assumption", "Deprecated", "Receive", "Interface"};
        for (Expert.Area a : Expert.Area.values()) {
            b.of(a.number(), names[a.ordinal()]);
        }
        return b.build();
    }

    private static void expertLine(Tape t, int item, StringBuilder to) {
        int severity = t.child(item, SEVERITY);
        int group = t.child(item, GROUP);
        int message = t.child(item, MESSAGE);
        to.append("Expert Info (").append(severity < 0 ? "" : SEVERITY.values().text(t.number(severity), "?")).append('/')
                .append(group < 0 ? "" : GROUP.values().text(t.number(group), "?")).append("): ");
        if (message >= 0) {
            FieldText.show(t, message, to);
        }
    }
}
