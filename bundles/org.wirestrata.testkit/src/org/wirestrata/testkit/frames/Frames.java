package org.wirestrata.testkit.frames;

/** Puts layers together. */
public final class Frames {

    private Frames() {
    }

    /**
     * Encodes a frame.
     *
     * @param layers the layers, outermost first
     * @return the bytes of the frame, without a frame check sequence and without padding
     */
    public static byte[] of(Layer... layers) {
        byte[] bytes = new byte[0];
        for (int i = layers.length - 1; i >= 0; i--) {
            bytes = layers[i].encode(bytes, i == 0 ? null : layers[i - 1], i == layers.length - 1 ? null : layers[i + 1]);
        }
        return bytes;
    }
}
