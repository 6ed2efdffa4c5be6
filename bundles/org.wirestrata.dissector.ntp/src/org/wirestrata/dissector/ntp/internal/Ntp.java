package org.wirestrata.dissector.ntp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The protocol, what its messages have in common (RFC 5905 section 7.3), and how its times are read (section 6). */
final class Ntp {
    static final int CLIENT = 3;
    static final int SERVER = 4;
    static final int CONTROL = 6;
    static final int PRIVATE = 7;
    /** Seconds from 1900, where the protocol's time begins, to 1970. */
    private static final long TO_1970 = 2_208_988_800L;
    private static final long NANOS = 1_000_000_000L;
    private static final long TOP_BIT = 0x8000_0000L;
    private static final long ERA = 0x1_0000_0000L;

    static final ValueStrings MODES = ValueStrings.counting("reserved", "symmetric active", "symmetric passive", "client", "server", "broadcast",
            "control", "private");
    static final ValueStrings LEAPS = ValueStrings.counting("nothing announced", "the day's last minute has 61 seconds",
            "the day's last minute has 59 seconds", "unknown, clock not synchronised");
    private static final ValueStrings VERSIONS = ValueStrings.of(1, "NTP version 1", 2, "NTP version 2", 3, "NTP version 3", 4,
            "NTP version 4");

    static final Protocol NTP = Protocol.of("Network Time Protocol", "NTP", "ntp");
    static final Field.Uint RESPONSE_IN = NTP.frameNumber("ntp.response_in", "Response in");
    static final Field.Uint REQUEST_IN = NTP.frameNumber("ntp.request_in", "Request in");
    static final Field.Time DELAY = NTP.span("ntp.delta_time", "Time since the request");
    static final Field.Uint LEAP = NTP.uint8("ntp.flags.li", "Leap second").named(LEAPS).bits(0xc0);
    static final Field.Uint VERSION = NTP.uint8("ntp.flags.vn", "Version").named(VERSIONS).bits(0x38);
    static final Field.Uint MODE = NTP.uint8("ntp.flags.mode", "Mode").named(MODES).bits(7);
    static final Field.Flags FLAGS = NTP.flags(Ftype.UINT8, "ntp.flags", "Flags").with(LEAP).with(VERSION).with(MODE);
    static final Field.Uint STRATUM = NTP.uint8("ntp.stratum", "Stratum").named(ValueStrings.builder().of(0, "unspecified or invalid")
            .of(1, "primary server").range(2, 15, "secondary server").of(16, "not synchronised").range(17, 255, "reserved").build());
    static final Field.Uint POLL = NTP.uint8("ntp.ppoll", "Poll interval, log2 of seconds");
    static final Field.Uint PRECISION = NTP.uint8("ntp.precision", "Precision, log2 of seconds");
    static final Field.Uint ROOT_DELAY = NTP.uint32("ntp.rootdelay", "Root delay, 1/65536 s");
    static final Field.Uint ROOT_DISPERSION = NTP.uint32("ntp.rootdispersion", "Root dispersion, 1/65536 s");
    static final Field.Bytes REFERENCE = NTP.bytes("ntp.refid", "Reference id");
    static final Field.Time REFERENCE_TIME = NTP.time("ntp.reftime", "Clock set last at", Base.NTP_UTC);
    static final Field.Time ORIGIN_TIME = NTP.time("ntp.org", "Request sent at", Base.NTP_UTC);
    static final Field.Time RECEIVE_TIME = NTP.time("ntp.rec", "Request received at", Base.NTP_UTC);
    static final Field.Time TRANSMIT_TIME = NTP.time("ntp.xmt", "Sent at", Base.NTP_UTC);
    static final Field.Bytes KEY = NTP.bytes("ntp.keyid", "Key id");
    static final Field.Bytes CODE = NTP.bytes("ntp.mac", "Message authentication code");
    static final Field.Group EXTENSION = NTP.group("ntp.ext", "Extension");
    static final Field.Uint EXTENSION_TYPE = NTP.uint16("ntp.ext.type", "Extension").hex().named(extensions());
    static final Field.Uint EXTENSION_LENGTH = NTP.uint16("ntp.ext.length", "Length");
    static final Field.Bytes EXTENSION_VALUE = NTP.bytes("ntp.ext.value", "Value");
    static final Expert INVALID_LENGTH = NTP.expert("ntp.ext.invalid_length", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The extension's length is no multiple of 4");

    static {
        ControlMessage.load();
        PrivateItems.load();
        PrivateMessage.load();
    }

    private Ntp() {
    }

    /** The types of extensions: Autokey (RFC 5906 section 10) in its three forms, NTS (RFC 8915 section 7.6), RFC 7821. */
    private static ValueStrings extensions() {
        String[] names = {"No operation", "Association", "Certificate", "Cookie", "Autokey", "Leap seconds", "Signing", "IFF identity",
            "GQ identity", "MV identity"};
        ValueStrings.Builder all = ValueStrings.builder();
        for (int i = 0; i < names.length; i++) {
            all.of(i << 8 | 2, names[i] + " request").of(0x8000 | i << 8 | 2, names[i] + " response")
                    .of(0xc000 | i << 8 | 2, names[i] + " error");
        }
        return all.of(0x104, "NTS unique identifier").of(0x204, "NTS cookie").of(0x304, "NTS cookie placeholder")
                .of(0x404, "NTS authenticator and encrypted extensions").of(0x2005, "Checksum complement").build();
    }

    /** Records a 64-bit time of the protocol at the cursor: seconds whose top bit is clear count from 2036 (RFC 4330 section 3). */
    static void time(Dissection d, Field.Time f) {
        long seconds = d.peek(0, 4);
        long fraction = d.peek(4, 4);
        if ((seconds & TOP_BIT) == 0 && (seconds | fraction) != 0) {
            seconds += ERA;
        }
        d.add(f, d.position(), 8, (seconds - TO_1970) * NANOS + (fraction * NANOS >>> 32));
        d.skip(8);
    }
}
