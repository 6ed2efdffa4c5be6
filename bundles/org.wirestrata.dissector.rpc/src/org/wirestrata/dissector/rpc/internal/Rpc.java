package org.wirestrata.dissector.rpc.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Names and fields of ONC RPC, RFC 5531, and its security, RFC 2203. */
final class Rpc {
    static final Protocol PROTOCOL = Protocol.of("Remote Procedure Call", "RPC", "rpc").withPayload();
    /** Who takes calls and replies of a program apart. */
    static final Table.Uint PROGRAMS = Table.uint("rpc.program", "RPC program", Ftype.UINT32, Base.DEC);

    static final ValueStrings TYPES = ValueStrings.counting("Call", "Reply");
    private static final TrueFalse YES_NO = new TrueFalse("Yes", "No");
    private static final ValueStrings FLAVORS = ValueStrings.of(0, "AUTH_NONE", 1, "AUTH_SYS", 2, "AUTH_SHORT", 3, "AUTH_DH", 6,
            "RPCSEC_GSS", 390003,
            "Kerberos 5", 390004, "Kerberos 5, integrity", 390005, "Kerberos 5, privacy");
    private static final ValueStrings ACCEPTED = ValueStrings.counting("Success", "Program unavailable", "Program version mismatch",
            "Procedure unavailable", "Arguments not understood", "System error");
    private static final ValueStrings REFUSED = ValueStrings.of(1, "Bad credentials", 2, "Session must begin again", 3, "Bad verifier", 4,
            "Verifier expired or replayed", 5, "Too weak", 6, "Bad response verifier", 7, "Unknown reason", 13,
            "No credentials for the user", 14,
            "Problem with the context");
    private static final ValueStrings GSS_PROCEDURES = ValueStrings.counting("Data", "Init", "Continue init", "Destroy");
    private static final ValueStrings GSS_SERVICES = ValueStrings.of(1, "None", 2, "Integrity", 3, "Privacy");
    static final ValueStrings NAMES = ValueStrings.builder().of(100000, "Portmap").of(100001, "RSTAT").of(100003, "NFS")
            .of(100004, "YPSERV").of(100005, "MOUNT").of(100007, "YPBIND").of(100008, "RWALL").of(100009, "YPPASSWD").of(100011, "RQUOTA")
            .of(100012, "SPRAY").of(100020, "KLM").of(100021, "NLM").of(100024, "STAT").of(100026, "BOOTPARAMS").of(100069, "YPXFR")
            .of(100227, "NFSACL").of(100232, "SADMIND").of(100300, "NIS+").of(100302, "NIS+ callback").of(150001, "PCNFSD").of(0x40000000,
            "NFS CB").build();

