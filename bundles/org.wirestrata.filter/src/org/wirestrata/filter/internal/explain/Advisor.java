package org.wirestrata.filter.internal.explain;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.filter.DisplayFilters.Advice;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.value.Order;

/** Finds what may not mean what was meant, in filters that compile. */
public final class Advisor {
    private final String text;
    private final Catalog catalog;
    private final List<Advice> all = new ArrayList<>();

    private Advisor(String text, Catalog catalog) {
        this.text = text;
        this.catalog = catalog;
    }

    /** What there is to know of a condition. */
    public static List<Advice> advise(Condition c, String text, Catalog catalog) {
        Advisor a = new Advisor(text, catalog);
        a.visit(c);
        return List.copyOf(a.all);
    }

    private void visit(Condition c) {
        switch (c) {
            case Condition.Both b -> {
                visit(b.left());
                visit(b.right());
            }
            case Condition.Either e -> {
                visit(e.left());
                visit(e.right());
            }
            case Condition.OneOf x -> {
                visit(x.left());
                visit(x.right());
            }
            case Condition.Negation n -> visit(n.operand());
            case Condition.Exists e -> exists(e);
            case Condition.Compared p -> compared(p);
            default -> {
            }
        }
    }

    /** A flag that is not set is there nevertheless. */
    private void exists(Condition.Exists e) {
        if (e.operand() instanceof Operand.Fields f && f.type() == Ftype.BOOLEAN && !f.raw()) {
            add(f.span(), f.name() + " is there whether it is set or not. To ask whether it is set, compare it.",
                    f.span().of(text) + " == 1");
        }
    }

    private void compared(Condition.Compared p) {
        int different = Order.LESS | Order.GREATER | Order.UNORDERED | Order.APART;
        if (p.accepted() == different && p.all() && p.left() instanceof Operand.Fields f && twofold(f.name())) {
            Span between = new Span(f.span().end(), p.right().span().start() - f.span().end());
            if (between.of(text).contains("!=")) {
                add(p.span(), f.name() + " has two values in a packet, and != holds where both differ."
                        + " For packets in which one of them differs write !==.", p.span().of(text).replaceFirst("!=", "!=="));
            }
        }
    }

    /** Whether a field stands for both sides of a packet. */
    private boolean twofold(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String base = name.substring(0, dot + 1);
        return switch (name.substring(dot + 1)) {
            case "addr" -> known(base + "src") && known(base + "dst");
            case "port" -> known(base + "srcport") && known(base + "dstport");
            case "host" -> known(base + "src_host") && known(base + "dst_host");
            default -> false;
        };
    }

    private boolean known(String name) {
        return !catalog.fields(name).isEmpty();
    }

    private void add(Span span, String message, String replacement) {
        all.add(new Advice(message, span.start(), span.length(), replacement));
    }
}
