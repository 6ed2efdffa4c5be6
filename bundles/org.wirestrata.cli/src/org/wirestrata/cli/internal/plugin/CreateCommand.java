package org.wirestrata.cli.internal.plugin;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the project of a new plug-in. */
@Command(name = "create", description = "Writes the project of a new dissector: its class, a test, an update site.")
final class CreateCommand implements Callable<Integer> {
    private static final String NAME = "[a-z][a-z0-9]{0,30}";
    private static final String STANDARD_KEY = "udp.port:40404";
    private static final Set<String> RESERVED = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
            "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto",
            "if", "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "private",
            "protected", "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws",
            "transient", "true", "try", "void", "volatile", "while", "internal", "tests");

    @ParentCommand
    private PluginCommand parent;
    @Spec
    private CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    @Parameters(paramLabel = "NAME", description = "The protocol's filter name: small letters and digits.")
    private String name;
    @Option(names = "--title", paramLabel = "TEXT", description = "The protocol's name for people, such as \"Greeting Sensor Protocol\".")
    private String title;
    @Option(names = "--port", paramLabel = "NUMBER", description = "The UDP port; 40404 where nothing else is said.")
    private String port;
    @Option(names = "--table", paramLabel = "TABLE:KEY", description = "What the protocol is found by instead, such as ethertype:0x88b5.")
    private String table;
    @Option(names = "--id", paramLabel = "BUNDLE", description = "The bundle's name; org.example.dissector.NAME where nothing is said.")
    private String id;
    @Option(names = "--site", paramLabel = "URL", description = "Wirestrata's update site, for the project to be built against.")
    private String site;
    @Option(names = "--directory", paramLabel = "FOLDER", description = "The folder to write; ./NAME where nothing is said.")
    private String directory;

    @Override
    public Integer call() {
        Environment e = parent.environment();
        if (help) {
            e.print(spec.commandLine().getUsageMessage(Ansi.OFF));
            return 0;
        }
        Snapshot installed = e.services().sessions().snapshot();
        requireName(installed);
        String[] key = key(installed).split(":", 2);
        Project project = new Project(name, title(), bundle(), key[0], key[1], site(e));
        String folder = directory == null ? name : directory;
        Path to = e.path(folder);
        requireFree(to, folder);
        try {
            project.write(to);
        } catch (IOException x) {
            throw new Refusal(Refusal.INPUT, "the project can't be written to " + folder + ": " + x);
        }
        e.print("wrote " + folder + "; the dissector is " + folder + "/" + project.source() + ", README.md says how to build it\n");
        return 0;
    }

    private void requireName(Snapshot installed) {
        if (!name.matches(NAME)) {
            throw Refusal.usage("\"" + name + "\" can't be a protocol's name: it takes small letters and digits, a letter first, at most 31");
        }
        if (RESERVED.contains(name)) {
            throw Refusal.usage("\"" + name + "\" can't be a protocol's name: it is a word of Java");
        }
        if (!installed.fields(name).isEmpty()) {
            throw Refusal.usage("there is a protocol " + name + " already: " + installed.fields(name).getFirst().label());
        }
    }

    private String title() {
        if (title == null) {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Protocol";
        }
        if (title.isBlank() || title.length() > 100 || title.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7f)) {
            throw Refusal.usage("--title takes one line of at most 100 characters, without quotation marks and backslashes");
        }
        return title.strip();
    }

    private String key(Snapshot installed) {
        if (port != null && table != null) {
            throw Refusal.usage("--port and --table exclude each other");
        }
        if (port != null) {
            if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 0xffff) {
                throw Refusal.usage("--port takes a number from 0 to 65535, not \"" + port + "\"");
            }
            return "udp.port:" + Integer.parseInt(port);
        }
        if (table == null) {
            return STANDARD_KEY;
        }
        int colon = table.indexOf(':');
        String known = colon < 0 ? table : table.substring(0, colon);
        Table t = tables(installed, known);
        if (t == null) {
            throw Refusal.usage("--table: there is no table \"" + known + "\"; there are " + String.join(", ", tables(installed)));
        }
        String key = colon < 0 ? "" : table.substring(colon + 1);
        String number = "(0x[0-9a-fA-F]{1,8}|[0-9]{1,10})";
        boolean right = t instanceof Table.Text ? key.matches("[^\\s\"\\\\]+") : key.matches(number + "(-" + number + ")?");
        if (!right) {
            throw Refusal.usage("--table takes TABLE:KEY, such as " + STANDARD_KEY + ", not \"" + table + "\"");
        }
        return table;
    }

    private static Table tables(Snapshot installed, String named) {
        return installed.entries().stream().map(Snapshot.Entry::table).filter(t -> !(t instanceof Table.Heuristic) && t.name().equals(named))
                .findFirst().orElse(null);
    }

    private static Set<String> tables(Snapshot installed) {
        Set<String> names = new TreeSet<>();
        installed.entries().stream().map(Snapshot.Entry::table).filter(t -> !(t instanceof Table.Heuristic)).forEach(t -> names.add(t.name()));
        return names;
    }

    private String bundle() {
        if (id == null) {
            return "org.example.dissector." + name;
        }
        List<String> words = Arrays.asList(id.split("\\.", -1));
        if (words.size() < 2 || words.stream().anyMatch(w -> !w.matches("[a-z][a-z0-9_]*") || RESERVED.contains(w))) {
            throw Refusal.usage("--id takes a bundle's name such as com.example.dissector." + name + ", not \"" + id + "\"");
        }
        return id;
    }

    /** The update site as a URL; folders may be given as paths. */
    private String site(Environment e) {
        if (site == null) {
            return "";
        }
        try {
            URI uri = new URI(site);
            if (uri.getScheme() != null && uri.getScheme().length() > 1) {
                return site;
            }
        } catch (URISyntaxException x) {
            // a path, perhaps
        }
        Path folder = e.path(site);
        if (!Files.isDirectory(folder)) {
            throw Refusal.usage("--site takes a URL or a folder; there is no folder " + site);
        }
        return folder.toAbsolutePath().normalize().toUri().toString();
    }

    private static void requireFree(Path to, String folder) {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.usage(folder + " exists already; --directory FOLDER names another one");
        }
    }
}
