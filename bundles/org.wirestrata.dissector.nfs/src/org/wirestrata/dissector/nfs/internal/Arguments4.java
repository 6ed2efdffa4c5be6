package org.wirestrata.dissector.nfs.internal;

import java.util.HexFormat;
import java.util.zip.CRC32;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Arguments of version 4's operations: RFC 7531, RFC 5662 section 3, RFC 7863, RFC 8276. */
final class Arguments4 {
    private static final int WANTS = 0xff00;
    private static final int SIGNALS = 0x30000;
    private static final int ACCESS = 3;
    private final Call c;
    private final Dissection d;
    private final Parts4 p;
    private final Attributes4 a;
    /** The directory or file that the operations are about, for the packet list; empty where it is not known. */
    private String current = "";

    Arguments4(Call c) {
        this.c = c;
        d = c.d;
        p = new Parts4(c);
        a = p.attributes;
    }

    /** Takes an operation's arguments apart and answers what the packet list says of them. */
    String arguments(int operation, int item) {
        switch (operation) {
        case 3 -> {
            return " FH: " + file() + new Rights(c).checked();
        }
        case 4 -> {
            d.uint(Nfs4.SEQID);
            return state();
        }
        case 5 -> {
            return " FH: " + file() + offset() + " Len: " + d.uint(Nfs4.COUNT4);
        }
        case 6 -> create(item);
        case 7, 57 -> d.uint(Nfs4.CLIENTID);
        case 8, 45, 66, 67 -> {
            return state();
        }
        case 9 -> {
            a.mask();
            return current.isEmpty() ? "" : " FH: " + current;
        }
        case 11, 33 -> c.text(Nfs4.PATHNAME_COMPONENT);
        case 12 -> {
            return lock();
        }
        case 13 -> {
            d.uint(Nfs4.LOCKTYPE4);
            p.range();
            p.lockOwner();
        }
        case 14 -> {
            return unlock();
        }
        case 15 -> {
            c.text(Nfs4.PATHNAME_COMPONENT);
            return named();
        }
        case 17, 37 -> a.values(item);
        case 18 -> {
            return open(item);
        }
        case 19 -> d.uint(Nfs4.OPENATTR4_CREATEDIR, 4);
        case 20 -> {
            p.stateId();
            d.uint(Nfs4.SEQID);
        }
        case 21 -> {
            p.stateId();
            d.uint(Nfs4.SEQID);
            access();
            d.uint(Nfs4.OPEN4_SHARE_DENY);
        }
        case 22 -> {
            c.handle("file");
            current = c.lastHandle();
        }
        case 23, 24 -> current = "";
        case 25, 68 -> {
            String state = state();
            return state + offset() + " Len: " + d.uint(Nfs4.COUNT4);
        }
        case 26 -> {
            d.uint(Nfs4.COOKIE4);
            d.uint(Nfs4.COOKIE_VERF4);
            d.uint(Nfs4.DIRCOUNT);
            d.uint(Nfs4.MAXCOUNT);
            a.mask();
        }
        case 28 -> {
            c.text(Nfs4.PATHNAME_COMPONENT);
            return named();
        }
        case 29 -> {
            c.text(Nfs4.PATHNAME_COMPONENT);
            String from = c.lastText();
            c.text(Nfs4.PATHNAME_COMPONENT);
            return " From: " + from + " To: " + c.lastText();
        }
        case 30 -> {
            return " CID: 0x" + HexFormat.of().toHexDigits(d.uint(Nfs4.CLIENTID));
        }
        case 34 -> {
            p.stateId();
            a.values(item);
            return " FH: " + file();
        }
        case 35 -> client();
        case 36 -> {
            d.uint(Nfs4.CLIENTID);
            d.uint(Nfs4.VERIFIER4);
        }
        case 38 -> {
            return write();
        }
        case 39 -> p.lockOwner();
        default -> {
            return operation < 59 ? sessions(operation) : extensions(operation);
        }
        }
        return "";
    }

    private String file() {
        return current.isEmpty() ? "0x00000000" : current;
    }

