package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Arguments and results of version 2, RFC 1094 section 2.2. */
final class Version2 {
    private static final int MICRO = 1000;
    private static final long UNSET = 0xffffffffL;
    private final Call c;
    private final Dissection d;

    Version2(Call c) {
        this.c = c;
        d = c.d;
    }

    void dissect() {
        if (c.reply) {
            results();
        } else {
            arguments();
        }
    }

    private void arguments() {
        switch (c.procedure) {
        case 1, 5, 17 -> c.handle2("object");
        case 2 -> {
            c.handle2("file");
            settable("attributes");
        }
        case 4, 10, 15 -> where("where");
        case 6 -> {
            c.handle2("file");
            d.uint(Nfs.READ_OFFSET);
            d.uint(Nfs.READ_COUNT);
            d.uint(Nfs.READ_TOTALCOUNT);
        }
        case 8 -> {
            c.handle2("file");
            d.uint(Nfs.WRITE_BEGINOFFSET);
            d.uint(Nfs.WRITE_OFFSET);
            d.uint(Nfs.WRITE_TOTALCOUNT);
            c.opaque(Nfs.DATA);
        }
        case 9, 14 -> {
            where("where");
            settable("attributes");
        }
        case 11 -> {
            where("from");
            where("to");
        }
        case 12 -> {
            c.handle2("from");
            where("to");
        }
        case 13 -> {
            where("from");
            c.text(Nfs.SYMLINK_TO);
            settable("attributes");
        }
        case 16 -> {
            c.handle2("dir");
            d.uint(Nfs.READDIR_COOKIE);
            d.uint(Nfs.READDIR_COUNT);
        }
        default -> {
        }
        }
    }

    private void results() {
        if (c.procedure == 3 || c.procedure == 7 || c.procedure > 17) {
            return;
        }
        if (c.status(Nfs.STATUS2) != 0) {
            return;
        }
        switch (c.procedure) {
        case 1, 2, 8 -> attributes("attributes");
        case 4, 9, 14 -> {
            c.handle2("object");
            attributes("attributes");
        }
        case 5 -> c.text(Nfs.READLINK_DATA);
        case 6 -> {
            attributes("attributes");
            c.opaque(Nfs.DATA);
        }
        case 16 -> {
            while (c.follows()) {
                int item = d.open(Nfs.READDIR_ENTRY);
                d.uint(Nfs.READDIR_ENTRY_FILEID);
                c.text(Nfs.READDIR_ENTRY_NAME);
                d.uint(Nfs.READDIR_ENTRY_COOKIE);
                d.close(item);
            }
            d.uint(Nfs.READDIR_EOF);
        }
        case 17 -> {
            d.uint(Nfs.STATFS_TSIZE);
            d.uint(Nfs.STATFS_BSIZE);
            d.uint(Nfs.STATFS_BLOCKS);
            d.uint(Nfs.STATFS_BFREE);
            d.uint(Nfs.STATFS_BAVAIL);
        }
        default -> {
        }
        }
    }

    private void where(String name) {
        int start = d.position();
        int item = c.begin(name);
        c.handle2("dir");
        c.text(Nfs.NAME);
        c.end(item, start);
    }

    void attributes(String name) {
        int start = d.position();
        int item = c.begin(name);
        d.uint(Nfs.TYPE_2);
        d.flags(Nfs.MODE);
        d.uint(Nfs.FATTR_NLINK);
        d.uint(Nfs.FATTR_UID);
        d.uint(Nfs.FATTR_GID);
        d.uint(Nfs.FATTR_SIZE);
        d.uint(Nfs.FATTR_BLOCKSIZE);
        d.uint(Nfs.FATTR_RDEV);
        d.uint(Nfs.FATTR_BLOCKS);
        d.uint(Nfs.FATTR_FSID);
        d.uint(Nfs.FATTR_FILEID);
        c.time(Nfs.ATIME, Nfs.ATIME_SEC, Nfs.ATIME_USEC, MICRO);
        c.time(Nfs.MTIME, Nfs.MTIME_SEC, Nfs.MTIME_USEC, MICRO);
        c.time(Nfs.CTIME, Nfs.CTIME_SEC, Nfs.CTIME_USEC, MICRO);
        c.end(item, start);
    }

    private void settable(String name) {
        int start = d.position();
        int item = c.begin(name);
        if (!unset(Nfs.MODE)) {
            d.flags(Nfs.MODE);
        }
        d.uint(Nfs.FATTR_UID);
        d.uint(Nfs.FATTR_GID);
        d.uint(Nfs.FATTR_SIZE);
        if (!unset(Nfs.ATIME)) {
            c.time(Nfs.ATIME, Nfs.ATIME_SEC, Nfs.ATIME_USEC, MICRO);
        }
        if (!unset(Nfs.MTIME)) {
            c.time(Nfs.MTIME, Nfs.MTIME_SEC, Nfs.MTIME_USEC, MICRO);
        }
        c.end(item, start);
    }

    /** Records a value that stays as it is, all ones, without its parts; answers whether it was one. */
    private boolean unset(Field f) {
        if (d.peek(0, 4) != UNSET) {
            return false;
        }
        boolean time = f instanceof Field.Time;
        int size = time ? 8 : 4;
        d.add(f, d.position(), size, time ? UNSET * 1_000_000_000L : UNSET);
        d.skip(size);
        return true;
    }
}
