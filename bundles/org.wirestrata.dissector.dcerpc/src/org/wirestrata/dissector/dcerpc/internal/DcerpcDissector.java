package org.wirestrata.dissector.dcerpc.internal;

import java.nio.ByteOrder;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Remote procedure calls over connections (DCE 1.1: C706 chapter 12; MS-RPCE section 2.2.2): the header that all messages share. */
@Component(service = Dissector.class, property = {"protocol=dcerpc", "next=-"})
public final class DcerpcDissector implements Dissector {
    private static final int VERSION_5 = 5;
    private static final int HEAD = 24;
    private static final int OBJECT = 0x80;
    private static final int OBJECT_BYTES = 16;
    private static final int REQUEST = 0;
    private static final int RESPONSE = 2;
    private static final int BIND = 11;
    private static final int ACCEPTED = 12;
    private static final int ALTER = 14;
    private static final int ALTERED = 15;
    private static final ValueStrings TYPES = ValueStrings.builder().of(REQUEST, "Request").of(1, "Ping").of(RESPONSE, "Response")
            .of(3, "Fault").of(BIND, "Bind").of(ACCEPTED, "Bind_ack").of(13, "Bind_nak").of(ALTER, "Alter_context")
            .of(ALTERED, "Alter_context_resp").of(16, "AUTH3").of(17, "Shutdown").of(18, "Co_cancel").of(19, "Orphaned").build();

    private static final Protocol DCERPC = Protocol.of("Distributed Computing Environment / Remote Procedure Call (DCE/RPC)", "DCERPC",
            "dcerpc");
    private static final Field.Uint VERSION = DCERPC.uint8("dcerpc.ver", "Version");
    private static final Field.Uint MINOR = DCERPC.uint8("dcerpc.ver_minor", "Minor version");
    private static final Field.Uint TYPE = DCERPC.uint8("dcerpc.pkt_type", "Message").named(TYPES);
    private static final Field.Flags FLAGS = DCERPC.flags(Ftype.UINT8, "dcerpc.cn_flags", "Flags")
            .with(flag("object", 0x80)).with(flag("maybe", 0x40)).with(flag("dne", 0x20)).with(flag("mpx", 0x10))
            .with(flag("reserved", 0x08)).with(flag("cancel_pending", 0x04)).with(flag("last_frag", 0x02)).with(flag("first_frag", 0x01));
    private static final Field.Bytes REPRESENTATION = DCERPC.bytes("dcerpc.drep", "How data are represented");
    private static final Field.Uint BYTE_ORDER = DCERPC.uint8("dcerpc.drep.byteorder", "Byte order")
            .named(ValueStrings.of(0, "Big-endian", 1, "Little-endian"));
    private static final Field.Uint CHARACTER = DCERPC.uint8("dcerpc.drep.character", "Characters")
            .named(ValueStrings.of(0, "ASCII", 1, "EBCDIC"));
    private static final Field.Uint FLOATING = DCERPC.uint8("dcerpc.drep.fp", "Floating point")
            .named(ValueStrings.of(0, "IEEE", 1, "VAX", 2, "Cray", 3, "IBM"));
    private static final Field.Uint LENGTH = DCERPC.uint16("dcerpc.cn_frag_len", "Length");
    private static final Field.Uint AUTH_LENGTH = DCERPC.uint16("dcerpc.cn_auth_len", "Authentication's length");
    private static final Field.Uint CALL = DCERPC.uint32("dcerpc.cn_call_id", "Call");
    private static final Field.Uint MOST_SENT = DCERPC.uint16("dcerpc.cn_max_xmit", "Longest sent");
    private static final Field.Uint MOST_TAKEN = DCERPC.uint16("dcerpc.cn_max_recv", "Longest received");
    private static final Field.Uint GROUP = DCERPC.uint32("dcerpc.cn_assoc_group", "Association group").hex();
    private static final Field.Uint HINT = DCERPC.uint32("dcerpc.cn_alloc_hint", "Bytes to make room for");
    private static final Field.Uint CONTEXT = DCERPC.uint16("dcerpc.cn_ctx_id", "Context");
    private static final Field.Uint OPERATION = DCERPC.uint16("dcerpc.opnum", "Operation");

    private static Field.Uint flag(String name, int mask) {
        return DCERPC.flag("dcerpc.cn_flags." + name, name.replace('_', ' '), mask, 8);
    }

    @Override
    public Protocol protocol() {
        return DCERPC;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return new Protocol[] {ServerService.SRVSVC};
    }

    @Override
    public boolean recognizes(Dissection d) {
        return d.peek(0, 1) == VERSION_5 && d.peek(1, 1) <= 1 && !TYPES.text(d.peek(2, 1), "").isEmpty();
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("DCERPC");
        c.clearInfo();
        boolean little = (d.byteAt(4) & 0x10) != 0;
        d.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        d.uint(VERSION);
        d.uint(MINOR);
        int type = d.u(TYPE);
        int flags = (int) d.flags(FLAGS);
        int item = d.add(REPRESENTATION, 4, 4);
        d.enter(item);
        d.add(BYTE_ORDER, 4, 1, d.byteAt(4) >> 4);
        d.add(CHARACTER, 4, 1, d.byteAt(4) & 0xf);
        d.add(FLOATING, 5, 1, d.byteAt(5));
        d.leave(item);
        d.position(8);
        int length = d.u(LENGTH);
        d.uint(AUTH_LENGTH);
        long call = d.uint(CALL);
        d.covers(Math.min(length, d.length()));
        if (c.wanted()) {
            String fragment = switch (flags & 3) {
            case 3 -> "Single";
            case 2 -> "Last";
            case 1 -> "1st";
            default -> "Mid";
            };
            c.append(TYPES.text(type)).append(": call_id: ").append(call).append(", Fragment: ").append(fragment);
        }
        switch (type) {
        case BIND, ACCEPTED, ALTER, ALTERED -> {
            d.uint(MOST_SENT);
            d.uint(MOST_TAKEN);
            d.uint(GROUP);
            if (type == BIND || type == ALTER) {
                Interfaces.bind(d, little);
            }
        }
        case REQUEST -> {
            d.uint(HINT);
            int context = d.u(CONTEXT);
            d.uint(OPERATION);
            call(d, context, HEAD + (flags >= OBJECT ? OBJECT_BYTES : 0));
        }
        case RESPONSE -> {
            d.uint(HINT);
            call(d, d.u(CONTEXT), HEAD);
        }
        default -> {
        }
        }
        d.position(d.length());
    }

    /** Shows that a call's data are those of the interface that its context is bound to; it is no step of its own. */
    private static void call(Dissection d, int context, int at) {
        String name = Interfaces.of(d, context);
        if (name != null && d.length() > at) {
            d.enterTop();
            d.add(ServerService.SRVSVC.layer(), at, d.length() - at);
            d.leaveTop();
            d.columns().protocol(ServerService.SRVSVC.shortName());
        }
    }
}
