package org.wirestrata.tests.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody else's project: a dissector made from the template by giving it another name, a probe that reads the workbench's packet list, features
 * and an update site, built by Tycho against our update site and nothing else.
 */
final class ThirdParty {
    static final String FEATURE = "org.example.dissector.greeting.feature";
    static final String PROBE = "org.example.probe.feature";
    static final String BUNDLE = "org.example.dissector.greeting";

    private static final String TEMPLATE = "bundles/org.wirestrata.dissector.template";

    private final Path project;
    private final String version;

    private ThirdParty(Path project, String version) {
        this.project = project;
        this.version = version;
    }

    /** Lays the project out in a folder that does not exist yet. */
    static ThirdParty create(Path project, String version) throws IOException {
        ThirdParty made = new ThirdParty(project, version);
        Path template = Product.checkout().resolve(TEMPLATE);
        made.copy(template, project.resolve("bundles/" + BUNDLE), List.of("src", "META-INF", ".settings", "build.properties"));
        made.copy(Path.of("src/test/third-party"), project, List.of("pom.xml", ".mvn", "bundles"));
        made.copy(Path.of("src/test/third-party/features/feature"), project.resolve("features/" + FEATURE), List.of(""));
        made.copy(Path.of("src/test/third-party/features/probe"), project.resolve("features/" + PROBE), List.of(""));
        made.copy(Path.of("src/test/third-party/releng/site"), project.resolve("releng/org.example.site"), List.of(""));
        return made;
    }

    /** Changes the sources. */
    void replace(String file, String old, String text) throws IOException {
        Path path = project.resolve("bundles/" + BUNDLE + "/" + file);
        String content = Files.readString(path);
        if (!content.contains(old)) {
            throw new IOException(path + " holds no " + old);
        }
        Files.writeString(path, content.replace(old, text));
    }

    /** Builds; answers the folder of the update site. */
    Path build() {
        List<String> command = new ArrayList<>(List.of(System.getProperty("wirestrata.maven") + "/bin/mvn", "package",
            "-Dmaven.repo.local=" + System.getProperty("wirestrata.maven.repository"),
            "-Dwirestrata.site=" + Product.checkout().resolve("releng/org.wirestrata.repository/target/repository").toUri()));
        if (System.getProperty("wirestrata.maven.network").equals("offline=true")) {
            command.add("--offline");
        }
        Program.Result built = new Program(project, command).run(Map.of("JAVA_HOME", System.getProperty("java.home")));
        if (built.code() != 0) {
            throw new AssertionError(built.toString());
        }
        return project.resolve("releng/org.example.site/target/repository");
    }

    private void copy(Path from, Path to, List<String> entries) throws IOException {
        for (String entry : entries) {
            Path root = from.resolve(entry);
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(renamed(from.relativize(file).toString()));
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, renamed(Files.readString(file)).replace("0.1.0.qualifier", version + ".qualifier"));
                }
            }
        }
    }

    private static String renamed(String text) {
        return text.replace("org.wirestrata.dissector.template", BUNDLE).replace("org/wirestrata/dissector/template", BUNDLE.replace('.', '/'))
            .replace("template", "greeting").replace("Template", "Greeting").replace("TEMPLATE", "GREETING");
    }
}