    /** Says a name in the current directory. */
    private String named() {
        return (current.isEmpty() ? " " : " DH: " + current + "/") + c.lastText();
    }

    private String state() {
        p.stateId();
        return " " + p.lastState();
    }

    private String offset() {
        return " Offset: " + d.uint(Nfs4.OFFSET4);
    }

    private String length() {
        return " Len: " + d.uint(Nfs4.LENGTH4);
    }

    private void create(int item) {
        int type = d.u(Nfs4.NFS_FTYPE4);
        if (type == 5) {
            c.text(Nfs4.SYMLINK_LINKTEXT);
        } else if (type == 3 || type == 4) {
            c.device();
        }
        c.text(Nfs4.PATHNAME_COMPONENT);
        a.values(item);
    }

    private String lock() {
        d.uint(Nfs4.LOCKTYPE4);
        d.uint(Nfs4.LOCK_RECLAIM, 4);
        String said = " FH: " + file() + offset() + " Length: " + d.uint(Nfs4.LENGTH4) + " ";
        boolean owner = d.uint(Nfs4.LOCK_LOCKER_NEW_LOCK_OWNER, 4) != 0;
        if (owner) {
            d.uint(Nfs4.SEQID);
        }
        p.stateId();
        d.uint(Nfs4.LOCK_SEQID);
        if (owner) {
            p.lockOwner();
        }
        return said;
    }

    private String unlock() {
        d.uint(Nfs4.LOCKTYPE4);
        d.enter(d.layer());
        d.uint(Nfs4.SEQID);
        d.leave(d.layer());
        p.stateId();
        return " FH: " + file() + offset() + " Length: " + d.uint(Nfs4.LENGTH4) + " ";
    }

    private void access() {
        int at = d.position();
        int word = (int) d.peek(0, 4);
        d.add(Nfs4.OPEN4_SHARE_ACCESS, at, 4, word & ACCESS);
        if ((word & WANTS) != 0) {
            d.add(Nfs4.WANT, at, 4, word & WANTS);
        }
        if ((word & SIGNALS) != 0) {
            int item = d.add(Nfs4.WANT_NOTIFICATION, at, 4, word & SIGNALS);
            d.enter(item);
            d.uintAt(Nfs4.WANT_NOTIFICATION_WHEN_RESRC_AVAIL, at);
            d.uintAt(Nfs4.WANT_PUSH_DELEG_WHEN_UNCONTENDED, at);
            d.leave(item);
        }
        d.skip(4);
    }

    private String open(int operation) {
        d.uint(Nfs4.SEQID);
        access();
        d.uint(Nfs4.OPEN4_SHARE_DENY);
        d.uint(Nfs4.CLIENTID);
        c.opaque(Nfs4.OPEN_OWNER4);
        int at = d.position();
        int type = (int) d.peek(0, 4);
        int item = d.add(Nfs4.OPEN_OPENTYPE, at, 4, type & 0xffffffffL);
        d.enter(item);
        d.skip(4);
        if (type == 1) {
            int mode = d.u(Nfs4.CREATEMODE4);
            if (mode == 2 || mode == 3) {
                d.uint(Nfs4.VERIFIER4);
            }
            if (mode != 2) {
                a.values(operation);
            }
        }
        d.leave(item);
        int claim = (int) d.peek(0, 4);
        item = d.add(Nfs4.OPEN_CLAIM_TYPE, d.position(), 4, claim & 0xffffffffL);
        d.enter(item);
        d.skip(4);
        String said = "";
        switch (claim) {
        case 0, 3 -> {
            c.text(Nfs4.PATHNAME_COMPONENT);
            said = named();
        }
        case 1 -> d.uint(Nfs4.DELEGATE_TYPE);
        case 2 -> {
            p.stateId();
            c.text(Nfs4.PATHNAME_COMPONENT);
            said = named();
        }
        case 5 -> p.stateId();
        default -> {
        }
        }
        d.leave(item);
        return said;
    }

