package org.wirestrata.cli.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Environment;

/**
 * Merges captures by the time of their frames; of each file there is one frame in memory. A frame without a time comes as soon as all
 * before it in its file have come; of frames of one time, those of the file that was named last come first, as with mergecap.
 */
final class Merging implements Closeable {
    /** With more files than this, less of each is read at a time. */
    private static final int FEW = 16;
    private static final int SMALL_WINDOW = 1 << 16;
    private static final int LARGE_WINDOW = 1 << 20;
    private static final String PCAPNG = "pcapng";

    /** A file that is merged. */
    private static final class Input {
        private final int number;
        private final CaptureReader reader;
        private final FrameData frame = new FrameData();
        /** What is between the frame before and this one. */
        private List<CaptureBlock> blocks = List.of();
        /** The interfaces of the current section as numbers in the output. */
        private final List<Integer> ids = new ArrayList<>();
        /** Interfaces of this file so far, all sections. */
        private int interfaces;
        private CaptureInterface plain;
        private CaptureException damage;
        private boolean sectionSeen;

        Input(int number, CaptureReader reader) {
            this.number = number;
            this.reader = reader;
        }

        boolean next() {
            boolean more = false;
            try {
                more = reader.next(frame);
            } catch (CaptureException e) {
                damage = e;
            }
            blocks = more ? frame.blocks == null ? List.of() : List.of(frame.blocks) : reader.rest();
            return more;
        }

        boolean isBefore(Input o) {
            if (!frame.timed || !o.frame.timed) {
                return frame.timed == o.frame.timed ? number < o.number : !frame.timed;
            }
            int c = Long.compare(frame.seconds, o.frame.seconds);
            c = c != 0 ? c : Integer.compare(frame.nanos, o.frame.nanos);
            return c != 0 ? c < 0 : number > o.number;
        }
    }

    private final Environment environment;
    private final FileFormat format;
    private final String mode;
    private final boolean append;
    private final int snapLength;
    private final Gauge gauge;
    private final List<Input> inputs = new ArrayList<>();
    /** The interfaces of the output, as they were written. */
    private final List<CaptureBlock> written = new ArrayList<>();
    private boolean shared;
    private boolean bigEndian;
    private CaptureWriter writer;
    private long frames;
    private long leftOut;
    private long custom;

    Merging(Environment e, List<String> files, FileFormat format, String mode, boolean append, int snapLength, Gauge gauge)
            throws IOException {
        environment = e;
        this.format = format;
        this.mode = mode;
        this.append = append;
        this.snapLength = snapLength;
        this.gauge = gauge;
        try {
            for (String f : files) {
                CaptureReader r = f.equals(FilesTask.STANDARD) ? e.services().files().read(e.in(), f)
                        : e.services().files().read(e.path(f), files.size() > FEW ? SMALL_WINDOW : LARGE_WINDOW);
                inputs.add(new Input(inputs.size(), r));
                r.keep();
            }
        } catch (IOException x) {
            close();
            throw x;
        }
    }

    void run(Target target) throws IOException {
        List<Input> filled = new ArrayList<>();
        for (Input i : inputs) {
            if (i.next()) {
                filled.add(i);
            }
            describe(i);
        }
        CaptureInterface plain = new CaptureInterface(0, -1, inputs.stream().mapToInt(i -> i.reader.snapLength()).max().orElse(0), null,
                null, null, 1_000_000_000, 0);
        writer = target.begin(environment, format, plain);
        if (format == FileFormat.PCAPNG) {
            header();
        }
        for (Input i : inputs) {
            if (!filled.contains(i)) {
                blocks(i);
            }
        }
        if (append) {
            for (Input i : filled) {
                do {
                    write(i);
                } while (i.next());
                blocks(i);
            }
        } else {
            PriorityQueue<Input> queue = new PriorityQueue<>((a, b) -> a == b ? 0 : a.isBefore(b) ? -1 : 1);
            queue.addAll(filled);
            while (!queue.isEmpty()) {
                Input i = queue.remove();
                boolean more;
                do {
                    write(i);
                    more = i.next();
                } while (more && (queue.isEmpty() || i.isBefore(queue.peek())));
                if (more) {
                    queue.add(i);
                } else {
                    blocks(i);
                }
            }
        }
        if (leftOut > 0) {
            environment.complain(leftOut + " blocks of unknown types were left out, whose byte order is not that of the first file");
        }
        if (custom > 0) {
            environment.complain(custom + " custom blocks were left out, which a file of type " + format.option() + " can't have");
        }
    }

    /** Makes blocks for a file whose format has none. */
    private static void describe(Input i) {
        if (i.reader.format().equals(PCAPNG) || i.reader.linkType() < 0) {
            return;
        }
        i.plain = i.reader.plain(i.reader.linkType());
        i.blocks = List.of(FilesTask.described(i.reader, i.reader.linkType(), i.frame.checkSequenceLength));
    }

