package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.golden.CellComparison;
import org.wirestrata.testkit.golden.CellFile;
import org.wirestrata.testkit.golden.FrameCells;
import org.wirestrata.testkit.golden.PdmlReader;

/** What the golden tests stand on can tell alike from different. */
class CellComparisonTest {

    private static final String FRAME = """
            <pdml><packet>
            <proto name="geninfo" pos="0"><field name="num" pos="0" show="1" size="60"/></proto>
            <proto name="frame"><field name="frame.time" show="now"/><field name="frame.protocols" size="0" pos="0" show="eth:ip"/></proto>
            <proto name="ip" pos="14" size="20">
            <field name="" show="Flags"><field name="ip.flags" pos="20" size="1" show="0x02"/></field>
            <field name="ip.addr" hide="yes" pos="26" size="4" show="192.0.2.1"/>
            <field name="ip.addr" hide="yes" pos="30" size="4" show="192.0.2.1"/>
            </proto>
            <proto name="mystery"><field name="mystery.text" pos="34" size="1" show="a\u0001\\&#9;&#10;b"/></proto>
            </packet></pdml>""";

    private final CellComparison comparison = new CellComparison(Set.of("frame", "ip", "mystery"));

    @Test
    void aFrameIsLikeItself() throws IOException {
        assertEquals(List.of(), comparison.compare(1, read(FRAME), read(FRAME)));
        assertNull(comparison.firstUnknown(read(FRAME)));
    }

    @Test
    void cellsSurviveTheirFile() throws IOException {
        StringBuilder text = new StringBuilder();
        CellFile.write(read(FRAME), text);
        assertEquals(List.of(read(FRAME)), CellFile.read(new BufferedReader(new StringReader(text.toString()))));
    }

    @Test
    void brokenFilesAreNotRead() {
        assertThrows(IOException.class, () -> read("<pdml><packet></pdml>"));
        assertThrows(IOException.class, () -> CellFile.read(new BufferedReader(new StringReader("F\nL\tip\n ip.ttl\t1\n"))));
        assertThrows(IOException.class, () -> CellFile.read(new BufferedReader(new StringReader("what\n"))));
    }

    @Test
    void everyKindOfDifferenceIsSeen() throws IOException {
        assertDifferences("MISSING ip.flags, EXTRA ip.flags", FRAME.replace("0x02", "0x03"));
        assertDifferences("MISSING ip.addr", FRAME.replaceFirst("<field name=\"ip.addr\".*/>", ""));
        assertDifferences("BYTES ip.addr", FRAME.replace("pos=\"30\"", "pos=\"29\""));
        assertDifferences("HIDDEN ip.addr", FRAME.replaceFirst("hide=\"yes\" ", ""));
        assertDifferences("PARENT ip.flags", FRAME.replace("name=\"\"", "name=\"ip.text\"").replace("show=\"Flags\"", ""),
                "EXTRA ip.text");
        assertDifferences("EXTRA ip.ttl", FRAME.replace("<field name=\"\"", "<field name=\"ip.ttl\" show=\"1\"/><field name=\"\""));
    }

    @Test
    void nothingIsComparedFromTheFirstUnknownLayerOn() throws IOException {
        CellComparison some = new CellComparison(Set.of("frame", "ip"));
        String other = FRAME.replace("eth:ip", "eth:ip:other").replace("mystery", "riddle");
        assertEquals(List.of(), some.compare(1, read(FRAME), read(other)));
        assertEquals("riddle", some.firstUnknown(read(other)));
    }

    private void assertDifferences(String expected, String ours, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of(expected.split(", ")));
        all.addAll(List.of(more));
        assertEquals(all, comparison.compare(1, read(FRAME), read(ours)).stream().map(d -> d.kind() + " " + d.field()).toList());
    }

    private static FrameCells read(String pdml) throws IOException {
        List<FrameCells> frames = new ArrayList<>();
        PdmlReader.read(new ByteArrayInputStream(pdml.getBytes(StandardCharsets.UTF_8)), frames::add);
        assertEquals(1, frames.size());
        return frames.getFirst();
    }
}
