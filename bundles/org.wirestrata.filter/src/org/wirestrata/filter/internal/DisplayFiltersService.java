package org.wirestrata.filter.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.filter.internal.check.Checker;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.complete.Completer;
import org.wirestrata.filter.internal.explain.Advisor;
import org.wirestrata.filter.internal.explain.Painter;
import org.wirestrata.filter.internal.syntax.Parser;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Span;

/** Display filters from text to predicate: parse, check, compile. */
@Component(service = DisplayFilters.class)
public final class DisplayFiltersService implements DisplayFilters {
    @Override
    public DisplayFilter compile(String text, Catalog catalog) throws FilterException {
        try {
            return new CompiledFilter(text, condition(text, catalog));
        } catch (StackOverflowError e) {
            throw new Problems(text).at(new Span(0, text.length()), "The filter, or a regular expression in it, is nested too deeply.");
        }
    }

    private static Condition condition(String text, Catalog catalog) throws FilterException {
        Problems problems = new Problems(text);
        return Checker.check(Parser.parse(problems), problems, catalog);
    }

    @Override
    public List<Token> tokens(String text, Catalog catalog) {
        return Painter.paint(text, catalog);
    }

    @Override
    public List<Advice> advice(String text, Catalog catalog) {
        try {
            return Advisor.advise(condition(text, catalog), text, catalog);
        } catch (FilterException | StackOverflowError e) {
            return List.of();
        }
    }

    @Override
    public List<Proposal> complete(String text, int cursor, Catalog catalog, int most) {
        return Completer.complete(text, cursor, catalog, most);
    }
}
