package org.wirestrata.export;

import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Packet;

/** Writes packets in one format, in the order of the calls: {@link #begin}, {@link #write} for each, {@link #end}. For one thread. */
public interface PacketWriter {
    /** Writes what stands before the first packet. */
    default void begin() {
    }

    /** Writes a packet, which need be valid during the call only. */
    void write(Packet packet);

    /** Writes what stands after the last packet. */
    default void end() {
    }

    /** The fields that were chosen to be written, or null where all are. */
    default FieldSelection chosen() {
        return null;
    }

    /** The fields whose items are written; null for all. */
    default Set<Field> wanted() {
        return chosen() == null ? null : chosen().wanted();
    }

    /** Whether the texts of the packet list are written. */
    default boolean columns() {
        return chosen() != null && chosen().columns();
    }
}
