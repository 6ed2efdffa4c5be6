package org.wirestrata.api.dissect;

/**
 * Writes the line of the protocol tree for an item, from the finished tape: it may look at the item's value and at its children.
 * <p>
 * Lines are written only when somebody looks, on any thread, and must depend on nothing but the tape.
 */
@FunctionalInterface
public interface Label {
    /** Appends the line of an item to a text. */
    void write(Tape tape, int item, StringBuilder to);
}
