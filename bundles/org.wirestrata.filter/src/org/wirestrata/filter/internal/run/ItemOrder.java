package org.wirestrata.filter.internal.run;

import org.wirestrata.api.dissect.Tape;

/** How an item's value stands to a constant, as a bit of {@link org.wirestrata.filter.internal.value.Order}. */
@FunctionalInterface
interface ItemOrder {
    int of(Tape t, int item);
}
