package org.wirestrata.dissector.nfs.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The network lock manager: The Open Group, Protocols for Interworking: XNFS, chapters 9 and 10; version 4 in RFC 1813 appendix II. */
@Component(service = Dissector.class, property = {"protocol=nlm", "table=rpc.program:100021", "next=nfs", "next=rpc", "next=data"})
public final class LockDissector extends Program {
    private static final Protocol PROTOCOL = Protocol.of("Network Lock Manager Protocol", "NLM", "nlm");
    private static final ValueStrings NAMES = ValueStrings.of(0, "NULL", 1, "TEST", 2, "LOCK", 3, "CANCEL", 4, "UNLOCK", 5, "GRANTED", 6,
            "TEST_MSG", 7, "LOCK_MSG", 8, "CANCEL_MSG", 9, "UNLOCK_MSG", 10, "GRANTED_MSG", 11, "TEST_RES", 12, "LOCK_RES", 13,
            "CANCEL_RES",
            14, "UNLOCK_RES", 15, "GRANTED_RES", 20, "SHARE", 21, "UNSHARE", 22, "NM_LOCK", 23, "FREE_ALL");
    private static final ValueStrings RESULTS = ValueStrings.counting("NLM_GRANTED", "NLM_DENIED", "NLM_DENIED_NOLOCKS", "NLM_BLOCKED",
            "NLM_DENIED_GRACE_PERIOD", "NLM_DEADLCK", "NLM_ROFS", "NLM_STALE_FH", "NLM_BIG", "NLM_FAILED");
    private static final ValueStrings MODES = ValueStrings.counting("Denies nothing", "Denies reading", "Denies writing", "Denies both");
    private static final ValueStrings ACCESS = ValueStrings.counting("None", "Reading", "Writing", "Both");
    private static final Field.Uint PROCEDURE_V1 = PROTOCOL.uint32("nlm.procedure_v1", "Procedure v1").named(NAMES);
    private static final Field.Uint PROCEDURE_V2 = PROTOCOL.uint32("nlm.procedure_v2", "Procedure v2").named(NAMES);
    private static final Field.Uint PROCEDURE_V3 = PROTOCOL.uint32("nlm.procedure_v3", "Procedure v3").named(NAMES);
    private static final Field.Uint PROCEDURE_V4 = PROTOCOL.uint32("nlm.procedure_v4", "Procedure v4").named(NAMES);
    private static final Field.Bytes COOKIE = PROTOCOL.bytes("nlm.cookie", "Cookie");
    private static final Field.Uint BLOCK = PROTOCOL.flag("nlm.block", "Waits").named(Nfs.YES_NO);
    private static final Field.Uint EXCLUSIVE = PROTOCOL.flag("nlm.exclusive", "Exclusive").named(Nfs.YES_NO);
    private static final Field.Group LOCK = PROTOCOL.group("nlm.lock", "Lock");
    private static final Field.Text CALLER = PROTOCOL.text("nlm.lock.caller_name", "Caller");
    private static final Field.Bytes OWNER = PROTOCOL.bytes("nlm.lock.owner", "Owner");
    private static final Field.Uint PROCESS = PROTOCOL.uint32("nlm.lock.svid", "Process");
    private static final Field.Uint OFFSET_64 = PROTOCOL.uint64("nlm.lock.l_offset64", "Offset");
    private static final Field.Uint OFFSET = PROTOCOL.uint32("nlm.lock.l_offset", "Offset");
    private static final Field.Uint LENGTH_64 = PROTOCOL.uint64("nlm.lock.l_len64", "Length");
    private static final Field.Uint LENGTH = PROTOCOL.uint32("nlm.lock.l_len", "Length");
    private static final Field.Uint RECLAIM = PROTOCOL.flag("nlm.reclaim", "Claims again").named(Nfs.YES_NO);
    private static final Field.Uint STATE = PROTOCOL.uint32("nlm.state", "State of the status monitor");
    private static final Field.Uint RESULT = PROTOCOL.uint32("nlm.stat", "Result").named(RESULTS);
    private static final Field.Group TEST = PROTOCOL.group("nlm.test_stat", "Result of the test");
    private static final Field.Uint TEST_RESULT = PROTOCOL.uint32("nlm.test_stat.stat", "Result").named(RESULTS);
    private static final Field.Group HOLDER = PROTOCOL.group("nlm.holder", "Who holds it");
    private static final Field.Group SHARE = PROTOCOL.group("nlm.share", "Share");
    private static final Field.Uint SHARE_MODE = PROTOCOL.uint32("nlm.share.mode", "Mode").named(MODES);
    private static final Field.Uint SHARE_ACCESS = PROTOCOL.uint32("nlm.share.access", "Access").named(ACCESS);
    private static final Field.Text SHARE_NAME = PROTOCOL.text("nlm.share.name", "Name");
    private static final Field.Uint SEQUENCE = PROTOCOL.integer(Ftype.INT32, "nlm.sequence", "Sequence");
    private static final int WIDE = 4;
    private static final int DENIED = 1;

