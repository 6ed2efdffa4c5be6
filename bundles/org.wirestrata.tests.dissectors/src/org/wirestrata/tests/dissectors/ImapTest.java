package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** IMAP and POP: messages that are fetched. */
class ImapTest {
    private static final String MESSAGE = "Subject: x\r\nFrom: a@b\r\n\r\nbody\r\n";

    @Test
    void commandAndResponse() {
        Talk talk = new Talk(143).ask("a1 UID SEARCH ALL\r\n").answer("* SEARCH 1\r\na1 OK SEARCH done\r\n");
        Dissected request = talk.once().get(0);
        Dissected response = talk.once().get(1);
        assertTrue(request.row().endsWith("IMAP Request: a1 UID SEARCH ALL"), request.row());
        assertEquals("SEARCH", request.value("imap.request.command"));
        assertTrue(request.has("imap.request.command.uid"));
        assertFalse(request.has("imap.response_in"));
        assertEquals("2", talk.twice().get(0).value("imap.response_in"));
        assertTrue(response.row().endsWith("IMAP Response: a1 OK SEARCH done"), response.row());
        assertEquals(List.of("a1"), response.values("imap.response_tag"));
        assertEquals("OK", response.value("imap.response.status"));
        assertEquals("1", response.value("imap.response_to"));
        assertEquals("1.000000000", response.value("imap.time"));
    }

    @Test
    void credentialsAndMailboxes() {
        List<Dissected> all = new Talk(143).ask("a LOGIN ada \"secret\"\r\n").ask("b SELECT INBOX\r\n").ask("c COPY 1 Trash\r\n").once();
        assertEquals("ada", all.get(0).value("imap.request.username"));
        assertEquals("secret", all.get(0).value("imap.request.password"));
        assertEquals("INBOX", all.get(1).value("imap.request.folder"));
        assertEquals("Trash", all.get(2).value("imap.request.folder"));
    }

    @Test
    void literalsAreMessages() {
        String line = "* 1 FETCH (BODY[] {" + MESSAGE.length() + "}\r\n";
        String stream = line + MESSAGE + ")\r\na OK FETCH done\r\n";
        for (int cut = 1; cut < line.length() + MESSAGE.length(); cut++) {
            Talk talk = new Talk(143).ask("a FETCH 1 BODY[]\r\n").answer(stream.getBytes(), cut);
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals("x", all.get(2).value("imf.subject"), "cut at " + cut);
                assertEquals("1", all.get(2).value("imap.response_to"), "cut at " + cut);
            }
        }
    }

    @Test
    void messagesOfPop() {
        Talk talk = new Talk(110).ask("RETR 1\r\n").answer("+OK " + MESSAGE.length() + " octets\r\n").answer(MESSAGE.substring(0, 9))
                .answer(MESSAGE.substring(9)).answer("+OK\r\n");
        assertTrue(talk.once().get(2).row().endsWith("POP S: DATA fragment, 9 bytes"), talk.once().get(2).row());
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertEquals(List.of("3", "4"), all.get(3).values("pop.data.fragment"));
            assertEquals("x", all.get(3).value("imf.subject"));
            assertEquals("+OK", all.get(4).value("pop.response.indicator"));
        }
    }
}
