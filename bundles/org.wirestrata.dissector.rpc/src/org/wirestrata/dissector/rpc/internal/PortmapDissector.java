package org.wirestrata.dissector.rpc.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The port mapper (version 2) and RPCBIND (versions 3 and 4), RFC 1833. */
@Component(service = Dissector.class, property = {"protocol=portmap", "table=rpc.program:100000", "next=rpc", "next=rpc.program",
    "next=data"})
public final class PortmapDissector implements Dissector {
    private static final Protocol PROTOCOL = Protocol.of("Portmap", "Portmap", "portmap");
    private static final ValueStrings NAMES_2 = ValueStrings.counting("NULL", "SET", "UNSET", "GETPORT", "DUMP", "CALLIT");
    private static final ValueStrings NAMES_3 = ValueStrings.counting("NULL", "SET", "UNSET", "GETADDR", "DUMP", "CALLIT", "GETTIME",
            "UADDR2TADDR",
            "TADDR2UADDR");
    private static final ValueStrings NAMES_4 = ValueStrings.counting("NULL", "SET", "UNSET", "GETADDR", "DUMP", "BCAST", "GETTIME",
            "UADDR2TADDR",
            "TADDR2UADDR", "GETVERSADDR", "INDIRECT", "GETADDRLIST", "GETSTAT");
    private static final ValueStrings TRANSPORTS = ValueStrings.of(6, "TCP", 17, "UDP");
    private static final Field.Uint[] PROCEDURES = {PROTOCOL.uint32("portmap.procedure_v1", "V1 Procedure").named(NAMES_2),
        PROTOCOL.uint32("portmap.procedure_v2", "V2 Procedure").named(NAMES_2),
        PROTOCOL.uint32("portmap.procedure_v3", "V3 Procedure").named(NAMES_3),
        PROTOCOL.uint32("portmap.procedure_v4", "V4 Procedure").named(NAMES_4)};
    private static final Field.Uint PROGRAM = PROTOCOL.uint32("portmap.prog", "Program").named(Rpc.NAMES);
    private static final Field.Uint PORT = PROTOCOL.uint32("portmap.port", "Port");
    private static final Field.Uint PROCEDURE = PROTOCOL.uint32("portmap.proc", "Procedure");
    private static final Field.Uint TRANSPORT = PROTOCOL.uint32("portmap.proto", "Protocol").named(TRANSPORTS);
    private static final Field.Uint VERSION = PROTOCOL.uint32("portmap.version", "Version");
    private static final Field.Uint ANSWER = PROTOCOL.flag("portmap.answer", "Answer");
    private static final Field.Bytes RESULT = PROTOCOL.bytes("portmap.result", "Result");
    private static final Field.Group ENTRY = PROTOCOL.group("portmap.rpcb", "Entry");
    private static final Field.Uint ENTRY_PROGRAM = PROTOCOL.uint32("portmap.rpcb.prog", "Program").named(Rpc.NAMES);
    private static final Field.Uint ENTRY_VERSION = PROTOCOL.uint32("portmap.rpcb.version", "Version");
    private static final Field.Text ENTRY_NETWORK = PROTOCOL.text("portmap.rpcb.netid", "Network");
    private static final Field.Text ENTRY_ADDRESS = PROTOCOL.text("portmap.rpcb.addr", "Universal Address");
    private static final Field.Text ENTRY_OWNER = PROTOCOL.text("portmap.rpcb.owner", "Owner");
    private static final Field.Text ADDRESS = PROTOCOL.text("portmap.uaddr", "Universal Address");

    @Override
    public Protocol protocol() {
        return PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return d.handed(Map.class) != null;
    }

    @Override
    public void dissect(Dissection d) {
        Map<?, ?> told = d.handed(Map.class);
        if (told == null) {
            return;
        }
        int version = number(told, "version");
        int procedure = number(told, "procedure");
        boolean reply = number(told, "reply") != 0;
        Field.Uint procedures = version < 1 || version > PROCEDURES.length ? Rpc.PROCEDURE : PROCEDURES[version - 1];
        Columns columns = d.columns();
        columns.protocol("Portmap");
        columns.clearInfo();
        int again = number(told, "again");
        if (again != 0) {
            columns.append(reply ? "[RPC duplicate of #" : "[RPC retransmission of #").append(again).append(']');
        }
        columns.append("V").append(Integer.toString(version)).append(' ').append(name(procedures, procedure))
                .append(reply ? " Reply" : " Call");
        int other = number(told, "other");
        if (other != 0) {
            columns.append(reply ? " (Call In " : " (Reply In ").append(other).append(')');
        }
        if (number(told, "failed") != 0) {
            return;
        }
        boolean empty = d.reportedRemaining() == 0;
        int item = empty ? d.add(PROTOCOL.layer(), d.position(), 0) : -1;
        if (empty) {
            d.enter(item);
        }
        int at = d.position() + number(told, "offset");
        d.add(Rpc.PROGRAM_VERSION, at, 0, version);
        d.markGenerated(d.last());
        d.add(procedures, at, 0, procedure & 0xffffffffL);
        d.markGenerated(d.last());
        if (empty) {
            d.leave(item);
            return;
        }
        int start = d.position();
        if (!(told.get("security") instanceof BooleanSupplier security) || security.getAsBoolean()) {
            if (version == 2) {
                mapper(d, procedure, reply);
            } else if (version == 3 || version == 4) {
                binder(d, procedure, reply, version);
            }
        }
        if (told.get("security") instanceof Runnable security) {
            security.run();
        }
        if (d.reportedRemaining() == 0) {
            return;
        }
        if (procedures != Rpc.PROCEDURE && procedures.values().text(procedure & 0xffffffffL) != null && d.position() == start) {
            d.add(Rpc.UNKNOWN_BODY, 0, d.reportedRemaining());
            d.skip(d.remaining());
        } else {
            int all = d.length();
            d.undissected();
            d.covers(all);
        }
    }

