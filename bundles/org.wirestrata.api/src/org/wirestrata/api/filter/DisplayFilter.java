package org.wirestrata.api.filter;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;

/**
 * A compiled display filter. It belongs to the catalog for which it was compiled and is compiled again for another one. Safe for any
 * number of threads.
 */
@ProviderType
public interface DisplayFilter {
    /** Whether a dissected frame matches. */
    boolean matches(Tape tape);

    /** The fields whose items decide. */
    Set<Field> wanted();

    /** Whether texts of the packet list decide too: then a tape must have its {@link Tape#line}. */
    default boolean columns() {
        return false;
    }

    /**
     * Whether the filter means the same with another catalog: the names in it stand for the same fields there. Where it does not, it is to be
     * compiled again, since it would take fields for absent that go by these names.
     */
    default boolean fits(Catalog catalog) {
        Set<Field> mine = wanted();
        return mine.stream().allMatch(f -> catalog.field(f.id) == f && mine.containsAll(catalog.fields(f.name())));
    }

    /** The text that was compiled. */
    String text();

    /** How {@link #parts} decide. */
    enum Joint {
        /** There are no parts: one condition decides. */
        NONE,
        /** All parts must hold. */
        ALL,
        /** One of the parts or more must hold. */
        ANY,
        /** One of two parts must hold, not both. */
        ONE,
        /** The only part must not hold. */
        NOT
    }

    /** How the parts decide. */
    Joint joint();

    /**
     * The conditions that the filter consists of, each a filter of its own whose text is a piece of this one's with its macros replaced;
     * empty where there is one condition. To find out why nothing matches, count what each part lets through.
     */
    List<DisplayFilter> parts();

    /**
     * Where the text begins in the text of the filter that this is a part of, in UTF-16 units; 0 for a whole filter. What a macro made
     * begins where the macro is called.
     */
    int start();

    /** What the filter asks of a frame, as a clause in English: <code>a value of tcp.port equals 80</code>. */
    String meaning();
}
