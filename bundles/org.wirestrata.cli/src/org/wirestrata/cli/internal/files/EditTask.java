package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Option;

/** Makes one capture file of another, frame by frame; what is asked for is changed, everything else kept. */
abstract class EditTask extends FilesTask {
    private static final int TLS_KEYS = 0x544c_534b;
    private static final int WIREGUARD_KEYS = 0x5747_4b4c;
    private static final int FLAGS_LENGTH = 4;
    private static final String PCAPNG = "pcapng";

    @Option(names = "-F", paramLabel = "TYPE", description = "type of the file: pcapng (standard), pcap, nsecpcap, modpcap, snoop")
    private String type;
    @Option(names = "-T", paramLabel = "ENCAPSULATION",
        description = "say that frames are of this link type, such as ether, rawip or a number; their bytes stay what they are")
    private String encapsulation;
    @Option(names = "--compress", paramLabel = "TYPE",
        description = "gzip or none; otherwise gzip where the file's name ends in .gz")
    private String compression;
    @Option(names = "-s", paramLabel = "BYTES", description = "keep only so many bytes of a frame")
    private String snap;
    @Option(names = "-L", description = "make the length on the wire smaller too where bytes of a frame are left out")
    private boolean adjustLength;
    @Option(names = "--inject-secrets", paramLabel = "KIND,FILE",
        description = "put the secrets of a file, such as a key log, into the capture: tls,FILE or wg,FILE")
    private List<String> secrets = new ArrayList<>();
    @Option(names = "--discard-all-secrets", description = "leave out the secrets that the capture has")
    private boolean discardSecrets;
    @Option(names = "--capture-comment", paramLabel = "TEXT", description = "add a comment on the capture; may be repeated")
    private List<String> captureComments = new ArrayList<>();
    @Option(names = "--discard-capture-comment", description = "leave out the comments on the capture that it has")
    private boolean discardCaptureComments;
    @Option(names = "--discard-packet-comments", description = "leave out the comments on frames that they have")
    private boolean discardPacketComments;
    @Option(names = "-a", paramLabel = "FRAME:TEXT", description = "give a frame this comment in place of those that it has")
    private List<String> frameComments = new ArrayList<>();

    private final Map<Long, List<String>> comments = new HashMap<>();
    private final List<CaptureBlock> header = new ArrayList<>();
    private FileFormat format;
    private int linkType = -1;
    private int snapLength;
    private String outFile;
    private boolean commented;
    private boolean injected;
    private long custom;
    private Target target;
    private CaptureWriter writer;
    private CaptureReader reader;
    private CaptureException damage;

    /** Whether a frame is chosen, by its number and time. */
    abstract boolean accepts(FrameData f, long number);

    /** Whether the frames go to several files. */
    boolean divides() {
        return false;
    }

    /** The name of the file that is begun with a frame, or null where it goes to the current one. */
    String next(FrameData f) {
        return null;
    }

    /** Whether no frame from here on can be wanted. */
    boolean satisfied(long number) {
        return false;
    }

    /** Changes a frame after it was cut to length; false where it is left out after all. */
    abstract boolean change(FrameData f, long number);

    final boolean adjustsLength() {
        return adjustLength;
    }

