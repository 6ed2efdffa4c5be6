package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.DisplayFilters.Seen;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.cli.internal.Cli;
import org.wirestrata.testkit.Services;

/** Values of an open capture in proposals, with all fields that are installed. */
class SeenValuesTest {
    private static final int MOST = 20;
    private static final long PATIENCE_MILLIS = 20;

    @TempDir
    private Path folder;

    @Test
    void valuesOfAnOpenCaptureAreProposedAtOnce() throws Exception {
        Path file = folder.resolve("handshake.pcap");
        try (InputStream in = Cli.class.getResourceAsStream("/captures/handshake.pcap")) {
            Files.copy(in, file);
        }
        DisplayFilters filters = Services.get(DisplayFilters.class);
        try (Session session = Services.get(Sessions.class).open(file, Configuration.STANDARD)) {
            session.load(Sessions.Progress.NONE);
            Map<String, List<Seen>> seen = new HashMap<>();
            for (String field : List.of("tcp.dstport", "ip.src", "http.request.method", "tcp.flags")) {
                DisplayFilters.SeenValues values = filters.seen(field, session.snapshot(), MOST);
                session.look(values.wanted(), Integer.MAX_VALUE, values::take, Sessions.Progress.NONE);
                seen.put(field, values.values());
            }
            assertTrue(seen.get("tcp.dstport").stream().anyMatch(s -> s.literal().equals("80")), seen.toString());
            assertEquals(List.of(new Seen("\"GET\"", null, 1)), seen.get("http.request.method"));
            assertEquals(2, seen.get("ip.src").size());
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 30; i++) {
                String text = "tcp and ip.src == 192.0";
                long from = System.nanoTime();
                List<DisplayFilters.Proposal> proposals = filters.complete(text, text.length(), session.snapshot(), MOST,
                        f -> seen.getOrDefault(f, List.of()));
                best = Math.min(best, System.nanoTime() - from);
                assertEquals(2, proposals.stream().filter(p -> p.text().startsWith("192.0.2.")).count());
            }
            assertTrue(best < PATIENCE_MILLIS * 1_000_000, best / 1e6 + " ms");
        }
    }
}
