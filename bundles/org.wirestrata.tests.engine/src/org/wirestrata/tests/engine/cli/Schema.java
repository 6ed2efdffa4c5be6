package org.wirestrata.tests.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks JSON against a schema, as far as ours needs it (JSON Schema 2020-12); a keyword that is not known is an error. */
final class Schema {
    private static final Set<String> ABOUT = Set.of("$schema", "$defs", "title", "description");
    private final Map<?, ?> root;
    private final List<String> wrong = new ArrayList<>();

    Schema(Path file) throws IOException {
        root = (Map<?, ?>) Json.parse(Files.readString(file));
    }

    /** What is wrong with a document. */
    List<String> check(String json) {
        wrong.clear();
        check(root, Json.parse(json), "$");
        return List.copyOf(wrong);
    }

    private void check(Map<?, ?> schema, Object value, String place) {
        for (Map.Entry<?, ?> e : schema.entrySet()) {
            Object limit = e.getValue();
            switch (e.getKey().toString()) {
            case "type" -> require(switch (limit.toString()) {
                case "object" -> value instanceof Map;
                case "array" -> value instanceof List;
                case "string" -> value instanceof String;
                case "integer" -> value instanceof Long;
                case "number" -> value instanceof Number;
                case "boolean" -> value instanceof Boolean;
                default -> throw new IllegalArgumentException("type " + limit);
            }, place, limit);
            case "enum" -> require(((List<?>) limit).contains(value), place, limit + ", not " + value);
            case "minimum" -> require(value instanceof Long n && n >= (Long) limit, place, "at least " + limit);
            case "maximum" -> require(value instanceof Long n && n <= (Long) limit, place, "at most " + limit);
            case "required" -> ((List<?>) limit).forEach(k -> require(value instanceof Map<?, ?> m && m.containsKey(k), place, k));
            case "properties" -> properties(schema, (Map<?, ?>) limit, value, place);
            case "items" -> {
                int i = 0;
                for (Object item : value instanceof List<?> l ? l : List.of()) {
                    check((Map<?, ?>) limit, item, place + "[" + i++ + "]");
                }
            }
            case "$ref" -> check((Map<?, ?>) ((Map<?, ?>) root.get("$defs")).get(limit.toString().substring("#/$defs/".length())), value,
                    place);
            case "additionalProperties" -> require(Boolean.FALSE.equals(limit), place, "additionalProperties: false");
            default -> require(ABOUT.contains(e.getKey()), place, "no keyword " + e.getKey());
            }
        }
    }

    private void properties(Map<?, ?> schema, Map<?, ?> known, Object value, String place) {
        for (Map.Entry<?, ?> p : value instanceof Map<?, ?> m ? m.entrySet() : Map.of().entrySet()) {
            Map<?, ?> its = (Map<?, ?>) known.get(p.getKey());
            require(its != null || schema.get("additionalProperties") == null, place, "no key " + p.getKey());
            if (its != null) {
                check(its, p.getValue(), place + "." + p.getKey());
            }
        }
    }

    private void require(boolean holds, String place, Object what) {
        if (!holds) {
            wrong.add(place + " needs " + what);
        }
    }
}
