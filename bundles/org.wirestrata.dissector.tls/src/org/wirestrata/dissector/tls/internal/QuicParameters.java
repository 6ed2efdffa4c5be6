package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** QUIC transport parameters, RFC 9000 section 18, RFC 9221, RFC 9368. */
final class QuicParameters {
    private QuicParameters() {
    }

    static void show(Dissection d, int end) {
        while (d.position() < end) {
            int at = d.position();
            int typeBytes = bytes(d, at);
            long type = number(d, at);
            int lengthBytes = bytes(d, at + typeBytes);
            long length = number(d, at + typeBytes);
            int from = at + typeBytes + lengthBytes;
            int n = (int) Math.min(length, end - from);
            int item = d.open(Field.TEXT, at, from + n - at);
            d.add(Quic.TYPE, at, typeBytes, type);
            d.add(Quic.LENGTH, at + typeBytes, lengthBytes, length);
            d.add(Quic.VALUE, from, n);
            value(d, type, from, n);
            d.leave(item);
            d.position(from + n);
        }
    }

    /** How many bytes an integer of variable length has (RFC 9000 section 16). */
    private static int bytes(Dissection d, int at) {
        return 1 << (d.byteAt(at) >> 6);
    }

    private static long number(Dissection d, int at) {
        int n = bytes(d, at);
        return d.peekAt(at, n) & (1L << 8 * n - 2) - 1;
    }

    private static void value(Dissection d, long type, int at, int n) {
        Field.Uint number = number(type);
        if (number != null && n > 0) {
            d.add(number, at, bytes(d, at), number(d, at));
            return;
        }
        Field other = other(type);
        if (other != null) {
            d.add(other, at, n);
        } else if (type == 0x0d && n >= 41) {
            preferred(d, at);
        } else if (type == 0x11) {
            versions(d, at, n);
        }
    }

    private static Field.Uint number(long type) {
        return switch ((int) type) {
            case 0x01 -> Quic.IDLE_TIMEOUT;
            case 0x03 -> Quic.UDP_PAYLOAD;
            case 0x04 -> Quic.MAX_DATA;
            case 0x05 -> Quic.MAX_DATA_LOCAL;
            case 0x06 -> Quic.MAX_DATA_REMOTE;
            case 0x07 -> Quic.MAX_DATA_UNI;
            case 0x08 -> Quic.MAX_STREAMS_BIDI;
            case 0x09 -> Quic.MAX_STREAMS_UNI;
            case 0x0a -> Quic.DELAY_EXPONENT;
            case 0x0b -> Quic.MAX_DELAY;
            case 0x0e -> Quic.ID_LIMIT;
            case 0x20 -> Quic.DATAGRAM;
            case 0x1057 -> Quic.LOSS_BITS;
            case 0x3127 -> Quic.GOOGLE_RTT;
            case 0x7158 -> Quic.TIME_STAMP;
            default -> null;
        };
    }

    private static Field other(long type) {
        return switch ((int) type) {
            case 0x00 -> Quic.ORIGINAL_DESTINATION;
            case 0x02 -> Quic.RESET_TOKEN;
            case 0x0f -> Quic.INITIAL_SOURCE;
            case 0x10 -> Quic.RETRY_SOURCE;
            case 0x3128 -> Quic.GOOGLE_OPTIONS;
            case 0x3129 -> Quic.GOOGLE_AGENT;
            default -> null;
        };
    }

    private static void preferred(Dissection d, int at) {
        d.position(at);
        d.address(Quic.PREFERRED_IPV4);
        d.uint(Quic.PREFERRED_PORT4);
        d.address(Quic.PREFERRED_IPV6);
        d.uint(Quic.PREFERRED_PORT6);
        int n = (int) d.uint(Quic.PREFERRED_ID_LENGTH);
        d.bytes(Quic.PREFERRED_ID, n);
        d.bytes(Quic.PREFERRED_TOKEN, 16);
    }

    private static void versions(Dissection d, int at, int n) {
        for (int i = 0; i + 4 <= n; i += 4) {
            d.uintAt(i == 0 ? Quic.CHOSEN_VERSION : Quic.OTHER_VERSION, at + i);
        }
    }
}
