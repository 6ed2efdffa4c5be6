package org.wirestrata.tests.engine.filter;

import static org.wirestrata.tests.engine.filter.Sample.no;
import static org.wirestrata.tests.engine.filter.Sample.refused;
import static org.wirestrata.tests.engine.filter.Sample.yes;

import org.junit.jupiter.api.Test;

/** Points in time and spans. */
class TimesTest {
    @Test
    void pointsInTimeCompare() {
        yes("s.time == \"2002-12-31 13:55:31.3Z\"", "s.time == \"2002-12-31T13:55:31.3Z\"", "s.time == \"2002-12-31 13:55:31.3 UTC\"",
                "s.time == \"2002-12-31 14:55:31.300+01:00\"", "s.time == \"2002-12-31 14:55:31.300+0100\"",
                        "s.time == \"Dec 31, 2002 13:55:31.3 UTC\"",
                "s.time > \"2002-12-31 13:55:31Z\"", "s.time < \"2002-12-31 13:55:31.300000001Z\"", "s.time > \"2002-12-29\"",
                        "s.time > 2002-12-29",
                "s.time in {\"2002-12-01\" .. \"2003-02-01\"}", "s.time != \"2002-12-31 13:55:31Z\"", "s.time > \"dec  1, 2002 00:00:00\"");
        no("s.time == \"2002-12-31 13:55:31Z\"", "s.time < \"1969-12-31 00:00:00\"");
    }

    @Test
    void spansCompare() {
        yes("s.span == 1.5.7", "s.span < 2.6e-05");
        refused("s.span == 1.12345678901", "1.12345678901", "s.span < 1e5", "1e5");
        yes("s.span == 1.5", "s.span > 1", "s.span < 1.500000001", "s.span > -1.5", "s.span in {0 .. 2}");
        no("s.span == 1", "s.span < 1.5");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        refused("s.time > \"foo\"", "\"foo\"", "s.time > 5", "5", "s.time > \"2002-13-31\"", "\"2002-13-31\"",
                "s.time > \"2002-12-31 24:00:00\"",
                "\"2002-12-31 24:00:00\"", "s.time == \"2002-12-31 13:55.3\"", "\"2002-12-31 13:55.3\"", "s.time > \"Dec 31, 2002\"",
                "\"Dec 31, 2002\"", "s.span < 1e3", "1e3", "s.span == \"0\"", "\"0\"", "s.span == 0x0", "0x0", "s.span < 1.", ".");
    }
}
