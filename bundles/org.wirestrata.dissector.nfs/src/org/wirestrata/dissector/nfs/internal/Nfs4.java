package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Names and fields of version 4 of NFS: RFC 7531 (4.0), RFC 5662 (4.1), RFC 7863 (4.2), RFC 8276 (extended attributes). */
final class Nfs4 {
    static final Protocol PROTOCOL = Nfs.PROTOCOL;

    static final ValueStrings STATUSES = ValueStrings.of(0, "NFS4_OK", 1, "NFS4ERR_PERM", 2, "NFS4ERR_NOENT", 5, "NFS4ERR_IO",
            6, "NFS4ERR_NXIO", 13, "NFS4ERR_ACCESS", 17, "NFS4ERR_EXIST", 18, "NFS4ERR_XDEV", 20, "NFS4ERR_NOTDIR",
            21, "NFS4ERR_ISDIR", 22, "NFS4ERR_INVAL", 27, "NFS4ERR_FBIG", 28, "NFS4ERR_NOSPC", 30, "NFS4ERR_ROFS", 31, "NFS4ERR_MLINK",
            63, "NFS4ERR_NAMETOOLONG", 66, "NFS4ERR_NOTEMPTY", 69, "NFS4ERR_DQUOT", 70, "NFS4ERR_STALE", 10001, "NFS4ERR_BADHANDLE",
            10003, "NFS4ERR_BAD_COOKIE", 10004, "NFS4ERR_NOTSUPP", 10005, "NFS4ERR_TOOSMALL", 10006, "NFS4ERR_SERVERFAULT",
            10007, "NFS4ERR_BADTYPE", 10008, "NFS4ERR_DELAY", 10009, "NFS4ERR_SAME", 10010, "NFS4ERR_DENIED", 10011, "NFS4ERR_EXPIRED",
            10012, "NFS4ERR_LOCKED", 10013, "NFS4ERR_GRACE", 10014, "NFS4ERR_FHEXPIRED", 10015, "NFS4ERR_SHARE_DENIED",
            10016, "NFS4ERR_WRONGSEC", 10017, "NFS4ERR_CLID_INUSE", 10018, "NFS4ERR_RESOURCE", 10019, "NFS4ERR_MOVED",
            10020, "NFS4ERR_NOFILEHANDLE", 10021, "NFS4ERR_MINOR_VERS_MISMATCH", 10022, "NFS4ERR_STALE_CLIENTID",
            10023, "NFS4ERR_STALE_STATEID", 10024, "NFS4ERR_OLD_STATEID", 10025, "NFS4ERR_BAD_STATEID", 10026, "NFS4ERR_BAD_SEQID",
            10027, "NFS4ERR_NOT_SAME", 10028, "NFS4ERR_LOCK_RANGE", 10029, "NFS4ERR_SYMLINK", 10030, "NFS4ERR_RESTOREFH",
            10031, "NFS4ERR_LEASE_MOVED", 10032, "NFS4ERR_ATTRNOTSUPP", 10033, "NFS4ERR_NO_GRACE", 10034, "NFS4ERR_RECLAIM_BAD",
            10035, "NFS4ERR_RECLAIM_CONFLICT", 10036, "NFS4ERR_BADXDR", 10037, "NFS4ERR_LOCKS_HELD", 10038, "NFS4ERR_OPENMODE",
            10039, "NFS4ERR_BADOWNER", 10040, "NFS4ERR_BADCHAR", 10041, "NFS4ERR_BADNAME", 10042, "NFS4ERR_BAD_RANGE",
            10043, "NFS4ERR_LOCK_NOTSUPP", 10044, "NFS4ERR_OP_ILLEGAL", 10045, "NFS4ERR_DEADLOCK", 10046, "NFS4ERR_FILE_OPEN",
            10047, "NFS4ERR_ADMIN_REVOKED", 10048, "NFS4ERR_CB_PATH_DOWN", 10049, "NFS4ERR_BADIOMODE", 10050, "NFS4ERR_BADLAYOUT",
            10051, "NFS4ERR_BAD_SESSION_DIGEST", 10052, "NFS4ERR_BADSESSION", 10053, "NFS4ERR_BADSLOT",
            10054, "NFS4ERR_COMPLETE_ALREADY", 10055, "NFS4ERR_CONN_NOT_BOUND_TO_SESSION", 10056, "NFS4ERR_DELEG_ALREADY_WANTED",
            10057, "NFS4ERR_BACK_CHAN_BUSY", 10058, "NFS4ERR_LAYOUTTRYLATER", 10059, "NFS4ERR_LAYOUTUNAVAILABLE",
            10060, "NFS4ERR_NOMATCHING_LAYOUT", 10061, "NFS4ERR_RECALLCONFLICT", 10062, "NFS4ERR_UNKNOWN_LAYOUTTYPE",
            10063, "NFS4ERR_SEQ_MISORDERED", 10064, "NFS4ERR_SEQUENCE_POS", 10065, "NFS4ERR_REQ_TOO_BIG", 10066, "NFS4ERR_REP_TOO_BIG",
            10067, "NFS4ERR_REP_TOO_BIG_TO_CACHE", 10068, "NFS4ERR_RETRY_UNCACHED_REP", 10069, "NFS4ERR_UNSAFE_COMPOUND",
            10070, "NFS4ERR_TOO_MANY_OPS", 10071, "NFS4ERR_OP_NOT_IN_SESSION", 10072, "NFS4ERR_HASH_ALG_UNSUPP",
            10074, "NFS4ERR_CLIENTID_BUSY", 10075, "NFS4ERR_PNFS_IO_HOLE", 10076, "NFS4ERR_SEQ_FALSE_RETRY",
            10077, "NFS4ERR_BAD_HIGH_SLOT", 10078, "NFS4ERR_DEADSESSION", 10079, "NFS4ERR_ENCR_ALG_UNSUPP",
            10080, "NFS4ERR_PNFS_NO_LAYOUT", 10081, "NFS4ERR_NOT_ONLY_OP", 10082, "NFS4ERR_WRONG_CRED", 10083, "NFS4ERR_WRONG_TYPE",
            10084, "NFS4ERR_DIRDELEG_UNAVAIL", 10085, "NFS4ERR_REJECT_DELEG", 10086, "NFS4ERR_RETURNCONFLICT",
            10087, "NFS4ERR_DELEG_REVOKED", 10088, "NFS4ERR_PARTNER_NOTSUPP", 10089, "NFS4ERR_PARTNER_NO_AUTH",
            10090, "NFS4ERR_UNION_NOTSUPP", 10091, "NFS4ERR_OFFLOAD_DENIED", 10092, "NFS4ERR_WRONG_LFS", 10093, "NFS4ERR_BADLABEL",
            10094, "NFS4ERR_OFFLOAD_NO_REQS", 10095, "NFS4ERR_NOXATTR", 10096, "NFS4ERR_XATTR2BIG");
    static final ValueStrings OPERATIONS = ValueStrings.of(3, "ACCESS", 4, "CLOSE", 5, "COMMIT", 6, "CREATE", 7, "DELEGPURGE",
            8, "DELEGRETURN", 9, "GETATTR", 10, "GETFH", 11, "LINK", 12, "LOCK", 13, "LOCKT", 14, "LOCKU", 15, "LOOKUP", 16, "LOOKUPP",
            17, "NVERIFY", 18, "OPEN", 19, "OPENATTR", 20, "OPEN_CONFIRM", 21, "OPEN_DOWNGRADE", 22, "PUTFH", 23, "PUTPUBFH",
            24, "PUTROOTFH", 25, "READ", 26, "READDIR", 27, "READLINK", 28, "REMOVE", 29, "RENAME", 30, "RENEW", 31, "RESTOREFH",
            32, "SAVEFH", 33, "SECINFO", 34, "SETATTR", 35, "SETCLIENTID", 36, "SETCLIENTID_CONFIRM", 37, "VERIFY", 38, "WRITE",
            39, "RELEASE_LOCKOWNER", 40, "BACKCHANNEL_CTL", 41, "BIND_CONN_TO_SESSION", 42, "EXCHANGE_ID", 43, "CREATE_SESSION",
            44, "DESTROY_SESSION", 45, "FREE_STATEID", 46, "GET_DIR_DELEGATION", 47, "GETDEVICEINFO", 48, "GETDEVICELIST",
            49, "LAYOUTCOMMIT", 50, "LAYOUTGET", 51, "LAYOUTRETURN", 52, "SECINFO_NO_NAME", 53, "SEQUENCE", 54, "SET_SSV",
            55, "TEST_STATEID", 56, "WANT_DELEGATION", 57, "DESTROY_CLIENTID", 58, "RECLAIM_COMPLETE", 59, "ALLOCATE", 60, "COPY",
            61, "COPY_NOTIFY", 62, "DEALLOCATE", 63, "IO_ADVISE", 64, "LAYOUTERROR", 65, "LAYOUTSTATS", 66, "OFFLOAD_CANCEL",
            67, "OFFLOAD_STATUS", 68, "READ_PLUS", 69, "SEEK", 70, "WRITE_SAME", 71, "CLONE", 72, "GETXATTR", 73, "SETXATTR",
            74, "LISTXATTRS", 75, "REMOVEXATTR", 10044, "ILLEGAL");
    private static final ValueStrings CALLBACKS = ValueStrings.counting("Unknown", "Unknown", "Unknown", "CB_GETATTR", "CB_RECALL",
            "CB_LAYOUTRECALL", "CB_NOTIFY", "CB_PUSH_DELEG", "CB_RECALL_ANY", "CB_RECALLABLE_OBJ_AVAIL", "CB_RECALL_SLOT",
            "CB_SEQUENCE", "CB_WANTS_CANCELLED", "CB_NOTIFY_LOCK", "CB_NOTIFY_DEVICEID", "CB_OFFLOAD");
    static final ValueStrings TYPES = ValueStrings.counting("Unknown", "NF4REG", "NF4DIR", "NF4BLK", "NF4CHR", "NF4LNK", "NF4SOCK",
            "NF4FIFO", "NF4ATTRDIR", "NF4NAMEDATTR");
    private static final ValueStrings STABLE = ValueStrings.counting("UNSTABLE4", "DATA_SYNC4", "FILE_SYNC4");
    private static final ValueStrings LOCK_TYPES = ValueStrings.counting("Unknown", "READ_LT", "WRITE_LT", "READW_LT", "WRITEW_LT");
    private static final ValueStrings SHARE_ACCESS = ValueStrings.counting("OPEN4_SHARE_ACCESS_NONE", "OPEN4_SHARE_ACCESS_READ",
            "OPEN4_SHARE_ACCESS_WRITE", "OPEN4_SHARE_ACCESS_BOTH");
    private static final ValueStrings SHARE_DENY = ValueStrings.counting("OPEN4_SHARE_DENY_NONE", "OPEN4_SHARE_DENY_READ",
            "OPEN4_SHARE_DENY_WRITE", "OPEN4_SHARE_DENY_BOTH");
    private static final ValueStrings WANTS = ValueStrings.of(0x0, "OPEN4_SHARE_ACCESS_WANT_NO_PREFERENCE",
            0x100, "OPEN4_SHARE_ACCESS_WANT_READ_DELEG", 0x200, "OPEN4_SHARE_ACCESS_WANT_WRITE_DELEG",
            0x300, "OPEN4_SHARE_ACCESS_WANT_ANY_DELEG", 0x400, "OPEN4_SHARE_ACCESS_WANT_NO_DELEG",
            0x500, "OPEN4_SHARE_ACCESS_WANT_CANCEL");
    private static final ValueStrings OPEN_TYPES = ValueStrings.counting("OPEN4_NOCREATE", "OPEN4_CREATE");
    private static final ValueStrings CREATE_MODES = ValueStrings.counting("UNCHECKED4", "GUARDED4", "EXCLUSIVE4", "EXCLUSIVE4_1");
    private static final ValueStrings CLAIMS = ValueStrings.counting("CLAIM_NULL", "CLAIM_PREVIOUS", "CLAIM_DELEGATE_CUR",
            "CLAIM_DELEGATE_PREV", "CLAIM_FH", "CLAIM_DELEG_CUR_FH", "CLAIM_DELEG_PREV_FH");
    private static final ValueStrings DELEGATIONS = ValueStrings.counting("OPEN_DELEGATE_NONE", "OPEN_DELEGATE_READ",
            "OPEN_DELEGATE_WRITE", "OPEN_DELEGATE_NONE_EXT");
    private static final ValueStrings NO_DELEGATION = ValueStrings.counting("WND4_NOT_WANTED", "WND4_CONTENTION", "WND4_RESOURCE",
            "WND4_NOT_SUPP_FTYPE", "WND4_WRITE_DELEG_NOT_SUPP_FTYPE", "WND4_NOT_SUPP_UPGRADE", "WND4_NOT_SUPP_DOWNGRADE",
            "WND4_CANCELLED", "WND4_IS_DIR");
    private static final ValueStrings LIMITS = ValueStrings.counting("Unknown", "NFS_LIMIT_SIZE", "NFS_LIMIT_BLOCKS");
    private static final ValueStrings ACE_TYPES = ValueStrings.counting("Access_Allowed", "Access_Denied", "System_Audit",
            "System_Alarm");
    private static final ValueStrings FLAVORS = ValueStrings.of(0, "AUTH_NONE", 1, "AUTH_SYS", 2, "AUTH_SHORT", 3, "AUTH_DH",
            6, "RPCSEC_GSS", 390003, "krb5", 390004, "krb5i", 390005, "krb5p");
    private static final ValueStrings SERVICES = ValueStrings.counting("Unknown", "none", "integrity", "privacy");
    private static final ValueStrings STYLES = ValueStrings.counting("SECINFO_STYLE4_CURRENT_FH", "SECINFO_STYLE4_PARENT");
    private static final ValueStrings PROTECTIONS = ValueStrings.counting("SP4_NONE", "SP4_MACH_CRED", "SP4_SSV");
    private static final ValueStrings DIRECTIONS_ASKED = ValueStrings.counting("Unknown", "CDFC4_FORE", "CDFC4_BACK",
            "CDFC4_FORE_OR_BOTH", "Unknown", "Unknown", "Unknown", "CDFC4_BACK_OR_BOTH");
    private static final ValueStrings DIRECTIONS = ValueStrings.counting("Unknown", "CDFS4_FORE", "CDFS4_BACK", "CDFS4_BOTH");
    private static final ValueStrings LAYOUT_TYPES = ValueStrings.of(1, "LAYOUT4_NFSV4_1_FILES", 2, "LAYOUT4_OSD2_OBJECTS",
            3, "LAYOUT4_BLOCK_VOLUME", 4, "LAYOUT4_FLEX_FILES", 5, "LAYOUT4_SCSI");
    private static final ValueStrings IO_MODES = ValueStrings.counting("Unknown", "LAYOUTIOMODE4_READ", "LAYOUTIOMODE4_RW",
            "LAYOUTIOMODE4_ANY");
    private static final ValueStrings RETURN_TYPES = ValueStrings.counting("Unknown", "LAYOUTRETURN4_FILE",
            "LAYOUTRETURN4_FSID", "LAYOUTRETURN4_ALL");
    private static final ValueStrings RECALL_TYPES = ValueStrings.counting("Unknown", "LAYOUTRECALL4_FILE",
            "LAYOUTRECALL4_FSID", "LAYOUTRECALL4_ALL");
    private static final ValueStrings NET_LOCATIONS = ValueStrings.counting("Unknown", "NL4_NAME", "NL4_URL", "NL4_NETADDR");
    private static final ValueStrings CONTENTS_OF_DATA = ValueStrings.counting("DATA", "HOLE");
    private static final ValueStrings CONTENT_TYPES = ValueStrings.counting("Data", "Hole");
    private static final ValueStrings NOTIFICATIONS = ValueStrings.counting("Unknown", "Change", "Delete");
    private static final ValueStrings HINTS = ValueStrings.counting("Normal", "Sequential", "Sequential backwards", "Random",
            "Will need", "Will need opportunistically", "Don't need", "No reuse", "Read", "Write", "Init proximity");
    private static final ValueStrings XATTR_OPTIONS = ValueStrings.counting("EITHER", "CREATE", "REPLACE");
    static final ValueStrings SET_HOW = ValueStrings.counting("SET_TO_SERVER_TIME4", "SET_TO_CLIENT_TIME4");
    static final ValueStrings CHANGE_TYPES = ValueStrings.counting("IS_MONOTONIC_INCR", "IS_VERSION_COUNTER",
            "IS_VERSION_COUNTER_NOPNFS", "IS_TIME_METADATA", "IS_UNDEFINED");

