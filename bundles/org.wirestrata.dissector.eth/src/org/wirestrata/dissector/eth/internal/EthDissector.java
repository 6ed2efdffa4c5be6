package org.wirestrata.dissector.eth.internal;

import java.util.zip.CRC32;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.EthernetTrailer;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/** Ethernet (IEEE 802.3): both forms, with a type and with a length, and what follows the payload. */
@Component(service = Dissector.class, property = {"protocol=eth", "table=wtap_encap:1", "table=ethertype:0x6558", "table=gre.proto:0x6558",
    "table=gre.proto:0x6400", "table=ip.proto:143", "table=vxlan.next_proto:3",
    "next=ethertype", "next=llc", "next=ipx", "next=data", "hands=-"})
public final class EthDissector implements FastDissector {
    private static final int HEADER = 14;
    private static final int MOST_LENGTH = 1500;
    private static final long LOCAL = 0x020000;
    private static final long GROUP = 0x010000;
    private static final TrueFalse ADMINISTERED = new TrueFalse("Locally administered", "Globally unique");
    private static final TrueFalse CAST = new TrueFalse("Group (multicast or broadcast)", "Individual (unicast)");

    private static final Protocol ETH = Protocol.of("Ethernet", "Ethernet", "eth");
    private static final Field.Address DESTINATION = ETH.ether("eth.dst", "Destination");
    private static final Field.Uint DESTINATION_OUI = ETH.uint24("eth.dst.oui", "Destination OUI").in(Base.OUI);
    private static final Field.Address SOURCE = ETH.ether("eth.src", "Source");
    private static final Field.Uint SOURCE_OUI = ETH.uint24("eth.src.oui", "Source OUI").in(Base.OUI);
    private static final Field.Uint LENGTH = ETH.uint16("eth.len", "Length");
    private static final Field.Uint TYPE = ETH.uint16("eth.type", "Type").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint NEITHER = ETH.uint16("eth.invalid_lentype", "Neither length nor type").in(Base.HEX_DEC);
    private static final Field.Address ADDRESS = ETH.ether("eth.addr", "Address");
    private static final Field.Uint ADDRESS_OUI = ETH.uint24("eth.addr.oui", "Address OUI").in(Base.OUI);
    private static final Field.Uint CHECK = ETH.uint32("eth.fcs", "Frame check sequence").hex();
    private static final Field.Uint CHECK_STATUS = ETH.uint8("eth.fcs.status", "Frame check sequence status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final Field.Uint DESTINATION_LOCAL = ETH.flag("eth.dst.lg", "Administration", LOCAL, 24).named(ADMINISTERED);
    private static final Field.Uint DESTINATION_GROUP = ETH.flag("eth.dst.ig", "Cast", GROUP, 24).named(CAST);
    private static final Field.Uint SOURCE_LOCAL = ETH.flag("eth.src.lg", "Administration", LOCAL, 24).named(ADMINISTERED);
    private static final Field.Uint SOURCE_GROUP = ETH.flag("eth.src.ig", "Cast", GROUP, 24).named(CAST);
    private static final Field.Uint ANY_LOCAL = ETH.flag("eth.lg", "Administration", LOCAL, 24).named(ADMINISTERED);
    private static final Field.Uint ANY_GROUP = ETH.flag("eth.ig", "Cast", GROUP, 24).named(CAST);
    private static final Expert UNCLEAR_TYPE = ETH.expert("eth.invalid_lentype.expert", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The value is neither a length nor a type");
    private static final Expert SOURCE_IS_GROUP = ETH.expert("eth.src_not_group", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "A source address must not be a group address (IEEE 802.3, 3.2.3)");
    private static final Expert WRONG_CHECK = ETH.expert("eth.fcs_bad", Expert.Severity.ERROR, Expert.Area.CHECKSUM,
            "The frame check sequence does not match the frame");
    private static final Expert PAST_END = ETH.expert("eth.len.past_end", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The length goes beyond the frame");
    private static final Preference VERIFY = ETH.preference("check_fcs", false, "Verify the frame check sequence");
    private static final EthernetTrailer BEHIND = EthernetTrailer.of(ETH, "eth.trailer");
    private static final Protocol TYPES = Protocol.of("Ethertype", "Ethertype", "ethertype");
    private static final Protocol[] FURTHER = {TYPES};

    private static final FieldSet ADDRESSES = FieldSet.of(DESTINATION, DESTINATION_OUI, DESTINATION_LOCAL, DESTINATION_GROUP, SOURCE, SOURCE_OUI,
            SOURCE_LOCAL, SOURCE_GROUP, ADDRESS, ADDRESS_OUI, ANY_LOCAL, ANY_GROUP);

    private static final FieldSet FAST = FieldSet.of(ETH.layer(), DESTINATION, SOURCE, ADDRESS, TYPE);

    static {
        ETH.layer().line(EthDissector::line);
        ETH.decidedInside(CHECK, CHECK_STATUS, WRONG_CHECK.field());
    }

    @Override
    public Protocol protocol() {
        return ETH;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return FURTHER.clone();
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("Ethernet");
        c.clearInfo();
        if (!d.has(0, 12)) {
            destinationOnly(d);
        } else {
            d.addresses(Ftype.ETHER, 6, 0);
        }
        int type = (int) d.peekAt(12, 2);
        if (d.shows() && d.wants(ADDRESSES)) {
            address(d, 0, DESTINATION, DESTINATION_OUI, DESTINATION_LOCAL, DESTINATION_GROUP);
            address(d, 6, SOURCE, SOURCE_OUI, SOURCE_LOCAL, SOURCE_GROUP);
        }
        d.position(HEADER);
        int from;
        if (type > 0 && type <= MOST_LENGTH) {
            from = withLength(d, type);
        } else if (type > 0 && type < Ethertypes.LEAST) {
            d.expert(d.add(NEITHER, 12, 2), UNCLEAR_TYPE);
            c.info("Ethernet Unknown: Invalid length/type: 0x");
            c.append(Integer.toHexString(0x10000 | type).substring(1)).append(" (").append(type).append(')');
            d.undissected();
            return;
        } else {
            from = withType(d, type);
        }
        trailer(d, from);
    }

    @Override
    public FieldSet fastFields() {
        return FAST;
    }

    @Override
    public boolean dissectFast(FastDissection d) {
        int type = d.shortAt(12);
        if (type < Ethertypes.LEAST) {
            return false;
        }
        if (d.wants(FAST)) {
            fastAddress(d, DESTINATION, 0);
            fastAddress(d, SOURCE, 6);
            d.add(TYPE, 12);
        }
        return d.dispatch(Ethertypes.TABLE, type, HEADER, d.length());
    }

    private static void fastAddress(FastDissection d, Field.Address field, int at) {
        d.add(field, at);
        d.enter();
        d.add(ADDRESS, at);
        d.leave();
    }

    private static void destinationOnly(Dissection d) {
        if (d.has(0, 6) && d.columns().wanted()) {
            StringBuilder text = new StringBuilder(17);
            AddressText.ether(d.peekAt(0, 6), text);
            d.columns().destination(text);
        }
    }

    private static void address(Dissection d, int at, Field.Address field, Field.Uint oui, Field.Uint local, Field.Uint group) {
        int item = d.add(field, at, 6);
        if (field == SOURCE && (d.byteAt(at) & 1) != 0) {
            d.expert(item, SOURCE_IS_GROUP);
        }
        d.enter(item);
        d.uintAt(oui, at);
        d.hide(d.last());
        d.addressAt(ADDRESS, at);
        d.uintAt(ADDRESS_OUI, at);
        d.hide(d.last());
        d.uintAt(local, at, 3);
        d.uintAt(ANY_LOCAL, at, 3);
        d.hide(d.last());
        d.uintAt(group, at, 3);
        d.uintAt(ANY_GROUP, at, 3);
        d.hide(d.last());
        d.leave(item);
    }

    private static int withType(Dissection d, int type) {
        d.columns().info("Ethernet II");
        d.uintAt(TYPE, 12);
        Ethertypes.payload(d, type);
        return HEADER + d.payloadLength();
    }

    private static int withLength(Dissection d, int length) {
        d.columns().info("IEEE 802.3 Ethernet ");
        int item = d.add(LENGTH, 12, 2);
        int there = d.reportedRemaining();
        if (length > there) {
            d.expert(item, PAST_END);
        }
        int payload = Math.min(length, there);
        Ethertypes.framed(d, payload);
        return HEADER + payload;
    }

    /**
     * What lies behind the payload. A check sequence is taken to be there where the frame is long enough to have one; frames in tunnels
     * have neither it nor padding.
     */
    private static void trailer(Dissection d, int from) {
        if (d.tape().start(d.layer()) > 0 || d.tape().source(d.layer()) > 0) {
            BEHIND.show(d, from, d.length(), 0);
            return;
        }
        int octets = d.frame().checkSequenceLength();
        int end = d.length();
        int padded = Math.max(from, Math.min(end, EthernetTrailer.LEAST));
        boolean whole = d.has(0, end);
        boolean check = octets > 0 ? end - from >= 4 && whole : octets < 0 && end - padded >= 4 && whole;
        BEHIND.show(d, from, check ? end - 4 : end, EthernetTrailer.LEAST);
        if (check) {
            d.enter(d.layer());
            checkSequence(d, end - 4);
            d.leave(d.layer());
        }
    }

    private static void checkSequence(Dissection d, int at) {
        int item = d.add(CHECK, at, 4);
        int status = 2;
        if (d.preference(VERIFY) != 0) {
            CRC32 crc = new CRC32();
            crc.update(d.array(), d.arrayOffset(), at);
            status = Integer.reverseBytes((int) crc.getValue()) == (int) d.peekAt(at, 4) ? 1 : 0;
        }
        d.markGenerated(d.add(CHECK_STATUS, at, 0, status));
        if (status == 0) {
            d.expert(item, WRONG_CHECK);
        }
    }

    private static void line(Tape t, int item, StringBuilder to) {
        int from = t.child(item, SOURCE);
        int at = t.child(item, DESTINATION);
        to.append(t.child(item, LENGTH) >= 0 ? "IEEE 802.3 Ethernet" : "Ethernet II");
        if (from >= 0 && at >= 0) {
            AddressText.ether(t.number(from), to.append(", Src: "));
            AddressText.ether(t.number(at), to.append(", Dst: "));
        }
    }
}
