package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Masks of attributes of version 4 and their values: RFC 7531, RFC 5662, RFC 7863 (bitmap4, fattr4). */
final class Attributes4 {
    private static final int WORD = 32;
    /** Masks behind these are not looked at. */
    private static final int MOST_MASKS = 100;
    private static final int MASK_BITS = 0x1f07ff;
    private static final Field.Uint[] SIMPLE = new Field.Uint[MOST_MASKS];

    static {
        SIMPLE[3] = Fattr4.CHANGEID4;
        SIMPLE[4] = Fattr4.FATTR4_SIZE;
        SIMPLE[5] = Fattr4.FATTR4_LINK_SUPPORT;
        SIMPLE[6] = Fattr4.FATTR4_SYMLINK_SUPPORT;
        SIMPLE[7] = Fattr4.FATTR4_NAMED_ATTR;
        SIMPLE[9] = Fattr4.FATTR4_UNIQUE_HANDLES;
        SIMPLE[10] = Fattr4.FATTR4_LEASE_TIME;
        SIMPLE[14] = Fattr4.FATTR4_ARCHIVE;
        SIMPLE[15] = Fattr4.FATTR4_CANSETTIME;
        SIMPLE[16] = Fattr4.FATTR4_CASE_INSENSITIVE;
        SIMPLE[17] = Fattr4.FATTR4_CASE_PRESERVING;
        SIMPLE[18] = Fattr4.FATTR4_CHOWN_RESTRICTED;
        SIMPLE[20] = Fattr4.FATTR4_FILEID;
        SIMPLE[21] = Fattr4.FATTR4_FILES_AVAIL;
        SIMPLE[22] = Fattr4.FATTR4_FILES_FREE;
        SIMPLE[23] = Fattr4.FATTR4_FILES_TOTAL;
        SIMPLE[25] = Fattr4.FATTR4_HIDDEN;
        SIMPLE[26] = Fattr4.FATTR4_HOMOGENEOUS;
        SIMPLE[27] = Fattr4.FATTR4_MAXFILESIZE;
        SIMPLE[28] = Fattr4.FATTR4_MAXLINK;
        SIMPLE[29] = Fattr4.FATTR4_MAXNAME;
        SIMPLE[30] = Fattr4.FATTR4_MAXREAD;
        SIMPLE[31] = Fattr4.FATTR4_MAXWRITE;
        SIMPLE[34] = Fattr4.FATTR4_NO_TRUNC;
        SIMPLE[35] = Fattr4.FATTR4_NUMLINKS;
        SIMPLE[38] = Fattr4.FATTR4_QUOTA_HARD;
        SIMPLE[39] = Fattr4.FATTR4_QUOTA_SOFT;
        SIMPLE[40] = Fattr4.FATTR4_QUOTA_USED;
        SIMPLE[42] = Fattr4.FATTR4_SPACE_AVAIL;
        SIMPLE[43] = Fattr4.FATTR4_SPACE_FREE;
        SIMPLE[44] = Fattr4.FATTR4_SPACE_TOTAL;
        SIMPLE[45] = Fattr4.FATTR4_SPACE_USED;
        SIMPLE[46] = Fattr4.FATTR4_SYSTEM;
        SIMPLE[55] = Fattr4.FATTR4_MOUNTED_ON_FILEID;
        SIMPLE[65] = Fattr4.FATTR4_LAYOUT_BLKSIZE;
        SIMPLE[77] = Fattr4.FATTR4_CLONE_BLOCK_SIZE;
        SIMPLE[78] = Fattr4.FATTR4_SPACE_FREED;
        SIMPLE[79] = Fattr4.FATTR4_CHANGE_ATTR_TYPE;
        SIMPLE[82] = Fattr4.FATTR4_XATTR_SUPPORT;
    }

    private final Call c;
    private final Dissection d;
    /** Whether an attribute came that is not taken apart: where the next one begins is not known. */
    private boolean lost;

    Attributes4(Call c) {
        this.c = c;
        d = c.d;
    }

    /** A mask alone. */
    void mask() {
        long count = d.peek(0, 4);
        d.skip(4);
        if (count == 0) {
            d.leave(c.begin("Attr mask"));
            return;
        }
        int masks = d.position();
        d.skip((int) Math.min(count * 4, Integer.MAX_VALUE));
        bits(masks, count, false);
    }

    /** A mask and values; remarks hang at the operation's item. */
    void values(int operation) {
        long count = d.peek(0, 4);
        d.skip(4);
        int masks = d.position();
        d.skip((int) Math.min(count * 4, Integer.MAX_VALUE));
        int length = (int) Math.min(d.peek(0, 4), Integer.MAX_VALUE - 8);
        d.skip(4);
        int end = d.position() + length;
        if (count == 0) {
            d.expert(operation, Fattr4.NO_MASK);
        }
        lost = false;
        bits(masks, count, true);
        if (d.position() < end) {
            int start = d.position();
            d.expert(operation, Fattr4.LEFT);
            int item = c.begin(Fattr4.BITMAP_DATA.label());
            d.bytes(Fattr4.BITMAP_DATA, end - start);
            c.end(item, start);
        }
    }

