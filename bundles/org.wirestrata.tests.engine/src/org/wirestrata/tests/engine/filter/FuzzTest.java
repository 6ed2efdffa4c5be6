package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.DisplayFilters.Advice;
import org.wirestrata.api.filter.DisplayFilters.Context;
import org.wirestrata.api.filter.DisplayFilters.Proposal;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.DisplayFiltersService;
import org.wirestrata.filter.internal.syntax.Parser;
import org.wirestrata.filter.internal.syntax.Printer;
import org.wirestrata.filter.internal.syntax.Problems;

/** Whatever is written, a filter compiles or is refused with a place inside the text; and what compiles runs. */
class FuzzTest {
    private static final long SEED = 4121;
    private static final int DRAWS = 20_000;
    private static final List<String> PIECES = List.of("s", "s.port", "s.text", "s.bytes", "s.ip", "s.ip6", "s.eth", "s.flag", "s.time",
            "s.span",
            "s.real", "s.i32", "s.u64", "s.oid", "s.guid", "s.group", "s.absent", "inner.alias", "inner.id", "inner", "==", "!=", "===",
            "!==", ">", "<=", "contains",
            "matches", "in", "not", "and", "or", "xor", "any", "all", "(", ")", "{", "}", "[", "]", "#", ",", "..", ":", "-", "+", "*",
            "/", "%", "&",
            "0", "80", "-1", "0x1f", "1.5", "10.0.0.0/8", "::1", "aa:bb", "\"GET\"", "\"2002-12-31\"", "'a'", "\"", "'", "\\", "upper(",
            "len(", "max(",
            "string(", "[0:2]", "[-1]", "#1", "#[-1]", "$", "${", "@", "é", " ", "  ", "1-2", "(?=", "\"[a-z]+$\"", "TCP", "True");

    private static final List<String> GOOD = List.of("s.port == 80 and s.text contains \"GET\"", "not (s.absent or inner.id#2 == 2)",
            "s.ip in {10.0.0.0/8, 192.0.2.1 .. 192.0.2.9}", "upper(s.text)[0:3] == \"GET\"", "{s.u8 + 1} * 2 == 14", "@s.port == 45:c3",
            "s.time > \"2002-12-31 13:55:31\"", "all s.port != 81 xor s.flag == true", "s.eth[0:3,4] == 00:e0:81:b0",
            "s.ip6 == ff05::/16 or s.real < 2.6", "max(s.port, 7) > min(s.u8)", "s.text matches r\"^get\\s/\"", "s.u8 & 2 == 2",
            "s.oid == 2.5.4.3",
            "${port:80} and s.ip == ${net}", "$two(80,6)", "s.port == ${s.port}", "s.guid == ff050000-0000-0000-0000-000000009999");
    private static final Context CONTEXT = new Context(Map.of("port", "s.port == $1", "two", "$port($1) and s.u8 == $2", "net",
            "10.0.0.0/8",
            "self", "s and ${self}", "bad", "s.port == == $1"), Sample.tape());

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

    @Test
    void damagedFilters() {
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            StringBuilder s = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(s.length() + 1);
                int end = Math.min(s.length(), at + random.nextInt(6));
                String piece = random.nextInt(3) > 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
                s.replace(at, random.nextBoolean() ? at : end, piece);
            }
            check(s.toString(), random);
        }
    }

    @Test
    void callsOfMacros() {
        Random random = new Random(SEED);
        List<String> pieces = List.of("${port:", "${port;", "$port(", "${two:", "$two(", "${net}", "$net()", "${nope}", "${self}",
                "${bad:", "}", ")", ";",
                ",", "80", "s", " and ", "\"", "\\", "$1", "${s.port}", "$s.port", "{", "(", "s.port == ", "${", "$", "é");
        for (int i = 0; i < DRAWS; i++) {
            StringBuilder s = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                s.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(s.toString(), random);
        }
    }

    @Test
    void whatParsesIsPrintedAndReadBackAsTheSame() throws FilterException {
        Random random = new Random(SEED);
        int parsed = 0;
        for (int i = 0; i < 2 * DRAWS; i++) {
            StringBuilder s = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                s.append(random.nextInt(4) > 0 ? PIECES.get(random.nextInt(PIECES.size()))
                        : GOOD.get(random.nextInt(GOOD.size()))).append(' ');
            }
            String once;
            try {
                once = Printer.print(Parser.parse(new Problems(s.toString())));
            } catch (FilterException e) {
                continue;
            }
            parsed++;
            assertEquals(once, Printer.print(Parser.parse(new Problems(once))), s.toString());
        }
        assertTrue(parsed > DRAWS / 10, "parsed " + parsed);
    }

    private void check(String text, Random random) {
        try {
            DisplayFilter f = filters.compile(text, Sample.CATALOG, CONTEXT);
            boolean holds = f.matches(tape);
            assertEquals(holds, parts(f, holds), text);
            assertEquals(text, f.text());
        } catch (FilterException e) {
            assertEquals(text, e.filter());
            assertTrue(e.start() >= 0 && e.start() <= text.length() && e.length() > 0, text + ": " + e.start() + " " + e.length());
            assertTrue(e.start() == text.length() || e.start() + e.length() <= text.length(), text + ": " + e.start() + " " + e.length());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("filter: " + text, e);
        }
        int cursor = random.nextInt(text.length() + 1);
        try {
            for (Proposal p : filters.complete(text, cursor, Sample.CATALOG, 10)) {
                assertTrue(p.start() >= 0 && p.length() >= 0 && p.start() + p.length() <= text.length(), text + " at " + cursor + ": " + p);
            }
        } catch (RuntimeException e) {
            throw new AssertionError("completion of: " + text + " at " + cursor, e);
        }
        try {
            int end = 0;
            for (DisplayFilters.Token t : filters.tokens(text, Sample.CATALOG)) {
                assertTrue(t.start() >= end && t.length() > 0 && t.start() + t.length() <= text.length(), text + ": " + t);
                end = t.start() + t.length();
            }
            for (Advice a : filters.advice(text, Sample.CATALOG)) {
                assertTrue(a.start() >= 0 && a.length() > 0 && a.start() + a.length() <= text.length(), text + ": " + a);
            }
        } catch (RuntimeException e) {
            throw new AssertionError("pieces of: " + text, e);
        }
    }

    /** What a filter's parts make of it. */
    private boolean parts(DisplayFilter f, boolean holds) {
        List<DisplayFilter> parts = f.parts();
        parts.forEach(p -> parts(p, false));
        return switch (f.joint()) {
            case NONE -> holds;
            case ALL -> parts.stream().allMatch(p -> p.matches(tape));
            case ANY -> parts.stream().anyMatch(p -> p.matches(tape));
            case ONE -> parts.get(0).matches(tape) != parts.get(1).matches(tape);
            case NOT -> !parts.getFirst().matches(tape);
        };
    }
}
