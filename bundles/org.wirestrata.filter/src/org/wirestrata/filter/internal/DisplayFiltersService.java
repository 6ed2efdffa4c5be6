package org.wirestrata.filter.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.check.Checker;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.complete.Completer;
import org.wirestrata.filter.internal.explain.Advisor;
import org.wirestrata.filter.internal.explain.Painter;
import org.wirestrata.filter.internal.explain.PartTally;
import org.wirestrata.filter.internal.macro.Expander;
import org.wirestrata.filter.internal.run.SeenCollector;
import org.wirestrata.filter.internal.saved.Library;
import org.wirestrata.filter.internal.saved.SavedFile;
import org.wirestrata.filter.internal.syntax.Parser;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Source;
import org.wirestrata.filter.internal.syntax.Span;

/** Display filters from text to predicate: replace macros, parse, check, compile. */
@Component(service = DisplayFilters.class)
public final class DisplayFiltersService implements DisplayFilters {
    private final Library library = new Library();

    @Override
    public DisplayFilter compile(String text, Catalog catalog) throws FilterException {
        return compile(text, catalog, context(text));
    }

    @Override
    public DisplayFilter compile(String text, Catalog catalog, Context context) throws FilterException {
        try {
            Source source = Expander.expand(text, context.macros());
            return new CompiledFilter(source, condition(source, catalog, context.selected()));
        } catch (StackOverflowError e) {
            throw new Problems(text).at(new Span(0, text.length()), "The filter, or a regular expression in it, is nested too deeply.");
        }
    }

    private static Condition condition(Source source, Catalog catalog, Tape selected) throws FilterException {
        Problems problems = new Problems(source);
        return Checker.check(Parser.parse(problems), problems, catalog, selected);
    }

    /** The user's macros, which are looked for where a text may call one. */
    private Context context(String text) {
        return text.indexOf('$') < 0 ? Context.NONE : context((Tape) null);
    }

    @Override
    public Context context(Tape selected) {
        return new Context(library.macros(), selected);
    }

    @Override
    public Kept kept(Shelf shelf) throws IOException {
        return library.kept(shelf);
    }

    @Override
    public Kept kept(Path file) throws IOException {
        return SavedFile.read(file);
    }

    @Override
    public List<Token> tokens(String text, Catalog catalog) {
        return Painter.paint(text, catalog);
    }

    @Override
    public SeenValues seen(String field, Catalog catalog, int most) {
        List<Field> fields = catalog.fields(field).stream().filter(f -> f.type() != Ftype.NONE && f.type() != Ftype.PROTOCOL).toList();
        return fields.isEmpty() ? null : new SeenCollector(fields, most);
    }

    @Override
    public Tally tally(DisplayFilter filter) {
        return new PartTally(filter);
    }

    @Override
    public List<Advice> advice(String text, Catalog catalog) {
        try {
            Source source = Expander.expand(text, context(text).macros());
            return placed(Advisor.advise(condition(source, catalog, null), source.text(), catalog), source);
        } catch (FilterException | StackOverflowError e) {
            return List.of();
        }
    }

    /** Advice with its place in the text as it was written; what a macro made cannot be replaced there. */
    private static List<Advice> placed(List<Advice> all, Source source) {
        List<Advice> placed = new ArrayList<>();
        for (Advice a : all) {
            Span read = new Span(a.start(), a.length());
            Span place = source.place(read);
            placed.add(new Advice(a.message(), place.start(), place.length(), source.verbatim(read) ? a.replacement() : null));
        }
        return List.copyOf(placed);
    }

    @Override
    public List<Proposal> complete(String text, int cursor, Catalog catalog, int most, Function<String, List<Seen>> seen) {
        Map<String, String> macros = text.indexOf('$') < 0 ? Map.of() : library.macros();
        return new Completer(catalog, macros, seen, most).complete(text, cursor);
    }
}
