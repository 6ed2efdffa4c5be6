package org.wirestrata.dissector.json.internal;

import org.wirestrata.api.dissect.Dissection;

/** Finds the ends of the values of RFC 8259 in the bytes of a layer, and tells whether they are well-formed. Nothing is recorded. */
final class Grammar {
    /** What values inside one another may cost in all. */
    private static final int BUDGET = 100;
    private static final int ARRAY = 4;
    private static final int OBJECT = 5;
    private static final int NUMBER = 5;
    /** The bytes are not what was asked for. */
    static final int NONE = -1;

    private final Dissection d;
    private final int end;

    Grammar(Dissection d, int end) {
        this.d = d;
        this.end = end;
    }

    private int at(int p) {
        return p < end ? d.byteAt(p) : NONE;
    }

    /** The position behind blanks: section 2. */
    int blanks(int from) {
        int p = from;
        while (p < end) {
            int c = d.byteAt(p);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                break;
            }
            p++;
        }
        return p;
    }

    /** The end of the array or object at a position, or {@link #NONE}. */
    int structure(int p, int spent) {
        return switch (at(p)) {
            case '{' -> elements(p, spent + OBJECT, true);
            case '[' -> elements(p, spent + ARRAY, false);
            default -> NONE;
        };
    }

    /** Sections 4 and 5. */
    private int elements(int open, int spent, boolean named) {
        if (spent > BUDGET) {
            return NONE;
        }
        int close = named ? '}' : ']';
        int p = blanks(open + 1);
        if (at(p) == close) {
            return p + 1;
        }
        while (true) {
            if (named) {
                p = string(p);
                if (p == NONE) {
                    return NONE;
                }
                p = blanks(p);
                if (at(p) != ':') {
                    return NONE;
                }
                p = blanks(p + 1);
            }
            p = value(p, spent);
            if (p == NONE) {
                return NONE;
            }
            p = blanks(p);
            if (at(p) == close) {
                return p + 1;
            }
            if (at(p) != ',') {
                return NONE;
            }
            p = blanks(p + 1);
        }
    }

    /** The end of the value at a position: section 3. */
    int value(int p, int spent) {
        return switch (at(p)) {
            case '{', '[' -> structure(p, spent);
            case '"' -> string(p);
            case 't' -> word(p, "true");
            case 'f' -> word(p, "false");
            case 'n' -> word(p, "null");
            default -> spent + NUMBER > BUDGET ? NONE : number(p);
        };
    }

    private int word(int p, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at(p + i) != word.charAt(i)) {
                return NONE;
            }
        }
        return p + word.length();
    }

    /** Section 7, though control characters may stand for themselves. */
    int string(int from) {
        if (at(from) != '"') {
            return NONE;
        }
        int p = from + 1;
        while (p < end) {
            int c = d.byteAt(p++);
            if (c == '"') {
                return p;
            }
            if (c == '\\') {
                p = escape(p);
                if (p == NONE) {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    private int escape(int p) {
        int c = at(p);
        if (c != 'u') {
            return c >= 0 && "\"\\/bfnrt".indexOf(c) >= 0 ? p + 1 : NONE;
        }
        for (int i = 1; i <= 4; i++) {
            if (Character.digit(at(p + i), 16) < 0) {
                return NONE;
            }
        }
        return p + 5;
    }

    /** Section 6. */
    private int number(int from) {
        int p = at(from) == '-' ? from + 1 : from;
        int digits = digits(p);
        if (digits == p) {
            return NONE;
        }
        p = at(p) == '0' ? p + 1 : digits;
        if (at(p) == '.') {
            digits = digits(p + 1);
            if (digits == p + 1) {
                return NONE;
            }
            p = digits;
        }
        if (at(p) == 'e' || at(p) == 'E') {
            int exponent = at(p + 1) == '+' || at(p + 1) == '-' ? p + 2 : p + 1;
            digits = digits(exponent);
            return digits == exponent ? NONE : digits;
        }
        return p;
    }

    private int digits(int from) {
        int p = from;
        while (at(p) >= '0' && at(p) <= '9') {
            p++;
        }
        return p;
    }
}
