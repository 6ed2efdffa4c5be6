package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** What is said of words that a command knows nothing to do with. */
class WrongWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plugins                       | there is no command \"plugins\"; 'wirestrata --help' lists them",
        "plugin remove                 | there is no command \"plugin remove\"; 'wirestrata plugin --help' tells more",
        "files join                    | there is no command \"files join\"; 'wirestrata files --help' tells more",
        "filters list tcp              | filters list can do nothing with \"tcp\"; 'wirestrata filters list --help' tells more",
        "plugin create one two         | plugin create can do nothing with \"two\"; 'wirestrata plugin create --help' tells more",
        "handshake one two             | handshake can do nothing with \"two\"; 'wirestrata handshake --help' tells more",
        "files slice --join a b        | there is no option --join; 'wirestrata files slice --help' lists them",
        "dissect --join                | there is no option --join; 'wirestrata dissect --help' lists them"
    })
    void theyAreNamed(String words, String message) throws IOException {
        Result r = new CommandLine(folder).run(words.split(" "));
        assertEquals(1, r.code());
        assertEquals("wirestrata: " + message + "\n", r.err());
    }
}
