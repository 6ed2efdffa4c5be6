package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.session.handshake.HandshakeReader;
import org.wirestrata.session.handshake.HandshakeReader.Reading;
import org.wirestrata.session.handshake.Kernel;
import org.wirestrata.session.handshake.KernelText;
import org.wirestrata.session.handshake.Segment;
import org.wirestrata.session.handshake.TextReport;
import org.wirestrata.session.handshake.Words;
import org.wirestrata.testkit.Services;
import org.wirestrata.tests.engine.kernel.Recording;

/** A connection that is read from an open capture is the one that the command line explains. */
class HandshakeReaderTest {
    private static final int SEGMENTS = 10;
    @TempDir
    Path folder;

    @BeforeEach
    void recording() throws IOException {
        Files.write(folder.resolve("both.pcap"), Recording.bytes("handshake.pcap"));
        Files.write(folder.resolve("both.trace"), Recording.bytes("handshake.trace"));
    }

    private Reading read(int stream, boolean traced) throws Exception {
        try (Session session = Services.get(Sessions.class).open(folder.resolve("both.pcap"), Configuration.STANDARD)) {
            session.load(Sessions.Progress.NONE);
            return HandshakeReader.read(session, stream, traced ? Kernel.read(folder.resolve("both.trace"), "both.trace") : null,
                    Sessions.Progress.NONE);
        }
    }

    @Test
    void allSegmentsAreThere() throws Exception {
        Reading reading = read(0, false);
        assertEquals(SEGMENTS, reading.frames());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), reading.segments().stream().map(Segment::frame).toList());
        assertEquals(reading.handshake().synAck(), reading.segment(2));
        assertNull(reading.segment(SEGMENTS + 1));
        assertNull(reading.kernel());
    }

    @Test
    void milestonesAreInOrder() throws Exception {
        Reading reading = read(0, false);
        List<Integer> frames = reading.handshake().milestones().stream().map(Segment::frame).toList();
        assertEquals(frames.stream().sorted().distinct().toList(), frames);
        assertTrue(frames.containsAll(List.of(1, 2, 3, 4, 6, 8, 9)), frames.toString());
    }

    @Test
    void theTextIsThatOfTheCommand() throws Exception {
        Reading reading = read(0, true);
        for (String language : List.of("en", "zh")) {
            Words words = new Words(language);
            StringBuilder text = new StringBuilder();
            new TextReport(words).write(reading.handshake(), text);
            new KernelText(reading.kernel(), words, reading.begin()).write(reading.handshake(), text);
            CommandLine.Result command = new CommandLine(folder).run("handshake", "both.pcap", "--kernel", "both.trace", "--lang", language);
            assertEquals(command.out(), text.toString());
        }
    }

    @Test
    void aStreamThatIsNotThereHasNoHandshake() throws Exception {
        Reading reading = read(1, false);
        assertNull(reading.handshake());
        assertEquals(List.of(), reading.segments());
    }
}
