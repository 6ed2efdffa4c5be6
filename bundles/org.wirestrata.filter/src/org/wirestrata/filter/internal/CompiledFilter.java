package org.wirestrata.filter.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.explain.Describer;
import org.wirestrata.filter.internal.run.Compiler;
import org.wirestrata.filter.internal.run.Predicate;
import org.wirestrata.filter.internal.run.Wanted;
import org.wirestrata.filter.internal.syntax.Source;

/** A filter's text with what it means and what decides it. */
final class CompiledFilter implements DisplayFilter {
    private final Source source;
    private final String text;
    private final int start;
    private final Condition condition;
    private final Set<Field> wanted;
    private final boolean columns;
    private final Predicate predicate;

    /** A whole filter. */
    CompiledFilter(Source source, Condition condition) {
        this(source, source.written(), 0, condition);
    }

    private CompiledFilter(Source source, String text, int start, Condition condition) {
        this.source = source;
        this.text = text;
        this.start = start;
        this.condition = condition;
        this.wanted = Wanted.of(condition);
        this.columns = Wanted.columns(condition);
        this.predicate = Compiler.compile(condition);
    }

    @Override
    public boolean matches(Tape tape) {
        return predicate.test(tape);
    }

    @Override
    public Set<Field> wanted() {
        return wanted;
    }

    @Override
    public boolean columns() {
        return columns;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public String meaning() {
        return Describer.describe(condition, source.text());
    }

    @Override
    public Joint joint() {
        return switch (condition) {
            case Condition.Both _ -> Joint.ALL;
            case Condition.Either _ -> Joint.ANY;
            case Condition.OneOf _ -> Joint.ONE;
            case Condition.Negation _ -> Joint.NOT;
            default -> Joint.NONE;
        };
    }

    @Override
    public List<DisplayFilter> parts() {
        List<DisplayFilter> parts = new ArrayList<>();
        switch (condition) {
            case Condition.Negation n -> part(n.operand(), parts);
            case Condition.OneOf x -> {
                part(x.left(), parts);
                part(x.right(), parts);
            }
            case Condition.Both _, Condition.Either _ -> flatten(condition, parts);
            default -> {
            }
        }
        return List.copyOf(parts);
    }

    /** Operands of the same kind count as parts of the whole. */
    private void flatten(Condition c, List<DisplayFilter> parts) {
        if (c instanceof Condition.Both b && condition instanceof Condition.Both) {
            flatten(b.left(), parts);
            flatten(b.right(), parts);
        } else if (c instanceof Condition.Either e && condition instanceof Condition.Either) {
            flatten(e.left(), parts);
            flatten(e.right(), parts);
        } else {
            part(c, parts);
        }
    }

    private void part(Condition c, List<DisplayFilter> parts) {
        parts.add(new CompiledFilter(source, c.span().of(source.text()), source.place(c.span()).start(), c));
    }
}