    /** Reads, edits and writes. */
    final int edit(String in, String out) throws IOException {
        format = format(type);
        snapLength = (int) number("-s", snap, 1, Integer.MAX_VALUE, 0);
        if (encapsulation != null) {
            linkType = LinkNames.type(encapsulation);
            if (linkType < 0) {
                throw Refusal.usage("\"" + encapsulation + "\" is not valid after -T; there are LINKTYPE_ numbers and: " + LinkNames.all());
            }
        }
        parseComments();
        List<CaptureBlock> given = secrets();
        outFile = out;
        Gauge gauge = new Gauge(environment(), List.of(in));
        try (CaptureReader r = open(in)) {
            reader = r;
            reader.keep();
            if (!reader.format().equals(PCAPNG) && format == FileFormat.PCAPNG && reader.linkType() >= 0) {
                int type = linkType < 0 ? reader.linkType() : linkType;
                block(CaptureBlock.section(false, List.of(CaptureBlock.Option.of(CaptureBlock.APPLICATION, "Wirestrata"))));
                block(described(reader, type, 0));
            }
            FrameData f = new FrameData();
            long number = 0;
            boolean early = !reader.format().equals(PCAPNG);
            while (!(early && satisfied(number + 1)) && read(f)) {
                number++;
                gauge.step(reader::consumed);
                frame(f, number, given);
            }
            if (damage != null && number == 0 && header.isEmpty() && reader.rest().isEmpty()) {
                throw damage;
            }
            for (CaptureBlock b : reader.rest()) {
                block(b);
            }
            inject(given);
            if (target == null) {
                follow(outFile);
            }
            if (damage != null && !in.equals(STANDARD) && target.replaces(environment().path(in))) {
                throw new Refusal(Refusal.INPUT, Complaints.of(damage) + "\nIt was left as it is; name another file to write what can be had");
            }
            target.commit();
            for (long n : comments.keySet()) {
                if (n > number) {
                    environment().complain("there is no frame " + n + " to comment on; \"" + in + "\" has " + number);
                }
            }
        } finally {
            gauge.end();
            if (target != null) {
                target.close();
            }
        }
        if (custom > 0) {
            environment().complain(custom + " custom blocks were left out, which a file of type " + format.option() + " can't have");
        }
        if (damage != null) {
            throw damage;
        }
        return 0;
    }

    /** Reads on; where the file is damaged, that is its end. */
    private boolean read(FrameData f) {
        try {
            return reader.next(f);
        } catch (CaptureException e) {
            damage = e;
            return false;
        }
    }

    private void frame(FrameData f, long number, List<CaptureBlock> given) throws IOException {
        if (f.blocks != null) {
            for (CaptureBlock b : f.blocks) {
                block(b);
            }
        }
        if (!accepts(f, number)) {
            return;
        }
        if (f.enterprise >= 0) {
            custom += format == FileFormat.PCAPNG ? 0 : 1;
        } else {
            if (snapLength > 0 && f.capturedLength > snapLength) {
                f.capturedLength = snapLength;
                f.originalLength = adjustLength ? Math.min(f.originalLength, snapLength) : f.originalLength;
            }
            if (!change(f, number)) {
                return;
            }
            if (linkType >= 0) {
                f.linkType = linkType;
            }
            comment(f, number);
        }
        String other = next(f);
        if (other != null) {
            follow(other);
        }
        inject(given);
        ensureBegun();
        writer.write(f);
    }

    /** Ends the file that is written and begins another one, with what its frames refer to. */
    private void follow(String file) throws IOException {
        if (target != null) {
            target.commit();
            target = null;
        }
        outFile = file;
        ensureBegun();
        for (CaptureBlock b : divides() ? header : List.<CaptureBlock>of()) {
            writer.write(b);
        }
    }

    private void ensureBegun() throws IOException {
        if (target == null) {
            boolean gzip = compression == null ? outFile.toLowerCase(Locale.ROOT).endsWith(".gz") : gzip(compression);
            target = Target.of(environment(), outFile, gzip);
            writer = target.begin(environment(), format, reader.plain(linkType < 0 ? reader.linkType() : linkType));
        }
    }

    /** Whether a type of compression is gzip. */
    static boolean gzip(String compression) {
        return switch (compression) {
            case "gzip" -> true;
            case "none" -> false;
            default -> throw Refusal.usage("\"" + compression + "\" is not valid after --compress; there are gzip and none");
        };
    }

    private void block(CaptureBlock read) throws IOException {
        CaptureBlock b = read;
        if (b.type() == CaptureBlock.SECTION_HEADER) {
            header.clear();
            if (discardCaptureComments || !commented && !captureComments.isEmpty()) {
                List<CaptureBlock.Option> options = new ArrayList<>(b.options());
                if (discardCaptureComments) {
                    options.removeIf(o -> o.code() == CaptureBlock.COMMENT);
                }
                if (!commented) {
                    captureComments.forEach(c -> options.add(CaptureBlock.Option.of(CaptureBlock.COMMENT, c)));
                }
                b = b.with(options);
            }
            commented = true;
        } else if (b.type() == CaptureBlock.SECRETS && discardSecrets) {
            return;
        } else if (b.type() == CaptureBlock.INTERFACE && linkType >= 0) {
            b = b.with16(0, linkType);
        }
        if (b.type() == CaptureBlock.SECTION_HEADER || b.type() == CaptureBlock.INTERFACE || b.type() == CaptureBlock.SECRETS
                || b.type() == CaptureBlock.NAMES) {
            header.add(b);
        }
        if (format == FileFormat.PCAPNG && (target != null || !divides())) {
            ensureBegun();
            writer.write(b);
        }
    }

