package org.wirestrata.capture.internal;

import java.math.BigInteger;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;

/** An interface of a pcapng section, and how its time stamps are meant. */
final class PcapngInterface {
    private static final int BINARY = 0x80;
    private static final int MICROSECONDS = 6;
    private static final int GREATEST_DECIMAL = 18;
    private static final int GREATEST_BINARY = 62;
    private static final int NANOSECONDS = 9;
    private static final long BILLION = 1_000_000_000;

    private final CaptureInterface described;
    private final int checkSequenceLength;
    /** Units of a second; powers of two are kept as such. */
    private final long units;
    private final int binaryDigits;
    /** By what stamps are divided first, since their units are finer than a long can tell. */
    private final long reduction;

    private PcapngInterface(CaptureInterface described, int resolution, int checkSequenceLength, long reduction) {
        this.described = described;
        this.checkSequenceLength = checkSequenceLength;
        this.reduction = reduction;
        units = described.unitsPerSecond();
        binaryDigits = (resolution & BINARY) == 0 ? -1 : Math.min(resolution & ~BINARY, GREATEST_BINARY);
    }

    /** Reads an interface description block's body, which has its fixed part completely. */
    static PcapngInterface read(int id, byte[] bytes, int body, int limit, boolean bigEndian, String file, long block)
            throws CaptureException {
        int linkType = Octets.u16(bytes, body, bigEndian);
        long snap = Octets.u32(bytes, body + 4, bigEndian);
        String name = null;
        String description = null;
        String filter = null;
        int resolution = MICROSECONDS;
        long offset = 0;
        int checkSequence = -1;
        PcapngOptions options = new PcapngOptions(file, block, bytes, body + 8, limit, bigEndian);
        while (options.next()) {
            int length = options.length();
            switch (options.code()) {
                case PcapngFormat.INTERFACE_NAME -> name = options.text(0);
                case PcapngFormat.INTERFACE_DESCRIPTION_TEXT -> description = options.text(0);
                case PcapngFormat.INTERFACE_FILTER -> filter = length > 1 && options.u8(0) == 0 ? options.text(1) : filter;
                case PcapngFormat.INTERFACE_TIME_RESOLUTION -> resolution = length == 1 ? options.u8(0) : resolution;
                case PcapngFormat.INTERFACE_TIME_OFFSET -> offset = length == 8 ? options.i64() : offset;
                case PcapngFormat.INTERFACE_CHECK_SEQUENCE -> checkSequence = length == 1 ? options.u8(0) : checkSequence;
                default -> {
                }
            }
        }
        CaptureInterface described = new CaptureInterface(id, linkType, (int) Math.min(snap, Integer.MAX_VALUE), name, description, filter,
                unitsPerSecond(resolution), offset);
        return new PcapngInterface(described, resolution, checkSequence, reduction(resolution));
    }

    /** How an interface is written that was not read from this format: with a decimal resolution, not finer than nanoseconds. */
    static PcapngInterface of(CaptureInterface i) {
        int digits = 0;
        while (digits < NANOSECONDS && power(digits) < i.unitsPerSecond()) {
            digits++;
        }
        int resolution = power(digits) == i.unitsPerSecond() ? digits : NANOSECONDS;
        CaptureInterface written = new CaptureInterface(i.id(), i.linkType(), i.snapLength(), i.name(), i.description(), i.filter(),
                power(resolution), i.offsetSeconds());
        return new PcapngInterface(written, resolution, -1, 1);
    }

    /** Decimal digits of a second. */
    int digits() {
        int digits = 0;
        while (power(digits) < units) {
            digits++;
        }
        return digits;
    }

    private static long unitsPerSecond(int resolution) {
        int digits = resolution & ~BINARY;
        return (resolution & BINARY) != 0 ? 1L << Math.min(digits, GREATEST_BINARY) : power(Math.min(digits, GREATEST_DECIMAL));
    }

    private static long reduction(int resolution) {
        int digits = resolution & ~BINARY;
        if ((resolution & BINARY) != 0) {
            return 1L << Math.min(Math.max(digits - GREATEST_BINARY, 0), GREATEST_BINARY);
        }
        return power(Math.min(Math.max(digits - GREATEST_DECIMAL, 0), GREATEST_DECIMAL));
    }

    private static long power(int digits) {
        long p = 1;
        for (int i = 0; i < digits; i++) {
            p *= 10;
        }
        return p;
    }

    CaptureInterface described() {
        return described;
    }

    /** Sets what a frame has from its interface. */
    void describe(FrameData into) {
        into.captureInterface = described;
        into.interfaceId = described.id();
        into.linkType = described.linkType();
        into.checkSequenceLength = checkSequenceLength;
    }

    /** Sets a frame's time from its stamp, which counts without sign; what is finer than a nanosecond is cut off. */
    void time(long stamp, FrameData into) {
        long count = reduction == 1 ? stamp : Long.divideUnsigned(stamp, reduction);
        long seconds = Long.divideUnsigned(count, units);
        long fraction = count - seconds * units;
        into.timed = true;
        into.seconds = seconds + described.offsetSeconds();
        if (binaryDigits >= 0) {
            long high = Math.multiplyHigh(fraction, BILLION);
            long low = fraction * BILLION;
            into.nanos = (int) (binaryDigits == 0 ? low : high << 64 - binaryDigits | low >>> binaryDigits);
        } else {
            into.nanos = (int) (units <= BILLION ? fraction * (BILLION / units) : fraction / (units / BILLION));
        }
    }

    /** The stamp for a frame's time: the one that it came with where that still tells the same time. */
    long stamp(FrameData f) {
        long seconds = f.seconds;
        int nanos = f.nanos;
        if (f.captureInterface != null && f.timed) {
            time(f.stamp, f);
            boolean same = f.seconds == seconds && f.nanos == nanos;
            f.seconds = seconds;
            f.nanos = nanos;
            if (same) {
                return f.stamp;
            }
        }
        return (seconds - described.offsetSeconds()) * units * reduction + fraction(nanos) * reduction;
    }

    /** Nanoseconds in units, so that they are the same when they are read; what does not fill a unit is cut off. */
    private long fraction(int nanos) {
        if (binaryDigits < 0) {
            return units <= BILLION ? nanos / (BILLION / units) : nanos * (units / BILLION);
        }
        BigInteger product = BigInteger.valueOf(nanos).shiftLeft(binaryDigits);
        return product.add(BigInteger.valueOf(units > BILLION ? BILLION - 1 : 0)).divide(BigInteger.valueOf(BILLION)).longValue();
    }
}
