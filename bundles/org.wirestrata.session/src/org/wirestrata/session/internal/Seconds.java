package org.wirestrata.session.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes seconds as C does: the nearest decimal to the double itself, which a half in decimal digits mostly is not. */
final class Seconds {
    private Seconds() {
    }

    static String fixed(double seconds, int decimals) {
        return new BigDecimal(seconds).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
