package org.wirestrata.api.filter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;

/** Compiles display filters. A service. */
@ProviderType
public interface DisplayFilters {
    /** Compiles a filter for the fields of a catalog, with the macros that the user keeps and no selected frame. */
    DisplayFilter compile(String text, Catalog catalog) throws FilterException;

    /** Compiles a filter in a context. */
    DisplayFilter compile(String text, Catalog catalog, Context context) throws FilterException;

    /**
     * What a filter's text can name beside fields.
     *
     * @param macros   the texts of macros, by name; <code>$1</code> in a text is the first argument
     * @param selected the frame whose values <code>${field}</code> stands for, a copy that stays as it is; or null
     */
    record Context(Map<String, String> macros, Tape selected) {
        /** Nothing. */
        public static final Context NONE = new Context(Map.of(), null);
    }

    /** The context of the user: the macros that are kept, and a selected frame or null. */
    Context context(Tape selected);

    /** A text that is kept under a name: a filter, or a macro. */
    record Saved(String name, String text) {
    }

    /** What Wireshark keeps for a user, each in a file of its own. */
    enum Shelf {
        DISPLAY_FILTERS, CAPTURE_FILTERS, MACROS
    }

    /**
     * What a file keeps.
     *
     * @param file   the file, or null where the user has none
     * @param unread the numbers of lines that are not understood, from 1
     */
    record Kept(Path file, List<Saved> all, List<Integer> unread) {
    }

    /** What the user keeps. */
    Kept kept(Shelf shelf) throws IOException;

    /** What a file of filters or macros keeps. */
    Kept kept(Path file) throws IOException;

    /**
     * A proposal to go on with what is written.
     *
     * @param text        what would stand in place of the characters from {@link #start} on, {@link #length} of them
     * @param description what it means
     */
    record Proposal(String text, String description, int start, int length) {
    }

    /** Proposals for the place of the cursor, best first, at most so many. */
    default List<Proposal> complete(String text, int cursor, Catalog catalog, int most) {
        return complete(text, cursor, catalog, most, _ -> List.of());
    }

    /**
     * The same with values that were seen.
     *
     * @param seen answers at once which values a field has, by its name; those come before others, in this order
     */
    List<Proposal> complete(String text, int cursor, Catalog catalog, int most, Function<String, List<Seen>> seen);

    /**
     * A value that a field has in a capture.
     *
     * @param literal as a filter writes it behind <code>==</code>
     * @param name    what the field calls it, or null
     * @param count   how often it was seen
     */
    record Seen(String literal, String name, long count) {
    }

    /** Gathers the values of a field. One thread may gather while others read. */
    interface SeenValues {
        /** The fields whose items are looked at. */
        Set<Field> wanted();

        /** Looks at a frame. */
        void take(Tape tape);

        /** What was seen up to now, the most frequent first. */
        List<Seen> values();
    }

    /** Begins to gather values of the fields with a name, so many different ones at most; null where there are no fields with values. */
    SeenValues seen(String field, Catalog catalog, int most);

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

    /**
     * A part of a filter with what it let through.
     *
     * @param depth   how deep it lies in the filter; 0 for the whole
     * @param matches the frames in which it holds
     * @param removes of the frames that the parts before it leave those in which it does not hold; -1 where it does not remove frames by
     *                itself, as one of several of which any may hold
     */
    record Part(DisplayFilter filter, int depth, long matches, long removes) {
    }

    /** Tells what each part of a filter does to a capture. For one thread. */
    interface Tally {
        /** Counts a frame, with the items that the filter {@link DisplayFilter#wanted wants}. */
        void take(Tape tape);

        /** The frames that were counted. */
        long frames();

        /** The whole filter, then its parts, each followed by its own. */
        List<Part> parts();

        /** Why no frame is left, in a sentence; empty where some are. */
        String verdict();
    }

    /** Begins to count what the parts of a filter let through. */
    Tally tally(DisplayFilter filter);

    /** What there is to know of a filter; empty where nothing is, or where it does not compile. */
    List<Advice> advice(String text, Catalog catalog);
}
