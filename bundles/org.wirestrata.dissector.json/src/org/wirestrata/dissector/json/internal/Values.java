package org.wirestrata.dissector.json.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Shows values that {@link Grammar} found well-formed. */
final class Values {
    private static final String ITEM = "[]";

    private final Dissection d;
    private final Grammar grammar;
    private final StringBuilder path = new StringBuilder();

    Values(Dissection d, Grammar grammar) {
        this.d = d;
        this.grammar = grammar;
    }

    /** Shows the array or object between two positions. */
    void show(int at, int end) {
        path.setLength(0);
        structure(at, end);
    }

    private void structure(int at, int end) {
        if (d.byteAt(at) == '{') {
            object(at, end);
        } else {
            array(at, end);
        }
    }

    private void array(int at, int end) {
        int item = d.add(Json.ARRAY, at, end - at);
        d.enter(item);
        int outer = path.length();
        path.append('/').append(ITEM);
        int p = grammar.blanks(at + 1);
        while (p < end - 1) {
            int next = grammar.value(p, 0);
            value(p, next, ITEM);
            p = grammar.blanks(next);
            p = d.byteAt(p) == ',' ? grammar.blanks(p + 1) : end;
        }
        path.setLength(outer);
        d.leave(item);
    }

    private void object(int at, int end) {
        int item = d.add(Json.OBJECT, at, end - at);
        d.enter(item);
        int p = grammar.blanks(at + 1);
        while (p < end - 1) {
            p = grammar.blanks(member(p));
            p = d.byteAt(p) == ',' ? grammar.blanks(p + 1) : end;
        }
        d.leave(item);
    }

    private int member(int at) {
        int keyEnd = grammar.string(at);
        int valueAt = grammar.blanks(grammar.blanks(keyEnd) + 1);
        int end = grammar.value(valueAt, 0);
        String key = Strings.decode(d, at + 1, keyEnd - 1);
        int item = d.add(Json.MEMBER, at, end - at, key);
        d.enter(item);
        int outer = path.length();
        path.append('/').append(key);
        value(valueAt, end, key);
        d.add(Json.KEY, at, keyEnd - at, key);
        d.markGenerated(d.add(Json.PATH, at, end - at, path));
        path.setLength(outer);
        d.leave(item);
        return end;
    }

    private void value(int at, int end, String key) {
        switch (d.byteAt(at)) {
            case '{', '[' -> structure(at, end);
            case '"' -> {
                String text = Strings.decode(d, at + 1, end - 1);
                withPath(at, end, key, text);
                d.add(Json.STRING, at, end - at, text);
            }
            case 't' -> literal(Json.TRUE, at, end, key);
            case 'f' -> literal(Json.FALSE, at, end, key);
            case 'n' -> literal(Json.NULL, at, end, key);
            default -> literal(Json.NUMBER, at, end, key);
        }
    }

    private void literal(Field f, int at, int end, String key) {
        withPath(at, end, key, new String(d.array(), d.arrayOffset() + at, end - at, StandardCharsets.ISO_8859_1));
        d.add(f, at, end - at);
    }

    private void withPath(int at, int end, String key, String value) {
        if (d.wants(Json.PATH_WITH_VALUE)) {
            d.markGenerated(d.add(Json.PATH_WITH_VALUE, at, end - at, path + ":" + value));
        }
        if (d.wants(Json.MEMBER_WITH_VALUE)) {
            d.markGenerated(d.add(Json.MEMBER_WITH_VALUE, at, end - at, key + ":" + value));
        }
    }
}
