package org.wirestrata.dissector.ntp.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What the items of requests and responses in private mode consist of, as the reference implementation's ntpd takes and sends them. */
final class PrivateItems {
    private static final int CODES = 46;
    private static final int MONITOR = 20;
    private static final int MONITOR_NEW = 42;
    private static final int INTERFACES = 44;
    private static final int INTERFACES_SCANNED = 45;
    /** In place of a length: what is left of the item. */
    private static final int REST = -1;
    private static final Protocol NTP = Ntp.NTP;
    private static final Field.Address ADDRESS = NTP.ipv4("ntp.priv.mode7.address", "Address");
    private static final Field.Address MASK = NTP.ipv4("ntp.priv.mode7.mask", "Mask");
    private static final Field.Address BCAST = NTP.ipv4("ntp.priv.mode7.bcast", "Broadcast address");
    private static final Field.Uint PORT = NTP.uint16("ntp.priv.mode7.port", "Port");
    private static final Field.Uint HMODE = NTP.uint8("ntp.priv.mode7.hmode", "Host mode").named(Ntp.MODES);
    private static final Field.Uint IPV6_FLAG = NTP.uint32("ntp.priv.mode7.ipv6_flag", "Addresses are IPv6");
    private static final Field.Bytes UNUSED = NTP.bytes("ntp.priv.mode7.unused", "Unused");
    private static final Field.Address ADDRESS6 = NTP.ipv6("ntp.priv.mode7.address6", "IPv6 address");
    private static final Field.Address MASK6 = NTP.ipv6("ntp.priv.mode7.mask6", "IPv6 mask");
    private static final Field.Address BCAST6 = NTP.ipv6("ntp.priv.mode7.bcast6", "IPv6 broadcast address");
    private static final Field.Address DSTADDRESS = NTP.ipv4("ntp.priv.mode7.dstaddress", "Destination");
    private static final Field.Address SRCADDRESS = NTP.ipv4("ntp.priv.mode7.srcaddress", "Source");
    private static final Field.Uint SRCPORT = NTP.uint16("ntp.priv.mode7.srcport", "Source port");
    private static final Field.Uint COUNT = NTP.uint32("ntp.priv.mode7.count", "Count");
    private static final Field.Uint HPOLL = NTP.integer(Ftype.INT8, "ntp.priv.mode7.hpoll", "Host poll interval, log2 of seconds");
    private static final Field.Uint REACH = NTP.uint8("ntp.priv.mode7.reach", "Reachability");
    private static final Field.Uint DELAY = NTP.integer(Ftype.INT32, "ntp.priv.mode7.delay", "Delay");
    private static final Field.Uint OFFSET = NTP.uint64("ntp.priv.mode7.offset", "Offset");
    private static final Field.Uint DISPERSION = NTP.uint32("ntp.priv.mode7.dispersion", "Dispersion");
    private static final Field.Address DSTADDRESS6 = NTP.ipv6("ntp.priv.mode7.dstaddress6", "IPv6 destination");
    private static final Field.Address SRCADDRESS6 = NTP.ipv6("ntp.priv.mode7.srcaddress6", "IPv6 source");
    private static final Field.Uint LEAP = NTP.uint8("ntp.priv.mode7.leap", "Leap second");
    private static final Field.Uint PMODE = NTP.uint8("ntp.priv.mode7.pmode", "Mode of the peer").named(Ntp.MODES);
    private static final Field.Uint VERSION = NTP.uint8("ntp.priv.mode7.version", "Version");
    private static final Field.Uint UNREACH = NTP.uint8("ntp.priv.mode7.unreach", "Unreachable count");
    private static final Field.Uint FLASH = NTP.uint8("ntp.priv.mode7.flash", "Tests failed");
    private static final Field.Uint TTL = NTP.uint8("ntp.priv.mode7.ttl", "Time to live");
    private static final Field.Uint FLASH2 = NTP.uint16("ntp.priv.mode7.flash2", "Tests failed (new)");
    private static final Field.Uint ASSOCID = NTP.uint16("ntp.priv.mode7.associd", "Association");
    private static final Field.Uint PKEYID = NTP.uint32("ntp.priv.mode7.pkeyid", "Key id of the peer");
    private static final Field.Uint TIMER = NTP.uint32("ntp.priv.mode7.timer", "Timer");
    private static final Field.Uint FILTDELAY = NTP.integer(Ftype.INT32, "ntp.priv.mode7.filtdelay", "Filter: delay");
    private static final Field.Uint FILTOFFSET = NTP.integer(Ftype.INT64, "ntp.priv.mode7.filtoffset", "Filter: offset");
    private static final Field.Uint ORDER = NTP.uint8("ntp.priv.mode7.order", "Filter: order");
    private static final Field.Uint SELECTDIS = NTP.uint32("ntp.priv.mode7.selectdis", "Selection dispersion");
    private static final Field.Uint ESTBDELAY = NTP.integer(Ftype.INT32, "ntp.priv.mode7.estbdelay", "Estimated broadcast delay");
    private static final Field.Uint BDELAY = NTP.integer(Ftype.INT32, "ntp.priv.mode7.bdelay", "Broadcast delay");
    private static final Field.Uint AUTHDELAY = NTP.integer(Ftype.INT64, "ntp.priv.mode7.authdelay", "Authentication delay");
    private static final Field.Uint MINPOLL = NTP.uint8("ntp.priv.mode7.minpoll", "Minimum poll interval");
    private static final Field.Uint MAXPOLL = NTP.uint8("ntp.priv.mode7.maxpoll", "Maximum poll interval");
    private static final Field.Text KEY_FILE = NTP.text("ntp.priv.mode7.key_file", "Key file");
    private static final Field.Uint KEY = NTP.uint64("ntp.priv.mode7.key", "Key").hex();
    private static final Field.Uint TIMEUP = NTP.uint32("ntp.priv.mode7.timeup", "Seconds up");
    private static final Field.Uint TIMERESET = NTP.uint32("ntp.priv.mode7.timereset", "Seconds since reset");
    private static final Field.Uint TIMERECEIVED = NTP.uint32("ntp.priv.mode7.timereceived", "Seconds since received");
    private static final Field.Uint TIMETOSEND = NTP.uint32("ntp.priv.mode7.timetosend", "Seconds until sending");
    private static final Field.Uint TIMEREACHABLE = NTP.uint32("ntp.priv.mode7.timereachable", "Seconds reachable");
    private static final Field.Uint SENT = NTP.uint32("ntp.priv.mode7.sent", "Packets sent");
    private static final Field.Uint PROCESSED = NTP.uint32("ntp.priv.mode7.processed", "Packets processed");
    private static final Field.Uint BADAUTH = NTP.uint32("ntp.priv.mode7.badauth", "Authentication failures");
    private static final Field.Uint BOGUSORG = NTP.uint32("ntp.priv.mode7.bogusorg", "Bogus origins");
    private static final Field.Uint OLDPKT = NTP.uint32("ntp.priv.mode7.oldpkt", "Old packets");
    private static final Field.Uint SELDISP = NTP.uint32("ntp.priv.mode7.seldisp", "Dispersion too large");
    private static final Field.Uint SELBROKEN = NTP.uint32("ntp.priv.mode7.selbroken", "Reference time broken");
    private static final Field.Uint CANDIDATE = NTP.uint32("ntp.priv.mode7.candidate", "Candidate order");
    private static final Field.Uint NUMKEYS = NTP.uint32("ntp.priv.mode7.numkeys", "Keys");
    private static final Field.Uint NUMFREEKEYS = NTP.uint32("ntp.priv.mode7.numfreekeys", "Free keys");
    private static final Field.Uint KEYLOOKUPS = NTP.uint32("ntp.priv.mode7.keylookups", "Key look-ups");
    private static final Field.Uint KEYNOTFOUND = NTP.uint32("ntp.priv.mode7.keynotfound", "Keys not found");
    private static final Field.Uint ENCRYPTIONS = NTP.uint32("ntp.priv.mode7.encryptions", "Encryptions");
    private static final Field.Uint DECRYPTIONS = NTP.uint32("ntp.priv.mode7.decryptions", "Decryptions");
    private static final Field.Uint EXPIRED = NTP.uint32("ntp.priv.mode7.expired", "Expired keys");
    private static final Field.Uint KEYUNCACHED = NTP.uint32("ntp.priv.mode7.keyuncached", "Key cache misses");
    private static final Field.Address LOCAL_ADDRESS = NTP.ipv4("ntp.priv.mode7.local_address", "Local address");
    private static final Field.Address TRAP_ADDRESS = NTP.ipv4("ntp.priv.mode7.trap_address", "Trap address");
    private static final Field.Uint TRAP_PORT = NTP.uint16("ntp.priv.mode7.trap_port", "Trap port");
    private static final Field.Uint SEQUENCE = NTP.uint16("ntp.priv.mode7.sequence", "Sequence number");
    private static final Field.Uint SETTIME = NTP.uint32("ntp.priv.mode7.settime", "Seconds since set");
    private static final Field.Uint ORIGTIME = NTP.uint32("ntp.priv.mode7.origtime", "Seconds since set first");
    private static final Field.Uint RESETS = NTP.uint32("ntp.priv.mode7.resets", "Times set again");
    private static final Field.Address LOCAL_ADDRESS6 = NTP.ipv6("ntp.priv.mode7.local_address6", "IPv6 local address");
    private static final Field.Address TRAP_ADDRESS6 = NTP.ipv6("ntp.priv.mode7.trap_address6", "IPv6 trap address");
    private static final Field.Uint REQUESTS = NTP.uint32("ntp.priv.mode7.requests", "Requests");
    private static final Field.Uint BAD_PACKETS = NTP.uint32("ntp.priv.mode7.bad_packets", "Bad packets");
    private static final Field.Uint RESPONSES = NTP.uint32("ntp.priv.mode7.responses", "Responses");
    private static final Field.Uint FRAGMENTS = NTP.uint32("ntp.priv.mode7.fragments", "Fragments");
    private static final Field.Uint ERRORS = NTP.uint32("ntp.priv.mode7.errors", "Errors");
    private static final Field.Uint TOO_SHORT = NTP.uint32("ntp.priv.mode7.too_short", "Packets too short");
    private static final Field.Uint INPUT_RESPONSES = NTP.uint32("ntp.priv.mode7.input_responses", "Responses received");
    private static final Field.Uint INPUT_FRAGMENTS = NTP.uint32("ntp.priv.mode7.input_fragments", "Fragments received");
    private static final Field.Uint INPUT_ERRORS = NTP.uint32("ntp.priv.mode7.input_errors", "Errors received");
    private static final Field.Uint BAD_OFFSET = NTP.uint32("ntp.priv.mode7.bad_offset", "Packets with an offset");
    private static final Field.Uint BAD_VERSION = NTP.uint32("ntp.priv.mode7.bad_version", "Packets of unknown version");
    private static final Field.Uint DATA_TOO_SHORT = NTP.uint32("ntp.priv.mode7.data_too_short", "Packets with too little data");
    private static final Field.Uint BADOP = NTP.uint32("ntp.priv.mode7.badop", "Operations unknown");
    private static final Field.Uint ASYNC_MESSAGES = NTP.uint32("ntp.priv.mode7.async_messages", "Traps sent");
    private static final Field.Uint TYPE = NTP.uint8("ntp.priv.mode7.type", "Clock type");
    private static final Field.Uint CLOCK_FLAGS = NTP.uint8("ntp.priv.mode7.clock_flags", "Clock flags");
    private static final Field.Uint LASTEVENT = NTP.uint8("ntp.priv.mode7.lastevent", "Last event");
    private static final Field.Uint CURRENTSTATUS = NTP.uint8("ntp.priv.mode7.currentstatus", "Status of the clock");
    private static final Field.Uint POLLS = NTP.uint32("ntp.priv.mode7.polls", "Polls");
    private static final Field.Uint NORESPONSE = NTP.uint32("ntp.priv.mode7.noresponse", "Polls without response");
    private static final Field.Uint BADFORMAT = NTP.uint32("ntp.priv.mode7.badformat", "Bad formats");
    private static final Field.Uint BADDATA = NTP.uint32("ntp.priv.mode7.baddata", "Bad data");
    private static final Field.Uint TIMESTARTED = NTP.uint32("ntp.priv.mode7.timestarted", "Seconds since start");
    private static final Field.Uint FUDGETIME1 = NTP.uint64("ntp.priv.mode7.fudgetime1", "Fudge time 1").hex();
    private static final Field.Uint FUDGETIME2 = NTP.uint64("ntp.priv.mode7.fudgetime2", "Fudge time 2").hex();
    private static final Field.Uint FUDGEVAL1 = NTP.integer(Ftype.INT32, "ntp.priv.mode7.fudgeval1", "Fudge value 1");
    private static final Field.Uint FUDGEVAL2 = NTP.uint32("ntp.priv.mode7.fudgeval2", "Fudge value 2");
    private static final Field.Uint KERNEL_OFFSET = NTP.integer(Ftype.INT32, "ntp.priv.mode7.kernel_offset", "Kernel offset");
    private static final Field.Uint FREQ = NTP.integer(Ftype.INT32, "ntp.priv.mode7.freq", "Frequency");
    private static final Field.Uint STABILITY = NTP.uint32("ntp.priv.mode7.stability", "Stability");
    private static final Field.Uint MAXERROR = NTP.integer(Ftype.INT32, "ntp.priv.mode7.maxerror", "Maximum error");
    private static final Field.Uint ESTERROR = NTP.integer(Ftype.INT32, "ntp.priv.mode7.esterror", "Estimated error");
    private static final Field.Uint STATUS = NTP.uint16("ntp.priv.mode7.status", "Status");
    private static final Field.Uint SHIFT = NTP.uint16("ntp.priv.mode7.shift", "Interval shift");
    private static final Field.Uint CONSTANT = NTP.integer(Ftype.INT32, "ntp.priv.mode7.constant", "Time constant");
    private static final Field.Uint PRECISION = NTP.integer(Ftype.INT32, "ntp.priv.mode7.precision", "Precision of the kernel");
    private static final Field.Uint TOLERANCE = NTP.integer(Ftype.INT32, "ntp.priv.mode7.tolerance", "Tolerance");
    private static final Field.Uint PPSFREQ = NTP.integer(Ftype.INT32, "ntp.priv.mode7.ppsfreq", "Pulse frequency");
    private static final Field.Uint JITTER = NTP.integer(Ftype.INT32, "ntp.priv.mode7.jitter", "Pulse jitter");
    private static final Field.Uint STABIL = NTP.integer(Ftype.INT32, "ntp.priv.mode7.stabil", "Pulse stability");
    private static final Field.Uint JITCNT = NTP.integer(Ftype.INT32, "ntp.priv.mode7.jitcnt", "Jitter exceeded");
    private static final Field.Uint CALCNT = NTP.integer(Ftype.INT32, "ntp.priv.mode7.calcnt", "Calibrations");
    private static final Field.Uint ERRCNT = NTP.integer(Ftype.INT32, "ntp.priv.mode7.errcnt", "Calibration errors");
    private static final Field.Uint STBCNT = NTP.integer(Ftype.INT32, "ntp.priv.mode7.stbcnt", "Stability exceeded");
    private static final Field.Uint LAST_OFFSET = NTP.integer(Ftype.INT64, "ntp.priv.mode7.last_offset", "Last offset");
    private static final Field.Uint DRIFT_COMP = NTP.integer(Ftype.INT64, "ntp.priv.mode7.drift_comp", "Drift compensation");
    private static final Field.Uint COMPLIANCE = NTP.uint32("ntp.priv.mode7.compliance", "Compliance");
    private static final Field.Uint WATCHDOG_TIMER = NTP.uint32("ntp.priv.mode7.watchdog_timer", "Watchdog timer");
    private static final Field.Uint POLL = NTP.uint32("ntp.priv.mode7.poll", "Poll interval");
    private static final Field.Uint DENIED = NTP.uint32("ntp.priv.mode7.denied", "Requests denied");
    private static final Field.Uint OLDVERSION = NTP.uint32("ntp.priv.mode7.oldversion", "Packets of older versions");
    private static final Field.Uint NEWVERSION = NTP.uint32("ntp.priv.mode7.newversion", "Packets of this version");
    private static final Field.Uint BADLENGTH = NTP.uint32("ntp.priv.mode7.badlength", "Packets of bad length");
    private static final Field.Uint LIMITREJECTED = NTP.uint32("ntp.priv.mode7.limitrejected", "Rejected by rate");
    private static final Field.Uint LAMPORT = NTP.uint32("ntp.priv.mode7.lamport", "Lamport violations");
    private static final Field.Uint TSROUNDING = NTP.uint32("ntp.priv.mode7.tsrounding", "Rounding errors");
    private static final Field.Uint TOTALMEM = NTP.uint16("ntp.priv.mode7.totalmem", "Structures in all");
    private static final Field.Uint FREEMEM = NTP.uint16("ntp.priv.mode7.freemem", "Structures free");
    private static final Field.Uint FINDPEER_CALLS = NTP.uint32("ntp.priv.mode7.findpeer_calls", "Look-ups of peers");
    private static final Field.Uint ALLOCATIONS = NTP.uint32("ntp.priv.mode7.allocations", "Allocations");
    private static final Field.Uint DEMOBILIZATIONS = NTP.uint32("ntp.priv.mode7.demobilizations", "Demobilisations");
    private static final Field.Bytes HASHCOUNT = NTP.bytes("ntp.priv.mode7.hashcount", "Entries of hash buckets");
    private static final Field.Uint TOTALRECVBUFS = NTP.uint16("ntp.priv.mode7.totalrecvbufs", "Receive buffers");
    private static final Field.Uint FREERECVBUFS = NTP.uint16("ntp.priv.mode7.freerecvbufs", "Receive buffers free");
    private static final Field.Uint FULLRECVBUFS = NTP.uint16("ntp.priv.mode7.fullrecvbufs", "Receive buffers full");
    private static final Field.Uint LOWWATER = NTP.uint16("ntp.priv.mode7.lowwater", "Buffers added when low");
    private static final Field.Uint DROPPED = NTP.uint32("ntp.priv.mode7.dropped", "Packets dropped");
    private static final Field.Uint IGNORED = NTP.uint32("ntp.priv.mode7.ignored", "Packets ignored");
    private static final Field.Uint RECEIVED = NTP.uint32("ntp.priv.mode7.received", "Packets received");
    private static final Field.Uint NOTSENT = NTP.uint32("ntp.priv.mode7.notsent", "Packets not sent");
    private static final Field.Uint INTERRUPTS = NTP.uint32("ntp.priv.mode7.interrupts", "Interrupts");
    private static final Field.Uint INT_RECEIVED = NTP.uint32("ntp.priv.mode7.int_received", "Received by interrupts");
    private static final Field.Uint ALARMS = NTP.uint32("ntp.priv.mode7.alarms", "Alarms");
    private static final Field.Uint OVERFLOWS = NTP.uint32("ntp.priv.mode7.overflows", "Overflows");
    private static final Field.Uint XMTCALLS = NTP.uint32("ntp.priv.mode7.xmtcalls", "Calls to transmit");
    private static final Field.Uint RFLAGS = NTP.uint16("ntp.priv.mode7.rflags", "Restrictions");
    private static final Field.Uint MFLAGS = NTP.uint16("ntp.priv.mode7.mflags", "Match flags");
    private static final Field.Text INT_NAME = NTP.text("ntp.priv.mode7.int_name", "Interface");
    private static final Field.Uint INT_FLAGS = NTP.integer(Ftype.INT32, "ntp.priv.mode7.int_flags", "Interface flags");
    private static final Field.Uint LAST_TTL = NTP.integer(Ftype.INT32, "ntp.priv.mode7.last_ttl", "Last time to live");
    private static final Field.Uint NUM_MCAST = NTP.integer(Ftype.INT32, "ntp.priv.mode7.num_mcast", "Multicast sockets");
    private static final Field.Uint UPTIME = NTP.integer(Ftype.INT32, "ntp.priv.mode7.uptime", "Seconds up");
    private static final Field.Uint SCOPEID = NTP.uint32("ntp.priv.mode7.scopeid", "Scope");
    private static final Field.Uint IFINDEX = NTP.uint32("ntp.priv.mode7.ifindex", "Interface index");
    private static final Field.Uint IFNUM = NTP.uint32("ntp.priv.mode7.ifnum", "Interface number");
    private static final Field.Uint PEERCNT = NTP.uint32("ntp.priv.mode7.peercnt", "Peers");
    private static final Field.Uint FAMILY = NTP.uint16("ntp.priv.mode7.family", "Address family");
    private static final Field.Uint IGNORE_PKTS = NTP.uint8("ntp.priv.mode7.ignore_pkts", "Packets are ignored");
    private static final Field.Uint ACTION = NTP.uint8("ntp.priv.mode7.action", "Action")
            .named(ValueStrings.of(1, "exists", 2, "created", 3, "deleted"));
    private static final Field.Uint NVALUES = NTP.uint8("ntp.priv.mode7.nvalues", "Values");
    private static final Field.Uint NTIMES = NTP.uint8("ntp.priv.mode7.ntimes", "Times");
    private static final Field.Uint SVALUES = NTP.uint16("ntp.priv.mode7.svalues", "Signed values");
    private static final Field.Uint STIMES = NTP.uint32("ntp.priv.mode7.stimes", "Signed times");
    private static final Field.Bytes VALUES = NTP.bytes("ntp.priv.mode7.values", "Values");
    private static final Field.Bytes TIMES = NTP.bytes("ntp.priv.mode7.times", "Times");
    private static final Field.Uint WHICH = NTP.uint32("ntp.priv.mode7.which", "What to set");
    private static final Field.Uint FUDGETIME = NTP.uint64("ntp.priv.mode7.fudgetime", "Fudge time");
    private static final Field.Uint FUDGEVAL_FLAGS = NTP.uint32("ntp.priv.mode7.fudgeval_flags", "Fudge value or flags");
    private static final Field.Uint IPPEERLIMIT = NTP.integer(Ftype.INT16, "ntp.priv.mode7.ippeerlimit", "Peers per address");
    private static final Field.Uint RESTRICT_FLAGS = NTP.uint16("ntp.priv.mode7.restrict_flags", "Restrictions");
    private static final Field.Uint SEEN_AVGINT = NTP.uint32("ntp.priv.monlist.avgint", "Average interval");
    private static final Field.Uint SEEN_LSINT = NTP.uint32("ntp.priv.monlist.lsint", "Seconds since the last");
    private static final Field.Uint SEEN_RESTR = NTP.uint32("ntp.priv.monlist.restr", "Restrictions").hex();
    private static final Field.Uint SEEN_COUNT = NTP.uint32("ntp.priv.monlist.count", "Packets");
    private static final Field.Address SEEN_REMOTE_ADDRESS = NTP.ipv4("ntp.priv.monlist.remote_address", "Remote address");
    private static final Field.Address SEEN_LOCAL_ADDRESS = NTP.ipv4("ntp.priv.monlist.local_address", "Local address");
    private static final Field.Uint SEEN_FLAGS = NTP.uint32("ntp.priv.monlist.flags", "Association flags").hex();
    private static final Field.Uint SEEN_PORT = NTP.uint16("ntp.priv.monlist.port", "Port");
    private static final Field.Uint SEEN_MODE = NTP.uint8("ntp.priv.monlist.mode", "Mode");
    private static final Field.Uint SEEN_VERSION = NTP.uint8("ntp.priv.monlist.version", "Version");
    private static final Field.Uint SEEN_IPV6 = NTP.uint32("ntp.priv.monlist.ipv6", "Addresses are IPv6").hex();
    private static final Field.Uint SEEN_UNUSED = NTP.uint32("ntp.priv.monlist.unused", "Unused").hex();
    private static final Field.Address SEEN_ADDR6 = NTP.ipv6("ntp.priv.monlist.addr6", "IPv6 remote address");
    private static final Field.Address SEEN_DADDR6 = NTP.ipv6("ntp.priv.monlist.daddr6", "IPv6 local address");
    private static final Field.Flags PEER_FLAGS = NTP.flags(Ftype.UINT8, "ntp.priv.mode7.peer.flags", "Flags").bits(0xff)
            .with(bit("peer.flags.config", "Configured", 0x01)).with(bit("peer.flags.syspeer", "System peer", 0x02))
            .with(bit("peer.flags.burst", "Burst", 0x04)).with(bit("peer.flags.refclock", "Reference clock", 0x08))
            .with(bit("peer.flags.prefer", "Preferred", 0x10)).with(bit("peer.flags.authenable", "Authentication enabled", 0x20))
            .with(bit("peer.flags.sel_candidate", "Candidate", 0x40)).with(bit("peer.flags.shortlist", "On the short list", 0x80));
    private static final Field.Uint[] SYSTEM_BITS = {bit("sys.flags.bclient", "Client of broadcasts", 0x01),
        bit("sys.flags.pps", "Pulse per second", 0x02), bit("sys.flags.ntp", "Discipline of the clock", 0x04),
        bit("sys.flags.kernel", "Kernel's discipline", 0x08), bit("sys.flags.monitor", "Monitor", 0x10),
        bit("sys.flags.filegen", "Statistics files", 0x20), bit("sys.flags.auth", "Authentication", 0x40),
        bit("sys.flags.cal", "Calibration", 0x80)};
    private static final Field.Flags SYSTEM_FLAGS = system(NTP.flags(Ftype.UINT32, "ntp.priv.mode7.sys.flags", "Flags"));
    private static final Field.Flags SYSTEM_FLAGS8 = system(NTP.flags(Ftype.UINT8, "ntp.priv.mode7.sys.flags8", "Flags"));
    private static final Field.Flags CONFIGURATION_FLAGS = NTP.flags(Ftype.UINT8, "ntp.priv.config.flags", "Flags").bits(0xff)
            .with(bit("config.flags.authenable", "Authentication enabled", 0x01)).with(bit("config.flags.prefer", "Preferred", 0x02))
            .with(bit("config.flags.burst", "Burst", 0x04)).with(bit("config.flags.iburst", "Burst at the beginning", 0x08))
            .with(bit("config.flags.no_select", "Not selected", 0x10)).with(bit("config.flags.skey", "Autokey", 0x20));
    private static final Field.Flags RESET_FLAGS = NTP.flags(Ftype.UINT32, "ntp.priv.mode7.reset_stats.flags", "What to reset").bits(0xff)
            .with(reset("allpeers", "All peers", 0x01)).with(reset("io", "Input and output", 0x02)).with(reset("sys", "System", 0x04))
            .with(reset("mem", "Memory", 0x08)).with(reset("timer", "Timer", 0x10)).with(reset("auth", "Authentication", 0x20))
            .with(reset("ctl", "Control", 0x40));
    private static final Field.Uint TRAP_FLAGS = NTP.uint32("ntp.priv.traps.flags", "Flags").hex();
    private static final Field.Uint[] INTERFACE = {INT_FLAGS, LAST_TTL, NUM_MCAST, RECEIVED, SENT, NOTSENT, UPTIME, SCOPEID, IFINDEX, IFNUM,
        PEERCNT, FAMILY, IGNORE_PKTS, ACTION};

