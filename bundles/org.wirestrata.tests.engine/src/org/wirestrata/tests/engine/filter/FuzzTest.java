package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.DisplayFiltersService;

/** Whatever is written, a filter compiles or is refused with a place inside the text; and what compiles runs. */
class FuzzTest {
    private static final long SEED = 4121;
    private static final int DRAWS = 40_000;
    private static final List<String> PIECES = List.of("s", "s.port", "s.text", "s.bytes", "s.ip", "s.ip6", "s.eth", "s.flag", "s.time",
            "s.span",
            "s.real", "s.i32", "s.u64", "s.oid", "s.guid", "s.group", "s.absent", "inner.alias", "inner.id", "inner", "==", "!=", "===",
            "!==", ">", "<=", "contains",
            "matches", "in", "not", "and", "or", "xor", "any", "all", "(", ")", "{", "}", "[", "]", "#", ",", "..", ":", "-", "+", "*",
            "/", "%", "&",
            "0", "80", "-1", "0x1f", "1.5", "10.0.0.0/8", "::1", "aa:bb", "\"GET\"", "\"2002-12-31\"", "'a'", "\"", "'", "\\", "upper(",
            "len(", "max(",
            "string(", "[0:2]", "[-1]", "#1", "#[-1]", "$", "${", "@", "é", " ", "  ", "1-2", "(?=", "\"[a-z]+$\"", "TCP", "True");

    private final DisplayFilters filters = new DisplayFiltersService();
    private final Tape tape = Sample.tape();

    @Test
    void pieces() {
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            StringBuilder s = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                s.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) > 0 ? " " : "");
            }
            check(s.toString(), random);
        }
    }

    @Test
    void characters() {
        Random random = new Random(SEED);
        String all = " \t\n\"'\\()[]{}#$@!&|^~=<>+-*/%,.:;?_azAZ09xé\u0000\uD83D\uDE00";
        for (int i = 0; i < DRAWS; i++) {
            StringBuilder s = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                s.append(all.charAt(random.nextInt(all.length())));
            }
            check(s.toString(), random);
        }
    }

    private void check(String text, Random random) {
        try {
            filters.compile(text, Sample.CATALOG).matches(tape);
        } catch (FilterException e) {
            assertTrue(e.start() >= 0 && e.start() <= text.length() && e.length() > 0, text + ": " + e.start() + " " + e.length());
            assertTrue(e.start() == text.length() || e.start() + e.length() <= text.length(), text + ": " + e.start() + " " + e.length());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("filter: " + text, e);
        }
        int cursor = random.nextInt(text.length() + 1);
        try {
            filters.complete(text, cursor, Sample.CATALOG, 10);
        } catch (RuntimeException e) {
            throw new AssertionError("completion of: " + text + " at " + cursor, e);
        }
    }
}
