package org.wirestrata.api.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block of a pcapng file that is no packet, as it stands there: a section header, an interface, names, statistics, secrets, or one that
 * nobody knows. Source: draft-ietf-opsawg-pcapng, section 3.1.
 *
 * @param type      the block's number
 * @param bigEndian the byte order of its section
 * @param body      what is between the two lengths, padded to a multiple of four
 */
public record CaptureBlock(int type, boolean bigEndian, byte[] body) {
    public static final int SECTION_HEADER = 0x0a0d0d0a;
    public static final int INTERFACE = 1;
    public static final int NAMES = 4;
    public static final int STATISTICS = 5;
    public static final int SECRETS = 10;
    /** A comment, in every block; the draft's section 3.5. */
    public static final int COMMENT = 1;
    /** The flags of a packet. */
    public static final int FLAGS = 2;
    /** What program wrote a section, in its header. */
    public static final int APPLICATION = 4;
    /** The unit of times, in an interface. */
    public static final int RESOLUTION = 9;
    /** The length of check sequences, in an interface. */
    public static final int CHECK_SEQUENCE = 13;

    private static final int PACKET = 6;
    private static final int BYTE_ORDER = 0x1a2b3c4d;

    /**
     * An option.
     *
     * @param code its number
     */
    public record Option(int code, byte[] value) {
        public static Option of(int code, String text) {
            return new Option(code, text.getBytes(StandardCharsets.UTF_8));
        }

        /** The value as text; zeros at its end are no part of it. */
        public String text() {
            int end = value.length;
            while (end > 0 && value[end - 1] == 0) {
                end--;
            }
            return new String(value, 0, end, StandardCharsets.UTF_8);
        }
    }

    /** A section header with options. */
    public static CaptureBlock section(boolean bigEndian, List<Option> options) {
        ByteBuffer fixed = buffer(new byte[16], bigEndian);
        fixed.putInt(BYTE_ORDER).putShort((short) 1).putShort((short) 0).putLong(-1);
        return new CaptureBlock(SECTION_HEADER, bigEndian, fixed.array()).with(options);
    }

    /** An interface with options. */
    public static CaptureBlock described(boolean bigEndian, int linkType, int snapLength, List<Option> options) {
        ByteBuffer fixed = buffer(new byte[8], bigEndian);
        fixed.putShort((short) linkType).putShort((short) 0).putInt(snapLength);
        return new CaptureBlock(INTERFACE, bigEndian, fixed.array()).with(options);
    }

    /** Secrets of a kind. */
    public static CaptureBlock secrets(boolean bigEndian, int kind, byte[] secrets) {
        ByteBuffer body = buffer(new byte[8 + (secrets.length + 3 & ~3)], bigEndian);
        body.putInt(kind).putInt(secrets.length).put(secrets);
        return new CaptureBlock(SECRETS, bigEndian, body.array());
    }

    /** A number of two bytes in the fixed part. */
    public int u16(int at) {
        return at + 2 > body.length ? 0 : buffer(body, bigEndian).getShort(at) & 0xffff;
    }

    /** A number of four bytes in the fixed part. */
    public int i32(int at) {
        return at + 4 > body.length ? 0 : buffer(body, bigEndian).getInt(at);
    }

    /** A number in an option, of one to eight bytes. */
    public long number(Option o) {
        long n = 0;
        for (int i = 0; i < Math.min(8, o.value.length); i++) {
            n = n << 8 | o.value[bigEndian ? i : Math.min(8, o.value.length) - 1 - i] & 0xff;
        }
        return n;
    }

    /** The same with another number of two bytes in the fixed part. */
    public CaptureBlock with16(int at, int value) {
        byte[] other = body.clone();
        buffer(other, bigEndian).putShort(at, (short) value);
        return new CaptureBlock(type, bigEndian, other);
    }

    /** The same with another number of four bytes in the fixed part. */
    public CaptureBlock with32(int at, int value) {
        byte[] other = body.clone();
        buffer(other, bigEndian).putInt(at, value);
        return new CaptureBlock(type, bigEndian, other);
    }

    /** Where the options begin; at the end where none are known. */
    private int fixed() {
        int length = switch (type) {
            case SECTION_HEADER -> 16;
            case INTERFACE -> 8;
            case STATISTICS -> 12;
            case SECRETS -> (int) Math.min(body.length, 8 + ((i32(4) & 0xffff_ffffL) + 3 & ~3L));
            case NAMES -> names();
            default -> body.length;
        };
        return Math.min(length, body.length);
    }

    /** The length of a name resolution block's records, the end of them included. */
    private int names() {
        ByteBuffer b = buffer(body, bigEndian);
        int at = 0;
        while (at + 4 <= body.length) {
            int kind = b.getShort(at) & 0xffff;
            int length = b.getShort(at + 2) & 0xffff;
            at += 4 + (length + 3 & ~3);
            if (kind == 0) {
                break;
            }
        }
        return at;
    }

