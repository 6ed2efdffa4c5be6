package org.wirestrata.dissector.protobuf.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** A message of Protocol Buffers of which the definition is not known: fields by number, values by wire type. */
@Component(service = Dissector.class, property = {"protocol=protobuf", "table=grpc_message_type:application/grpc",
    "table=grpc_message_type:application/grpc+proto", "table=grpc_message_type:application/grpc-web",
    "table=grpc_message_type:application/grpc-web+proto",
    "next=data"})
public final class ProtobufDissector implements Dissector {
    private static final int VARINT = 0;
    private static final int BITS_64 = 1;
    private static final int DELIMITED = 2;
    private static final int BITS_32 = 5;
    /** Octets of the longest integer. */
    private static final int LONGEST = 10;
    private static final String UNKNOWN = "<UNKNOWN>";

    @Override
    public Protocol protocol() {
        return Protobuf.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().append(" (PROTOBUF)");
        int length = d.length();
        d.covers(length);
        int there = d.remaining();
        int message = d.add(Field.TEXT, 0, there, "Message");
        d.enter(message);
        d.hide(d.add(Protobuf.MESSAGE_NAME, 0, there, UNKNOWN + " Message Type"));
        while (d.position() < length && field(d)) {
            // the next one follows
        }
        d.leave(message);
    }

    /** Octets of the integer at a position, or 0 where it is not whole. */
    private static int size(Dissection d, int at) {
        for (int n = 1; n <= LONGEST && at + n <= d.length(); n++) {
            if (d.byteAt(at + n - 1) < 0x80) {
                return n;
            }
        }
        return 0;
    }

    private static long value(Dissection d, int at, int size) {
        long v = 0;
        for (int i = size - 1; i >= 0; i--) {
            v = v << 7 | d.byteAt(at + i) & 0x7f;
        }
        return v;
    }

    /** Shows a field; false where none can follow. */
    private static boolean field(Dissection d) {
        int at = d.position();
        int tagSize = size(d, at);
        if (tagSize == 0) {
            int item = d.add(Field.TEXT, at, 0, "Field");
            d.expert(item, Protobuf.BAD_TAG);
            return false;
        }
        long tag = value(d, at, tagSize);
        int value = at + tagSize;
        int lengthSize = 0;
        long size = 0;
        Expert wrong = null;
        switch ((int) tag & 7) {
        case VARINT -> {
            size = size(d, value);
            wrong = size == 0 ? Protobuf.BAD_VALUE : null;
        }
        case BITS_64 -> size = Long.BYTES;
        case BITS_32 -> size = Integer.BYTES;
        case DELIMITED -> {
            lengthSize = size(d, value);
            size = lengthSize == 0 ? 0 : value(d, value, lengthSize);
            wrong = lengthSize == 0 ? Protobuf.BAD_LENGTH : null;
        }
        default -> wrong = Protobuf.BAD_WIRE_TYPE;
        }
        value += lengthSize;
        boolean fits = size >= 0 && size <= d.length() - value;
        boolean empty = wrong != null || !fits && lengthSize == 0;
        int whole = empty ? 0 : Math.min(fits ? value - at + (int) size : Integer.MAX_VALUE, d.position() + d.remaining() - at);
        int item = d.add(Field.TEXT, at, whole, "Field " + Long.toUnsignedString(tag >>> 3));
        d.enter(item);
        d.add(Protobuf.NAME, at, whole, UNKNOWN);
        d.add(Protobuf.NUMBER, at, tagSize, tag >>> 3);
        int wireType = d.add(Protobuf.WIRE_TYPE, at, 1, tag & 7);
        if (wrong != null) {
            d.expert(wireType, wrong);
            d.leave(item);
            return false;
        }
        if (lengthSize > 0) {
            d.add(Protobuf.LENGTH, value - lengthSize, lengthSize, size);
        }
        d.position(value);
        if (!fits) {
            d.position(d.length());
            d.peek(0, 1);
        }
        int shown = d.add(Protobuf.VALUE, value, (int) size);
        if (lengthSize == 0) {
            d.enter(shown);
            number(d, (int) tag & 7, value, (int) size);
            d.leave(shown);
        }
        d.leave(item);
        d.position(value + (int) size);
        return true;
    }

    private static void number(Dissection d, int wireType, int at, int size) {
        long v;
        if (wireType == VARINT) {
            v = value(d, at, size);
        } else {
            v = wireType == BITS_64 ? Long.reverseBytes(d.peekAt(at, size)) : Integer.reverseBytes((int) d.peekAt(at, size)) & 0xffffffffL;
        }
        boolean small = wireType == BITS_32 || wireType == VARINT && v >>> 32 == 0;
        d.add(small ? Protobuf.UINT32 : Protobuf.UINT64, at, size, v);
    }
}
