package org.wirestrata.filter.internal.complete;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.filter.internal.literal.Names;

/** What a proposal says of a field. */
final class Descriptions {
    private Descriptions() {
    }

    static String of(Field f) {
        String about = f.description().isEmpty() ? "" : ": " + f.description();
        return f.label() + " (" + Names.of(f.type()) + ")" + about;
    }
}
