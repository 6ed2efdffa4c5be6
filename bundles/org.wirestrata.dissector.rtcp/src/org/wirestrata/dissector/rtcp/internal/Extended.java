package org.wirestrata.dissector.rtcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Extended reports: RFC 3611, RFC 5093. */
final class Extended {
    private static final int LOSS = 1;
    private static final int DUPLICATES = 2;
    private static final int RECEIPT_TIMES = 3;
    private static final int REFERENCE_TIME = 4;
    private static final int DELAYS = 5;
    private static final int STATISTICS = 6;
    private static final int VOICE = 7;
    private static final int BT = 8;
    private static final Field.Uint TYPE = Rtcp.PROTOCOL.uint8("rtcp.xr.bt", "Type").named(ValueStrings.builder().of(LOSS, "Lost packets")
            .of(DUPLICATES, "Duplicate packets").of(RECEIPT_TIMES, "Receipt times").of(REFERENCE_TIME, "Reference time of the receiver")
            .of(DELAYS, "Delays since the receiver's reports").of(STATISTICS, "Statistics").of(VOICE, "Voice metrics").of(BT,
            "BT's extended quality")
            .of(9, "TI's extended voice quality").of(10, "Losses after repair").of(11, "Multicast acquisition").of(12,
            "Synchronisation between receivers")
            .build());
    private static final Field.Uint SPECIFIC = Rtcp.PROTOCOL.uint8("rtcp.xr.bs", "Specific to the type");
    private static final Field.Uint THINNING = Rtcp.PROTOCOL.uint8("rtcp.xr.tf", "Thinning").bits(0x0f);
    private static final Field.Uint LENGTH = Rtcp.PROTOCOL.uint16("rtcp.xr.bl", "Length in words after the first");
    private static final Field.Uint BEGIN = Rtcp.PROTOCOL.uint16("rtcp.xr.beginseq", "First sequence number");
    private static final Field.Uint END = Rtcp.PROTOCOL.uint16("rtcp.xr.endseq", "Sequence number after the last");
    private static final Field.Group CHUNK_END = Rtcp.PROTOCOL.group("rtcp.xr.chunk.null_terminator", "End of the chunks");
    private static final Field.Uint CHUNK_RUN = Rtcp.PROTOCOL.uint16("rtcp.xr.chunk.length", "Run");
    private static final Field.Uint CHUNK_BITS = Rtcp.PROTOCOL.uint16("rtcp.xr.chunk.bit_vector", "Bits");
    private static final Field.Uint RECEIPT_TIME = Rtcp.PROTOCOL.uint32("rtcp.xr.receipt_time_seq", "Receipt time");
    private static final Field.Time TIME = Rtcp.PROTOCOL.time("rtcp.xr.timestamp", "Time", Base.UTC);
    private static final Field.Uint LAST_REPORT = Rtcp.PROTOCOL.uint32("rtcp.xr.lrr", "Time of the last report");
    private static final Field.Uint DELAY = Rtcp.PROTOCOL.uint32("rtcp.xr.dlrr", "Time since the last report");
    private static final Field.Uint[] STATISTICS_FLAGS = {Rtcp.PROTOCOL.flag("rtcp.xr.stats.lrflag", "Losses", 0x80, 8),
        Rtcp.PROTOCOL.flag("rtcp.xr.stats.dupflag", "Duplicates", 0x40, 8), Rtcp.PROTOCOL.flag("rtcp.xr.stats.jitterflag", "Jitter", 0x20,
        8),
        Rtcp.PROTOCOL.uint8("rtcp.xr.stats.ttl", "Hops").bits(0x18).named(ValueStrings.of(0, "None", 1, "IPv4", 2, "IPv6"))};
    private static final Field.Uint[] STATISTICS_WORDS = words("stats", "lost", "dups", "minjitter", "maxjitter", "meanjitter",
            "devjitter");
    private static final Field.Uint[] STATISTICS_BYTES = bytes("stats", "minttl", "maxttl", "meanttl", "devttl");
    private static final Field.Uint DISCARDED = Rtcp.PROTOCOL.uint8("rtcp.ssrc.discarded", "Fraction discarded, in 256ths");
    private static final Field.Uint[] DENSITIES = bytes("voipmetrics", "burstdensity", "gapdensity");
    private static final Field.Uint[] DURATIONS = halves("voipmetrics", "burstduration", "gapduration", "rtdelay", "esdelay");
    private static final Field.Uint SIGNAL = Rtcp.signed(Ftype.INT8, "rtcp.xr.voipmetrics.signallevel", "Signal level");
    private static final Field.Uint NOISE = Rtcp.signed(Ftype.INT8, "rtcp.xr.voipmetrics.noiselevel", "Noise level");
    private static final Field.Uint[] FACTORS = bytes("voipmetrics", "rerl", "gmin", "rfactor", "extrfactor");
    private static final Field.Real LISTENING = Rtcp.PROTOCOL.real32("rtcp.xr.voipmetrics.moslq", "Opinion score, listening");
    private static final Field.Real CONVERSING = Rtcp.PROTOCOL.real32("rtcp.xr.voipmetrics.moscq", "Opinion score, conversing");
    private static final Field.Uint[] BUFFER_BITS = {Rtcp.PROTOCOL.uint8("rtcp.xr.voipmetrics.plc", "Loss concealment").bits(0xc0)
            .named(ValueStrings.counting("Unspecified", "Disabled", "Enhanced", "Standard")),
        Rtcp.PROTOCOL.uint8("rtcp.xr.voipmetrics.jba", "Adaptive jitter buffer").bits(0x30)
                .named(ValueStrings.counting("Unknown", "Reserved", "Not adaptive", "Adaptive")),
        Rtcp.PROTOCOL.uint8("rtcp.xr.voipmetrics.jbrate", "Rate of the jitter buffer").bits(0x0f)};
    private static final Field.Uint[] BUFFER = halves("voipmetrics", "jbnominal", "jbmax", "jbabsmax");
    private static final Field.Uint[] BT_HALVES = halves("btxnq", "begseq", "endseq", "vmaxdiff", "vrange");
    private static final Field.Uint BT_SUM = Rtcp.PROTOCOL.uint32("rtcp.xr.btxnq.vsum", "Sum");
    private static final Field.Uint[] BT_COUNTS = halves("btxnq", "cycles", "jbevents");
    private static final Field.Uint[] BT_TIMES = words("btxnq", "tdegnet", "tdegjit", "es", "ses");
    private static final int UNAVAILABLE = 127;