    /** The options, in order, up to the one that ends them or does not fit. */
    public List<Option> options() {
        return options(body, fixed(), body.length, bigEndian);
    }

    /** The options in a piece of an array. */
    public static List<Option> options(byte[] bytes, int from, int limit, boolean bigEndian) {
        List<Option> all = new ArrayList<>();
        ByteBuffer b = buffer(bytes, bigEndian);
        int at = from;
        while (limit - at >= 4) {
            int code = b.getShort(at) & 0xffff;
            int length = b.getShort(at + 2) & 0xffff;
            if (code == 0 || length > limit - at - 4) {
                break;
            }
            all.add(new Option(code, Arrays.copyOfRange(bytes, at + 4, at + 4 + length)));
            at += 4 + (length + 3 & ~3);
        }
        return all;
    }

    /** Options as bytes, the end of them included; nothing where there are none. */
    public static byte[] bytes(List<Option> options, boolean bigEndian) {
        if (options.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Option o : options) {
            int length = Math.min(o.value.length, 0xffff);
            out.writeBytes(buffer(new byte[4], bigEndian).putShort((short) o.code).putShort((short) length).array());
            out.write(o.value, 0, length);
            out.writeBytes(new byte[-length & 3]);
        }
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }

    /** The same with other options. */
    public CaptureBlock with(List<Option> options) {
        byte[] tail = bytes(options, bigEndian);
        int fixed = fixed();
        byte[] other = Arrays.copyOf(body, fixed + tail.length);
        System.arraycopy(tail, 0, other, fixed, tail.length);
        return new CaptureBlock(type, bigEndian, other);
    }

    /** The same in a byte order; null where what a block means, and so its order, is not known. */
    public CaptureBlock ordered(boolean big) {
        if (big == bigEndian) {
            return this;
        }
        int[] widths = switch (type) {
            case SECTION_HEADER -> new int[] { 4, 2, 2, 8 };
            case INTERFACE -> new int[] { 2, 2, 4 };
            case STATISTICS -> new int[] { 4, 4, 4 };
            case SECRETS -> new int[] { 4, 4 };
            case NAMES -> new int[0];
            default -> null;
        };
        if (widths == null) {
            return null;
        }
        int fixed = fixed();
        byte[] other = Arrays.copyOf(body, fixed);
        int at = 0;
        for (int width : widths) {
            if (at + width <= fixed) {
                reverse(other, at, width);
            }
            at += width;
        }
        if (type == NAMES) {
            at = 0;
            while (at + 4 <= fixed) {
                int length = buffer(body, bigEndian).getShort(at + 2) & 0xffff;
                reverse(other, at, 2);
                reverse(other, at + 2, 2);
                at += 4 + (length + 3 & ~3);
            }
        }
        return new CaptureBlock(type, big, other).with(ordered(type, options()));
    }

    /** A packet's options in the other byte order. */
    public static List<Option> orderedOfPacket(List<Option> options) {
        return ordered(PACKET, options);
    }

    private static List<Option> ordered(int type, List<Option> options) {
        List<Option> all = new ArrayList<>();
        for (Option o : options) {
            byte[] value = o.value.clone();
            switch (width(type, o.code)) {
                case 4 -> reverse(value, 0, 4);
                case 8 -> reverse(value, 0, 8);
                case 44 -> {
                    reverse(value, 0, 4);
                    reverse(value, 4, 4);
                }
                case 18 -> {
                    if (value.length == 9 && value[0] != 0) {
                        reverse(value, 1, 8);
                    }
                }
                default -> {
                }
            }
            all.add(new Option(o.code, value));
        }
        return all;
    }

    /** How numbers lie in an option: 4 or 8 bytes, twice 4 bytes (44), 8 bytes after one (18); 0 where there are none. */
    private static int width(int type, int code) {
        return switch (code) {
            case 2988, 2989, 19372, 19373 -> 4;
            default -> switch (type) {
                case INTERFACE -> code == 8 || code == 14 || code == 16 || code == 17 ? 8 : code == 10 ? 4 : 0;
                case PACKET -> code == 2 || code == 6 ? 4 : code == 4 || code == 5 ? 8 : code == 7 ? 18 : 0;
                case STATISTICS -> code == 2 || code == 3 ? 44 : code >= 4 && code <= 8 ? 8 : 0;
                default -> 0;
            };
        };
    }

    private static void reverse(byte[] bytes, int at, int width) {
        for (int i = 0; i < width / 2 && at + width <= bytes.length; i++) {
            byte b = bytes[at + i];
            bytes[at + i] = bytes[at + width - 1 - i];
            bytes[at + width - 1 - i] = b;
        }
    }

    private static ByteBuffer buffer(byte[] bytes, boolean bigEndian) {
        return ByteBuffer.wrap(bytes).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
}
