package org.wirestrata.api.filter;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.session.Catalog;

/** Compiles display filters. A service. */
@ProviderType
public interface DisplayFilters {
    /** Compiles a filter for the fields of a catalog. */
    DisplayFilter compile(String text, Catalog catalog) throws FilterException;

    /**
     * A proposal to go on with what is written.
     *
     * @param text        what would stand in place of the characters from {@link #start} on, {@link #length} of them
     * @param description what it means
     */
    record Proposal(String text, String description, int start, int length) {
    }

    /** Proposals for the place of the cursor, best first, at most so many. */
    List<Proposal> complete(String text, int cursor, Catalog catalog, int most);

    /** What a piece of a filter's text is, for colours. */
    enum Kind {
        FIELD, FUNCTION, OPERATOR, TEXT, VALUE, BRACKET,
        /** What has no meaning: an unknown name where a field must stand, an unfinished text. */
        UNKNOWN
    }

    /** A piece of a filter's text, in UTF-16 units. */
    record Token(Kind kind, int start, int length) {
    }

    /** The pieces of a text from left to right, blanks left out. Never fails: the text may be unfinished or wrong. */
    List<Token> tokens(String text, Catalog catalog);

    /**
     * Something to know of a filter that compiles: it may not mean what was meant.
     *
     * @param message     a sentence or two
     * @param replacement what to write in place of the range, or null
     */
    record Advice(String message, int start, int length, String replacement) {
    }

    /** What there is to know of a filter; empty where nothing is, or where it does not compile. */
    List<Advice> advice(String text, Catalog catalog);
}
