package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SmtpTest {
    private static final String MESSAGE = "From: A B <a@b>, c@d\r\nSubject: folded\r\n line\r\nX-New: 1\r\n\r\nbody\r\n";

    private static Dissected last(List<Dissected> all) {
        return all.get(all.size() - 1);
    }

    @Test
    void repliesOfSeveralLinesAndPipelinedCommands() {
        List<Dissected> all = new Talk(25).answer("250-here\r\n250-SIZE\r\n250 HELP\r\n").ask("MAIL FROM:<a>\r\nRCPT TO:<b>\r\n")
                .answer("250-a\r\n251 b\r\n").once();
        assertTrue(all.get(0).row().endsWith("SMTP S: 250-here | SIZE | HELP"), all.get(0).row());
        assertEquals(List.of("here", "SIZE", "HELP"), all.get(0).values("smtp.rsp.parameter"));
        assertEquals(List.of("250"), all.get(0).values("smtp.response.code"));
        assertTrue(all.get(1).row().endsWith("SMTP C: MAIL FROM:<a> | RCPT TO:<b>"), all.get(1).row());
        assertEquals(List.of("MAIL", "RCPT"), all.get(1).values("smtp.req.command"));
        assertTrue(all.get(2).has("smtp.response.code.unexpected"));
    }

    @Test
    void theMessageIsPutTogether() {
        Talk talk = new Talk(25).ask("DATA\r\n").answer("354 go\r\n").ask(MESSAGE.substring(0, 30)).ask(MESSAGE.substring(30))
                .ask(".\r\n").answer("250 taken\r\n").ask("QUIT\r\n");
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            Dissected end = all.get(4);
            assertEquals(List.of("3", "4"), end.values("smtp.data.fragment"));
            assertEquals("2", end.value("smtp.data.fragment.count"));
            assertEquals("folded\r\n line", end.value("imf.subject"));
            assertEquals(List.of("A B"), end.values("imf.display_name"));
            assertEquals("a@b", end.values("imf.address").get(0));
            assertEquals("X-New", end.value("imf.extension.type"));
            assertTrue(end.row().endsWith("SMTP/IMF from: A B <a@b>, c@d, subject: folded\\r\\n line, , body  "), end.row());
            assertEquals("QUIT", all.get(6).value("smtp.req.command"));
        }
        assertFalse(talk.once().get(2).has("smtp.data.reassembled.in"));
        assertEquals("5", talk.twice().get(2).value("smtp.data.reassembled.in"));
    }

    @Test
    void theMessageMayBeCutAnywhere() {
        String stream = MESSAGE + ".\r\n";
        for (int cut = 1; cut <= MESSAGE.length(); cut++) {
            Talk talk = new Talk(25).ask("DATA\r\n").answer("354 go\r\n").ask(stream.substring(0, cut)).ask(stream.substring(cut));
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertTrue(last(all).has("smtp.eom"), "cut at " + cut);
                assertEquals("X-New", last(all).value("imf.extension.type"), "cut at " + cut);
            }
        }
    }

    @Test
    void chunksEndWithTheLastOne() {
        List<Dissected> all = new Talk(25).ask("BDAT 9\r\n").ask("From: a\r\n").answer("250 ok\r\n").ask("BDAT 0 LAST\r\n").ask("NOOP\r\n")
                .once();
        assertTrue(all.get(1).row().endsWith("SMTP C: DATA fragment, 9 bytes"), all.get(1).row());
        assertEquals(List.of("2"), all.get(3).values("smtp.data.fragment"));
        assertTrue(all.get(3).has("imf.from"));
        assertEquals("NOOP", all.get(4).value("smtp.req.command"));
    }

    @Test
    void credentials() {
        Talk talk = new Talk(587).ask("AUTH LOGIN\r\n").answer("334 VXNlcm5hbWU6\r\n").ask("dXNlcg==\r\n").answer("334 UGFzc3dvcmQ6\r\n")
                .ask("cGFzcw==\r\n").answer("235 ok\r\n").ask("AUTH PLAIN AHUAcA==\r\n");
        List<Dissected> all = talk.once();
        assertEquals("dXNlcg==", all.get(2).value("smtp.auth.username"));
        assertEquals("cGFzcw==", all.get(4).value("smtp.auth.password"));
        assertTrue(all.get(4).row().endsWith("SMTP C: Pass: cGFzcw=="), all.get(4).row());
        assertEquals("AHUAcA==", all.get(6).value("smtp.auth.username_password"));
    }

    @Test
    void aLineMayGoOnInTheNextSegment() {
        List<Dissected> all = new Talk(25).ask("NO").ask("OP\r\n").answer("250").answer(" ok\r\n").once();
        assertFalse(all.get(0).has("smtp"));
        assertEquals("NOOP", all.get(1).value("smtp.req.command"));
        assertEquals("ok", all.get(3).value("smtp.rsp.parameter"));
    }
}
