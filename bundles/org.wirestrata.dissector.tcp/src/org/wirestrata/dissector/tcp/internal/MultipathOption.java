package org.wirestrata.dissector.tcp.internal;

import static org.wirestrata.api.dissect.Expert.Severity.WARN;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The option of TCP over several paths: RFC 8684 section 3. */
final class MultipathOption {
    static final Protocol PROTOCOL = Protocol.of("Multipath Transmission Control Protocol", "MPTCP", "mptcp");
    private static final String NAME = "tcp.options.mptcp.";
    private static final ValueStrings SUBTYPES = ValueStrings.of(0, "Capable", 1, "Join", 2, "Data sequence", 3, "Add address",
            4, "Remove address", 5, "Priority", 6, "Fail", 7, "Fast close", 8, "Reset");
    private static final ValueStrings REASONS = ValueStrings.of(0, "Unspecified", 1, "Error of the protocol", 2, "Lack of resources",
            3, "Prohibited by administration", 4, "Too much outstanding data", 5, "Bad performance", 6, "Interference by a middlebox");

    private static final Field.Uint SUBTYPE = small("subtype", "Subtype", 0xf0).named(SUBTYPES);
    private static final Field.Uint VERSION = small("version", "Version", 0xf);
    private static final Field.Uint RESERVED = Tcp.PROTOCOL.uint16(NAME + "reserved", "Reserved").hex().bits(0xfff);
    private static final Field.Uint FLAGS = Tcp.PROTOCOL.uint8(NAME + "flags", "Flags").hex();
    private static final Field.Uint BACKUP = small("backup.flag", "Backup", 1);
    private static final Field.Uint[] CAPABLE_FLAGS = {small("checksumreq.flags", "Checksum required", 0x80),
        small("extensibility.flag", "Extensibility", 0x40), small("nomoresubflows.flag", "No more subflows to this address", 0x20)};
    private static final Field.Uint SHA1 = small("sha1.flag", "HMAC-SHA1", 1);
    private static final Field.Uint SHA256 = small("sha256.flag", "HMAC-SHA256", 1);
    private static final Field.Uint[] DATA_FLAGS = {small("datafin.flag", "End of data", 0x10),
        small("dseqn8.flag", "Data sequence number of 8 bytes", 8), small("dseqnpresent.flag", "Mapping there", 4),
        small("dataack8.flag", "Data acknowledgment of 8 bytes", 2), small("dataackpresent.flag", "Data acknowledgment there", 1)};
    private static final Field.Uint RESERVED_FLAGS_0 = small("reserved.flag", "Reserved", 0x3e).hex();
    private static final Field.Uint RESERVED_FLAGS = small("reserved.flag", "Reserved", 0x1e).hex();
    private static final Field.Uint[] RESET_FLAGS = {bit("flag_U.flag", "U", 8), bit("flag_V.flag", "V", 4), bit("flag_W.flag", "W", 2),
        bit("flag_T.flag", "Transient", 1)};
    private static final Field.Uint REASON = Tcp.PROTOCOL.uint8(NAME + "rst_reason", "Reason").hex().named(REASONS);
    private static final Field.Uint ADDRESS_ID = Tcp.PROTOCOL.uint8(NAME + "addrid", "Address id");
    private static final Field.Uint SENDER_KEY = Tcp.PROTOCOL.uint64(NAME + "sendkey", "Sender's key");
    private static final Field.Uint RECEIVER_KEY = Tcp.PROTOCOL.uint64(NAME + "recvkey", "Receiver's key");
    private static final Field.Uint RECEIVER_TOKEN = Tcp.PROTOCOL.uint32(NAME + "recvtok", "Receiver's token");
    private static final Field.Uint RANDOM = Tcp.PROTOCOL.uint32(NAME + "sendrand", "Sender's random number");
    private static final Field.Uint SHORT_HMAC = Tcp.PROTOCOL.uint64(NAME + "sendtrunchmac", "Sender's HMAC, cut");
    private static final Field.Bytes HMAC = Tcp.PROTOCOL.bytes(NAME + "sendhmac", "Sender's HMAC");
    private static final Field.Uint ADDRESS_HMAC = Tcp.PROTOCOL.uint64(NAME + "addaddrtrunchmac", "HMAC of the address, cut");
    private static final Field.Uint RAW_ACK = Tcp.PROTOCOL.uint64(NAME + "rawdataack", "Data acknowledgment, as sent");
    private static final Field.Uint RAW_SEQUENCE = Tcp.PROTOCOL.uint64(NAME + "rawdataseqno", "Data sequence number, as sent");
    private static final Field.Uint SUBFLOW_SEQUENCE = Tcp.PROTOCOL.uint32(NAME + "subflowseqno", "Subflow sequence number");
    private static final Field.Uint DATA_LENGTH = Tcp.PROTOCOL.uint16(NAME + "datalvllen", "Length of data");
    private static final Field.Uint CHECKSUM = Tcp.PROTOCOL.uint16(NAME + "checksum", "Checksum").hex();
    private static final Field.Uint IP_VERSION = small("ipver", "IP version", 0xf);
    private static final Field.Uint ECHO = small("echo", "Echo", 1);
    private static final Field.Address IPV4 = Tcp.PROTOCOL.ipv4(NAME + "ipv4", "Address");
    private static final Field.Address IPV6 = Tcp.PROTOCOL.ipv6(NAME + "ipv6", "Address");
    private static final Field.Uint PORT = Tcp.PROTOCOL.uint16(NAME + "port", "Port");

