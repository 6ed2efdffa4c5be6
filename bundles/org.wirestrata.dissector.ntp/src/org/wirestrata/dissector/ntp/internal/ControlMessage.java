package org.wirestrata.dissector.ntp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** A control message, RFC 9327. */
final class ControlMessage {
    private static final int READ_STATUS = 1;
    private static final int READ_VARIABLES = 2;
    private static final int WRITE_VARIABLES = 3;
    private static final int READ_CLOCK = 4;
    private static final int WRITE_CLOCK = 5;
    private static final int TRAP = 7;
    private static final int CONFIGURE = 8;
    private static final int SAVE = 9;
    private static final int RECENT = 10;
    private static final int LIST = 11;
    private static final int NONCE = 12;
    private static final int HEAD = 12;
    /** Data are filled up to a multiple of this many bytes before an authenticator. */
    private static final int ALIGNMENT = 8;
    private static final int MD5 = 20;
    private static final int SHA = 24;

    private static final Protocol NTP = Ntp.NTP;
    private static final Field.Flags WORD = NTP.flags(Ftype.UINT8, "ntp.ctrl.flags2", "Operation")
            .with(NTP.uint8("ntp.ctrl.flags2.r", "Response").named(ValueStrings.of(0, "request", 1, "response")).bits(0x80))
            .with(NTP.uint8("ntp.ctrl.flags2.error", "Error").bits(0x40)).with(NTP.uint8("ntp.ctrl.flags2.more", "More follows").bits(0x20))
            .with(NTP.uint8("ntp.ctrl.flags2.opcode", "Operation").named(ValueStrings.builder().of(0, "reserved").of(READ_STATUS, "read status")
                    .of(READ_VARIABLES, "read variables").of(WRITE_VARIABLES, "write variables").of(READ_CLOCK, "read clock variables")
                    .of(WRITE_CLOCK, "write clock variables").of(6, "set trap").of(TRAP, "trap response").of(CONFIGURE, "configure")
                    .of(SAVE, "export configuration").of(RECENT, "retrieve remote address statistics").of(LIST, "retrieve ordered list")
                    .of(NONCE, "request client nonce").of(31, "unset trap").build()).bits(0x1f));
    private static final Field.Uint SEQUENCE = NTP.uint16("ntp.ctrl.sequence", "Sequence number");
    private static final Field.Uint STATUS = NTP.uint16("ntp.ctrl.status", "Status").hex();
    private static final Field.Uint ERROR = NTP.uint16("ntp.ctrl.err_status", "Error").bits(0xff00).named(ValueStrings.counting("unspecified",
            "authentication failed", "length or format invalid", "operation invalid", "association unknown", "variable unknown",
            "variable's value invalid", "administratively prohibited"));
    private static final Field.Uint[] SYSTEM = {
        NTP.uint16("ntp.ctrl.sys_status.li", "Leap second").bits(0xc000).named(Ntp.LEAPS),
        NTP.uint16("ntp.ctrl.sys_status.clksrc", "Clock source").bits(0x3f00).named(ValueStrings.counting("unspecified", "pulse per second",
                "very low frequency radio", "high frequency radio", "ultra high frequency radio or satellite", "local network", "NTP over UDP",
                "other protocol", "wristwatch", "telephone modem")),
        NTP.uint16("ntp.ctrl.sys_status.count", "System events").bits(0xf0),
        NTP.uint16("ntp.ctrl.sys_status.code", "System event").bits(0xf).named(ValueStrings.counting("unspecified", "frequency file missing",
                "frequency set", "spike detected", "frequency mode entered", "clock synchronised", "restarted", "panic stop", "no system peer",
                "leap second armed", "leap second disarmed", "leap event", "clock stepped", "kernel information", "leap second table loaded",
                "leap second table expired"))};
    private static final Field.Uint[] PEER = {
        NTP.flag("ntp.ctrl.peer_status.config", "Configured", 0x8000, 16),
        NTP.flag("ntp.ctrl.peer_status.authenable", "Authentication enabled", 0x4000, 16),
        NTP.flag("ntp.ctrl.peer_status.authentic", "Authentic", 0x2000, 16), NTP.flag("ntp.ctrl.peer_status.reach", "Reachable", 0x1000, 16),
        NTP.flag("ntp.ctrl.peer_status.bcast", "Broadcast association", 0x800, 16),
        NTP.uint16("ntp.ctrl.peer_status.selection", "Selection").bits(0x700).named(ValueStrings.counting("rejected", "false ticker", "excess",
                "outlier", "candidate", "backup", "system peer", "pulse per second peer")),
        NTP.uint16("ntp.ctrl.peer_status.count", "Peer events").bits(0xf0),
        NTP.uint16("ntp.ctrl.peer_status.code", "Peer event").bits(0xf).named(ValueStrings.counting("unspecified", "mobilised", "demobilised",
                "unreachable", "reachable", "restarted", "no reply", "rate exceeded", "access denied", "leap second armed", "became system peer",
                "clock event", "authentication failed", "popcorn spike", "interleaved mode", "interleave error"))};
    private static final Field.Uint[] CLOCK = {
        NTP.uint16("ntp.ctrl.clock_status.status", "Clock").bits(0xff00).named(ValueStrings.counting("nominal", "no reply", "bad format",
                "fault", "bad signal", "bad date", "bad time")),
        NTP.uint16("ntp.ctrl.clock_status.code", "Clock event").bits(0xff)};
    private static final Field.Uint ASSOCIATION = NTP.uint16("ntp.ctrl.associd", "Association");
    private static final Field.Uint OFFSET = NTP.uint16("ntp.ctrl.offset", "Offset");
    private static final Field.Uint COUNT = NTP.uint16("ntp.ctrl.count", "Count");
    private static final Field.Group DATA = NTP.group("ntp.ctrl.data", "Data");
    private static final Field.Group ITEM = NTP.group("ntp.ctrl.item", "Association");
    private static final Field.Text TRAP_TEXT = NTP.text("ntp.ctrl.trapmsg", "Trap");
    private static final Field.Text CONFIGURATION = NTP.text("ntp.ctrl.configuration", "Configuration");
    private static final Field.Text RECENT_LIST = NTP.text("ntp.ctrl.mru", "Remote address statistics");
    private static final Field.Text ORDERED = NTP.text("ntp.ctrl.ordlist", "Ordered list");
    private static final Field.Text NONCE_TEXT = NTP.text("ntp.ctrl.nonce", "Nonce");
    private static final Field.Bytes PADDING = NTP.bytes("ntp.padding", "Padding");
    private static final Field.Uint KEY_TYPE = NTP.uint8("ntp.key_type", "Kind of key").named(ValueStrings.of(0, "MD5", 1, "SHA-1"));
    private static final Field.Uint KEY = NTP.uint32("ntp.key_index", "Key id").hex();
    private static final Field.Bytes SIGNATURE = NTP.bytes("ntp.key_signature", "Digest");

