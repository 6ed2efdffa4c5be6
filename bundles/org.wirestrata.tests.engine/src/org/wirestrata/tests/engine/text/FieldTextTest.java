package org.wirestrata.tests.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Values and lines of the tree, type by type. */
class FieldTextTest {
    private static final Protocol P = Protocol.of("Text of fields", "TOF", "tof");
    private static final long OCTOBER = 1_570_000_000L * 1_000_000_000L;

    private static Tape.Writer writer(Field f) {
        Field[] byId = new Field[f.id + 1];
        byId[f.id] = f;
        return new Tape.Writer(byId);
    }

    private static void number(Field f, long value, String show, String label) {
        Tape.Writer w = writer(f);
        w.source(new byte[8], 0, 8, "Frame");
        w.add(f.id, -1, 0, 0, 1, value);
        check(w.tape(), show, label);
    }

    private static void bytes(Field f, String hex, String show, String label) {
        byte[] b = HexFormat.of().parseHex(hex);
        Tape.Writer w = writer(f);
        w.source(b, 0, b.length, "Frame");
        w.add(f.id, -1, 0, 0, b.length);
        w.bytes(0, 0, b.length);
        check(w.tape(), show, label);
    }

    private static void text(Field f, byte[] b, Encoding e, String show, String label) {
        Tape.Writer w = writer(f);
        w.source(b, 0, b.length, "Frame");
        w.add(f.id, -1, 0, 0, b.length);
        w.text(0, 0, b.length, e);
        check(w.tape(), show, label);
    }

    private static void check(Tape t, String show, String label) {
        StringBuilder s = new StringBuilder();
        FieldText.show(t, 0, s);
        assertEquals(show, s.toString());
        s.setLength(0);
        FieldText.label(t, 0, s);
        assertEquals(label, s.toString());
    }

    @Test
    void whatOnlyHoldsOthersHasTheLineOfTheFirst() {
        Field f = P.uint8("tof.first", "First");
        Field[] byId = new Field[Math.max(f.id, Field.TEXT.id) + 1];
        byId[f.id] = f;
        byId[Field.TEXT.id] = Field.TEXT;
        Tape.Writer w = new Tape.Writer(byId);
        w.source(new byte[] {(byte) 0xfe, 'S'}, 0, 2, "Frame");
        w.add(Field.TEXT.id, -1, 0, 0, 2);
        w.text(0, 0, 2, Encoding.ASCII);
        w.add(f.id, 0, 0, 1, 1, 7);
        StringBuilder s = new StringBuilder();
        FieldText.label(w.tape(), 0, s);
        assertEquals("First: 7", s.toString());
    }

    @Test
    void integersHaveTheirRadix() {
        number(P.uint8("tof.dec", "Dec"), 200, "200", "Dec: 200");
        number(P.uint16("tof.hex", "Hex").hex(), 0x2a, "0x002a", "Hex: 0x002a");
        number(P.uint24("tof.hex24", "Hex").hex(), 0x2a, "0x00002a", "Hex: 0x00002a");
        number(P.uint16("tof.both", "Both").in(Base.DEC_HEX), 42, "42", "Both: 42 (0x002a)");
        number(P.uint16("tof.turned", "Turned").in(Base.HEX_DEC), 42, "0x002a", "Turned: 0x002a (42)");
        number(P.uint64("tof.big", "Big"), -1, "18446744073709551615", "Big: 18446744073709551615");
        number(P.integer(Ftype.INT16, "tof.int", "Int"), -5, "-5", "Int: -5");
        number(P.uint24("tof.oui", "Maker").in(Base.OUI), 0x020000, "131072", "Maker: 02:00:00");
        number(P.frameNumber("tof.frame", "Answer in"), 7, "7", "Answer in: 7");
    }

    @Test
    void namesStandBeforeNumbers() {
        ValueStrings names = ValueStrings.of(1, "Request", 2, "Reply");
        number(P.uint8("tof.op", "Operation").named(names), 2, "2", "Operation: Reply (2)");
        number(P.uint8("tof.op2", "Operation").named(names), 3, "3", "Operation: Unknown (3)");
        number(P.uint8("tof.op3", "Operation").named(names).hex(), 1, "0x01", "Operation: Request (0x01)");
        number(P.uint32("tof.op4", "Operation").named(names).in(Base.NONE), 1, "1", "Operation: Request");
    }

    @Test
    void bitsStandWhereTheyLie() {
        number(P.uint8("tof.high", "High").bits(0xf0), 5, "5", "0101 .... = High: 5");
        number(P.flag("tof.flag", "Flag", 0x2, 12), 1, "1", ".... .... ..1. = Flag: True");
        number(P.flag("tof.flag2", "Flag", 0x8000, 16).named(TrueFalse.SET), 0, "0", "0... .... .... .... = Flag: Not set");
        number(P.flag("tof.bare", "Bare"), 1, "1", "Bare: True");
    }