    /** One section header for all: with the comments of all, and what they say of the recording where they agree. */
    private void header() throws CaptureException {
        List<List<CaptureBlock.Option>> heads = new ArrayList<>();
        List<List<List<Byte>>> described = new ArrayList<>();
        boolean first = true;
        for (Input i : inputs) {
            List<List<Byte>> own = new ArrayList<>();
            for (CaptureBlock b : i.blocks) {
                if (first) {
                    bigEndian = b.bigEndian();
                    first = false;
                }
                if (b.type() == CaptureBlock.SECTION_HEADER) {
                    heads.add(b.options());
                } else if (b.type() == CaptureBlock.INTERFACE) {
                    own.add(content(b));
                }
            }
            described.add(own);
        }
        shared = mode.equals("all") && described.stream().distinct().count() == 1;
        Set<List<Byte>> comments = new LinkedHashSet<>();
        List<CaptureBlock.Option> options = new ArrayList<>();
        for (List<CaptureBlock.Option> head : heads) {
            for (CaptureBlock.Option o : head) {
                if (o.code() == CaptureBlock.COMMENT && comments.add(list(o.value()))) {
                    options.add(o);
                }
            }
        }
        if (heads.size() == inputs.size()) {
            for (CaptureBlock.Option o : heads.getFirst()) {
                if (o.code() != CaptureBlock.COMMENT && heads.stream().allMatch(h -> h.stream().anyMatch(p -> same(o, p)))) {
                    options.add(o);
                }
            }
        }
        if (options.stream().noneMatch(o -> o.code() == CaptureBlock.APPLICATION)) {
            options.add(CaptureBlock.Option.of(CaptureBlock.APPLICATION, "Wirestrata"));
        }
        writer.write(CaptureBlock.section(bigEndian, options));
    }

    private static boolean same(CaptureBlock.Option a, CaptureBlock.Option b) {
        return a.code() == b.code() && Arrays.equals(a.value(), b.value());
    }

    private List<Byte> content(CaptureBlock b) {
        return list(b.ordered(bigEndian).body());
    }

    private static List<Byte> list(byte[] bytes) {
        List<Byte> all = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            all.add(b);
        }
        return all;
    }

    private void write(Input i) throws CaptureException {
        blocks(i);
        FrameData f = i.frame;
        gauge.step(() -> inputs.stream().mapToLong(n -> n.reader.consumed()).sum());
        if (snapLength > 0 && f.capturedLength > snapLength && f.enterprise < 0) {
            f.capturedLength = snapLength;
        }
        if (format == FileFormat.PCAPNG && f.enterprise < 0) {
            f.interfaceId = i.ids.get(f.captureInterface == null ? 0 : f.interfaceId);
            f.captureInterface = f.captureInterface == null ? i.plain : f.captureInterface;
        }
        custom += f.enterprise >= 0 && format != FileFormat.PCAPNG ? 1 : 0;
        frames++;
        writer.write(f);
    }

    private void blocks(Input i) throws CaptureException {
        if (format != FileFormat.PCAPNG) {
            return;
        }
        for (CaptureBlock b : i.blocks) {
            switch (b.type()) {
                case CaptureBlock.SECTION_HEADER -> {
                    i.ids.clear();
                    if (i.sectionSeen && b.options().stream().anyMatch(o -> o.code() == CaptureBlock.COMMENT)) {
                        environment.complain("the comments of a further section of file " + (i.number + 1) + " were left out");
                    }
                    i.sectionSeen = true;
                }
                case CaptureBlock.INTERFACE -> i.ids.add(number(i, b.ordered(bigEndian)));
                case CaptureBlock.STATISTICS -> {
                    int id = b.i32(0);
                    if (id >= 0 && id < i.ids.size()) {
                        writer.write(b.with32(0, i.ids.get(id)));
                    }
                }
                default -> leftOut += writer.write(b) ? 0 : 1;
            }
        }
        i.blocks = List.of();
    }

    /** The number in the output of an interface of a file, which is described there if it was not. */
    private int number(Input i, CaptureBlock b) throws CaptureException {
        int ordinal = i.interfaces++;
        if (mode.equals("any")) {
            for (int n = 0; n < written.size(); n++) {
                if (Arrays.equals(written.get(n).body(), b.body())) {
                    return n;
                }
            }
        } else if (shared && ordinal < written.size() && Arrays.equals(written.get(ordinal).body(), b.body())) {
            return ordinal;
        }
        written.add(b);
        writer.write(b);
        return written.size() - 1;
    }

    long frames() {
        return frames;
    }

    /** Why a file could not be read to its end, or null. */
    CaptureException damage(int file) {
        return inputs.get(file).damage;
    }

    @Override
    public void close() throws IOException {
        IOException fault = null;
        for (Input i : inputs) {
            try {
                i.reader.close();
            } catch (IOException e) {
                fault = Objects.requireNonNullElse(fault, e);
            }
        }
        if (fault != null) {
            throw fault;
        }
    }
}
