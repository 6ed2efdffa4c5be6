package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Dissection;
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

    private static final int KEY = 8;

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
                if (length > 3) {
                    d.uintAt(ADDRESS_ID, at + 3);
                }
            }
            case 6, 7 -> {
                d.uintAt(RESERVED, at + 2);
                d.uintAt(subtype == 6 ? RAW_SEQUENCE : RECEIVER_KEY, at + 4);
            }
            case 8 -> {
                flags(d, at + 2, RESET_FLAGS);
                d.uintAt(REASON, at + 3);
            }
            default -> {
                // a subtype that the registry does not have
            }
        }
    }

    private static void flags(Dissection d, int at, Field.Uint... parts) {
        d.uintAt(FLAGS, at);
        int item = d.last();
        d.enter(item);
        for (Field.Uint part : parts) {
            d.uintAt(part, at, 1);
        }
        d.leave(item);
    }

    /** Section 3.1. */
    private static void capable(Dissection d, int at, int end) {
        int version = (int) d.uintAt(VERSION, at + 2);
        boolean first = version == 0;
        flags(d, at + 3, CAPABLE_FLAGS[0], CAPABLE_FLAGS[1], CAPABLE_FLAGS[2], first ? SHA1 : SHA256,
                first ? RESERVED_FLAGS_0 : RESERVED_FLAGS);
        int p = at + 4;
        if (end - p >= KEY) {
            Multipath.Derived derived = Multipath.Derived.of(d.uintAt(SENDER_KEY, p), version);
            p += KEY;
            d.markGenerated(d.add(EXPECTED_TOKEN, p, 0, derived.token() & 0xffffffffL));
            d.markGenerated(d.add(EXPECTED_IDSN, p, 0, derived.initialDataSequence()));
        }
        if (end - p >= KEY) {
            d.uintAt(RECEIVER_KEY, p);
            p += KEY;
        }
        length(d, p, end);
    }

    private static void length(Dissection d, int at, int end) {
        if (end - at >= 2) {
            d.uintAt(DATA_LENGTH, at);
        }
        if (end - at >= 4) {
            d.uintAt(CHECKSUM, at + 2);
        }
    }

    /** Section 3.2. */
    private static void join(Dissection d, int at, int length) {
        if (length == 24) {
            d.uintAt(RESERVED, at + 2);
            d.add(HMAC, at + 4, 20);
            return;
        }
        flags(d, at + 2, BACKUP);
        d.uintAt(ADDRESS_ID, at + 3);
        if (length == 12) {
            d.uintAt(RECEIVER_TOKEN, at + 4);
            d.uintAt(RANDOM, at + 8);
        } else if (length == 16) {
            d.uintAt(SHORT_HMAC, at + 4);
            d.uintAt(RANDOM, at + 12);
        }
    }

    /** Section 3.3. */
    private static void data(Dissection d, int at, int end) {
        int flags = d.byteAt(at + 3);
        flags(d, at + 3, DATA_FLAGS);
        Multipath.Info info = Multipath.info(d);
        int p = at + 4;
        if ((flags & 1) != 0) {
            int width = (flags & 2) != 0 ? 8 : 4;
            relative(d, ACK, at, d.uintAt(RAW_ACK, p, width), width, info == null ? 0 : info.receiverBase());
            p += width;
        }
        if ((flags & 4) != 0) {
            int width = (flags & 8) != 0 ? 8 : 4;
            long raw = d.uintAt(RAW_SEQUENCE, p, width);
            p += width;
            d.uintAt(SUBFLOW_SEQUENCE, p);
            length(d, p + 4, end);
            relative(d, DATA_SEQUENCE, at, raw, width, info == null ? 0 : info.senderBase());
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
        d.uintAt(ADDRESS_ID, at + 3);
        int rest = end - at - 4;
        int address = rest == 16 || rest == 18 || rest >= 24 ? 16 : 4;
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