    private static final Field.Uint ACK = PROTOCOL.uint64("mptcp.ack", "Data acknowledgment, relative");
    private static final Field.Uint DATA_SEQUENCE = PROTOCOL.uint64("mptcp.dss.dsn", "Data sequence number, relative");
    private static final Field.Uint EXPECTED_TOKEN = PROTOCOL.uint32("mptcp.expected_token", "Token of the key");
    private static final Field.Uint EXPECTED_IDSN = PROTOCOL.uint64("mptcp.expected_idsn", "Initial data sequence number of the key");
    private static final Field.Uint REMOVED = PROTOCOL.uint8("mptcp.rm_addr.count", "Addresses removed");
    static final Field.Group ANALYSIS = PROTOCOL.group("mptcp.analysis", "Multipath analysis");
    static final Field.Text SUBFLOWS = PROTOCOL.text("mptcp.analysis.subflows", "Subflows");
    static final Field.Uint STREAM = PROTOCOL.uint32("mptcp.stream", "Connection");
    static final Field.Uint MASTER = PROTOCOL.flag("mptcp.master", "First subflow");

    private static final Expert NO_ALGORITHM = Tcp.PROTOCOL.expert("mptcp.connection.missing_algorithm", WARN, Area.PROTOCOL,
            "The flags name no algorithm");
    private static final Expert OTHER_ALGORITHM = Tcp.PROTOCOL.expert("mptcp.connection.unsupported_algorithm", WARN, Area.PROTOCOL,
            "The flags name an algorithm other than HMAC-SHA");
    private static final Expert OTHER_KEY = Tcp.PROTOCOL.expert("mptcp.connection.echoed_key_mismatch", WARN, Area.PROTOCOL,
            "The key sent back is not the receiver's");
    private static final Expert INFINITE = Tcp.PROTOCOL.expert("mptcp.dss.infinite_mapping", WARN, Area.PROTOCOL,
            "From here on all bytes are mapped (fallback)");

    /** From the length on: length, checksum and padding to a multiple of 4. */
    private static final int CHECKSUM_ROOM = 6;
    private static final int ALGORITHMS = 0x3f;
    private static final int KEY = 8;
    private static final int WITH_KEY = 12;
    private static final int WITH_BOTH_KEYS = 20;
    private static final int WITH_LENGTH = 22;
    private static final int WITH_CHECKSUM = 24;

    private MultipathOption() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Field.Uint small(String name, String label, long mask) {
        return Tcp.PROTOCOL.uint8(NAME + name, label).bits(mask);
    }

    private static Field.Uint bit(String name, String label, long mask) {
        return Tcp.PROTOCOL.flag(NAME + name, label, mask, 4);
    }

    /** Shows the option whose kind and length are shown already; the item of the protocol is open. */
    static void show(Dissection d, int at, int length) {
        d.columns().protocol("MPTCP");
        d.step(PROTOCOL.filterName());
        int end = at + length;
        int subtype = (int) d.uintAt(SUBTYPE, at + 2);
        switch (subtype) {
            case Multipath.CAPABLE -> capable(d, at, end);
            case Multipath.JOIN -> join(d, at, length);
            case 2 -> data(d, at, end);
            case 3 -> addAddress(d, at, end);
            case 4 -> removeAddress(d, at, end);
            case 5 -> {
                flags(d, at + 2, BACKUP);
                if (length == 4) {
                    d.uintAt(ADDRESS_ID, at + 3);
                }
            }
            case 6, 7 -> {
                Options.need(d, at + 4, end);
                d.uintAt(RESERVED, at + 2);
                Options.need(d, at + 12, end);
                d.uintAt(subtype == 6 ? RAW_SEQUENCE : RECEIVER_KEY, at + 4);
            }
            case 8 -> {
                flags(d, at + 2, RESET_FLAGS);
                Options.need(d, at + 4, end);
                d.uintAt(REASON, at + 3);
            }
            default -> {
                // a subtype that the registry does not have
            }
        }
    }

    private static int flags(Dissection d, int at, Field.Uint... parts) {
        d.uintAt(FLAGS, at);
        int item = d.last();
        d.enter(item);
        for (Field.Uint part : parts) {
            d.uintAt(part, at, 1);
        }
        d.leave(item);
        return item;
    }

