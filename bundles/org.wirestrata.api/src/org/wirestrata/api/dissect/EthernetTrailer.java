package org.wirestrata.api.dissect;

/**
 * Shows what follows the payload of an Ethernet frame, for Ethernet itself and for tags inside it: zeros that pad the frame to its least
 * length of 60 octets (IEEE 802.3-2022, 3.2.8), a trailer, a frame check sequence. A capture does not say which of them is there, so
 * bytes up to the least length count as padding only if all are zero.
 *
 * @param padding       <code>eth.padding</code>
 * @param trailer       what follows padding
 * @param paddingUnsure a remark on a trailer that begins where padding would be
 */
public record EthernetTrailer(Field.Bytes padding, Field.Bytes trailer, Expert paddingUnsure) {
    /** Octets of a frame without its check sequence, at least. */
    public static final int LEAST = 60;

    /**
     * Declares what follows the payload with a header's own protocol; what is there is known only when the payload was taken apart.
     *
     * @param trailer the name of the field for what follows padding
     */
    public static EthernetTrailer of(Protocol p, String trailer) {
        EthernetTrailer t = new EthernetTrailer(p.bytes("eth.padding", "Padding"), p.bytes(trailer, "Trailer"),
                p.expert("eth.padding_bad", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
                        "Where padding would be there is something else than zeros"));
        p.decidedInside(t.padding, t.trailer, t.paddingUnsure.field());
        return t;
    }

    /**
     * Records padding and trailer below the layer's own item.
     *
     * @param from  the position behind the payload
     * @param end   the position where the trailer ends, at most the layer's length
     * @param least the position where padding ends: {@link #LEAST} less what lies before the layer in the Ethernet frame
     */
    public void show(Dissection d, int from, int end, int least) {
        if (from >= end) {
            return;
        }
        int at = from;
        boolean padded = from < least && least <= d.length();
        d.enter(d.layer());
        if (padded && zeros(d, from, least - from)) {
            d.add(padding, from, least - from);
            at = least;
        }
        int there = Math.min(end - at, captured(d, at));
        if (there > 0) {
            int item = d.add(trailer, at, there);
            if (padded && at == from) {
                d.expert(item, paddingUnsure);
            }
        }
        d.leave(d.layer());
    }

    private static boolean zeros(Dissection d, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (d.byteAt(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int captured(Dissection d, int from) {
        int position = d.position();
        d.position(from);
        int there = d.remaining();
        d.position(position);
        return there;
    }
}
