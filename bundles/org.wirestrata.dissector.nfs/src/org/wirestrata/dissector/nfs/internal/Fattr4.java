package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Names and fields of the attributes of version 4: RFC 7530 section 5, RFC 8881 section 5, RFC 7862 section 12. */
final class Fattr4 {
    private static final Protocol PROTOCOL = Nfs.PROTOCOL;

    private static final ValueStrings NAMES = ValueStrings.counting("supported_attrs", "type", "fh_expire_type", "change", "size",
            "link_support", "symlink_support", "named_attr", "fsid", "unique_handles", "lease_time", "rdattr_error", "acl",
            "aclsupport", "archive", "cansettime", "case_insensitive", "case_preserving", "chown_restricted", "filehandle", "fileid",
            "files_avail", "files_free", "files_total", "fs_locations", "hidden", "homogeneous", "maxfilesize", "maxlink", "maxname",
            "maxread", "maxwrite", "mimetype", "mode", "no_trunc", "numlinks", "owner", "owner_group", "quota_avail_hard",
            "quota_avail_soft", "quota_used", "rawdev", "space_avail", "space_free", "space_total", "space_used", "system",
            "time_access", "time_access_set", "time_backup", "time_create", "time_delta", "time_metadata", "time_modify",
            "time_modify_set", "mounted_on_fileid", "dir_notif_delay", "dirent_notif_delay", "dacl", "sacl", "change_policy",
            "fs_status", "fs_layout_types", "layout_hint", "layout_types", "layout_blksize", "layout_alignment", "fs_locations_info",
            "mdsthreshold", "retention_get", "retention_set", "retentevt_get", "retentevt_set", "retention_hold", "mode_set_masked",
            "suppattr_exclcreat", "fs_charset_cap", "clone_blksize", "space_freed", "change_attr_type", "sec_label", "mode_umask",
            "xattr_support");
    static final Field.Uint ATTR_MASK = PROTOCOL.uint32("nfs.attr_mask", "Attr mask").hex();
    static final Field.Uint ATTR_COUNT = PROTOCOL.uint32("nfs.attr_count", "Attr count");
    static final Field.Uint ATTR = PROTOCOL.uint32("nfs.attr", "Attr").named(NAMES);
    static final Field.Bytes BITMAP_DATA = PROTOCOL.bytes("nfs.bitmap_data", "Bitmap data");
    static final Field.Uint CHANGEID4 = PROTOCOL.uint64("nfs.changeid4", "Changeid");
    static final Field.Uint NUM_ACES = PROTOCOL.uint32("nfs.num_aces", "Num aces");
    static final Field.Uint FATTR4_LINK_SUPPORT = PROTOCOL.flag("nfs.fattr4_link_support", "Link support").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_SYMLINK_SUPPORT = PROTOCOL.flag("nfs.fattr4_symlink_support", "Symlink support").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_NAMED_ATTR = PROTOCOL.flag("nfs.fattr4_named_attr", "Named attr").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_UNIQUE_HANDLES = PROTOCOL.flag("nfs.fattr4_unique_handles", "Unique handles").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_ARCHIVE = PROTOCOL.flag("nfs.fattr4_archive", "Archive").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_CANSETTIME = PROTOCOL.flag("nfs.fattr4_cansettime", "Cansettime").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_CASE_INSENSITIVE = PROTOCOL.flag("nfs.fattr4_case_insensitive", "Case insensitive").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_CASE_PRESERVING = PROTOCOL.flag("nfs.fattr4_case_preserving", "Case preserving").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_CHOWN_RESTRICTED = PROTOCOL.flag("nfs.fattr4_chown_restricted", "Chown restricted").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_HIDDEN = PROTOCOL.flag("nfs.fattr4_hidden", "Hidden").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_HOMOGENEOUS = PROTOCOL.flag("nfs.fattr4_homogeneous", "Homogeneous").named(Nfs.YES_NO);
    static final Field.Text FATTR4_MIMETYPE = PROTOCOL.text("nfs.fattr4_mimetype", "Mimetype");
    static final Field.Uint FATTR4_NO_TRUNC = PROTOCOL.flag("nfs.fattr4_no_trunc", "No trunc").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_SYSTEM = PROTOCOL.flag("nfs.fattr4_system", "System").named(Nfs.YES_NO);
    static final Field.Group FATTR4_FS_LOCATION = PROTOCOL.group("nfs.fattr4.fs_location", "Fs location");
    static final Field.Text FATTR4_OWNER = PROTOCOL.text("nfs.fattr4_owner", "Owner");
    static final Field.Text FATTR4_OWNER_GROUP = PROTOCOL.text("nfs.fattr4_owner_group", "Owner group");
    static final Field.Uint FATTR4_SIZE = PROTOCOL.uint64("nfs.fattr4.size", "Size");
    static final Field.Uint FATTR4_LEASE_TIME = PROTOCOL.uint32("nfs.fattr4.lease_time", "Lease time");
    static final Field.Uint FATTR4_FILEID = PROTOCOL.uint64("nfs.fattr4.fileid", "Fileid");
    static final Field.Uint FATTR4_FILES_AVAIL = PROTOCOL.uint64("nfs.fattr4.files_avail", "Files avail");
    static final Field.Uint FATTR4_FILES_FREE = PROTOCOL.uint64("nfs.fattr4.files_free", "Files free");
    static final Field.Uint FATTR4_FILES_TOTAL = PROTOCOL.uint64("nfs.fattr4.files_total", "Files total");
    static final Field.Uint FATTR4_MAXFILESIZE = PROTOCOL.uint64("nfs.fattr4.maxfilesize", "Maxfilesize");
    static final Field.Uint FATTR4_MAXLINK = PROTOCOL.uint32("nfs.fattr4.maxlink", "Maxlink");
    static final Field.Uint FATTR4_MAXNAME = PROTOCOL.uint32("nfs.fattr4.maxname", "Maxname");
    static final Field.Uint FATTR4_NUMLINKS = PROTOCOL.uint32("nfs.fattr4.numlinks", "Numlinks");
    static final Field.Uint FATTR4_MAXREAD = PROTOCOL.uint64("nfs.fattr4.maxread", "Maxread");
    static final Field.Uint FATTR4_MAXWRITE = PROTOCOL.uint64("nfs.fattr4.maxwrite", "Maxwrite");
    static final Field.Uint FATTR4_QUOTA_HARD = PROTOCOL.uint64("nfs.fattr4.quota_hard", "Quota hard");
    static final Field.Uint FATTR4_QUOTA_SOFT = PROTOCOL.uint64("nfs.fattr4.quota_soft", "Quota soft");
    static final Field.Uint FATTR4_QUOTA_USED = PROTOCOL.uint64("nfs.fattr4.quota_used", "Quota used");
    static final Field.Uint FATTR4_SPACE_AVAIL = PROTOCOL.uint64("nfs.fattr4.space_avail", "Space avail");
    static final Field.Uint FATTR4_SPACE_FREE = PROTOCOL.uint64("nfs.fattr4.space_free", "Space free");
    static final Field.Uint FATTR4_SPACE_TOTAL = PROTOCOL.uint64("nfs.fattr4.space_total", "Space total");
    static final Field.Uint FATTR4_SPACE_USED = PROTOCOL.uint64("nfs.fattr4.space_used", "Space used");
    static final Field.Uint FATTR4_MOUNTED_ON_FILEID = PROTOCOL.uint64("nfs.fattr4.mounted_on_fileid", "Mounted on fileid").hex();
    static final Field.Uint FATTR4_LAYOUT_BLKSIZE = PROTOCOL.uint32("nfs.fattr4.layout_blksize", "Layout blksize");
    static final Field.Uint FATTR4_SECURITY_LABEL_LFS = PROTOCOL.uint32("nfs.fattr4.security_label.lfs", "Lfs");
    static final Field.Uint FATTR4_XATTR_SUPPORT = PROTOCOL.flag("nfs.fattr4_xattr_support", "Xattr support").named(Nfs.YES_NO);
    static final Field.Uint FATTR4_SECURITY_LABEL_PI = PROTOCOL.uint32("nfs.fattr4.security_label.pi", "Pi");
    static final Field.Text FATTR4_SECURITY_LABEL_CONTEXT = PROTOCOL.text("nfs.fattr4.security_label.context", "Context");
    static final Field.Uint FATTR4_CLONE_BLOCK_SIZE = PROTOCOL.uint32("nfs.fattr4.clone_block_size", "Clone block size");
    static final Field.Uint FATTR4_SPACE_FREED = PROTOCOL.uint64("nfs.fattr4.space_freed", "Space freed");
    static final Field.Uint FATTR4_CHANGE_ATTR_TYPE = PROTOCOL.uint32("nfs.fattr4.change_attr_type", "Change attr type")
            .named(Nfs4.CHANGE_TYPES);
    static final Field.Uint FSID4_MAJOR = PROTOCOL.uint64("nfs.fsid4.major", "Fsid4 major");
    static final Field.Uint FSID4_MINOR = PROTOCOL.uint64("nfs.fsid4.minor", "Fsid4 minor");
    static final Field.Uint NFSTIME4_SECONDS = PROTOCOL.uint64("nfs.nfstime4.seconds", "Seconds");
    static final Field.Uint NFSTIME4_NSECONDS = PROTOCOL.uint32("nfs.nfstime4.nseconds", "Nseconds");
    static final Field.Uint ACE_PERM4 = PROTOCOL.uint32("nfs.ace_perm4", "Ace perm").hex();
    static final Field.Uint ACEMASK4 = PROTOCOL.uint32("nfs.acemask4", "Acemask").hex();
    static final Field.Text WHO = PROTOCOL.text("nfs.who", "Who");
    static final Field.Group SERVERS = PROTOCOL.group("nfs.servers", "Servers");
    static final Field.Text SERVER = PROTOCOL.text("nfs.server", "Server");
    static final Field.Uint UMASK = PROTOCOL.uint32("nfs.fattr4.umask", "Umask");
    static final Field.Flags FATTR4_FH_EXPIRE_TYPE = PROTOCOL.flags(Ftype.UINT32, "nfs.fattr4_fh_expire_type", "Fh expire type")
            .with(PROTOCOL.flag("nfs.fattr4_fh_expire_type.noexpire_with_open", "Noexpire with open", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.fattr4_fh_expire_type.volatile_any", "Volatile any", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.fattr4_fh_expire_type.vol_migration", "Vol migration", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.fattr4_fh_expire_type.vol_rename", "Vol rename", 0x1, 32).named(Nfs.YES_NO));
    static final Field.Flags FATTR4_ACLSUPPORT = PROTOCOL.flags(Ftype.UINT32, "nfs.fattr4.aclsupport", "Aclsupport").in(Base.DEC)
            .with(PROTOCOL.flag("nfs.fattr4.aclsupport.allow_acl", "Allow acl", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.fattr4.aclsupport.deny_acl", "Deny acl", 0x2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.fattr4.aclsupport.audit_acl", "Audit acl", 0x4, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.fattr4.aclsupport.alarm_acl", "Alarm acl", 0x8, 32).named(Nfs.YES_NO));
    static final Field.Flags FATTR4_FS_CHARSET_CAP = PROTOCOL.flags(Ftype.UINT32, "nfs.fattr4.fs_charset_cap", "Fs charset cap")
            .with(PROTOCOL.flag("nfs.fattr4.fs_charset_cap.nonutf8", "Nonutf8", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.fattr4.fs_charset_cap.utf8", "Utf8", 0x2, 32).named(Nfs.YES_NO));
    static final Field.Flags ACL_FLAGS = PROTOCOL.flags(Ftype.UINT32, "nfs.acl.flags", "Flags").in(Base.DEC)
            .with(PROTOCOL.flag("nfs.acl.flags.auto_inherit", "Auto inherit", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.acl.flags.protected", "Protected", 0x2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.acl.flags.defaulted", "Defaulted", 0x4, 32).named(Nfs.YES_NO));
    static final Field.Flags ACEFLAGS4 = PROTOCOL.flags(Ftype.UINT32, "nfs.aceflags4", "Aceflags")
            .with(PROTOCOL.flag("nfs.aceflag4.file_inherit", "File inherit", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.aceflag4.dir_inherit", "Dir inherit", 0x2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.aceflag4.no_prop_inherit", "No prop inherit", 0x4, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.aceflag4.inherit_only", "Inherit only", 0x8, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.aceflag4.successful_access", "Successful access", 0x10, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.aceflag4.failed_access", "Failed access", 0x20, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.aceflag4.id_group", "Id group", 0x40, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.aceflag4.inherited_ace", "Inherited ace", 0x80, 32).named(Nfs.YES_NO));

    static final Expert NOT_TAKEN_APART = PROTOCOL.expert("nfs.bitmap_no_dissector", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The value of this attribute is not taken apart");
    static final Expert SKIPPED = PROTOCOL.expert("nfs.bitmap_skip_value", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The value comes behind one that is not taken apart");
    static final Expert LEFT = PROTOCOL.expert("nfs.bitmap_undissected_data", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "Values of attributes are left that are not taken apart");
    static final Expert NO_MASK = PROTOCOL.expert("nfs.protocol_violation", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "A mask of attributes is required, and empty");
    static final Expert TOO_MANY_MASKS = PROTOCOL.expert("nfs.too_many_bitmaps", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
            "More masks than are shown");

    private Fattr4() {
    }

    /** Declares the fields. */
    static void load() {
    }
}
