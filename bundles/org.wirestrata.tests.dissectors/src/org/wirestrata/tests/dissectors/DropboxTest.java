package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** Announcements of Dropbox's LAN sync. */
class DropboxTest {
    private static Dissected dissect(String payload) {
        return Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.255"), Udp.ports(17500, 17500),
                new Payload(payload.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void announcementsAreObjects() {
        Dissected d = dissect("{\"port\": 17500}");
        assertEquals("eth:ethertype:ip:udp:db-lsp-disc:json", d.chain());
        assertEquals("db-lsp-disc", d.under("json"));
        assertEquals("port", d.value("json.key"));
        assertFalse(d.has("db-lsp.text"));
        assertTrue(d.row().endsWith("DB-LSP-DISC/JSON Dropbox LAN sync Discovery Protocol, JavaScript Object Notation"), d.row());
    }

    @Test
    void whatIsNotOneObjectIsText() {
        for (String text : new String[] {"hello", "{\"port\":", "{\"port\": 1}x"}) {
            Dissected d = dissect(text);
            assertEquals("eth:ethertype:ip:udp:db-lsp-disc", d.chain());
            assertEquals(text, d.value("db-lsp.text"));
        }
    }
}