    private void client() {
        int item = c.begin("client");
        d.uint(Nfs4.VERIFIER4);
        c.opaque(Nfs4.NFS_CLIENT_ID4_ID);
        d.leave(item);
        item = c.begin("callback");
        d.uint(Nfs4.CB_PROGRAM);
        int start = d.position();
        int location = c.begin("cb_location");
        p.address();
        c.end(location, start);
        d.leave(item);
        d.uint(Nfs4.CALLBACK_IDENT);
    }

    private String write() {
        String said = state() + offset();
        d.uint(Nfs4.STABLE_HOW4);
        said += " Len: " + d.uintAt(Nfs4.WRITE_DATA_LENGTH, d.position());
        c.opaque(Nfs.DATA);
        return said;
    }

    private String sessions(int operation) {
        switch (operation) {
        case 40 -> {
            d.uint(Nfs4.CB_PROGRAM);
            p.callbackSecurity();
        }
        case 41 -> {
            p.sessionId();
            d.uint(Nfs4.BCTSA_DIR);
            d.uint(Nfs4.BCTSA_USE_CONN_IN_RDMA_MODE, 4);
        }
        case 42 -> exchange();
        case 43 -> {
            d.uint(Nfs4.CLIENTID);
            p.session();
            d.uint(Nfs4.CB_PROGRAM);
            p.callbackSecurity();
        }
        case 44 -> p.sessionId();
        case 47 -> {
            p.deviceId();
            d.uint(Nfs4.LAYOUTTYPE);
            d.uint(Nfs4.MAXCOUNT);
            p.bits(Nfs4.NOTIFY_MASK, null, Nfs4.NOTIFY_TYPE);
        }
        case 48 -> {
            d.uint(Nfs4.LAYOUTTYPE);
            d.uint(Nfs4.MAXCOUNT);
            d.uint(Nfs4.COOKIE4);
            d.uint(Nfs4.COOKIE_VERF4);
        }
        case 49 -> commit();
        case 50 -> {
            d.uint(Nfs4.LAYOUTAVAIL, 4);
            d.uint(Nfs4.LAYOUTTYPE);
            d.uint(Nfs4.IOMODE);
            p.range();
            d.uint(Nfs4.MINLENGTH4);
            p.stateId();
            d.uint(Nfs4.MAXCOUNT);
        }
        case 51 -> giveBack();
        case 52 -> d.uint(Nfs4.SECINFO_STYLE);
        case 53 -> {
            p.slot();
            d.uint(Nfs4.CACHETHIS4, 4);
        }
        case 55 -> c.array(Nfs4.TEST_STATEID_STATEIDS, p::stateId);
        case 58 -> d.uint(Nfs4.RECLAIM_ONE_FS4, 4);
        default -> {
        }
        }
        return "";
    }

    private void exchange() {
        int item = c.begin("eia_clientowner");
        d.uint(Nfs4.VERIFIER4);
        c.opaque(Nfs.DATA);
        d.flags(Nfs4.EXCHANGE_ID_CALL_FLAGS);
        d.leave(item);
        if (p.secret()) {
            Field.Bytes oid = Nfs4.SECINFO_FLAVOR_INFO_RPCSEC_GSS_INFO_OID;
            c.array(Nfs4.SP_PARMS4_HASH_ALGS, () -> c.opaque(oid));
            c.array(Nfs4.SP_PARMS4_ENCR_ALGS, () -> c.opaque(oid));
            d.uint(Nfs4.STATE_PROTECT_WINDOW);
            d.uint(Nfs4.STATE_PROTECT_NUM_GSS_HANDLES);
        }
        p.implementation("eia_client_impl_id");
    }

    private void commit() {
        p.range();
        d.uint(Nfs4.RECLAIM4, 4);
        p.stateId();
        if (d.uint(Nfs4.NEWOFFSET, 4) != 0) {
            d.uint(Nfs4.OFFSET4);
        }
        if (d.uint(Nfs4.NEWTIME, 4) != 0) {
            a.time();
        }
        d.uint(Nfs4.LAYOUTTYPE);
        c.opaque(Nfs4.LAYOUTUPDATE);
    }