    static final Field.Text TAG = PROTOCOL.text("nfs.tag", "Tag");
    static final Field.Uint MINORVERSION = PROTOCOL.uint32("nfs.minorversion", "Minorversion");
    static final Field.Uint OPS_COUNT = PROTOCOL.uint32("nfs.ops.count", "Count");
    static final Field.Uint OPCODE = PROTOCOL.uint32("nfs.opcode", "Opcode").named(OPERATIONS);
    static final Field.Uint MAIN_OPCODE = PROTOCOL.uint32("nfs.main_opcode", "Main opcode").named(OPERATIONS);
    static final Field.Uint CB_PROCEDURE = PROTOCOL.uint32("nfs.cb_procedure", "CB procedure")
            .named(ValueStrings.counting("CB_NULL", "CB_COMPOUND"));
    static final Field.Uint CB_OPERATION = PROTOCOL.uint32("nfs.cb.operation", "Operation").named(CALLBACKS);
    static final Field.Uint NFSSTAT4 = PROTOCOL.uint32("nfs.nfsstat4", "Nfsstat").named(STATUSES);
    static final Field.Bytes STATEID = PROTOCOL.bytes("nfs.stateid", "Stateid");
    static final Field.Uint STATEID_HASH = PROTOCOL.uint16("nfs.stateid.hash", "Stateid hash").hex();
    static final Field.Uint STATEID_SEQID = PROTOCOL.uint32("nfs.stateid.seqid", "Stateid seqid");
    static final Field.Bytes STATEID_OTHER = PROTOCOL.bytes("nfs.stateid.other", "Stateid other");
    static final Field.Uint STATEID_OTHER_HASH = PROTOCOL.uint32("nfs.stateid.other_hash", "Stateid other hash").hex();
    static final Field.Uint SEQID = PROTOCOL.uint32("nfs.seqid", "Seqid").hex();
    static final Field.Uint CLIENTID = PROTOCOL.uint64("nfs.clientid", "Clientid").hex();
    static final Field.Uint VERIFIER4 = PROTOCOL.uint64("nfs.verifier4", "Verifier").hex();
    static final Field.Bytes NFS_CLIENT_ID4_ID = PROTOCOL.bytes("nfs.nfs_client_id4.id", "Id");
    static final Field.Uint CB_PROGRAM = PROTOCOL.uint32("nfs.cb_program", "Cb program").hex();
    static final Field.Text R_NETID = PROTOCOL.text("nfs.r_netid", "R netid");
    static final Field.Text R_ADDR = PROTOCOL.text("nfs.r_addr", "R addr");
    static final Field.Address UNIVERSAL_ADDRESS_IPV4 = PROTOCOL.ipv4("nfs.universal_address.ipv4", "Ipv");
    static final Field.Address UNIVERSAL_ADDRESS_IPV6 = PROTOCOL.ipv6("nfs.universal_address.ipv6", "Ipv6");
    static final Field.Uint CALLBACK_IDENT = PROTOCOL.uint32("nfs.callback.ident", "Ident").hex();
    static final Field.Text PATHNAME_COMPONENT = PROTOCOL.text("nfs.pathname.component", "Component");
    static final Field.Uint PATHNAME_COMPONENT_COUNT = PROTOCOL.uint32("nfs.pathname.component.count", "Count");
    static final Field.Uint CHANGE_INFO_ATOMIC = PROTOCOL.flag("nfs.change_info.atomic", "Atomic").named(Nfs.YES_NO);
    static final Field.Uint CHANGEID4_BEFORE = PROTOCOL.uint64("nfs.changeid4.before", "Before");
    static final Field.Uint CHANGEID4_AFTER = PROTOCOL.uint64("nfs.changeid4.after", "After");
    static final Field.Uint NFS_FTYPE4 = PROTOCOL.uint32("nfs.nfs_ftype4", "Nfs ftype").named(TYPES);
    static final Field.Text SYMLINK_LINKTEXT = PROTOCOL.text("nfs.symlink.linktext", "Linktext");
    static final Field.Uint OFFSET4 = PROTOCOL.uint64("nfs.offset4", "Offset");
    static final Field.Uint LENGTH4 = PROTOCOL.uint64("nfs.length4", "Length");
    static final Field.Uint COUNT4 = PROTOCOL.uint32("nfs.count4", "Count");
    static final Field.Uint STABLE_HOW4 = PROTOCOL.uint32("nfs.stable_how4", "Stable how").named(STABLE);
    static final Field.Uint READ_DATA_LENGTH = PROTOCOL.uint32("nfs.read.data_length", "Data length");
    static final Field.Uint WRITE_DATA_LENGTH = PROTOCOL.uint32("nfs.write.data_length", "Data length");
    static final Field.Uint EOF = PROTOCOL.uint32("nfs.eof", "Eof");
    static final Field.Uint ACETYPE4 = PROTOCOL.uint32("nfs.acetype4", "ACE type").named(ACE_TYPES);
    static final Field.Uint LOCKTYPE4 = PROTOCOL.uint32("nfs.locktype4", "Locktype").named(LOCK_TYPES);
    static final Field.Uint LOCK_RECLAIM = PROTOCOL.flag("nfs.lock.reclaim", "Reclaim").named(Nfs.YES_NO);
    static final Field.Uint LOCK_LOCKER_NEW_LOCK_OWNER = PROTOCOL.flag("nfs.lock.locker.new_lock_owner", "New lock owner")
            .named(Nfs.YES_NO);
    static final Field.Uint LOCK_SEQID = PROTOCOL.uint32("nfs.lock_seqid", "Lock seqid").hex();
    static final Field.Bytes LOCK_OWNER4 = PROTOCOL.bytes("nfs.lock_owner4", "Lock owner");
    static final Field.Uint OPEN4_SHARE_ACCESS = PROTOCOL.uint32("nfs.open4.share_access", "Share access").named(SHARE_ACCESS);
    static final Field.Uint WANT = PROTOCOL.uint32("nfs.want", "Want").hex().named(WANTS);
    static final Field.Uint OPEN4_SHARE_DENY = PROTOCOL.uint32("nfs.open4.share_deny", "Share deny").named(SHARE_DENY);
    static final Field.Bytes OPEN_OWNER4 = PROTOCOL.bytes("nfs.open_owner4", "Open owner");
    static final Field.Uint OPEN_OPENTYPE = PROTOCOL.uint32("nfs.open.opentype", "Opentype").named(OPEN_TYPES);
    static final Field.Uint CREATEMODE4 = PROTOCOL.uint32("nfs.createmode4", "Createmode").named(CREATE_MODES);
    static final Field.Uint OPEN_CLAIM_TYPE = PROTOCOL.uint32("nfs.open.claim_type", "Claim type").named(CLAIMS);
    static final Field.Uint DELEGATE_TYPE = PROTOCOL.uint32("nfs.delegate_type", "Delegate type").named(DELEGATIONS);
    static final Field.Uint OPEN_DELEGATION_TYPE = PROTOCOL.uint32("nfs.open.delegation_type", "Delegation type").named(DELEGATIONS);
    static final Field.Uint OPEN_WHY_NO_DELEGATION = PROTOCOL.uint32("nfs.open.why_no_delegation", "Why no delegation")
            .named(NO_DELEGATION);
    static final Field.Uint RECALL4 = PROTOCOL.flag("nfs.recall4", "Recall").named(Nfs.YES_NO);
    static final Field.Uint RECALL = PROTOCOL.flag("nfs.recall", "Recall").named(Nfs.YES_NO);
    static final Field.Uint OPEN_LIMIT_BY = PROTOCOL.uint32("nfs.open.limit_by", "Limit by").named(LIMITS);
    static final Field.Uint FILESIZE = PROTOCOL.uint64("nfs.filesize", "Filesize");
    static final Field.Uint NUM_BLOCKS = PROTOCOL.uint32("nfs.num_blocks", "Num blocks");
    static final Field.Uint BYTES_PER_BLOCK = PROTOCOL.uint32("nfs.bytes_per_block", "Bytes per block");
    static final Field.Uint OPENATTR4_CREATEDIR = PROTOCOL.flag("nfs.openattr4.createdir", "Createdir").named(Nfs.YES_NO);
    static final Field.Uint COOKIE4 = PROTOCOL.uint64("nfs.cookie4", "Cookie");
    static final Field.Uint COOKIE_VERF4 = PROTOCOL.uint64("nfs.cookie_verf4", "Cookie verf");
    static final Field.Uint DIRCOUNT = PROTOCOL.uint32("nfs.dircount", "Dircount");
    static final Field.Uint MAXCOUNT = PROTOCOL.uint32("nfs.maxcount", "Maxcount");
    static final Field.Uint VALUE_FOLLOWS = PROTOCOL.flag("nfs.value_follows", "Value follows").named(Nfs.YES_NO);
    static final Field.Text ENTRY_NAME = PROTOCOL.text("nfs.entry_name", "Entry name");
    static final Field.Uint DIRLIST4_EOF = PROTOCOL.flag("nfs.dirlist4.eof", "Eof").named(Nfs.YES_NO);
    static final Field.Group FLAVORS_INFO = PROTOCOL.group("nfs.flavors.info", "Info");
    static final Field.Uint SECINFO_FLAVOR = PROTOCOL.uint32("nfs.secinfo.flavor", "Flavor").named(FLAVORS);
    static final Field.Bytes SECINFO_FLAVOR_INFO_RPCSEC_GSS_INFO_OID = PROTOCOL.bytes("nfs.secinfo.flavor_info.rpcsec_gss_info.oid", "Oid");
    static final Field.Uint SECINFO_FLAVOR_INFO_RPCSEC_GSS_INFO_QOP = PROTOCOL.uint32("nfs.secinfo.flavor_info.rpcsec_gss_info.qop", "Qop");
    static final Field.Uint SECINFO_RPCSEC_GSS_INFO_SERVICE = PROTOCOL.uint32("nfs.secinfo.rpcsec_gss_info.service", "Service")
            .named(SERVICES);
    static final Field.Uint SECINFO_STYLE = PROTOCOL.uint32("nfs.secinfo.style", "Style").named(STYLES);
    static final Field.Uint FLAVOR4 = PROTOCOL.uint32("nfs.flavor4", "Flavor").named(FLAVORS);
    static final Field.Uint STAMP4 = PROTOCOL.uint32("nfs.stamp4", "Stamp");
    static final Field.Text MACHINENAME4 = PROTOCOL.text("nfs.machinename4", "Machinename");
    static final Field.Uint UID4 = PROTOCOL.uint32("nfs.uid4", "Uid");
    static final Field.Uint GID4 = PROTOCOL.uint32("nfs.gid4", "Gid");
    static final Field.Uint SERVICE4 = PROTOCOL.uint32("nfs.service4", "Service");
    static final Field.Bytes SESSION_ID4 = PROTOCOL.bytes("nfs.session_id4", "Session id");
    static final Field.Uint BCTSA_DIR = PROTOCOL.uint32("nfs.bctsa_dir", "Bctsa dir").hex().named(DIRECTIONS_ASKED);
    static final Field.Uint BCTSA_USE_CONN_IN_RDMA_MODE = PROTOCOL.flag("nfs.bctsa_use_conn_in_rdma_mode", "Bctsa use conn in rdma mode")
            .named(Nfs.YES_NO);
    static final Field.Uint BCTSR_DIR = PROTOCOL.uint32("nfs.bctsr_dir", "Bctsr dir").hex().named(DIRECTIONS);
    static final Field.Uint BCTSR_USE_CONN_IN_RDMA_MODE = PROTOCOL.flag("nfs.bctsr_use_conn_in_rdma_mode", "Bctsr use conn in rdma mode")
            .named(Nfs.YES_NO);
    static final Field.Uint EXCHANGE_ID_STATE_PROTECT = PROTOCOL.uint32("nfs.exchange_id.state_protect", "State protect")
            .named(PROTECTIONS);
    static final Field.Uint OP_MASK = PROTOCOL.uint32("nfs.op_mask", "Op mask").hex();
    static final Field.Group SP_PARMS4_HASH_ALGS = PROTOCOL.group("nfs.sp_parms4_hash_algs", "Sp parms4 hash algs");
    static final Field.Group SP_PARMS4_ENCR_ALGS = PROTOCOL.group("nfs.sp_parms4_encr_algs", "Sp parms4 encr algs");
    static final Field.Uint STATE_PROTECT_WINDOW = PROTOCOL.uint32("nfs.state_protect_window", "State protect window").hex();
    static final Field.Uint STATE_PROTECT_NUM_GSS_HANDLES =
            PROTOCOL.uint32("nfs.state_protect_num_gss_handles", "State protect num gss handles").hex();
    static final Field.Uint PROT_INFO4_HASH_ALG = PROTOCOL.uint32("nfs.prot_info4_hash_alg", "Prot info4 hash alg").hex();
    static final Field.Uint PROT_INFO4_ENCR_ALG = PROTOCOL.uint32("nfs.prot_info4_encr_alg", "Prot info4 encr alg").hex();
    static final Field.Uint PROT_INFO4_SVV_LENGTH = PROTOCOL.uint32("nfs.prot_info4_svv_length", "Prot info4 svv length").hex();
    static final Field.Uint PROT_INFO4_SPI_WINDOW = PROTOCOL.uint32("nfs.prot_info4_spi_window", "Prot info4 spi window").hex();
    static final Field.Bytes GSSHANDLE4 = PROTOCOL.bytes("nfs.gsshandle4", "Gsshandle");
    static final Field.Text NII_DOMAIN4 = PROTOCOL.text("nfs.nii_domain4", "Nii domain");
    static final Field.Text NII_NAME4 = PROTOCOL.text("nfs.nii_name4", "Nii name");
    static final Field.Uint MINORID4 = PROTOCOL.uint64("nfs.minorid4", "Minorid");
    static final Field.Bytes MAJORID4 = PROTOCOL.bytes("nfs.majorid4", "Majorid");
    static final Field.Bytes SCOPE = PROTOCOL.bytes("nfs.scope", "Scope");
    static final Field.Uint PADSIZE4 = PROTOCOL.uint32("nfs.padsize4", "Padsize");
    static final Field.Uint MAXREQSIZE4 = PROTOCOL.uint32("nfs.maxreqsize4", "Maxreqsize");
    static final Field.Uint MAXRESPSIZE4 = PROTOCOL.uint32("nfs.maxrespsize4", "Maxrespsize");
    static final Field.Uint MAXRESPSIZECACHED4 = PROTOCOL.uint32("nfs.maxrespsizecached4", "Maxrespsizecached");
    static final Field.Uint MAXOPS4 = PROTOCOL.uint32("nfs.maxops4", "Maxops");
    static final Field.Uint MAXREQS4 = PROTOCOL.uint32("nfs.maxreqs4", "Maxreqs");
    static final Field.Uint RDMACHANATTRS4 = PROTOCOL.uint32("nfs.rdmachanattrs4", "Rdmachanattrs");
    static final Field.Bytes DEVICEID = PROTOCOL.bytes("nfs.deviceid", "Deviceid");
    static final Field.Uint LAYOUTTYPE = PROTOCOL.uint32("nfs.layouttype", "Layouttype").named(LAYOUT_TYPES);
    static final Field.Uint NOTIFY_MASK = PROTOCOL.uint32("nfs.notify_mask", "Notify mask").hex();
    static final Field.Uint NOTIFY_TYPE = PROTOCOL.uint32("nfs.notify_type", "Notify type").named(NOTIFICATIONS);
    static final Field.Uint DEVICEIDX = PROTOCOL.uint32("nfs.deviceidx", "Deviceidx");
    static final Field.Bytes DEVINFO = PROTOCOL.bytes("nfs.devinfo", "Devinfo");
    static final Field.Uint DEVICENUM4 = PROTOCOL.uint32("nfs.devicenum4", "Devicenum");
    static final Field.Uint RECLAIM4 = PROTOCOL.flag("nfs.reclaim4", "Reclaim").named(Nfs.YES_NO);
    static final Field.Uint NEWOFFSET = PROTOCOL.flag("nfs.newoffset", "Newoffset").named(Nfs.YES_NO);
    static final Field.Uint NEWTIME = PROTOCOL.flag("nfs.newtime", "Newtime").named(Nfs.YES_NO);
    static final Field.Uint NEWSIZE = PROTOCOL.flag("nfs.newsize", "Newsize").named(Nfs.YES_NO);
    static final Field.Bytes LAYOUTUPDATE = PROTOCOL.bytes("nfs.layoutupdate", "Layoutupdate");
    static final Field.Uint LAYOUTAVAIL = PROTOCOL.flag("nfs.layoutavail", "Layoutavail").named(Nfs.YES_NO);
    static final Field.Uint IOMODE = PROTOCOL.uint32("nfs.iomode", "Iomode").named(IO_MODES);
    static final Field.Uint MINLENGTH4 = PROTOCOL.uint64("nfs.minlength4", "Minlength");
    static final Field.Uint RETCLOSE4 = PROTOCOL.flag("nfs.retclose4", "Retclose").named(Nfs.YES_NO);
    static final Field.Bytes LAYOUT = PROTOCOL.bytes("nfs.layout", "Layout");
    static final Field.Uint NFL_FIRST_STRIPE_INDEX = PROTOCOL.uint32("nfs.nfl_first_stripe_index", "Nfl first stripe index");
    static final Field.Uint NFL_FHS = PROTOCOL.uint32("nfs.nfl_fhs", "Nfl fhs").hex();
    static final Field.Uint RETURNTYPE = PROTOCOL.uint32("nfs.returntype", "Returntype").named(RETURN_TYPES);
    static final Field.Bytes LRF_BODY_CONTENT = PROTOCOL.bytes("nfs.lrf_body_content", "Lrf body content");
    static final Field.Uint LRS_PRESENT = PROTOCOL.flag("nfs.lrs_present", "Lrs present").named(Nfs.YES_NO);
    static final Field.Uint SLOTID = PROTOCOL.uint32("nfs.slotid", "Slotid");
    static final Field.Uint HIGH_SLOTID = PROTOCOL.uint32("nfs.high_slotid", "High slotid");
    static final Field.Uint TARGET_HIGH_SLOTID = PROTOCOL.uint32("nfs.target_high_slotid", "Target high slotid");
    static final Field.Uint CACHETHIS4 = PROTOCOL.flag("nfs.cachethis4", "Cachethis").named(Nfs.YES_NO);
    static final Field.Group TEST_STATEID_STATEIDS = PROTOCOL.group("nfs.test_stateid.stateids", "Stateids");
    static final Field.Group TEST_STATEID_RESULTS = PROTOCOL.group("nfs.test_stateid.results", "Results");
    static final Field.Uint RECLAIM_ONE_FS4 = PROTOCOL.flag("nfs.reclaim_one_fs4", "Reclaim one fs").named(Nfs.YES_NO);
    static final Field.Uint CONSECUTIVE = PROTOCOL.flag("nfs.consecutive", "Consecutive").named(Nfs.YES_NO);
    static final Field.Uint SYNCHRONOUS = PROTOCOL.flag("nfs.synchronous", "Synchronous").named(Nfs.YES_NO);
    static final Field.Uint SOURCE_SERVERS = PROTOCOL.uint32("nfs.source_servers", "Source servers");
    static final Field.Uint FF_SOURCE_SERVER_INDEX = PROTOCOL.uint32("nfs.ff.source_server_index", "Source server index");
    static final Field.Uint NETLOCTYPE = PROTOCOL.uint32("nfs.netloctype", "Netloctype").named(NET_LOCATIONS);
    static final Field.Text NL_NAME = PROTOCOL.text("nfs.nl_name", "Nl name");
    static final Field.Text NL_URL = PROTOCOL.text("nfs.nl_url", "Nl url");
    static final Field.Uint CALLBACK_IDS = PROTOCOL.uint32("nfs.callback_ids", "Callback ids");
    static final Field.Uint FF_CALLBACK_ID_INDEX = PROTOCOL.uint32("nfs.ff.callback_id_index", "Callback id index");
    static final Field.Uint HINT_MASK = PROTOCOL.uint32("nfs.hint.mask", "Mask").hex();
    static final Field.Uint HINT_COUNT = PROTOCOL.uint32("nfs.hint.count", "Count");
    static final Field.Uint HINT_HINT = PROTOCOL.uint32("nfs.hint.hint", "Hint").named(HINTS);
    static final Field.Uint DEVICE_ERROR_COUNT = PROTOCOL.uint32("nfs.device_error_count", "Device error count");
    static final Field.Uint DEVICE_ERRORS_INDEX = PROTOCOL.uint32("nfs.device_errors_index", "Device errors index");
    static final Field.Uint FF_IOERRS_OP = PROTOCOL.uint32("nfs.ff_ioerrs_op", "Ff ioerrs op").named(OPERATIONS);
    static final Field.Uint IO_COUNT = PROTOCOL.uint64("nfs.io_count", "Io count");
    static final Field.Uint IO_BYTES = PROTOCOL.uint64("nfs.io_bytes", "Io bytes");
    static final Field.Bytes LAYOUTSTATS = PROTOCOL.bytes("nfs.layoutstats", "Layoutstats");
    static final Field.Uint NUM_OFFLOAD_STATUS = PROTOCOL.uint32("nfs.num_offload_status", "Num offload status");
    static final Field.Uint OFFLOAD_STATUS = PROTOCOL.uint32("nfs.offload_status", "Offload status").named(STATUSES);
    static final Field.Group CONTENTS = PROTOCOL.group("nfs.contents", "Contents");
    static final Field.Uint CONTENT_TYPE = PROTOCOL.uint32("nfs.content.type", "Type").named(CONTENT_TYPES);
    static final Field.Uint DATA_CONTENT = PROTOCOL.uint32("nfs.data_content", "Data content").named(CONTENTS_OF_DATA);
    static final Field.Uint ADB_BLOCK_COUNT = PROTOCOL.uint32("nfs.adb.block.count", "Count");
    static final Field.Uint ADB_BLOCK_RELOFF_NUM = PROTOCOL.uint32("nfs.adb.block.reloff_num", "Reloff num");
    static final Field.Uint ADB_BLOCK_NUM = PROTOCOL.uint32("nfs.adb.block.num", "Num");
    static final Field.Uint ADB_PATTERN_RELOFF = PROTOCOL.uint32("nfs.adb.pattern.reloff", "Reloff");
    static final Field.Uint ADB_PATTERN_HASH = PROTOCOL.uint32("nfs.adb.pattern_hash", "Pattern hash").hex();
    static final Field.Uint SETXATTR_OPTIONS = PROTOCOL.uint32("nfs.setxattr.options", "Options").named(XATTR_OPTIONS);
    static final Field.Text XATTR_KEY = PROTOCOL.text("nfs.xattr.key", "Key");
    static final Field.Uint LISXTATTR_COOKIE = PROTOCOL.uint64("nfs.lisxtattr.cookie", "Cookie");
    static final Field.Uint LISXTATTR_MAXCOUNT = PROTOCOL.uint32("nfs.lisxtattr.maxcount", "Maxcount");
    static final Field.Uint LISTXATTR_NAMES_COUNT = PROTOCOL.uint32("nfs.listxattr.names.count", "Count");
    static final Field.Uint LISXTATTR_EOF = PROTOCOL.uint32("nfs.lisxtattr.eof", "Eof");
    static final Field.Uint BYTES_COPIED = PROTOCOL.uint64("nfs.bytes_copied", "Bytes copied");
    static final Field.Uint TRUNCATE = PROTOCOL.flag("nfs.truncate", "Truncate").named(Nfs.YES_NO);
    static final Field.Uint CLORACHANGED = PROTOCOL.flag("nfs.clorachanged", "Clorachanged").named(Nfs.YES_NO);
    static final Field.Uint RECALLTYPE = PROTOCOL.uint32("nfs.recalltype", "Recalltype").named(RECALL_TYPES);

