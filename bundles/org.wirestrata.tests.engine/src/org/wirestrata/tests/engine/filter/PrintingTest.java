package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.syntax.Parser;
import org.wirestrata.filter.internal.syntax.Printer;
import org.wirestrata.filter.internal.syntax.Problems;

/** What is printed reads back as the same, and means the same. */
class PrintingTest {
    private static final long SEED = 793;
    private static final List<String> LEAVES = List.of("s", "s.port == 80", "s.port in {1, 5 .. 9}", "all s.port != 1",
            "s.text[0:2,-1] == \"GEl\"",
            "s.u8 + 1 * 2 == {3 + 4} * 2", "s.u8 - {s.u8 - 1} == 1", "inner.id#[1:2] == 1", "upper(s.text) contains \"A\\x41\"",
            "-s.u8 < 0",
            "s.port > s.u8 > 5", "s.absent not in {1}", "s.bytes == :47", "@s.port == 45:c3", "s.text matches r\"a\\.b\"",
            "s.text[0] == 'G'", ".s.port");

    private static String print(String filter) {
        try {
            return Printer.print(Parser.parse(new Problems(filter)));
        } catch (FilterException e) {
            throw new AssertionError(filter, e);
        }
    }

    @Test
    void operatorsHaveOneSpelling() {
        assertEquals("s and not inner or s.port == 80", print("s&&!inner||s.port eq 80"));
        assertEquals("(s or inner) and s", print("((s or inner)) and (s)"));
        assertEquals("s.u8 & 1 + 2 * 3 == 7", print("s.u8 & {1 + {2*3}} == 7"));
        assertEquals("{s.u8 & 1} + 2 == 2", print("{s.u8 & 1} + 2 == 2"));
        assertEquals("not (s and inner)", print("!(s and inner)"));
        assertEquals("", print(" "));
    }

    @Test
    void printedFiltersReadBackAndMeanTheSame() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            String filter = draw(random, 4);
            String once = print(filter);
            assertEquals(once, print(once), filter);
            assertEquals(Sample.matches(filter), Sample.matches(once), filter);
        }
    }

    private static String draw(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> LEAVES.get(random.nextInt(LEAVES.size()));
            case 2 -> "not " + draw(random, depth - 1);
            case 3 -> "(" + draw(random, depth - 1) + ")";
            default -> draw(random, depth - 1) + List.of(" and ", " or ", " xor ", " && ", "||").get(random.nextInt(5)) + draw(random,
                    depth - 1);
        };
    }
}
