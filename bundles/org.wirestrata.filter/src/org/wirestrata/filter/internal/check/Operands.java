package org.wirestrata.filter.internal.check;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.literal.Names;
import org.wirestrata.filter.internal.syntax.Expr;
import org.wirestrata.filter.internal.syntax.Printer;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Range;
import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.syntax.TokenKind;
import org.wirestrata.filter.internal.value.Arithmetic;
import org.wirestrata.filter.internal.value.Operation;
import org.wirestrata.filter.internal.value.Types;
import org.wirestrata.filter.internal.value.Value;

/** Resolves names and types of values. What stands on the left decides the type of constants on the right. */
final class Operands {
    private final Problems problems;
    private final FieldNames names;
    private final Constants constants;
    private final Tape selected;

    Operands(Problems problems, FieldNames names, Tape selected) {
        this.problems = problems;
        this.names = names;
        this.selected = selected;
        this.constants = new Constants(problems);
    }

    /** A value that stands on the left: a field, a function, or something computed of them. */
    Operand left(Expr e, String sign) throws FilterException {
        return switch (e) {
            case Expr.Word w -> {
                Operand field = named(w.text(), w.span());
                if (field == null) {
                    throw unknown(w.text(), w.span(), "The left side of " + sign + " must be a field or a function; " + w.text()
                            + " is neither.");
                }
                yield field;
            }
            case Expr.Literal _, Expr.Quoted _, Expr.CharacterValue _ -> throw problems.at(e.span(),
                    "The left side of " + sign + " must be a field or a function, not a value; values stand on the right.");
            default -> operand(e, null, null);
        };
    }

    /** Both sides of a comparison; where one of them is a slice, bytes are compared. */
    Operand[] sides(Operand left, Expr right) throws FilterException {
        Operand r = operand(right, left, left.type());
        Operand l = left;
        if (r instanceof Operand.Sliced && !(l instanceof Operand.Sliced)) {
            l = sliced(l, List.of(Range.WHOLE), l.span());
        } else if (l instanceof Operand.Sliced && !(r instanceof Operand.Sliced) && !(r instanceof Operand.Constant)) {
            r = sliced(r, List.of(Range.WHOLE), r.span());
        }
        if (!Types.compatible(l.type(), r.type())) {
            throw constants.mismatch(l, r);
        }
        return new Operand[] {l, r};
    }

    /** A value in a place where only its existence or truth matters. */
    Operand tested(Expr e) throws FilterException {
        return switch (e) {
            case Expr.Word w -> {
                Operand field = named(w.text(), w.span());
                if (field == null) {
                    throw unknown(w.text(), w.span(), w.text() + " is neither a field nor a protocol.");
                }
                yield field;
            }
            case Expr.Literal _, Expr.Quoted _, Expr.CharacterValue _, Expr.Reference _ ->
                throw problems.at(e.span(), e.span().of(problems.text()) + " is neither a field nor a protocol.");
            default -> operand(e, null, null);
        };
    }

    /** @param type the type that constants take, or null where none is known */
    private Operand operand(Expr e, Operand left, Ftype type) throws FilterException {
        return switch (e) {
            case Expr.Word w -> {
                Operand field = named(w.text(), w.span());
                yield field != null ? field : constant(e, left, type);
            }
            case Expr.FieldName f -> required(f.name(), f.span());
            case Expr.Literal _, Expr.Quoted _, Expr.CharacterValue _ -> constant(e, left, type);
            case Expr.Slice s -> slice(s);
            case Expr.Layer l -> layer(l);
            case Expr.Raw r -> {
                Operand.Fields f = required(r.base());
                yield new Operand.Fields(f.name(), f.fields(), Ftype.BYTES, null, true, r.span());
            }
            case Expr.Reference r -> new Operand.Selected(
                    r.base() instanceof Expr.Layer l ? layer(l) : required(r.base()), selected, r.span());
            case Expr.Call c -> call(c);
            case Expr.Arithmetic a -> computed(a, left, type);
            case Expr.Signed s -> signed(s, left, type);
            default -> throw new IllegalArgumentException("no value: " + e);
        };
    }

    private Operand constant(Expr e, Operand left, Ftype type) throws FilterException {
        if (type == null) {
            if (e instanceof Expr.Word w) {
                throw unknown(w.text(), w.span(), w.text() + " cannot stand first: a field must, to give the other values a type.");
            }
            throw problems.at(e.span(), "A value cannot stand first: a field must, to give the other values a type.");
        }
        return constants.of(e, left, type);
    }

    /** What a name stands for: fields, or a column of the packet list; null where it is unknown. */
    private Operand named(String name, Span span) {
        Operand.Fields fields = field(name, span);
        return fields != null ? fields : ColumnNames.operand(name, span, names);
    }

    private Operand.Fields field(String name, Span span) {
        List<Field> all = names.find(name);
        return all.isEmpty() ? null : new Operand.Fields(name, List.copyOf(all), all.getFirst().type(), null, false, span);
    }

    private Operand.Fields required(String name, Span span) throws FilterException {
        Operand.Fields f = field(name, span);
        if (f == null) {
            throw unknown(name, span, name + " is neither a field nor a protocol.");
        }
        return f;
    }

    private Operand.Fields required(Expr e) throws FilterException {
        return switch (e) {
            case Expr.Word w -> required(w.text(), w.span());
            case Expr.FieldName f -> required(f.name(), f.span());
            default -> throw problems.at(e.span(), "Only a field can stand here.");
        };
    }