    private void inject(List<CaptureBlock> given) throws IOException {
        if (!injected) {
            injected = true;
            boolean discard = discardSecrets;
            discardSecrets = false;
            for (CaptureBlock b : given) {
                block(header.isEmpty() ? b : b.ordered(header.getFirst().bigEndian()));
            }
            discardSecrets = discard;
        }
    }

    private List<CaptureBlock> secrets() throws IOException {
        List<CaptureBlock> blocks = new ArrayList<>();
        for (String s : secrets) {
            int comma = s.indexOf(',');
            String kind = comma < 0 ? s : s.substring(0, comma);
            int number = switch (kind) {
                case "tls" -> TLS_KEYS;
                case "wg" -> WIREGUARD_KEYS;
                default -> throw Refusal.usage("\"" + s + "\" is not valid after --inject-secrets; there are tls,FILE and wg,FILE");
            };
            if (comma < 0) {
                throw Refusal.usage("--inject-secrets needs a file too: " + kind + ",FILE");
            }
            try {
                blocks.add(CaptureBlock.secrets(false, number, Files.readAllBytes(environment().path(s.substring(comma + 1)))));
            } catch (IOException e) {
                throw new Refusal(Refusal.INPUT, "the secrets in \"" + s.substring(comma + 1) + "\" can't be read; is there such a file?");
            }
        }
        if (!blocks.isEmpty() && format != FileFormat.PCAPNG) {
            throw Refusal.usage("a file of type " + format.option() + " can't have secrets; choose -F pcapng");
        }
        return blocks;
    }

    private void parseComments() {
        for (String c : frameComments) {
            int colon = c.indexOf(':');
            if (colon <= 0 || !c.substring(0, colon).matches("[0-9]{1,18}")) {
                throw Refusal.usage("-a needs FRAME:TEXT, such as 7:retransmitted, not \"" + c + "\"");
            }
            comments.computeIfAbsent(Long.valueOf(c.substring(0, colon)), _ -> new ArrayList<>()).add(c.substring(colon + 1));
        }
        if (format != FileFormat.PCAPNG && (!comments.isEmpty() || !captureComments.isEmpty())) {
            throw Refusal.usage("a file of type " + format.option() + " can't have comments; choose -F pcapng");
        }
    }

    private void comment(FrameData f, long number) {
        List<String> others = comments.get(number);
        if (others == null && (!discardPacketComments || f.comments == null)) {
            return;
        }
        List<CaptureBlock.Option> options = new ArrayList<>();
        if (others != null) {
            others.forEach(c -> options.add(CaptureBlock.Option.of(CaptureBlock.COMMENT, c)));
        }
        boolean flagged = false;
        for (CaptureBlock.Option o : CaptureBlock.options(f.options, f.optionsOffset, f.optionsOffset + f.optionsLength, f.bigEndian)) {
            if (o.code() != CaptureBlock.COMMENT) {
                options.add(o);
                flagged |= o.code() == CaptureBlock.FLAGS;
            }
        }
        if (f.captureInterface == null && f.checkSequenceLength > 0 && !flagged) {
            int flags = (f.checkSequenceLength & 0xf) << 5;
            options.add(new CaptureBlock.Option(CaptureBlock.FLAGS, Arrays.copyOf(new byte[] { (byte) flags, (byte) (flags >>> 8) }, FLAGS_LENGTH)));
        }
        f.comments = others == null ? null : others.toArray(String[]::new);
        f.bigEndian = f.captureInterface != null && f.bigEndian;
        f.options = CaptureBlock.bytes(options, f.bigEndian);
        f.optionsOffset = 0;
        f.optionsLength = f.options.length;
    }
}