    @Test
    void timesAreExactToTheNanosecond() {
        number(P.time("tof.utc", "At", Base.UTC), OCTOBER + 5, "Oct  2, 2019 07:06:40.000000005 UTC",
                "At: Oct  2, 2019 07:06:40.000000005 UTC");
        number(P.time("tof.doy", "At", Base.DOY_UTC), OCTOBER, "2019/275:07:06:40.000000000 UTC", "At: 2019/275:07:06:40.000000000 UTC");
        number(P.time("tof.leap", "At", Base.UTC), 951_782_400L * 1_000_000_000L, "Feb 29, 2000 00:00:00.000000000 UTC",
                "At: Feb 29, 2000 00:00:00.000000000 UTC");
        number(P.span("tof.span", "After"), 1_500_000_000L, "1.500000000", "After: 1.500000000 seconds");
        number(P.span("tof.back", "After"), -1, "-0.000000001", "After: -0.000000001 seconds");
    }

    @Test
    void addressesAreCanonical() {
        number(P.ipv4("tof.ip", "Host"), 0xc0000201L, "192.0.2.1", "Host: 192.0.2.1");
        number(P.ether("tof.eth", "Card"), 0x020000000001L, "02:00:00:00:00:01", "Card: 02:00:00:00:00:01");
        bytes(P.ipv6("tof.ip6", "Host"), "20010db8000000000001000000000001", "2001:db8::1:0:0:1", "Host: 2001:db8::1:0:0:1");
        bytes(P.address(Ftype.GUID, "tof.guid", "Id"), "00112233445566778899aabbccddeeff", "00112233-4455-6677-8899-aabbccddeeff",
                "Id: 00112233-4455-6677-8899-aabbccddeeff");
        bytes(P.address(Ftype.OID, "tof.oid", "Object"), "2a864886f70d", "1.2.840.113549", "Object: 1.2.840.113549");
    }

    @Test
    void bytesAreSeparatedAndCut() {
        bytes(P.bytes("tof.bytes", "Data"), "0102ff", "01:02:ff", "Data: 0102ff");
        bytes(P.bytes("tof.dots", "Data").in(Base.DOT), "0102ff", "01.02.ff", "Data: 01.02.ff");
        bytes(P.bytes("tof.none", "Data"), "", "", "Data: <MISSING>");
        bytes(P.bytes("tof.many", "Data"), "ab".repeat(40), "ab:".repeat(39) + "ab", "Data: " + "ab".repeat(36) + "…");
    }

    @Test
    void controlCharactersAreShownInLinesOnly() {
        Field.Text f = P.text("tof.text", "Line");
        text(f, "a\tb\r\n\u0001".getBytes(), Encoding.ASCII, "a\tb\r\n\u0001", "Line: a\\tb\\r\\n\\001");
        text(f, new byte[] {'a', (byte) 0xe9}, Encoding.LATIN_1, "a\u00e9", "Line: a\u00e9");
        text(f, new byte[] {'a', (byte) 0xe9}, Encoding.ASCII, "a\ufffd", "Line: a\ufffd");
        text(f, new byte[] {'a', 0, 'b'}, Encoding.UTF_8, "a", "Line: a");
        text(f, "\u4e2d\u6587".getBytes(StandardCharsets.UTF_8), Encoding.UTF_8, "\u4e2d\u6587", "Line: \u4e2d\u6587");
    }

    @Test
    void floatingPointNumbersHaveFifteenDigits() {
        for (Object[] pair : Arrays.asList(new Object[] {0.5, "0.5"}, new Object[] {4.02, "4.02"}, new Object[] {1e20, "1e+20"},
                new Object[] {1.0 / 3, "0.333333333333333"}, new Object[] {0.00001, "1e-05"}, new Object[] {123.0, "123"})) {
            Field f = P.real("tof.real", "Real");
            Tape.Writer w = writer(f);
            w.source(new byte[8], 0, 8, "Frame");
            w.add(f.id, -1, 0, 0, 8);
            w.real(0, (Double) pair[0]);
            check(w.tape(), (String) pair[1], "Real: " + pair[1]);
        }
    }

    @Test
    void aLineMayBeWrittenByTheDissector() {
        number(P.uint8("tof.own", "Own").line((t, i, to) -> to.append("length ").append(t.number(i) * 4)), 5, "5", "length 20");
        number(P.uint8("tof.two", "Two lines").line((t, i, to) -> to.append("one\ntwo\u0001")), 5, "5", "one\\ntwo\\001");
    }
}
