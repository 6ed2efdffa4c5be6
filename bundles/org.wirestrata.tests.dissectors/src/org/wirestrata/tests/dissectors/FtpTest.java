package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Tcp;

class FtpTest {
    private static final String CLIENT = "10.0.0.1";
    private static final String SERVER = "10.0.0.2";
    private static final int CONTROL = 40001;
    private static final int DATA = 51201;

    private final Bench bench = new Bench(Bench.ETHERNET);
    private long fromClient = 1000;
    private long fromServer = 5000;
    private long data = 9000;

    private FtpTest ask(String text) {
        bench.add(Bench.frame(Ipv4.between(CLIENT, SERVER), Tcp.ports(CONTROL, 21).sequence(fromClient).acknowledgment(fromServer),
                Payload.of(text)));
        fromClient += text.length();
        return this;
    }

    private FtpTest answer(String text) {
        bench.add(Bench.frame(Ipv4.between(SERVER, CLIENT), Tcp.ports(21, CONTROL).sequence(fromServer).acknowledgment(fromClient),
                Payload.of(text)));
        fromServer += text.length();
        return this;
    }

    private FtpTest data(String from, int port, String to, int toPort, String text) {
        bench.add(Bench.frame(Ipv4.between(from, to), Tcp.ports(port, toPort).sequence(data).acknowledgment(1), Payload.of(text)));
        data += text.length();
        return this;
    }

    @Test
    void commandAndReplyOfSeveralLines() {
        List<Dissected> all = ask("USER ada\r\n").answer("230-Welcome\r\n to you\r\n230 Done\r\n").bench.once();
        assertTrue(all.get(0).row().endsWith("FTP Request: USER ada"), all.get(0).row());
        assertEquals("USER", all.get(0).value("ftp.request.command"));
        assertEquals("ada", all.get(0).value("ftp.request.arg"));
        assertTrue(all.get(1).row().endsWith("FTP Response: 230-Welcome"), all.get(1).row());
        assertEquals(List.of("230"), all.get(1).values("ftp.response.code"));
        assertEquals("Welcome", all.get(1).value("ftp.response.arg"));
    }

    @ParameterizedTest
    @CsvSource({"CWD sub,/home/sub", "CWD /abs/./x,/abs/./x", "CWD ../x//y/,/x/y", "CDUP,/", "CWD ..,/", "cwd sub,/home"})
    void workingDirectory(String command, String then) {
        List<Dissected> all = ask("PWD\r\n").answer("257 \"/home\" is where you are\r\n").ask(command + "\r\n").answer("250 Done\r\n")
                .bench.twice();
        assertEquals("", all.get(0).value("ftp.current-working-directory"));
        assertEquals("/home", all.get(1).value("ftp.current-working-directory"));
        assertEquals(then, all.get(3).value("ftp.current-working-directory"));
    }

    @Test
    void quotesInPathNames() {
        List<Dissected> all = answer("257 \"/a \"\"b\"\"\"\r\n").answer("257 none\r\n").bench.once();
        assertEquals("/a \"b\"", all.get(0).value("ftp.current-working-directory"));
        assertFalse(all.get(0).has("ftp.response.pwd.invalid"));
        assertTrue(all.get(1).has("ftp.response.pwd.invalid"));
    }

    @Test
    void passiveDataIsKnownByItsAnnouncement() {
        ask("PASV\r\n").answer("227 Entering Passive Mode (10,0,0,2,200,1)\r\n").ask("RETR a.txt\r\n")
                .data(SERVER, DATA, CLIENT, 40002, "hello\r\n").data(SERVER, DATA, CLIENT, 40002, "world\r\n");
        Dissected data = bench.once().get(3);
        assertTrue(data.row().endsWith("FTP-DATA FTP Data: 7 bytes (PASV) (RETR a.txt)"), data.row());
        assertEquals("2", data.value("ftp-data.setup-frame"));
        assertEquals("PASV", data.value("ftp-data.setup-method"));
        assertEquals("3", data.value("ftp-data.command-frame"));
        assertFalse(bench.once().get(2).has("ftp.command-response.frames"));
        List<Dissected> twice = bench.twice();
        assertEquals("10.0.0.2", twice.get(1).value("ftp.passive.ip"));
        assertEquals("51201", twice.get(1).value("ftp.passive.port"));
        assertEquals("RETR a.txt", twice.get(1).value("ftp.command"));
        assertEquals("2", twice.get(2).value("ftp.command-response.frames"));
        assertEquals("14", twice.get(2).value("ftp.command-response.bytes"));
        assertEquals("5", twice.get(2).value("ftp.command-response.last-frame-num"));
    }

    @Test
    void anAnnouncementIsForOneConnectionOfOnePeer() {
        ask("EPSV\r\n").answer("229 Go (|||51201|)\r\n").ask("LIST\r\n").data("10.0.0.7", 40002, SERVER, DATA, "other\r\n")
                .data(CLIENT, 40003, SERVER, DATA, "first\r\n").data(CLIENT, 40004, SERVER, DATA, "second\r\n");
        List<Dissected> all = bench.twice();
        assertFalse(all.get(3).has("ftp-data"));
        assertEquals("EPASV", all.get(4).value("ftp-data.setup-method"));
        assertFalse(all.get(5).has("ftp-data"));
    }

    @Test
    void activeDataComesFromItsPort() {
        ask("PORT 10,0,0,1,200,1\r\n").answer("200 Done\r\n").ask("STOR a\r\n").data(SERVER, 20, CLIENT, DATA, "x\r\n")
                .data(SERVER, 21000, CLIENT, DATA, "x\r\n");
        List<Dissected> all = bench.once();
        assertEquals("51201", all.get(0).value("ftp.active.port"));
        assertEquals("STOR a", all.get(3).value("ftp-data.command"));
        assertFalse(all.get(4).has("ftp-data"));
    }

    @Test
    void extendedAddresses() {
        List<Dissected> all = ask("EPRT |2|2001:db8::1|1234|\r\n").ask("EPRT |1|10.0.0.1|70000|\r\n").ask("EPRT |3|x|1|\r\n")
                .answer("229 (|||x|)\r\n").bench.once();
        assertEquals("2001:db8::1", all.get(0).value("ftp.eprt.ipv6"));
        assertEquals("1234", all.get(0).value("ftp.eprt.port"));
        assertTrue(all.get(1).has("ftp.eprt.args_invalid"));
        assertTrue(all.get(2).has("ftp.eprt.args_invalid"));
        assertTrue(all.get(3).has("ftp.epsv.args_invalid"));
    }
}
