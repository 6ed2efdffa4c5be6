package org.wirestrata.tests.engine.filter;

import static org.wirestrata.tests.engine.filter.Sample.no;
import static org.wirestrata.tests.engine.filter.Sample.refused;
import static org.wirestrata.tests.engine.filter.Sample.yes;

import org.junit.jupiter.api.Test;

/**
 * What the manual page wireshark-filter of versions 4.2 and 4.4 describes and version 4.0 lacks, so that no referee can be asked: a test
 * for each of its sections, with examples like the page's. Macros and references to the selected frame have tests of their own.
 */
class NewerLanguageTest {
    @Test
    void comparisonOperatorsQuantified() {
        yes("all s.port > 79", "any s.ip != 10.0.0.5", "any s.port === 80", "all s.port any_eq 80 or s", "any s.port all_ne 80");
        no("all s.port > 80", "all s.port == 80", "all s.port any_eq 80");
    }

    @Test
    void exclusiveOr() {
        yes("s xor s.absent", "s ^^ s.absent", "s.absent xor inner or s.absent", "not s xor s");
        no("s xor s", "s ^^ inner", "s.absent ^^ s.absent");
        // and binds before xor, xor before or
        yes("s or s xor s", "s xor s and s.absent");
        no("s and s xor s");
    }

    @Test
    void membershipNegated() {
        yes("s.u8 not in {7, 8}", "s.port not in {81 .. 99}");
        no("s.u8 not in {6}", "s.port not in {80}");
        refused("s.u8 not {6}", "not");
    }

    @Test
    void valuesOfFlagsInSmallLetters() {
        yes("s.flag == true", "s.noflag == false", "s.flag == TRUE", "s.flag != false");
        no("s.flag == false");
    }

    @Test
    void bitwiseAndInWords() {
        yes("s.u8 bitand 2", "s.u8 bitwise_and 4 == 4", "s.eth[1] & 0xe0 == e0");
        no("s.u8 bitand 1");
    }

    @Test
    void rawBytesOfAnyField() {
        yes("@s.text == 47:45:54:20:2f:69:6e:64:65:78:2e:68:74:6d:6c", "@s.latin == c3:bc", "@s.u8[0] == 45", "@s.port == 45:c3",
                "len(@s.port) == 2",
                "@s.text contains \"GET\"");
        no("@s.latin == c3:83:c2:bc", "@s.absent == 00");
    }

    @Test
    void functionsOfConversion() {
        yes("vals(s.u8) contains \"TC\"", "vals(s.u8) matches \"^t\"", "vals(s.u8) == \"TCP\"", "vals(s.flag) == \"Set\"",
                "dec(s.u8) == \"6\"",
                "hex(s.port) == \"0x0cc3\"", "float(s.u8) == 6", "double(s.port) > 79.5", "string(s.u8) == \"6\"",
                "string(s.u8) matches \"[2468]$\"");
        refused("vals(s.text) == \"a\"", "s.text", "hex(s.text) == \"a\"", "s.text");
    }

    @Test
    void functionsOfAddresses() {
        yes("ip_special_name(s.ip) == \"Private-Use\"", "ip_special_mask(s.ip) == 0x1c", "ip_rfc1918(s.ip)", "ip_multicast(s.ip6)",
                "not ip_linklocal(s.ip6)", "not ip_ula(s.ip6)");
        refused("ip_rfc1918(s.ip6)", "s.ip6", "ip_ula(s.ip)", "s.ip", "ip_multicast(s.port)", "s.port");
    }

    @Test
    void functionsAsTests() {
        yes("len(s.text)", "count(s.port)", "upper(s.text)", "not count(s.absent)", "ip_rfc1918(s.ip) and len(s.text)");
        no("len(s.absent)", "count(s.absent)");
    }

    @Test
    void functionsOfFunctionResults() {
        yes("max(len(s.text), 3) == 15", "abs(s.i32 - 4) == 6", "min(count(s.port), count(s.ip)) == 2");
    }

    @Test
    void namesOfValuesInOrderAndInSearches() {
        yes("s.u8 <= \"UDP\"", "s.u8 >= \"TCP\"", "s.u8 contains \"CP\"", "s.u8 matches \"^tcp$\"", "vals(s.u8) <= \"TCQ\"",
                "string(s.u8) > \"17\"");
        no("s.u8 > \"TCP\"", "s.u8 contains \"UDP\"", "vals(s.u8) <= \"TCO\"");
    }

    @Test
    void slicesComparedWithTextAndBytes() {
        yes("s[16:2] > 46:50", "s[16:2] > \"FP\"", "s.text[0:3] == \"GET\"", "s.text[0:3] == 47:45:54", "s[16] == 0x47",
                "s[16:4] contains 0x45",
                "s[16,17-18,19] == 47:45:54:20");
    }

    @Test
    void implicitTextOfByteStrings() {
        yes("s.bytes contains \"GET\"", "s.bytes contains 47.45.54", "s contains \"index\"", "s.bytes == \"GET \"", "s.oid[1:] contains 04:03",
                "s.eth contains e0.81");
    }

    @Test
    void arithmeticWithSpansOfTime() {
        yes("s.span * 2 == 3", "s.span * 0.5 == 0.75", "s.span / 2 == 0.75", "s.span + 1 == 2.5", "s.span - 1 < 1", "s.span * 2 + 1 > 3.9");
        no("s.span * 2 == 1.5", "s.span / 0 == 0");
        refused("2 * s.span == 3", "2", "s.span % 2 == 1", "s.span", "s.time * 2 > \"2002-12-31\"", "s.time");
    }

    @Test
    void arithmeticGroupedAndBesideFields() {
        yes("s.port >= 4 * {s.u8 + 3}", "s.port == {s.u8 + 4} * 8", "s.port == s.port - 3187 or s", "s.u8 -5 == 1");
        refused("s.u8-5 == 1", "s.u8-5");
    }

    @Test
    void layersInRanges() {
        yes("inner.id#[1-2] == 2", "inner.id#2 == 2", "inner.id#[-1] == 2", "inner.id#[1,2] == 1");
        no("inner.id#1 == 2", "inner.id#3");
    }
}
