package org.wirestrata.dissector.fc.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;

/** The extended header that tells the virtual fabric of a frame (T11 FC-FS-2, 10.2). */
final class VirtualFabric {
    static final int LENGTH = 8;
    private static final Protocol FC = FcDissector.FC;
    private static final Field.Uint HEADER = FC.uint16("fc.vft", "Virtual fabric").in(Base.DEC);
    private static final Field.Uint ROUTING = FC.uint8("fc.vft.rctl", "Routing control").hex();
    private static final Field.Uint VERSION = FC.uint8("fc.vft.ver", "Version").in(Base.DEC);
    private static final Field.Uint TYPE = FC.uint8("fc.vft.type", "Type of frame").in(Base.DEC);
    private static final Field.Uint PRIORITY = FC.uint8("fc.vft.pri", "Priority").in(Base.DEC);
    private static final Field.Uint FABRIC = FC.uint16("fc.vft.vf_id", "Fabric").in(Base.DEC);
    private static final Field.Uint HOPS = FC.uint8("fc.vft.hop_ct", "Hops left").in(Base.DEC);

    private VirtualFabric() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Records the header, which lies at the layer's beginning. */
    static void take(Dissection d) {
        int fabric = (int) d.peekAt(2, 2) >> 1 & 0xfff;
        int item = d.add(HEADER, 0, LENGTH, fabric);
        d.enter(item);
        d.uintAt(ROUTING, 0);
        d.add(VERSION, 1, 1, d.byteAt(1) >> 6);
        d.add(TYPE, 1, 1, d.byteAt(1) >> 2 & 15);
        d.add(PRIORITY, 2, 1, d.byteAt(2) >> 5);
        d.add(FABRIC, 2, 2, fabric);
        d.uintAt(HOPS, 4);
        d.leave(item);
    }
}
