package org.wirestrata.filter.internal.value;

/** A value on its own: a constant of a filter, or what the general evaluation takes from a tape or computes. */
public sealed interface Value {
    /** An integer with the width and sign that its type has; widths up to 32 bits are one, larger ones another. */
    record Int(long number, boolean signed, boolean wide) implements Value {
        /** The value in another width and sign, or null where it does not fit. */
        public Int as(boolean toSigned, boolean toWide) {
            if (signed != toSigned && number < 0) {
                return null;
            }
            boolean fits = toWide || (toSigned ? (int) number == number : number >>> 32 == 0);
            return fits ? new Int(number, toSigned, toWide) : null;
        }
    }

    record Real(double number) implements Value {
    }

    /** Nanoseconds, since 1970 or as a span. */
    record Time(long nanos) implements Value {
    }

    /**
     * A range of an array.
     *
     * @param reach how many bytes a search may look at; more than the length where an item's bytes go on behind it
     */
    record Bytes(byte[] array, int offset, int length, int reach) implements Value {
        public Bytes(byte[] array, int offset, int length) {
            this(array, offset, length, length);
        }

        public static Bytes of(byte[] all) {
            return new Bytes(all, 0, all.length);
        }
    }

    /** Text in UTF-8. */
    record Text(byte[] utf8) implements Value {
    }

    /** An IPv4 address and the bits of it that count. */
    record Ip4(int address, int mask) implements Value {
    }

    /** An IPv6 address and how many bits of it count. */
    record Ip6(byte[] array, int offset, int prefix) implements Value {
    }
}
