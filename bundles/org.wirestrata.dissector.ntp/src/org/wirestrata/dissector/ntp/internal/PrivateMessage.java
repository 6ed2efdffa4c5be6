package org.wirestrata.dissector.ntp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** A message in mode 7, which RFC 5905 leaves to implementations: that of the reference implementation's ntpd and ntpdc. */
final class PrivateMessage {
    /** The implementation whose items are known. */
    private static final int NTPD = 3;
    private static final int OLD = 2;
    private static final int ANY = 0;
    /** Where a request that is authenticated has its time, behind room for items. */
    private static final int TIME_AT = 184;

    private static final ValueStrings REQUESTS = ValueStrings.builder().of(0, "PEER_LIST").of(1, "PEER_LIST_SUM").of(2, "PEER_INFO")
            .of(3, "PEER_STATS").of(4, "SYS_INFO").of(5, "SYS_STATS").of(6, "IO_STATS").of(7, "MEM_STATS").of(8, "LOOP_INFO")
            .of(9, "TIMER_STATS").of(10, "CONFIG").of(11, "UNCONFIG").of(12, "SET_SYS_FLAG").of(13, "CLR_SYS_FLAG").of(14, "MONITOR")
            .of(15, "NOMONITOR").of(16, "GET_RESTRICT").of(17, "RESADDFLAGS").of(18, "RESSUBFLAGS").of(19, "UNRESTRICT")
            .of(20, "MON_GETLIST").of(21, "RESET_STATS").of(22, "RESET_PEER").of(23, "REREAD_KEYS").of(24, "DO_DIRTY_HACK")
            .of(25, "DONT_DIRTY_HACK").of(26, "TRUSTKEY").of(27, "UNTRUSTKEY").of(28, "AUTHINFO").of(29, "TRAPS").of(30, "ADD_TRAP")
            .of(31, "CLR_TRAP").of(32, "REQUEST_KEY").of(33, "CONTROL_KEY").of(34, "GET_CTLSTATS").of(35, "GET_LEAPINFO")
            .of(36, "GET_CLOCKINFO").of(37, "SET_CLKFUDGE").of(38, "GET_KERNEL").of(39, "GET_CLKBUGINFO").of(41, "SET_PRECISION")
            .of(42, "MON_GETLIST_1").of(43, "HOSTNAME_ASSOCID").of(44, "IF_STATS").of(45, "IF_RELOAD").build();
    private static final Protocol NTP = Ntp.NTP;
    private static final Field.Uint RESPONSE = NTP.uint8("ntp.priv.flags.r", "Response").named(ValueStrings.of(0, "request", 1, "response"))
            .bits(0x80);
    private static final Field.Uint MORE = NTP.uint8("ntp.priv.flags.more", "More follows").bits(0x40);
    private static final Field.Flags SEQUENCE = NTP.flags(Ftype.UINT8, "ntp.priv.auth_seq", "Authentication and sequence number").in(Base.DEC)
            .with(NTP.uint8("ntp.priv.auth", "Authenticated").bits(0x80)).with(NTP.uint8("ntp.priv.seq", "Sequence number").bits(0x7f));
    private static final Field.Uint IMPLEMENTATION = NTP.uint8("ntp.priv.impl", "Implementation").named(ValueStrings.of(ANY, "any", OLD,
            "ntpd before IPv6", NTPD, "ntpd"));
    private static final Field.Uint REQUEST = NTP.uint8("ntp.priv.reqcode", "Request").named(REQUESTS);
    private static final Field.Uint ERROR = NTP.uint8("ntp.priv.err", "Error").hex().named(ValueStrings.of(0, "none", 1,
            "implementation unknown", 2, "request unknown", 3, "format wrong", 4, "no data", 7, "authentication failed"));
    private static final Field.Uint ITEMS = NTP.uint16("ntp.priv.numitems", "Items");
    private static final Field.Uint RESERVED = NTP.uint8("ntp.priv.reserved", "Reserved").hex();
    private static final Field.Uint SIZE = NTP.uint16("ntp.priv.itemsize", "Size of an item");
    private static final Field.Text ITEM = NTP.textz("ntp.priv.mode7.item", "Item");
    private static final Field.Time TIME = NTP.time("ntp.priv.tstamp", "Authenticated at", Base.NTP_UTC);

    private PrivateMessage() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    static void dissect(Dissection d) {
        boolean response = (d.byteAt(0) & 0x80) != 0;
        d.uint(Ntp.FLAGS);
        int flags = d.last();
        d.enter(flags);
        d.uintAt(RESPONSE, 0);
        d.uintAt(MORE, 0);
        d.uintAt(Ntp.VERSION, 0);
        d.uintAt(Ntp.MODE, 0);
        d.leave(flags);
        boolean authenticated = (d.flags(SEQUENCE) & 0x80) != 0;
        int implementation = d.u(IMPLEMENTATION);
        int code = d.u(REQUEST);
        Columns c = d.columns();
        if (c.wanted()) {
            c.append(response ? ", Response" : ", Request").append(", ").append(REQUESTS.text(code, "Unknown"));
        }
        if (implementation == NTPD) {
            if (response) {
                Exchanges.response(d, Exchanges.PRIVATE);
            } else {
                Exchanges.request(d, Exchanges.PRIVATE);
            }
            items(d, code, response);
        }
        if (authenticated && !response) {
            d.position(TIME_AT);
            Ntp.time(d, TIME);
            d.bytes(Ntp.KEY, 4);
            int rest = d.reportedRemaining();
            if (rest > 0) {
                d.bytes(Ntp.CODE, rest);
            }
        }
    }

    private static void items(Dissection d, int code, boolean response) {
        int first = (int) d.peek(0, 2);
        d.add(ERROR, d.position(), 1, first >> 12);
        int count = first & 0xfff;
        d.add(ITEMS, d.position(), 2, count);
        d.skip(2);
        int second = (int) d.peek(0, 2);
        d.add(RESERVED, d.position(), 1, second >> 12);
        int size = second & 0xfff;
        d.add(SIZE, d.position(), 2, size);
        d.skip(2);
        int at = d.position();
        for (int i = 0; i < count; i++, at += size) {
            d.position(at);
            if (size > 0) {
                d.peek(size - 1, 1);
            }
            int item = d.add(ITEM, at, size, PrivateItems.ofMonitor(code) ? "Monlist Item" : "");
            d.enter(item);
            PrivateItems.show(d, code, response, size);
            d.leave(item);
        }
    }
}