    private ControlMessage() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    static void dissect(Dissection d) {
        d.flags(Ntp.FLAGS);
        long word = d.flags(WORD);
        boolean response = (word & 0x80) != 0;
        boolean error = (word & 0x40) != 0;
        int operation = (int) word & 0x1f;
        int sequence = d.u(SEQUENCE);
        if (response) {
            Exchanges.response(d, sequence);
        } else {
            Exchanges.request(d, sequence);
        }
        int association = (int) d.peek(2, 2);
        status(d, response, error, operation, association);
        d.uint(ASSOCIATION);
        d.uint(OFFSET);
        int count = d.u(COUNT);
        int end = HEAD + count;
        if (count > 0) {
            int item = d.open(DATA, HEAD, Math.min(count, d.remaining()));
            d.leave(item);
            if (operation == READ_STATUS && association == 0) {
                associations(d, item, end);
                end = HEAD;
            } else {
                d.enter(item);
                data(d, operation, count);
                d.leave(item);
            }
        }
        d.position(end);
        if (!response) {
            authenticator(d);
        }
    }

    private static void status(Dissection d, boolean response, boolean error, int operation, int association) {
        d.uint(STATUS);
        if (!response) {
            return;
        }
        if (error) {
            parts(d, ERROR);
            return;
        }
        switch (operation) {
        case READ_STATUS, READ_VARIABLES, WRITE_VARIABLES, TRAP -> parts(d, association == 0 ? SYSTEM : PEER);
        case READ_CLOCK, WRITE_CLOCK -> parts(d, CLOCK);
        default -> {
        }
        }
    }