    /** Section 3.1: what there is, the whole length tells. */
    private static void capable(Dissection d, int at, int end) {
        int version = (int) d.uintAt(VERSION, at + 2);
        Options.need(d, at + 4, end);
        int algorithms = d.byteAt(at + 3) & ALGORITHMS;
        int flags = version == 1 ? flags(d, at + 3, CAPABLE_FLAGS[0], CAPABLE_FLAGS[1], CAPABLE_FLAGS[2], SHA256, RESERVED_FLAGS)
                : flags(d, at + 3, CAPABLE_FLAGS[0], CAPABLE_FLAGS[1], SHA1, RESERVED_FLAGS_0);
        if (algorithms == 0) {
            d.expert(flags, NO_ALGORITHM);
        }
        if (algorithms != 1) {
            d.expert(flags, OTHER_ALGORITHM);
        }
        int length = end - at;
        boolean both = length == WITH_BOTH_KEYS || length == WITH_LENGTH || length == WITH_CHECKSUM;
        if (!both && length != WITH_KEY) {
            return;
        }
        int p = at + 4;
        Multipath.Derived derived = Multipath.Derived.of(d.uintAt(SENDER_KEY, p), version);
        p += KEY;
        d.markGenerated(d.add(EXPECTED_TOKEN, p, 0, derived.token() & 0xffffffffL));
        d.markGenerated(d.add(EXPECTED_IDSN, p, 0, derived.initialDataSequence()));
        if (!both) {
            return;
        }
        d.uintAt(RECEIVER_KEY, p);
        Multipath.Info info = Multipath.info(d);
        if (info != null && info.otherKey()) {
            d.expert(d.last(), OTHER_KEY);
        }
        p += KEY;
        if (p < end) {
            d.uintAt(DATA_LENGTH, p);
        }
        if (p + 2 < end) {
            d.uintAt(CHECKSUM, p + 2);
        }
    }

    /** Section 3.2. */
    private static void join(Dissection d, int at, int length) {
        if (length == 24) {
            d.uintAt(RESERVED, at + 2);
            d.add(HMAC, at + 4, 20);
        } else if (length == 12 || length == 16) {
            flags(d, at + 2, BACKUP);
            d.uintAt(ADDRESS_ID, at + 3);
            if (length == 12) {
                d.uintAt(RECEIVER_TOKEN, at + 4);
            } else {
                d.uintAt(SHORT_HMAC, at + 4);
            }
            d.uintAt(RANDOM, at + length - 4);
        }
    }

    /** Section 3.3. */
    private static void data(Dissection d, int at, int end) {
        Options.need(d, at + 4, end);
        int flags = d.byteAt(at + 3);
        flags(d, at + 3, DATA_FLAGS);
        Multipath.Info info = Multipath.info(d);
        int p = at + 4;
        if ((flags & 1) != 0) {
            int width = (flags & 2) != 0 ? 8 : 4;
            Options.need(d, p + width, end);
            relative(d, ACK, at, d.uintAt(RAW_ACK, p, width), width, info == null ? 0 : info.receiverBase());
            p += width;
        }
        if ((flags & 4) != 0) {
            int width = (flags & 8) != 0 ? 8 : 4;
            Options.need(d, p + width, end);
            long raw = d.uintAt(RAW_SEQUENCE, p, width);
            p += width;
            Options.need(d, p + 4, end);
            d.uintAt(SUBFLOW_SEQUENCE, p);
            p += 4;
            Options.need(d, p + 2, end);
            if (d.uintAt(DATA_LENGTH, p) == 0) {
                d.expert(d.last(), INFINITE);
            }
            relative(d, DATA_SEQUENCE, at, raw, width, info == null ? 0 : info.senderBase());
            if (end - p >= CHECKSUM_ROOM) {
                d.uintAt(CHECKSUM, p + 2);
            }
        }
    }

    private static void relative(Dissection d, Field.Uint f, int at, long raw, int width, long base) {
        if (base != 0) {
            d.markGenerated(d.add(f, at, 0, width == 8 ? raw - base : raw - base & 0xffffffffL));
        }
    }

    /** Section 3.4.1. */
    private static void addAddress(Dissection d, int at, int end) {
        int version = d.byteAt(at + 2) & 15;
        if (version == 4 || version == 6) {
            d.uintAt(IP_VERSION, at + 2);
        } else {
            d.uintAt(ECHO, at + 2);
        }
        Options.need(d, at + 4, end);
        d.uintAt(ADDRESS_ID, at + 3);
        int rest = end - at - 4;
        int address = rest == 16 || rest == 18 || rest == 24 || rest == 26 ? 16 : 4;
        if (address == 4 && rest != 4 && rest != 6 && rest != 12 && rest != 14) {
            return;
        }
        int p = at + 4;
        d.addressAt(address == 4 ? IPV4 : IPV6, p);
        p += address;
        if (end - p == 2 || end - p == 10) {
            d.uintAt(PORT, p);
            p += 2;
        }
        if (end - p >= 8) {
            d.uintAt(ADDRESS_HMAC, p);
        }
    }

    /** Section 3.4.2. */
    private static void removeAddress(Dissection d, int at, int end) {
        d.markGenerated(d.add(REMOVED, at + 2, 0, end - at - 3));
        for (int p = at + 3; p < end; p++) {
            d.uintAt(ADDRESS_ID, p);
        }
    }
}
