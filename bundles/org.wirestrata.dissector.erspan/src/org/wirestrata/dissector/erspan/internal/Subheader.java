package org.wirestrata.dissector.erspan.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;

/** What platforms add to the header of type III: eight bytes after whose first six bits the rest goes (draft-foschiano-erspan-03, 4.3). */
final class Subheader {
    private static final int LENGTH = 8;
    private static final Protocol ERSPAN = ErspanDissector.ERSPAN;
    private static final Field.Uint PLATFORM = part("erspan.platid", "Platform", 0xfc000000L);
    private static final Field.Uint OTHER = ERSPAN.uint64("erspan.pid.rsvd", "Reserved").in(Base.DEC).bits(0x3ffffff);

    /** The parts of a platform's first word, and its second one. */
    private record Layout(int platform, Field.Uint[] first, Field.Uint second) {
    }

    private static final Layout[] LAYOUTS = {
        new Layout(1, new Field.Uint[] {part("erspan.pid1.rsvd1", "Reserved", 0x3fff000), part("erspan.pid1.vsmid", "Domain", 0xfff)},
                part("erspan.pid1.port_index", "Port", 0xffffffffL)),
        new Layout(3, new Field.Uint[] {part("erspan.pid3.rsvd1", "Reserved", 0x3ffc000), part("erspan.pid3.port_index", "Port", 0x3fff)},
                part("erspan.pid3.timestamp", "Time stamp, upper half", 0xffffffffL)),
        new Layout(4, new Field.Uint[] {part("erspan.pid4.rsvd1", "Reserved", 0x3ffc000), part("erspan.pid4.rsvd2", "Reserved", 0x3fff)},
                part("erspan.pid4.rsvd3", "Reserved", 0xffffffffL)),
        new Layout(5, new Field.Uint[] {part("erspan.pid5.switchid", "Switch", 0x3ff0000), part("erspan.pid5.port_index", "Port", 0xffff)},
                part("erspan.pid5.timestamp", "Time stamp, seconds", 0xffffffffL)),
        new Layout(7, new Field.Uint[] {part("erspan.pid7.rsvd1", "Reserved", 0x3f00000), part("erspan.pid7.source_index", "Source", 0xfffff)},
                part("erspan.pid7.timestamp", "Time stamp, upper half", 0xffffffffL))};

    private Subheader() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint part(String name, String label, long mask) {
        return ERSPAN.uint32(name, label).in(Base.DEC).bits(mask);
    }

    /** Takes the subheader at the cursor. */
    static void take(Dissection d) {
        int at = d.position();
        long platform = d.uintAt(PLATFORM, at);
        for (Layout l : LAYOUTS) {
            if (l.platform == platform) {
                for (Field.Uint f : l.first) {
                    d.uintAt(f, at);
                }
                d.uintAt(l.second, at + 4);
                d.position(at + LENGTH);
                return;
            }
        }
        d.uint(OTHER);
    }
}
