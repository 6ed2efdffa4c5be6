package org.wirestrata.testkit.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.api.capture.FrameData;

/** Makes a case small: fewer frames, fewer bytes, then zeros, for as long as the same thing is found. */
final class Minimizer {
    private final Examiner examiner;
    private final int rounds;
    private final long deadline;
    private Find best;

    private Minimizer(Examiner examiner, int rounds, long nanos, Find find) {
        this.examiner = examiner;
        this.rounds = rounds;
        this.deadline = System.nanoTime() + nanos;
        this.best = find;
    }

    /**
     * Looks for a smaller case.
     *
     * @param nanos how long at most
     * @return the find in the smallest case; null where it is not found again even in its own
     */
    static Find minimized(Examiner examiner, int rounds, long nanos, Find find) {
        Minimizer m = new Minimizer(examiner, rounds, nanos, find);
        if (!m.shows(find.fuzzCase().frames())) {
            return null;
        }
        m.frames();
        m.bytes();
        return m.best;
    }

    private boolean shows(List<FrameData> frames) {
        FuzzCase c = best.fuzzCase().with(frames);
        for (Find f : examiner.examine(c, rounds)) {
            if (f.cause().equals(best.cause())) {
                best = f;
                return true;
            }
        }
        return false;
    }

    private List<FrameData> now() {
        return best.fuzzCase().frames();
    }

    private boolean inTime() {
        return System.nanoTime() < deadline;
    }

    private void frames() {
        if (best.frame() < now().size()) {
            shows(now().subList(0, best.frame()));
        }
        for (int chunk = now().size() / 2; chunk >= 1; chunk /= 2) {
            for (int at = 0; at < now().size() && inTime();) {
                List<FrameData> fewer = new ArrayList<>(now());
                fewer.subList(at, Math.min(fewer.size(), at + chunk)).clear();
                if (fewer.isEmpty() || !shows(fewer)) {
                    at += chunk;
                }
            }
        }
    }

    private void bytes() {
        for (int n = now().size() - 1; n >= 0; n--) {
            for (int chunk = Integer.highestOneBit(Math.max(1, now().get(n).capturedLength / 2)); chunk >= 1; chunk /= 2) {
                shorter(n, chunk);
            }
        }
        for (int n = now().size() - 1; n >= 0; n--) {
            for (int chunk = Integer.highestOneBit(Math.max(1, now().get(n).capturedLength / 2)); chunk >= 1; chunk /= 4) {
                plainer(n, chunk);
            }
        }
    }

    /** Takes bytes out of a frame, from its end on. */
    private void shorter(int n, int chunk) {
        for (int at = now().get(n).capturedLength - chunk; at >= 0 && inTime(); at -= chunk) {
            FrameData f = now().get(n);
            if (at + chunk > f.capturedLength) {
                continue;
            }
            byte[] bytes = FuzzCase.bytes(f);
            byte[] less = Arrays.copyOf(bytes, bytes.length - chunk);
            System.arraycopy(bytes, at + chunk, less, at, bytes.length - chunk - at);
            showsWith(n, less);
        }
    }

    private void plainer(int n, int chunk) {
        for (int at = 0; at < now().get(n).capturedLength && inTime(); at += chunk) {
            byte[] bytes = FuzzCase.bytes(now().get(n));
            byte[] zeros = bytes.clone();
            Arrays.fill(zeros, at, Math.min(bytes.length, at + chunk), (byte) 0);
            if (!Arrays.equals(bytes, zeros)) {
                showsWith(n, zeros);
            }
        }
    }

    private void showsWith(int n, byte[] bytes) {
        List<FrameData> others = new ArrayList<>(now());
        FrameData f = others.get(n);
        others.set(n, FuzzCase.changed(f, bytes, bytes.length + f.originalLength - f.capturedLength));
        shows(others);
    }
}
