package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.testkit.Services;
import org.wirestrata.tests.engine.capture.Bytes;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** What <code>files</code> tells, joins, cuts and converts, and that nothing is lost that nobody asked to lose. */
class FilesTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
    }

    private Result files(String args) {
        return program.run(("files " + args).split(" "));
    }

    private void done(String args) {
        Result r = files(args);
        assertEquals(0, r.code(), r.err());
    }

    private byte[] content(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private void write(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] p : parts) {
            all.writeBytes(p);
        }
        Files.write(folder.resolve(name), all.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] section(ByteOrder order, String comment) {
        return new Bytes(order).block(0x0a0d0d0aL, new Bytes(order).u32(0x1a2b3c4dL).u16(1).u16(0).u64(-1).option(2, utf8("machine"))
                .option(4, utf8("recorder")).option(1, utf8(comment)).option(2988, new Bytes(order).u32(32473).u8('x').array()).option(0)).array();
    }

    private static byte[] described(ByteOrder order, int linkType, String name, int resolution) {
        return new Bytes(order).block(1, new Bytes(order).u16(linkType).u16(0).u32(0).option(2, utf8(name))
                .option(8, new Bytes(order).u64(1_000_000_000).array()).option(9, (byte) resolution).option(11, utf8("\0tcp"))
                .option(14, new Bytes(order).u64(-5).array()).option(1, utf8("an interface")).option(0)).array();
    }

    /** A packet with every option that the draft knows. */
    private static byte[] packet(ByteOrder order, int from, long stamp, int seed, int length) {
        return new Bytes(order).block(6, new Bytes(order).u32(from).u32(stamp >>> 32).u32(stamp).u32(length).u32(length + 10)
                .raw(Bytes.frame(seed, length)).zeros(-length & 3).option(1, utf8("packet " + seed)).option(1, utf8("again"))
                .option(2, new Bytes(order).u32(0x81).array()).option(3, (byte) 2, (byte) 1, (byte) 2, (byte) 3, (byte) 4)
                .option(4, new Bytes(order).u64(77).array()).option(5, new Bytes(order).u64(seed).array())
                .option(6, new Bytes(order).u32(3).array()).option(7, new Bytes(order).u8(1).u64(9).array()).option(0)).array();
    }

    private static byte[] names(ByteOrder order) {
        return new Bytes(order).block(4, new Bytes(order).u16(1).u16(8).raw((byte) 10, (byte) 0, (byte) 0, (byte) 1, (byte) 'a', (byte) 'b',
                (byte) 'c', (byte) 0).u16(0).u16(0).option(2, utf8("resolver")).option(0)).array();
    }

    private static byte[] secrets(ByteOrder order) {
        return new Bytes(order).block(10, new Bytes(order).u32(0x544c534b).u32(5).raw(utf8("keys\n")).zeros(3)).array();
    }

    private static byte[] statistics(ByteOrder order, int of) {
        return new Bytes(order).block(5, new Bytes(order).u32(of).u32(5).u32(6).option(4, new Bytes(order).u64(12).array())
                .option(5, new Bytes(order).u64(2).array()).option(0)).array();
    }

    private static byte[] obsolete(ByteOrder order) {
        return new Bytes(order).block(2, new Bytes(order).u16(1).u16(6).u32(0x5f000).u32(0).u32(4).u32(4).raw(utf8("abcd"))
                .option(1, utf8("old")).option(0)).array();
    }

    private static byte[] simple(ByteOrder order) {
        return new Bytes(order).block(3, new Bytes(order).u32(6).raw(utf8("simple")).zeros(2)).array();
    }

    private static byte[] custom(ByteOrder order) {
        return new Bytes(order).block(0xbad, new Bytes(order).u32(32473).raw(utf8("whatever"))).array();
    }

    private static byte[] unknown(ByteOrder order) {
        return new Bytes(order).block(0x0bcd, new Bytes(order).u32(1).u32(2)).array();
    }

    /** Everything that the format has, twice. */
    private static byte[][] everything(ByteOrder order, ByteOrder second) {
        List<byte[]> all = new ArrayList<>();
        for (ByteOrder o : List.of(order, second)) {
            all.addAll(List.of(section(o, "section"), described(o, 1, "eth0", 9), names(o), secrets(o), packet(o, 0, 1_700_000_000_123_456_789L, 1, 61),
                    described(o, 113, "any", 0x94), unknown(o), packet(o, 1, 1_700_000_000L << 20 | 12345, 2, 62), obsolete(o), simple(o), custom(o),
                    packet(o, 0, 1_700_000_001_000_000_000L, 3, 63), statistics(o, 0), statistics(o, 1)));
        }
        return all.toArray(byte[][]::new);
    }

    @ParameterizedTest
    @CsvSource({"LITTLE_ENDIAN, BIG_ENDIAN", "BIG_ENDIAN, LITTLE_ENDIAN"})
    void everythingIsKeptByteForByte(String first, String second) throws IOException {
        write("in.pcapng", everything(first.startsWith("L") ? LITTLE : BIG, second.startsWith("L") ? LITTLE : BIG));
        done("convert in.pcapng out.pcapng");
        assertArrayEquals(content("in.pcapng"), content("out.pcapng"));
        done("slice in.pcapng sliced.pcapng 9999");
        assertArrayEquals(content("in.pcapng"), content("sliced.pcapng"));
        for (String dissect : List.of("dissect -r in.pcapng -w written.pcapng", "dissect -2 -r in.pcapng -w written.pcapng")) {
            Result r = program.run(dissect.split(" "));
            assertEquals(0, r.code(), r.err());
            assertArrayEquals(content("in.pcapng"), content("written.pcapng"), dissect);
        }
        Result piped = program.run(content("in.pcapng"), "dissect", "-r", "-", "-w", "piped.pcapng");
        assertEquals(0, piped.code(), piped.err());
        assertArrayEquals(content("in.pcapng"), content("piped.pcapng"));
    }

    @Test
    void whatIsLeftOutIsAllThatChanges() throws IOException {
        byte[][] all = everything(BIG, LITTLE);
        write("in.pcapng", all);
        done("slice in.pcapng out.pcapng 2 6-7");
        List<byte[]> kept = new ArrayList<>(Arrays.asList(all));
        kept.remove(18);
        kept.remove(11);
        kept.remove(7);
        write("expected.pcapng", kept.toArray(byte[][]::new));
        List<byte[]> expected = blocks("expected.pcapng");
        List<byte[]> out = blocks("out.pcapng");
        assertEquals(expected.size(), out.size());
        for (int i = 0; i < out.size(); i++) {
            assertArrayEquals(expected.get(i), out.get(i), "block " + i);
        }
    }

    /** The blocks of a file as bytes. */
    private List<byte[]> blocks(String name) throws IOException {
        byte[] bytes = content(name);
        List<byte[]> blocks = new ArrayList<>();
        int at = 0;
        boolean big = false;
        while (at < bytes.length) {
            if (bytes[at] == 0x0a && bytes[at + 1] == 0x0d) {
                big = bytes[at + 8] == 0x1a;
            }
            int length = ByteBuffer.wrap(bytes).order(big ? BIG : LITTLE).getInt(at + 4);
            blocks.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        return blocks;
    }

    /** Frames as text: time, lengths, interface's name, options, bytes. */
    private List<String> frames(String name) throws IOException {
        List<String> all = new ArrayList<>();
        FrameData f = new FrameData();
        try (CaptureReader reader = Services.get(CaptureFiles.class).read(folder.resolve(name))) {
            while (reader.next(f)) {
                StringBuilder text = new StringBuilder();
                text.append(f.timed ? String.format("%d.%09d ", f.seconds, f.nanos) : "untimed ");
                text.append(f.capturedLength).append('/').append(f.originalLength).append(' ').append(f.linkType).append(' ')
                        .append(f.interfaceName()).append(' ').append(f.drops);
                List<CaptureBlock.Option> options = CaptureBlock.options(f.options, f.optionsOffset, f.optionsOffset + f.optionsLength,
                        f.bigEndian);
                for (CaptureBlock.Option o : f.bigEndian ? CaptureBlock.orderedOfPacket(options) : options) {
                    text.append(' ').append(o.code()).append('=').append(Arrays.toString(o.value()));
                }
                text.append(' ').append(Arrays.hashCode(Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength)));
                all.add(text.toString());
            }
        }
        return all;
    }

    @Test
    void mergingKeepsOptionsAcrossByteOrders() throws IOException {
        write("big.pcapng", section(BIG, "from big"), described(BIG, 1, "eth0", 9), names(BIG), secrets(BIG), packet(BIG, 0, 3_000_000_000L, 1, 61),
                statistics(BIG, 0));
        write("little.pcapng", section(LITTLE, "from little"), described(LITTLE, 113, "any", 6), packet(LITTLE, 0, 1_000_000L, 2, 62),
                obsoleteOf(LITTLE), custom(LITTLE), statistics(LITTLE, 0));
        List<String> expected = new ArrayList<>(frames("little.pcapng"));
        expected.addAll(frames("big.pcapng"));
        done("merge -w out.pcapng big.pcapng little.pcapng");
        assertEquals(expected.stream().sorted().toList(), frames("out.pcapng").stream().sorted().toList());
        Result info = files("info -M out.pcapng");
        assertTrue(info.out().contains("Capture comment:     from big\nCapture comment:     from little\n"), info.out());
        assertTrue(info.out().contains("Number of interfaces in file: 2\n"), info.out());
        assertTrue(info.out().contains("Statistics = received 12, dropped by the interface 2\n"), info.out());
        assertTrue(info.out().contains("Number of resolved IPv4 addresses in file: 1\n"), info.out());
        assertTrue(info.out().contains("Number of decryption secrets in file: 1\n"), info.out());
        assertTrue(info.out().contains("Capture hardware:    machine\n"), info.out());
    }

    private static byte[] obsoleteOf(ByteOrder order) {
        return new Bytes(order).block(2, new Bytes(order).u16(0).u16(6).u32(0).u32(2_000_000).u32(4).u32(4).raw(utf8("abcd"))
                .option(1, utf8("old")).option(0)).array();
    }

    private static byte[] pcap(long magic, int network, int... seconds) {
        Bytes b = new Bytes(LITTLE).u32(magic).u16(2).u16(4).u32(0).u32(0).u32(65535).u32(network);
        for (int s : seconds) {
            b.u32(s).u32(7).u32(20).u32(30).raw(Bytes.frame(s, 20));
        }
        return b.array();
    }

    private List<String> seconds(String name) throws IOException {
        return frames(name).stream().map(f -> f.replaceAll("\\..*", "")).toList();
    }

    @Test
    void mergingIsChronologicalAndStableAndAppendingIsNot() throws IOException {
        write("a.pcap", pcap(0xa1b2c3d4L, 1, 1, 4, 4, 9));
        write("b.pcap", pcap(0xa1b23c4dL, 1, 2, 4, 20, 3));
        done("merge -w out.pcapng a.pcap b.pcap");
        assertEquals(List.of("1", "2", "4", "4", "4", "9", "20", "3"), seconds("out.pcapng"));
        done("merge -a -F pcap -w out.pcap a.pcap b.pcap");
        assertEquals(List.of("1", "4", "4", "9", "2", "4", "20", "3"), seconds("out.pcap"));
        done("merge -w a.pcap -F nsecpcap -s 5 a.pcap a.pcap");
        assertEquals(List.of("1", "1", "4", "4", "4", "4", "9", "9"), seconds("a.pcap"));
        assertTrue(frames("a.pcap").getFirst().startsWith("1.000007000 5/30 "), frames("a.pcap").getFirst());
    }

    @ParameterizedTest
    @CsvSource({"all, 2", "any, 1", "none, 4"})
    void interfacesBecomeOne(String mode, int count) throws IOException {
        write("a.pcapng", section(LITTLE, "c"), described(LITTLE, 1, "e", 6), described(LITTLE, 1, "e", 6), packet(LITTLE, 1, 9, 1, 9));
        write("b.pcapng", section(LITTLE, "c"), described(LITTLE, 1, "e", 6), described(LITTLE, 1, "e", 6), packet(LITTLE, 0, 8, 1, 9));
        done("merge -I " + mode + " -w out.pcapng a.pcapng b.pcapng");
        assertTrue(files("info -I out.pcapng").out().contains("Number of interfaces in file: " + count + "\n"));
        assertEquals(2, frames("out.pcapng").size());
    }

    @Test
    void manyFilesAreMergedAtOnce() throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            write("f" + i, pcap(0xa1b2c3d4L, 1, i + 1, 100 + i, 1000 - i));
            names.append(" f").append(i);
        }
        done("merge -w out.pcap -F pcap" + names);
        List<Integer> all = seconds("out.pcap").stream().map(Integer::valueOf).toList();
        assertEquals(180, all.size());
        assertEquals(all.stream().sorted().toList(), all);
    }

    @ParameterizedTest
    @CsvSource({"pcap, 1.123456000", "nsecpcap, 1.123456789", "pcapng, 1.123456789", "modpcap, 1.123456000", "snoop, 1.123456000"})
    void formatsKeepTimeAndLengths(String format, String time) throws IOException {
        byte[] frame = Bytes.frame(3, 21);
        write("in.pcap", new Bytes(BIG).u32(0xa1b23c4dL).u16(2).u16(4).u32(0).u32(0).u32(65535).u32(1).u32(1).u32(123_456_789).u32(21).u32(1500)
                .raw(frame).array());
        done("convert -F " + format + " in.pcap out");
        String back = frames("out").getFirst();
        assertTrue(back.startsWith(time + " 21/1500 1 "), back);
        assertTrue(back.endsWith(" " + Arrays.hashCode(frame)), back);
    }

    @Test
    void theNameTellsTheCompression() throws IOException {
        done("convert handshake.pcap out.pcapng");
        done("convert handshake.pcap out.pcapng.gz");
        done("convert --compress gzip handshake.pcap packed");
        byte[] plain = content("out.pcapng");
        for (String packed : List.of("out.pcapng.gz", "packed")) {
            assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(content(packed))).readAllBytes());
        }
        assertEquals(frames("handshake.pcap"), frames("packed"));
    }

    @Test
    void commentsAndSecretsAreChangedOnRequest() throws IOException {
        write("in.pcapng", everything(BIG, LITTLE));
        write("keys.txt", utf8("CLIENT_RANDOM 1 2\n"));
        Result r = program.run("files", "convert", "--discard-all-secrets", "--inject-secrets", "tls,keys.txt", "--discard-capture-comment",
                "--capture-comment", "new one", "-a", "1:seen here", "--discard-packet-comments", "in.pcapng", "in.pcapng");
        assertEquals(0, r.code(), r.err());
        Result info = files("info -k -D in.pcapng");
        assertTrue(info.out().contains("Capture comment:     new one\n"), info.out());
        assertFalse(info.out().contains("Capture comment:     section"), info.out());
        assertTrue(info.out().contains("secrets in file: 1\n"), info.out());
        assertTrue(info.out().contains("secrets in file: 0\n"), info.out());
        assertTrue(info.out().contains("packet comments in file: 1\n"), info.out());
        assertTrue(new String(content("in.pcapng"), StandardCharsets.UTF_8).contains("CLIENT_RANDOM 1 2"));
        assertTrue(frames("in.pcapng").getFirst().contains(" 2=[-127, 0, 0, 0]"), frames("in.pcapng").getFirst());
        assertEquals(1, files("convert -F pcap --inject-secrets tls,keys.txt in.pcapng out.pcap").code());
        assertEquals(1, files("convert --inject-secrets ssl,keys.txt in.pcapng out.pcap").code());
        assertEquals(2, files("convert --inject-secrets tls,none.txt in.pcapng out.pcap").code());
    }

    @Test
    void framesAreChosenByNumberAndTime() throws IOException {
        write("in.pcap", pcap(0xa1b2c3d4L, 1, 1, 2, 3, 4, 5, 6, 7, 8));
        done("slice in.pcap out 2 4-5 7-");
        assertEquals(List.of("1", "3", "6"), seconds("out"));
        done("slice -r in.pcap out 2 4-5");
        assertEquals(List.of("2", "4", "5"), seconds("out"));
        done("slice -A 3 -B 1970-01-01T00:00:06Z in.pcap out");
        assertEquals(List.of("3", "4", "5"), seconds("out"));
        assertEquals(1, files("slice -r in.pcap out").code());
        assertEquals(1, files("slice in.pcap out x").code());
        assertEquals(1, files("slice -A nonsense in.pcap out").code());
    }

    @Test
    void aCaptureIsDivided() throws IOException {
        write("in.pcap", pcap(0xa1b2c3d4L, 1, 1000, 1001, 1002, 1003, 1004, 1011));
        done("slice -c 4 in.pcap count.pcapng");
        done("slice -i 3 in.pcap span.pcapng.gz");
        try (Stream<Path> list = Files.list(folder)) {
            List<String> names = list.map(p -> p.getFileName().toString()).filter(n -> n.contains("_")).map(n -> n.replaceAll("_[0-9]{14}", ""))
                    .sorted().toList();
            assertEquals(List.of("count_00000.pcapng", "count_00001.pcapng", "span_00000.pcapng.gz", "span_00001.pcapng.gz",
                    "span_00002.pcapng.gz"), names);
        }
        try (Stream<Path> list = Files.list(folder)) {
            for (Path p : list.filter(f -> f.getFileName().toString().startsWith("count_00001")).toList()) {
                assertEquals(List.of("1004", "1011"), seconds(p.getFileName().toString()));
            }
        }
    }

    @Test
    void duplicatesAreLeftOut() throws IOException {
        write("in.pcap", pcap(0xa1b2c3d4L, 1, 1, 1, 2, 3, 4, 5, 1, 9, 2));
        done("slice -d in.pcap out");
        assertEquals(List.of("1", "2", "3", "4", "5", "1", "9", "2"), seconds("out"));
        done("slice -D 100 in.pcap out");
        assertEquals(List.of("1", "2", "3", "4", "5", "9"), seconds("out"));
        done("slice -w 0 in.pcap out");
        assertEquals(List.of("1", "2", "3", "4", "5", "9", "2"), seconds("out"));
    }

    @ParameterizedTest
    @CsvSource({"1, 020000000002020000000001", "113, 0000000100060200000000010000"})
    void duplicatesMayHaveOtherTags(int linkType, String before) throws IOException {
        HexFormat hex = HexFormat.of();
        byte[][] all = {hex.parseHex(before + "0800" + "45"), hex.parseHex(before + "81000005" + "0800" + "45"),
            hex.parseHex(before + "88a80007" + "81000006" + "0800" + "45"), hex.parseHex(before + "0800" + "46"),
            hex.parseHex(before + "8100")};
        Bytes file = new Bytes(LITTLE).u32(0xa1b2c3d4L).u16(2).u16(4).u32(0).u32(0).u32(65535).u32(linkType);
        for (int i = 0; i < all.length; i++) {
            file.u32(i).u32(0).u32(all[i].length).u32(all[i].length).raw(all[i]);
        }
        write("in.pcap", file.array());
        done("slice --novlan -d in.pcap out");
        assertEquals(List.of("0", "3", "4"), seconds("out"));
        done("slice -d in.pcap out");
        assertEquals(5, seconds("out").size());
    }

    @ParameterizedTest
    @CsvSource({"10, 10-19", "-10, 0-9", "5:10, 0-4 15-19", "5:-10, 5-19", "-5:10, 0-14", "-5:-10, 0-4 15-19", "18:9, 0-17", "200, ''"})
    void piecesAreTakenOut(String piece, String left) throws IOException {
        write("in.pcap", pcap(0xa1b2c3d4L, 1, 0));
        done("slice -C " + piece + " in.pcap out");
        done("slice -L -C " + piece + " in.pcap adjusted");
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (String range : left.isEmpty() ? new String[0] : left.split(" ")) {
            String[] ends = range.split("-");
            expected.write(Bytes.frame(0, 20), Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1);
        }
        String frame = frames("out").getFirst();
        assertTrue(frame.contains(" " + expected.size() + "/30 "), frame);
        assertTrue(frame.endsWith(" " + Arrays.hashCode(expected.toByteArray())), frame);
        assertTrue(frames("adjusted").getFirst().contains(" " + expected.size() + "/" + (30 - (20 - expected.size())) + " "));
    }

    @Test
    void timesAreMoved() throws IOException {
        write("in.pcap", pcap(0xa1b2c3d4L, 1, 10, 8, 12));
        done("slice -t -0.5 in.pcap out");
        assertTrue(frames("out").getFirst().startsWith("9.500007"), frames("out").getFirst());
        done("slice -S 0.000001 in.pcap out");
        assertTrue(frames("out").get(1).startsWith("10.000008"), frames("out").get(1));
        assertTrue(frames("out").get(2).startsWith("12.000007"), frames("out").get(2));
        done("slice -S -2 in.pcap out");
        assertEquals(List.of("10", "12", "14"), seconds("out"));
        Result r = files("slice -t -11 in.pcap out");
        assertEquals(1, r.code());
        assertTrue(r.err().contains("frame 1 would come before 1970"), r.err());
    }

    @Test
    void errorsComeByTheSeed() throws IOException {
        done("slice -E 0.2 -o 10 --seed 7 handshake.pcap a.pcapng");
        done("slice -E 0.2 -o 10 --seed 7 handshake.pcap b.pcapng");
        done("slice -E 0.2 -o 10 --seed 8 handshake.pcap c.pcapng");
        done("convert handshake.pcap plain.pcapng");
        assertArrayEquals(content("a.pcapng"), content("b.pcapng"));
        assertFalse(Arrays.equals(content("a.pcapng"), content("c.pcapng")));
        assertFalse(Arrays.equals(content("a.pcapng"), content("plain.pcapng")));
        assertEquals(content("a.pcapng").length, content("plain.pcapng").length);
    }

    @Test
    void aDamagedFileGivesWhatCanBeHadAndIsNotReplaced() throws IOException {
        byte[] whole = CommandLine.example();
        write("cut.pcap", Arrays.copyOf(whole, whole.length - 5));
        byte[] cut = content("cut.pcap");
        Result r = files("convert cut.pcap out.pcapng");
        assertEquals(2, r.code());
        assertTrue(r.err().contains("cut.pcap\" is cut: of the"), r.err());
        assertEquals(frames("handshake.pcap").size() - 1, frames("out.pcapng").size());
        assertEquals(2, files("merge -w both.pcapng cut.pcap handshake.pcap").code());
        assertEquals(2 * frames("handshake.pcap").size() - 1, frames("both.pcapng").size());
        assertEquals(2, files("convert cut.pcap cut.pcap").code());
        assertArrayEquals(cut, content("cut.pcap"));
        Result info = files("info -c cut.pcap");
        assertEquals(2, info.code());
        assertTrue(info.out().contains("Number of packets:   9\n"), info.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert -F pcap in.pcapng good", "merge -F pcap -w good in.pcapng", "convert none.pcap good", "slice -F snoop in.pcapng good",
        "convert -F nonsense in.pcapng good", "convert -T nonsense in.pcapng good"})
    void aFailureLeavesTheGoodFile(String args) throws IOException {
        write("in.pcapng", everything(LITTLE, LITTLE));
        write("good", utf8("good"));
        Result r = files(args);
        assertTrue(r.code() == 1 || r.code() == 2, r.err());
        assertEquals("good", new String(content("good"), StandardCharsets.UTF_8));
        try (Stream<Path> list = Files.list(folder)) {
            assertEquals(List.of(), list.filter(p -> p.getFileName().toString().endsWith(".part")).toList());
        }
    }

    @Test
    void standardStreamsWork() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, program.run(content("handshake.pcap"), out, "files", "convert", "-F", "pcap", "-", "-").code());
        assertArrayEquals(content("handshake.pcap"), out.toByteArray());
        Result info = program.run(content("handshake.pcap"), "files", "info", "-c", "-");
        assertTrue(info.out().contains("Number of packets:   10\n"), info.out());
    }

    @Test
    void anEmptyFileHasNoInterfaces() {
        Result r = program.run(new byte[0], "files", "info", "-");
        assertEquals(0, r.code(), r.err());
        assertTrue(r.out().contains("Number of interfaces in file: 0\n"), r.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"files info handshake.pcap", "files info -T handshake.pcap", "files --help", "--version", "dissect -G protocols"})
    void outputThatCannotBeWrittenIsSaid(String args) {
        for (String reason : List.of("No space left on device", "Broken pipe")) {
            Result r = program.run(new byte[0], new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(reason);
                }
            }, args.split(" "));
            boolean gone = reason.startsWith("Broken");
            assertEquals(gone ? "" : "wirestrata: the output can't be written: " + reason + "\n", r.err());
            assertEquals(gone ? 0 : 2, r.code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"files convert handshake.pcap FILE/out.pcap", "files merge -w FILE/out.pcap handshake.pcap",
        "files slice handshake.pcap FILE/out.pcap 1", "dissect -r handshake.pcap -w FILE/out.pcap"})
    void aFileIsNoFolder(String args) {
        Result r = program.run(args.replace("FILE", "handshake.pcap").split(" "));
        assertEquals(2, r.code());
        assertTrue(r.err().matches("wirestrata: \"[^\"]*handshake.pcap/out.pcap\" can't be created: [^\n]*\n"), r.err());
        assertFalse(r.err().contains("unexpected"), r.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"files convert handshake.pcap /dev/full", "files convert --compress gzip handshake.pcap /dev/full",
        "files merge --compress gzip -w /dev/full handshake.pcap", "dissect -r handshake.pcap -w /dev/full"})
    void aFullDiskIsSaid(String args) {
        Result r = program.run(args.split(" "));
        assertEquals(2, r.code());
        assertEquals("wirestrata: \"/dev/full\" can't be written further: No space left on device.\n", r.err());
    }

    @Test
    void aTimeThatNoCalendarHasIsTold() throws IOException {
        Bytes about = new Bytes(LITTLE).u16(1).u16(0).u32(0).option(14, new Bytes(LITTLE).u64(Long.MIN_VALUE).array()).option(0);
        Bytes packet = new Bytes(LITTLE).u32(0).u32(0).u32(0).u32(0).u32(0);
        write("odd.pcapng", section(LITTLE, "x"), new Bytes(LITTLE).block(1, about).array(), new Bytes(LITTLE).block(6, packet).array());
        Result r = files("info odd.pcapng");
        assertEquals(0, r.code(), r.err());
        assertTrue(r.out().contains("First packet time:   -9223372036854775808."), r.out());
    }

    @Test
    void anEmptyNameIsSaid() {
        for (String[] args : List.of(new String[] {"files", "info", ""}, new String[] {"files", "convert", "handshake.pcap", ""},
                new String[] {"dissect", "-r", ""})) {
            Result r = program.run(args);
            assertEquals(1, r.code(), r.err());
            assertTrue(r.err().startsWith("wirestrata: a file's name is empty"), r.err());
        }
    }

    /** Time, both lengths and bytes, where the format has microseconds and where it has nanoseconds. */
    @ParameterizedTest
    @CsvSource({"pcap, handshake.pcap", "modpcap, handshake.pcap", "snoop, handshake.pcap", "nsecpcap, handshake.pcap",
        "pcapng, handshake.pcap", "nsecpcap, nanos.pcap", "pcapng, nanos.pcap"})
    void framesAreTheSameInEachFormatAndBack(String format, String file) throws IOException {
        write("nanos.pcap", pcap(0xa1b23c4dL, 1, 1, 1_700_000_000, 3));
        List<String> frames = content(frames(file));
        for (String ending : List.of("", ".gz")) {
            done("convert -F " + format + " " + file + " there" + ending);
            assertEquals(frames, content(frames("there" + ending)));
            done("convert there" + ending + " back.pcapng");
            assertEquals(frames, content(frames("back.pcapng")));
        }
    }

    /** Frames' texts without the interface's name, which only pcapng has. */
    private static List<String> content(List<String> frames) {
        return frames.stream().map(text -> text.replaceFirst("( \\d+/\\d+ \\d+) \\S*", "$1")).toList();
    }

    @Test
    void whatIsNotKnownOfTimesIsSaid() throws IOException {
        write("empty.pcap", pcap(0xa1b2c3d4L, 1));
        Result r = files("info -M empty.pcap");
        for (String title : List.of("Capture duration", "First packet time", "Last packet time", "Data byte rate", "Average packet rate")) {
            assertTrue(r.out().matches("(?s).*\n" + title + ": +n/a\n.*"), r.out());
        }
        write("one.pcap", pcap(0xa1b2c3d4L, 1, 1));
        r = files("info one.pcap");
        assertTrue(r.out().matches("(?s).*\nData bit rate: +0 bits/s\n.*\nAverage packet rate: +0 packets/s\n.*"), r.out());
    }

    @Test
    void infoIsATableOnRequest() {
        Result r = files("info -T -m -Q -c -s -d -u -o -E -y -i -z -x handshake.pcap");
        assertEquals("\"File name\",\"File encapsulation\",\"Number of packets\",\"File size (bytes)\",\"Data size (bytes)\","
                + "\"Capture duration (seconds)\",\"Data byte rate (bytes/sec)\",\"Data bit rate (bits/sec)\",\"Average packet size (bytes)\","
                + "\"Average packet rate (packets/sec)\",\"Strict time order\"", r.lines()[0]);
        assertEquals(2, r.lines().length);
        assertTrue(r.lines()[1].endsWith("\"True\""), r.out());
        assertEquals(1, files("info -T -r -c handshake.pcap").lines().length);
        Result hashes = files("info -H handshake.pcap");
        assertTrue(hashes.out().matches("(?s).*SHA256: +[0-9a-f]{64}\nSHA1: +[0-9a-f]{40}\n.*"), hashes.out());
        Result two = files("info -c none.pcap handshake.pcap");
        assertEquals(2, two.code());
        assertTrue(two.out().contains("Number of packets:   10\n"), two.out());
    }

    @Test
    void everyTaskHelpsAndIsCompleted() {
        for (String task : List.of("info", "merge", "slice", "convert")) {
            Result r = files(task + " --help");
            assertEquals(0, r.code(), r.err());
            assertTrue(r.out().contains("Examples:"), r.out());
            assertTrue(r.out().contains("wirestrata files " + task), r.out());
        }
        String script = program.run("completion", "bash").out();
        assertTrue(script.contains("_picocli_wirestrata_files_slice"), "no completion");
        assertEquals(1, files("").code());
    }
}
