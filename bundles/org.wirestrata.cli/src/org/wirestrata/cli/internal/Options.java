package org.wirestrata.cli.internal;

import java.util.List;
import java.util.function.Consumer;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options of a command that must start fast, told to picocli by calls. Its annotations say the same and are nicer to read, but
 * Java takes longer to read them than <code>dissect</code> to take a small capture apart.
 */
public final class Options {
    /** A command whose options are told by calls. */
    public interface Command {
        /** What picocli must know of the command. */
        CommandSpec options();
    }

    private static final int WIDTH = 110;
    private final CommandSpec spec;

    /** Starts with a command's name and what it does, in lines. */
    public Options(Object command, String name, String... about) {
        spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().sortOptions(false).width(WIDTH).description(about);
    }

    /** Leaves the options out of the first line of the help. */
    public Options abbreviated() {
        spec.usageMessage().abbreviateSynopsis(true);
        return this;
    }

    /** The end of the help, in lines. */
    public Options footer(String... lines) {
        spec.usageMessage().footer(lines);
        return this;
    }

    /** An option without a value. Here and below, names are separated by blanks, and what is said of the option by ends of line. */
    public Options flag(String names, String about, Consumer<Boolean> field) {
        spec.addOption(option(names, about).arity("0").type(boolean.class).setter(new Setter<>(field)).build());
        return this;
    }

    /** The option that prints the help. */
    public Options help(Consumer<Boolean> field) {
        spec.addOption(option("-h --help", "print this").arity("0").type(boolean.class).usageHelp(true).setter(new Setter<>(field))
                .build());
        return this;
    }

    /** An option with a value; the last one counts. */
    public Options text(String names, String label, String about, Consumer<String> field) {
        spec.addOption(option(names, about).arity("1").type(String.class).paramLabel(label).setter(new Setter<>(field)).build());
        return this;
    }

    /** An option whose value may be left out, which stands for another. */
    public Options text(String names, String label, String leftOut, String about, Consumer<String> field) {
        spec.addOption(option(names, about).arity("0..1").fallbackValue(leftOut).type(String.class).paramLabel(label)
                .setter(new Setter<>(field)).build());
        return this;
    }

    /** An option that may be repeated, and whose value may be left out, which stands for another. */
    public Options texts(String names, String label, String leftOut, String about, List<String> field) {
        Values values = new Values(field);
        spec.addOption(option(names, about).arity("0..1").fallbackValue(leftOut).type(List.class).auxiliaryTypes(String.class)
                .paramLabel(label).getter(values).setter(values).build());
        return this;
    }

    /** An option that may be repeated. */
    public Options texts(String names, String label, String about, List<String> field) {
        Values values = new Values(field);
        spec.addOption(option(names, about).arity("1").type(List.class).auxiliaryTypes(String.class).paramLabel(label).getter(values)
                .setter(values).build());
        return this;
    }

    /** The command's argument, which may be left out. */
    public Options argument(String label, String about, Consumer<String> field) {
        spec.addPositional(PositionalParamSpec.builder().index("0").arity("0..1").type(String.class).paramLabel(label).description(about)
                .setter(new Setter<>(field)).build());
        return this;
    }

    /** The command's arguments. */
    public Options arguments(String label, String about, List<String> field) {
        Values values = new Values(field);
        spec.addPositional(PositionalParamSpec.builder().index("0..*").arity("0..*").type(List.class).auxiliaryTypes(String.class)
                .paramLabel(label).description(about).getter(values).setter(values).build());
        return this;
    }

    private static OptionSpec.Builder option(String names, String about) {
        return OptionSpec.builder(names.split(" ")).description(about.split("\n"));
    }

    /** All of it, for picocli. */
    public CommandSpec spec() {
        return spec;
    }

    /** Picocli sets null first, for which fields have their own first values. */
    private record Setter<V>(Consumer<V> field) implements ISetter {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T set(T value) {
            if (value != null) {
                field.accept((V) value);
            }
            return null;
        }
    }

    /** Picocli fills a list of its own at first, later the one that it gets. */
    private record Values(List<String> field) implements IGetter, ISetter {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T get() {
            return (T) field;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T set(T value) {
            if (value != null && value != field) {
                field.clear();
                field.addAll((List<String>) value);
            }
            return null;
        }
    }
}
