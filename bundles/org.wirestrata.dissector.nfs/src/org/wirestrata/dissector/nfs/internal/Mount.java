package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Names and fields of the mount protocol, RFC 1094 appendix A and RFC 1813 appendix I. */
final class Mount {
    static final Protocol PROTOCOL = Protocol.of("Mount Service", "MOUNT", "mount");

    static final ValueStrings PROCEDURES = ValueStrings.counting("NULL", "MNT", "DUMP", "UMNT", "UMNTALL", "EXPORT", "EXPORTALL", "PATHCONF");
    private static final ValueStrings FLAVOR_NAMES = ValueStrings.of(0, "AUTH_NONE", 1, "AUTH_SYS", 2, "AUTH_SHORT", 3, "AUTH_DH", 6, "RPCSEC_GSS",
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
    static final Field.Uint FLAVORS = PROTOCOL.uint32("mount.flavors", "Flavors");
    static final Field.Uint FLAVOR = PROTOCOL.uint32("mount.flavor", "Flavor").named(FLAVOR_NAMES);

    private Mount() {
    }
}