    private Extended() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Field.Uint[] fields(Ftype type, String group, String... names) {
        Field.Uint[] f = new Field.Uint[names.length];
        for (int i = 0; i < names.length; i++) {
            f[i] = Rtcp.PROTOCOL.integer(type, "rtcp.xr." + group + "." + names[i], label(names[i]));
        }
        return f;
    }

    private static String label(String name) {
        return switch (name) {
            case "lost" -> "Packets lost";
            case "dups" -> "Duplicates";
            case "minjitter" -> "Least jitter";
            case "maxjitter" -> "Largest jitter";
            case "meanjitter" -> "Mean jitter";
            case "devjitter" -> "Deviation of the jitter";
            case "minttl" -> "Least hops";
            case "maxttl" -> "Most hops";
            case "meanttl" -> "Mean hops";
            case "devttl" -> "Deviation of the hops";
            case "burstdensity" -> "Density of bursts";
            case "gapdensity" -> "Density of gaps";
            case "burstduration" -> "Duration of bursts in ms";
            case "gapduration" -> "Duration of gaps in ms";
            case "rtdelay" -> "Round-trip delay in ms";
            case "esdelay" -> "Delay of the end system in ms";
            case "rerl" -> "Residual echo return loss";
            case "gmin" -> "Gap threshold";
            case "rfactor" -> "R factor";
            case "extrfactor" -> "R factor outside";
            case "jbnominal" -> "Jitter buffer, nominal";
            case "jbmax" -> "Jitter buffer, most";
            case "jbabsmax" -> "Jitter buffer, limit";
            default -> name;
        };
    }

    private static Field.Uint[] words(String group, String... names) {
        return fields(Ftype.UINT32, group, names);
    }

