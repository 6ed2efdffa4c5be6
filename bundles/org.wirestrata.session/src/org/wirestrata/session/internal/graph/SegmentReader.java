package org.wirestrata.session.internal.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;

/** Reads the TCP layers of a tape, one after the other. Those that ICMP messages quote are left out. */
final class SegmentReader {
    /** What is read of a tape. */
    private enum Item {
        LAYER, QUOTING, SOURCE, DESTINATION, STREAM, SOURCE_PORT, DESTINATION_PORT, SEQUENCE, ACKNOWLEDGEMENT, LENGTH, FLAGS, WINDOW,
        LEFT, RIGHT, RETRANSMISSION, OUT_OF_ORDER, DUPLICATE, ZERO_WINDOW, KEEP_ALIVE, IN_FLIGHT
    }

    private static final int MOST_BLOCKS = 8;
    private final Set<Field> wanted = new HashSet<>();
    private final Item[] byId;
    private final StringBuilder scratch = new StringBuilder();
    private Tape tape;
    private int at;
    private boolean quoted;
    private int sourceItem;
    private int destinationItem;
    private int sourcePort;
    private int destinationPort;
    int stream;
    int sequence;
    int acknowledgement;
    int length;
    int window;
    int inFlight;
    int marks;
    /** Blocks of a selective acknowledgement: the first sequence number and the one behind the last, of each. */
    int blocks;
    final int[] left = new int[MOST_BLOCKS];
    final int[] right = new int[MOST_BLOCKS];

    SegmentReader(Catalog catalog) {
        byId = new Item[catalog.fieldLimit()];
        ask(catalog, Map.ofEntries(Map.entry("tcp", Item.LAYER), Map.entry("icmp", Item.QUOTING), Map.entry("icmpv6", Item.QUOTING),
                Map.entry("ip.src", Item.SOURCE), Map.entry("ipv6.src", Item.SOURCE),
                Map.entry("ip.dst", Item.DESTINATION), Map.entry("ipv6.dst", Item.DESTINATION),
                Map.entry("tcp.stream", Item.STREAM), Map.entry("tcp.srcport", Item.SOURCE_PORT),
                Map.entry("tcp.dstport", Item.DESTINATION_PORT), Map.entry("tcp.seq", Item.SEQUENCE),
                Map.entry("tcp.ack", Item.ACKNOWLEDGEMENT), Map.entry("tcp.len", Item.LENGTH),
                Map.entry("tcp.flags", Item.FLAGS), Map.entry("tcp.window_size", Item.WINDOW),
                Map.entry("tcp.options.sack_le", Item.LEFT), Map.entry("tcp.options.sack_re", Item.RIGHT)));
        Map<String, Item> found = new HashMap<>(Map.of("retransmission", Item.RETRANSMISSION, "fast_retransmission", Item.RETRANSMISSION,
                "spurious_retransmission", Item.RETRANSMISSION, "out_of_order", Item.OUT_OF_ORDER, "duplicate_ack", Item.DUPLICATE,
                "zero_window", Item.ZERO_WINDOW, "keep_alive", Item.KEEP_ALIVE, "bytes_in_flight", Item.IN_FLIGHT));
        for (Map.Entry<String, Item> e : found.entrySet()) {
            ask(catalog, Map.of("tcp.analysis." + e.getKey(), e.getValue()));
        }
    }

    private void ask(Catalog catalog, Map<String, Item> names) {
        names.forEach((name, item) -> {
            List<Field> fields = catalog.fields(name);
            wanted.addAll(fields);
            fields.forEach(f -> byId[f.id] = item);
        });
    }

    /** The fields that are looked at. */
    Set<Field> wanted() {
        return wanted;
    }

    /** Begins with a tape. */
    void read(Tape t) {
        tape = t;
        at = 0;
        quoted = false;
        sourceItem = -1;
        destinationItem = -1;
    }

    /** Reads the next TCP layer of a stream; false where there is none. */
    boolean next() {
        boolean inside = false;
        for (; at < tape.size() && !quoted; at++) {
            int id = tape.fieldId(at);
            Item item = id >= 0 && id < byId.length ? byId[id] : null;
            if (item == null) {
                continue;
            }
            boolean below = item.ordinal() <= Item.SOURCE.ordinal();
            if (inside && below) {
                return true;
            }
            switch (item) {
                case LAYER -> clear();
                case QUOTING -> quoted = true;
                case SOURCE -> sourceItem = at;
                case DESTINATION -> destinationItem = at;
                case STREAM -> {
                    stream = (int) tape.number(at);
                    inside = true;
                }
                default -> take(item, tape.kind(at) == Tape.NUMBER ? (int) tape.number(at) : 0);
            }
        }
        return inside;
    }

    private void clear() {
        marks = 0;
        sequence = 0;
        acknowledgement = 0;
        length = 0;
        window = 0;
        inFlight = 0;
        blocks = 0;
    }

    private void take(Item item, int value) {
        switch (item) {
            case SOURCE_PORT -> sourcePort = value;
            case DESTINATION_PORT -> destinationPort = value;
            case SEQUENCE -> sequence = value;
            case ACKNOWLEDGEMENT -> acknowledgement = value;
            case LENGTH -> length = value;
            case FLAGS -> marks |= value & Mark.HEADER;
            case WINDOW -> window = value;
            case LEFT -> left[Math.min(blocks, MOST_BLOCKS - 1)] = value;
            case RIGHT -> {
                right[Math.min(blocks, MOST_BLOCKS - 1)] = value;
                blocks = Math.min(blocks + 1, MOST_BLOCKS);
            }
            case RETRANSMISSION -> marks |= Mark.RETRANSMISSION;
            case OUT_OF_ORDER -> marks |= Mark.OUT_OF_ORDER;
            case DUPLICATE -> marks |= Mark.DUPLICATE;
            case ZERO_WINDOW -> marks |= Mark.ZERO_WINDOW;
            case KEEP_ALIVE -> marks |= Mark.KEEP_ALIVE;
            case IN_FLIGHT -> {
                marks |= Mark.IN_FLIGHT;
                inFlight = value;
            }
            default -> throw new IllegalArgumentException(item + " of " + Arrays.toString(Item.values()));
        }
    }

    /** Address and port of the sender, as text. */
    String source() {
        return end(sourceItem, sourcePort);
    }

    /** Address and port of the receiver, as text. */
    String destination() {
        return end(destinationItem, destinationPort);
    }

    private String end(int item, int port) {
        scratch.setLength(0);
        if (item >= 0) {
            FieldText.show(tape, item, scratch);
        }
        boolean colons = scratch.indexOf(":") >= 0;
        return (colons ? "[" + scratch + "]" : scratch.toString()) + ":" + port;
    }
}
