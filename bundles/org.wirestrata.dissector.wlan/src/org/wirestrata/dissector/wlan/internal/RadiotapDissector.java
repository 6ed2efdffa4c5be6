package org.wirestrata.dissector.wlan.internal;

import java.nio.ByteOrder;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/**
 * What a wireless adapter tells of a frame before it (radiotap.org): a header with words that say which parts are there. Time stamp, flags,
 * rate, channel, signal and noise are taken from them; the flags tell how the frame ends.
 */
@Component(service = Dissector.class, property = {"protocol=radiotap", "table=wtap_encap:23", "next=wlan_radio", "next=data", "hands=-"})
public final class RadiotapDissector implements Dissector {
    private static final int LEAST_HEADER = 8;
    private static final int WORD = 4;
    private static final long TIME = 1;
    private static final long FLAGS = 2;
    private static final long RATE = 4;
    private static final long CHANNEL = 8;
    private static final long HOPPING = 0x10;
    private static final long SIGNAL = 0x20;
    private static final long NOISE = 0x40;
    private static final double MEGABITS = 0.5;
    private static final long STANDARD = 1L << 29;
    private static final long VENDOR = 1L << 30;
    private static final long MORE_WORDS = 1L << 31;
    private static final String[] PARTS = {"tsft", "flags", "rate", "channel", "fhss", "dbm_antsignal", "dbm_antnoise", "lock_quality",
        "tx_attenuation", "db_tx_attenuation", "dbm_tx_power", "antenna", "db_antsignal", "db_antnoise", "rxflags", "txflags", null,
        "data_retries", "xchannel", "mcs", "ampdu", "vht", "timestamp", "he", "he_mu", null, "0_length.psdu", "l_sig", "tlv", "rtap_ns",
        "vendor_ns", "ext"};

