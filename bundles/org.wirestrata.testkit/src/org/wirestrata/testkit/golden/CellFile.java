package org.wirestrata.testkit.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The text form of cells. A line {@code F} begins a frame; a line {@code L}, tab, name begins a layer; every other line is a cell:
 * a blank or, if it is hidden, {@code -}, then name, position, size, parent and shown value, with tabs between. Backslash, tab,
 * line feed and carriage return in a shown value are written as in Java.
 */
public final class CellFile {

    private CellFile() {
    }

    /**
     * Appends a frame.
     *
     * @param frame the frame
     * @param out where to
     * @throws IOException if {@code out} cannot be written
     */
    public static void write(FrameCells frame, Appendable out) throws IOException {
        out.append("F\n");
        for (FrameCells.Layer layer : frame.layers()) {
            out.append("L\t").append(layer.name()).append('\n');
            for (Cell cell : layer.cells()) {
                out.append(cell.hidden() ? '-' : ' ').append(cell.name()).append('\t').append(cell.position()).append('\t')
                        .append(cell.size()).append('\t').append(cell.parent()).append('\t').append(escaped(cell.show())).append('\n');
            }
        }
    }

    /**
     * Reads all frames.
     *
     * @param in the text; read to its end and not closed
     * @return the frames in their order
     * @throws IOException if {@code in} cannot be read or a line is none of the form above; the message has its number
     */
    public static List<FrameCells> read(BufferedReader in) throws IOException {
        List<FrameCells> frames = new ArrayList<>();
        List<FrameCells.Layer> layers = null;
        List<Cell> cells = null;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.equals("F")) {
                layers = new ArrayList<>();
                frames.add(new FrameCells(layers));
                cells = null;
            } else if (line.startsWith("L\t") && layers != null) {
                cells = new ArrayList<>();
                layers.add(new FrameCells.Layer(line.substring(2), cells));
            } else if (cells != null && (line.startsWith(" ") || line.startsWith("-"))) {
                String[] part = line.substring(1).split("\t", 5);
                if (part.length < 5) {
                    throw new IOException("line " + number + ": a cell has five columns, this has " + part.length);
                }
                cells.add(new Cell(part[0], part[4].translateEscapes(), part[1], part[2], part[3], line.charAt(0) == '-'));
            } else {
                throw new IOException("line " + number + ": neither frame nor layer nor cell: " + line);
            }
        }
        return frames;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
