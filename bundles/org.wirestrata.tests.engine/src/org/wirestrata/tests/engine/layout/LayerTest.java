package org.wirestrata.tests.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Every bundle's manifest imports what its layer may see, and nothing else. */
class LayerTest {
    private static final String OWN = "org.wirestrata.";
    private static final List<String> BASE = List.of("java.", "org.osgi.");
    private static final List<String> XML = List.of("javax.xml.", "org.xml.", "org.w3c.dom");
    private static final List<String> ENGINE_APIS = List.of("api.");
    private static final List<String> FREE = List.of("");

    /** What a bundle may import: packages of Wirestrata, without the common prefix, and packages of others, both by prefix. */
    private record Layer(String bundles, List<String> own, List<String> others) {
        boolean holds(String bundle) {
            return bundles.endsWith("*") ? bundle.startsWith(bundles.substring(0, bundles.length() - 1)) : bundle.equals(bundles);
        }

        boolean allows(String imported) {
            boolean ours = imported.startsWith(OWN);
            String name = ours ? imported.substring(OWN.length()) : imported;
            return (ours ? own : others).stream().anyMatch(name::startsWith);
        }
    }

    /** The first layer that holds a bundle counts. */
    private static final List<Layer> LAYERS = List.of(
        new Layer("api", List.of(), BASE),
        // cryptography is of the Java platform, in java.base
        new Layer("dissector.*", List.of("api.dissect", "api.value"), List.of("java.", "javax.crypto")),
        new Layer("capture", ENGINE_APIS, join(BASE, "io.airlift.", "com.github.luben.", "org.tukaani.xz", "org.apache.commons.compress.")),
        new Layer("capture.live", ENGINE_APIS, join(BASE, "org.pcap4j.", "com.sun.jna", "org.slf4j")),
        new Layer("dissection", ENGINE_APIS, BASE),
        new Layer("stream", ENGINE_APIS, BASE),
        // what a kernel's trace tells has no packets in it: who joins both is above
        new Layer("kernel", List.of(), BASE),
        new Layer("filter", ENGINE_APIS, join(BASE, "com.google.re2j")),
        new Layer("export", ENGINE_APIS, join(BASE, "picocli", "com.fasterxml.jackson.", XML)),
        new Layer("session", List.of("api.", "export", "kernel"), BASE),
        new Layer("cli", List.of("api.", "session", "export", "kernel"), join(BASE, "picocli", "com.fasterxml.jackson.", "org.eclipse.equinox.", "org.eclipse.core.runtime", XML)),
        new Layer("workbench", List.of("api.", "session", "export", "kernel"), FREE),
        new Layer("workbench.*", List.of("api.", "session", "export", "kernel", "workbench"), FREE),
        new Layer("testkit", List.of(""), FREE),
        new Layer("tests.*", List.of(""), FREE),
        new Layer("benchmarks", List.of(""), FREE),
        new Layer("doc", List.of(), List.of()));

    /** Libraries that belong to some bundles alone, wherever a layer is free otherwise. */
    private static final Map<String, List<String>> RESERVED = Map.of(
        "org.pcap4j.", List.of("capture.live"),
        "com.google.re2j", List.of("filter"),
        "picocli", List.of("cli", "export"),
        "com.fasterxml.jackson.", List.of("cli", "export"));

    private static List<String> join(List<String> base, Object... more) {
        List<String> all = new ArrayList<>(base);
        for (Object m : more) {
            if (m instanceof List<?> list) {
                list.forEach(x -> all.add((String) x));
            } else {
                all.add((String) m);
            }
        }
        return all;
    }

    private static List<Path> ours() {
        return Checkout.bundles().stream().filter(b -> b.getFileName().toString().startsWith(OWN)).toList();
    }

    private static String name(Path bundle) {
        return bundle.getFileName().toString().substring(OWN.length());
    }

    private static Optional<Layer> layer(Path bundle) {
        return LAYERS.stream().filter(l -> l.holds(name(bundle))).findFirst();
    }

    @Test
    void everyBundleHasALayer() {
        List<Path> bundles = ours();
        assertTrue(bundles.size() > 20, "bundles found: " + bundles.size());
        assertEquals(List.of(), bundles.stream().filter(b -> layer(b).isEmpty()).map(LayerTest::name).toList());
    }

    @Test
    void importsStayInTheLayer() {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : ours()) {
            Layer layer = layer(bundle).orElseThrow();
            for (String imported : Checkout.names(bundle, "Import-Package")) {
                boolean itself = imported.startsWith(OWN + name(bundle) + ".");
                if (!itself && !layer.allows(imported)) {
                    wrong.add(name(bundle) + " imports " + imported);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void ourBundlesAreNeverRequired() {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : ours()) {
            boolean visual = name(bundle).startsWith("workbench") || name(bundle).startsWith("tests.") || name(bundle).equals("benchmarks");
            for (String required : Checkout.names(bundle, "Require-Bundle")) {
                if (required.startsWith(OWN)) {
                    wrong.add(name(bundle) + " requires " + required);
                } else if (!visual && !(name(bundle).equals("cli") && required.startsWith("org.eclipse.equinox."))) {
                    wrong.add(name(bundle) + " requires " + required + ", but is not of the workbench");
                }
            }
            assertTrue(Checkout.names(bundle, "DynamicImport-Package").isEmpty(), name(bundle) + " imports dynamically");
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void librariesAreSeenWhereTheyBelong() {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : ours()) {
            boolean test = name(bundle).startsWith("tests.") || name(bundle).equals("benchmarks");
            for (String imported : Checkout.names(bundle, "Import-Package")) {
                RESERVED.forEach((library, users) -> {
                    if (imported.startsWith(library) && !test && !users.contains(name(bundle))) {
                        wrong.add(name(bundle) + " imports " + imported);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyStoriesAndFriendsAreExported() {
        for (Path bundle : ours()) {
            for (String exported : Checkout.names(bundle, "Export-Package")) {
                boolean internal = exported.contains(".internal");
                assertTrue(internal || Files.exists(bundle.resolve("src/" + exported.replace('.', '/') + "/package-info.java")),
                    name(bundle) + " exports " + exported + " without a package-info.java");
                assertFalse(name(bundle).startsWith("dissector."), name(bundle) + " exports " + exported + "; a dissector is used as a service");
            }
        }
    }
}
