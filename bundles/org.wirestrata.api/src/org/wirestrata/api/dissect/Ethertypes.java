package org.wirestrata.api.dissect;

import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** How link layers hand on what they carry by EtherType, or by the length that IEEE 802.3 has in its place. */
public final class Ethertypes {
    /** The least EtherType; smaller values are lengths. */
    public static final int LEAST = 1536;
    /** The table <code>ethertype</code>. */
    public static final Table.Uint TABLE = Table.uint("ethertype", "Ethertype", Ftype.UINT16, Base.HEX);
    private static final int RAW_IPX = 0xffff;

    private Ethertypes() {
    }

    /** Hands on the bytes from the cursor on, with the step <code>ethertype</code> between; what nobody knows is named in the packet list. */
    public static void payload(Dissection d, int type) {
        d.step("ethertype");
        if (d.dispatch(TABLE, type)) {
            return;
        }
        Columns c = d.columns();
        if (c.wanted()) {
            c.protocol("0x" + Integer.toHexString(0x10000 | type).substring(1));
            String name = AssignedNumbers.ETHERTYPES.text(type);
            if (name != null) {
                c.info(name);
            }
        }
        d.undissected();
    }

    /** Hands on so many bytes from the cursor on to the link control of IEEE 802.2, or to the IPX that does without. */
    public static void framed(Dissection d, int bytes) {
        boolean raw = d.remaining() >= 2 && d.peek(0, 2) == RAW_IPX;
        d.within(bytes);
        if (!d.dispatch(raw ? "ipx" : "llc")) {
            d.undissected();
        }
    }
}
