package org.wirestrata.testkit.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Secrets;
import org.wirestrata.testkit.fuzz.Corpus.Capture;
import org.wirestrata.testkit.fuzz.Corpus.Start;

/**
 * Makes cases: takes some frames in a row of a capture and changes them. All that is drawn comes from a seed, so the same seed over the
 * same corpus makes the same case. Most changes are made in the innermost layers, and lengths of the outer ones are mended mostly, so that
 * the frame still gets there; checksums are left wrong.
 */
public final class Mutator {
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CHANGES = 16;
    private static final int LONGEST_RUN = 64;
    private static final int LONGEST_FRAME = 65_536;
    private static final int[] BYTES = {0, 1, 2, 0x20, 0x7f, 0x80, 0xc0, 0xfe, 0xff};
    private static final long[] NUMBERS = {0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000L, 0xffffffffL,
        Long.MAX_VALUE, Long.MIN_VALUE, -1};
    private static final String[] DIGITS = {"0", "1", "-1", "00", "255", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
        "9223372036854775807", "9223372036854775808", "99999999999999999999", "7fffffff", "ffffffff", "1.5", "1e9", ""};
    private static final String[] WORDS = {"\r\n", "\n", "\r\n\r\n", "\r", "\0", " ", "\t", ":", ";", ",", "=", "\"", "\\", "<", ">", "(", ")", "{", "}",
        "[", "]", "%", "%00", "/", "--", "\u00ff", "\ud83d\ude00", "a".repeat(300), "(".repeat(200), "[".repeat(200), "<a>".repeat(60)};
    private static final byte[][] TOKENS = Arrays.stream(WORDS).map(w -> w.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);

    private final Corpus corpus;
    private final SplittableRandom random;
    private final List<String> changes = new ArrayList<>();
    private final List<FrameData> frames = new ArrayList<>();
    private final List<List<Start>> layers = new ArrayList<>();

    private Mutator(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.random = new SplittableRandom(seed);
    }

    /** The case that a seed stands for. */
    public static FuzzCase make(Corpus corpus, long seed) {
        return new Mutator(corpus, seed).make(seed);
    }

    private FuzzCase make(long seed) {
        Capture c = corpus.get(random.nextInt(corpus.size()));
        int first = take(c);
        int count = 1;
        while (count < MOST_CHANGES && random.nextInt(100) < 65) {
            count++;
        }
        for (int i = 0; i < count; i++) {
            change();
        }
        return new FuzzCase(c.name() + " from frame " + (first + 1), seed, FuzzCase.numbered(frames), c.configuration(), List.copyOf(changes));
    }

    /** Takes frames around one that may be changed. */
    private int take(Capture c) {
        int size = c.frames().size();
        int focus = random.nextInt(size);
        for (int i = 0; i < size && c.layers().get(focus).isEmpty(); i++) {
            focus = (focus + 1) % size;
        }
        int count = 1 + random.nextInt(Math.min(size, MOST_FRAMES));
        int first = focus < MOST_FRAMES && random.nextBoolean() ? 0 : Math.max(0, focus - random.nextInt(count));
        int end = Math.min(size, Math.max(first + count, focus + 1));
        for (int i = first; i < end; i++) {
            frames.add(c.frames().get(i));
            layers.add(c.layers().get(i));
        }
        takeSecrets(c, first);
        return first;
    }

    /** Keys that the capture carried before the first frame that was taken come with that one. */
    private void takeSecrets(Capture c, int first) {
        List<Secrets> all = new ArrayList<>();
        for (int i = 0; i <= first; i++) {
            if (c.frames().get(i).secrets != null) {
                all.addAll(Arrays.asList(c.frames().get(i).secrets));
            }
        }
        if (!all.isEmpty()) {
            FrameData f = new FrameData();
            f.set(frames.getFirst());
            f.secrets = all.toArray(Secrets[]::new);
            frames.set(0, f);
        }
    }

