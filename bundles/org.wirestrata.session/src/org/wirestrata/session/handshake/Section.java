package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of an explanation, for whoever shows it in whatever form.
 *
 * @param heading what it is about, or null
 */
public record Section(String heading, List<Block> blocks) {

    /** A piece of a section. */
    public sealed interface Block permits Sentence, Checked, Table {
    }

    /**
     * A sentence.
     *
     * @param level 0, or 1 where it tells more of the piece before
     */
    public record Sentence(String text, int level) implements Block {
        Sentence(String text) {
            this(text, 0);
        }
    }

    /** Something that was checked. */
    public record Checked(boolean holds, String text) implements Block {
    }

    /**
     * Rows of cells.
     *
     * @param level 0, or 1 where it tells more of the piece before
     */
    public record Table(List<Row> rows, int level) implements Block {
        Table() {
            this(0);
        }

        Table(int level) {
            this(new ArrayList<>(), level);
        }

        Table row(String... cells) {
            rows.add(new Row(Arrays.asList(cells), null));
            return this;
        }

        /** Adds a note to the row before. */
        Table note(String text) {
            rows.set(rows.size() - 1, new Row(rows.getLast().cells(), text));
            return this;
        }
    }

    /**
     * A row of a table.
     *
     * @param note what it means, whatever the columns; or null
     */
    public record Row(List<String> cells, String note) {
    }

    static Section of(String heading, Block... blocks) {
        return new Section(heading, List.of(blocks));
    }
}
