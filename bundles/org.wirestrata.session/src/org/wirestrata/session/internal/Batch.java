package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.wirestrata.api.capture.FrameData;

/** Frames in a row with their bytes, and what a worker made of them. Goes from the reader to a worker to whoever puts parts together, and back. */
final class Batch<P> {
    private static final int FRAMES = 2048;
    private static final int BYTES = 1 << 20;

    private final FrameData[] frames = new FrameData[FRAMES];
    private byte[] bytes = new byte[BYTES];
    private int used;
    private int size;
    /** Where the reader stood behind the last frame. */
    long consumed;
    /** Parts and, between them, frames that are left to a pass, in order: a part may be null where no frame lies between. */
    private final List<P> parts = new ArrayList<>();
    private final List<FrameData> left = new ArrayList<>();
    private volatile CountDownLatch done;
    private volatile Throwable failure;

    Batch() {
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = new FrameData();
        }
    }

    /** Makes the batch empty. */
    void clear() {
        size = 0;
        used = 0;
        parts.clear();
        left.clear();
        failure = null;
        done = new CountDownLatch(1);
        if (bytes.length > BYTES) {
            bytes = new byte[BYTES];
        }
    }

    /** Whether a frame of ordinary length still fits. */
    boolean hasRoom() {
        return size < FRAMES && used < BYTES - (BYTES >> 4);
    }

    /** Adds a copy of a frame. */
    void add(FrameData f) {
        FrameData own = frames[size++];
        own.set(f);
        int n = f.capturedLength;
        if (n > bytes.length - used) {
            own.data = new byte[n];
            own.offset = 0;
            System.arraycopy(f.data, f.offset, own.data, 0, n);
            return;
        }
        System.arraycopy(f.data, f.offset, bytes, used, n);
        own.data = bytes;
        own.offset = used;
        used += n;
    }

    int size() {
        return size;
    }

    FrameData frame(int i) {
        return frames[i];
    }

    /** Notes a part, and the frame behind it that is left to a pass, null behind the last part. */
    void note(P part, FrameData leftBehind) {
        parts.add(part);
        left.add(leftBehind);
    }

    int parts() {
        return parts.size();
    }

    P part(int i) {
        return parts.get(i);
    }

    /** The frame behind a part that is left to a pass, or null. */
    FrameData leftBehind(int i) {
        return left.get(i);
    }

    int left() {
        return parts.size() - 1;
    }

    void done() {
        done.countDown();
    }

    void failed(Throwable t) {
        failure = t;
        done.countDown();
    }

    /** Waits until a worker is done with it. */
    void await() throws InterruptedException {
        done.await();
        switch (failure) {
            case null -> {
                // as it should be
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
