package org.wirestrata.session.handshake;

/** Explains one connection for a terminal: sentences, tables and a drawing. */
public final class TextReport {
    private static final String INDENT = "  ";
    private final Words words;

    public TextReport(Words words) {
        this.words = words;
    }

    public void write(Handshake h, StringBuilder to) {
        Explanation explanation = new Explanation(h, words);
        to.append(explanation.title()).append('\n');
        explanation.verdict().forEach(s -> Grid.wrap(s, "", to));
        to.append('\n');
        if (h.syn() != null || h.synAck() != null) {
            new Ladder(h, words).write(to);
            explanation.initial().forEach(s -> Grid.wrap(s, INDENT, to));
        }
        SectionText.write(explanation.sections(), to);
    }
}
