package org.wirestrata.dissector.imap.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.TextLines;

/** The words of a line, with one blank between them. */
final class Words {
    private final Dissection d;
    private final int lineEnd;
    int at;
    int end;

    Words(Dissection d, int at, int lineEnd) {
        this.d = d;
        this.lineEnd = lineEnd;
        this.at = at;
        this.end = TextLines.word(d, at, lineEnd);
    }

    boolean there() {
        return end > at;
    }

    /** Goes to the next word; false where there is none. */
    boolean next() {
        at = Math.min(end + 1, lineEnd);
        end = TextLines.word(d, at, lineEnd);
        return there();
    }

    boolean is(String word) {
        return end - at == word.length() && TextLines.starts(d, at, end, word);
    }

    String text() {
        return TextLines.text(d, at, end);
    }

    void add(Field.Text f) {
        d.addText(f, at, end - at, at, end - at, Encoding.ASCII);
    }

    void addHidden(Field.Text f) {
        add(f);
        d.hide(d.last());
    }
}