    /** A part of an item. */
    private record Part(Field field, int length) {
    }

    private static final Part[][] IN_REQUESTS = new Part[CODES][];
    private static final Part[][] IN_RESPONSES = new Part[CODES][];

    static {
        both(of(0), ADDRESS, PORT, HMODE, PEER_FLAGS, IPV6_FLAG, UNUSED, 4, ADDRESS6);
        request(of(2, 3), ADDRESS, PORT, HMODE, PEER_FLAGS, IPV6_FLAG, UNUSED, 4, ADDRESS6);
        both(of(1), DSTADDRESS, SRCADDRESS, SRCPORT, Ntp.STRATUM, HPOLL, Ntp.POLL, REACH, PEER_FLAGS, HMODE, DELAY, OFFSET, DISPERSION,
                IPV6_FLAG, UNUSED, 4, DSTADDRESS6, SRCADDRESS6);
        response(of(2), DSTADDRESS, SRCADDRESS, SRCPORT, PEER_FLAGS, LEAP, HMODE, PMODE, Ntp.STRATUM, Ntp.POLL, HPOLL, Ntp.PRECISION,
                VERSION, UNUSED, 1, REACH, UNREACH, FLASH, TTL, FLASH2, ASSOCID, Ntp.KEY, 4, PKEYID, Ntp.REFERENCE, 4, TIMER,
                Ntp.ROOT_DELAY, Ntp.ROOT_DISPERSION, Ntp.REFERENCE_TIME, Ntp.ORIGIN_TIME, Ntp.RECEIVE_TIME, Ntp.TRANSMIT_TIME, FILTDELAY,
                FILTOFFSET, ORDER, DELAY, DISPERSION, OFFSET, SELECTDIS, UNUSED, 4, UNUSED, 4, UNUSED, 4, UNUSED, 4, UNUSED, 4, UNUSED, 4,
                UNUSED, 4, ESTBDELAY, IPV6_FLAG, UNUSED, 4, DSTADDRESS6, SRCADDRESS6);
        response(of(3), DSTADDRESS, SRCADDRESS, SRCPORT, PEER_FLAGS, TIMERESET, TIMERECEIVED, TIMETOSEND, TIMEREACHABLE, SENT, UNUSED, 4,
                PROCESSED, UNUSED, 4, BADAUTH, BOGUSORG, OLDPKT, UNUSED, 4, UNUSED, 4, SELDISP, SELBROKEN, UNUSED, 4, CANDIDATE, 1,
                UNUSED, 1, UNUSED, 1, UNUSED, 1, IPV6_FLAG, UNUSED, 4, DSTADDRESS6, SRCADDRESS6);
        both(of(4), ADDRESS, PMODE, LEAP, Ntp.STRATUM, Ntp.PRECISION, Ntp.ROOT_DELAY, Ntp.ROOT_DISPERSION, Ntp.REFERENCE, 4,
                Ntp.REFERENCE_TIME, POLL, SYSTEM_FLAGS8, UNUSED, 3, BDELAY, FREQ, AUTHDELAY, STABILITY, IPV6_FLAG, UNUSED, 4, ADDRESS6);
        both(of(5), TIMEUP, TIMERESET, DENIED, OLDVERSION, NEWVERSION, BAD_VERSION, BADLENGTH, PROCESSED, BADAUTH, TIMERECEIVED,
                LIMITREJECTED, LAMPORT, TSROUNDING);
        both(of(6), TIMERESET, TOTALRECVBUFS, FREERECVBUFS, FULLRECVBUFS, LOWWATER, DROPPED, IGNORED, RECEIVED, SENT, NOTSENT, INTERRUPTS,
                INT_RECEIVED);
        both(of(7), TIMERESET, TOTALMEM, FREEMEM, FINDPEER_CALLS, ALLOCATIONS, DEMOBILIZATIONS, HASHCOUNT, REST);
        both(of(8), LAST_OFFSET, DRIFT_COMP, COMPLIANCE, WATCHDOG_TIMER);
        both(of(9), TIMERESET, ALARMS, OVERFLOWS, XMTCALLS);
        both(of(10), ADDRESS, HMODE, VERSION, MINPOLL, MAXPOLL, CONFIGURATION_FLAGS, TTL, UNUSED, 2, Ntp.KEY, 4, KEY_FILE, 128, IPV6_FLAG,
                UNUSED, 4, ADDRESS6);
        both(of(11, 22), ADDRESS, IPV6_FLAG, ADDRESS6);
        both(of(12, 13), SYSTEM_FLAGS);
        both(of(16), ADDRESS, MASK, COUNT, RFLAGS, MFLAGS, IPV6_FLAG, UNUSED, 4, ADDRESS6, MASK6);
        both(of(17, 18, 19), ADDRESS, MASK, IPPEERLIMIT, RESTRICT_FLAGS, MFLAGS, UNUSED, 4, ADDRESS6, MASK6);
        both(of(20), SEEN_AVGINT, SEEN_LSINT, SEEN_RESTR, SEEN_COUNT, SEEN_REMOTE_ADDRESS, SEEN_PORT, SEEN_MODE, SEEN_VERSION, SEEN_IPV6,
                SEEN_UNUSED);
        both(of(21), RESET_FLAGS);
        both(of(26, 27), KEY);
        both(of(28), TIMERESET, NUMKEYS, NUMFREEKEYS, KEYLOOKUPS, KEYNOTFOUND, ENCRYPTIONS, DECRYPTIONS, EXPIRED, KEYUNCACHED);
        both(of(29), LOCAL_ADDRESS, TRAP_ADDRESS, TRAP_PORT, SEQUENCE, SETTIME, ORIGTIME, RESETS, TRAP_FLAGS, IPV6_FLAG, LOCAL_ADDRESS6,
                TRAP_ADDRESS6);
        both(of(30, 31), LOCAL_ADDRESS, TRAP_ADDRESS, TRAP_PORT, UNUSED, 2, IPV6_FLAG, LOCAL_ADDRESS6, TRAP_ADDRESS6);
        both(of(32, 33), Ntp.KEY, 4);
        both(of(34), TIMERESET, REQUESTS, BAD_PACKETS, RESPONSES, FRAGMENTS, ERRORS, TOO_SHORT, INPUT_RESPONSES, INPUT_FRAGMENTS,
                INPUT_ERRORS, BAD_OFFSET, BAD_VERSION, DATA_TOO_SHORT, BADOP, ASYNC_MESSAGES);
        request(of(36, 39), ADDRESS);
        response(of(36), ADDRESS, TYPE, CLOCK_FLAGS, LASTEVENT, CURRENTSTATUS, POLLS, NORESPONSE, BADFORMAT, BADDATA, TIMESTARTED,
                FUDGETIME1, FUDGETIME2, FUDGEVAL1, FUDGEVAL2);
        both(of(37), ADDRESS, WHICH, FUDGETIME, FUDGEVAL_FLAGS);
        both(of(38), KERNEL_OFFSET, FREQ, MAXERROR, ESTERROR, STATUS, SHIFT, CONSTANT, PRECISION, TOLERANCE, PPSFREQ, JITTER, STABIL,
                JITCNT, CALCNT, ERRCNT, STBCNT);
        response(of(39), ADDRESS, NVALUES, NTIMES, SVALUES, STIMES, VALUES, 64, TIMES, 256);
        both(of(42), SEEN_AVGINT, SEEN_LSINT, SEEN_RESTR, SEEN_COUNT, SEEN_REMOTE_ADDRESS, SEEN_LOCAL_ADDRESS, SEEN_FLAGS, SEEN_PORT,
                SEEN_MODE, SEEN_VERSION, SEEN_IPV6, SEEN_UNUSED);
    }

