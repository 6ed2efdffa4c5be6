package org.wirestrata.capture.internal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.wirestrata.api.capture.FrameData;

/**
 * Blocks of a file, for any number of threads. A block is filled once and never changed, so that frames in it may be kept; one that lies in
 * two blocks is put together in an array of its own.
 */
final class BlockCache {
    private static final int BITS = 17;
    private static final int SIZE = 1 << BITS;
    private static final int SLOTS = 32;

    private record Block(long number, byte[] bytes, int length) {
    }

    private final Source source;
    private final AtomicReferenceArray<Block> slots = new AtomicReferenceArray<>(SLOTS);

    BlockCache(Source source) {
        this.source = source;
    }

    /**
     * Lets a frame point to its bytes.
     *
     * @return how many of them the file has
     */
    int read(long position, int length, FrameData into) throws IOException {
        long number = position >>> BITS;
        int offset = (int) position & SIZE - 1;
        Block block = block(number, Math.min(SIZE, offset + length));
        if (offset + length <= SIZE) {
            into.data = block.bytes;
            into.offset = offset;
            return Math.min(length, block.length - offset);
        }
        byte[] whole = new byte[length];
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, block.length - offset);
            if (count <= 0) {
                break;
            }
            System.arraycopy(block.bytes, offset, whole, done, count);
            done += count;
            offset = 0;
            if (done < length) {
                block = block(++number, Math.min(SIZE, length - done));
            }
        }
        into.data = whole;
        into.offset = 0;
        return done;
    }

    private Block block(long number, int needed) throws IOException {
        int slot = (int) (number * 0x9e3779b97f4a7c15L >>> 59) & SLOTS - 1;
        Block block = slots.get(slot);
        if (block == null || block.number != number || block.length < needed) {
            block = load(number);
            slots.set(slot, block);
        }
        return block;
    }

    private Block load(long number) throws IOException {
        byte[] bytes = new byte[SIZE];
        int length = 0;
        while (length < SIZE) {
            int got = source.read(bytes, length, SIZE - length, (number << BITS) + length);
            if (got < 0) {
                break;
            }
            length += got;
        }
        return new Block(number, bytes, length);
    }
}
