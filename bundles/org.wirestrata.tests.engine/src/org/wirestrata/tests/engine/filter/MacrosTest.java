package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.DisplayFilters.Context;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.DisplayFiltersService;

/** Macros in both ways to write them, what they make, and where a refusal points. */
class MacrosTest {
    private static final Map<String, String> MACROS = Map.ofEntries(Map.entry("net10", "10.0.0.0/8"), Map.entry("port", "s.port == $1"),
            Map.entry("pair", "(s.port == $1 and s.port == $2)"), Map.entry("inner_port", "${port:$1} and inner"),
            Map.entry("loop", "${loop}"),
            Map.entry("get", "GET /$1.html"), Map.entry("twice", "s.port == $1 or s.u8 == $1"), Map.entry("second", "s.port == $2"),
            Map.entry("addplusone", "{$1 + $2 + 1}"), Map.entry("one", "s.u8 == 6 or s.absent"),
            Map.entry("grow", "${grow2:$1$1$1$1$1$1$1$1}"),
            Map.entry("grow2", "${grow3:$1$1$1$1$1$1$1$1}"), Map.entry("grow3", "$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1"));
    private static final DisplayFilters FILTERS = new DisplayFiltersService();

    @TempDir
    private Path folder;

    private static DisplayFilter compile(String text) throws FilterException {
        return FILTERS.compile(text, Sample.CATALOG, new Context(MACROS, null));
    }

    private static void yes(String... filters) throws FilterException {
        for (String f : filters) {
            assertTrue(compile(f).matches(Sample.tape()), f);
        }
    }

    /** That a filter is refused because of a part of what was written. */
    private static FilterException refused(String filter, String culprit) {
        FilterException e = assertThrows(FilterException.class, () -> compile(filter), filter);
        assertEquals(filter, e.filter());
        assertEquals(culprit, e.start() >= filter.length() ? "" : filter.substring(e.start(), e.start() + e.length()), e.getMessage());
        return e;
    }

    @Test
    void callsAreWrittenInThreeWays() throws FilterException {
        yes("${port:80}", "${port;80}", "$port(80)", "${port: 80 }", "${pair:80;3267}", "${pair;80;3267}", "$pair(80, 3267)",
                "s and ${port:80}",
                "s.ip == ${net10}", "s.ip == $net10()", "not ${port:81}", "(${port:80})", "${port:{80}}");
        assertFalse(compile("$port(81)").matches(Sample.tape()));
    }

    @Test
    void macrosAreTextWherePrecedenceComesAfter() throws FilterException {
        yes("${port:80 or s.port == 81}", "s.absent and ${one} or s");
        yes("${one} and s.absent", "s.u8 == 6 or s.absent and s.absent");
        assertFalse(compile("not ${one} and s").matches(Sample.tape()));
    }

    @Test
    void argumentsMayHoldCallsAndBrackets() throws FilterException {
        yes("${inner_port:80}", "$inner_port(80)", "s.i32 + 9 == $addplusone(s.i32,8)", "$port(s.port)",
                "s.text == \"${get:index}\\r\\n\" or s.text contains \"${get:index}\"", "s.ip == ${net10} and ${twice:6}",
                "$twice(6)", "${second:1;80}", "$port({79 + 1})");
    }

    @Test
    void backslashesTakeTheMeaningFromSemicolons() {
        refused("${port:80\\;81}", ";");
        refused("$port(80\\;81)", "\\");
    }

    @Test
    void unknownNamesAndWrongNumbersAreRefused() {
        assertEquals("There is no macro nope; there are addplusone, get, grow, grow2, grow3, inner_port, loop, net10, one, pair.",
                refused("s and ${nope:1}", "nope").getMessage());
        refused("$nope(1)", "nope");
        refused("${}", "}");
        assertEquals("The macro pair takes 2 arguments, not 1.", refused("s or ${pair:1}", "${pair:1}").getMessage());
        assertEquals("The macro net10 takes no arguments, not 1.", refused("s.ip == ${net10:}", "${net10:}").getMessage());
        refused("$port(1,2)", "$port(1,2)");
        refused("${port:1;2}", "${port:1;2}");
        refused("${second:80}", "${second:80}");
        refused("s == ${ net10 }", " ");
        refused("s or ${port:80", "${port:80");
        refused("s or $port(80", "$port(80");
        refused("s or ${loop}", "${loop}");
        refused("${grow:${grow:${grow:1}}}", "${grow:${grow:${grow:1}}}");
        FilterException none = assertThrows(FilterException.class, () -> FILTERS.compile("${port:1}", Sample.CATALOG, Context.NONE));
        assertEquals("There is no macro port.", none.getMessage());
    }