    private void bits(int masks, long count, boolean values) {
        for (int word = 0; word < Math.min(count, MOST_MASKS); word++) {
            int at = masks + 4 * word;
            long bits = d.peekAt(at, 4);
            if (bits == 0) {
                continue;
            }
            int item = d.add(Fattr4.ATTR_MASK, at, 4, bits);
            d.enter(item);
            d.hide(d.add(Fattr4.ATTR_COUNT, at, 4, Long.bitCount(bits)));
            for (int bit = 0; bit < WORD; bit++) {
                if ((bits >> bit & 1) != 0) {
                    attribute(word * WORD + bit, values);
                }
            }
            d.leave(item);
            if (word == MOST_MASKS - 1) {
                d.expert(item, Fattr4.TOO_MANY_MASKS);
            }
        }
    }

    private void attribute(int attribute, boolean values) {
        int start = d.position();
        int item = d.add(Fattr4.ATTR, start, 0, attribute);
        if (!values) {
            return;
        }
        if (lost) {
            d.expert(item, Fattr4.SKIPPED);
            return;
        }
        d.enter(item);
        lost = !value(attribute);
        c.end(item, start);
        if (lost) {
            d.expert(item, Fattr4.NOT_TAKEN_APART);
        }
    }

    private boolean value(int attribute) {
        if (attribute < SIMPLE.length && SIMPLE[attribute] != null) {
            Field.Uint f = SIMPLE[attribute];
            d.uint(f, f.type().width() > 4 ? 8 : 4);
            return true;
        }
        switch (attribute) {
        case 0, 75 -> mask();
        case 1 -> d.uint(Nfs4.NFS_FTYPE4);
        case 2 -> d.flags(Fattr4.FATTR4_FH_EXPIRE_TYPE);
        case 8 -> fileSystem();
        case 11 -> c.status4();
        case 12 -> acl();
        case 13 -> d.flags(Fattr4.FATTR4_ACLSUPPORT);
        case 19 -> c.handle("filehandle");
        case 24 -> locations();
        case 32 -> c.text(Fattr4.FATTR4_MIMETYPE);
        case 33 -> d.flags(Nfs.MODE);
        case 36 -> c.text(Fattr4.FATTR4_OWNER);
        case 37 -> c.text(Fattr4.FATTR4_OWNER_GROUP);
        case 41 -> c.device();
        case 47, 49, 50, 51, 52, 53, 56, 57 -> time();
        case 48, 54 -> {
            if (d.u(Nfs.SET_IT) == 1) {
                time();
            }
        }
        case 58, 59 -> {
            d.flags(Fattr4.ACL_FLAGS);
            acl();
        }
        case 62 -> {
            c.list(() -> d.uint(Nfs4.LAYOUTTYPE));
        }
        case 76 -> d.flags(Fattr4.FATTR4_FS_CHARSET_CAP);
        case 80 -> {
            d.uint(Fattr4.FATTR4_SECURITY_LABEL_LFS);
            d.uint(Fattr4.FATTR4_SECURITY_LABEL_PI);
            c.text(Fattr4.FATTR4_SECURITY_LABEL_CONTEXT);
        }
        case 81 -> {
            d.flags(Nfs.MODE);
            d.uint(Fattr4.UMASK);
        }
        default -> {
            return false;
        }
        }
        return true;
    }

    /** A point in time. */
    void time() {
        d.uint(Fattr4.NFSTIME4_SECONDS);
        d.uint(Fattr4.NFSTIME4_NSECONDS);
    }

    /** The number of a file system. */
    void fileSystem() {
        int item = c.begin("fsid");
        d.uint(Fattr4.FSID4_MAJOR);
        d.uint(Fattr4.FSID4_MINOR);
        d.leave(item);
    }

    private void acl() {
        c.members(d.uint(Fattr4.NUM_ACES), this::entry);
    }

    /** An entry of an access control list. */
    void entry() {
        int item = d.add(Nfs4.ACETYPE4, d.position(), 4, d.peek(0, 4));
        d.enter(item);
        d.skip(4);
        d.flags(Fattr4.ACEFLAGS4);
        int at = d.position();
        long mask = d.peek(0, 4);
        int bits = d.add(Fattr4.ACEMASK4, at, 4, mask);
        d.enter(bits);
        for (long left = mask & MASK_BITS; left != 0; left &= left - 1) {
            d.add(Fattr4.ACE_PERM4, at, 4, Long.lowestOneBit(left));
        }
        d.leave(bits);
        d.skip(4);
        c.text(Fattr4.WHO);
        d.leave(item);
    }

    private void locations() {
        int item = c.begin("fs_locations");
        pathname();
        c.array(Fattr4.FATTR4_FS_LOCATION, () -> {
            int location = c.begin("fs_location");
            c.array(Fattr4.SERVERS, () -> c.text(Fattr4.SERVER));
            pathname();
            d.leave(location);
        });
        d.leave(item);
    }

    private void pathname() {
        c.list(Nfs4.PATHNAME_COMPONENT_COUNT, () -> c.text(Nfs4.PATHNAME_COMPONENT));
    }
}