    public LockDissector() {
        super(PROTOCOL, 1, PROCEDURE_V1, PROCEDURE_V2, PROCEDURE_V3, PROCEDURE_V4);
    }

    @Override
    void body(Call c) {
        if (c.reply) {
            results(c);
        } else {
            arguments(c);
        }
    }

    private static void arguments(Call c) {
        Dissection d = c.d;
        switch (c.procedure) {
        case 1, 5, 6, 10 -> {
            c.opaque(COOKIE);
            d.uint(EXCLUSIVE, 4);
            lock(c);
        }
        case 2, 7, 22 -> {
            c.opaque(COOKIE);
            d.uint(BLOCK, 4);
            d.uint(EXCLUSIVE, 4);
            lock(c);
            d.uint(RECLAIM, 4);
            d.uint(STATE);
        }
        case 3, 8 -> {
            c.opaque(COOKIE);
            d.uint(BLOCK, 4);
            d.uint(EXCLUSIVE, 4);
            lock(c);
        }
        case 4, 9 -> {
            c.opaque(COOKIE);
            lock(c);
        }
        case 11 -> tested(c);
        case 12, 13, 14, 15 -> result(c);
        case 20, 21 -> share(c);
        case 23 -> {
            c.text(SHARE_NAME);
            d.uint(STATE);
        }
        default -> {
        }
        }
    }

    private static void results(Call c) {
        switch (c.procedure) {
        case 1 -> tested(c);
        case 2, 3, 4, 5, 22 -> result(c);
        case 20, 21 -> {
            result(c);
            c.d.uint(SEQUENCE);
        }
        default -> {
        }
        }
    }

    private static void lock(Call c) {
        Dissection d = c.d;
        int item = d.add(LOCK, d.position(), d.reportedRemaining());
        d.enter(item);
        owner(c);
        c.say(" svid:").append(d.uint(PROCESS));
        c.say(" pos:").append(d.uint(c.version == WIDE ? OFFSET_64 : OFFSET));
        c.say("-").append(d.uint(c.version == WIDE ? LENGTH_64 : LENGTH));
        d.leave(item);
    }

    /** Who asks, and for which file. */
    private static void owner(Call c) {
        c.text(CALLER);
        c.handle("file");
        c.sayHandle(" FH:");
        c.opaque(OWNER);
    }

    private static void tested(Call c) {
        Dissection d = c.d;
        c.opaque(COOKIE);
        int test = d.open(TEST);
        if (d.u(TEST_RESULT) == DENIED) {
            int holder = d.open(HOLDER);
            d.uint(EXCLUSIVE, 4);
            d.uint(PROCESS);
            c.opaque(OWNER);
            d.uint(c.version == WIDE ? OFFSET_64 : OFFSET);
            d.uint(c.version == WIDE ? LENGTH_64 : LENGTH);
            d.close(holder);
        }
        d.close(test);
    }

    private static void result(Call c) {
        c.opaque(COOKIE);
        long result = c.d.uint(RESULT);
        if (result != 0) {
            c.say(" ").append(RESULTS.text(result, "Unknown"));
        }
    }

    private static void share(Call c) {
        Dissection d = c.d;
        c.opaque(COOKIE);
        int item = d.add(SHARE, d.position(), d.reportedRemaining());
        d.enter(item);
        owner(c);
        d.uint(SHARE_MODE);
        d.uint(SHARE_ACCESS);
        d.leave(item);
        d.uint(RECLAIM, 4);
    }
}
