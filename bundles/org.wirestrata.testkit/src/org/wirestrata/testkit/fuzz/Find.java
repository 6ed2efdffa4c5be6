package org.wirestrata.testkit.fuzz;

/**
 * Something that must not be.
 *
 * @param kind     what it is
 * @param blamed   the plug-in's class, or the protocol, that it is about; the engine where no plug-in is to blame
 * @param where    what tells it from other finds of its kind: the method of the plug-in and its line, a field
 * @param message  what happened
 * @param stack    the stack trace, or an empty text
 * @param frame    the number of the frame
 * @param fuzzCase the frames, as few and short as they could be made
 */
public record Find(Kind kind, String blamed, String where, String message, String stack, int frame, FuzzCase fuzzCase) {

    /** What can be wrong. */
    public enum Kind {
        /** A plug-in threw an exception. */
        EXCEPTION,
        /** A plug-in used up a budget of the engine: it records without end, or nests too deep. */
        BUDGET,
        /** An exception left the engine. */
        ENGINE,
        /** An exception came when an item was to be shown as text. */
        TEXT,
        /** A frame did not come to its end. */
        HANG,
        /** A frame took more of a processor's time than it may. */
        SLOW,
        /** A frame took more memory than it may, or too much was kept of it. */
        MEMORY,
        /** An item lies outside of its bytes, or hangs under one that is not there. */
        TAPE,
        /** The same frames show something else the second time. */
        DETERMINISM,
        /** A frame shows something else when one comes to it at random. */
        VIEWS,
        /** Who looks at some fields alone sees other values of them. */
        SUBSET
    }

    /** What finds of one cause have in common. */
    public String cause() {
        return kind + " " + blamed + " " + where;
    }

    Find in(FuzzCase other, int number) {
        return new Find(kind, blamed, where, message, stack, number, other);
    }

    @Override
    public String toString() {
        return kind + " " + blamed + " " + where + ", frame " + frame + " of " + fuzzCase.origin() + ", seed " + fuzzCase.seed() + ": " + message;
    }
}