    private PrivateItems() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint bit(String name, String label, int mask) {
        return NTP.flag("ntp.priv.mode7." + name, label, mask, 8);
    }

    private static Field.Uint reset(String name, String label, int mask) {
        return NTP.flag("ntp.priv.mode7.reset_stats.flags." + name, label, mask, 32);
    }

    private static Field.Flags system(Field.Flags word) {
        word.bits(0xff);
        for (Field.Uint bit : SYSTEM_BITS) {
            word.with(bit);
        }
        return word;
    }

    private static int[] of(int... codes) {
        return codes;
    }

    private static void both(int[] codes, Object... parts) {
        request(codes, parts);
        response(codes, parts);
    }

    private static void request(int[] codes, Object... parts) {
        put(IN_REQUESTS, codes, parts);
    }

    private static void response(int[] codes, Object... parts) {
        put(IN_RESPONSES, codes, parts);
    }

    /** Sets what items of some codes consist of: fields, a number behind one that has no length by its type. */
    private static void put(Part[][] to, int[] codes, Object... parts) {
        List<Part> list = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Field f = (Field) parts[i];
            int length = f instanceof Field.Time ? 8 : f.type().width();
            if (i + 1 < parts.length && parts[i + 1] instanceof Integer n) {
                length = n;
                i++;
            }
            list.add(new Part(f, length));
        }
        for (int code : codes) {
            to[code] = list.toArray(Part[]::new);
        }
    }

    /** Whether a request asks whom the server has heard of. */
    static boolean ofMonitor(int code) {
        return code == MONITOR || code == MONITOR_NEW;
    }

    /** Records the parts of the item that begins at the cursor. */
    static void show(Dissection d, int code, boolean response, int size) {
        if (code == INTERFACES || code == INTERFACES_SCANNED) {
            interfaces(d);
            return;
        }
        Part[] parts = code < CODES ? (response ? IN_RESPONSES : IN_REQUESTS)[code] : null;
        if (parts == null) {
            return;
        }
        int begin = d.position();
        for (Part part : parts) {
            record(d, part.field, part.length == REST ? Math.max(0, begin + size - d.position()) : part.length);
        }
        if (ofMonitor(code) && d.peekAt(d.position() - 8, 4) != 0) {
            d.address(SEEN_ADDR6);
            if (code == MONITOR_NEW) {
                d.address(SEEN_DADDR6);
            }
        }
    }

    private static void record(Dissection d, Field field, int length) {
        if (field == KEY) {
            // a long integer of the server's machine, on those that are common the last byte first
            d.add(KEY, d.position(), length, Long.reverseBytes(d.peek(0, length)));
            d.skip(length);
            return;
        }
        switch (field) {
        case Field.Flags f -> d.flags(f);
        case Field.Uint f -> d.uint(f, length);
        case Field.Address f -> d.address(f);
        case Field.Bytes f -> d.bytes(f, length);
        case Field.Text f -> d.text(f, length, Encoding.ASCII);
        case Field.Time f -> Ntp.time(d, f);
        default -> d.skip(length);
        }
    }

    /** An interface: three addresses in 16 bytes each, of which IPv4 takes the first four. */
    private static void interfaces(Dissection d) {
        int at = d.position();
        boolean six = d.peekAt(at + 48, 4) != 0;
        d.addressAt(six ? ADDRESS6 : ADDRESS, at);
        d.addressAt(six ? BCAST6 : BCAST, at + 16);
        d.addressAt(six ? MASK6 : MASK, at + 32);
        d.position(at + 48);
        d.uint(IPV6_FLAG);
        d.text(INT_NAME, 32, Encoding.ASCII);
        for (Field.Uint f : INTERFACE) {
            d.uint(f);
        }
        d.bytes(UNUSED, 4);
    }
}
