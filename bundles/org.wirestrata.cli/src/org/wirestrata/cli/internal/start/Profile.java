package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of an installation <code>dissect</code>, <code>handshake</code> and <code>files</code> need: components, and the bundles that hold their classes. */
final class Profile {
    /** The services of {@link Catalogue#services()}, by name since their classes are not here; others are reached from them. */
    private static final List<String> ROOTS = List.of("org.wirestrata.api.capture.CaptureFiles", "org.wirestrata.api.session.Sessions",
            "org.wirestrata.api.filter.DisplayFilters", "org.wirestrata.api.session.DissectorRegistry");
    private static final String CLI = "org.wirestrata.cli";
    /** What the command line needs for its other commands. */
    private static final List<String> FRAMEWORK = List.of("org.osgi.", "org.eclipse.");
    private final List<Bundle> bundles = new ArrayList<>();
    private final Map<String, Bundle> exporters = new HashMap<>();
    private final Map<Component, Bundle> components = new LinkedHashMap<>();
    private final Set<Bundle> needed = new LinkedHashSet<>();
    private final Set<Component> wired = new LinkedHashSet<>();

    private Profile() {
    }

    /** Reads p2's list, a line <code>name,version,place,level,started</code> for each bundle. */
    static Profile read(Path home, byte[] list) throws IOException, Unfit {
        Profile p = new Profile();
        for (String line : new String(list, StandardCharsets.UTF_8).split("\n")) {
            String[] columns = line.strip().split(",");
            if (line.startsWith("#") || columns.length < 3) {
                continue;
            }
            Path place = columns[2].startsWith("file:") ? Path.of(URI.create(columns[2])) : home.resolve(columns[2]);
            if (Files.isRegularFile(place)) {
                p.bundles.add(Bundle.read(columns[0], place));
            }
        }
        p.find();
        return p;
    }

    /** The bundles, the command line's first. */
    Set<Bundle> bundles() {
        return needed;
    }

    Set<Component> components() {
        return wired;
    }

    /** The version that the program says of itself. */
    String version() {
        String[] parts = needed.iterator().next().manifest().getValue("Bundle-Version").split("\\.");
        return parts[0] + "." + parts[1] + "." + parts[2];
    }

    private void find() throws IOException, Unfit {
        Bundle cli = null;
        for (Bundle b : bundles) {
            for (Bundle.Clause c : b.clauses("Export-Package")) {
                exporters.putIfAbsent(c.name(), b);
            }
            cli = b.name().equals(CLI) ? b : cli;
            for (Component c : b.components()) {
                components.put(c, b);
            }
            checkUnseen(b);
        }
        if (cli == null) {
            throw new Unfit("no command line is installed");
        }
        needed.add(cli);
        for (String root : ROOTS) {
            wire(root);
        }
        addImported();
        checkFragments();
    }

    private void wire(String service) throws Unfit {
        for (Map.Entry<Component, Bundle> e : components.entrySet()) {
            if (e.getKey().services().contains(service) && wired.add(e.getKey())) {
                if (e.getKey().problem() != null) {
                    throw new Unfit(e.getKey().name() + ": " + e.getKey().problem());
                }
                needed.add(e.getValue());
                for (Component.Reference r : e.getKey().references()) {
                    wire(r.service());
                }
            }
        }
    }

    private void addImported() throws Unfit {
        Deque<Bundle> open = new ArrayDeque<>(needed);
        while (!open.isEmpty()) {
            Bundle b = open.pop();
            b.checkPlain();
            for (Bundle.Clause c : b.clauses("Import-Package")) {
                Bundle exporter = exporters.get(c.name());
                boolean skipped = framework(c.name()) && b.name().equals(CLI);
                if (framework(c.name()) && !skipped && !c.optional()) {
                    throw new Unfit(b.name() + " uses " + c.name());
                }
                if (exporter != null && !framework(c.name()) && needed.add(exporter)) {
                    open.add(exporter);
                }
                if (exporter == null && !skipped && !c.optional() && !ofJava(c.name())) {
                    throw new Unfit(b.name() + " lacks " + c.name());
                }
            }
            if (!b.clauses("Require-Bundle").isEmpty() && !b.name().equals(CLI)) {
                throw new Unfit(b.name() + " requires bundles");
            }
        }
    }

    /** Refuses a plug-in that may register its services by itself, where no description tells. */
    private static void checkUnseen(Bundle b) throws Unfit {
        boolean ours = b.name().startsWith("org.wirestrata.");
        if (!ours && b.manifest().getValue("Bundle-Activator") != null
                && b.clauses("Import-Package").stream().anyMatch(c -> c.name().startsWith("org.wirestrata."))) {
            throw new Unfit(b.name() + " has Bundle-Activator");
        }
    }

    private static boolean framework(String name) {
        return FRAMEWORK.stream().anyMatch(name::startsWith);
    }

    private static boolean ofJava(String name) {
        return ModuleLayer.boot().modules().stream().anyMatch(m -> m.getPackages().contains(name));
    }

    private void checkFragments() throws Unfit {
        Set<String> names = new LinkedHashSet<>();
        for (Bundle b : needed) {
            if (!names.add(b.name())) {
                throw new Unfit(b.name() + " is installed in two versions");
            }
        }
        for (Bundle b : bundles) {
            for (Bundle.Clause host : b.clauses("Fragment-Host")) {
                if (names.contains(host.name())) {
                    throw new Unfit(b.name() + " is a fragment of " + host.name());
                }
            }
        }
    }
}