    private void change() {
        int kind = random.nextInt(100);
        if (kind < 12 && frames.size() > 1) {
            order(kind);
            return;
        }
        int n = random.nextInt(frames.size());
        if (layers.get(n).isEmpty() || frames.get(n).capturedLength == 0) {
            return;
        }
        int at = place(n);
        byte[] bytes = FuzzCase.bytes(frames.get(n));
        if (kind < 24) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            replace(n, bytes, "flip a bit", at);
        } else if (kind < 40) {
            bytes[at] = (byte) BYTES[random.nextInt(BYTES.length)];
            replace(n, bytes, "set a byte", at);
        } else if (kind < 52) {
            number(n, bytes, at);
        } else if (kind < 60) {
            digits(n, bytes, at);
        } else if (kind < 64) {
            cut(n, bytes, at);
        } else if (kind < 70) {
            byte[] token = TOKENS[random.nextInt(TOKENS.length)];
            splice(n, bytes, at, random.nextBoolean() ? Math.min(token.length, bytes.length - at) : 0, token, "put a word");
        } else if (kind < 76) {
            splice(n, bytes, at, 0, noise(1 + random.nextInt(LONGEST_RUN)), "insert noise");
        } else if (kind < 80) {
            byte[] run = noise(Math.min(bytes.length - at, 1 + random.nextInt(LONGEST_RUN)));
            splice(n, bytes, at, run.length, run, "overwrite with noise");
        } else if (kind < 86) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? bytes.length : LONGEST_RUN));
            byte[] run = Arrays.copyOfRange(bytes, at, at + length);
            splice(n, bytes, at, 0, times(run, random.nextInt(8) == 0 ? 1 + random.nextInt(200) : 1), "repeat bytes");
        } else if (kind < 92) {
            splice(n, bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(LONGEST_RUN)), new byte[0], "delete bytes");
        } else {
            graft(n, bytes, at);
        }
    }

    /** Changes which frames come, and when. */
    private void order(int kind) {
        int a = random.nextInt(frames.size());
        int b = random.nextInt(frames.size());
        if (kind < 4) {
            frames.set(a, frames.set(b, frames.get(a)));
            layers.set(a, layers.set(b, layers.get(a)));
            changes.add("swap frames " + (a + 1) + " and " + (b + 1));
        } else if (kind < 8 && frames.size() < 2 * MOST_FRAMES) {
            frames.add(b, frames.get(a));
            layers.add(b, layers.get(a));
            changes.add("repeat frame " + (a + 1) + " as " + (b + 1));
        } else {
            frames.remove(a);
            layers.remove(a);
            changes.add("remove frame " + (a + 1));
        }
    }

    /** Where in a frame a change is made: mostly in the innermost layer, and there mostly at its beginning. */
    private int place(int n) {
        List<Start> starts = layers.get(n);
        int length = frames.get(n).capturedLength;
        int dice = random.nextInt(100);
        Start s = starts.get(dice < 60 ? starts.size() - 1 : random.nextInt(starts.size()));
        int from = Math.min(s.at(), length - 1);
        int span = length - from;
        return from + random.nextInt(dice % 3 == 0 ? Math.min(span, LONGEST_RUN) : span);
    }

    private void number(int n, byte[] bytes, int at) {
        int width = Math.min(bytes.length - at, 1 << random.nextInt(4));
        boolean little = random.nextInt(4) == 0;
        long old = 0;
        for (int i = 0; i < width; i++) {
            old = old << 8 | bytes[little ? at + width - 1 - i : at + i] & 0xff;
        }
        boolean near = random.nextBoolean();
        long number = near ? old + random.nextInt(-8, 9) : NUMBERS[random.nextInt(NUMBERS.length)];
        for (int i = width - 1; i >= 0; i--) {
            bytes[little ? at + width - 1 - i : at + i] = (byte) number;
            number >>= 8;
        }
        replace(n, bytes, near ? "change a number of " + width + " bytes a little" : "set a number of " + width + " bytes", at);
    }

    /** Puts another number in the place of the next one that is written in digits. */
    private void digits(int n, byte[] bytes, int at) {
        int from = at;
        while (from < bytes.length && (bytes[from] < '0' || bytes[from] > '9')) {
            from++;
        }
        int to = from;
        while (to < bytes.length && bytes[to] >= '0' && bytes[to] <= '9') {
            to++;
        }
        if (from < to) {
            splice(n, bytes, from, to - from, DIGITS[random.nextInt(DIGITS.length)].getBytes(StandardCharsets.US_ASCII), "put digits");
        }
    }

    private void cut(int n, byte[] bytes, int at) {
        FrameData f = frames.get(n);
        byte[] less = Arrays.copyOf(bytes, at);
        boolean sent = random.nextBoolean();
        if (sent && random.nextBoolean()) {
            mend(n, less, at, at - bytes.length);
        }
        frames.set(n, FuzzCase.changed(f, less, sent ? at : Math.max(at, f.originalLength)));
        changes.add((sent ? "end frame " : "capture of frame ") + (n + 1) + (sent ? " at " : " no more than ") + at);
        if (at == 0) {
            layers.set(n, List.of());
        }
    }

    /** Ends a frame like another one. */
    private void graft(int n, byte[] bytes, int at) {
        Capture c = random.nextInt(3) == 0 ? corpus.get(random.nextInt(corpus.size())) : null;
        int other = random.nextInt(c == null ? frames.size() : c.frames().size());
        List<Start> starts = c == null ? layers.get(other) : c.layers().get(other);
        byte[] from = FuzzCase.bytes(c == null ? frames.get(other) : c.frames().get(other));
        if (starts.isEmpty() || from.length == 0) {
            return;
        }
        int begin = Math.min(starts.get(random.nextInt(starts.size())).at(), from.length);
        begin += begin == from.length ? 0 : random.nextInt(Math.min(LONGEST_RUN, from.length - begin));
        splice(n, bytes, at, random.nextBoolean() ? bytes.length - at : 0, Arrays.copyOfRange(from, begin, from.length),
                "graft from " + (c == null ? "frame " + (other + 1) : c.name() + " frame " + (other + 1)));
    }

    private byte[] noise(int length) {
        byte[] b = new byte[length];
        random.nextBytes(b);
        return b;
    }

    private static byte[] times(byte[] run, int times) {
        int most = Math.max(1, Math.min(times, LONGEST_FRAME / Math.max(1, run.length)));
        byte[] all = new byte[run.length * most];
        for (int i = 0; i < most; i++) {
            System.arraycopy(run, 0, all, i * run.length, run.length);
        }
        return all;
    }

    private void splice(int n, byte[] bytes, int at, int remove, byte[] insert, String what) {
        int delta = insert.length - remove;
        if (bytes.length + delta > LONGEST_FRAME) {
            return;
        }
        byte[] all = new byte[bytes.length + delta];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(insert, 0, all, at, insert.length);
        System.arraycopy(bytes, at + remove, all, at + insert.length, bytes.length - at - remove);
        if (random.nextInt(4) > 0) {
            mend(n, all, at, delta);
        }
        replace(n, all, what + (insert.length > 0 ? ", " + insert.length + " bytes for " + remove + "," : ", " + remove + " of them,"), at);
        if (all.length == 0) {
            layers.set(n, List.of());
        }
    }

    /** Adds to the lengths that lower layers tell. */
    private void mend(int n, byte[] bytes, int at, int delta) {
        for (Start s : layers.get(n)) {
            int field = switch (s.protocol()) {
            case "ip" -> s.at() + 2;
            case "ipv6", "udp", "pppoes" -> s.at() + 4;
            default -> -1;
            };
            if (field >= 0 && field + 2 <= at && field + 2 <= bytes.length) {
                int length = ((bytes[field] & 0xff) << 8 | bytes[field + 1] & 0xff) + delta;
                bytes[field] = (byte) (length >> 8);
                bytes[field + 1] = (byte) length;
            }
        }
    }

    private void replace(int n, byte[] bytes, String what, int at) {
        FrameData f = frames.get(n);
        frames.set(n, FuzzCase.changed(f, bytes, bytes.length + f.originalLength - f.capturedLength));
        changes.add("frame " + (n + 1) + ": " + what + " at " + at);
    }
}
