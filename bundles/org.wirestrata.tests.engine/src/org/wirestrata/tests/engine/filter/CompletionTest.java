package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.DisplayFilters.Proposal;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.filter.internal.DisplayFiltersService;

/** What is proposed at a place; a bar stands for the cursor. */
class CompletionTest {
    private static final int MOST = 20;
    private static final int MANY_NAMES = 240_000;
    private static final long PATIENCE_MILLIS = 20;

    private final DisplayFilters filters = new DisplayFiltersService();

    private List<Proposal> at(String marked) {
        int cursor = marked.indexOf('|');
        return filters.complete(marked.substring(0, cursor) + marked.substring(cursor + 1), cursor, Sample.CATALOG, MOST);
    }

    private List<String> texts(String marked) {
        return at(marked).stream().map(Proposal::text).toList();
    }

    @Test
    void namesAreProposedWhereAnOperandCanStand() {
        for (String place : new String[] {"s.po|", "s and s.po|", "not (s.po|", "s.u8 == 6 or s.po|", "len(s.po|", "s.po| == 80"}) {
            assertEquals("s.port", texts(place).getFirst(), place);
        }
        assertEquals(List.of("s", "s.absent"), texts("s|").subList(0, 2));
        assertTrue(texts("|").contains("inner"));
        assertTrue(texts("alias|").contains("inner.alias"));
        assertTrue(texts("up|").contains("upper("));
    }

    @Test
    void aProposalTakesThePlaceOfTheWholeWord() {
        Proposal p = at("s and s.p|rt == 1").getFirst();
        assertEquals("s.port", p.text());
        assertEquals(6, p.start());
        assertEquals(5, p.length());
        assertEquals("Port (unsigned integer of 2 bytes)", p.description());
    }

    @Test
    void operatorsFitTheType() {
        assertTrue(texts("s.text |").containsAll(List.of("==", "contains", "matches", "and")));
        assertFalse(texts("s.port |").contains("contains"));
        assertTrue(texts("s.port |").contains("in"));
        assertEquals(List.of("contains"), texts("s.text con|"));
        assertFalse(texts("s.group |").contains("=="));
    }

    @Test
    void namesOfValuesAreProposedBehindAComparison() {
        assertEquals(List.of("\"TCP\"", "\"UDP\"", "\"Two words\""), texts("s.u8 == |"));
        assertEquals("\"TCP\"", texts("s.u8 == \"tc|").getFirst());
        assertEquals(List.of("\"Set\"", "\"Not set\""), texts("s.flag == |"));
        assertEquals(List.of("\"UDP\""), texts("s.u8 in {TCP, ud|"));
        Proposal p = at("s.u8 == \"t|\" and s").getFirst();
        assertEquals(8, p.start());
        assertEquals(3, p.length());
    }

    @Test
    void conjunctionsAreProposedBehindAValue() {
        assertEquals(List.of("and", "or", "xor"), texts("s.u8 == 6 |"));
        assertEquals(List.of("or"), texts("(s) o|"));
    }

    @Test
    void nothingIsProposedInsideAnUnfinishedText() {
        assertEquals(List.of(), texts("\"s.po|"));
        assertEquals(List.of(), texts("s.text == 'a|"));
    }

    @Test
    void completionIsQuickWithAllFieldsThereAre() {
        Catalog many = new Many();
        for (String word : new String[] {"f.x1", "x2345", "nothing"}) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 30; i++) {
                long from = System.nanoTime();
                filters.complete(word, word.length(), many, MOST);
                best = Math.min(best, System.nanoTime() - from);
            }
            assertTrue(best < PATIENCE_MILLIS * 1_000_000, word + ": " + best / 1e6 + " ms");
        }
    }

    /** A catalogue with very many names. */
    private static final class Many implements Catalog {
        private final List<String> names = new ArrayList<>(MANY_NAMES);

        Many() {
            for (int i = 0; i < MANY_NAMES; i++) {
                names.add(String.format("f.x%06d", i));
            }
        }

        @Override
        public List<Protocol> protocols() {
            return List.of();
        }

        @Override
        public Protocol protocol(String filterName) {
            return null;
        }

        @Override
        public List<Field> fields(String name) {
            return List.of(Sample.U16);
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public Field field(int id) {
            return Sample.U16;
        }

        @Override
        public int fieldLimit() {
            return 1;
        }

        @Override
        public Preference preference(String key) {
            return null;
        }
    }
}
