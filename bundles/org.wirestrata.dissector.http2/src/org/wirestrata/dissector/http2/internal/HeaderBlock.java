package org.wirestrata.dissector.http2.internal;

import java.util.List;

/**
 * The headers that a frame completes, in their order. It does not change.
 *
 * @param tooMany whether there were more, which were left out
 */
record HeaderBlock(List<Line> lines, boolean tooMany) {
    /** How a header lies in the block: RFC 7541 section 6. */
    enum Form {
        INDEXED("Indexed Header Field", true),
        LITERAL_INDEXING_NAMED("Literal Header Field with Incremental Indexing - Indexed Name", true),
        LITERAL_INDEXING("Literal Header Field with Incremental Indexing - New Name", false),
        LITERAL_NAMED("Literal Header Field without Indexing - Indexed Name", true),
        LITERAL("Literal Header Field without Indexing - New Name", false),
        NEVER_NAMED("Literal Header Field never Indexed - Indexed Name", true),
        NEVER("Literal Header Field never Indexed - New Name", false), SIZE_UPDATE("Maximum dynamic table size change", false);

        final String text;
        final boolean indexed;

        Form(String text, boolean indexed) {
            this.text = text;
            this.indexed = indexed;
        }
    }

    /**
     * One header, or a change of the table's size.
     *
     * @param entry  null for a change of the table's size
     * @param at     where it begins in this frame's part of the block
     * @param length octets in this frame
     * @param number the index, or the table's new size
     */
    record Line(Entry entry, int at, int length, Form form, int number) {
    }

    /** The value of the first header of a name, or null. */
    String value(String name) {
        for (Line l : lines) {
            if (l.entry != null && l.entry.name().equals(name)) {
                return l.entry.value();
            }
        }
        return null;
    }
}
