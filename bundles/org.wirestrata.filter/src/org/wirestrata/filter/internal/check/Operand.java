package org.wirestrata.filter.internal.check;

import java.util.List;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.syntax.Range;
import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.value.Operation;
import org.wirestrata.filter.internal.value.Value;

/** What has values, checked: none, one or several of them in a frame. */
public sealed interface Operand {
    /** The type of the values. */
    Ftype type();

    /** Where it stands in the filter's text. */
    Span span();

    /**
     * The values of all fields with a name.
     *
     * @param layers which layers of their protocol count, from 1; null for all
     * @param raw    whether the bytes in the packet are meant, whatever the type
     */
    record Fields(String name, List<Field> fields, Ftype type, List<Range> layers, boolean raw, Span span) implements Operand {
    }

    record Constant(Value value, Ftype type, Span span) implements Operand {
    }

    /**
     * The values that fields have in the selected frame.
     *
     * @param frame the frame, or null where there is no selection: then there are no values
     */
    record Selected(Fields fields, Tape frame, Span span) implements Operand {
        @Override
        public Ftype type() {
            return fields.type();
        }
    }

    /** The text of a column of the packet list. */
    record Column(Columns.Kind column, Span span) implements Operand {
        @Override
        public Ftype type() {
            return Ftype.STRING;
        }
    }

    /** Never a value: a division by zero. */
    record Absent(Ftype type, Span span) implements Operand {
    }

    /** Bytes of the base's values. */
    record Sliced(Operand base, List<Range> ranges, Span span) implements Operand {
        @Override
        public Ftype type() {
            return Ftype.BYTES;
        }
    }

    record Called(Function function, List<Operand> arguments, Ftype type, Span span) implements Operand {
    }

    record Computed(Operation operation, Operand left, Operand right, Ftype type, Span span) implements Operand {
    }

    record Negative(Operand base, Ftype type, Span span) implements Operand {
    }
}
