package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.golden.Deviations;

/** The list of deviations allows what it says, nothing else, and tells what it is not needed for. */
class DeviationsTest {

    @Test
    void fieldsAreAllowedByCaptureAndName() throws IOException {
        Deviations deviations = list("tcp-*\ttcp.analysis.*\tlater\n");
        assertFalse(deviations.allow("dns-tcp", "tcp.analysis.flags"));
        assertFalse(deviations.allow("tcp-loss", "tcp.analysis"));
        assertEquals(1, deviations.unused().size());
        assertTrue(deviations.allow("tcp-loss", "tcp.analysis.flags"));
        assertEquals(List.of(), deviations.unused());
    }

    @Test
    void partsOfSummaryLinesAreLeftOut() throws IOException {
        Deviations deviations = list("*\tsummary: \\[TCP [^]]*\\]\tlater\n*\tsummary: +\\([a-z/]+\\)\tanother plug-in's\n");
        assertFalse(deviations.allow("a", "1 ACK [TCP Dup ACK 1#1]", "1 SYN"));
        assertEquals(2, deviations.unused().size());
        assertTrue(deviations.allow("a", "1 ACK [TCP Dup ACK 1#1]", "1 ACK"));
        assertEquals(1, deviations.unused().size());
        assertTrue(deviations.allow("a", "2 OK  (text/plain)", "2 OK"));
        assertEquals(List.of(), deviations.unused());
    }

    @Test
    void aLineWithoutReasonIsRefused() {
        assertThrows(IOException.class, () -> list("*\tip.ttl\n"));
    }

    private static Deviations list(String text) throws IOException {
        return new Deviations(new BufferedReader(new StringReader("# capture\tsubject\treason\n\n" + text)));
    }
}
