package org.wirestrata.tests.engine.filter;

import static org.wirestrata.tests.engine.filter.Sample.no;
import static org.wirestrata.tests.engine.filter.Sample.refused;
import static org.wirestrata.tests.engine.filter.Sample.yes;

import org.junit.jupiter.api.Test;

/** A field that occurs twice, quantifiers, sets, layers, existence and logic. */
class MultipleValuesTest {
    @Test
    void comparisonsHoldForOneValueOrForAll() {
        yes("s.port == 80", "s.port == 3267", "s.port !== 80", "s.port ~= 80", "s.port any_ne 80", "s.port != 81", "s.port > 3000",
                "s.port < 100",
                "all s.port > 79", "any s.port != 80", "any s.port === 80", "all s.port != 1");
        no("s.port != 80", "s.port === 80", "s.port all_eq 80", "all s.port == 80", "all s.port > 80", "s.port all_ne 80");
    }

    @Test
    void comparisonsChain() {
        yes("s.port > s.u8 > 5", "s.u8 == s.u8 == 6");
        no("s.port > s.u8 > 6");
        refused("s.u8 > 5 > 4", "5");
    }

    @Test
    void fieldsCompareWithFields() {
        yes("s.port == s.port", "s.port > s.u8", "s.ip == s.ip", "s.port == max(s.port)", "s.text == s.text");
        no("s.port == s.u8", "s.port == s.absent", "s.absent == s.port");
        refused("s.port == s.text", "s.text", "s.ip == s.port", "s.port", "s.flag == s.port", "s.port", "s.eth == s.ip", "s.ip",
                "s.group == 1", "s.group");
        yes("s.port != s.flag", "s.u8 == s.u8 & 7");
    }

    @Test
    void setsHoldValuesAndRanges() {
        yes("s.port in {80}", "s.port in {1, 80}", "s.port in {79..81}", "s.port in {79 .. 81,5}", "s.port in {s.port}",
                "s.port in {s.u8 .. s.port}",
                "s.port not in {1}", "s.port !in {1}", "s.absent not in {1}", "s.u8 in{6}", "all s.port in {1 .. 4000}",
                "any s.port in {80}");
        no("s.port in {81 .. 90}", "s.port in {90 .. 80}", "s.port not in {80}", "not s.port in {80}", "s.absent in {1}",
                "all s.port in {80}");
        refused("s.port in {}", "}", "s.port in {80 81}", "81", "s.port in {80,}", "}", "s.port in 80", "80", "s.port in {70000}", "70000",
                "5 in {5}", "5", "s.text[0] in {47}", "s.text[0]", "s.port in {1+79}", "+", "max(s.port) in {80}", "max(s.port)");
    }

    @Test
    void layersAreCounted() {
        yes("inner.id#1 == 1", "inner.id#2 == 2", "inner.id#[2] == 2", "inner.id#[-1] == 2", "inner.id#[-2] == 1", "inner.id#[1-2] == 2",
                "inner.id#[1:2] == 2", "inner.id#[:] == 1",
                "inner#2", "s#1", "inner.id#[1,2] == 2", "count(inner.id#2) == 1", "inner.id#1 in {1}");
        no("inner.id#1 == 2", "inner.id#3", "inner.id#[-3]", "inner.id#0", "s#2");
        refused("inner.id#a", "a", "inner.id# 1", " ", "inner.id#99999999999", "99999999999", "s.foo#1", "s.foo");
    }

    @Test
    void existenceAndLogic() {
        yes("s", "s.group", "s.port and inner", "s.absent or s", "not s.absent", "!s.absent", "not not s",
                "s && !(s.absent || s.port == 1)",
                "s or s.absent and s.absent", "not s.absent and s", "not s.absent == 1", "s.absent xor s", "s ^^ s.absent", "", "  ", ".s",
                ".s.port == 80");
        no("s.absent", "not s", "s.absent and s", "s xor s", "s.absent == 1", "s.absent != 1");
    }

    @Test
    void bytesInThePacketStandBehindAnAtSign() {
        yes("@s.port == 45:c3", "@s.u8 == 0x45", "@s.text[0] == \"G\"");
        no("@s.port == 0c:c3");
    }

    @Test
    void referencesNeedASelectedPacket() {
        no("s.port == ${s.port}", "s.port == $s.port");
        refused("s.port == ${s.ip}", "${s.ip}", "${s.port}", "${s.port}");
    }
}
