package org.wirestrata.dissector.nfs.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** A call or reply whose arguments or results are taken apart: what RPC tells of it, and the parts of XDR (RFC 4506). */
final class Call {
    final Dissection d;
    final int version;
    final int procedure;
    final boolean reply;
    final int xid;
    private final int offset;
    private int textStart;
    private int textLength;
    private long hash;
    private final Map<?, ?> told;

    Call(Dissection d, Map<?, ?> told) {
        this.d = d;
        this.told = told;
        version = number("version");
        procedure = number("procedure");
        reply = number("reply") != 0;
        xid = number("xid");
        offset = number("offset");
    }

    private int number(String name) {
        return told.get(name) instanceof Number n ? n.intValue() : 0;
    }

    /** Says in the packet list what the call is: its version, procedure, and the frame of the reply or call. */
    void title(Protocol p, CharSequence procedureName) {
        Columns columns = d.columns();
        columns.protocol(p.shortName());
        columns.clearInfo();
        int again = number("again");
        if (again != 0) {
            columns.append(reply ? "[RPC duplicate of #" : "[RPC retransmission of #").append(again).append(']');
        }
        columns.append('V').append(version & 0xffffffffL).append(' ').append(procedureName);
        columns.append(procedureName.isEmpty() ? "" : " ").append(reply ? "Reply" : "Call");
        int other = number("other");
        if (other != 0) {
            columns.append(reply ? " (Call In " : " (Reply In ").append(other).append(')');
        }
    }

    /** Says more in the packet list. */
    Columns say(CharSequence text) {
        return d.columns().append(text);
    }

    /** Says in the packet list the text that was recorded last, if it was captured. */
    void sayText() {
        if (d.columns().wanted()) {
            say(lastText());
        }
    }

    /** The CRC-32 of the file handle that was recorded last, in hexadecimal; 0 of none. */
    String lastHandle() {
        return "0x" + HexFormat.of().toHexDigits((int) hash);
    }

    /** The text that was recorded last, empty where it was not captured. */
    String lastText() {
        return textAt(textStart, textLength);
    }

    /** Text in a range, empty where it was not captured. */
    String textAt(int at, int length) {
        return d.has(at, length) ? new String(d.array(), d.arrayOffset() + at, length, StandardCharsets.US_ASCII) : "";
    }

    /** Says in the packet list, behind a title, the file handle that was recorded last. */
    void sayHandle(String title) {
        if (d.columns().wanted()) {
            say(title).append(lastHandle());
        }
    }

    /**
     * Records what the call is of, and answers whether that is all: then the layer is a part of RPC's. Of a call that failed nothing
     * is.
     */
    boolean empty(Protocol p, Object procedures) {
        if (number("failed") != 0) {
            return true;
        }
        if (d.reportedRemaining() > 0) {
            head(procedures);
            return false;
        }
        int item = d.add(p.layer(), d.position(), 0);
        d.enter(item);
        head(procedures);
        d.leave(item);
        return true;
    }

    /** Records a call or reply of a version that is not known. */
    void unknownVersion(Protocol p) {
        title(p, "proc-" + (procedure & 0xffffffffL));
        if (!empty(p, told.get("rpc.procedure"))) {
            opened();
            rest();
        }
    }

    /** Takes apart what security puts before the arguments or results, and answers whether these can be read. */
    boolean opened() {
        return !(told.get("security") instanceof BooleanSupplier security) || security.getAsBoolean();
    }

    /** Takes apart what security puts behind the arguments or results; records what is left as data that belongs to this layer. */
    void rest() {
        if (told.get("security") instanceof Runnable security) {
            security.run();
        }
        if (d.reportedRemaining() > 0) {
            int all = d.length();
            d.undissected();
            d.covers(all);
        }
    }

    private void head(Object procedures) {
        if (number("inner") != 0) {
            return;
        }
        at(told.get("rpc.programversion"), version);
        at(procedures, procedure);
    }

    private void at(Object field, int value) {
        if (field instanceof Field f) {
            d.add(f, d.position() + offset, 0, value & 0xffffffffL);
            d.markGenerated(d.last());
        }
    }

    /** Begins a structure at the cursor. */
    int begin(String name) {
        int item = d.add(Field.TEXT, d.position(), 0, name);
        d.enter(item);
        return item;
    }

    /** Ends a structure that began at a position at the cursor. */
    void end(int item, int start) {
        d.leave(item);
        d.length(item, d.position() - start);
    }

    private int lengthHere() {
        return (int) Math.min(Integer.MAX_VALUE - 8, d.peek(0, 4));
    }

