package org.wirestrata.filter.internal.run;

import org.wirestrata.api.dissect.Tape;

/** What is true of a frame or not. Without state: any number of threads may ask. */
@FunctionalInterface
public interface Predicate {
    boolean test(Tape t);
}
