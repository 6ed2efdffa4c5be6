package org.wirestrata.testkit.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.SeenFrame;

/** Compares captures with what the referee said of them, but for a list of deviations. */
public final class GoldenComparison {
    private static final String PDML = ".pdml";
    private static final String COMPRESSED = ".gz";

    private final CellComparison comparison;
    private final Deviations deviations;

    /**
     * A comparison.
     *
     * @param protocols names of the protocols that are compared: the plug-in's own and those around it. A frame is compared up to the
     *                  referee's first layer of another one
     * @param deviations what may differ
     */
    public GoldenComparison(Set<String> protocols, Deviations deviations) {
        this.comparison = new CellComparison(protocols);
        this.deviations = deviations;
    }

    /**
     * Reads what the referee said.
     *
     * @param file PDML, its name ending in {@code .pdml}, or cells; either may be compressed, its name ending in {@code .gz} then
     * @return the frames in their order
     * @throws IOException if it can't be read
     */
    public static List<FrameCells> reference(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean compressed = name.endsWith(COMPRESSED);
        String plain = compressed ? name.substring(0, name.length() - COMPRESSED.length()) : name;
        try (InputStream raw = Files.newInputStream(file); InputStream in = compressed ? new GZIPInputStream(raw) : raw) {
            if (!plain.endsWith(PDML)) {
                return CellFile.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            }
            List<FrameCells> frames = new ArrayList<>();
            PdmlReader.read(in, frames::add);
            return frames;
        }
    }

    /**
     * Writes what is shown now, for a protocol that no referee knows: later changes are told as differences from it.
     *
     * @param file where to; compressed if its name ends in {@code .gz}
     * @param frames the frames
     * @throws IOException if it can't be written
     */
    public static void write(Path file, List<SeenFrame> frames) throws IOException {
        boolean compressed = file.toString().endsWith(COMPRESSED);
        try (OutputStream raw = Files.newOutputStream(file);
                Writer out = new OutputStreamWriter(compressed ? new GZIPOutputStream(raw) : raw, StandardCharsets.UTF_8)) {
            for (SeenFrame f : frames) {
                CellFile.write(TapeCells.of(f.tape()), out);
            }
        }
    }

    /**
     * Compares with one pass of the referee, {@code tshark -r FILE -T pdml}.
     *
     * @param name how the list of deviations calls the capture
     * @param sample the capture
     * @param reference what the referee said
     * @return what differs and may not, a line each
     */
    public List<String> compare(String name, SampleCapture sample, List<FrameCells> reference) {
        return compare(name, reference, sample.dissected());
    }

    /**
     * Compares with two passes of the referee, {@code tshark -2 -r FILE -T pdml}.
     *
     * @param name how the list of deviations calls the capture
     * @param sample the capture
     * @param reference what the referee said
     * @return what differs and may not, a line each
     */
    public List<String> compareTwice(String name, SampleCapture sample, List<FrameCells> reference) {
        return compare(name, reference, sample.dissectedTwice());
    }

    private List<String> compare(String name, List<FrameCells> reference, List<SeenFrame> ours) {
        List<String> problems = new ArrayList<>();
        if (reference.size() != ours.size()) {
            problems.add(name + ": the referee saw " + reference.size() + " frames, we " + ours.size());
        }
        for (int i = 0; i < Math.min(reference.size(), ours.size()); i++) {
            for (CellComparison.Difference d : comparison.compare(i + 1, reference.get(i), TapeCells.of(ours.get(i).tape()))) {
                if (!deviations.allow(name, d.field())) {
                    problems.add(name + ": " + d);
                }
            }
        }
        return problems;
    }

    /** The lines of the list of deviations that nothing needed: they are to be removed. To be asked after all comparisons. */
    public List<String> unused() {
        return deviations.unused();
    }
}
