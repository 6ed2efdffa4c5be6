package org.wirestrata.filter.internal.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilters.Proposal;
import org.wirestrata.api.filter.DisplayFilters.Seen;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.filter.internal.check.ColumnNames;
import org.wirestrata.filter.internal.syntax.TokenKind;

/** Proposes how to go on with a filter at a place: names, operators that fit a field's type, names of values. */
public final class Completer {
    /** The index of the names that were asked for last; it holds nothing but names. */
    private static volatile NameIndex lastIndex = new NameIndex(List.of());

    private final Catalog catalog;
    private final Map<String, String> macros;
    private final Function<String, List<Seen>> seen;
    private final int most;
    private final List<Proposal> proposals = new ArrayList<>();
    private Place place;

    /**
     * @param macros the texts of macros, by name
     * @param seen   values that fields have, by the field's name
     * @param most   proposals at most
     */
    public Completer(Catalog catalog, Map<String, String> macros, Function<String, List<Seen>> seen, int most) {
        this.catalog = catalog;
        this.macros = macros;
        this.seen = seen;
        this.most = most;
    }

    /** Proposals for the place of a cursor, best first. To be called once. */
    public List<Proposal> complete(String text, int cursor) {
        place = Place.at(text, Math.clamp(cursor, 0, text.length()));
        propose();
        return List.copyOf(proposals);
    }

    private void propose() {
        switch (place.expected()) {
            case OPERAND -> names();
            case OPERATOR -> operators();
            case VALUE -> values();
            case CONJUNCTION -> conjunctions();
            case MACRO, CALL -> macros(place.expected() == Place.Expected.CALL);
            case NOTHING -> {
            }
        }
    }

    private void names() {
        for (String name : index(catalog.names()).find(place.word(), most)) {
            Field f = catalog.fields(name).getFirst();
            add(name, Descriptions.of(f));
        }
        if (!place.word().isEmpty()) {
            ColumnNames.beginning(place.word()).forEach(name -> add(name, "a column of the packet list"));
        }
        Operators.functions(place.word()).forEach(f -> add(f.word() + "(", f.meaning()));
    }

    /** Macros, then fields of the selected frame. */
    private void macros(boolean braces) {
        new TreeMap<>(macros).forEach((name, text) -> {
            boolean arguments = text.contains("$1");
            if (name.startsWith(place.word()) && (braces || arguments)) {
                add(name + (braces ? arguments ? ":" : "}" : "("), text);
            }
        });
        for (String name : index(catalog.names()).find(place.word(), most)) {
            if (name.indexOf('.') > 0) {
                add(braces ? name + "}" : name, "in the selected frame: " + Descriptions.of(catalog.fields(name).getFirst()));
            }
        }
    }

    private static NameIndex index(List<String> names) {
        NameIndex index = lastIndex;
        if (!index.of(names)) {
            index = new NameIndex(names);
            lastIndex = index;
        }
        return index;
    }

    private void operators() {
        List<Field> fields = place.fields(catalog);
        if (fields.isEmpty()) {
            names();
            return;
        }
        for (Operators.Choice o : Operators.of(fields.getFirst().type())) {
            if (o.sign().startsWith(place.word())) {
                add(o.sign(), o.meaning());
            }
        }
        conjunctions();
    }

    private void values() {
        List<Field> fields = place.fields(catalog);
        if (!fields.isEmpty() && place.operator() != TokenKind.MATCHES) {
            ValueChoices.seen(seen.apply(place.subject()), place.word(), place.quoted()).forEach(v -> add(v.name(), v.meaning()));
        }
        for (ValueChoices.Choice v : ValueChoices.of(fields, place.word(), most)) {
            add('"' + v.name() + '"', v.meaning());
        }
        if (place.operator() == TokenKind.IN || fields.isEmpty()) {
            return;
        }
        if (!place.quoted() && !place.word().isEmpty()) {
            names();
        }
    }

    private void conjunctions() {
        for (Operators.Choice o : Operators.CONJUNCTIONS) {
            if (o.sign().startsWith(place.word())) {
                add(o.sign(), o.meaning());
            }
        }
    }

    private void add(String text, String description) {
        if (proposals.size() < most) {
            proposals.add(new Proposal(text, description, place.start(), place.length()));
        }
    }
}
