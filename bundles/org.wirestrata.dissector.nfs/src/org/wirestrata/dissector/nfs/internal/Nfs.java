package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Names and fields of NFS, RFC 1094 (version 2) and RFC 1813 (version 3); those of version 4 are in {@link Nfs4}. */
final class Nfs {
    static final Protocol PROTOCOL = Protocol.of("Network File System", "NFS", "nfs");

    static final TrueFalse YES_NO = new TrueFalse("Yes", "No");
    private static final ValueStrings PROCEDURES_2 = ValueStrings.counting("NULL", "GETATTR", "SETATTR", "ROOT", "LOOKUP", "READLINK",
            "READ", "WRITECACHE",
            "WRITE", "CREATE", "REMOVE", "RENAME", "LINK", "SYMLINK", "MKDIR", "RMDIR", "READDIR", "STATFS");
    private static final ValueStrings PROCEDURES_3 = ValueStrings.counting("NULL", "GETATTR", "SETATTR", "LOOKUP", "ACCESS", "READLINK",
            "READ", "WRITE",
            "CREATE", "MKDIR", "SYMLINK", "MKNOD", "REMOVE", "RMDIR", "RENAME", "LINK", "READDIR", "READDIRPLUS", "FSSTAT", "FSINFO",
            "PATHCONF",
            "COMMIT");
    private static final ValueStrings PROCEDURES_4 = ValueStrings.counting("NULL", "COMPOUND");
    static final ValueStrings STATUS = ValueStrings.of(0, "OK", 1, "PERM", 2, "NOENT", 5, "IO", 6, "NXIO", 13, "ACCES", 17, "EXIST", 18,
            "XDEV", 19,
            "NODEV", 20, "NOTDIR", 21, "ISDIR", 22, "INVAL", 27, "FBIG", 28, "NOSPC", 30, "ROFS", 31, "MLINK", 63, "NAMETOOLONG", 66,
            "NOTEMPTY", 69,
            "DQUOT", 70, "STALE", 71, "REMOTE", 99, "WFLUSH", 10001, "BADHANDLE", 10002, "NOT_SYNC", 10003, "BAD_COOKIE", 10004, "NOTSUPP",
            10005,
            "TOOSMALL", 10006, "SERVERFAULT", 10007, "BADTYPE", 10008, "JUKEBOX");
    static final ValueStrings TYPES = ValueStrings.of(1, "Regular File", 2, "Directory", 3, "Block Special Device", 4,
            "Character Special Device", 5, "Symbolic Link", 6, "Socket", 7, "Named Pipe");
    private static final ValueStrings TYPES_2 = ValueStrings.counting("No file", "File", "Directory", "Block device", "Character device",
            "Symbolic link");
    static final ValueStrings STABLE = ValueStrings.counting("UNSTABLE", "DATA_SYNC", "FILE_SYNC");
    static final ValueStrings MODES = ValueStrings.counting("UNCHECKED", "GUARDED", "EXCLUSIVE");
    private static final ValueStrings FOLLOWS = ValueStrings.counting("Absent", "Present");

