package org.wirestrata.filter.internal.check;

import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.syntax.Span;

/** Columns of the packet list by name: Wireshark's since 4.4, and the titles that field lists and 4.2 use. All of them are texts. */
public final class ColumnNames {
    private static final String PREFIX = "_ws.col.";
    private static final Map<String, Columns.Kind> TEXTS = Map.of("def_src", Columns.Kind.SOURCE, "Source", Columns.Kind.SOURCE,
            "def_dst", Columns.Kind.DESTINATION, "Destination", Columns.Kind.DESTINATION, "protocol", Columns.Kind.PROTOCOL,
            "Protocol", Columns.Kind.PROTOCOL, "info", Columns.Kind.INFO, "Info", Columns.Kind.INFO);
    /** Columns that show a number which is a field. */
    private static final Map<String, String> NUMBERS = Map.of("number", "frame.number", "No_", "frame.number", "packet_length", "frame.len",
            "Length", "frame.len");
    private static final List<String> PROPOSED = List.of("_ws.col.info", "_ws.col.protocol", "_ws.col.def_src", "_ws.col.def_dst",
            "_ws.col.number", "_ws.col.packet_length");

    private ColumnNames() {
    }

    /** Whether a name is a column's. */
    public static boolean known(String name) {
        return name.startsWith(PREFIX) && (TEXTS.containsKey(column(name)) || NUMBERS.containsKey(column(name)));
    }

    /** The names that begin with what is written. */
    public static List<String> beginning(String written) {
        return PROPOSED.stream().filter(n -> n.startsWith(written)).toList();
    }

    /** What a name stands for, or null. */
    static Operand operand(String name, Span span, FieldNames fields) {
        if (!name.startsWith(PREFIX)) {
            return null;
        }
        Columns.Kind kind = TEXTS.get(column(name));
        if (kind != null) {
            return new Operand.Column(kind, span);
        }
        String number = NUMBERS.get(column(name));
        List<Field> all = number == null ? List.of() : fields.find(number);
        return all.isEmpty() ? null : new Operand.Called(Function.STRING,
                List.of(new Operand.Fields(number, all, all.getFirst().type(), null, false, span)), Ftype.STRING, span);
    }

    private static String column(String name) {
        return name.substring(PREFIX.length());
    }
}
