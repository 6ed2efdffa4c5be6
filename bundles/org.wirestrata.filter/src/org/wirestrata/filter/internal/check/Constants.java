package org.wirestrata.filter.internal.check;

import java.util.List;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.literal.Literals;
import org.wirestrata.filter.internal.literal.Names;
import org.wirestrata.filter.internal.literal.Refusal;
import org.wirestrata.filter.internal.syntax.Expr;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.value.Value;

/** Makes constants of what a filter says of a value, in the type of what they are compared with. */
final class Constants {
    private final Problems problems;

    Constants(Problems problems) {
        this.problems = problems;
    }

    /** Reads a text as a value of a type. */
    private interface Reader {
        Value read(Ftype type) throws Refusal;
    }

    /** A constant for the right of a value; of several types that the value's fields have, the first that takes the text. */
    Operand.Constant of(Expr e, Operand left, Ftype type) throws FilterException {
        List<Field> fields = naming(left, type);
        return switch (e) {
            case Expr.Word w -> named(w.span(), w.text(), fields, type, t -> Literals.word(t, w.text()));
            case Expr.Literal l -> constant(l.span(), fields, type, t -> Literals.word(t, l.text()));
            case Expr.Quoted q -> named(q.span(), q.value(), fields, type, t -> Literals.quoted(t, q.value()));
            case Expr.CharacterValue c -> constant(c.span(), fields, type, t -> Literals.character(t, c.value()));
            default -> throw new IllegalArgumentException("no constant: " + e);
        };
    }

    /** The fields whose names of values may stand for a constant: in a computation, those of the first field. */
    private static List<Field> naming(Operand left, Ftype type) {
        return switch (left) {
            case Operand.Fields f when !f.raw() && type == f.type() -> f.fields();
            case Operand.Computed c -> naming(c.left(), type);
            case Operand.Negative n -> naming(n.base(), type);
            case null, default -> List.of();
        };
    }

    private Operand.Constant named(Span span, String text, List<Field> fields, Ftype type, Reader reader) throws FilterException {
        FilterException refused;
        try {
            return constant(span, fields, type, reader);
        } catch (FilterException e) {
            refused = e;
        }
        Value v = ValueNames.find(fields, text);
        if (v != null) {
            return new Operand.Constant(v, type, span);
        }
        if (!ValueNames.known(fields) || Character.isDigit(text.isEmpty() ? '0' : text.charAt(0))) {
            throw refused;
        }
        String near = ValueNames.near(fields, text);
        throw problems.at(span, "No value of " + fields.getFirst().name() + " is named \"" + text + "\".",
                near == null ? null : '"' + near + '"');
    }

    private Operand.Constant constant(Span span, List<Field> fields, Ftype type, Reader reader) throws FilterException {
        Refusal first;
        try {
            return new Operand.Constant(reader.read(type), type, span);
        } catch (Refusal e) {
            first = e;
        }
        for (Field f : fields) {
            try {
                return new Operand.Constant(reader.read(f.type()), f.type(), span);
            } catch (Refusal e) {
                continue;
            }
        }
        throw problems.at(span, first.getMessage());
    }

    /** The refusal of a type where another one is needed. */
    FilterException mismatch(Operand left, Operand right) {
        return problems.at(right.span(), "A value of type " + Names.of(left.type()) + " does not compare with one of type "
                + Names.of(right.type()) + ".");
    }
}