    private static final Protocol RADIOTAP = Protocol.of("IEEE 802.11 Radiotap Capture header", "802.11 Radiotap", "radiotap");
    private static final Field.Uint VERSION = RADIOTAP.uint8("radiotap.version", "Version");
    private static final Field.Uint PADDING = RADIOTAP.uint8("radiotap.pad", "Padding");
    private static final Field.Uint LENGTH = RADIOTAP.uint16("radiotap.length", "Length");
    private static final Field.Group PRESENT = RADIOTAP.group("radiotap.present", "Parts");
    private static final Field.Flags PRESENT_WORD = RADIOTAP.flags(Ftype.UINT32, "radiotap.present.word", "Parts");
    /** A word whose parts are not those of radiotap: it only says what comes after it. */
    private static final Field.Flags OTHER_WORD = RADIOTAP.flags(Ftype.UINT32, "radiotap.present.word", "Parts");
    private static final Field.Uint MAC_TIME = RADIOTAP.uint64("radiotap.mactime", "Time stamp");
    private static final Field.Flags FLAG_BITS = RADIOTAP.flags(Ftype.UINT8, "radiotap.flags", "Flags")
            .with(RADIOTAP.flag("radiotap.flags.cfp", "Contention-free", 1, 8))
            .with(RADIOTAP.flag("radiotap.flags.preamble", "Preamble", 2, 8).named(new TrueFalse("Short", "Long")))
            .with(RADIOTAP.flag("radiotap.flags.wep", "WEP", 4, 8)).with(RADIOTAP.flag("radiotap.flags.frag", "Fragmented", 8, 8))
            .with(RADIOTAP.flag("radiotap.flags.fcs", "Check sequence at the end", 0x10, 8))
            .with(RADIOTAP.flag("radiotap.flags.datapad", "Padding before data", 0x20, 8))
            .with(RADIOTAP.flag("radiotap.flags.badfcs", "Check sequence is bad", 0x40, 8))
            .with(RADIOTAP.flag("radiotap.flags.shortgi", "Short guard interval", 0x80, 8));
    private static final Field.Real DATA_RATE = RADIOTAP.shortReal("radiotap.datarate", "Rate in Mb/s");
    private static final Field.Uint FREQUENCY = RADIOTAP.uint32("radiotap.channel.freq", "Frequency in MHz").in(Base.DEC);
    private static final Field.Uint CHANNEL_FLAGS = RADIOTAP.uint16("radiotap.channel.flags", "Channel's flags").hex();
    private static final Field.Uint SIGNAL_LEVEL = RADIOTAP.integer(Ftype.INT8, "radiotap.dbm_antsignal", "Signal in dBm");
    private static final Field.Uint NOISE_LEVEL = RADIOTAP.integer(Ftype.INT8, "radiotap.dbm_antnoise", "Noise in dBm");
    private static final Expert TOO_SHORT = RADIOTAP.expert("radiotap.length_too_short", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The header has at least 8 bytes");

    static {
        for (int bit = 0; bit < PARTS.length; bit++) {
            if (PARTS[bit] != null) {
                boolean next = (1L << bit & (STANDARD | VENDOR)) != 0;
                Field.Uint part = RADIOTAP.flag("radiotap.present." + PARTS[bit], PARTS[bit].replace('_', ' '), 1L << bit, 32)
                        .named(next ? TrueFalse.TRUE_FALSE : new TrueFalse("Present", "Absent"));
                PRESENT_WORD.with(part);
                if (next || 1L << bit == MORE_WORDS) {
                    OTHER_WORD.with(part);
                }
            }
        }
    }

    @Override
    public Protocol protocol() {
        return RADIOTAP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("WLAN");
        c.clearInfo();
        d.order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) d.peekAt(2, 2);
        if (c.wanted()) {
            c.info("Radiotap Capture v" + d.byteAt(0) + ", Length " + length);
        }
        d.covers(length);
        int version = d.u(VERSION);
        d.u(PADDING);
        d.u(LENGTH);
        if (length < LEAST_HEADER) {
            d.expert(d.last(), TOO_SHORT);
            return;
        }
        int flags = version == 0 ? parts(d) : 0;
        d.position(length);
        d.hand(flags);
        if (!d.dispatch("wlan_radio")) {
            d.undissected();
        }
    }

    /** Takes what is shown of the parts and answers the flags, 0 where there are none. */
    private static int parts(Dissection d) {
        long first = d.peek(0, WORD);
        int item = d.open(PRESENT);
        long word;
        boolean known = true;
        do {
            word = d.flags(known ? PRESENT_WORD : OTHER_WORD);
            known = (word & STANDARD) != 0;
        } while ((word & MORE_WORDS) != 0);
        d.close(item);
        if ((first & TIME) != 0) {
            d.position(d.position() + 7 & ~7);
            d.uint(MAC_TIME);
        }
        int flags = (first & FLAGS) == 0 ? 0 : (int) d.flags(FLAG_BITS);
        reception(d, first);
        return flags;
    }

    /** How the frame was received: rate, channel, signal and noise. */
    private static void reception(Dissection d, long parts) {
        if ((parts & RATE) != 0) {
            d.addReal(DATA_RATE, d.position(), 1, d.peek(0, 1) * MEGABITS);
            d.skip(1);
        }
        if ((parts & (CHANNEL | HOPPING)) != 0) {
            d.position(d.position() + 1 & ~1);
        }
        if ((parts & CHANNEL) != 0) {
            d.uint(FREQUENCY, 2);
            d.u(CHANNEL_FLAGS);
        }
        if ((parts & HOPPING) != 0) {
            d.skip(2);
        }
        if ((parts & SIGNAL) != 0) {
            d.add(SIGNAL_LEVEL, d.position(), 1, (byte) d.peek(0, 1));
            d.skip(1);
        }
        if ((parts & NOISE) != 0) {
            d.add(NOISE_LEVEL, d.position(), 1, (byte) d.peek(0, 1));
            d.skip(1);
        }
    }
}