    private static Field.Uint[] halves(String group, String... names) {
        return fields(Ftype.UINT16, group, names);
    }

    private static Field.Uint[] bytes(String group, String... names) {
        return fields(Ftype.UINT8, group, names);
    }

    private static void all(Dissection d, Field.Uint[] fields) {
        for (Field.Uint f : fields) {
            d.uint(f);
        }
    }

    static void blocks(Dissection d, int end) {
        d.uint(Rtcp.SENDER);
        for (int n = 1; d.position() < end; n++) {
            block(d, n);
        }
    }

    private static void block(Dissection d, int n) {
        int at = d.position();
        int length = (int) d.peek(2, 2) * 4;
        int item = Rtcp.group(d, at, length + 4, "Block " + n);
        d.enter(item);
        int type = d.u(TYPE);
        switch (type) {
            case LOSS, DUPLICATES, RECEIPT_TIMES -> d.u(THINNING);
            case STATISTICS -> {
                for (Field.Uint f : STATISTICS_FLAGS) {
                    d.uintAt(f, at + 1);
                }
                d.skip(1);
            }
            default -> d.u(SPECIFIC);
        }
        d.u(LENGTH);
        int contents = Rtcp.group(d, at + 4, length, "Contents");
        d.enter(contents);
        int end = at + 4 + length;
        contents(d, type, end);
        d.leave(contents);
        d.leave(item);
        d.position(end);
    }

    private static void contents(Dissection d, int type, int end) {
        switch (type) {
            case LOSS, DUPLICATES -> {
                range(d);
                chunks(d, end);
            }
            case RECEIPT_TIMES -> {
                range(d);
                while (d.position() < end) {
                    d.uint(RECEIPT_TIME);
                }
            }
            case REFERENCE_TIME -> d.add(TIME, d.position(), 8, Reports.nanos(d.peek(0, 4), d.peek(4, 4)));
            case DELAYS -> delays(d, end);
            case STATISTICS -> {
                range(d);
                all(d, STATISTICS_WORDS);
                all(d, STATISTICS_BYTES);
            }
            case VOICE -> voice(d);
            case BT -> {
                all(d, BT_HALVES);
                d.uint(BT_SUM);
                all(d, BT_COUNTS);
                for (Field.Uint f : BT_TIMES) {
                    d.skip(1);
                    d.uint(f, 3);
                }
            }
            default -> {
                return;
            }
        }
    }

    private static void range(Dissection d) {
        d.uint(Rtcp.SOURCE);
        d.u(BEGIN);
        d.u(END);
    }

    private static void chunks(Dissection d, int end) {
        int all = Rtcp.open(d, d.position(), end - d.position());
        while (d.position() < end) {
            int chunk = (int) d.peek(0, 2);
            if (chunk == 0) {
                d.add(CHUNK_END, d.position(), 2);
                d.skip(2);
            } else {
                d.u((chunk & 0x8000) == 0 ? CHUNK_RUN : CHUNK_BITS);
            }
        }
        d.leave(all);
    }

    private static void delays(Dissection d, int end) {
        for (int n = 1; d.position() < end; n++) {
            int item = Rtcp.group(d, d.position(), 12, "Source " + n);
            d.enter(item);
            d.uint(Rtcp.SOURCE);
            d.uint(LAST_REPORT);
            d.uint(DELAY);
            d.leave(item);
        }
    }

    private static void voice(Dissection d) {
        d.uint(Rtcp.SOURCE);
        d.u(Reports.LOST_FRACTION);
        d.u(DISCARDED);
        all(d, DENSITIES);
        all(d, DURATIONS);
        d.u(SIGNAL);
        d.u(NOISE);
        all(d, FACTORS);
        score(d, LISTENING);
        score(d, CONVERSING);
        int at = d.position();
        for (Field.Uint f : BUFFER_BITS) {
            d.uintAt(f, at);
        }
        d.skip(2);
        all(d, BUFFER);
    }

    private static void score(Dissection d, Field.Real f) {
        int tenths = (int) d.peek(0, 1);
        d.addReal(f, d.position(), 1, tenths == UNAVAILABLE ? UNAVAILABLE : tenths / 10f);
        d.skip(1);
    }
}
