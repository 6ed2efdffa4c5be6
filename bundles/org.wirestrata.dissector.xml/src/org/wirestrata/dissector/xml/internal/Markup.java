package org.wirestrata.dissector.xml.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** Goes through the markup of a layer, and shows elements inside one another. */
final class Markup {
    private static final int NONE = -1;
    /** Elements that are shown inside one another; those further in hang below the last of them. */
    private static final int MOST_NESTED = 200;

    private final Dissection d;
    private final Scan scan;
    private final int end;
    private final int[] items = new int[MOST_NESTED];
    private final int[] starts = new int[MOST_NESTED];
    private final Field[] kinds = new Field[MOST_NESTED];
    /** Items that are open, and elements beyond those. */
    private int open;
    private int deeper;

    Markup(Dissection d, int end) {
        this.d = d;
        this.end = end;
        this.scan = new Scan(d, end);
    }

    void show() {
        int p = scan.blanks(0);
        while (p < end) {
            int next = d.byteAt(p) == '<' ? markup(p) : inDocumentType(p);
            if (next == NONE) {
                next = d.byteAt(p) == '<' ? unrecognized(p) : characters(p);
            }
            p = scan.blanks(next);
        }
        while (open > 0) {
            d.leave(items[--open]);
        }
    }

    private boolean inside(Field f) {
        return open > 0 && deeper == 0 && kinds[open - 1] == f;
    }

    private void enter(Field f, int item, int start) {
        if (open == MOST_NESTED) {
            deeper++;
            return;
        }
        items[open] = item;
        starts[open] = start;
        kinds[open++] = f;
        d.enter(item);
    }

    private void leave(int to) {
        if (deeper > 0) {
            deeper--;
            return;
        }
        open--;
        d.leave(items[open]);
        if (kinds[open] == Xml.TAG) {
            d.length(items[open], to - starts[open]);
        }
    }

    /** Shows the markup at a position and answers where it ends, or {@link #NONE}. */
    private int markup(int p) {
        if (scan.is(p, "<!--")) {
            return upTo(Xml.COMMENT, p, scan.behind(p + 4, "-->"));
        }
        if (scan.is(p, "<![CDATA[")) {
            return upTo(Xml.CDATA_SECTION, p, scan.behind(p + 9, "]]>"));
        }
        if (scan.is(p, "<!DOCTYPE")) {
            return documentType(p);
        }
        if (scan.is(p, "<!")) {
            return upTo(Xml.DECLARATION, p, scan.behind(p + 2, ">"));
        }
        if (scan.is(p, "<?")) {
            return instruction(p);
        }
        return scan.is(p, "</") ? endTag(p) : tag(p);
    }

    private int upTo(Field.Text f, int p, int next) {
        if (next != NONE) {
            text(f, p, next);
        }
        return next;
    }

    private int text(Field.Text f, int from, int to) {
        return d.addText(f, from, to - from, from, to - from, Encoding.UTF_8);
    }

    /** Section 2.8. */
    private int documentType(int p) {
        int name = scan.blanks(p + 9);
        int nameEnd = scan.name(name);
        if (nameEnd == name) {
            return NONE;
        }
        int stop = nameEnd;
        while (stop < end && d.byteAt(stop) != '[' && d.byteAt(stop) != '>') {
            stop++;
        }
        if (stop == end || d.byteAt(stop) == '>' && scan.blanks(nameEnd) == stop) {
            return NONE;
        }
        int item = text(Xml.DOCUMENT_TYPE, name, nameEnd);
        if (d.byteAt(stop) == '[') {
            enter(Xml.DOCUMENT_TYPE, item, p);
        }
        return stop + 1;
    }

    /** The end of the declarations inside a document type. */
    private int inDocumentType(int p) {
        if (!inside(Xml.DOCUMENT_TYPE) || d.byteAt(p) != ']') {
            return NONE;
        }
        int close = scan.blanks(p + 1);
        if (close == end || d.byteAt(close) != '>') {
            return NONE;
        }
        text(Field.TEXT, p, close + 1);
        leave(close + 1);
        return close + 1;
    }

    /** Sections 2.6 and 2.8. */
    private int instruction(int p) {
        int name = scan.blanks(p + 2);
        int nameEnd = scan.name(name);
        int attributes = scan.attributes(nameEnd);
        if (nameEnd == name || !scan.is(attributes, "?>")) {
            return NONE;
        }
        boolean declaration = nameEnd - name == 3 && scan.is(name, "xml");
        Field.Text f = declaration ? Xml.XML_DECLARATION : Xml.INSTRUCTION;
        int item = text(f, p, attributes + 2);
        d.enter(item);
        attributes(nameEnd, declaration);
        text(Field.TEXT, attributes, attributes + 2);
        d.leave(item);
        return attributes + 2;
    }

    private void attributes(int from, boolean declaration) {
        int p = scan.blanks(from);
        int next;
        while ((next = scan.attribute(p)) != NONE) {
            Field.Text own = !declaration ? null : scan.is(p, "version") ? Xml.VERSION : scan.is(p, "encoding") ? Xml.ENCODING
                    : scan.is(p, "standalone") ? Xml.STANDALONE : null;
            int value = scan.value(p);
            boolean quoted = d.byteAt(value) == '"' || d.byteAt(value) == '\'';
            if (own == null) {
                text(Xml.ATTRIBUTE, p, next);
            } else {
                text(own, quoted ? value + 1 : value, quoted ? next - 1 : next);
            }
            p = scan.blanks(next);
        }
    }

    /** Section 3.1. */
    private int tag(int p) {
        int name = scan.blanks(p + 1);
        int nameEnd = scan.name(name);
        int close = scan.attributes(nameEnd);
        boolean empty = scan.is(close, "/>");
        if (nameEnd == name || !empty && !scan.is(close, ">")) {
            return NONE;
        }
        int next = close + (empty ? 2 : 1);
        int item = text(Xml.TAG, p, next);
        d.enter(item);
        attributes(nameEnd, false);
        d.leave(item);
        if (!empty) {
            enter(Xml.TAG, item, p);
        }
        return next;
    }

    private int endTag(int p) {
        int name = scan.blanks(p + 2);
        int nameEnd = scan.name(name);
        int close = scan.blanks(nameEnd);
        if (nameEnd == name || !scan.is(close, ">")) {
            return NONE;
        }
        text(Field.TEXT, p, close + 1);
        if (open > 0) {
            leave(close + 1);
        } else {
            d.expert(d.add(Field.TEXT, p, close + 1 - p, "Closing an unopened tag"), Xml.NOT_OPEN);
        }
        return close + 1;
    }

    private int characters(int p) {
        int next = d.find(p, (byte) '<');
        next = next < 0 ? end : next;
        text(open > 0 ? Xml.CHARACTERS : Xml.UNKNOWN, p, next);
        return next;
    }

    private int unrecognized(int p) {
        int next = p;
        while (next < end && !Scan.blank(d.byteAt(next))) {
            next++;
        }
        d.expert(d.add(Field.TEXT, p, next - p, "Unrecognized text"), Xml.UNRECOGNIZED);
        return next;
    }
}