    static final Field.Uint PROCEDURE_V2 = PROTOCOL.uint32("nfs.procedure_v2", "Procedure v2").named(PROCEDURES_2);
    static final Field.Uint PROCEDURE_V3 = PROTOCOL.uint32("nfs.procedure_v3", "Procedure v3").named(PROCEDURES_3);
    static final Field.Uint PROCEDURE_V4 = PROTOCOL.uint32("nfs.procedure_v4", "Procedure v4").named(PROCEDURES_4);
    static final Field.Uint STATUS_FIELD = PROTOCOL.uint32("nfs.status", "Status").named(STATUS);
    static final Field.Uint STATUS2 = PROTOCOL.uint32("nfs.status2", "Status2").named(STATUS);
    static final Field.Uint STATUS3 = PROTOCOL.uint32("nfs.status3", "Status3").named(STATUS);
    static final Field.Uint FH_LENGTH = PROTOCOL.uint32("nfs.fh.length", "Length");
    static final Field.Uint FH_HASH = PROTOCOL.uint32("nfs.fh.hash", "Hash").hex();
    static final Field.Bytes FHANDLE = PROTOCOL.bytes("nfs.fhandle", "Fhandle");
    static final Field.Text NAME = PROTOCOL.text("nfs.name", "Name");
    static final Field.Text READLINK_DATA = PROTOCOL.text("nfs.readlink.data", "Data");
    static final Field.Uint READ_OFFSET = PROTOCOL.uint32("nfs.read.offset", "Offset");
    static final Field.Uint READ_COUNT = PROTOCOL.uint32("nfs.read.count", "Count");
    static final Field.Uint READ_TOTALCOUNT = PROTOCOL.uint32("nfs.read.totalcount", "Totalcount");
    static final Field.Bytes DATA = PROTOCOL.bytes("nfs.data", "Data");
    static final Field.Uint WRITE_BEGINOFFSET = PROTOCOL.uint32("nfs.write.beginoffset", "Beginoffset");
    static final Field.Uint WRITE_OFFSET = PROTOCOL.uint32("nfs.write.offset", "Offset");
    static final Field.Uint WRITE_TOTALCOUNT = PROTOCOL.uint32("nfs.write.totalcount", "Totalcount");
    static final Field.Text SYMLINK_TO = PROTOCOL.text("nfs.symlink.to", "To");
    static final Field.Uint READDIR_COOKIE = PROTOCOL.uint32("nfs.readdir.cookie", "Cookie");
    static final Field.Uint READDIR_COUNT = PROTOCOL.uint32("nfs.readdir.count", "Count");
    static final Field.Group READDIR_ENTRY = PROTOCOL.group("nfs.readdir.entry", "Entry");
    static final Field.Uint READDIR_ENTRY_FILEID = PROTOCOL.uint32("nfs.readdir.entry.fileid", "Fileid");
    static final Field.Text READDIR_ENTRY_NAME = PROTOCOL.text("nfs.readdir.entry.name", "Name");
    static final Field.Uint READDIR_ENTRY_COOKIE = PROTOCOL.uint32("nfs.readdir.entry.cookie", "Cookie");
    static final Field.Uint READDIR_ENTRY3_FILEID = PROTOCOL.uint64("nfs.readdir.entry3.fileid", "Fileid");
    static final Field.Text READDIR_ENTRY3_NAME = PROTOCOL.text("nfs.readdir.entry3.name", "Name");
    static final Field.Uint READDIR_ENTRY3_COOKIE = PROTOCOL.uint64("nfs.readdir.entry3.cookie", "Cookie");
    static final Field.Uint READDIRPLUS_ENTRY_FILEID = PROTOCOL.uint64("nfs.readdirplus.entry.fileid", "Fileid");
    static final Field.Text READDIRPLUS_ENTRY_NAME = PROTOCOL.text("nfs.readdirplus.entry.name", "Name");
    static final Field.Uint READDIRPLUS_ENTRY_COOKIE = PROTOCOL.uint64("nfs.readdirplus.entry.cookie", "Cookie");
    static final Field.Uint READDIR_EOF = PROTOCOL.uint32("nfs.readdir.eof", "Eof");
    static final Field.Uint STATFS_TSIZE = PROTOCOL.uint32("nfs.statfs.tsize", "Tsize");
    static final Field.Uint STATFS_BSIZE = PROTOCOL.uint32("nfs.statfs.bsize", "Bsize");
    static final Field.Uint STATFS_BLOCKS = PROTOCOL.uint32("nfs.statfs.blocks", "Blocks");
    static final Field.Uint STATFS_BFREE = PROTOCOL.uint32("nfs.statfs.bfree", "Bfree");
    static final Field.Uint STATFS_BAVAIL = PROTOCOL.uint32("nfs.statfs.bavail", "Bavail");
    static final Field.Uint TYPE = PROTOCOL.uint32("nfs.type", "Type").named(TYPES);
    static final Field.Uint TYPE_2 = PROTOCOL.uint32("nfs.ftype", "Type").named(TYPES_2);
    static final Field.Uint READ_EOF = PROTOCOL.flag("nfs.read.eof", "Eof").named(YES_NO);
    static final Field.Uint WRITE_STABLE = PROTOCOL.uint32("nfs.write.stable", "Stable").named(STABLE);
    static final Field.Uint WRITE_COMMITTED = PROTOCOL.uint32("nfs.write.committed", "Committed").named(STABLE);
    static final Field.Uint CREATEMODE = PROTOCOL.uint32("nfs.createmode", "Createmode").named(MODES);
    static final Field.Uint FSSTAT_INVARSEC = PROTOCOL.uint32("nfs.fsstat.invarsec", "Invarsec");
    static final Field.Uint FSINFO_RTMAX = PROTOCOL.uint32("nfs.fsinfo.rtmax", "Rtmax");
    static final Field.Uint FSINFO_RTPREF = PROTOCOL.uint32("nfs.fsinfo.rtpref", "Rtpref");
    static final Field.Uint FSINFO_RTMULT = PROTOCOL.uint32("nfs.fsinfo.rtmult", "Rtmult");
    static final Field.Uint FSINFO_WTMAX = PROTOCOL.uint32("nfs.fsinfo.wtmax", "Wtmax");
    static final Field.Uint FSINFO_WTPREF = PROTOCOL.uint32("nfs.fsinfo.wtpref", "Wtpref");
    static final Field.Uint FSINFO_WTMULT = PROTOCOL.uint32("nfs.fsinfo.wtmult", "Wtmult");
    static final Field.Uint FSINFO_DTPREF = PROTOCOL.uint32("nfs.fsinfo.dtpref", "Dtpref");
    static final Field.Uint FSINFO_MAXFILESIZE = PROTOCOL.uint64("nfs.fsinfo.maxfilesize", "Maxfilesize");
    static final Field.Uint PATHCONF_LINKMAX = PROTOCOL.uint32("nfs.pathconf.linkmax", "Linkmax");
    static final Field.Uint PATHCONF_NAME_MAX = PROTOCOL.uint32("nfs.pathconf.name_max", "Name max");
    static final Field.Uint PATHCONF_NO_TRUNC = PROTOCOL.flag("nfs.pathconf.no_trunc", "No trunc").named(YES_NO);
    static final Field.Uint PATHCONF_CHOWN_RESTRICTED = PROTOCOL.flag("nfs.pathconf.chown_restricted", "Chown restricted").named(YES_NO);
    static final Field.Uint PATHCONF_CASE_INSENSITIVE = PROTOCOL.flag("nfs.pathconf.case_insensitive", "Case insensitive").named(YES_NO);
    static final Field.Uint PATHCONF_CASE_PRESERVING = PROTOCOL.flag("nfs.pathconf.case_preserving", "Case preserving").named(YES_NO);
    static final Field.Uint FATTR_NLINK = PROTOCOL.uint32("nfs.fattr.nlink", "Nlink");
    static final Field.Uint FATTR_UID = PROTOCOL.uint32("nfs.fattr.uid", "Uid");
    static final Field.Uint FATTR_GID = PROTOCOL.uint32("nfs.fattr.gid", "Gid");
    static final Field.Uint FATTR_SIZE = PROTOCOL.uint32("nfs.fattr.size", "Size");
    static final Field.Uint FATTR_BLOCKSIZE = PROTOCOL.uint32("nfs.fattr.blocksize", "Blocksize");
    static final Field.Uint FATTR_RDEV = PROTOCOL.uint32("nfs.fattr.rdev", "Rdev");
    static final Field.Uint FATTR_BLOCKS = PROTOCOL.uint32("nfs.fattr.blocks", "Blocks");
    static final Field.Uint FATTR_FSID = PROTOCOL.uint32("nfs.fattr.fsid", "Fsid").hex();
    static final Field.Uint FATTR_FILEID = PROTOCOL.uint32("nfs.fattr.fileid", "Fileid");
    static final Field.Uint FATTR3_TYPE = PROTOCOL.uint32("nfs.fattr3.type", "Type").named(TYPES);
    static final Field.Uint FATTR3_NLINK = PROTOCOL.uint32("nfs.fattr3.nlink", "Nlink");
    static final Field.Uint FATTR3_UID = PROTOCOL.uint32("nfs.fattr3.uid", "Uid");
    static final Field.Uint FATTR3_GID = PROTOCOL.uint32("nfs.fattr3.gid", "Gid");
    static final Field.Uint FATTR3_SIZE = PROTOCOL.uint64("nfs.fattr3.size", "Size");
    static final Field.Uint FATTR3_USED = PROTOCOL.uint64("nfs.fattr3.used", "Used");
    static final Field.Uint FATTR3_FSID = PROTOCOL.uint64("nfs.fattr3.fsid", "Fsid").in(Base.HEX_DEC);
    static final Field.Uint FATTR3_FILEID = PROTOCOL.uint64("nfs.fattr3.fileid", "Fileid");
    static final Field.Uint WCC_ATTR_SIZE = PROTOCOL.uint64("nfs.wcc_attr.size", "Size");
    static final Field.Uint SET_SIZE = PROTOCOL.uint64("nfs.set_size", "Set size");
    static final Field.Uint UID3 = PROTOCOL.uint32("nfs.uid3", "Uid3");
    static final Field.Uint GID3 = PROTOCOL.uint32("nfs.gid3", "Gid3");
    static final Field.Uint COOKIE3 = PROTOCOL.uint64("nfs.cookie3", "Cookie3");
    static final Field.Uint OFFSET3 = PROTOCOL.uint64("nfs.offset3", "Offset3");
    static final Field.Uint COUNT3 = PROTOCOL.uint32("nfs.count3", "Count3");
    static final Field.Uint COUNT3_MAXCOUNT = PROTOCOL.uint32("nfs.count3_maxcount", "Count3 maxcount");
    static final Field.Uint COUNT3_DIRCOUNT = PROTOCOL.uint32("nfs.count3_dircount", "Count3 dircount");
    static final Field.Uint FSSTAT3_RESOK_TBYTES = PROTOCOL.uint64("nfs.fsstat3_resok.tbytes", "Tbytes");
    static final Field.Uint FSSTAT3_RESOK_FBYTES = PROTOCOL.uint64("nfs.fsstat3_resok.fbytes", "Fbytes");
    static final Field.Uint FSSTAT3_RESOK_ABYTES = PROTOCOL.uint64("nfs.fsstat3_resok.abytes", "Abytes");
    static final Field.Uint FSSTAT3_RESOK_TFILES = PROTOCOL.uint64("nfs.fsstat3_resok.tfiles", "Tfiles");
    static final Field.Uint FSSTAT3_RESOK_FFILES = PROTOCOL.uint64("nfs.fsstat3_resok.ffiles", "Ffiles");
    static final Field.Uint FSSTAT3_RESOK_AFILES = PROTOCOL.uint64("nfs.fsstat3_resok.afiles", "Afiles");
    static final Field.Uint SET_IT = PROTOCOL.uint32("nfs.set_it", "Set it");
    static final Field.Uint SPECDATA1 = PROTOCOL.uint32("nfs.specdata1", "Specdata1");
    static final Field.Uint SPECDATA2 = PROTOCOL.uint32("nfs.specdata2", "Specdata2");
    static final Field.Time ATIME = PROTOCOL.time("nfs.atime", "Atime", Base.LOCAL);
    static final Field.Uint ATIME_SEC = PROTOCOL.uint32("nfs.atime.sec", "Sec");
    static final Field.Uint ATIME_NSEC = PROTOCOL.uint32("nfs.atime.nsec", "Nsec");
    static final Field.Uint ATIME_USEC = PROTOCOL.uint32("nfs.atime.usec", "Usec");
    static final Field.Time MTIME = PROTOCOL.time("nfs.mtime", "Mtime", Base.LOCAL);
    static final Field.Uint MTIME_SEC = PROTOCOL.uint32("nfs.mtime.sec", "Sec");
    static final Field.Uint MTIME_NSEC = PROTOCOL.uint32("nfs.mtime.nsec", "Nsec");
    static final Field.Uint MTIME_USEC = PROTOCOL.uint32("nfs.mtime.usec", "Usec");
    static final Field.Time CTIME = PROTOCOL.time("nfs.ctime", "Ctime", Base.LOCAL);
    static final Field.Uint CTIME_SEC = PROTOCOL.uint32("nfs.ctime.sec", "Sec");
    static final Field.Uint CTIME_NSEC = PROTOCOL.uint32("nfs.ctime.nsec", "Nsec");
    static final Field.Uint CTIME_USEC = PROTOCOL.uint32("nfs.ctime.usec", "Usec");
    static final Field.Time DTIME = PROTOCOL.span("nfs.dtime", "Dtime");
    static final Field.Uint DTIME_SEC = PROTOCOL.uint32("nfs.dtime.sec", "Sec");
    static final Field.Uint DTIME_NSEC = PROTOCOL.uint32("nfs.dtime.nsec", "Nsec");
    static final Field.Bytes VERIFIER = PROTOCOL.bytes("nfs.verifier", "Verifier");
    static final Field.Uint ATTRIBUTES_FOLLOW = PROTOCOL.uint32("nfs.attributes_follow", "Attributes follow").named(FOLLOWS);
    static final Field.Uint HANDLE_FOLLOW = PROTOCOL.uint32("nfs.handle_follow", "Handle follow").named(FOLLOWS);
    static final Field.Uint SATTRGUARD3 = PROTOCOL.uint32("nfs.sattrguard3", "Sattrguard3").named(FOLLOWS);
    static final Field.Uint ACCESS_CHECK = PROTOCOL.uint8("nfs.access_check", "Access check").hex();
    static final Field.Uint ACCESS_SUPPORTED = PROTOCOL.uint8("nfs.access_supported", "Rights known").hex();
    static final Field.Uint ACCESS_RIGHTS = PROTOCOL.uint8("nfs.access_rights", "Access rights").hex();
    private static final Field.Uint ACCESS_READ = PROTOCOL.flag("nfs.access_read", "Access read", 0x1, 8).named(YES_NO);
    private static final Field.Uint ACCESS_LOOKUP = PROTOCOL.flag("nfs.access_lookup", "Access lookup", 0x2, 8).named(YES_NO);
    private static final Field.Uint ACCESS_MODIFY = PROTOCOL.flag("nfs.access_modify", "Access modify", 0x4, 8).named(YES_NO);
    private static final Field.Uint ACCESS_EXTEND = PROTOCOL.flag("nfs.access_extend", "Access extend", 0x8, 8).named(YES_NO);
    private static final Field.Uint ACCESS_DELETE = PROTOCOL.flag("nfs.access_delete", "Access delete", 0x10, 8).named(YES_NO);
    private static final Field.Uint ACCESS_EXECUTE = PROTOCOL.flag("nfs.access_execute", "Access execute", 0x20, 8).named(YES_NO);
    private static final Field.Uint ACCESS_XATTR_READ = PROTOCOL.flag("nfs.access_xattr_read", "Access xattr read", 0x40, 8).named(YES_NO);
    private static final Field.Uint ACCESS_XATTR_WRITE = PROTOCOL.flag("nfs.access_xattr_write", "Access xattr write", 0x80, 8)
            .named(YES_NO);
    private static final Field.Uint ACCESS_XATTR_LIST = PROTOCOL.flag("nfs.access_xattr_list", "Access xattr list", 0x100, 8).named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_READ = PROTOCOL.flag("nfs.access_supp_read", "Access read supported", 0x1, 8).named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_LOOKUP = PROTOCOL.flag("nfs.access_supp_lookup", "Access lookup supported", 0x2, 8)
            .named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_MODIFY = PROTOCOL.flag("nfs.access_supp_modify", "Access modify supported", 0x4, 8)
            .named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_EXTEND = PROTOCOL.flag("nfs.access_supp_extend", "Access extend supported", 0x8, 8)
            .named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_DELETE = PROTOCOL.flag("nfs.access_supp_delete", "Access delete supported", 0x10, 8)
            .named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_EXECUTE = PROTOCOL.flag("nfs.access_supp_execute", "Access execute supported", 0x20, 8)
            .named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_XATTR_READ = PROTOCOL.flag("nfs.access_supp_xattr_read", "Access xattr read supported",
            0x40, 8).named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_XATTR_WRITE = PROTOCOL.flag("nfs.access_supp_xattr_write", "Access xattr write supported",
            0x80, 8).named(YES_NO);
    private static final Field.Uint ACCESS_SUPP_XATTR_LIST = PROTOCOL.flag("nfs.access_supp_xattr_list", "Access xattr list supported",
            0x100, 8).named(YES_NO);
    /** The rights by their bits, from the least on. */
    static final Field.Uint[] RIGHTS = {ACCESS_READ, ACCESS_LOOKUP, ACCESS_MODIFY, ACCESS_EXTEND, ACCESS_DELETE, ACCESS_EXECUTE,
        ACCESS_XATTR_READ, ACCESS_XATTR_WRITE, ACCESS_XATTR_LIST};
    /** Whether rights are known to a server, by their bits. */
    static final Field.Uint[] RIGHTS_SUPPORTED = {ACCESS_SUPP_READ, ACCESS_SUPP_LOOKUP, ACCESS_SUPP_MODIFY, ACCESS_SUPP_EXTEND,
        ACCESS_SUPP_DELETE, ACCESS_SUPP_EXECUTE, ACCESS_SUPP_XATTR_READ, ACCESS_SUPP_XATTR_WRITE, ACCESS_SUPP_XATTR_LIST};
    static final Field.Flags FSINFO_PROPERTIES = PROTOCOL.flags(Ftype.UINT32, "nfs.fsinfo.properties", "Properties")
            .with(PROTOCOL.flag("nfs.fsinfo.properties.setattr", "Setattr", 0x10, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.fsinfo.properties.pathconf", "Pathconf", 0x8, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.fsinfo.properties.symlinks", "Symlinks", 0x2, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.fsinfo.properties.hardlinks", "Hardlinks", 0x1, 32).named(YES_NO));
    static final Field.Flags MODE3 = PROTOCOL.flags(Ftype.UINT32, "nfs.mode3", "Mode").in(Base.DEC).line(Nfs::mode)
            .with(PROTOCOL.flag("nfs.mode3.suid", "Suid", 0x800, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.sgid", "Sgid", 0x400, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.sticky", "Sticky", 0x200, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.rusr", "Rusr", 0x100, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.wusr", "Wusr", 0x80, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.xusr", "Xusr", 0x40, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.rgrp", "Rgrp", 0x20, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.wgrp", "Wgrp", 0x10, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.xgrp", "Xgrp", 0x8, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.roth", "Roth", 0x4, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.woth", "Woth", 0x2, 32).named(YES_NO))
            .with(PROTOCOL.flag("nfs.mode3.xoth", "Xoth", 0x1, 32).named(YES_NO));
    static final Field.Uint MODE_NAME = PROTOCOL.uint32("nfs.mode.name", "Name").bits(0xe000);
    static final Field.Uint MODE_SET_USER_ID = PROTOCOL.flag("nfs.mode.set_user_id", "Set user id", 0x800, 32).named(YES_NO);
    static final Field.Uint MODE_SET_GROUP_ID = PROTOCOL.flag("nfs.mode.set_group_id", "Set group id", 0x400, 32).named(YES_NO);
    static final Field.Uint MODE_SAVE_SWAP_TEXT = PROTOCOL.flag("nfs.mode.save_swap_text", "Save swap text", 0x200, 32).named(YES_NO);
    static final Field.Uint MODE_READ_OWNER = PROTOCOL.flag("nfs.mode.read_owner", "Read owner", 0x100, 32).named(YES_NO);
    static final Field.Uint MODE_WRITE_OWNER = PROTOCOL.flag("nfs.mode.write_owner", "Write owner", 0x80, 32).named(YES_NO);
    static final Field.Uint MODE_EXEC_OWNER = PROTOCOL.flag("nfs.mode.exec_owner", "Exec owner", 0x40, 32).named(YES_NO);
    static final Field.Uint MODE_READ_GROUP = PROTOCOL.flag("nfs.mode.read_group", "Read group", 0x20, 32).named(YES_NO);
    static final Field.Uint MODE_WRITE_GROUP = PROTOCOL.flag("nfs.mode.write_group", "Write group", 0x10, 32).named(YES_NO);
    static final Field.Uint MODE_EXEC_GROUP = PROTOCOL.flag("nfs.mode.exec_group", "Exec group", 0x8, 32).named(YES_NO);
    static final Field.Uint MODE_READ_OTHER = PROTOCOL.flag("nfs.mode.read_other", "Read other", 0x4, 32).named(YES_NO);
    static final Field.Uint MODE_WRITE_OTHER = PROTOCOL.flag("nfs.mode.write_other", "Write other", 0x2, 32).named(YES_NO);
    static final Field.Uint MODE_EXEC_OTHER = PROTOCOL.flag("nfs.mode.exec_other", "Exec other", 0x1, 32).named(YES_NO);
    static final Field.Flags MODE = PROTOCOL.flags(Ftype.UINT32, "nfs.mode", "Mode").in(Base.DEC).line(Nfs::mode).with(MODE_NAME)
            .with(MODE_SET_USER_ID).with(MODE_SET_GROUP_ID).with(MODE_SAVE_SWAP_TEXT)
            .with(MODE_READ_OWNER).with(MODE_WRITE_OWNER).with(MODE_EXEC_OWNER).with(MODE_READ_GROUP)
            .with(MODE_WRITE_GROUP).with(MODE_EXEC_GROUP).with(MODE_READ_OTHER).with(MODE_WRITE_OTHER)
            .with(MODE_EXEC_OTHER);

    private Nfs() {
    }

    private static void mode(Tape tape, int item, StringBuilder to) {
        to.append("Mode: 0").append(Long.toOctalString(tape.number(item)));
    }
}
