package org.wirestrata.tests.engine.filter;

import static org.wirestrata.tests.engine.filter.Sample.no;
import static org.wirestrata.tests.engine.filter.Sample.refused;
import static org.wirestrata.tests.engine.filter.Sample.yes;

import org.junit.jupiter.api.Test;

/** Text, bytes, layers as bytes, slices, searches and regular expressions. */
class TextAndBytesTest {
    @Test
    void textCompares() {
        yes("s.text == \"GET /index.html\"", "s.text > \"GET\"", "s.text < \"H\"", "s.text contains \"index\"", "s.text contains index",
                "s.text contains 'G'", "s.text in {\"a\" .. \"z\", \"GET /index.html\"}", "s.text == \"\\x47ET /index.html\"",
                "s.text == \"\\107ET /index.html\"", "s.text == r\"GET /index.html\"", "s.made == \"Grüße\"", "s.made contains \"\\xc3\"",
                "s.latin == \"Ã¼\"", "s.latin == \"\\u00c3\\u00bc\"");
        no("s.text == \"get /index.html\"", "s.text contains \"INDEX\"", "s.text contains \"\"", "s.text == 5", "s.latin == \"ü\"");
    }

    @Test
    void bytesCompareLongerOnesBeingGreater() {
        yes("s.bytes == 47:45:54:20", "s.bytes == 47455420", "s.bytes == 4745.5420", "s.bytes == \"GET \"", "s.bytes > ff",
                "s.bytes contains \"ET\"",
                "s.bytes contains 45", "s.bytes contains \"\"", "s.bytes < 00:00:00:00:00");
        no("s.bytes == 47", "s.bytes < 48", "s.bytes contains 46");
        refused("s.bytes == 0x4745", "0x4745", "s.bytes == xyz", "xyz", "s.bytes contains s.text", "s.text", "s.bytes == -47", "47");
    }

    @Test
    void partsOfAddressesAreWrittenAsBytesAndThoseOfObjectIdentifiersAsSuch() {
        yes("s.eth contains e0:81", "s.eth contains 0x81", "s.eth contains 00:e0:81:00:b0:28", "s.eth contains s.eth",
                "s.oid contains 2.5.4",
                "s.oid contains s.oid", "s.oid[0:2] contains 04");
        no("s.eth contains 81:e0", "s.oid contains 2.5.5");
        refused("s.eth contains \"U\"", "\"U\"", "s.eth contains 'U'", "'U'", "any s.eth contains \"\"", "\"\"",
                "s.eth contains e0:81:00:b0:28:00:00",
                "e0:81:00:b0:28:00:00", "s.oid contains 55:04", "55:04", "s.oid contains 04", "04", "s.oid contains 0x04", "0x04",
                "s.oid contains \"U\"", "\"U\"", "s.oid contains 'U'", "'U'", "s.oid contains \"2.5\"", "\"2.5\"");
    }

    @Test
    void slicesCutBytesOut() {
        refused("s.bytes[1-1] == 45", "1-1", "s.bytes[2-1] == 45", "2-1", "s.bytes[-1--1] == 45", "-1--1", "s#[1-1]", "1-1");
        refused("s.eth[0: ] == 00", "0: ", "s.eth[ :1] == 00", " :1", "s.eth[ : ]", " : ", "s.eth[0: ,1]", "0: ", "s#[1: ]", "1: ");
        yes("s.eth[0 :]", "s.eth[: 1] == 00", "s.eth[ 0 : 1 ] == 00", "s.eth[0:, 1]", "s.eth[:]");
        yes("s.eth[-3] contains \"\"");
        no("s.eth[-8] contains \"\"", "all s.eth[-8] contains \"\"");
        yes("s.text[0] == \"G\"", "s.text[0] == 'G'", "s.text[0] == 47", "s.text[0:3] == \"GET\"", "s.text[0-2] == \"GET\"",
                "s.text[:3] == \"GET\"",
                "s.text[-4:] == \"html\"", "s.text[-1] == \"l\"", "s.text[-4:2] == \"ht\"", "s.text[0,4] == \"G/\"",
                "s.text[0:2,-1] == \"GEl\"",
                "s.text[0:3][1] == \"E\"", "s.text[14]", "s.bytes[0:2] == s.text[0:2]", "s[16:3] == \"GET\"", "s[16:3] == s.text[0:3]",
                "s.ip == s.ip[:]", "s.made[2:2] == c3:bc", "s.text[1:] contains \"ET\"", "s.text[0:3] matches \"^get$\"",
                "upper(s.text)[0] == \"G\"",
                "s.text[0x0:0x3] == \"GET\"", "s.bytes[0] & 0f");
        no("s.text[15]", "s.text[10:10]", "s.text[0:2] == \"GET\"", "s[40]", "s.absent == 1");
        refused("s.port[0] == 0c", "s.port", "s.text[3-1] == 0", "3-1", "s.text[0:0] == 0", "0:0", "s.text[1-] == 0", "1-",
                "s.text[a] == 0", "a",
                "s.text[] == 0", "]", "s.text[0", "0", "\"abc\"[0] == \"a\"", "\"abc\"", "s.port == s[0:2]", "s.port", "s.text[-3-1] == 0",
                "-3-1");
    }

