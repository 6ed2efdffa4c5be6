package org.wirestrata.tests.engine.filter;

import static org.wirestrata.tests.engine.filter.Sample.no;
import static org.wirestrata.tests.engine.filter.Sample.refused;
import static org.wirestrata.tests.engine.filter.Sample.yes;

import org.junit.jupiter.api.Test;

/** Integers, truth values, floating-point numbers, and the names of values. */
class NumbersTest {
    @Test
    void unsignedIntegersCompare() {
        yes("s.u8 == 6", "s.u8 eq 6", "s.u8 == 0x06", "s.u8 == 06", "s.u8 == 0b110", "s.u8 != 7", "s.u8 > 5", "s.u8 ge 6", "s.u8 < 7",
                "s.u8 le 6");
        no("s.u8 == 7", "s.u8 != 6", "s.u8 > 6", "s.u8 < 6", "s.u8 == 'a'");
        yes("s.u64 == 18446744073709551615", "s.u64 > 9223372036854775808", "s.u32 > 2147483648");
    }

    @Test
    void anUnsignedIntegerIsNeitherEqualToANegativeOneNorInAnyOrder() {
        no("s.u8 == -1", "s.u8 > -1", "s.u8 < -1", "s.u8 >= -1", "s.u8 !== -1");
        yes("s.u8 != -1");
    }

    @Test
    void signedIntegersCompare() {
        yes("s.i32 == -2", "s.i32 < 0", "s.i32 > -3", "s.i32 in {-5 .. -1}");
        no("s.i32 == 2", "s.i32 > 0");
    }

    @Test
    void truthValuesCompareAndExistEvenWhenFalse() {
        yes("s.flag == 1", "s.flag == True", "s.flag == TRUE", "s.flag == \"Set\"", "s.flag == \"set\"", "s.noflag == False",
                "s.noflag == \"false\"",
                "s.noflag");
        yes("s.flag == 2", "s.flag == 0x10", "s.flag == 'a'", "s.noflag < 2", "s.flag in {2 .. 3}");
        no("s.flag == 0", "s.flag == \"Not set\"", "s.flag > 1", "s.noflag == 2");
    }

    @Test
    void valuesHaveNames() {
        yes("s.u8 == TCP", "s.u8 == \"TCP\"", "s.u8 == \"tcp\"", "s.u8 != UDP", "s.u8 < UDP", "s.u8 in {UDP, TCP}", "s.u8 == \"TCP\"");
        no("s.u8 == \"Two words\"");
    }

    @Test
    void namesOfValuesAreSearched() {
        yes("s.u8 contains \"CP\"", "s.u8 matches \"^tc\"", "s.flag matches \"set\"", "s.flag == true", "s.noflag == false");
        no("s.u8 contains \"UDP\"", "s.u8 matches \"u\"");
        refused("s.port contains \"8\"", "s.port", "s.u8 contains 06", "s.u8", "s.port matches \"8\"", "s.port");
    }

    @Test
    void realNumbersCompare() {
        yes("s.real == 2.5", "s.real == 25e-1", "s.real > 2", "s.real <= 2.50", "s.real < inf", "s.real + 1 == 3.5", "-s.real < 0");
        no("s.real == 2", "s.real == nan", "s.real < 2.5");
    }

    @Test
    void fieldsOfSeveralTypesWithOneNameAreOne() {
        yes("inner.alias == 7", "inner.alias == 70000", "inner.alias in {5 .. 7}", "inner.alias > 60000", "count(inner.alias) == 2");
        no("inner.alias == 8", "inner.alias != 7");
    }

    @Test
    void whatDoesNotFitTheFieldIsRefused() {
        refused("s.port == 70000", "70000", "s.u8 == 0x100", "0x100", "s.u64 == 18446744073709551616", "18446744073709551616",
                "s.i32 == 2147483648", "2147483648", "s.port == \"80\"", "\"80\"", "s.port == 80.5", "80.5", "s.port == 089", "089",
                "s.port == 80-1", "80-1", "s.port == http", "http", "s.real == 1x", "1x",
                "s.u8 == \"TPC\"", "\"TPC\"");
    }
}
