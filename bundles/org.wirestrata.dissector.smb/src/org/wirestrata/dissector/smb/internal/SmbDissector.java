package org.wirestrata.dissector.smb.internal;

import java.nio.ByteOrder;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Server Message Block, version 1 (MS-CIFS section 2.2.3): headers, and mailslots. */
@Component(service = Dissector.class, property = {"protocol=smb", "heuristic=netbios", "next=mailslot", "next=browser"})
public final class SmbDissector implements Dissector {
    static final int HEADER = 32;
    private static final long MAGIC = 0xff534d42L;
    private static final int NT_ERRORS = 0x4000;
    private static final int TRANSACTION = 0x25;
    private static final ValueStrings COMMANDS = ValueStrings.builder().of(0x04, "Close").of(0x24, "Locking AndX").of(TRANSACTION, "Trans")
            .of(0x2b, "Echo").of(0x2d, "Open AndX").of(0x2e, "Read AndX").of(0x2f, "Write AndX").of(0x32, "Trans2").of(0x71,
                    "Tree Disconnect")
            .of(0x72, "Negotiate Protocol").of(0x73, "Session Setup AndX").of(0x74, "Logoff AndX").of(0x75, "Tree Connect AndX")
            .of(0xa0, "NT Trans").of(0xa2, "NT Create AndX").build();

    static final Protocol SMB = Protocol.of("SMB (Server Message Block Protocol)", "SMB", "smb");
    private static final Field.Uint COMPONENT = SMB.uint32("smb.server_component", "Protocol").hex();
    private static final Field.Uint COMMAND = SMB.uint8("smb.cmd", "Command").hex().named(COMMANDS);
    private static final Field.Uint STATUS = SMB.uint32("smb.nt_status", "Status").hex().named(Statuses.NAMES);
    private static final Field.Uint ERROR_CLASS = SMB.uint8("smb.error_class", "Error's class").hex();
    static final Field.Bytes RESERVED = SMB.bytes("smb.reserved", "Reserved");
    private static final Field.Uint ERROR_CODE = SMB.uint16("smb.error_code", "Error").hex();
    private static final Field.Flags FLAGS = SMB.flags(Ftype.UINT8, "smb.flags", "Flags").with(flag("response", "Response", 0x80))
            .with(flag("notify", "Notify of opens alone", 0x40)).with(flag("oplock", "Opportunistic lock", 0x20))
            .with(flag("canon", "Canonical paths", 0x10)).with(flag("caseless", "Case does not count", 0x08))
            .with(flag("receive_buffer", "Buffer posted", 0x02)).with(flag("lock", "Lock and read", 0x01));
    private static final Field.Flags FLAGS2 = SMB.flags(Ftype.UINT16, "smb.flags2", "More flags").with(flag2("string", "Unicode", 0x8000))
            .with(flag2("nt_error", "Status in four bytes", NT_ERRORS)).with(flag2("roe", "Reading what may only be run", 0x2000))
            .with(flag2("dfs", "Distributed file system", 0x1000)).with(flag2("esn", "Extended security", 0x0800))
            .with(flag2("reparse_path", "Path of a snapshot", 0x0400)).with(flag2("long_names_used", "Long names used", 0x0040))
            .with(flag2("sec_sig_required", "Signatures required", 0x0010)).with(flag2("compressed", "Compressed", 0x0008))
            .with(flag2("sec_sig", "Signatures", 0x0004)).with(flag2("ea", "Extended attributes", 0x0002))
            .with(flag2("long_names_allowed", "Long names allowed", 0x0001));
    private static final Field.Uint PROCESS_HIGH = SMB.uint16("smb.pid.high", "Process, upper half");
    private static final Field.Bytes SIGNATURE = SMB.bytes("smb.signature", "Signature");
    private static final Field.Uint TREE = SMB.uint16("smb.tid", "Tree");
    private static final Field.Uint PROCESS = SMB.uint16("smb.pid", "Process");
    private static final Field.Uint USER = SMB.uint16("smb.uid", "User");
    private static final Field.Uint MULTIPLEX = SMB.uint16("smb.mid", "Multiplex id");
    private static final Field.Uint WORDS = SMB.uint8("smb.wct", "Words");

    static {
        Transaction.load();
    }

    private static Field.Uint flag(String name, String label, int mask) {
        return SMB.flag("smb.flags." + name, label, mask, 8);
    }

    private static Field.Uint flag2(String name, String label, int mask) {
        return SMB.flag("smb.flags2." + name, label, mask, 16);
    }

    @Override
    public Protocol protocol() {
        return SMB;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return new Protocol[] {Mailslot.MAILSLOT, Browser.BROWSER};
    }

    @Override
    public boolean recognizes(Dissection d) {
        return d.peek(0, 4) == MAGIC;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("SMB");
        c.clearInfo();
        d.order(ByteOrder.LITTLE_ENDIAN);
        d.covers(d.length());
        int command = d.byteAt(4);
        boolean response = (d.byteAt(9) & 0x80) != 0;
        if (c.wanted()) {
            c.append(COMMANDS.text(command, "unknown-0x" + Integer.toHexString(command))).append(response ? " Response" : " Request");
        }
        header(d);
        int body = d.open(Field.TEXT, HEADER, d.length() - HEADER);
        int words = d.u(WORDS);
        boolean mail = command == TRANSACTION && !response && words == Transaction.MAIL_WORDS && Transaction.show(d);
        d.leave(body);
        if (mail) {
            Mailslot.show(d);
        }
        d.position(d.length());
    }

    private static void header(Dissection d) {
        int item = d.open(Field.TEXT, 0, HEADER);
        d.uint(COMPONENT);
        d.uint(COMMAND);
        if ((d.peekAt(10, 2) & NT_ERRORS) != 0) {
            d.uint(STATUS);
        } else {
            d.uint(ERROR_CLASS);
            d.bytes(RESERVED, 1);
            d.uint(ERROR_CODE);
        }
        d.flags(FLAGS);
        d.flags(FLAGS2);
        d.uint(PROCESS_HIGH);
        d.bytes(SIGNATURE, 8);
        d.bytes(RESERVED, 2);
        d.uint(TREE);
        d.uint(PROCESS);
        d.uint(USER);
        d.uint(MULTIPLEX);
        d.leave(item);
    }
}
