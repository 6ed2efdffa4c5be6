package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Dissection;

/** Results of version 4's operations: RFC 7531, RFC 5662 section 3, RFC 7863, RFC 8276. */
final class Results4 {
    private static final int DENIED = 10010;
    private static final int CLIENT_IN_USE = 10017;
    private static final int FILES = 1;
    private final Call c;
    private final Dissection d;
    private final Parts4 p;
    private final Attributes4 a;

    Results4(Call c) {
        this.c = c;
        d = c.d;
        p = new Parts4(c);
        a = p.attributes;
    }

    /** Takes an operation's results apart and answers what the packet list says of them. */
    String results(int operation, int item) {
        int status = c.status4();
        if (status != 0) {
            failed(operation, status);
            return "";
        }
        switch (operation) {
        case 3 -> {
            return new Rights(c).granted4();
        }
        case 4 -> {
            d.expert(d.add(Nfs4.STATEID, d.position(), 16), Nfs4.DEPRECATED);
            d.skip(16);
        }
        case 5 -> d.uint(Nfs4.VERIFIER4);
        case 6 -> {
            p.change("change_info");
            a.mask();
        }
        case 9 -> a.values(item);
        case 10 -> c.handle("file");
        case 11, 28 -> p.change("change_info");
        case 12, 14, 20, 21 -> p.stateId();
        case 18 -> {
            return open();
        }
        case 25 -> {
            d.uint(Nfs4.EOF);
            data();
        }
        case 26 -> entries(item);
        case 27 -> c.text(Nfs4.SYMLINK_LINKTEXT);
        case 29 -> {
            p.change("source_cinfo");
            p.change("target_cinfo");
        }
        case 33, 52 -> c.array(Nfs4.FLAVORS_INFO, this::flavor);
        case 34 -> a.mask();
        case 35 -> {
            d.uint(Nfs4.CLIENTID);
            d.uint(Nfs4.VERIFIER4);
        }
        case 38 -> {
            d.uint(Nfs4.COUNT4);
            d.uint(Nfs4.STABLE_HOW4);
            d.uint(Nfs4.VERIFIER4);
        }
        default -> {
            if (operation < 59) {
                sessions(operation);
            } else {
                extensions(operation);
            }
        }
        }
        return "";
    }

    private void failed(int operation, int status) {
        if (status == DENIED && (operation == 12 || operation == 13)) {
            p.denied();
        } else if (status == CLIENT_IN_USE && operation == 35) {
            p.address();
        } else if (operation == 34) {
            a.mask();
        }
    }

    private String open() {
        p.stateId();
        String said = " " + p.lastState();
        p.change("change_info");
        d.flags(Nfs4.OPEN_RFLAGS);
        a.mask();
        p.delegation();
        return said;
    }

    private void data() {
        d.uintAt(Nfs4.READ_DATA_LENGTH, d.position());
        c.opaque(Nfs.DATA);
    }

    private void entries(int operation) {
        d.uint(Nfs4.VERIFIER4);
        int list = c.begin("Directory");
        while (d.peek(0, 4) != 0) {
            int start = d.position();
            int nameStart = start + 4 + 8 + 4;
            int length = (int) Math.min(d.peekAt(nameStart - 4, 4), Integer.MAX_VALUE - 64);
            d.peekAt(nameStart + Math.max(length - 1, 0), 1);
            int item = d.add(Nfs.NAME, start, 0, c.textAt(nameStart, length));
            d.enter(item);
            d.uint(Nfs4.VALUE_FOLLOWS, 4);
            d.uint(Nfs4.COOKIE4);
            c.text(Nfs4.ENTRY_NAME);
            a.values(operation);
            c.end(item, start);
        }
        d.uint(Nfs4.VALUE_FOLLOWS, 4);
        d.uint(Nfs4.DIRLIST4_EOF, 4);
        d.leave(list);
    }

    private void flavor() {
        int flavor = (int) d.peek(0, 4);
        int item = d.add(Nfs4.SECINFO_FLAVOR, d.position(), 4, flavor & 0xffffffffL);
        d.skip(4);
        if (flavor == 6) {
            d.enter(item);
            c.opaque(Nfs4.SECINFO_FLAVOR_INFO_RPCSEC_GSS_INFO_OID);
            d.uint(Nfs4.SECINFO_FLAVOR_INFO_RPCSEC_GSS_INFO_QOP);
            d.uint(Nfs4.SECINFO_RPCSEC_GSS_INFO_SERVICE);
            d.leave(item);
        }
    }

    private void sessions(int operation) {
        switch (operation) {
        case 41 -> {
            p.sessionId();
            d.uint(Nfs4.BCTSR_DIR);
            d.uint(Nfs4.BCTSR_USE_CONN_IN_RDMA_MODE, 4);
        }
        case 42 -> exchange();
        case 43 -> {
            p.sessionId();
            p.session();
        }
        case 47 -> device();
        case 48 -> {
            d.uint(Nfs4.COOKIE4);
            d.uint(Nfs4.COOKIE_VERF4);
            c.members(d.uint(Nfs4.DEVICENUM4), p::deviceId);
            d.uint(Nfs4.EOF);
        }
        case 49 -> {
            if (d.uint(Nfs4.NEWSIZE, 4) != 0) {
                d.uint(Nfs4.LENGTH4);
            }
        }
        case 50 -> layouts();
        case 51 -> {
            if (d.uint(Nfs4.LRS_PRESENT, 4) != 0) {
                p.stateId();
            }
        }
        case 53 -> {
            p.slot();
            d.uint(Nfs4.TARGET_HIGH_SLOTID);
            d.flags(Nfs4.SEQUENCE_FLAGS);
        }
        case 55 -> c.array(Nfs4.TEST_STATEID_RESULTS, c::status4);
        default -> {
        }
        }
    }

