package org.wirestrata.workbench.handshake.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.wirestrata.session.handshake.Section;
import org.wirestrata.session.handshake.Section.Checked;
import org.wirestrata.session.handshake.Section.Row;
import org.wirestrata.session.handshake.Section.Sentence;
import org.wirestrata.session.handshake.Section.Table;
import org.wirestrata.workbench.Shades;

/** Sections of an explanation as a text that can be read, selected and copied; columns are held by tab stops. */
final class ExplanationText {
    private static final int MARGIN = 10;
    private static final int GAP = 18;
    private static final int INDENT = 12;
    private static final int DEEPER = 24;
    private static final int SPACE = 4;

    private final StyledText text;
    private final StringBuilder all = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String name = "";
    private GC gc;

    /** A part of the text in a colour of its own, perhaps bold. */
    private record Mark(int start, int length, Shades shade, boolean bold) {
    }

    /** How a line is laid out: where its columns begin, and where it goes on when it is broken. */
    private record Line(int number, int indent, int wrapIndent, int[] stops, int space) {
    }

    ExplanationText(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP);
        Shades.own(text);
        text.setMargins(MARGIN, 6, MARGIN, 6);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
    }

    StyledText control() {
        return text;
    }

    /** Begins a new text. */
    ExplanationText begin(String itsName) {
        name = itsName;
        all.setLength(0);
        marks.clear();
        lines.clear();
        gc = new GC(text);
        return this;
    }

    /** Adds a heading of the first order. */
    ExplanationText title(String title) {
        line(title, 0, 0, all.isEmpty() ? 0 : 3 * SPACE, Shades.TEXT, true);
        return this;
    }

    ExplanationText sentence(String sentence) {
        return sentence(sentence, Shades.TEXT);
    }

    ExplanationText sentence(String sentence, Shades shade) {
        line(sentence, 0, 0, SPACE, shade, false);
        return this;
    }

    ExplanationText sections(List<Section> sections) {
        for (Section s : sections) {
            if (s.heading() != null) {
                line(s.heading(), 0, 0, 2 * SPACE, Shades.TEXT, true);
            }
            s.blocks().forEach(this::block);
        }
        return this;
    }

    /** Shows what was added; where it is of the same thing as before it stays where it was scrolled. */
    void end(boolean same) {
        gc.dispose();
        int top = same ? text.getTopPixel() : 0;
        text.setRedraw(false);
        text.setText(all.toString());
        for (Line l : lines) {
            text.setLineIndent(l.number(), 1, l.indent());
            text.setLineWrapIndent(l.number(), 1, l.wrapIndent());
            text.setLineVerticalIndent(l.number(), l.space());
            if (l.stops() != null) {
                text.setLineTabStops(l.number(), 1, l.stops());
            }
        }
        restyle();
        text.setTopPixel(top);
        text.setRedraw(true);
    }

    /** Takes over the colours of the theme. */
    void restyle() {
        text.setBackground(Shades.BACKGROUND.color());
        text.setForeground(Shades.TEXT.color());
        text.setStyleRanges(marks.stream().filter(m -> m.length() > 0)
                .map(m -> new StyleRange(m.start(), m.length(), m.shade().color(), null, m.bold() ? SWT.BOLD : SWT.NORMAL))
                .toArray(StyleRange[]::new));
    }

    private void block(Section.Block block) {
        switch (block) {
        case Sentence s -> line(s.text(), s.level() == 0 ? INDENT : DEEPER, s.level() == 0 ? INDENT : DEEPER, SPACE / 2,
                s.level() == 0 ? Shades.TEXT : Shades.FAINT, false);
        case Checked c -> {
            int start = all.length() + (all.isEmpty() ? 0 : 1);
            line((c.holds() ? "✓  " : "✗  ") + c.text(), INDENT, INDENT + width("✓  ", true), SPACE / 2, Shades.TEXT, false);
            marks.removeLast();
            marks.add(new Mark(start, 1, c.holds() ? Shades.RIGHT : Shades.ERROR, true));
            marks.add(new Mark(start + 1, all.length() - start - 1, c.holds() ? Shades.TEXT : Shades.ERROR, false));
        }
        case Table t -> table(t);
        }
    }

    private void table(Table table) {
        int indent = table.level() == 0 ? INDENT : DEEPER;
        boolean head = !table.rows().isEmpty() && table.rows().getFirst().cells().getFirst().isEmpty();
        int[] stops = stops(table, head);
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            newLine();
            int last = row.cells().size() - 1;
            int hang = indent + (last > 0 ? stops[last - 1] : 0);
            lines.add(new Line(lines.size(), indent, hang, stops, SPACE / 2));
            for (int i = 0; i <= last; i++) {
                int start = all.length();
                all.append(i == 0 ? "" : "\t").append(row.cells().get(i).strip());
                boolean heading = head && r == 0;
                marks.add(new Mark(start, all.length() - start, i == 0 || heading ? Shades.FAINT : Shades.TEXT, heading));
            }
            if (row.note() != null) {
                line(row.note(), indent + DEEPER, indent + DEEPER, 0, Shades.FAINT, false);
            }
        }
    }

    /** Where columns begin, from the indent: behind the widest cell of the one before. */
    private int[] stops(Table table, boolean head) {
        int columns = table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(1);
        int[] stops = new int[Math.max(1, columns - 1)];
        int at = 0;
        for (int i = 0; i + 1 < columns; i++) {
            int widest = 0;
            for (int r = 0; r < table.rows().size(); r++) {
                List<String> cells = table.rows().get(r).cells();
                widest = i < cells.size() - 1 ? Math.max(widest, width(cells.get(i).strip(), head && r == 0)) : widest;
            }
            at += widest + GAP;
            stops[i] = at;
        }
        return stops;
    }

    private int width(String s, boolean bold) {
        gc.setFont(bold ? Arrows.bold() : text.getFont());
        return gc.textExtent(s).x;
    }

    private void newLine() {
        if (!all.isEmpty() || !lines.isEmpty()) {
            all.append('\n');
        }
    }

    private void line(String s, int indent, int wrapIndent, int space, Shades shade, boolean bold) {
        newLine();
        lines.add(new Line(lines.size(), indent, wrapIndent, null, space));
        marks.add(new Mark(all.length(), s.length(), shade, bold));
        all.append(s);
    }
}
