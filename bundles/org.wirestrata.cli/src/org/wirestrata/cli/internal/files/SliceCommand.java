package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes frames out of a capture, or divides it. */
@Command(name = "slice", abbreviateSynopsis = true, sortOptions = false, usageHelpWidth = 110,
    customSynopsis = "wirestrata files slice [OPTIONS] INFILE OUTFILE [FRAME[-FRAME]]...",
    description = {"Leaves frames of a capture out or keeps them alone, divides it into several files, removes duplicates, and "
        + "changes lengths, times and bytes. Options are editcap's. All that a pcapng file has besides packets is kept.", ""},
    footer = {"", "Examples:", "  wirestrata files slice -r trace.pcapng part.pcapng 100-200 300",
        "  wirestrata files slice -A 2026-05-01T10:00:00Z -B 2026-05-01T10:05:00Z trace.pcapng five-minutes.pcapng",
        "  wirestrata files slice -c 100000 trace.pcapng parts.pcapng", "  wirestrata files slice -d trace.pcapng unique.pcapng",
        "  wirestrata files slice -t -3600 -s 96 trace.pcapng trace.pcapng"})
final class SliceCommand extends EditTask {
    private static final int STANDARD_WINDOW = 5;
    private static final int GREATEST_WINDOW = 1_000_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Parameters(index = "0", paramLabel = "INFILE", description = "the capture to read; - is standard input")
    private String in;
    @Parameters(index = "1", paramLabel = "OUTFILE", description = "the file to write, which may be the same; - is standard output")
    private String out;
    @Parameters(index = "2..*", paramLabel = "FRAME[-FRAME]", description = "frames to leave out, or with -r to keep")
    private List<String> words = new ArrayList<>();
    @Option(names = "-r", description = "keep the frames that are named; otherwise they are left out")
    private boolean keep;
    @Option(names = "-A", paramLabel = "TIME",
        description = "only frames from this time on: YYYY-MM-DDThh:mm:ss[.fraction][Z|+hh:mm] or seconds since 1970")
    private String after;
    @Option(names = "-B", paramLabel = "TIME", description = "only frames before this time")
    private String before;
    @Option(names = "-c", paramLabel = "FRAMES", description = "divide into files of so many frames, OUTFILE with number and time in its name")
    private String perFile;
    @Option(names = "-i", paramLabel = "SECONDS", description = "divide into files of so many seconds")
    private String secondsPerFile;
    @Option(names = "-d", description = "leave out a frame that is one of the four before it once more")
    private boolean duplicates;
    @Option(names = "-D", paramLabel = "FRAMES", description = "the same with a window of so many frames, the frame itself included")
    private String window;
    @Option(names = "-w", paramLabel = "SECONDS", description = "leave out a frame that came before within so many seconds")
    private String timeWindow;
    @Option(names = "-I", paramLabel = "BYTES", description = "do not compare so many bytes at the begin of frames")
    private String ignored;
    @Option(names = "--skip-radiotap-header", description = "do not compare radiotap headers")
    private boolean skipRadiotap;
    @Option(names = "--novlan", description = "do not compare VLAN tags, of Ethernet or of Linux' cooked header; they stay in what is kept")
    private boolean skipVlan;
    @Option(names = "-C", paramLabel = "[OFFSET:]BYTES",
        description = "take bytes out of frames: a positive number from the begin or after OFFSET, a negative from the end or before it")
    private List<String> pieces = new ArrayList<>();
    @Option(names = "-t", paramLabel = "SECONDS", description = "add so many seconds, which may be negative, to times")
    private String shift;
    @Option(names = "-S", paramLabel = "SECONDS",
        description = "move a frame that is earlier than the one before to so many seconds after it; negative: move all frames so")
    private String strict;
    @Option(names = "-E", paramLabel = "PROBABILITY", description = "change bytes by chance, each with a probability from 0 to 1")
    private String errors;
    @Option(names = "-o", paramLabel = "BYTES", description = "with -E, do not change so many bytes at the begin of frames")
    private String errorOffset;
    @Option(names = "--seed", paramLabel = "NUMBER", description = "with -E, the same number makes the same changes")
    private String seed;
    @Option(names = "-V", description = "say what is left out as a duplicate")
    private boolean verbose;

    private Selection selection;
    private Span from;
    private Span until;
    private Span shiftBy;
    private Span strictBy;
    private boolean strictNegative;
    private Span previous;
    private Chop chop;
    private Duplicates seen;
    private Mutation mutation;
    private long packets;
    private Span length;
    private Span blockEnd;
    private long inFile;
    private int fileNumber;
    private long skipped;