    /** A counted string. */
    void text(Field.Text f) {
        int start = d.position();
        int length = lengthHere();
        int item = begin(f.label());
        counted();
        textStart = d.position();
        textLength = length;
        if (length > 0) {
            d.text(f, length, Encoding.ASCII);
        } else {
            d.add(f, d.position(), 0, "");
        }
        fill(length);
        end(item, start);
    }

    /** A counted list, below an item of its own; what each member is, the reader says. */
    void array(Field.Group f, Runnable member) {
        int start = d.position();
        int item = d.add(f, start, 0);
        d.enter(item);
        long count = d.peek(0, 4);
        if (count == 0 && told.get("rpc.array_no_values") instanceof Field none) {
            d.add(none, start, 4);
        } else if (told.get("rpc.array.len") instanceof Field length) {
            d.add(length, start, 4, count);
        }
        d.skip(4);
        members(count, member);
        end(item, start);
    }

    /** A counted list without an item of its own. */
    void list(Runnable member) {
        long count = d.peek(0, 4);
        d.skip(4);
        members(count, member);
    }

    /** A counted list below an item of how many there are. */
    void list(Field.Uint f, Runnable member) {
        long count = d.peek(0, 4);
        below(d.add(f, d.position(), 4, count), count, member);
    }

    /** A counted list below a title at how many there are. */
    void list(String name, Runnable member) {
        long count = d.peek(0, 4);
        below(d.add(Field.TEXT, d.position(), 4, name), count, member);
    }

    private void below(int item, long count, Runnable member) {
        d.skip(4);
        d.enter(item);
        members(count, member);
        d.leave(item);
    }

    /** As many members as were counted. */
    void members(long count, Runnable member) {
        for (long i = 0; i < count; i++) {
            member.run();
        }
    }

    /** Counted bytes. */
    void opaque(Field.Bytes f) {
        int start = d.position();
        int length = lengthHere();
        int item = begin(f.label());
        counted();
        d.bytes(f, length);
        fill(length);
        end(item, start);
    }

    private void counted() {
        if (told.get("rpc.opaque_length") instanceof Field.Uint f) {
            d.uint(f);
        } else {
            d.skip(4);
        }
    }

    private void fill(int length) {
        int n = -length & 3;
        if (n == 0) {
            return;
        }
        if (told.get("rpc.fill_bytes") instanceof Field.Bytes f) {
            d.bytes(f, n);
        } else {
            d.skip(n);
        }
    }

    /** Whether another member of a list follows. */
    boolean follows() {
        if (told.get("rpc.value_follows") instanceof Field.Uint f) {
            return d.uint(f, 4) != 0;
        }
        long more = d.peek(0, 4);
        d.skip(4);
        return more != 0;
    }

    /** A file handle of up to 64 bytes behind its length (version 3). */
    void handle(String name) {
        int start = d.position();
        int length = lengthHere();
        int item = begin(name);
        d.uint(Nfs.FH_LENGTH);
        handleBytes(length);
        d.skip(-length & 3);
        end(item, start);
    }

    /** A file handle of 32 bytes (version 2). */
    void handle2(String name) {
        int start = d.position();
        int item = begin(name);
        handleBytes(32);
        end(item, start);
    }

    private void handleBytes(int length) {
        hash = 0;
        if (length == 0) {
            return;
        }
        int at = d.position();
        if (d.has(at, length)) {
            CRC32 crc = new CRC32();
            crc.update(d.array(), d.arrayOffset() + at, length);
            hash = crc.getValue();
            d.add(Nfs.FH_HASH, at, length, hash);
        }
        d.bytes(Nfs.FHANDLE, length);
    }

    /** A status, found by the name of all versions' too; answers it. */
    int status(Field.Uint f) {
        int at = d.position();
        int status = d.u(f);
        d.hide(d.add(Nfs.STATUS_FIELD, at, 4, status & 0xffffffffL));
        return status;
    }

    /** A status of version 4; answers it. */
    int status4() {
        return status(Nfs4.NFSSTAT4);
    }

    /** Says in the packet list how a compound call of version 4 failed, if it did. */
    void sayStatus4(int status) {
        if (status != 0) {
            say(" Status: ").append(Nfs4.NFSSTAT4.values().text(status & 0xffffffffL, "Unknown"));
        }
    }

    /** The two numbers of a device. */
    void device() {
        d.uint(Nfs.SPECDATA1);
        d.uint(Nfs.SPECDATA2);
    }

    /** A point or span of time in seconds and parts of them. */
    void time(Field.Time whole, Field.Uint seconds, Field.Uint parts, int nanos) {
        int at = d.position();
        int item = d.add(whole, at, 8, d.peek(0, 4) * 1_000_000_000L + d.peek(4, 4) * nanos);
        d.enter(item);
        d.uint(seconds);
        d.uint(parts);
        d.leave(item);
    }
}