    @Test
    void macrosThatGrowWithoutEndAreRefusedSoon() {
        Map<String, String> macros = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            macros.put("empty" + i, ("${empty" + (i + 1) + "}").repeat(4));
            macros.put("twice" + i, "${twice" + (i + 1) + ":$1$1$1$1}");
        }
        macros.put("empty25", "");
        macros.put("twice25", "$1");
        for (String filter : List.of("${empty0}", "${twice0:s}")) {
            FilterException e = assertThrows(FilterException.class,
                    () -> FILTERS.compile(filter, Sample.CATALOG, new Context(macros, null)), filter);
            assertEquals("The filter is too long with its macros replaced.", e.getMessage());
        }
    }

    @Test
    void culpritsAreLookedForInWhatWasWritten() {
        assertEquals("s.port", refused("${port:80} and s.prt", "s.prt").suggestion());
        FilterException argument = refused("s or ${port:xx}", "xx");
        assertEquals(-1, argument.getMessage().indexOf("macros replaced"));
        FilterException body = refused("s or ${get:a}", "${get:a}");
        assertTrue(body.getMessage().endsWith("The filter with its macros replaced is: s or GET /a.html"), body.getMessage());
        assertNull(body.suggestion());
        refused("${port:80} and", "");
        refused("s.ip == ${net10}) and s", ")");
        refused("inner and ${port:${net10}}", "${port:${net10}}".substring(7, 15));
    }

    @Test
    void partsShowWhatMacrosStandFor() throws FilterException {
        DisplayFilter f = compile("s and ${pair:80;3267}");
        assertEquals("s and ${pair:80;3267}", f.text());
        assertEquals(List.of("s", "s.port == 80", "s.port == 3267"), f.parts().stream().map(DisplayFilter::text).toList());
        assertEquals(List.of(0, 6, 6), f.parts().stream().map(DisplayFilter::start).toList());
        assertEquals("a value of s.port equals 3267", f.parts().getLast().meaning());
    }

    @Test
    void colorsShowCallsAsFunctions() {
        assertEquals("FIELD 0 1, OPERATOR 2 3, FUNCTION 6 10, OPERATOR 17 2, FUNCTION 20 9", String.join(", ", FILTERS
                .tokens("s and ${port:80} or $port(80)", Sample.CATALOG).stream().map(t -> t.kind() + " " + t.start() + " " + t.length())
                .toList()));
    }

    @Test
    void macrosOfTheUserAreUsedAndProposed() throws Exception {
        Path file = Files.createDirectories(folder.resolve(".config/wireshark")).resolve("dfilter_macros");
        Files.writeString(file, "\"port\",\"s.port == $1\"\n\"net\",\"10.0.0.0/8\"\n");
        System.setProperty("WIRESHARK_CONFIG_DIR", "");
        System.setProperty("XDG_CONFIG_HOME", folder.resolve(".config").toString());
        try {
            DisplayFilters filters = new DisplayFiltersService();
            assertTrue(filters.compile("${port:80} and s.ip == ${net}", Sample.CATALOG).matches(Sample.tape()));
            assertEquals(List.of("net}", "port:"), proposed(filters, "s and ${").subList(0, 2));
            assertEquals("port(", proposed(filters, "s and $po").getFirst());
            assertEquals(List.of("s.port}"), proposed(filters, "s.u8 == ${s.po"));
            assertEquals(List.of("and", "or", "xor"), proposed(filters, "${port:80} "));
            assertEquals(file, filters.kept(DisplayFilters.Shelf.MACROS).file());
            Path newer = file.resolveSibling("dmacros");
            Files.writeString(newer, "\"port\" s.port == 81\n");
            assertFalse(filters.compile("${port}", Sample.CATALOG).matches(Sample.tape()));
            Files.writeString(newer, "\"port\" s.port == 3267\n");
            Files.setLastModifiedTime(newer, FileTime.fromMillis(0));
            assertTrue(filters.compile("${port}", Sample.CATALOG).matches(Sample.tape()));
        } finally {
            System.clearProperty("WIRESHARK_CONFIG_DIR");
            System.clearProperty("XDG_CONFIG_HOME");
        }
    }

    private static List<String> proposed(DisplayFilters filters, String text) {
        return filters.complete(text, text.length(), Sample.CATALOG, 20).stream().map(DisplayFilters.Proposal::text).toList();
    }
}
