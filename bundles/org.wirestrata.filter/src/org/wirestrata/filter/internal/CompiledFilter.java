package org.wirestrata.filter.internal;

import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.filter.internal.run.Predicate;

/** A filter's text with what decides it. */
record CompiledFilter(String text, Set<Field> wanted, Predicate predicate) implements DisplayFilter {
    @Override
    public boolean matches(Tape tape) {
        return predicate.test(tape);
    }
}
