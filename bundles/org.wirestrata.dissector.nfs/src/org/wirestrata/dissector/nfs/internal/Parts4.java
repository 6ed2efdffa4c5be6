package org.wirestrata.dissector.nfs.internal;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Parts that arguments and results of version 4 have in common: RFC 7531 and RFC 5662. */
final class Parts4 {
    private static final int STATE_ID = 16;
    private static final int SESSION_ID = 16;
    private static final int DEVICE_ID = 16;
    private static final int OTHER = 4;
    /** Universal addresses of IPv4 and IPv6, RFC 5665 section 5.2.3. */
    private static final Pattern ADDRESS_4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern ADDRESS_6 = Pattern.compile("(\\p{XDigit}{4}(?::\\p{XDigit}{4}){7})\\.\\d{1,3}\\.\\d{1,3}");
    private static final int AUTH_SYS = 1;
    private static final int RPCSEC_GSS = 6;
    final Call c;
    final Dissection d;
    final Attributes4 attributes;
    private int stateHash;

    Parts4(Call c) {
        this.c = c;
        d = c.d;
        attributes = new Attributes4(c);
    }

    /** The CRC-16 of X.25 (ITU-T V.42 section 8.1.1.6.1), by which state ids are told apart. */
    private int crc16(int at, int length) {
        int crc = 0xffff;
        for (int i = 0; i < length; i++) {
            crc ^= d.byteAt(at + i);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0x8408 : crc >> 1;
            }
        }
        return ~crc & 0xffff;
    }

    /** A state id and the hashes by which it is told from others. */
    void stateId() {
        int at = d.position();
        int item = d.add(Nfs4.STATEID, at, STATE_ID);
        stateHash = crc16(at, STATE_ID);
        d.enter(item);
        d.add(Nfs4.STATEID_HASH, at, STATE_ID, stateHash);
        d.uint(Nfs4.STATEID_SEQID);
        d.bytes(Nfs4.STATEID_OTHER, STATE_ID - OTHER);
        CRC32 crc = new CRC32();
        crc.update(d.array(), d.arrayOffset() + at + OTHER, STATE_ID - OTHER);
        d.add(Nfs4.STATEID_OTHER_HASH, at + OTHER, STATE_ID - OTHER, crc.getValue());
        d.leave(item);
    }

    /** The hash of the state id that was recorded last, for the packet list. */
    String lastState() {
        return "StateID: 0x" + HexFormat.of().toHexDigits((short) stateHash);
    }

    void sessionId() {
        d.bytes(Nfs4.SESSION_ID4, SESSION_ID);
    }

    /** A session's slot, and the highest that is used. */
    void slot() {
        sessionId();
        d.uint(Nfs4.SEQID);
        d.uint(Nfs4.SLOTID);
        d.uint(Nfs4.HIGH_SLOTID);
    }

    /** What a session that is created begins and goes on with. */
    void session() {
        d.uint(Nfs4.SEQID);
        d.flags(Nfs4.CREATE_SESSION_FLAGS);
        channel("fore channel");
        channel("back channel");
    }

    void deviceId() {
        d.bytes(Nfs4.DEVICEID, DEVICE_ID);
    }

    /** What a directory was before and after. */
    void change(String name) {
        int start = d.position();
        int item = c.begin(name);
        d.uint(Nfs4.CHANGE_INFO_ATOMIC, 4);
        d.uint(Nfs4.CHANGEID4_BEFORE);
        d.uint(Nfs4.CHANGEID4_AFTER);
        c.end(item, start);
    }

    /** A part of a file. */
    void range() {
        d.uint(Nfs4.OFFSET4);
        d.uint(Nfs4.LENGTH4);
    }

    /** Who asks for a lock. */
    void lockOwner() {
        int item = d.add(Field.TEXT, d.position(), 4, "Owner");
        d.enter(item);
        d.uint(Nfs4.CLIENTID);
        c.opaque(Nfs4.LOCK_OWNER4);
        d.leave(item);
    }

    /** The lock that is in the way. */
    void denied() {
        range();
        d.uint(Nfs4.LOCKTYPE4);
        lockOwner();
    }

    /** An address of a transport without what it means. */
    void plainAddress() {
        c.text(Nfs4.R_NETID);
        c.text(Nfs4.R_ADDR);
    }

    /** An address of a transport (RFC 5665). */
    void address() {
        c.text(Nfs4.R_NETID);
        String network = c.lastText();
        int start = d.position();
        c.text(Nfs4.R_ADDR);
        String address = c.lastText();
        int length = d.position() - start;
        if (network.equals("tcp") || network.equals("udp")) {
            Matcher m = ADDRESS_4.matcher(address);
            long number = 0;
            for (int i = 1; i <= 4 && m.matches(); i++) {
                number = number << 8 | Integer.parseInt(m.group(i)) & 0xff;
            }
            d.add(Nfs4.UNIVERSAL_ADDRESS_IPV4, start, length, number);
        } else if (network.equals("tcp6") || network.equals("udp6")) {
            Matcher m = ADDRESS_6.matcher(address);
            if (m.matches()) {
                byte[] bytes = HexFormat.of().parseHex(m.group(1).replace(":", ""));
                d.add(Nfs4.UNIVERSAL_ADDRESS_IPV6, start, length, bytes, 0, bytes.length);
            }
        }
    }

    /** What the parties to a session keep to in one direction. */
    void channel(String name) {
        int start = d.position();
        int item = c.begin(name);
        d.uint(Nfs4.PADSIZE4);
        d.uint(Nfs4.MAXREQSIZE4);
        d.uint(Nfs4.MAXRESPSIZE4);
        d.uint(Nfs4.MAXRESPSIZECACHED4);
        d.uint(Nfs4.MAXOPS4);
        d.uint(Nfs4.MAXREQS4);
        c.list(() -> d.uint(Nfs4.RDMACHANATTRS4));
        c.end(item, start);
    }

    /** How calls back are secured. */
    void callbackSecurity() {
        c.list(() -> {
            int flavor = d.u(Nfs4.FLAVOR4);
            if (flavor == AUTH_SYS) {
                d.uint(Nfs4.STAMP4);
                c.text(Nfs4.MACHINENAME4);
                d.uint(Nfs4.UID4);
                d.uint(Nfs4.GID4);
                c.list(() -> d.uint(Nfs4.GID4));
            } else if (flavor == RPCSEC_GSS) {
                d.uint(Nfs4.SERVICE4);
                c.opaque(Nfs.DATA);
                c.opaque(Nfs.DATA);
            }
        });
    }

    /** What an implementation says of itself. */
    void implementation(String name) {
        int item = d.add(Field.TEXT, d.position(), 4, name);
        long count = d.peek(0, 4);
        d.skip(4);
        d.enter(item);
        for (long i = 0; i < count; i++) {
            c.text(Nfs4.NII_DOMAIN4);
            c.text(Nfs4.NII_NAME4);
            int start = d.position();
            int date = c.begin("Built");
            attributes.time();
            c.end(date, start);
        }
        d.leave(item);
    }

    /** How a client's state is protected, and the operations of it; answers whether by a secret of their own (SP4_SSV). */
    boolean secret() {
        int protection = d.u(Nfs4.EXCHANGE_ID_STATE_PROTECT);
        if (protection == 1 || protection == 2) {
            operations("spo_must_enforce");
            operations("spo_must_allow");
        }
        return protection == 2;
    }

    private void operations(String name) {
        int start = d.position();
        int item = c.begin(name);
        bits(Nfs4.OP_MASK, null, Nfs4.OPCODE);
        c.end(item, start);
    }

    /** How a file is going to be used. */
    void hints() {
        d.enter(d.layer());
        bits(Nfs4.HINT_MASK, Nfs4.HINT_COUNT, Nfs4.HINT_HINT);
        d.leave(d.layer());
    }

    /** Notifications, or hints. */
    void bits(Field.Uint mask, Field.Uint number, Field.Uint bit) {
        long count = d.peek(0, 4);
        d.skip(4);
        if (count == 0) {
            d.leave(c.begin(mask.label()));
            return;
        }
        int masks = d.position();
        d.skip((int) Math.min(count * 4, Integer.MAX_VALUE));
        for (int word = 0; word < count; word++) {
            long bits = d.peekAt(masks + 4 * word, 4);
            int item = d.add(mask, masks + 4 * word, 4, bits);
            d.enter(item);
            if (number != null) {
                d.hide(d.add(number, masks + 4 * word, 4, Long.bitCount(bits)));
            }
            for (; bits != 0; bits &= bits - 1) {
                d.add(bit, d.position(), 0, 32L * word + Long.numberOfTrailingZeros(bits));
            }
            d.leave(item);
        }
    }

    /** Where a file's contents can be had. */
    void netLocation() {
        switch (d.u(Nfs4.NETLOCTYPE)) {
        case 1 -> c.text(Nfs4.NL_NAME);
        case 2 -> c.text(Nfs4.NL_URL);
        case 3 -> address();
        default -> {
        }
        }
    }

    /** Counted servers that have a file's contents. */
    void sources() {
        c.list(Nfs4.SOURCE_SERVERS, () -> {
            int one = d.add(Nfs4.FF_SOURCE_SERVER_INDEX, d.position(), 4, d.peek(0, 4));
            d.enter(one);
            netLocation();
            d.leave(one);
        });
    }

    /** What came of a copy (write_response4). */
    void written() {
        c.list(Nfs4.CALLBACK_IDS, () -> {
            int one = d.add(Nfs4.FF_CALLBACK_ID_INDEX, d.position(), 4, d.peek(0, 4));
            d.enter(one);
            stateId();
            d.leave(one);
        });
        d.uint(Nfs4.LENGTH4);
        d.uint(Nfs4.STABLE_HOW4);
        d.uint(Nfs4.VERIFIER4);
    }

    /** A delegation that an open brings (open_delegation4). */
    void delegation() {
        int at = d.position();
        int type = (int) d.peek(0, 4);
        int item = d.add(Nfs4.OPEN_DELEGATION_TYPE, at, 4, type & 0xffffffffL);
        d.skip(4);
        if (type == 3) {
            int why = d.u(Nfs4.OPEN_WHY_NO_DELEGATION);
            if (why == 1 || why == 2) {
                d.skip(4);
            }
            return;
        }
        d.enter(item);
        if (type == 1) {
            stateId();
            d.uint(Nfs4.RECALL4, 4);
            attributes.entry();
        } else if (type == 2) {
            stateId();
            d.uint(Nfs4.RECALL, 4);
            int limit = d.u(Nfs4.OPEN_LIMIT_BY);
            if (limit == 1) {
                d.uint(Nfs4.FILESIZE);
            } else if (limit == 2) {
                d.uint(Nfs4.NUM_BLOCKS);
                d.uint(Nfs4.BYTES_PER_BLOCK);
            }
            attributes.entry();
        }
        d.leave(item);
    }
}
