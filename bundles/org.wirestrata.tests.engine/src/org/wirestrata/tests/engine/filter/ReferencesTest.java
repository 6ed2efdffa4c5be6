package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.DisplayFilters.Context;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.DisplayFiltersService;

/** Values of the selected frame in a filter, as Wireshark's manual describes them. */
class ReferencesTest {
    private static final DisplayFilters FILTERS = new DisplayFiltersService();

    private static boolean matches(String filter, Tape selected) throws FilterException {
        return FILTERS.compile(filter, Sample.CATALOG, new Context(Map.of(), selected)).matches(Sample.tape());
    }

    private static void both(String filter, boolean withSelection) throws FilterException {
        assertEquals(withSelection, matches(filter, Sample.tape()), filter);
        assertEquals(false, matches(filter, null), filter + " without a selected frame");
    }

    @Test
    void valuesOfTheSelectedFrameAreCompared() throws FilterException {
        both("s.port == ${s.port}", true);
        both("s.port == $s.port", true);
        both("s.port > ${s.port}", true);
        both("s.u8 > ${s.u8}", false);
        both("s.i32 >= ${s.i32} - 300", true);
        both("s.span >= $s.span - 300", true);
        both("s.text contains ${s.text}", true);
        both("s.port in {${s.port}}", true);
        both("s.port == ${s.absent}", false);
        both("s.u8 < {${s.u8} + 1}", true);
    }

    @Test
    void layersOfTheSelectedFrameAreChosen() throws FilterException {
        both("inner.id == ${inner.id#2}", true);
        both("inner.id == ${inner.id#3}", false);
        both("inner.id#1 == ${inner.id#2}", false);
        both("inner.id#1 == ${inner.id#[1:2]}", true);
        both("inner.id#1 == $inner.id#1", true);
    }

    @Test
    void aReferenceIsNoField() {
        for (String f : new String[] {"${s.port}", "not ${s.port}", "${s.port} and s", "len(${s.text}) == 1", "${s.text}[0] == 1",
                "s == ${s.prt}",
            "s.text matches ${s.text}"}) {
            assertThrows(FilterException.class, () -> matches(f, Sample.tape()), f);
        }
    }

    @Test
    void theSelectedFrameNeedsNothingOfOthers() throws FilterException {
        assertEquals(Set.of(Sample.U8), FILTERS.compile("s.u8 == ${s.port}", Sample.CATALOG, new Context(Map.of(),
                Sample.tape())).wanted());
    }
}
