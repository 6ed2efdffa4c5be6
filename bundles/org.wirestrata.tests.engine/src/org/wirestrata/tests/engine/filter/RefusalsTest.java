package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirestrata.tests.engine.filter.Sample.refusal;
import static org.wirestrata.tests.engine.filter.Sample.refused;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.filter.FilterException;

/** What is refused, which part of it is the culprit, and what is proposed in its place. */
class RefusalsTest {
    private static void proposed(String filter, String suggestion) {
        assertEquals(suggestion, refusal(filter).suggestion(), filter);
    }

    @Test
    void syntaxErrorsNameTheToken() {
        refused("s.port = 80", "=", "s.port == == 80", "==", "== 80", "==", "s s", "s", "s.port == 80 81", "81", "s) ", ")", "()", ")",
                "s AND inner", "AND",
                "s and and inner", "and", "s && && inner", "&&", "s | inner", "|", "(s.port) == 80", "==", "{s.port == 80}", "==",
                "s.port in 80", "80",
                "s.port + 1 in {1}", "in", "@", "", "s.port == 80;", ";", "not contains", "contains", "any s", "", "any any s.port == 1",
                "any");
    }

    @Test
    void anUnfinishedFilterPointsBehindItsEnd() {
        for (String f : new String[] {"s and", "s.port ==", "(s", "not", "s.port in {80", "s.port contains", "len(s.text", "any"}) {
            FilterException e = refusal(f);
            assertEquals(f.length(), e.start(), f);
            assertEquals(1, e.length(), f);
        }
    }

    @Test
    void unknownNamesAreTheCulprit() {
        refused("s.prt == 80", "s.prt", "s.prt", "s.prt", "not s.prt", "s.prt", "s.port == 1 or foo.bar", "foo.bar", ".foo == 80", ".foo",
                "5", "5",
                "\"s\"", "\"s\"", "s.prt in {1}", "s.prt", "len(s.prt) == 1", "s.prt", "s.prt[0] == 1", "s.prt", "s.prt matches \"x\"",
                "s.prt");
    }

    @Test
    void nearNamesAndOperatorsAreProposed() {
        proposed("s.prt == 80", "s.port");
        proposed("s.porrt", "s.port");
        proposed("s.textt contains \"a\"", "s.text");
        proposed("s.port = 80", "==");
        proposed("s AND inner", "and");
        proposed("s | inner", "||");
        proposed("uper(s.text) == \"A\"", "upper");
        proposed("s.u8 == \"TPC\"", "\"TCP\"");
        proposed("s.text == 'ab'", "\"ab\"");
        proposed("s.text matches html", "\"html\"");
        proposed("something.else.entirely", null);
    }

    @Test
    void charactersOutsideAsciiBelongBetweenQuotes() {
        refused("é", "é", "s.port == é", "é", "s and 😀", "😀", "s.text == 'é'", "'é'");
    }

    @Test
    void whatIsVeryLongIsAnsweredOrRefused() {
        Sample.yes(String.join(" and ", Collections.nCopies(20_000, "s")), String.join(" or ", Collections.nCopies(20_000, "s.absent")) + " or s",
                "s.port == 80 or s.text contains \"" + "a".repeat(1_000_000) + "\"",
                "s.port in {" + "81, ".repeat(20_000) + "80}");
        refusal("s.port == 1" + " + 1".repeat(20_000));
        refusal("s.port == " + "1".repeat(1_000_000));
        refusal("s.ip6 == " + "1:".repeat(20_000) + ":1");
        refusal("s.text matches \"(((a{100}){100}){100}){100}\"");
        refusal("s.text matches \"" + "(".repeat(100_000) + "a" + ")".repeat(100_000) + '"');
        Sample.no("s.bytes == " + "aa:".repeat(300_000) + "aa", "s.bytes == :" + "aa-".repeat(300_000) + "aa");
    }

    @Test
    void deepNestingIsRefusedRatherThanFatal() {
        refusal("(".repeat(5000) + "s" + ")".repeat(5000));
        refusal("!".repeat(5000) + "s");
        refusal("s.port == " + "{".repeat(5000) + "1" + "}".repeat(5000));
    }
}
