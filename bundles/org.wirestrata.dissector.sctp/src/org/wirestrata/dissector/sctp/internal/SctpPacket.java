package org.wirestrata.dissector.sctp.internal;

import org.wirestrata.api.dissect.Dissection;

/** What is known of the packet whose chunks are taken apart. */
final class SctpPacket {
    /** Where the packet begins in its source. */
    final int start;
    final int source;
    final int destination;
    final long tag;
    /** What is remembered of the association; null where the packet must not be remembered. */
    final Associations associations;
    /** The item of the current chunk's flags. */
    int flags;
    /** Chunks with a sequence number so far. */
    int counted;
    /** Acknowledgements so far. */
    int acknowledgements;
    /** What a data chunk's message was put together from; null where it came in one piece. */
    byte[] message;
    int payloadProtocol;

    SctpPacket(Dissection d, int start, int source, int destination, long tag) {
        this.start = start;
        this.source = source;
        this.destination = destination;
        this.tag = tag;
        this.associations = d.learns() && !d.quoted() ? d.state(Associations.KEY) : null;
    }

    /** Where the referee places what it computes of an item: as far from a chunk's beginning as the item lies from the frame's. */
    int computed(int chunk, int position) {
        return chunk + start + position;
    }
}
