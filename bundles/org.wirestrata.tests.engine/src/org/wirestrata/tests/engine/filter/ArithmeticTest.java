package org.wirestrata.tests.engine.filter;

import static org.wirestrata.tests.engine.filter.Sample.no;
import static org.wirestrata.tests.engine.filter.Sample.refused;
import static org.wirestrata.tests.engine.filter.Sample.yes;

import org.junit.jupiter.api.Test;

/** What is computed in filters, and where a result does not exist. */
class ArithmeticTest {
    @Test
    void operatorsBindAsUsual() {
        yes("s.port == 74 + 2 * 3", "s.port == 2 * 3 + 74", "s.port == 2 * {37 + 3}", "s.port == 79+1", "s.port == 160/2",
                "s.port == 180 % 100",
                "s.port == 81 - 1", "s.u8 & 3 == 2", "s.u8 & 1 + 2 == 2", "s.u8 + 1 == 7", "{s.u8} == 6", "s.port + 1 * 2 == 82");
    }

    @Test
    void aSumOnItsOwnIsTrueWhereItIsNotZero() {
        yes("s.u8 & 2", "s.u8 - 5", "s.port - 80", "-s.u8", "s.eth & 00:ff:00:00:00:00", "s.ip & 255.0.0.0");
        no("s.u8 & 1", "s.u8 - 6", "s.ip & 0.0.0.0", "s.eth[0] & 1");
    }

    @Test
    void theFirstFieldOfASumNamesItsValues() {
        yes("s.u8 & 7 == \"tcp\"", "-s.u8 != \"UDP\"", "s.u8 + s.u8 == 12", "s.u8 + 11 == UDP");
        refused("s.u8 + \"TCP\" == 12", "\"TCP\"", "s.u8 + 'a' == 103", "'a'", "s.u8 == {1 + \"TCP\"}", "\"TCP\"", "s.u8 + TCP == 12", "TCP",
                "max(s.u8) == \"TCP\"", "\"TCP\"");
    }

    @Test
    void differencesOfUnsignedIntegersMayBeNegative() {
        yes("s.u8 - 7 < 0", "s.u8 - 7 == -1", "s.u8 - 7 + 7 == 6", "s.u8 - 7 < s.u8", "-s.u8 == -6");
        no("s.u8 > s.u8 - 7");
    }

    @Test
    void whatIsTooLargeForASignIsGreater() {
        yes("-s.u8 < s.u32", "-s.u8 != s.u32", "-s.u8 any_ne s.u32", "s.u8 - 7 < s.u32", "s.port - 81 <= s.u32");
        no("-s.u8 > s.u32", "-s.u8 == s.u32", "s.u8 - 7 >= s.u32");
    }

    @Test
    void whatIsSaidOfAllResultsIsTrueWhereThereIsNone() {
        yes("s.u8 / 0 === 6", "s.u8 / 0 != 6", "all s.u8 / 0 > 6", "s.u8 === {s.u8 / 0}", "-s.u32 != 5");
        yes("s.u8 === -1", "s.port != -1", "count(s.port) all_eq -1", "s.port === {80 / 0}", "all s.port in {-1}", "all s.port > -1");
        no("s.port == -1", "s.absent === -1", "any s.port > -1", "all s.port in {-1 .. 70}", "s.port in {-1}");
        no("s.u8 / 0 !== 6", "s.absent / 0 === 6", "s.u8 / s.absent === 6", "max(s.u8 / 0) === 1");
    }

    @Test
    void whatDoesNotExistMatchesNothing() {
        no("s.u8 / 0 == 6", "s.u8 % 0 == 0", "s.u8 / 0", "s.u32 * 2 > 0", "s.u32 + 4294967295 > 0", "s.u8 * -1 < 0", "s.absent + 1 == 1");
        no("s.port == 80 / 0", "s.u32 - 3365067071 - 2147483649 < 3");
        yes("s.u32 - 3365067072 == -1", "s.u32 - 4294967295 < 3");
    }

    @Test
    void spansOfTimeAddUp() {
        yes("s.span + 1 == 2.5", "s.span - s.span == 0", "-s.span < 0");
        refused("s.span * s.span == 3", "s.span", "s.time + 1 > \"2002-12-31\"", "s.time");
    }

    @Test
    void functionsAnswer() {
        yes("max(s.port) == 3267", "min(s.port) == 80", "min(s.port, 7) == 7", "max(s.port, 80) + 1 == 3268", "abs(s.i32) == 2",
                "abs(-s.u8) == 6",
                "len(s.text) == 15", "len(s.port) == 2", "len(s.eth) == 6", "len(s.flag) == 0", "len(s.time) == 0", "len(s.made) == 7",
                "count(s.port) == 2", "count(s.ip) > 1", "len(s) == 40", "count(inner) == 2", "upper(s.text) contains \"INDEX\"",
                "lower(s.text) == \"get /index.html\"", "string(s.port) == \"80\"", "string(s.ip) == \"10.0.0.5\"",
                "string(s.eth) == \"00:e0:81:00:b0:28\"", "string(s.ip6) == \"ff05::9999\"", "string(s.i32) == \"-2\"",
                "string(s.oid) == \"2.5.4.3\"",
                "string(s.real) == \"2.5\"", "string(s.guid) == \"ff050000-0000-0000-0000-000000009999\"");
        no("max(s.absent) == 0", "count(s.absent) == 0", "len(s.absent) == 0");
    }

    /** What versions of the language after 4.0 have. */
    @Test
    void newerFunctionsAnswer() {
        yes("vals(s.u8) == \"TCP\"", "vals(s.flag) == \"Set\"", "dec(s.u8) == \"6\"", "dec(s.i32) == \"-2\"", "hex(s.u8) == \"0x06\"",
                "hex(s.port) == \"0x0050\"", "hex(s.i32) == \"0xfffffffe\"", "float(s.u8) > 5.5", "double(s.u64) > 1", "double(s.i32) == -2",
                "ip_special_name(s.ip) == \"Private-Use\"", "ip_special_mask(s.ip) == 0x1c", "ip_rfc1918(s.ip)", "ip_multicast(s.ip6)",
                "not ip_linklocal(s.ip)", "not ip_ula(s.ip6)", "ip_rfc1918(s.ip) == true", "len(s.text)", "upper(s.text)", "count(s.port)");
        no("vals(s.u8) == \"UDP\"", "ip_linklocal(s.ip)", "ip_special_name(s.ip6) == \"x\"", "count(s.absent)", "len(s.absent)", "len(s.flag)");
        refused("vals(s.text) == \"x\"", "s.text", "ip_ula(s.ip)", "s.ip", "ip_rfc1918(s.ip6)", "s.ip6", "hex(s.real) == \"1\"", "s.real",
                "vals(s.u8 + 1) == \"x\"", "s.u8 + 1");
    }

    @Test
    void nonsenseIsRefused() {
        refused("s.text + 1 == 1", "s.text", "s & 01", "s", "s.flag & 1", "s.flag", "1 + s.port == 81", "1", "-2 == s.port", "2",
                "s.port + s.span == 1", "s.span", "len(5) == 1", "5", "upper(s.port) == 4", "s.port",
                        "max(5, s.port) == 5", "5",
                "max(s.port, s.ip) == 80", "s.ip", "foo(s.port) == 1", "foo", "upper() == \"x\"", "upper", "len(s.text, s.text) == 1",
                        "len",
                "string(s.text) == \"x\"", "s.text", "string(123) == \"123\"", "123");
    }
}