    static final Field.Uint REQUEST_FRAME = PROTOCOL.frameNumber("rpc.reqframe", "Reply in frame");
    static final Field.Uint REPLY_FRAME = PROTOCOL.frameNumber("rpc.repframe", "Reply to the call in frame");
    static final Field.Uint LAST_FRAGMENT = PROTOCOL.flag("rpc.lastfrag", "Last Fragment", 0x80000000L, 32).named(YES_NO);
    static final Field.Uint FRAGMENT_LENGTH = PROTOCOL.uint32("rpc.fraglen", "Fragment Length").bits(0x7fffffffL);
    static final Field.Uint XID = PROTOCOL.uint32("rpc.xid", "XID").in(Base.HEX_DEC);
    static final Field.Uint TYPE = PROTOCOL.uint32("rpc.msgtyp", "Message Type").named(TYPES);
    static final Field.Uint REPLY_STATE = PROTOCOL.uint32("rpc.replystat", "Reply State").named(ValueStrings.counting("Accepted",
            "Denied"));
    static final Field.Uint ACCEPT_STATE = PROTOCOL.uint32("rpc.state_accept", "Accept State").named(ACCEPTED);
    static final Field.Uint REJECT_STATE = PROTOCOL.uint32("rpc.state_reject", "Reject State")
            .named(ValueStrings.counting("RPC version mismatch", "Authentication error"));
    static final Field.Uint AUTH_STATE = PROTOCOL.uint32("rpc.state_auth", "Auth State").named(REFUSED);
    static final Field.Uint VERSION = PROTOCOL.uint32("rpc.version", "RPC Version");
    static final Field.Uint VERSION_MIN = PROTOCOL.uint32("rpc.version.min", "RPC Version (Minimum)");
    static final Field.Uint VERSION_MAX = PROTOCOL.uint32("rpc.version.max", "RPC Version (Maximum)");
    static final Field.Uint PROGRAM = PROTOCOL.uint32("rpc.program", "Program").named(NAMES);
    static final Field.Uint PROGRAM_VERSION = PROTOCOL.uint32("rpc.programversion", "Program Version");
    static final Field.Uint PROGRAM_MIN = PROTOCOL.uint32("rpc.programversion.min", "Program Version (Minimum)");
    static final Field.Uint PROGRAM_MAX = PROTOCOL.uint32("rpc.programversion.max", "Program Version (Maximum)");
    static final Field.Uint PROCEDURE = PROTOCOL.uint32("rpc.procedure", "Procedure");
    static final Field.Uint FLAVOR = PROTOCOL.uint32("rpc.auth.flavor", "Flavor").named(FLAVORS);
    static final Field.Uint AUTH_LENGTH = PROTOCOL.uint32("rpc.auth.length", "Length");
    static final Field.Uint STAMP = PROTOCOL.uint32("rpc.auth.stamp", "Stamp").hex();
    static final Field.Uint UID = PROTOCOL.uint32("rpc.auth.uid", "UID");
    static final Field.Uint GID = PROTOCOL.uint32("rpc.auth.gid", "GID");
    static final Field.Text MACHINE = PROTOCOL.text("rpc.auth.machinename", "Machine Name");
    static final Field.Uint GSS_VERSION = PROTOCOL.uint32("rpc.authgss.version", "GSS Version");
    static final Field.Uint GSS_PROCEDURE = PROTOCOL.uint32("rpc.authgss.procedure", "GSS Procedure").named(GSS_PROCEDURES);
    static final Field.Uint GSS_SEQUENCE = PROTOCOL.uint32("rpc.authgss.seqnum", "GSS Sequence Number");
    static final Field.Uint GSS_SERVICE = PROTOCOL.uint32("rpc.authgss.service", "GSS Service").named(GSS_SERVICES);
    static final Field.Bytes GSS_CONTEXT = PROTOCOL.bytes("rpc.authgss.context", "GSS Context");
    static final Field.Uint GSS_CONTEXT_LENGTH = PROTOCOL.uint32("rpc.authgss.context.length", "GSS Context Length");
    static final Field.Bytes GSS_CHECKSUM = PROTOCOL.bytes("rpc.authgss.checksum", "GSS Checksum");
    static final Field.Uint GSS_CREATED = PROTOCOL.frameNumber("rpc.authgss.context.created_frame", "Created in frame");
    static final Field.Uint GSS_DESTROYED = PROTOCOL.frameNumber("rpc.authgss.context.destroyed_frame", "Destroyed in frame");
    static final Field.Uint GSS_MAJOR = PROTOCOL.uint32("rpc.authgss.major", "GSS Major Status");
    static final Field.Uint GSS_MINOR = PROTOCOL.uint32("rpc.authgss.minor", "GSS Minor Status");
    static final Field.Uint GSS_WINDOW = PROTOCOL.uint32("rpc.authgss.window", "GSS Sequence Window");
    static final Field.Uint GSS_DATA_LENGTH = PROTOCOL.uint32("rpc.authgss.data.length", "Length");
    static final Field.Bytes GSS_DATA = PROTOCOL.bytes("rpc.authgss.data", "GSS Data");
    static final Field.Bytes GSS_TOKEN = PROTOCOL.bytes("rpc.authgss.token", "GSS Token");
    static final Field.Uint DES_NAME_KIND = PROTOCOL.uint32("rpc.authdes.namekind", "Kind of name")
            .named(ValueStrings.counting("Full name", "Nickname"));
    static final Field.Text DES_NAME = PROTOCOL.text("rpc.authdes.netname", "Network name");
    static final Field.Uint DES_KEY = PROTOCOL.uint64("rpc.authdes.convkey", "Conversation key, encrypted").hex();
    static final Field.Uint DES_WINDOW = PROTOCOL.uint32("rpc.authdes.window", "Window, encrypted").hex();
    static final Field.Uint DES_NICKNAME = PROTOCOL.uint32("rpc.authdes.nickname", "Nickname").hex();
    static final Field.Uint DES_TIMESTAMP = PROTOCOL.uint64("rpc.authdes.timestamp", "Timestamp, encrypted").hex();
    static final Field.Uint DES_WINDOW_VERIFIER = PROTOCOL.uint32("rpc.authdes.windowverf", "Window less one, encrypted").hex();
    static final Field.Uint DES_TIME_VERIFIER = PROTOCOL.uint64("rpc.authdes.timeverf", "Timestamp less one second, encrypted").hex();
    static final Field.Uint GSS_TOKEN_LENGTH = PROTOCOL.uint32("rpc.authgss.token_length", "GSS Token Length");
    static final Field.Group DUPLICATE = PROTOCOL.group("rpc.dup", "Sent Again");
    static final Field.Uint CALL_AGAIN = PROTOCOL.frameNumber("rpc.call.dup", "Same call in frame");
    static final Field.Uint REPLY_AGAIN = PROTOCOL.frameNumber("rpc.reply.dup", "Same reply in frame");
    static final Field.Uint VALUE_FOLLOWS = PROTOCOL.flag("rpc.value_follows", "Value Follows").named(YES_NO);
    static final Field.Uint OPAQUE_LENGTH = PROTOCOL.uint32("rpc.opaque_length", "Length");
    static final Field.Uint ARRAY_LENGTH = PROTOCOL.uint32("rpc.array.len", "Number of values");
    static final Field.Group ARRAY_EMPTY = PROTOCOL.group("rpc.array_no_values", "No values");
    static final Field.Uint ARGUMENT_LENGTH = PROTOCOL.uint32("rpc.argument_length", "Argument Length");
    static final Field.Bytes FILL = PROTOCOL.bytes("rpc.fill_bytes", "Fill Bytes");
    static final Field.Bytes OPAQUE = PROTOCOL.bytes("rpc.opaque_data", "Opaque Data");
    static final Field.Bytes CONTINUATION = PROTOCOL.bytes("rpc.continuation_data", "Continuation");
    static final Field.Bytes FRAGMENT_DATA = PROTOCOL.bytes("rpc.fragment_data", "Fragment Data");
    private static final Field.Group FRAGMENTS = PROTOCOL.group("rpc.fragments", "Fragments of the record");
    private static final Field.Uint FRAGMENT = PROTOCOL.frameNumber("rpc.fragment", "Fragment");
    private static final Field.Uint OVERLAP = PROTOCOL.flag("rpc.fragment.overlap", "Overlaps another");
    private static final Field.Uint CONFLICT = PROTOCOL.flag("rpc.fragment.overlap.conflict", "Differs where it overlaps");
    private static final Field.Uint TAILS = PROTOCOL.flag("rpc.fragment.multipletails", "Several ends");
    private static final Field.Uint TOO_LONG = PROTOCOL.flag("rpc.fragment.toolongfragment", "Goes beyond the end");
    private static final Field.Uint ERROR = PROTOCOL.frameNumber("rpc.fragment.error", "Does not fit");
    private static final Field.Uint COUNT = PROTOCOL.uint32("rpc.fragment.count", "Number of fragments");
    private static final Field.Uint LENGTH = PROTOCOL.uint32("rpc.reassembled.length", "Length of the record");
    static final FragmentFields RECORD = new FragmentFields(FRAGMENTS, FRAGMENT, OVERLAP, CONFLICT, TAILS, TOO_LONG, ERROR, COUNT, null,
            LENGTH, null,
            "Reassembled RPC");
    static final Field.Group UNKNOWN_BODY = PROTOCOL.group("rpc.unknown_body", "Body that is not taken apart");
    static final Field.Time TIME = PROTOCOL.span("rpc.time", "Time from Call");

    private Rpc() {
    }

    /** Whether a program is known by number or taken apart by somebody. */
    static boolean knows(org.wirestrata.api.dissect.Dissection d, long program) {
        return NAMES.text(program) != null || d.registered(PROGRAMS, program) != null;
    }
}