    private void exchange() {
        d.uint(Nfs4.CLIENTID);
        d.uint(Nfs4.SEQID);
        d.flags(Nfs4.EXCHANGE_ID_REPLY_FLAGS);
        if (p.secret()) {
            d.uint(Nfs4.PROT_INFO4_HASH_ALG);
            d.uint(Nfs4.PROT_INFO4_ENCR_ALG);
            d.uint(Nfs4.PROT_INFO4_SVV_LENGTH);
            d.uint(Nfs4.PROT_INFO4_SPI_WINDOW);
            c.list(() -> c.opaque(Nfs4.GSSHANDLE4));
        }
        int owner = c.begin("eir_server_owner");
        d.uint(Nfs4.MINORID4);
        c.opaque(Nfs4.MAJORID4);
        d.leave(owner);
        c.opaque(Nfs4.SCOPE);
        p.implementation("eir_server_impl_id");
    }

    /** Where the servers of a layout are (RFC 5661 section 13.5). */
    private void device() {
        if (d.u(Nfs4.LAYOUTTYPE) == FILES) {
            d.skip(4);
            c.list(() -> d.uint(Nfs4.DEVICEIDX));
            c.list(() -> c.list(p::plainAddress));
        } else {
            c.opaque(Nfs4.DEVINFO);
        }
        p.bits(Nfs4.NOTIFY_MASK, null, Nfs4.NOTIFY_TYPE);
    }

    private void layouts() {
        d.uint(Nfs4.RETCLOSE4, 4);
        p.stateId();
        c.list("Layout", () -> {
            p.range();
            d.uint(Nfs4.IOMODE);
            if (d.u(Nfs4.LAYOUTTYPE) == FILES) {
                d.skip(4);
                stripes();
            } else {
                c.opaque(Nfs4.LAYOUT);
            }
        });
    }

    /** A layout of files (RFC 5661 section 13.2). */
    private void stripes() {
        p.deviceId();
        int at = d.position();
        long util = d.peek(0, 4);
        int item = d.add(Nfs4.NFL_UTIL, at, 4, util);
        d.enter(item);
        d.add(Nfs4.STRIPE_SIZE, at, 4, util & ~0x3fL);
        d.add(Nfs4.COMMIT_THRU_MDS, at + 3, 1, util >> 1 & 1);
        d.add(Nfs4.DENSE, at + 3, 1, util & 1);
        d.leave(item);
        d.skip(4);
        d.uint(Nfs4.NFL_FIRST_STRIPE_INDEX);
        d.uint(Nfs4.OFFSET4);
        c.list(Nfs4.NFL_FHS, () -> c.handle("file"));
    }

    private void extensions(int operation) {
        switch (operation) {
        case 60 -> {
            p.written();
            d.uint(Nfs4.CONSECUTIVE, 4);
            d.uint(Nfs4.SYNCHRONOUS, 4);
        }
        case 61 -> {
            a.time();
            p.stateId();
            p.sources();
        }
        case 63 -> p.hints();
        case 67 -> {
            d.uint(Nfs4.LENGTH4);
            c.list(Nfs4.NUM_OFFLOAD_STATUS, () -> {
                int one = d.add(Nfs4.OFFLOAD_STATUS, d.position(), 4, d.peek(0, 4));
                d.enter(one);
                d.uint(Nfs4.NFSSTAT4);
                d.leave(one);
            });
        }
        case 68 -> {
            d.uint(Nfs4.EOF);
            c.array(Nfs4.CONTENTS, this::content);
        }
        case 69 -> {
            d.uint(Nfs4.EOF);
            d.uint(Nfs4.OFFSET4);
        }
        case 70 -> p.written();
        case 72 -> c.opaque(Nfs.DATA);
        case 73, 75 -> p.change("cinfo");
        case 74 -> names();
        default -> {
        }
        }
    }

    private void content() {
        int type = (int) d.peek(0, 4);
        int item = d.add(Nfs4.CONTENT_TYPE, d.position(), 4, type & 0xffffffffL);
        d.skip(4);
        d.enter(item);
        d.uint(Nfs4.OFFSET4);
        if (type == 0) {
            data();
        } else {
            d.uint(Nfs4.LENGTH4);
        }
        d.leave(item);
    }

    private void names() {
        d.uint(Nfs4.LISXTATTR_COOKIE);
        c.list(Nfs4.LISTXATTR_NAMES_COUNT, () -> c.text(Nfs4.XATTR_KEY));
        d.uint(Nfs4.LISXTATTR_EOF);
    }
}
