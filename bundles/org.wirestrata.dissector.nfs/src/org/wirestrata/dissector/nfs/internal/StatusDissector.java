package org.wirestrata.dissector.nfs.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The network status monitor: The Open Group, Protocols for Interworking: XNFS, chapter 11. */
@Component(service = Dissector.class, property = {"protocol=stat", "table=rpc.program:100024", "next=rpc", "next=data"})
public final class StatusDissector extends Program {
    private static final Protocol PROTOCOL = Protocol.of("Network Status Monitor Protocol", "STAT", "stat");
    private static final Field.Uint PROCEDURE = PROTOCOL.uint32("stat.procedure_v1", "Procedure v1")
            .named(ValueStrings.counting("NULL", "STAT", "MON", "UNMON", "UNMON_ALL", "SIMU_CRASH", "NOTIFY"));
    private static final Field.Text NAME = PROTOCOL.text("stat.name", "Name");
    private static final Field.Group RESULT = PROTOCOL.group("stat.stat_res", "Result");
    private static final Field.Uint RESULT_CODE = PROTOCOL.uint32("stat.stat_res.res", "Result")
            .named(ValueStrings.counting("STAT_SUCC", "STAT_FAIL"));
    private static final Field.Uint RESULT_STATE = PROTOCOL.uint32("stat.stat_res.state", "State");
    private static final Field.Uint STATE = PROTOCOL.uint32("stat.state", "State");
    private static final Field.Group MONITOR = PROTOCOL.group("stat.mon", "What is monitored");
    private static final Field.Text MONITORED = PROTOCOL.text("stat.mon_id.name", "Name of the host");
    private static final Field.Group WHO = PROTOCOL.group("stat.my_id", "Who is told");
    private static final Field.Text HOST = PROTOCOL.text("stat.my_id.hostname", "Host");
    private static final Field.Uint PROGRAM = PROTOCOL.uint32("stat.my_id.prog", "Program");
    private static final Field.Uint VERSION = PROTOCOL.uint32("stat.my_id.vers", "Version");
    private static final Field.Uint CALLED = PROTOCOL.uint32("stat.my_id.proc", "Procedure");
    private static final Field.Bytes PRIVATE = PROTOCOL.bytes("stat.priv", "What it is told with");
    private static final Field.Group CHANGE = PROTOCOL.group("stat.stat_chge", "Change of a state");
    private static final int PRIVATE_LENGTH = 16;

    public StatusDissector() {
        super(PROTOCOL, 1, PROCEDURE);
    }

    @Override
    void body(Call c) {
        Dissection d = c.d;
        if (c.reply) {
            switch (c.procedure) {
            case 1, 2 -> {
                int item = d.add(RESULT, d.position(), d.reportedRemaining());
                d.enter(item);
                if (d.u(RESULT_CODE) == 0) {
                    d.uint(RESULT_STATE);
                } else {
                    d.skip(4);
                }
                d.leave(item);
            }
            case 3, 4 -> d.uint(STATE);
            default -> {
            }
            }
            return;
        }
        switch (c.procedure) {
        case 1 -> c.text(NAME);
        case 2 -> {
            monitored(c);
            d.bytes(PRIVATE, PRIVATE_LENGTH);
        }
        case 3 -> monitored(c);
        case 4 -> who(c);
        case 6 -> {
            int item = d.add(CHANGE, d.position(), d.reportedRemaining());
            d.enter(item);
            c.text(MONITORED);
            d.leave(item);
            d.uint(STATE);
        }
        default -> {
        }
        }
    }

    private static void monitored(Call c) {
        int item = c.d.open(MONITOR);
        c.text(MONITORED);
        who(c);
        c.d.close(item);
    }

    private static void who(Call c) {
        Dissection d = c.d;
        int item = d.open(WHO);
        c.text(HOST);
        d.uint(PROGRAM);
        d.uint(VERSION);
        d.uint(CALLED);
        d.close(item);
    }
}
