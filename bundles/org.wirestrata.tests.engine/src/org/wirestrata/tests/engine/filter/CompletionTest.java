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

    private List<String> seen(String marked) {
        int cursor = marked.indexOf('|');
        return filters.complete(marked.replace("|", ""), cursor, Sample.CATALOG, MOST, field -> {
            DisplayFilters.SeenValues values = filters.seen(field, Sample.CATALOG, 10);
            values.take(Sample.tape());
            return values.values();
        }).stream().map(p -> p.text() + " " + p.description()).toList();
    }

    @Test
    void valuesThatWereSeenComeFirst() {
        assertEquals(List.of("3267 seen once", "80 seen once"), seen("s.port == |"));
        assertEquals(List.of("6 TCP, seen once", "\"TCP\" a value of s.u8", "\"UDP\" a value of s.u8", "\"Two words\" a value of s.u8"),
                seen("s.u8 == |"));
        assertEquals(List.of("80 seen once"), seen("s.port in {1, 8|"));
        assertEquals("\"Grüße\" seen once", seen("s.made == |").getFirst());
        assertEquals("\"Grüße\" seen once", seen("s.made == \"Gr|").getFirst());
        assertEquals(List.of("10.0.0.5 seen once"), seen("s.ip == 10.0|").subList(0, 1));
        assertEquals(List.of("00:e0:81:00:b0:28 seen once"), seen("s.eth == 00:e|"));
        assertEquals(List.of("ff05::9999 seen once"), seen("s and s.ip6 == ff05:|"));
        assertEquals(List.of(), seen("s.port in {\"|"));
    }

    @Test
    void valuesThatWereSeenReadBack() {
        for (String field : Sample.CATALOG.names()) {
            DisplayFilters.SeenValues values = filters.seen(field, Sample.CATALOG, 10);
            if (values != null) {
                values.take(Sample.tape());
                values.values().forEach(v -> Sample.yes(field + " == " + v.literal()));
            }
        }
    }

    @Test
    void valuesAreBoundedAndCounted() {
        DisplayFilters.SeenValues values = filters.seen("s.port", Sample.CATALOG, 3);
        for (int i = 0; i < 5; i++) {
            values.take(Sample.with(Sample.U16, i));
            values.take(Sample.with(Sample.U16, 1));
        }
        assertEquals(List.of(new DisplayFilters.Seen("1", null, 6), new DisplayFilters.Seen("0", null, 1),
                new DisplayFilters.Seen("2", null, 1)),
                values.values());
        assertEquals(null, filters.seen("s", Sample.CATALOG, 3));
        assertEquals(null, filters.seen("nothing", Sample.CATALOG, 3));
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
