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

/** Server Message Block, version 2 and 3 (MS-SMB2 section 2.2): headers, also of several commands in a message, and what files hold. */
@Component(service = Dissector.class, property = {"protocol=smb2", "heuristic=netbios", "next=dcerpc", "next=data"})
public final class Smb2Dissector implements Dissector {
    static final int HEADER = 64;
    static final int RESPONSE = 1;
    private static final long MAGIC = 0xfe534d42L;
    private static final int ASYNCHRONOUS = 2;
    private static final int MOST_COMMANDS = 64;
    private static final ValueStrings COMMANDS = ValueStrings.builder().of(0, "Negotiate Protocol").of(1, "Session Setup")
            .of(2, "Session Logoff").of(Trees.CONNECT, "Tree Connect").of(4, "Tree Disconnect").of(5, "Create").of(6, "Close").of(7,
            "Flush")
            .of(FileData.READ, "Read").of(FileData.WRITE, "Write").of(10, "Lock").of(11, "Ioctl").of(12, "Cancel").of(13, "KeepAlive")
            .of(14, "Find").of(15, "Notify").of(16, "GetInfo").of(17, "SetInfo").of(18, "Break").build();

    static final Protocol SMB2 = Protocol.of("SMB2 (Server Message Block Protocol version 2)", "SMB2", "smb2");
    private static final Field.Uint PROTOCOL_ID = SMB2.uint32("smb2.protocol_id", "Protocol").hex();
    private static final Field.Uint HEADER_LENGTH = SMB2.uint16("smb2.header_len", "Header's length");
    private static final Field.Uint CHARGE = SMB2.uint16("smb2.credit.charge", "Credits charged");
    private static final Field.Uint CHANNEL_SEQUENCE = SMB2.uint16("smb2.channel_sequence", "Channel's sequence");
    private static final Field.Bytes RESERVED = SMB2.bytes("smb2.reserved", "Reserved");
    private static final Field.Uint STATUS = SMB2.uint32("smb2.nt_status", "Status").hex().named(Statuses.NAMES);
    private static final Field.Uint COMMAND = SMB2.uint16("smb2.cmd", "Command").named(COMMANDS);
    private static final Field.Uint REQUESTED = SMB2.uint16("smb2.credits.requested", "Credits requested");
    private static final Field.Uint GRANTED = SMB2.uint16("smb2.credits.granted", "Credits granted");
    private static final Field.Flags FLAGS = SMB2.flags(Ftype.UINT32, "smb2.flags", "Flags")
            .with(flag("smb2.flags.response", "Response", RESPONSE)).with(flag("smb2.flags.async", "Asynchronous", ASYNCHRONOUS))
            .with(flag("smb2.flags.chained", "Goes on with the command before", 4)).with(flag("smb2.flags.signature", "Signed", 8))
            .with(flag("smb2.flags.priority_mask", "Has a priority", 0x70)).with(flag("smb2.flags.dfs", "Distributed file system",
            0x10000000))
            .with(flag("smb2.flags.replay", "Sent again", 0x20000000));
    private static final Field.Uint CHAIN = SMB2.uint32("smb2.chain_offset", "Next command's offset").hex();
    private static final Field.Uint MESSAGE = SMB2.uint64("smb2.msg_id", "Message");
    private static final Field.Uint PROCESS = SMB2.uint32("smb2.pid", "Process").hex();
    private static final Field.Uint TREE = SMB2.uint32("smb2.tid", "Tree").hex();
    private static final Field.Uint ASYNC_ID = SMB2.uint64("smb2.aid", "Asynchronous id").hex();
    private static final Field.Uint SESSION = SMB2.uint64("smb2.sesid", "Session").hex();
    private static final Field.Bytes SIGNATURE = SMB2.bytes("smb2.signature", "Signature");
    private static final Field.Flags STRUCTURE = SMB2.flags(Ftype.UINT16, "smb2.buffer_code", "Structure's size")
            .with(SMB2.uint16("smb2.buffer_code.length", "Fixed part's length").bits(0xfffe))
            .with(SMB2.flag("smb2.buffer_code.dynamic", "Has a part of another length", 1, 16));

    static {
        Exchanges.load();
        FileData.load();
        Trees.load();
    }

    private static Field.Uint flag(String name, String label, long mask) {
        return SMB2.flag(name, label, mask, 32);
    }

    @Override
    public Protocol protocol() {
        return SMB2;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return d.peek(0, 4) == MAGIC;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("SMB2");
        c.clearInfo();
        d.order(ByteOrder.LITTLE_ENDIAN);
        int end = d.length();
        int at = 0;
        for (int i = 0; at < end && i < MOST_COMMANDS; i++) {
            int chain = (int) d.peekAt(at + 20, 4);
            int next = chain >= HEADER && chain < end - at ? at + chain : end;
            if (i == 0) {
                d.covers(next);
                command(d, i, at, next);
            } else {
                c.append(';');
                d.enterTop();
                int layer = d.add(SMB2.layer(), at, next - at);
                d.enter(layer);
                command(d, i, at, next);
                d.leave(layer);
                d.leaveTop();
            }
            FileData.handOn(d, at, next);
            at = next;
        }
        d.position(end);
    }

    private static void command(Dissection d, int index, int at, int end) {
        d.position(at);
        int command = (int) d.peekAt(at + 12, 2);
        boolean response = (d.peekAt(at + 16, 4) & RESPONSE) != 0;
        summary(d, command, response, at);
        int header = d.open(Field.TEXT, at, HEADER);
        d.add(PROTOCOL_ID, at, 4, MAGIC);
        d.position(at + 4);
        d.uint(HEADER_LENGTH);
        d.uint(CHARGE);
        if (response) {
            d.uint(STATUS);
        } else {
            d.uint(CHANNEL_SEQUENCE);
            d.bytes(RESERVED, 2);
        }
        d.uint(COMMAND);
        d.uint(response ? GRANTED : REQUESTED);
        long flags = d.flags(FLAGS);
        d.uint(CHAIN);
        d.uint(MESSAGE);
        if ((flags & ASYNCHRONOUS) != 0) {
            d.uint(ASYNC_ID);
        } else {
            d.uint(PROCESS);
            d.uint(TREE);
        }
        d.uint(SESSION);
        d.bytes(SIGNATURE, 16);
        Exchanges.show(d, index, at, response);
        d.leave(header);
        int body = d.open(Field.TEXT, at + HEADER, end - at - HEADER);
        d.flags(STRUCTURE);
        Trees.learn(d, command, response, at);
        FileData.show(d, command, response);
        d.leave(body);
    }

    private static void summary(Dissection d, int command, boolean response, int at) {
        Columns c = d.columns();
        if (!c.wanted()) {
            return;
        }
        c.append(COMMANDS.text(command, "Unknown")).append(response ? " Response" : " Request");
        long status = d.peekAt(at + 8, 4);
        if (response && status != 0) {
            c.append(", Error: ").append(Statuses.NAMES.text(status, "Unknown"));
        }
    }
}
