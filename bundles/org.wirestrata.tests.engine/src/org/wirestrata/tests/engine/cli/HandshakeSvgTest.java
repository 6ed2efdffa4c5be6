package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wirestrata.tests.engine.cli.CommandLine.Result;
import org.wirestrata.tests.engine.kernel.Recording;

/** The drawing of connections. */
class HandshakeSvgTest {
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
    }

    private Element draw(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("handshake", "-T", "svg"));
        all.addAll(List.of(arguments));
        Result r = program.run(all.toArray(String[]::new));
        assertEquals(0, r.code(), r.err());
        Element svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(r.out().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertEquals("svg", svg.getTagName());
        double width = Double.parseDouble(svg.getAttribute("width"));
        double height = Double.parseDouble(svg.getAttribute("height"));
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element t = (Element) texts.item(i);
            double x = Double.parseDouble(t.getAttribute("x"));
            double y = Double.parseDouble(t.getAttribute("y"));
            assertTrue(x >= 0 && x <= width && y >= 0 && y <= height, t::getTextContent);
        }
        return svg;
    }

    private static List<String> texts(Element svg) {
        NodeList texts = svg.getElementsByTagName("text");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            all.add(texts.item(i).getTextContent());
        }
        return all;
    }

    @Test
    void theExampleIsDrawn() throws Exception {
        Element svg = draw("--lang", "en");
        List<String> texts = texts(svg);
        assertTrue(texts.contains("TCP connection 0:  192.0.2.1:38346  →  192.0.2.2:80"), texts::toString);
        assertTrue(texts.contains("SYN   seq = x"), texts::toString);
        assertTrue(texts.contains("SYN, ACK   seq = y  ack = x+1"), texts::toString);
        assertTrue(texts.contains("#2   0.000031 s"), texts::toString);
        assertEquals(svg.getElementsByTagName("polygon").getLength(), texts.stream().filter(t -> t.contains("seq = ")).count());
        assertTrue(svg.getElementsByTagName("style").item(0).getTextContent().contains("prefers-color-scheme: dark"));
    }

    @Test
    void theLanesOfTheKernelAreDrawn() throws Exception {
        Files.write(folder.resolve("both.pcap"), Recording.bytes("handshake.pcap"));
        Files.write(folder.resolve("both.trace"), Recording.bytes("handshake.trace"));
        Element svg = draw("both.pcap", "--kernel", "both.trace", "--lang", "en");
        List<String> texts = texts(svg);
        assertTrue(texts.containsAll(List.of("program", "system call", "TCP", "wire", "accept queue", "connect() returns 0, after 182 µs",
                "into the accept queue", "CLOSE → SYN_SENT  (tcp_v4_connect)")), texts::toString);
        assertEquals(10, svg.getElementsByTagName("polygon").getLength());
        assertTrue(texts(draw("both.pcap", "--kernel", "both.trace", "--lang", "zh")).contains("进入接受队列"));
    }

    @Test
    void namesOfTasksAreNoMarkup() throws Exception {
        Files.write(folder.resolve("both.pcap"), Recording.bytes("handshake.pcap"));
        Files.writeString(folder.resolve("both.trace"), new String(Recording.bytes("handshake.trace")).replace("python3", "<a&\u0001b>"));
        assertTrue(texts(draw("both.pcap", "--kernel", "both.trace", "--lang", "en")).stream()
                .anyMatch(t -> t.contains("by <a&\ufffdb> (")));
    }

    @Test
    void repetitionsAndRefusals() throws Exception {
        new Talk().client(2, 100, 0).client(2, 100, 0).client(2, 100, 0).server(20, 0, 101)
                .write(folder.resolve("made.pcap"));
        List<String> texts = texts(draw("made.pcap", "--lang", "en"));
        assertTrue(texts.contains("refused (RST)"), texts::toString);
        assertTrue(texts.contains("SYN   seq = x   (sent again, 2 ×)"), texts::toString);
    }

    @Test
    void whatIsThereIsSaid() {
        Result r = program.run("handshake", "-T", "png");
        assertEquals(1, r.code());
        assertTrue(r.err().contains("there are text, json and svg"), r.err());
    }
}
