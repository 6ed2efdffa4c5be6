package org.wirestrata.testkit.golden;

import java.util.List;

/**
 * The cells of one frame, layer by layer.
 *
 * @param layers the layers in their order; the first is that of the frame itself
 */
public record FrameCells(List<Layer> layers) {

    /**
     * A protocol's part of a frame.
     *
     * @param name the protocol's name; empty for fields that are in no protocol's layer
     * @param cells the cells in document order
     */
    public record Layer(String name, List<Cell> cells) {
    }
}