    private void giveBack() {
        d.uint(Nfs4.RECLAIM4, 4);
        d.uint(Nfs4.LAYOUTTYPE);
        d.uint(Nfs4.IOMODE);
        if (d.u(Nfs4.RETURNTYPE) == 1) {
            p.range();
            p.stateId();
            c.opaque(Nfs4.LRF_BODY_CONTENT);
        }
    }

    private String extensions(int operation) {
        switch (operation) {
        case 59, 62 -> {
            return state() + offset() + length();
        }
        case 60 -> {
            String said = copy();
            d.uint(Nfs4.CONSECUTIVE, 4);
            d.uint(Nfs4.SYNCHRONOUS, 4);
            p.sources();
            return said;
        }
        case 61 -> {
            String said = state();
            p.netLocation();
            return said;
        }
        case 63 -> {
            String said = state() + offset() + length();
            p.hints();
            return said;
        }
        case 64 -> {
            p.range();
            String said = state();
            errors();
            return said;
        }
        case 65 -> {
            p.range();
            String said = state();
            io("Read");
            io("Written");
            p.deviceId();
            d.uint(Nfs4.LAYOUTTYPE);
            c.opaque(Nfs4.LAYOUTSTATS);
            return said;
        }
        case 69 -> {
            String said = state() + offset();
            d.uint(Nfs4.DATA_CONTENT);
            return said;
        }
        case 70 -> {
            return same();
        }
        case 71 -> {
            return copy();
        }
        case 72, 75 -> c.text(Nfs4.XATTR_KEY);
        case 73 -> {
            d.uint(Nfs4.SETXATTR_OPTIONS);
            c.text(Nfs4.XATTR_KEY);
            c.opaque(Nfs.DATA);
        }
        case 74 -> {
            d.uint(Nfs4.LISXTATTR_COOKIE);
            d.uint(Nfs4.LISXTATTR_MAXCOUNT);
        }
        default -> {
        }
        }
        return "";
    }

    /** From where to where is copied. */
    private String copy() {
        p.stateId();
        String from = " Src " + p.lastState();
        p.stateId();
        String to = " Dst " + p.lastState();
        from += offset();
        to += offset();
        return from + length() + to;
    }

    private void errors() {
        long count = d.peek(0, 4);
        int item = d.add(Nfs4.DEVICE_ERROR_COUNT, d.position(), 4, count);
        d.enter(item);
        d.skip(4);
        for (long i = 0; i < count; i++) {
            int one = d.add(Nfs4.DEVICE_ERRORS_INDEX, d.position(), 4, i);
            d.enter(one);
            p.deviceId();
            c.status4();
            d.uint(Nfs4.FF_IOERRS_OP);
            d.leave(one);
        }
        d.leave(item);
    }

    private void io(String name) {
        int item = c.begin(name);
        d.uint(Nfs4.IO_COUNT);
        d.uint(Nfs4.IO_BYTES);
        d.leave(item);
    }

    /** A pattern of blocks (app_data_block4). */
    private String same() {
        String said = state();
        d.uint(Nfs4.STABLE_HOW4);
        said += offset();
        d.skip(8);
        d.uint(Nfs4.ADB_BLOCK_COUNT, 8);
        d.uint(Nfs4.ADB_BLOCK_RELOFF_NUM, 8);
        d.uint(Nfs4.ADB_BLOCK_NUM);
        d.uint(Nfs4.ADB_PATTERN_RELOFF, 8);
        int length = (int) Math.min(d.peek(0, 4), Integer.MAX_VALUE - 8);
        d.skip(4);
        CRC32 crc = new CRC32();
        if (d.has(d.position(), length)) {
            crc.update(d.array(), d.arrayOffset() + d.position(), length);
        }
        d.add(Nfs4.ADB_PATTERN_HASH, d.position(), length, crc.getValue());
        d.skip(length + (-length & 3));
        return said;
    }
}
