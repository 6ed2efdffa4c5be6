package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The protocols and fields that the default dissectors declare have the referee's names, types, bases and masks. */
class DeclaredFieldsTest {

    @Test
    void protocolsAreNamedLikeTheReferees() throws IOException {
        Set<String> theirs = names(Golden.lines("golden/protocols.tsv"));
        Set<String> ours = names(list("protocols"));
        theirs.removeAll(ours);
        assertEquals(Set.of(), theirs, "protocols, full name, short name and name in filters, that -G protocols lacks");
    }

    @Test
    void fieldsAreDeclaredLikeTheReferees() throws IOException {
        Set<String> theirs = Set.copyOf(Golden.lines("golden/declared-fields.tsv"));
        Set<String> claimed = theirs.stream().map(line -> line.split("\t", -1)[2]).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (String line : list("fields")) {
            String[] part = line.split("\t", -1);
            if (part[0].equals("F") && claimed.contains(part[4])) {
                String declared = String.join("\t", part[2], part[3], part[4], part[5], part[6]);
                if (!theirs.contains(declared)) {
                    wrong.add(declared);
                }
            }
        }
        assertEquals("", String.join("\n", wrong), "fields that the referee does not declare like this: name, type, protocol, base, mask");
    }

    private static Set<String> names(List<String> lines) {
        return lines.stream().map(line -> line.split("\t")).map(part -> part[0] + ", " + part[1] + ", " + part[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> list(String what) throws IOException {
        Program.Result result = Program.run(List.of("dissect", "-G", what));
        assertEquals(0, result.exitCode(), result::errors);
        return new String(result.output(), StandardCharsets.UTF_8).lines().toList();
    }
}
