package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilter.Joint;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.DisplayFilters.Advice;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.DisplayFiltersService;

/** What a filter means, part by part; what its pieces are; what may not be meant. */
class ExplanationTest {
    private final DisplayFilters filters = new DisplayFiltersService();

    private DisplayFilter compile(String text) {
        try {
            return filters.compile(text, Sample.CATALOG);
        } catch (FilterException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void partsAreFiltersOfTheirOwn() {
        DisplayFilter f = compile("s.port == 80 and (s.absent or inner) && not s.u8 == 6");
        assertEquals(Joint.ALL, f.joint());
        List<DisplayFilter> parts = f.parts();
        assertEquals(List.of("s.port == 80", "s.absent or inner", "not s.u8 == 6"), parts.stream().map(DisplayFilter::text).toList());
        for (DisplayFilter p : parts) {
            assertTrue(f.text().startsWith(p.text(), p.start()), p.text());
        }
        assertTrue(parts.get(0).matches(Sample.tape()));
        assertTrue(parts.get(1).matches(Sample.tape()));
        assertFalse(parts.get(2).matches(Sample.tape()));
        assertEquals(Joint.ANY, parts.get(1).joint());
        assertEquals(Joint.NOT, parts.get(2).joint());
        assertEquals("s.u8 == 6", parts.get(2).parts().getFirst().text());
        assertEquals(List.of(), parts.getFirst().parts());
        assertEquals(Joint.NONE, parts.getFirst().joint());
    }

    @Test
    void aFilterSaysWhatItAsks() {
        assertEquals("a value of s.port equals 80", compile("s.port == 80").meaning());
        assertEquals("all values of s.port differ from 80", compile("s.port != 80").meaning());
        assertEquals("all values of s.port are at least 80", compile("all s.port >= 80").meaning());
        assertEquals("s.port is there", compile("s.port").meaning());
        assertEquals("s.u8 & 2 is not zero", compile("s.u8 & 2").meaning());
        assertEquals("a value of s.text contains \"GET\"", compile("s.text contains \"GET\"").meaning());
        assertEquals("a value of s.text matches the regular expression ^GET", compile("s.text matches \"^GET\"").meaning());
        assertEquals("a value of s.port is among 80, 90 to 99", compile("s.port in {80, 90 .. 99}").meaning());
        assertEquals("every frame matches", compile("").meaning());
    }

    private String kinds(String text) {
        return filters.tokens(text, Sample.CATALOG).stream().map(t -> t.kind() + ":" + text.substring(t.start(), t.start() + t.length()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void piecesHaveKinds() {
        assertEquals("FIELD:s.port OPERATOR:== VALUE:80 OPERATOR:and FUNCTION:len BRACKET:( FIELD:s.text BRACKET:) OPERATOR:> VALUE:3",
                kinds("s.port == 80 and len(s.text) > 3"));
        assertEquals("UNKNOWN:s.prt OPERATOR:== VALUE:00:11", kinds("s.prt == 00:11"));
        assertEquals("FIELD:s.text OPERATOR:== UNKNOWN:\"GE", kinds("s.text == \"GE"));
        assertEquals("", kinds(""));
    }

    @Test
    void whatMayNotBeMeantIsSaid() {
        List<Advice> flag = filters.advice("inner and s.flag", Sample.CATALOG);
        assertEquals(1, flag.size());
        assertEquals(10, flag.getFirst().start());
        assertEquals(6, flag.getFirst().length());
        assertEquals("s.flag == 1", flag.getFirst().replacement());
        assertEquals(List.of(), filters.advice("s.flag == 1 and s.port != 80", Sample.CATALOG));
        assertEquals(List.of(), filters.advice("s.flag ==", Sample.CATALOG));
        assertEquals("inner.addr != 1", filters.advice("s and inner.addr != 1", Sample.CATALOG).stream()
                .map(a -> "s and inner.addr != 1".substring(a.start(), a.start() + a.length())).findFirst().orElse(""));
    }

    private String tally(String filter, int frames) {
        DisplayFilters.Tally t = filters.tally(compile(filter));
        for (int i = 0; i < frames; i++) {
            t.take(Sample.tape());
        }
        assertEquals(frames, t.frames());
        return t.parts().stream().map(p -> p.depth() + " " + p.filter().text() + " " + p.matches() + " " + p.removes())
                .collect(Collectors.joining(", ")) + (t.verdict().isEmpty() ? "" : ". " + t.verdict());
    }

    @Test
    void partsTellWhatTheyRemove() {
        assertEquals("0 s and s.port == 80 2 0, 1 s 2 0, 1 s.port == 80 2 0", tally("s and s.port == 80", 2));
        assertEquals("0 s and s.port == 81 and s.absent 0 2, 1 s 2 0, 1 s.port == 81 0 2, 1 s.absent 0 0."
                + " Nothing is left because \"s.port == 81\" holds in no frame.", tally("s and s.port == 81 and s.absent", 2));
        assertEquals("0 s and (s.absent or s.port == 81) 0 1, 1 s 1 0, 1 s.absent or s.port == 81 0 1, 2 s.absent 0 -1,"
                + " 2 s.port == 81 0 -1."
                + " Nothing is left because none of the parts of \"s.absent or s.port == 81\" holds in any frame.",
                tally("s and (s.absent or s.port == 81)", 1));
        assertEquals("0 not s 0 1, 1 s 1 -1. Nothing is left because \"s\" holds in every frame.", tally("not s", 1));
        assertEquals("0 s 0 0", tally("s", 0));
    }

    @Test
    void partsThatHoldInDifferentFramesLeaveNothing() throws FilterException {
        DisplayFilters.Tally t = filters.tally(compile("s.port == 80 and s.absent == 1"));
        t.take(Sample.tape());
        t.take(Sample.with(Sample.ABSENT, 1));
        assertEquals("Nothing is left because of \"s.absent == 1\": it holds in 1 frame, but in none of those"
                + " that the parts before it leave (1).", t.verdict());
    }

    @Test
    void aRemedyForUnequalIsGiven() {
        Advice a = filters.advice("s and inner.addr != 1", Sample.CATALOG).getFirst();
        assertEquals("inner.addr !== 1", a.replacement());
        assertEquals(List.of(), filters.advice("s and inner.addr !== 1", Sample.CATALOG));
    }
}
