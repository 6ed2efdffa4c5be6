package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Names and fields of the mount protocol, RFC 1094 appendix A and RFC 1813 appendix I. */
final class Mount {
    static final Protocol PROTOCOL = Protocol.of("Mount Service", "MOUNT", "mount");

    /** The bits of {@link #MASK} that take values away. */
    static final int ERROR_ALL = 1;
    static final int ERROR_LINK_MAX = 2;
    static final int ERROR_MAX_CANON = 4;
    static final int ERROR_MAX_INPUT = 8;
    static final int ERROR_NAME_MAX = 0x10;
    static final int ERROR_PATH_MAX = 0x20;
    static final int ERROR_PIPE_BUF = 0x40;
    static final int ERROR_VDISABLE = 0x200;

    static final ValueStrings PROCEDURES = ValueStrings.counting("NULL", "MNT", "DUMP", "UMNT", "UMNTALL", "EXPORT", "EXPORTALL",
            "PATHCONF");
    private static final ValueStrings FLAVOR_NAMES = ValueStrings.of(0, "AUTH_NONE", 1, "AUTH_SYS", 2, "AUTH_SHORT", 3, "AUTH_DH", 6,
            "RPCSEC_GSS",
            390003, "Kerberos 5", 390004, "Kerberos 5, integrity", 390005, "Kerberos 5, privacy");

    static final Field.Uint PROCEDURE_V1 = PROTOCOL.uint32("mount.procedure_v1", "Procedure v1").named(PROCEDURES);
    static final Field.Uint PROCEDURE_V2 = PROTOCOL.uint32("mount.procedure_v2", "Procedure v2").named(PROCEDURES);
    static final Field.Uint PROCEDURE_V3 = PROTOCOL.uint32("mount.procedure_v3", "Procedure v3").named(PROCEDURES);
    static final Field.Text PATH = PROTOCOL.text("mount.path", "Path");
    static final Field.Uint STATUS = PROTOCOL.uint32("mount.status", "Status").named(Nfs.STATUS);
    static final Field.Text DUMP_HOSTNAME = PROTOCOL.text("mount.dump.hostname", "Hostname");
    static final Field.Text DUMP_DIRECTORY = PROTOCOL.text("mount.dump.directory", "Directory");
    static final Field.Group DUMP_ENTRY = PROTOCOL.group("mount.dump.entry", "Entry");
    static final Field.Text EXPORT_GROUP = PROTOCOL.text("mount.export.group", "Group");
    static final Field.Group EXPORT_GROUPS = PROTOCOL.group("mount.export.groups", "Groups");
    static final Field.Text EXPORT_DIRECTORY = PROTOCOL.text("mount.export.directory", "Directory");
    static final Field.Group EXPORT_ENTRY = PROTOCOL.group("mount.export.entry", "Entry");
    static final Field.Uint LINK_MAX = PROTOCOL.uint32("mount.pathconf.link_max", "Most links");
    static final Field.Uint MAX_CANON = PROTOCOL.uint16("mount.pathconf.max_canon", "Longest terminal line");
    static final Field.Uint MAX_INPUT = PROTOCOL.uint16("mount.pathconf.max_input", "Terminal buffer");
    static final Field.Uint NAME_MAX = PROTOCOL.uint16("mount.pathconf.name_max", "Longest name");
    static final Field.Uint PATH_MAX = PROTOCOL.uint16("mount.pathconf.path_max", "Longest path");
    static final Field.Uint PIPE_BUF = PROTOCOL.uint16("mount.pathconf.pipe_buf", "Pipe buffer");
    static final Field.Uint VDISABLE = PROTOCOL.uint8("mount.pathconf.vdisable_char", "Character that disables").hex();
    private static final Field.Uint CHOWN_RESTRICTED = PROTOCOL.flag("mount.pathconf.mask.chown_restricted", "Owner change restricted",
            0x80, 16);
    private static final Field.Uint NO_TRUNC = PROTOCOL.flag("mount.pathconf.mask.no_trunc", "Long names refused", 0x100, 16);
    static final Field.Flags MASK = PROTOCOL.flags(Ftype.UINT16, "mount.pathconf.mask", "What is not known")
            .with(PROTOCOL.flag("mount.pathconf.mask.error_all", "Nothing known", ERROR_ALL, 16))
            .with(PROTOCOL.flag("mount.pathconf.mask.error_link_max", "Most links unknown", ERROR_LINK_MAX, 16))
            .with(PROTOCOL.flag("mount.pathconf.mask.error_max_canon", "Longest terminal line unknown", ERROR_MAX_CANON, 16))
            .with(PROTOCOL.flag("mount.pathconf.mask.error_max_input", "Terminal buffer unknown", ERROR_MAX_INPUT, 16))
            .with(PROTOCOL.flag("mount.pathconf.mask.error_name_max", "Longest name unknown", ERROR_NAME_MAX, 16))
            .with(PROTOCOL.flag("mount.pathconf.mask.error_path_max", "Longest path unknown", ERROR_PATH_MAX, 16))
            .with(PROTOCOL.flag("mount.pathconf.mask.error_pipe_buf", "Pipe buffer unknown", ERROR_PIPE_BUF, 16))
            .with(CHOWN_RESTRICTED).with(NO_TRUNC)
            .with(PROTOCOL.flag("mount.pathconf.mask.error_vdisable", "Character that disables unknown", ERROR_VDISABLE, 16));
    static final Field.Uint FLAVORS = PROTOCOL.uint32("mount.flavors", "Flavors");
    static final Field.Uint FLAVOR = PROTOCOL.uint32("mount.flavor", "Flavor").named(FLAVOR_NAMES);

    private Mount() {
    }
}