    @Test
    void bytesThatAreNotThereAreComparedAsNone() {
        yes("s.text[20] != 00", "s.text[20:2] < 00", "s.text[20:] == s.bytes[9:]", "s.text[0,20] == 47", "s.text[0,20]", "all s.ip[7] < 00",
                "s[70:] !== 00");
        no("s.text[20,0]", "s.text[20]", "s.text[20] == 00", "s.text[0,20:2,1] == 47:45", "inner.data[0] != 00", "s[40]", "s[70:] contains 00");
    }

    @Test
    void aLayerIsItsBytesAndItsSearchesReachWhatIsInside() {
        yes("s[0] == 0x45", "s contains \"GET\"", "s contains c3:bc", "s == s", "inner contains 02", "inner#2 contains 02",
                "s contains 02", "len(s) == 40");
        no("inner contains \"GET\"", "inner#2 contains 01", "s contains \"\"", "s == 45");
    }

    @Test
    void aLayerIsWhatItsProtocolSays() {
        yes("whole[8] == 02", "whole[9:]", "len(whole) == 16", "whole[-8] == 02",
                "whole == 01:00:00:00:00:00:00:00:02:00:00:00:00:00:00:00",
                "whole matches \"\\x02\"", "whole contains 02", "headed[0:]", "len(headed) == 2", "headed contains 02");
        no("whole[16]", "headed[2]", "headed[0:] == 01", "headed[1:] == 00:00");
    }

    @Test
    void regularExpressionsSearch() {
        yes("s.text matches \"INDEX\"", "s.text ~ \"^get\"", "s.text matches \"(?-i)^GET\"", "s.text matches r\"\\.html$\"",
                "s.text matches \"\"",
                "s.text matches \"\\\\w+\\\\.html\"", "s matches \"GET.*HTML\\\\r\\\\n\"", "s.bytes matches \"\\\\x47\"",
                "s.made matches \"^Gr..\"",
                "s.made matches \"ü\"", "s.text matches \"[[:alpha:]]{3} /\"", "s.text matches \"html\\\\Z\"");
        no("s.text matches \"(?-i)get\"", "s.text matches \"^index\"", "s.absent == 1 or s.text matches \"x{3}\"");
        refused("s.text matches html", "html", "s.text matches \"[\"", "\"[\"", "s.port matches \"8\"", "s.port",
                "s.text matches \"a(?=b)\"",
                "\"a(?=b)\"", "s.text matches \"(a)\\\\1\"", "\"(a)\\\\1\"", "s.text matches \"a++\"", "\"a++\"");
    }

    @Test
    void escapesAreThoseOfC() {
        refused("s.text == \"\\HEAD\"", "\\H", "s.text == \"\\xzz\"", "\\x", "s.text == \"\\400\"", "\\400", "s.text == \"\\u0041\"",
                "\\u0041",
                "s.text == \"\\u41\"", "\\u41", "s.text == ''", "''", "s.text == 'ab'", "'ab'");
        no("s.text == \"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\\'\\0\\x4\\U000000a0\"");
    }
}