    @Override
    int run() throws IOException {
        selection = new Selection(words);
        if (keep && words.isEmpty()) {
            throw Refusal.usage("-r needs the frames to keep, such as 7 or 10-20, after the files' names");
        }
        from = after == null ? null : Span.time("-A", after);
        until = before == null ? null : Span.time("-B", before);
        if (from != null && until != null && until.compareTo(from) <= 0) {
            throw Refusal.usage("the time of -B is not after that of -A");
        }
        shiftBy = shift == null ? null : Span.parse("-t", shift);
        strictBy = strict == null ? null : Span.parse("-S", strict);
        strictNegative = strict != null && strict.startsWith("-");
        chop = new Chop(pieces);
        mutation = mutation();
        seen = duplicates();
        packets = number("-c", perFile, 1, Long.MAX_VALUE, 0);
        if (secondsPerFile != null) {
            length = Span.parse("-i", secondsPerFile);
            if (length.compareTo(new Span(0, 0)) <= 0) {
                throw Refusal.usage("-i needs a number of seconds greater than 0, not \"" + secondsPerFile + "\"");
            }
        }
        if (packets > 0 && length != null) {
            throw Refusal.usage("-c and -i can't be given together");
        }
        if ((packets > 0 || length != null) && out.equals(STANDARD)) {
            throw Refusal.usage("standard output can't be divided into files; name a file");
        }
        int code = edit(in, out);
        if (seen != null) {
            environment().complain(skipped + (skipped == 1 ? " duplicate was" : " duplicates were") + " left out");
        }
        return code;
    }

    private Mutation mutation() {
        int offset = (int) number("-o", errorOffset, 0, Integer.MAX_VALUE, 0);
        if (errors == null) {
            return null;
        }
        double probability;
        try {
            probability = Double.parseDouble(errors);
        } catch (NumberFormatException e) {
            probability = -1;
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw Refusal.usage("-E needs a probability from 0 to 1, not \"" + errors + "\"");
        }
        long first = seed == null ? System.nanoTime() : number("--seed", seed, 0, Long.MAX_VALUE, 0);
        if (verbose || seed == null) {
            environment().complain("the bytes are changed with --seed " + first);
        }
        return new Mutation(probability, offset, first);
    }

    private Duplicates duplicates() {
        if (!duplicates && window == null && timeWindow == null) {
            return null;
        }
        Span time = timeWindow == null ? null : Span.parse("-w", timeWindow);
        if (time != null && time.negative()) {
            throw Refusal.usage("-w needs a number of seconds, such as 0.001, not \"" + timeWindow + "\"");
        }
        return new Duplicates((int) number("-D", window, 0, GREATEST_WINDOW, STANDARD_WINDOW), time,
                (int) number("-I", ignored, 0, Integer.MAX_VALUE, 0), skipRadiotap, skipVlan);
    }

    @Override
    boolean satisfied(long number) {
        return keep && number > selection.greatest();
    }

    @Override
    boolean accepts(FrameData f, long number) {
        if (selection.has(number) != keep) {
            return false;
        }
        if (from != null || until != null) {
            Span time = Span.of(f);
            if (!f.timed || from != null && time.compareTo(from) < 0 || until != null && time.compareTo(until) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean change(FrameData f, long number) {
        if (!chop.none()) {
            chop.apply(f, adjustsLength());
        }
        if (f.timed && strictBy != null) {
            strict(f);
        }
        if (f.timed && shiftBy != null) {
            Span time = Span.of(f).plus(shiftBy);
            if (time.negative()) {
                throw Refusal.usage("with -t " + shift + " frame " + number + " would come before 1970, which files can't tell");
            }
            time.set(f);
        }
        if (seen != null && again(f, number)) {
            return false;
        }
        if (mutation != null) {
            mutation.apply(f);
        }
        return true;
    }

    private boolean again(FrameData f, long number) {
        boolean again = seen.seen(f);
        if (verbose) {
            environment().complain("frame " + number + ", " + f.capturedLength + " bytes, MD5 " + seen.print()
                    + (again ? ": left out" : ""));
        }
        skipped += again ? 1 : 0;
        return again;
    }

    private void strict(FrameData f) {
        Span time = Span.of(f);
        if (previous != null && (strictNegative || time.compareTo(previous) < 0)) {
            time = previous.plus(strictBy.absolute());
            time.set(f);
        }
        previous = time;
    }

    @Override
    boolean divides() {
        return packets > 0 || length != null;
    }

    @Override
    String next(FrameData f) {
        if (!divides()) {
            return null;
        }
        boolean first = fileNumber == 0;
        if (length != null && f.timed) {
            if (blockEnd == null) {
                blockEnd = Span.of(f).plus(length);
            }
            while (Span.of(f).compareTo(blockEnd) > 0) {
                blockEnd = blockEnd.plus(length);
                inFile = 0;
            }
        }
        if (packets > 0 && inFile == packets) {
            inFile = 0;
        }
        boolean begins = first || inFile == 0;
        inFile++;
        return begins ? numbered(f) : null;
    }

    /** The name of a part: the number and the time of its first frame go before the extension. */
    private String numbered(FrameData f) {
        int slash = Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\'));
        int dot = out.lastIndexOf('.');
        if (dot > slash && out.substring(dot).equalsIgnoreCase(".gz") && out.lastIndexOf('.', dot - 1) > slash) {
            dot = out.lastIndexOf('.', dot - 1);
        }
        String name = dot > slash ? out.substring(0, dot) : out;
        String extension = dot > slash ? out.substring(dot) : "";
        String time = f.timed ? "_" + STAMP.format(Instant.ofEpochSecond(Math.min(f.seconds, 1L << 38)).atZone(ZoneId.systemDefault())) : "";
        return String.format("%s_%05d%s%s", name, fileNumber++, time, extension);
    }
}
