package org.wirestrata.api.dissect;

import java.util.List;

/**
 * What a pcapng file tells of a packet besides comments (draft-ietf-opsawg-pcapng, section 4.3); null is what it does not tell.
 * Immutable, if nobody writes to the bytes of verdicts.
 *
 * @param flags     direction, kind of reception, length of the check sequence and errors of the link layer
 * @param dropCount packets that were lost between the packet before and this one on the interface; counts without sign
 * @param packetId  what two captures of the same packet have in common; counts without sign
 * @param queue     the queue of the interface that the packet came from; counts without sign
 * @param verdicts  what hardware or programs decided about the packet, in the order of the file; empty if nothing
 */
public record PacketOptions(Integer flags, Long dropCount, Long packetId, Integer queue, List<Verdict> verdicts) {
    /** Decided by hardware: bytes that the hardware defines. */
    public static final int HARDWARE = 0;
    /** Decided by an eBPF program of traffic control: a TC_ACT value in 8 bytes. */
    public static final int TRAFFIC_CONTROL = 1;
    /** Decided by an eBPF program of the express data path: an XDP value in 8 bytes. */
    public static final int EXPRESS_DATA_PATH = 2;

    /**
     * A decision.
     *
     * @param type  who decided
     * @param bytes what the file says in its own byte order
     * @param value the same as a number, where it has 8 bytes; otherwise 0
     */
    public record Verdict(int type, byte[] bytes, long value) {
    }
}
