package org.wirestrata.filter.internal.run;

import org.wirestrata.api.dissect.Tape;

/** What is true of an item that has a value, or not. */
@FunctionalInterface
interface ItemTest {
    boolean test(Tape t, int item);
}