    static final Field.Flags OPEN_RFLAGS = PROTOCOL.flags(Ftype.UINT32, "nfs.open_rflags", "Open rflags")
            .with(PROTOCOL.flag("nfs.open_rflags.confirm", "Confirm", 0x2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.open_rflags.locktype_posix", "Locktype posix", 0x4, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.open_rflags.preserve_unlinked", "Preserve unlinked", 0x8, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.open_rflags.may_notify_lock", "May notify lock", 0x20, 32).named(Nfs.YES_NO));
    static final Field.Uint WANT_NOTIFICATION_WHEN_RESRC_AVAIL =
            PROTOCOL.flag("nfs.want_notification.when_resrc_avail", "When resrc avail", 0x10000, 32)
            .named(Nfs.YES_NO);
    static final Field.Uint WANT_PUSH_DELEG_WHEN_UNCONTENDED =
            PROTOCOL.flag("nfs.want_push_deleg_when_uncontended", "Want push deleg when uncontended", 0x20000, 32)
            .named(Nfs.YES_NO);
    static final Field.Uint WANT_NOTIFICATION = PROTOCOL.uint32("nfs.want_notification", "Signals wanted").hex();
    private static final Field.Uint EXCHANGE_ID_FLAGS_CONFIRMED_R =
            PROTOCOL.flag("nfs.exchange_id.flags.confirmed_r", "Confirmed r", 0x80000000L, 32)
            .named(Nfs.YES_NO);
    private static final Field.Uint EXCHANGE_ID_FLAGS_CONFIRMED_REC_A =
            PROTOCOL.flag("nfs.exchange_id.flags.confirmed_rec_a", "Confirmed rec a", 0x40000000, 32)
            .named(Nfs.YES_NO);
    private static final Field.Uint EXCHANGE_ID_FLAGS_PNFS_DS = PROTOCOL.flag("nfs.exchange_id.flags.pnfs_ds", "Pnfs ds", 0x40000, 32)
            .named(Nfs.YES_NO);
    private static final Field.Uint EXCHANGE_ID_FLAGS_PNFS_MDS = PROTOCOL.flag("nfs.exchange_id.flags.pnfs_mds", "Pnfs mds", 0x20000, 32)
            .named(Nfs.YES_NO);
    private static final Field.Uint EXCHANGE_ID_FLAGS_NON_PNFS = PROTOCOL.flag("nfs.exchange_id.flags.non_pnfs", "Non pnfs", 0x10000, 32)
            .named(Nfs.YES_NO);
    private static final Field.Uint EXCHANGE_ID_FLAGS_BIND_PRINC =
            PROTOCOL.flag("nfs.exchange_id.flags.bind_princ", "Bind princ", 0x100, 32)
            .named(Nfs.YES_NO);
    private static final Field.Uint EXCHANGE_ID_FLAGS_MOVED_MIGR = PROTOCOL.flag("nfs.exchange_id.flags.moved_migr", "Moved migr", 0x2, 32)
            .named(Nfs.YES_NO);
    private static final Field.Uint EXCHANGE_ID_FLAGS_MOVED_REFER =
            PROTOCOL.flag("nfs.exchange_id.flags.moved_refer", "Moved refer", 0x1, 32)
            .named(Nfs.YES_NO);
    static final Field.Flags EXCHANGE_ID_CALL_FLAGS = exchange(PROTOCOL.flags(Ftype.UINT32, "nfs.exchange_id.call_flags", "Call flags"));
    static final Field.Flags EXCHANGE_ID_REPLY_FLAGS = exchange(PROTOCOL.flags(Ftype.UINT32, "nfs.exchange_id.reply_flags", "Reply flags"));
    static final Field.Flags CREATE_SESSION_FLAGS = PROTOCOL.flags(Ftype.UINT32, "nfs.create_session_flags", "Create session flags")
            .with(PROTOCOL.flag("nfs.create_session.flags.persist", "Persist", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.create_session.flags.conn_back_chan", "Conn back chan", 0x2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.create_session.flags.conn_rdma", "Conn rdma", 0x4, 32).named(Nfs.YES_NO));
    static final Field.Flags SEQUENCE_FLAGS = PROTOCOL.flags(Ftype.UINT32, "nfs.sequence.flags", "Flags")
            .with(PROTOCOL.flag("nfs.sequence.flags.cb_path_down", "Cb path down", 0x1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.cb_gss_contexts_expiring", "Cb gss contexts expiring", 0x2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.cb_gss_contexts_expired", "Cb gss contexts expired", 0x4, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.expired_all_state_revoked", "Expired all state revoked", 0x8, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.expired_some_state_revoked", "Expired some state revoked", 0x10, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.admin_state_revoked", "Admin state revoked", 0x20, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.recallable_state_revoked", "Recallable state revoked", 0x40, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.lease_moved", "Lease moved", 0x80, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.restart_reclaim_needed", "Restart reclaim needed", 0x100, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.cb_path_down_session", "Cb path down session", 0x200, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.backchannel_fault", "Backchannel fault", 0x400, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.devid_changed", "Devid changed", 0x800, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfs.sequence.flags.devid_deleted", "Devid deleted", 0x1000, 32).named(Nfs.YES_NO));

    static final Field.Uint STRIPE_SIZE = PROTOCOL.uint32("nfs.nfl_util.stripe_size", "Stripe size");
    static final Field.Uint COMMIT_THRU_MDS = PROTOCOL.uint32("nfs.nfl_util.commit_thru_mds", "Commit through the metadata server");
    static final Field.Uint DENSE = PROTOCOL.uint32("nfs.nfl_util.dense", "Dense layout");
    static final Field.Uint NFL_UTIL = PROTOCOL.uint32("nfs.nfl_util", "Stripes").hex();

    static final Expert DEPRECATED = PROTOCOL.expert("nfs.stateid.deprecated", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The state id in the result of CLOSE means nothing any more");
    static final Expert TOO_MANY_OPERATIONS = PROTOCOL.expert("nfs.too_many_ops", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
            "More operations than are shown");

    private Nfs4() {
    }

    /** The flags that clients and servers exchange with their ids. */
    private static Field.Flags exchange(Field.Flags f) {
        return f.with(EXCHANGE_ID_FLAGS_CONFIRMED_R).with(EXCHANGE_ID_FLAGS_CONFIRMED_REC_A).with(EXCHANGE_ID_FLAGS_PNFS_DS)
                .with(EXCHANGE_ID_FLAGS_PNFS_MDS).with(EXCHANGE_ID_FLAGS_NON_PNFS).with(EXCHANGE_ID_FLAGS_BIND_PRINC)
                .with(EXCHANGE_ID_FLAGS_MOVED_MIGR).with(EXCHANGE_ID_FLAGS_MOVED_REFER);
    }

    /** Declares the fields. */
    static void load() {
    }
}
