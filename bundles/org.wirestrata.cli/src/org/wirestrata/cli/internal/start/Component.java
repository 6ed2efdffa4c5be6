package org.wirestrata.cli.internal.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A component as Declarative Services describe it: a class, the services that it provides with their properties, and those it needs. */
final class Component {
    /** A service that a component needs, by a constructor's parameter or by a method. */
    record Reference(String service, String cardinality, String how) {
        /** The number of the constructor's parameter, or -1. */
        int parameter() {
            return Character.isDigit(how.charAt(0)) ? Integer.parseInt(how) : -1;
        }

        boolean optional() {
            return cardinality.startsWith("0");
        }
    }

    private final String name;
    private final String problem;
    private final List<String> services = new ArrayList<>();
    private final Map<String, Object> properties = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** @param problem what of the description can't be followed here, or null */
    Component(String name, String problem) {
        this.name = name;
        this.problem = problem;
    }

    String problem() {
        return problem;
    }

    String name() {
        return name;
    }

    List<String> services() {
        return services;
    }

    Map<String, Object> properties() {
        return properties;
    }

    List<Reference> references() {
        return references;
    }

    /** Adds what a line of the catalogue says. */
    void add(String... columns) {
        switch (columns[0]) {
        case "S" -> services.add(columns[1]);
        case "P" -> properties.put(columns[1], columns[2]);
        case "A" -> properties.put(columns[1], Arrays.copyOfRange(columns, 2, columns.length));
        case "R" -> references.add(new Reference(columns[1], columns[2], columns[3]));
        default -> throw new IllegalArgumentException(columns[0]);
        }
    }

    /** The lines of the catalogue that say it all again. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("C\t" + name));
        services.forEach(s -> lines.add("S\t" + s));
        properties.forEach((k, v) -> lines.add(v instanceof String[] a ? "A\t" + k + "\t" + String.join("\t", a) : "P\t" + k + "\t" + v));
        references.forEach(r -> lines.add("R\t" + r.service() + "\t" + r.cardinality() + "\t" + r.how()));
        return lines;
    }
}
