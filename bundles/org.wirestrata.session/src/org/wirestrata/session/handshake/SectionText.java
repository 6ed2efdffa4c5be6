package org.wirestrata.session.handshake;

import org.wirestrata.session.handshake.Section.Checked;
import org.wirestrata.session.handshake.Section.Row;
import org.wirestrata.session.handshake.Section.Sentence;
import org.wirestrata.session.handshake.Section.Table;

/** Writes sections for a terminal. */
final class SectionText {
    private static final String INDENT = "  ";
    private static final String[] LEVELS = {INDENT, "      "};

    private SectionText() {
    }

    static void write(Iterable<Section> sections, StringBuilder to) {
        for (Section s : sections) {
            to.append('\n');
            if (s.heading() != null) {
                to.append(s.heading()).append('\n');
            }
            s.blocks().forEach(b -> write(b, to));
        }
    }

    private static void write(Section.Block block, StringBuilder to) {
        switch (block) {
        case Sentence s -> Grid.wrap(s.text(), LEVELS[s.level()], to);
        case Checked c -> to.append(INDENT).append(c.holds() ? "✓ " : "✗ ").append(c.text()).append('\n');
        case Table t -> {
            Grid grid = new Grid(LEVELS[t.level()]);
            for (Row row : t.rows()) {
                grid.row(row.cells().toArray(String[]::new));
                if (row.note() != null) {
                    grid.below(row.note());
                }
            }
            grid.write(to);
        }
        }
    }
}
