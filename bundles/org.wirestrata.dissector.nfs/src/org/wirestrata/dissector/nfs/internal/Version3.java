package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Arguments and results of version 3, RFC 1813 section 3.3. */
final class Version3 {
    private static final int EXCLUSIVE = 2;
    private static final int VERIFIER = 8;
    private static final int MODE = 4;
    private static final int UID = 12;
    private static final int PERMISSIONS = 07777;
    private final Call c;
    private final Dissection d;

    Version3(Call c) {
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
        case 1, 5, 18, 19, 20 -> file("object");
        case 2 -> {
            file("object");
            settable("new_attributes");
            guard();
        }
        case 3 -> where("what", ", DH: ");
        case 4 -> {
            file("object");
            c.say(new Rights(c).checked());
        }
        case 6 -> {
            file("file");
            part();
        }
        case 7 -> {
            file("file");
            part();
            c.say(" ").append(Nfs.STABLE.text(d.uint(Nfs.WRITE_STABLE), "Unknown"));
            c.opaque(Nfs.DATA);
        }
        case 8 -> {
            where("where", ", DH: ");
            int mode = d.u(Nfs.CREATEMODE);
            c.say(" Mode: ").append(Nfs.MODES.text(mode & 0xffffffffL, "Unknown"));
            if (mode == EXCLUSIVE) {
                d.bytes(Nfs.VERIFIER, VERIFIER);
            } else {
                settable("obj_attributes");
            }
        }
        case 9 -> {
            where("where", ", DH: ");
            settable("attributes");
        }
        case 10 -> {
            where("where", ", From DH: ");
            settable("symlink_attributes");
            c.text(Nfs.SYMLINK_TO);
            c.say(" To ");
            c.sayText();
        }
        case 11 -> node();
        case 12, 13 -> where("object", ", DH: ");
        case 14 -> {
            where("from", ", From DH: ");
            where("to", " To DH: ");
        }
        case 15 -> {
            c.handle("file");
            c.sayHandle(", From DH: ");
            where("link", " To DH: ");
        }
        case 16 -> {
            list();
            d.uint(Nfs.COUNT3);
        }
        case 17 -> {
            list();
            d.uint(Nfs.COUNT3_DIRCOUNT);
            d.uint(Nfs.COUNT3_MAXCOUNT);
        }
        case 21 -> {
            file("file");
            d.uint(Nfs.OFFSET3);
            d.uint(Nfs.COUNT3);
        }
        default -> {
        }
        }
    }

    private void file(String name) {
        c.handle(name);
        c.sayHandle(", FH: ");
    }

    /** A part of a file. */
    private void part() {
        c.say(" Offset: ").append(d.uint(Nfs.OFFSET3));
        c.say(" Len: ").append(d.uint(Nfs.COUNT3));
    }

    private void list() {
        file("dir");
        d.uint(Nfs.COOKIE3);
        d.bytes(Nfs.VERIFIER, VERIFIER);
    }

    private void node() {
        where("where", ", FH: ");
        int type = d.u(Nfs.TYPE);
        c.say(" ").append(Nfs.TYPES.text(type & 0xffffffffL, "Unknown"));
        if (type == 3 || type == 4) {
            settable("dev_attributes");
            device("spec");
        } else if (type == 6 || type == 7) {
            settable("pipe_attributes");
        }
    }

    private void results() {
        if (c.procedure < 1 || c.procedure > 21) {
            return;
        }
        int status = c.status(Nfs.STATUS3);
        boolean ok = status == 0;
        if (!ok) {
            c.say(" Error: NFS3ERR_").append(Nfs.STATUS.text(status & 0xffffffffL, "UNKNOWN"));
        }
        switch (c.procedure) {
        case 1 -> {
            if (ok) {
                describe();
                attributes("obj_attributes");
            }
        }
        case 2 -> change("obj_wcc");
        case 3 -> {
            if (ok) {
                file("object");
                maybeAttributes("obj_attributes");
            }
            maybeAttributes("dir_attributes");
        }
        case 4 -> {
            maybeAttributes("obj_attributes");
            if (ok) {
                c.say(new Rights(c).granted3());
            }
        }
        case 5 -> {
            maybeAttributes("symlink_attributes");
            if (ok) {
                c.text(Nfs.READLINK_DATA);
                c.say(" Path: ");
                c.sayText();
            }
        }
        case 6 -> {
            maybeAttributes("file_attributes");
            if (ok) {
                c.say(" Len: ").append(d.uint(Nfs.COUNT3));
                d.uint(Nfs.READ_EOF, 4);
                c.opaque(Nfs.DATA);
            }
        }
        case 7 -> {
            change("file_wcc");
            if (ok) {
                c.say(" Len: ").append(d.uint(Nfs.COUNT3));
                c.say(" ").append(Nfs.STABLE.text(d.uint(Nfs.WRITE_COMMITTED), "Unknown"));
                d.bytes(Nfs.VERIFIER, VERIFIER);
            }
        }
        case 8, 9, 10, 11 -> {
            if (ok) {
                maybeHandle("obj");
                maybeAttributes("obj_attributes");
            }
            change("dir_wcc");
        }
        case 12, 13 -> change("dir_wcc");
        case 14 -> {
            change("fromdir_wcc");
            change("todir_wcc");
        }
        case 15 -> {
            maybeAttributes("file_attributes");
            change("linkdir_wcc");
        }
        case 16, 17 -> {
            maybeAttributes("dir_attributes");
            if (ok) {
                entries(c.procedure == 17);
            }
        }
        case 18 -> {
            maybeAttributes("obj_attributes");
            if (ok) {
                d.uint(Nfs.FSSTAT3_RESOK_TBYTES);
                d.uint(Nfs.FSSTAT3_RESOK_FBYTES);
                d.uint(Nfs.FSSTAT3_RESOK_ABYTES);
                d.uint(Nfs.FSSTAT3_RESOK_TFILES);
                d.uint(Nfs.FSSTAT3_RESOK_FFILES);
                d.uint(Nfs.FSSTAT3_RESOK_AFILES);
                d.uint(Nfs.FSSTAT_INVARSEC);
            }
        }
        case 19 -> {
            maybeAttributes("obj_attributes");
            if (ok) {
                information();
            }
        }
        case 20 -> {
            maybeAttributes("obj_attributes");
            if (ok) {
                d.uint(Nfs.PATHCONF_LINKMAX);
                d.uint(Nfs.PATHCONF_NAME_MAX);
                d.uint(Nfs.PATHCONF_NO_TRUNC, 4);
                d.uint(Nfs.PATHCONF_CHOWN_RESTRICTED, 4);
                d.uint(Nfs.PATHCONF_CASE_INSENSITIVE, 4);
                d.uint(Nfs.PATHCONF_CASE_PRESERVING, 4);
            }
        }
        default -> {
            change("file_wcc");
            if (ok) {
                d.bytes(Nfs.VERIFIER, VERIFIER);
            }
        }
        }
    }

    private void information() {
        d.uint(Nfs.FSINFO_RTMAX);
        d.uint(Nfs.FSINFO_RTPREF);
        d.uint(Nfs.FSINFO_RTMULT);
        d.uint(Nfs.FSINFO_WTMAX);
        d.uint(Nfs.FSINFO_WTPREF);
        d.uint(Nfs.FSINFO_WTMULT);
        d.uint(Nfs.FSINFO_DTPREF);
        d.uint(Nfs.FSINFO_MAXFILESIZE);
        c.time(Nfs.DTIME, Nfs.DTIME_SEC, Nfs.DTIME_NSEC, 1);
        d.flags(Nfs.FSINFO_PROPERTIES);
    }

    private void entries(boolean plus) {
        d.bytes(Nfs.VERIFIER, VERIFIER);
        while (c.follows()) {
            int item = d.open(Nfs.READDIR_ENTRY);
            d.uint(plus ? Nfs.READDIRPLUS_ENTRY_FILEID : Nfs.READDIR_ENTRY3_FILEID);
            c.text(plus ? Nfs.READDIRPLUS_ENTRY_NAME : Nfs.READDIR_ENTRY3_NAME);
            c.say(" ");
            c.sayText();
            d.uint(plus ? Nfs.READDIRPLUS_ENTRY_COOKIE : Nfs.READDIR_ENTRY3_COOKIE);
            if (plus) {
                maybeAttributes("name_attributes");
                maybeHandle("name_handle");
            }
            d.close(item);
        }
        d.uint(Nfs.READDIR_EOF);
    }

    private void where(String name, String title) {
        int start = d.position();
        int item = c.begin(name);
        c.handle("dir");
        c.sayHandle(title);
        c.text(Nfs.NAME);
        c.say("/");
        c.sayText();
        c.end(item, start);
    }

    private void maybeHandle(String name) {
        int start = d.position();
        int item = c.begin(name);
        if (d.u(Nfs.HANDLE_FOLLOW) != 0) {
            c.handle("handle");
        }
        c.end(item, start);
    }

    void maybeAttributes(String name) {
        int start = d.position();
        int item = c.begin(name);
        if (d.u(Nfs.ATTRIBUTES_FOLLOW) != 0) {
            attributes("attributes");
        }
        c.end(item, start);
    }

    private void device(String name) {
        int start = d.position();
        int item = c.begin(name);
        c.device();
        c.end(item, start);
    }

    /** Says in the packet list what attributes follow. */
    private void describe() {
        c.say("  ").append(Nfs.TYPES.text(d.peek(0, 4), "Unknown")).append(" mode: ")
                .append(String.format("%04o", d.peek(MODE, 4) & PERMISSIONS)).append(" uid: ").append(d.peek(UID, 4)).append(" gid: ")
                .append(d.peek(UID + 4, 4));
    }

    private void attributes(String name) {
        int start = d.position();
        int item = c.begin(name);
        d.uint(Nfs.FATTR3_TYPE);
        d.flags(Nfs.MODE3);
        d.uint(Nfs.FATTR3_NLINK);
        d.uint(Nfs.FATTR3_UID);
        d.uint(Nfs.FATTR3_GID);
        d.uint(Nfs.FATTR3_SIZE);
        d.uint(Nfs.FATTR3_USED);
        device("rdev");
        d.uint(Nfs.FATTR3_FSID);
        d.uint(Nfs.FATTR3_FILEID);
        c.time(Nfs.ATIME, Nfs.ATIME_SEC, Nfs.ATIME_NSEC, 1);
        c.time(Nfs.MTIME, Nfs.MTIME_SEC, Nfs.MTIME_NSEC, 1);
        c.time(Nfs.CTIME, Nfs.CTIME_SEC, Nfs.CTIME_NSEC, 1);
        c.end(item, start);
    }

    /** What a directory or file was before and after (wcc_data). */
    private void change(String name) {
        int start = d.position();
        int item = c.begin(name);
        int before = c.begin("before");
        if (d.u(Nfs.ATTRIBUTES_FOLLOW) != 0) {
            int at = d.position();
            int inner = c.begin("attributes");
            d.uint(Nfs.WCC_ATTR_SIZE);
            c.time(Nfs.MTIME, Nfs.MTIME_SEC, Nfs.MTIME_NSEC, 1);
            c.time(Nfs.CTIME, Nfs.CTIME_SEC, Nfs.CTIME_NSEC, 1);
            c.end(inner, at);
        }
        c.end(before, start);
        maybeAttributes("after");
        c.end(item, start);
    }

    private void settable(String name) {
        int start = d.position();
        int item = c.begin(name);
        int at = d.position();
        int part = c.begin("mode");
        if (d.u(Nfs.SET_IT) != 0) {
            d.flags(Nfs.MODE3);
        }
        c.end(part, at);
        set("uid", Nfs.UID3);
        set("gid", Nfs.GID3);
        set("size", Nfs.SET_SIZE);
        setTime("atime");
        setTime("mtime");
        c.end(item, start);
    }

    private void set(String name, Field.Uint f) {
        int start = d.position();
        int item = c.begin(name);
        if (d.u(Nfs.SET_IT) != 0) {
            d.uint(f);
        }
        c.end(item, start);
    }

    /** Both times that can be set have the filter names of the first, as users of these names know them. */
    private void setTime(String name) {
        int start = d.position();
        int item = c.begin(name);
        if (d.u(Nfs.SET_IT) == 2) {
            c.time(Nfs.ATIME, Nfs.ATIME_SEC, Nfs.ATIME_NSEC, 1);
        }
        c.end(item, start);
    }

    private void guard() {
        int start = d.position();
        int item = c.begin("guard");
        if (d.u(Nfs.SATTRGUARD3) != 0) {
            c.time(Nfs.CTIME, Nfs.CTIME_SEC, Nfs.CTIME_NSEC, 1);
        }
        c.end(item, start);
    }
}