    private static String name(Field.Uint procedures, int procedure) {
        String unknown = "proc-" + (procedure & 0xffffffffL);
        return procedures.values() == null ? unknown : procedures.values().text(procedure & 0xffffffffL, unknown).toString();
    }

    private static int number(Map<?, ?> told, String name) {
        return told.get(name) instanceof Number n ? n.intValue() : 0;
    }

    private static void mapper(Dissection d, int procedure, boolean reply) {
        switch (procedure) {
        case 1, 2 -> {
            if (reply) {
                d.uint(ANSWER, 4);
            } else {
                mapping(d);
            }
        }
        case 3 -> {
            if (reply) {
                d.columns().append(" Port:").append(d.uint(PORT));
            } else {
                asked(d);
                mapping(d);
            }
        }
        case 4 -> {
            while (reply && d.uint(Rpc.VALUE_FOLLOWS, 4) != 0) {
                int item = d.add(Field.TEXT, d.position(), Math.min(16, d.remaining()), "Mapping");
                d.enter(item);
                mapping(d);
                d.leave(item);
            }
        }
        case 5 -> {
            if (reply) {
                d.uint(PORT);
                result(d);
            } else {
                indirect(d);
            }
        }
        default -> {
        }
        }
    }

    /** A call to be passed on, its arguments taken apart by its program. */
    private static void indirect(Dissection d) {
        long program = d.peek(0, 4);
        d.uint(PROGRAM);
        long version = d.uint(VERSION);
        int procedure = d.u(PROCEDURE);
        d.uint(Rpc.ARGUMENT_LENGTH);
        Dissector who = d.registered(Rpc.PROGRAMS, program);
        if (who == null || d.reportedRemaining() == 0 || !(d.handed(Map.class) instanceof Map<?, ?> told) || told.containsKey("inner")) {
            return;
        }
        Map<Object, Object> inner = new HashMap<>(told);
        inner.put("inner", 1);
        inner.put("program", program);
        inner.put("version", version);
        inner.put("procedure", procedure);
        d.hand(inner);
        d.step(who.protocol().filterName());
        d.include(who);
        d.hand(null);
    }

    /** The results of a call that was passed on, as bytes. */
    private static void result(Dissection d) {
        counted(d, RESULT, length -> d.bytes(RESULT, length));
    }

    private static void counted(Dissection d, Field f, IntConsumer contents) {
        int length = Authentication.lengthHere(d);
        int start = d.position();
        int item = d.add(Field.TEXT, start, 0, f.label());
        d.enter(item);
        d.uint(Rpc.OPAQUE_LENGTH);
        contents.accept(length);
        Authentication.fill(d, length);
        d.leave(item);
        d.length(item, d.position() - start);
    }

    /** Says in the packet list what is asked for. */
    private static void asked(Dissection d) {
        long program = d.peek(0, 4);
        long transport = d.peek(8, 4);
        d.columns().append(' ').append(Rpc.NAMES.text(program, "Unknown")).append('(').append(program).append(") V:").append(d.peek(4, 4))
                .append(' ').append(TRANSPORTS.text(transport, "Unknown(" + transport + ")"));
    }

    private static void mapping(Dissection d) {
        d.uint(PROGRAM);
        d.uint(VERSION);
        d.uint(TRANSPORT);
        d.uint(PORT);
    }

    private static void binder(Dissection d, int procedure, boolean reply, int version) {
        switch (procedure) {
        case 3 -> {
            if (reply) {
                text(d, ADDRESS);
            } else {
                entry(d);
            }
        }
        case 4 -> {
            while (reply && d.uint(Rpc.VALUE_FOLLOWS, 4) != 0) {
                entry(d);
            }
        }
        case 5 -> passedOn(d, reply);
        case 10 -> {
            if (version == 4) {
                passedOn(d, reply);
            }
        }
        default -> {
        }
        }
    }

    private static void passedOn(Dissection d, boolean reply) {
        if (reply) {
            text(d, ENTRY_ADDRESS);
            result(d);
        } else {
            indirect(d);
        }
    }

    private static void entry(Dissection d) {
        int item = d.open(ENTRY);
        d.uint(ENTRY_PROGRAM);
        d.uint(ENTRY_VERSION);
        text(d, ENTRY_NETWORK);
        text(d, ENTRY_ADDRESS);
        text(d, ENTRY_OWNER);
        d.close(item);
    }

    private static void text(Dissection d, Field.Text f) {
        counted(d, f, length -> {
            if (length > 0) {
                d.text(f, length, Encoding.ASCII);
            } else {
                d.add(f, d.position(), 0, "");
            }
        });
    }
}
