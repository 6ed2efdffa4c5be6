package org.wirestrata.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Secrets;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Configuration.DecodeAs;

/**
 * Cases in files: the frames as pcapng, which any program of the trade opens, and beside it a text of the same name that says what was found,
 * in what, and with which seed. Its lines <code>decode-as:</code> and <code>seed:</code> count when the case is replayed, the rest is for people.
 */
public final class CaseFiles {
    private static final String FRAMES = ".pcapng";
    private static final String TEXT = ".txt";
    private static final String DECODE_AS = "decode-as:";
    private static final String SEED = "seed:";
    private static final int SECTION = 0x0a0d0d0a;
    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;
    private static final int SECRETS = 10;
    private static final int RESOLUTION_OPTION = 9;
    private static final int CHECK_SEQUENCE_OPTION = 13;
    private static final int NANOSECONDS = 9;
    private static final long BILLION = 1_000_000_000L;

    private CaseFiles() {
    }

    /**
     * Keeps a find.
     *
     * @param folder where; it is made if it is not there
     * @return the file with the frames
     * @throws IOException if it can't be written
     */
    public static Path write(Path folder, Find find) throws IOException {
        Files.createDirectories(folder);
        String blamed = find.blamed().substring(find.blamed().lastIndexOf('.') + 1);
        String name = (find.kind() + "-" + blamed + "-" + String.format("%08x", find.cause().hashCode())).toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9-]+", "_");
        Path file = folder.resolve(name + FRAMES);
        Files.write(file, capture(find.fuzzCase().frames()));
        Files.writeString(folder.resolve(name + TEXT), text(find));
        return file;
    }

    private static String text(Find find) {
        FuzzCase c = find.fuzzCase();
        StringBuilder b = new StringBuilder();
        b.append(find.kind()).append(' ').append(find.blamed()).append(' ').append(find.where()).append("\nframe: ").append(find.frame())
                .append('\n').append(SEED).append(' ').append(c.seed()).append("\ncapture: ").append(c.origin()).append('\n');
        for (DecodeAs d : c.configuration().decodeAs()) {
            b.append(DECODE_AS).append(' ').append(d.table()).append(' ').append(d.low()).append(' ').append(d.high()).append(' ')
                    .append(d.protocol()).append('\n');
        }
        b.append("changes before it was made small:\n");
        c.changes().forEach(line -> b.append("  ").append(line).append('\n'));
        return b.append("\n").append(find.message()).append('\n').append(find.stack()).toString();
    }

    /**
     * Reads a case that was kept, or any capture.
     *
     * @param file the file with the frames
     * @throws IOException if it can't be read, or holds no frames
     */
    public static FuzzCase read(Path file) throws IOException {
        List<FrameData> frames = Corpus.frames(file);
        if (frames.isEmpty()) {
            throw new IOException(file + " is not a capture, or has no frames");
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path text = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + TEXT);
        List<DecodeAs> decodeAs = new ArrayList<>();
        long seed = 0;
        if (Files.exists(text)) {
            for (String line : Files.readAllLines(text)) {
                if (line.startsWith(DECODE_AS)) {
                    String[] part = line.substring(DECODE_AS.length()).strip().split(" ");
                    decodeAs.add(new DecodeAs(part[0], Long.parseLong(part[1]), Long.parseLong(part[2]), null, part[3]));
                } else if (line.startsWith(SEED)) {
                    seed = Long.parseLong(line.substring(SEED.length()).strip());
                }
            }
        }
        return new FuzzCase(name, seed, frames, new Configuration(Map.of(), decodeAs, Set.of()), List.of());
    }

    /**
     * The cases of a folder, in alphabetical order; none if it is not there.
     *
     * @throws IOException if it can't be listed
     */
    public static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().endsWith(FRAMES)).sorted().toList();
        }
    }

    /** Frames, whatever their link types, with the secrets that came with them. */
    private static byte[] capture(List<FrameData> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        block(out, SECTION, room(16).putInt(BYTE_ORDER).putShort((short) 1).putShort((short) 0).putLong(-1));
        List<String> interfaces = new ArrayList<>();
        for (FrameData f : frames) {
            String key = f.linkType + " " + f.checkSequenceLength;
            if (!interfaces.contains(key)) {
                interfaces.add(key);
                ByteBuffer b = room(28).putShort((short) f.linkType).putShort((short) 0).putInt(0).putShort((short) RESOLUTION_OPTION).putShort((short) 1)
                        .putInt(NANOSECONDS);
                if (f.checkSequenceLength >= 0) {
                    b.putShort((short) CHECK_SEQUENCE_OPTION).putShort((short) 1).putInt(f.checkSequenceLength);
                }
                block(out, INTERFACE, b.putInt(0));
            }
            for (Secrets s : f.secrets == null ? new Secrets[0] : f.secrets) {
                block(out, SECRETS, room(s.data().length + 8).putInt(s.type()).putInt(s.data().length).put(s.data()));
            }
            byte[] bytes = FuzzCase.bytes(f);
            long time = f.seconds * BILLION + f.nanos;
            block(out, PACKET, room(bytes.length + 20).putInt(interfaces.indexOf(key)).putInt((int) (time >>> 32)).putInt((int) time)
                    .putInt(bytes.length).putInt(f.originalLength).put(bytes));
        }
        return out.toByteArray();
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate((bytes + 3) / 4 * 4).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void block(ByteArrayOutputStream out, int type, ByteBuffer body) {
        int length = (body.position() + 3) / 4 * 4;
        ByteBuffer b = ByteBuffer.allocate(length + 12).order(ByteOrder.LITTLE_ENDIAN).putInt(type).putInt(length + 12);
        b.put(body.array(), 0, length).putInt(length + 12);
        out.writeBytes(b.array());
    }
}
