package org.wirestrata.session.internal;

import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.value.Ftype;

/**
 * What a column of a table of intervals tells.
 *
 * @param text   as it was asked for; empty for frames and bytes of all
 * @param fields those of the name that is counted; the list is empty where nothing but frames is
 * @param type   the fields' type; null where there are none
 * @param filter which frames count; null for all
 */
record IntervalColumn(String text, Function function, List<Field> fields, Ftype type, DisplayFilter filter) {
    /** What is made of the frames, or of the values of a field. */
    enum Function {
        BOTH("Bytes"), FRAMES("FRAMES"), BYTES("BYTES"), COUNT("COUNT"), SUM("SUM"), MIN("MIN"), MAX("MAX"), AVG("AVG"),
        /** How many requests were waiting for their answer, from the times that answers took. */
        LOAD("LOAD");

        final String label;

        Function(String label) {
            this.label = label;
        }

        boolean ofField() {
            return ordinal() >= COUNT.ordinal();
        }

        /** Whether a text asks for it. */
        private boolean in(String text) {
            return this != BOTH && text.startsWith(ofField() ? label + "(" : label);
        }
    }

    /** Reads a column that was asked for. */
    static IntervalColumn of(String text, Statistic.Request request) throws FilterException {
        for (Function f : Function.values()) {
            if (f.in(text)) {
                return of(f, text, request);
            }
        }
        return new IntervalColumn(text, Function.BOTH, List.of(), null, filter(text, request));
    }

    private static IntervalColumn of(Function function, String text, Statistic.Request request) throws FilterException {
        int from = text.indexOf('(');
        if (from < 0) {
            return new IntervalColumn(text, function, List.of(), null, null);
        }
        int to = text.indexOf(')');
        if (to < 0) {
            throw new IllegalArgumentException("a closing parenthesis is missing: " + text);
        }
        String name = text.substring(from + 1, to);
        DisplayFilter filter = filter(text.substring(to + 1), request);
        if (!function.ofField()) {
            if (!name.isEmpty()) {
                throw new IllegalArgumentException(function + " is of frames, not of a field: write " + function + "()FILTER");
            }
            return new IntervalColumn(text, function, List.of(), null, filter);
        }
        return ofField(function, text, name, filter, request.catalog());
    }

    /**
     * A column of a field.
     *
     * @throws IllegalArgumentException where there is no such field, or the function can't be made of it
     */
    static IntervalColumn ofField(Function function, String text, String name, DisplayFilter filter, Catalog catalog) {
        List<Field> fields = catalog.fields(name);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(name.isEmpty() ? function + " needs a field between its parentheses"
                    : "there is no field \"" + name + "\"");
        }
        Ftype type = fields.getFirst().type();
        requireFit(function, name, type);
        return new IntervalColumn(text, function, fields, type, filter);
    }

    private static void requireFit(Function function, String name, Ftype type) {
        boolean span = type == Ftype.RELATIVE_TIME;
        if (function == Function.LOAD && !span) {
            throw new IllegalArgumentException("LOAD is of a span of time, such as rpc.time; " + name + " is none");
        }
        if (function != Function.COUNT && !span && !real(type) && !number(type)) {
            throw new IllegalArgumentException(function + " is of numbers and spans of time; " + name + " is neither");
        }
    }

    private static boolean number(Ftype type) {
        return type.integer() && type != Ftype.CHAR && type != Ftype.FRAMENUM && type != Ftype.IPXNET;
    }

    private static boolean real(Ftype type) {
        return type == Ftype.FLOAT || type == Ftype.DOUBLE;
    }

    private static DisplayFilter filter(String text, Statistic.Request request) throws FilterException {
        return text.isBlank() ? null : request.filters().compile(text, request.catalog());
    }

    /** The same column; it has no fields where none is among those that filters ask for, since values are there only then. */
    IntervalColumn among(Set<Field> filtered) {
        return new IntervalColumn(text, function, fields.stream().filter(filtered::contains).toList(), type, filter);
    }

    /** Whether values have a fraction. */
    boolean real() {
        return type != null && real(type) && function != Function.COUNT;
    }

    /** Whether values are spans of time. */
    boolean span() {
        return type == Ftype.RELATIVE_TIME && function != Function.COUNT;
    }
}
