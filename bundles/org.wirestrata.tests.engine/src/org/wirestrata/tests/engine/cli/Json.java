package org.wirestrata.tests.engine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly into maps, lists, texts, longs, doubles, booleans and null. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.blank();
        if (json.at != text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("expected " + expected + " at " + at + ": " + text.substring(at, Math.min(text.length(), at
                + 40)));
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean taken(char c) {
        blank();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void need(char c) {
        if (!taken(c)) {
            throw wrong("" + c);
        }
    }

    private Object value() {
        blank();
        if (taken('{')) {
            return object();
        }
        if (taken('[')) {
            return list();
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return string();
        }
        for (Object word : new Object[] {true, false}) {
            if (text.startsWith(word.toString(), at)) {
                at += word.toString().length();
                return word;
            }
        }
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw wrong("a value");
        }
        return number.matches("-?\\d+") ? (Object) Long.parseLong(number) : Double.parseDouble(number);
    }

    private Map<String, Object> object() {
        Map<String, Object> all = new LinkedHashMap<>();
        if (taken('}')) {
            return all;
        }
        do {
            blank();
            String key = string();
            need(':');
            if (all.put(key, value()) != null) {
                throw wrong("no second " + key);
            }
        } while (taken(','));
        need('}');
        return all;
    }

    private List<Object> list() {
        List<Object> all = new ArrayList<>();
        if (taken(']')) {
            return all;
        }
        do {
            all.add(value());
        } while (taken(','));
        need(']');
        return all;
    }

    private String string() {
        need('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw wrong("no control characters");
            }
            if (c == '\\') {
                char escaped = text.charAt(at++);
                int plain = "nrtbf".indexOf(escaped);
                if (escaped == 'u') {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    out.append(plain < 0 ? escaped : "\n\r\t\b\f".charAt(plain));
                }
            } else {
                out.append(c);
            }
        }
    }
}
