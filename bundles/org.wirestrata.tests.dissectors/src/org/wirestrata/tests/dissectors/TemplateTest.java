package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.testkit.DissectorContract;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.SeenFrame;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.PcapFile;
import org.wirestrata.testkit.frames.Ppp;
import org.wirestrata.testkit.frames.Pppoe;
import org.wirestrata.testkit.frames.Udp;
import org.wirestrata.testkit.fuzz.Corpus;
import org.wirestrata.testkit.fuzz.Fuzzer;
import org.wirestrata.testkit.golden.Deviations;
import org.wirestrata.testkit.golden.GoldenComparison;

/** The template dissector, tested with all that the test kit has. The documentation quotes this. */
class TemplateTest {
    private static final byte[] READING = Payload.hex("01020203" + "00000007" + "626f78" + "00d2").bytes();
    private static final byte[] GOODBYE = Payload.hex("01000303" + "00000007" + "626f78").bytes();
    private static final SampleCapture SAMPLE = SampleCapture.udp(40404, READING, GOODBYE);

    @TempDir
    private Path folder;

    @Test
    void aReadingIsShown() {
        SeenFrame frame = SAMPLE.dissected().getFirst();
        assertEquals("TEMPLATE", frame.protocol());
        assertEquals("Reading from sensor 7: 210", frame.info());
        assertEquals("box", frame.value("template.name"));
        assertEquals(List.of("Kind: Reading (2)"), frame.lines("template.kind"));
        assertTrue(frame.tree().contains("    Sensor: 0x00000007\n"), frame::tree);
    }

    @Test
    void aReadingOverADialledLine() {
        byte[] frame = Frames.of(Ethernet.between("02:00:00:00:00:01", "02:00:00:00:00:02"), Pppoe.session(7), Ppp.bare(),
            Ipv6.between("2001:db8::1", "2001:db8::2"), Udp.ports(40000, 40404), new Payload(READING));
        assertEquals("eth:ethertype:pppoes:ppp:ipv6:udp:template", SampleCapture.ethernet(frame).dissected().getFirst().value("frame.protocols"));
    }

    @Test
    void keepsTheContract() {
        DissectorContract.check("template", SAMPLE);
    }

    @Test
    void showsWhatItShowed() throws IOException {
        Path golden = folder.resolve("readings.cells");
        GoldenComparison.write(golden, SAMPLE.dissected());
        GoldenComparison comparison = new GoldenComparison(Set.of("frame", "eth", "ip", "udp", "template"), new Deviations());
        assertEquals(List.of(), comparison.compare("readings", SAMPLE, GoldenComparison.reference(golden)));
        SampleCapture other = SampleCapture.udp(40404, Payload.hex("01020203" + "00000008" + "626f78" + "00d2").bytes(), GOODBYE);
        assertTrue(comparison.compare("readings", other, GoldenComparison.reference(golden)).toString().contains("template.sensor"));
    }

    @Test
    void withstandsChanges() throws IOException {
        Path captures = folder.resolve("captures");
        java.nio.file.Files.createDirectory(captures);
        try (PcapFile file = PcapFile.create(captures.resolve("readings.pcap"), PcapFile.ETHERNET)) {
            for (var frame : SAMPLE.frames()) {
                file.add(frame.seconds * 1_000_000_000L, frame.data);
            }
        }
        Fuzzer.Result result = new Fuzzer(Corpus.read(captures).only("template"))
            .seed(1).time(Duration.ofSeconds(2)).keep(folder.resolve("finds")).run();
        assertEquals(List.of(), result.finds());
        assertTrue(result.cases() > 0);
    }
}
