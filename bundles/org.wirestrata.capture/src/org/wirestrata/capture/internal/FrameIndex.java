package org.wirestrata.capture.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.api.dissect.Secrets;

/**
 * Where the frames of a file are, in chunks. One thread adds, any number read: a frame is complete once {@link #size} counts it. What few
 * frames have, comments, unusual options and times that no 64-bit count of nanoseconds can tell, is kept aside.
 */
final class FrameIndex {
    private static final long BILLION = 1_000_000_000;
    private static final long SECONDS_LIMIT = Long.MAX_VALUE / BILLION - 1;

    /** A time as the file tells it, which may be impossible. */
    private record RawTime(long seconds, int nanos) {
    }

    private final Map<Origin, Integer> known = new HashMap<>();
    private final Map<Integer, String[]> comments = new ConcurrentHashMap<>();
    private final Map<Integer, PacketOptions> options = new ConcurrentHashMap<>();
    private final Map<Integer, Secrets[]> secrets = new ConcurrentHashMap<>();
    private final Map<Integer, RawTime> oddTimes = new ConcurrentHashMap<>();
    private int lastOrigin = -1;
    private volatile Origin[] origins = new Origin[0];
    private volatile IndexChunk[] chunks = new IndexChunk[0];
    private volatile int size;

    int size() {
        return size;
    }

    /** Adds a frame as a reader delivered it. */
    void add(FrameData frame, int headerLength) {
        int index = size;
        int i = index & IndexChunk.FRAMES - 1;
        int origin = origin(frame, headerLength);
        if (i == 0) {
            IndexChunk[] more = Arrays.copyOf(chunks, chunks.length + 1);
            more[chunks.length] = new IndexChunk(frame.position, origin);
            chunks = more;
        }
        long seconds = frame.seconds;
        if (frame.nanos < 0 || frame.nanos >= BILLION || seconds > SECONDS_LIMIT || seconds < -SECONDS_LIMIT) {
            oddTimes.put(index, new RawTime(seconds, frame.nanos));
            seconds = Math.clamp(seconds, -SECONDS_LIMIT, SECONDS_LIMIT);
        }
        if (frame.secrets != null) {
            secrets.put(index, frame.secrets);
        }
        if (frame.comments != null) {
            comments.put(index, frame.comments);
        }
        if (frame.packetOptions != null && Origin.common(frame.packetOptions) == null) {
            options.put(index, frame.packetOptions);
        }
        chunks[index >>> IndexChunk.BITS].set(i, frame, seconds * BILLION + frame.nanos, origin);
        size = index + 1;
    }

    private int origin(FrameData frame, int headerLength) {
        if (lastOrigin >= 0 && origins[lastOrigin].isOf(frame, headerLength)) {
            return lastOrigin;
        }
        Origin origin = Origin.of(frame, headerLength);
        Integer number = known.get(origin);
        if (number == null) {
            number = known.size();
            known.put(origin, number);
            Origin[] more = Arrays.copyOf(origins, number + 1);
            more[number] = origin;
            origins = more;
        }
        lastOrigin = number;
        return number;
    }

    /**
     * Sets everything of a frame but its bytes.
     *
     * @return where its bytes begin
     */
    long describe(int number, FrameData into) {
        int index = checked(number);
        IndexChunk chunk = chunks[index >>> IndexChunk.BITS];
        int i = index & IndexChunk.FRAMES - 1;
        Origin origin = origins[chunk.origin(i)];
        origin.describe(into);
        into.number = number;
        into.position = chunk.position(i);
        into.capturedLength = chunk.captured(i);
        into.originalLength = chunk.original(i);
        long time = chunk.time(i);
        into.seconds = Math.floorDiv(time, BILLION);
        into.nanos = (int) Math.floorMod(time, BILLION);
        into.sinceFirst = time - chunks[0].time(0);
        into.sincePrevious = index == 0 ? 0 : time - time(number - 1);
        into.sinceDisplayed = into.sincePrevious;
        into.comments = comments.isEmpty() ? null : comments.get(index);
        if (!options.isEmpty()) {
            into.packetOptions = options.getOrDefault(index, into.packetOptions);
        }
        into.secrets = secrets.isEmpty() ? null : secrets.get(index);
        if (!oddTimes.isEmpty()) {
            RawTime raw = oddTimes.get(index);
            if (raw != null) {
                into.seconds = raw.seconds();
                into.nanos = raw.nanos();
            }
        }
        return into.position + origin.headerLength();
    }

    long time(int number) {
        int index = checked(number);
        return chunks[index >>> IndexChunk.BITS].time(index & IndexChunk.FRAMES - 1);
    }

    int originalLength(int number) {
        int index = checked(number);
        return chunks[index >>> IndexChunk.BITS].original(index & IndexChunk.FRAMES - 1);
    }

    private int checked(int number) {
        if (number < 1 || number > size) {
            throw new IndexOutOfBoundsException("frame " + number + " of " + size);
        }
        return number - 1;
    }
}
