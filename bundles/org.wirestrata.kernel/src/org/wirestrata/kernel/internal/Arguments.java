package org.wirestrata.kernel.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values behind an event: <code>sport=80 saddr=192.0.2.1</code>, or <code>fd: 3, flags: 0x80000</code> of a system call. */
final class Arguments {
    private Arguments() {
    }

    /** Values by name; a word without a name belongs to the value before it. */
    static Map<String, String> equations(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        String last = null;
        for (String word : text.split(" +")) {
            int equals = word.indexOf('=');
            if (equals > 0 && name(word, equals)) {
                last = word.substring(0, equals);
                all.put(last, word.substring(equals + 1));
            } else if (last != null && !word.isEmpty()) {
                all.merge(last, word, (a, b) -> a + " " + b);
            }
        }
        return all;
    }

    /** The arguments of a system call. */
    static Map<String, String> ofCall(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String part : text.split(", ")) {
            int colon = part.indexOf(':');
            if (colon > 0 && name(part, colon)) {
                all.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
            }
        }
        return all;
    }

    private static boolean name(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (!Character.isJavaIdentifierPart(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }
}