    private FilterException unknown(String name, Span span, String message) {
        return problems.at(span, message, names.near(name));
    }

    private Operand slice(Expr.Slice s) throws FilterException {
        Operand base = switch (s.base()) {
            case Expr.Word w -> {
                Operand named = named(w.text(), w.span());
                yield named == null ? required(w.text(), w.span()) : named;
            }
            case Expr.Literal _, Expr.Quoted _, Expr.CharacterValue _ ->
                throw problems.at(s.base().span(), "Only a field, a function or a slice can be cut, not a value.");
            case Expr.Reference _ -> throw problems.at(s.base().span(), "Values of the selected frame cannot be cut.");
            default -> operand(s.base(), null, null);
        };
        return sliced(base, s.ranges(), s.span());
    }

    private Operand sliced(Operand base, List<Range> ranges, Span span) throws FilterException {
        if (!Types.sliceable(base.type())) {
            throw problems.at(base.span(), "A value of type " + Names.of(base.type()) + " has no bytes to cut out.");
        }
        return new Operand.Sliced(base, ranges, span);
    }

    private Operand.Fields layer(Expr.Layer l) throws FilterException {
        Operand.Fields f = required(l.base());
        return new Operand.Fields(f.name(), f.fields(), f.type(), l.ranges(), false, l.span());
    }

    private Operand call(Expr.Call c) throws FilterException {
        Function f = Function.named(c.function());
        if (f == null) {
            throw problems.at(c.name(), "There is no function " + c.function() + ".", FunctionNames.near(c.function()));
        }
        if (c.arguments().isEmpty() || f.single() && c.arguments().size() > 1) {
            throw problems.at(c.name(), f.word() + " takes " + (f.single() ? "one argument." : "at least one argument."));
        }
        List<Operand> arguments = new ArrayList<>();
        for (Expr e : c.arguments()) {
            arguments.add(argument(f, e, arguments.isEmpty() ? null : arguments.getFirst()));
        }
        return new Operand.Called(f, List.copyOf(arguments), f.result(arguments.getFirst().type()), c.span());
    }

    private Operand argument(Function f, Expr e, Operand first) throws FilterException {
        boolean named = e instanceof Expr.Word || e instanceof Expr.FieldName || e instanceof Expr.Layer || e instanceof Expr.Raw;
        if (f.fieldsOnly() && !named || e instanceof Expr.Quoted || e instanceof Expr.CharacterValue) {
            throw problems.at(e.span(), "The argument of " + f.word() + " must be a field.");
        }
        Operand a = first == null ? left(e, f.word()) : operand(e, first, first.type());
        if (!f.takes(a.type())) {
            throw problems.at(e.span(), f.word() + " takes no value of type " + Names.of(a.type()) + ".");
        }
        if (first != null && a.type() != first.type()) {
            throw problems.at(e.span(), "All arguments of " + f.word() + " must have the same type: " + Names.of(first.type()) + ", not "
                    + Names.of(a.type()) + ".");
        }
        return a;
    }

    private Operand computed(Expr.Arithmetic a, Operand context, Ftype type) throws FilterException {
        Operation o = Operation.of(a.operator());
        Operand left = summand(a.left(), context, type);
        boolean scales = left.type() == Ftype.RELATIVE_TIME && o.scales();
        if (!scales) {
            takes(o, a.operator(), left);
        }
        Operand right = summand(a.right(), null, scales ? Ftype.DOUBLE : left.type());
        takes(o, a.operator(), right);
        if (!scales && !Types.compatible(left.type(), right.type())) {
            throw problems.at(right.span(), "Values of types " + Names.of(left.type()) + " and " + Names.of(right.type())
                    + " do not go together.");
        }
        if (left instanceof Operand.Constant l && right instanceof Operand.Constant r) {
            return folded(Arithmetic.apply(o, l.value(), r.value()), left.type(), a.span());
        }
        return new Operand.Computed(o, left, right, left.type(), a.span());
    }

    /** An operand of a computation: a field or a number, and none by its name. */
    private Operand summand(Expr e, Operand context, Ftype type) throws FilterException {
        if (e instanceof Expr.Quoted || e instanceof Expr.CharacterValue) {
            throw problems.at(e.span(), "Nothing can be computed with a text or a character.");
        }
        return operand(e, context, type);
    }

    private void takes(Operation o, TokenKind sign, Operand operand) throws FilterException {
        if (!o.takes(operand.type())) {
            throw problems.at(operand.span(), Printer.sign(sign) + " takes no value of type " + Names.of(operand.type()) + ".");
        }
    }

    private Operand signed(Expr.Signed s, Operand context, Ftype type) throws FilterException {
        Operand base = operand(s.operand(), context, type);
        if (s.sign() == TokenKind.PLUS) {
            return base;
        }
        if (!Types.negatable(base.type())) {
            throw problems.at(base.span(), "A value of type " + Names.of(base.type()) + " has no negative.");
        }
        if (base instanceof Operand.Constant c) {
            return folded(Arithmetic.negate(c.value()), base.type(), s.span());
        }
        return new Operand.Negative(base, base.type(), s.span());
    }

    private static Operand folded(Value v, Ftype type, Span span) {
        return v == null ? new Operand.Absent(type, span) : new Operand.Constant(v, type, span);
    }
}
