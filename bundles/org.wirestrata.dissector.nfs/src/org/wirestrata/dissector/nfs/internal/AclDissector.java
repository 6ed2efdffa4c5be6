package org.wirestrata.dissector.nfs.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Access control lists beside versions 2 and 3 of NFS, as Solaris has them (nfs_acl.x). */
@Component(service = Dissector.class, property = {"protocol=nfsacl", "table=rpc.program:100227", "next=nfs", "next=rpc", "next=data"})
public final class AclDissector extends Program {
    private static final Protocol PROTOCOL = Protocol.of("NFSACL", "NFSACL", "nfsacl");
    private static final Field.Uint PROCEDURE_V2 = PROTOCOL.uint32("nfsacl.procedure_v2", "Procedure v2")
            .named(ValueStrings.counting("NULL", "GETACL", "SETACL", "GETATTR", "ACCESS", "GETXATTRDIR"));
    private static final Field.Uint PROCEDURE_V3 = PROTOCOL.uint32("nfsacl.procedure_v3", "Procedure v3")
            .named(ValueStrings.counting("NULL", "GETACL", "SETACL", "GETXATTRDIR"));
    private static final Field.Flags MASK = PROTOCOL.flags(Ftype.UINT32, "nfsacl.mask", "Mask")
            .with(PROTOCOL.flag("nfsacl.mask.acl_entry", "Entries", 1, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfsacl.mask.acl_count", "Number of entries", 2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfsacl.mask.default_acl_entry", "Entries that are inherited", 4, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfsacl.mask.default_acl_count", "Number of entries that are inherited", 8, 32).named(Nfs.YES_NO));
    private static final Field.Group LIST = PROTOCOL.group("nfsacl.acl", "Access control list");
    private static final Field.Uint COUNT = PROTOCOL.uint32("nfsacl.aclcnt", "Number of entries");
    private static final Field.Uint DEFAULT_COUNT = PROTOCOL.uint32("nfsacl.dfaclcnt", "Number of entries that are inherited");
    private static final Field.Group ENTRY = PROTOCOL.group("nfsacl.aclent", "Entry");
    private static final Field.Uint TYPE = PROTOCOL.uint32("nfsacl.aclent.type", "Type")
            .named(ValueStrings.of(1, "USER_OBJ", 2, "USER", 4, "GROUP_OBJ", 8, "GROUP", 0x10, "CLASS_OBJ", 0x20, "OTHER_OBJ", 0x1000,
            "DEFAULT", 0x1001, "DEFAULT USER_OBJ", 0x1002, "DEFAULT USER", 0x1004, "DEFAULT GROUP_OBJ", 0x1008, "DEFAULT GROUP", 0x1010,
            "DEFAULT CLASS_OBJ", 0x1020, "DEFAULT OTHER_OBJ"));
    private static final Field.Uint ID = PROTOCOL.uint32("nfsacl.aclent.uid", "User or group");
    private static final Field.Flags PERMISSIONS = PROTOCOL.flags(Ftype.UINT32, "nfsacl.aclent.perm", "Permissions").in(Base.DEC)
            .with(PROTOCOL.flag("nfsacl.aclent.perm.read", "Read", 4, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfsacl.aclent.perm.write", "Write", 2, 32).named(Nfs.YES_NO))
            .with(PROTOCOL.flag("nfsacl.aclent.perm.exec", "Execute", 1, 32).named(Nfs.YES_NO));
    private static final Field.Uint CREATE = PROTOCOL.flag("nfsacl.create", "Creates").named(Nfs.YES_NO);

    public AclDissector() {
        super(PROTOCOL, 2, PROCEDURE_V2, PROCEDURE_V3);
    }

    @Override
    void body(Call c) {
        if (c.version == 2) {
            version2(c);
        } else {
            version3(c);
        }
    }

    private static void version2(Call c) {
        Dissection d = c.d;
        if (!c.reply) {
            if (c.procedure < 1 || c.procedure > 5) {
                return;
            }
            c.handle2("file");
            switch (c.procedure) {
            case 1 -> d.flags(MASK);
            case 2 -> list(c);
            case 4 -> c.say(new Rights(c).checked());
            case 5 -> d.uint(CREATE, 4);
            default -> {
            }
            }
            return;
        }
        if (c.procedure < 1 || c.procedure > 5 || d.u(Nfs.STATUS_FIELD) != 0) {
            return;
        }
        if (c.procedure == 5) {
            c.handle2("file");
        }
        new Version2(c).attributes("attr");
        if (c.procedure == 1) {
            list(c);
        } else if (c.procedure == 4) {
            c.say(new Rights(c).granted3());
        }
    }

    private static void version3(Call c) {
        Dissection d = c.d;
        if (!c.reply) {
            if (c.procedure < 1 || c.procedure > 3) {
                return;
            }
            c.handle("file");
            if (c.procedure == 1) {
                d.flags(MASK);
            } else if (c.procedure == 2) {
                int item = d.open(LIST);
                list(c);
                d.close(item);
            } else {
                d.uint(CREATE, 4);
            }
            return;
        }
        if (c.procedure < 1 || c.procedure > 3) {
            return;
        }
        boolean ok = d.u(Nfs.STATUS_FIELD) == 0;
        if (c.procedure == 1 && ok) {
            int item = d.open(LIST);
            new Version3(c).maybeAttributes("attr");
            list(c);
            d.close(item);
            return;
        }
        if (c.procedure == 3) {
            if (!ok) {
                return;
            }
            c.handle("file");
        }
        new Version3(c).maybeAttributes("attr");
    }

    private static void list(Call c) {
        Dissection d = c.d;
        d.flags(MASK);
        d.uint(COUNT);
        c.list("Entries", () -> entry(d));
        d.uint(DEFAULT_COUNT);
        c.list("Entries that are inherited", () -> entry(d));
    }

    private static void entry(Dissection d) {
        int entry = d.add(ENTRY, d.position(), d.reportedRemaining());
        d.enter(entry);
        d.uint(TYPE);
        d.uint(ID);
        d.flags(PERMISSIONS);
        d.leave(entry);
    }
}
