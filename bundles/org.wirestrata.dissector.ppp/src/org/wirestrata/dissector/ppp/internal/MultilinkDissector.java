package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/** The Multilink Protocol (RFC 1990, 3) with long sequence numbers, as is the standard, and classes (RFC 2686, 4). */
@Component(service = Dissector.class, property = {"protocol=mp", "table=ppp.protocol:0x3d", "next=ppp.protocol", "next=data", "hands=-"})
public final class MultilinkDissector implements Dissector {
    private static final int FIRST = 0x20;
    private static final int LAST = 0x10;
    private static final int CLASS = 0xf;
    private static final int SEQUENCE_BITS = 24;
    private static final int NONE = -1;
    private static final Protocol MP = Protocol.of("PPP Multilink Protocol", "PPP MP", "mp");
    private static final Field.Flags WORD = MP.flags(Ftype.UINT8, "mp.frag", "Fragment").bits(0xfc)
            .with(MP.flag("mp.first", "First").bits(0x80).named(new TrueFalse("Yes", "No")))
            .with(MP.flag("mp.last", "Last").bits(0x40).named(new TrueFalse("Yes", "No")))
            .with(MP.uint8("mp.sequence_num_cls", "Class").bits(0x3c))
            .with(MP.flag("mp.sequence_num_reserved", "Reserved").bits(3));
    private static final Field.Uint SEQUENCE = MP.integer(Ftype.UINT24, "mp.seq", "Sequence number");
    private static final Field.Bytes PAYLOAD = MP.bytes("mp.payload", "Payload");
    private static final FragmentFields PIECES = new FragmentFields(MP.group("mp.fragments", "Fragments"),
            MP.frameNumber("mp.fragment", "Fragment"), MP.flag("mp.fragment.overlap", "Overlap"),
            MP.flag("mp.fragment.overlap.conflicts", "Overlap with other data"),
            MP.flag("mp.fragment.multiple_tails", "Several last fragments"), MP.flag("mp.fragment.too_long_fragment", "Beyond the end"),
            MP.frameNumber("mp.fragment.error", "Fragment that does not fit"), MP.uint32("mp.fragment.count", "Number of fragments"),
            MP.frameNumber("mp.reassembled.in", "Reassembled in frame"), MP.uint32("mp.reassembled.length", "Reassembled length"), null,
            "Reassembled PPP MP");
    private static final Table.Uint PROTOCOLS = Table.uint("ppp.protocol", "PPP protocol", Ftype.UINT16, Base.HEX);

    /** For each class, the packet that comes in: the sequence number of its first fragment, that of the next, and its bytes so far. */
    private record Bundle(int[] first, int[] next, int[] bytes) {
        Bundle() {
            this(new int[CLASS + 1], new int[CLASS + 1], new int[CLASS + 1]);
        }
    }

    private static final StateKey<Bundle> BUNDLE = StateKey.of(StateKey.Scope.ADDRESSES, Bundle::new);
    /** The sequence number of the packet's first fragment and, above it, where in the packet the fragment lies. */
    private static final FactKey PLACE = FactKey.of("mp.place");

    @Override
    public Protocol protocol() {
        return MP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("PPP MP");
        c.info("PPP Multilink");
        int flags = (int) d.flags(WORD);
        int sequence = d.u(SEQUENCE);
        d.covers(d.position());
        if (d.reportedRemaining() == 0) {
            return;
        }
        if (d.learns()) {
            learn(d, flags, sequence);
        }
        long place = d.fact(PLACE, NONE);
        if (place != NONE && d.remaining() == d.reportedRemaining()) {
            long id = (long) (flags & CLASS) << SEQUENCE_BITS | place & (1 << SEQUENCE_BITS) - 1;
            if (d.reassemble(PIECES, id, (int) (place >>> SEQUENCE_BITS), (flags & LAST) == 0)) {
                packet(d);
                return;
            }
        }
        c.append(" (PPP MP Unreassembled fragment " + sequence + ")");
        d.bytes(PAYLOAD, d.reportedRemaining());
    }

    private static void learn(Dissection d, int flags, int sequence) {
        Bundle b = d.state(BUNDLE);
        int of = flags & CLASS;
        boolean first = (flags & FIRST) != 0;
        if (first) {
            b.first[of] = sequence;
            b.bytes[of] = 0;
        } else if (sequence != b.next[of]) {
            b.next[of] = NONE;
            return;
        }
        d.tell(d.here(), PLACE, (long) b.bytes[of] << SEQUENCE_BITS | b.first[of]);
        b.bytes[of] += d.reportedRemaining();
        b.next[of] = (flags & LAST) != 0 ? NONE : sequence + 1 & (1 << SEQUENCE_BITS) - 1;
    }

    private static void packet(Dissection d) {
        int at = d.position();
        int length = (d.byteAt(at) & 1) != 0 ? 1 : 2;
        int protocol = (int) d.peek(0, length);
        d.skip(length);
        d.enterTop();
        int header = d.open(Ppp.PROTOCOL.layer(), at, length);
        d.uintAt(Ppp.PAYLOAD, at, length);
        d.leave(header);
        d.leaveTop();
        d.payload(PROTOCOLS, protocol);
    }
}
