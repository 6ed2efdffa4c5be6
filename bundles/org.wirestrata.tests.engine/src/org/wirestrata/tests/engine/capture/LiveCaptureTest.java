package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.testkit.Services;

/** Live capture on the loopback, where there is the library and, for most of it, the permission. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LiveCaptureTest {
    private static final LiveCapture LIVE = Services.get(LiveCapture.class);
    private static final String LOOPBACK = "lo";

    @TempDir
    Path folder;

    @BeforeAll
    static void library() {
        assertTrue(LIVE.library().startsWith("libpcap"), LIVE.library());
        assertTrue(Files.exists(Path.of("/sys/class/net/" + LOOPBACK)), "there is no lo");
    }

    private static LiveCapture.Request request(String device, String filter) {
        return new LiveCapture.Request(device, filter, 0, false, 0, null);
    }

    /** Opens the loopback, or gives the test up where that is not permitted. */
    private static LiveCapture.Running open(String filter) throws CaptureException {
        try {
            return LIVE.open(request(LOOPBACK, filter));
        } catch (CaptureException e) {
            return e.problem() == Problem.NO_PERMISSION ? abort(e.getMessage()) : rethrow(e);
        }
    }

    private static LiveCapture.Running rethrow(CaptureException e) throws CaptureException {
        throw e;
    }

    @Test
    void theLoopbackIsListed() throws CaptureException {
        LiveCapture.Device loopback = LIVE.devices().stream().filter(d -> d.name().equals(LOOPBACK)).findFirst().orElseThrow();
        assertTrue(loopback.loopback());
        assertEquals("Loopback", loopback.description());
    }

    @Test
    void filtersAreCheckedWithoutACapture() throws CaptureException {
        LIVE.check("tcp port 80 and host 192.0.2.1", 1);
        CaptureException fault = assertThrows(CaptureException.class, () -> LIVE.check("tcp prt 80", 1));
        assertEquals(Problem.BAD_FILTER, fault.problem());
        assertTrue(fault.getMessage().contains("syntax error"), fault.getMessage());
    }

    @Test
    void whatCannotBeOpenedIsNamed() throws CaptureException {
        open(null).close();
        CaptureException missing = assertThrows(CaptureException.class, () -> LIVE.open(request("nowhere7", null)));
        assertEquals(Problem.NO_INTERFACE, missing.problem());
        assertTrue(missing.getMessage().contains("nowhere7"));
        assertEquals(Problem.BAD_FILTER, assertThrows(CaptureException.class, () -> LIVE.open(request(LOOPBACK, "tcp prt 80"))).problem());
        CaptureException type = assertThrows(CaptureException.class,
                () -> LIVE.open(new LiveCapture.Request(LOOPBACK, null, 0, false, 0, "LINUX_SLL")));
        assertEquals(Problem.UNSUPPORTED, type.problem());
        assertTrue(type.getMessage().contains("EN10MB"), type.getMessage());
    }

    @Test
    void framesArriveAndAreWritten() throws IOException {
        Path file = folder.resolve("live.pcapng");
        byte[] payload = Bytes.frame(3, 200);
        int port;
        try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket sender = new DatagramSocket()) {
            port = receiver.getLocalPort();
            try (LiveCapture.Running capture = open("udp dst port " + port);
                    CaptureWriter writer = Reading.FILES.create(file, FileFormat.PCAPNG, List.of(capture.describe()))) {
                for (int i = 0; i < 5; i++) {
                    sender.send(new DatagramPacket(payload, payload.length, InetAddress.getLoopbackAddress(), port));
                }
                capture.run(f -> {
                    writer.write(f);
                    return f.number < 5;
                });
                assertEquals(5, capture.received());
                assertEquals(0, capture.dropped());
            }
        }
        Reading reading = Reading.all(folder, Files.readAllBytes(file));
        assertEquals(5, reading.frames().size());
        Reading.Frame first = reading.frames().getFirst();
        assertEquals(14 + 20 + 8 + 200, first.original());
        assertEquals(LOOPBACK, first.from().name());
        assertEquals("udp dst port " + port, first.from().filter());
        assertTrue(Math.abs(first.seconds() - System.currentTimeMillis() / 1000) < 60);
    }

    @Test
    void aSilentCaptureIsStoppedFromAnotherThread() throws CaptureException, InterruptedException {
        try (LiveCapture.Running capture = open("ether proto 0x88b5")) {
            Thread stopper = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(300);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                capture.stop();
            });
            capture.run(_ -> true);
            stopper.join();
            assertEquals(0, capture.received());
        }
    }
}
