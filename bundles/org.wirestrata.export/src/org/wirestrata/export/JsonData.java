package org.wirestrata.export;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON (RFC 8259), without line ends. */
public final class JsonData {
    private JsonData() {
    }

    /** Writes a value; reals that JSON does not have are null. */
    public static void write(Object value, ByteOut out) {
        switch (value) {
            case null -> out.put("null");
            case Map<?, ?> m -> map(m, out);
            case List<?> l -> list(l, out);
            case Double d -> out.put(Double.isFinite(d) ? d.toString() : "null");
            case Number n -> out.put(n.longValue());
            case Boolean b -> out.put(b.toString());
            default -> out.json(value.toString());
        }
    }

    private static void map(Map<?, ?> map, ByteOut out) {
        String between = "{";
        for (Map.Entry<?, ?> e : map.entrySet()) {
            out.put(between).json(e.getKey().toString()).put(':');
            write(e.getValue(), out);
            between = ",";
        }
        out.put(map.isEmpty() ? "{}" : "}");
    }

    private static void list(List<?> list, ByteOut out) {
        String between = "[";
        for (Object o : list) {
            out.put(between);
            write(o, out);
            between = ",";
        }
        out.put(list.isEmpty() ? "[]" : "]");
    }
}
