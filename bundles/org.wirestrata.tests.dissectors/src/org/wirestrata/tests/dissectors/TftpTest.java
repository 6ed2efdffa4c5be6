package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** TFTP: requests, transfers between other ports, options, blocks and errors. */
class TftpTest {
    static final String READ = "\0\1file.txt\0octet\0blksize\0008\0tsize\0000\0";
    private static final int CLIENT = 2000;
    private static final int SERVER = 3000;

    private static byte[] ask(int to, String text) {
        return Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(CLIENT, to), Payload.of(text));
    }

    private static byte[] answer(String text) {
        return Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(SERVER, CLIENT), Payload.of(text));
    }

    private static List<List<Dissected>> both(byte[]... frames) {
        Bench bench = new Bench(Bench.ETHERNET);
        for (byte[] frame : frames) {
            bench.add(frame);
        }
        return List.of(bench.once(), bench.twice());
    }

    @Test
    void transferToAnotherPort() {
        for (List<Dissected> all : both(ask(69, READ), answer("\0\6blksize\0008\0"), ask(SERVER, "\0\4\0\0"), answer("\0\3\0\00112345678"),
                ask(SERVER, "\0\4\0\1"), answer("\0\3\0\2ab"), ask(SERVER, "\0\4\0\2"))) {
            assertTrue(all.get(0).row().endsWith("TFTP Read Request, File: file.txt, Transfer type: octet, blksize=8, tsize=0"), all.get(0).row());
            assertEquals("file.txt", all.get(0).value("tftp.source_file"));
            assertEquals(List.of("blksize", "tsize"), all.get(0).values("tftp.option.name"));
            for (Dissected d : all.subList(1, 7)) {
                assertEquals("1", d.value("tftp.request_frame"));
                assertEquals("file.txt", d.value("tftp.destination_file"));
            }
            assertTrue(all.get(3).row().endsWith("TFTP Data Packet, Block: 1"), all.get(3).row());
            assertTrue(all.get(5).row().endsWith("TFTP Data Packet, Block: 2 (last)"), all.get(5).row());
            assertEquals("61:62", all.get(5).value("data.data"));
        }
    }

    @Test
    void blocksAreCountedBeyondTheirNumbers() {
        byte[] last = Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(SERVER, CLIENT), Payload.hex("0003ffff" + "3132333435363738"));
        for (List<Dissected> all : both(ask(69, READ), answer("\0\6blksize\0008\0"), last,
                answer("\0\3\0\00012345678"), ask(SERVER, "\0\4\0\0"))) {
            assertTrue(all.get(2).has("tftp.block.wrap"), all.get(2).items().toString());
            assertEquals("65535", all.get(2).value("tftp.block.full"));
            assertEquals("65536", all.get(3).value("tftp.block.full"));
            assertEquals("65536", all.get(4).value("tftp.block.full"));
        }
    }

    @Test
    void anotherServerIsNotTheOneAsked() {
        byte[] stranger = Bench.frame(Ipv4.between("10.0.0.3", "10.0.0.1"), Udp.ports(SERVER, CLIENT), Payload.of("\0\4\0\1"));
        for (List<Dissected> all : both(ask(69, READ), stranger)) {
            assertFalse(all.get(1).has("tftp"), all.get(1).items().toString());
        }
    }

    @Test
    void windowsOfChangingSize() {
        for (List<Dissected> all : both(ask(69, "\0\1f\0octet\0msftwindow\00031416\0"), answer("\0\6msftwindow\00027182\0"),
                ask(SERVER, "\0\4\0\0\4"), ask(SERVER, "\0\4\0\1\4"))) {
            assertFalse(all.get(1).has("tftp.msftwindow.unrecognized"));
            assertEquals("4", all.get(2).value("tftp.nextwindowsize"));
            assertTrue(all.get(2).has("tftp.windowsize.change"));
            assertFalse(all.get(3).has("tftp.windowsize.change"));
        }
    }

    @Test
    void optionsOutOfRange() {
        Dissected d = Bench.ethernet(ask(69, "\0\6blksize\0007\0windowsize\0000\0msftwindow\0001\0"));
        assertTrue(d.has("tftp.blocksize_range") && d.has("tftp.windowsize_range") && d.has("tftp.msftwindow.unrecognized"),
                d.items().toString());
    }

    @Test
    void errorsAndQuestionsForTheSize() {
        for (List<Dissected> all : both(ask(69, READ), answer("\0\6tsize\0009\0"), ask(SERVER, "\0\5\0\10enough\0"),
                answer("\0\5\0\1File not found\0"))) {
            assertTrue(all.get(2).has("tftp.likely_tsize_probe"), all.get(2).items().toString());
            assertTrue(all.get(3).has("tftp.error"), all.get(3).items().toString());
            assertTrue(all.get(3).row().endsWith("Error Code, Code: File not found, Message: File not found"), all.get(3).row());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\1f\0octet\0", "\0\2f\0NETASCII\0x\0y\0"})
    void anotherPortOfTheServer(String request) {
        for (List<Dissected> all : both(ask(4069, request), answer("\0\3\0\1ab"))) {
            assertTrue(all.get(0).has("tftp"), all.get(0).items().toString());
            assertEquals("1", all.get(1).value("tftp.request_frame"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\1f\0oct\0", "\0\1f\u00e9\0octet\0", "\0\1f\0octet", "\0\1f\0octet\0x\0", "\0\3\0\1ab", "\0\1"})
    void whatIsNoRequest(String text) {
        assertFalse(Bench.ethernet(ask(4069, text)).has("tftp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\1file", "\0\1file\0", "\0\1file\0octet\0x\0", "\0\5\0\1a", "\0\4\0", "\0"})
    void malformed(String text) {
        assertTrue(Bench.ethernet(ask(69, text)).has("_ws.malformed"));
    }
}
