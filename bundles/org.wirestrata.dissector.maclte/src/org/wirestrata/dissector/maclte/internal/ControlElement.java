package org.wirestrata.dissector.maclte.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;

/** Control elements between subheaders and SDUs (3GPP TS 36.321, 6.1.3). */
final class ControlElement {
    private static final int NO_CORRECTION = 31;
    private static final int LARGE_BUFFER = 50;
    private static final Protocol MAC_LTE = MacLteDissector.MAC_LTE;
    private static final Field.Text BUFFERS = MAC_LTE.text("mac-lte.control.bsr", "Buffer status report");
    private static final Field.Uint GROUP = number("mac-lte.control.bsr.lcg-id", "Group", 0xc0);
    private static final Field.Uint BUFFER = number("mac-lte.control.bsr.buffer-size", "Buffer", 0x3f);
    private static final Field.Uint[] GROUPS = {number("mac-lte.control.bsr.buffer-size-0", "Buffer of group 0", 0xfc),
        wide("mac-lte.control.bsr.buffer-size-1", "Buffer of group 1", 0x3f0),
        wide("mac-lte.control.bsr.buffer-size-2", "Buffer of group 2", 0xfc0),
        number("mac-lte.control.bsr.buffer-size-3", "Buffer of group 3", 0x3f)};
    private static final Field.Uint C_RNTI = MAC_LTE.uint16("mac-lte.control.crnti", "C-RNTI").in(Base.DEC);
    private static final Field.Text TIMING = MAC_LTE.text("mac-lte.control.timing-advance", "Timing advance");
    private static final Field.Uint TIMING_GROUP = number("mac-lte.control.timing-advance.group-id", "Group", 0xc0);
    private static final Field.Uint TIMING_COMMAND = number("mac-lte.control.timing-advance.command", "Command", 0x3f);
    private static final Field.Text RESOLUTION = MAC_LTE.text("mac-lte.control.ue-contention-resolution", "Contention resolution");
    private static final Field.Bytes IDENTITY = MAC_LTE.bytes("mac-lte.control.ue-contention-resolution.identity", "Identity");
    private static final Field.Text HEADROOM = MAC_LTE.text("mac-lte.control.power-headroom", "Power headroom report");
    private static final Field.Uint HEADROOM_RESERVED = number("mac-lte.control.power-headroom.reserved", "Reserved", 0xc0);
    private static final Field.Uint HEADROOM_LEVEL = number("mac-lte.control.power-headroom.level", "Level", 0x3f);
    private static final Field.Text ACTIVATION = MAC_LTE.text("mac-lte.control.activation-deactivation", "Secondary cells");
    private static final Field.Uint[] CELLS = new Field.Uint[32];
    private static final Field.Uint ACTIVATION_RESERVED = number("mac-lte.control.activation-deactivation.reserved", "Reserved", 1);
    private static final Expert LARGE = MAC_LTE.expert("mac-lte.bsr-warn-threshold-exceeded", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "Much waits to be sent");
    private static final Expert CORRECT = MAC_LTE.expert("mac-lte.control.timing-advance.command.no-correction", Expert.Severity.CHAT,
            Expert.Area.SEQUENCE, "Timing is right");
    private static final Expert CORRECTED = MAC_LTE.expert("mac-lte.control.timing-advance.correction-needed", Expert.Severity.WARN,
            Expert.Area.SEQUENCE, "Timing is corrected");

    static {
        for (int i = 1; i < CELLS.length; i++) {
            CELLS[i] = MAC_LTE.flag("mac-lte.control.activation-deactivation.c" + i, "Secondary cell " + i, 1L << (i & 7), 8);
        }
    }

    private ControlElement() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint number(String name, String label, int mask) {
        return MAC_LTE.uint8(name, label).in(Base.DEC).bits(mask);
    }

    private static Field.Uint wide(String name, String label, int mask) {
        return MAC_LTE.uint16(name, label).in(Base.DEC).bits(mask);
    }

    /** Takes what is known of the element between the cursor and a position. */
    static void take(Dissection d, Context x, int channel, int end) {
        int at = d.position();
        if (x.uplink()) {
            switch (channel) {
            case 0x1a -> inside(d, HEADROOM, at, end, HEADROOM_RESERVED, HEADROOM_LEVEL);
            case 0x1b -> d.u(C_RNTI);
            case 0x1c, 0x1d -> {
                int item = open(d, BUFFERS, at, end);
                d.uintAt(GROUP, at);
                buffer(d, BUFFER, at);
                d.leave(item);
            }
            case 0x1e -> buffers(d, at);
            default -> {
                // its length is known
            }
            }
        } else {
            switch (channel) {
            case 0x18, 0x1b -> activation(d, at, end);
            case 0x1c -> {
                int item = open(d, RESOLUTION, at, end);
                d.bytes(IDENTITY, end - at);
                d.leave(item);
            }
            case 0x1d -> {
                inside(d, TIMING, at, end, TIMING_GROUP, TIMING_COMMAND);
                boolean right = (d.byteAt(at) & 0x3f) == NO_CORRECTION;
                d.expert(d.last(), right ? CORRECT : CORRECTED);
            }
            default -> {
                // its length is known
            }
            }
        }
    }

    private static int open(Dissection d, Field.Text f, int at, int end) {
        int item = d.add(f, at, end - at, "");
        d.enter(item);
        return item;
    }

    private static void inside(Dissection d, Field.Text f, int at, int end, Field.Uint... parts) {
        int item = open(d, f, at, end);
        for (Field.Uint p : parts) {
            d.uintAt(p, at);
        }
        d.leave(item);
    }

    private static void buffers(Dissection d, int at) {
        int item = open(d, BUFFERS, at, at + 3);
        int[] starts = {at, at, at + 1, at + 2};
        for (int i = 0; i < GROUPS.length; i++) {
            buffer(d, GROUPS[i], starts[i]);
        }
        d.leave(item);
    }

    private static void buffer(Dissection d, Field.Uint f, int at) {
        if (d.uintAt(f, at) >= LARGE_BUFFER) {
            d.expert(d.last(), LARGE);
        }
    }

    private static void activation(Dissection d, int at, int end) {
        int item = open(d, ACTIVATION, at, end);
        for (int i = at; i < end; i++) {
            for (int cell = 7; cell >= 0; cell--) {
                Field.Uint f = CELLS[(i - at << 3) + cell];
                if (f == null) {
                    d.uintAt(ACTIVATION_RESERVED, i);
                } else {
                    d.uintAt(f, i, 1);
                }
            }
        }
        d.leave(item);
    }
}
