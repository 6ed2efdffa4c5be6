package org.wirestrata.cli.internal.files;

import java.util.Random;

import org.wirestrata.api.capture.FrameData;

/** Puts errors into frames by chance, the same ones for the same seed: what dissectors are tried with. */
final class Mutation {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int KINDS = 5;
    private final Random random;
    private final double probability;
    private final int from;
    private byte[] buffer = new byte[1 << 11];

    /** @param from bytes at the begin that stay what they are */
    Mutation(double probability, int from, long seed) {
        this.probability = probability;
        this.from = from;
        random = new Random(seed);
    }

    void apply(FrameData f) {
        if (buffer.length < f.capturedLength) {
            buffer = new byte[2 * f.capturedLength];
        }
        System.arraycopy(f.data, f.offset, buffer, 0, f.capturedLength);
        f.data = buffer;
        f.offset = 0;
        for (int i = from; i < f.capturedLength; i++) {
            if (random.nextDouble() >= probability) {
                continue;
            }
            switch (random.nextInt(KINDS)) {
                case 0 -> buffer[i] ^= (byte) (1 << random.nextInt(8));
                case 1 -> buffer[i] = (byte) random.nextInt(256);
                case 2 -> buffer[i] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
                case 3 -> {
                    buffer[i] = '%';
                    if (i + 1 < f.capturedLength) {
                        buffer[i + 1] = 's';
                    }
                }
                default -> buffer[i] = (byte) 0xaa;
            }
        }
    }
}
