package org.wirestrata.api.stream;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts the bytes of one direction of a stream in order: gaps, overlaps, retransmissions and the wrap of sequence numbers are
 * accounted for. For one thread at a time.
 */
@ProviderType
public interface ByteAssembler {
    /** Receives the stream in order. */
    interface Sink {
        /** Bytes in order; the array is valid during the call. The frame is the one that brought them. */
        void bytes(int frame, byte[] data, int offset, int length);

        /** Bytes that are missing; those that follow come after them. */
        void gap(int frame, long length);
    }

    /** Says the sequence number of the first byte to come; otherwise the first segment's is taken. */
    void begin(long sequence);

    /**
     * Adds a segment; bytes that are in order now go to the sink at once.
     *
     * @param sequence of the segment's first byte, modulo 2^32
     */
    void add(int frame, long sequence, byte[] data, int offset, int length);

    /** Says that bytes up to a sequence number were acknowledged, so that those still missing will not come. */
    void acknowledged(int frame, long sequence);

    /** Hands out what is left, with its gaps. */
    void end();

    /** Bytes that wait for others before them. */
    long waiting();

    /** Bytes that came more than once. */
    long repeated();

    /** Bytes that came more than once with differing content; what came first counts. */
    long conflicting();
}