    /** Shows the parts of the status word that was just recorded. */
    private static void parts(Dissection d, Field.Uint... parts) {
        int word = d.last();
        d.enter(word);
        for (Field.Uint part : parts) {
            d.uintAt(part, d.position() - 2);
        }
        d.leave(word);
    }

    /**
     * Shows associations and their status (RFC 9327 section 4); the status stands at the top, where the system's does. With a count that is no
     * multiple of an item's four bytes, the message is malformed.
     */
    private static void associations(Dissection d, int data, int end) {
        while (d.position() != end) {
            d.enter(data);
            int item = d.open(ITEM, d.position(), Math.min(4, d.remaining()));
            d.uint(ASSOCIATION);
            d.leave(item);
            d.leave(data);
            d.uint(STATUS);
            parts(d, PEER);
        }
    }

    private static void data(Dissection d, int operation, int count) {
        switch (operation) {
        case READ_STATUS, READ_VARIABLES, WRITE_VARIABLES, READ_CLOCK, WRITE_CLOCK -> variables(d, HEAD + Math.min(count, d.remaining()));
        case TRAP -> d.text(TRAP_TEXT, count, Encoding.ASCII);
        case CONFIGURE, SAVE -> d.text(CONFIGURATION, count, Encoding.ASCII);
        case RECENT -> d.text(RECENT_LIST, count, Encoding.ASCII);
        case LIST -> d.text(ORDERED, count, Encoding.ASCII);
        case NONCE -> d.text(NONCE_TEXT, count, Encoding.ASCII);
        default -> {
        }
        }
        d.position(HEAD);
        d.skip(count);
    }

    /** Shows names and values, a line each: commas part them, unless in quotes, and white space may follow. */
    private static void variables(Dissection d, int end) {
        int at = HEAD;
        while (at < end) {
            int from = at;
            boolean quoted = false;
            while (at < end && (quoted || d.byteAt(at) != ',')) {
                quoted ^= d.byteAt(at) == '"';
                at++;
            }
            int behind = at;
            while (behind > from && d.byteAt(behind - 1) <= ' ') {
                behind--;
            }
            while (from < behind && d.byteAt(from) <= ' ') {
                from++;
            }
            if (behind > from) {
                d.addText(Field.TEXT, from, behind - from, from, behind - from, Encoding.ASCII);
            }
            at++;
        }
    }

    /** Shows what fills up the data, and the authenticator behind (RFC 9327 section 3). */
    private static void authenticator(Dissection d) {
        int padding = -d.position() & ALIGNMENT - 1;
        if (d.reportedRemaining() <= padding) {
            return;
        }
        if (padding > 0) {
            d.bytes(PADDING, padding);
        }
        int left = d.reportedRemaining();
        int item = d.add(Field.TEXT, d.position(), left, "Authenticator");
        if (left == MD5 || left == SHA) {
            d.enter(item);
            d.add(KEY_TYPE, d.position(), 0, left == MD5 ? 0 : 1);
            d.uint(KEY);
            d.bytes(SIGNATURE, left - 4);
            d.leave(item);
        }
    }
}
