package org.wirestrata.tests.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody else's project: a dissector as <code>plugin create</code> writes it, and beside it a probe that reads the workbench's packet list, built
 * by Tycho against our update site and nothing else.
 */
final class ThirdParty {
    static final String FEATURE = "org.example.dissector.greeting.feature";
    static final String PROBE = "org.example.probe.feature";
    static final String BUNDLE = "org.example.dissector.greeting";

    private static final Path PROBE_FILES = Path.of("src/test/third-party");
    private static final String VERSION = "1.0.0.qualifier";

    private final Path project;

    private ThirdParty(Path project) {
        this.project = project;
    }

    /** Has a product write the project to a folder that does not exist yet. */
    static ThirdParty create(Product product, Path project, String version) throws IOException {
        Program.Result made = product.run(project.getParent(), "plugin", "create", "greeting", "--title", "Greeting Sensor Protocol",
            "--site", Product.checkout().resolve("releng/org.wirestrata.repository/target/repository").toString(),
            "--directory", project.getFileName().toString());
        if (made.code() != 0) {
            throw new AssertionError(made.toString());
        }
        ThirdParty created = new ThirdParty(project);
        created.add(PROBE_FILES);
        created.replace("releng/site/category.xml", "</site>",
            "<feature id=\"" + PROBE + "\" version=\"0.0.0\"><category name=\"" + BUNDLE + "\"/></feature></site>");
        created.replace("bundles/" + BUNDLE + "/META-INF/MANIFEST.MF", VERSION, version + ".qualifier");
        created.replace("features/" + FEATURE + "/feature.xml", VERSION, version + ".qualifier");
        return created;
    }

    /** Changes a file. */
    void replace(String file, String old, String text) throws IOException {
        Path path = project.resolve(file);
        String content = Files.readString(path);
        if (!content.contains(old)) {
            throw new IOException(path + " holds no " + old);
        }
        Files.writeString(path, content.replace(old, text));
    }

    /** Builds and tests; answers the folder of the update site. */
    Path build() {
        List<String> command = new ArrayList<>(List.of(System.getProperty("wirestrata.maven") + "/bin/mvn", "verify",
            "-Dmaven.repo.local=" + System.getProperty("wirestrata.maven.repository")));
        if (System.getProperty("wirestrata.maven.network").equals("offline=true")) {
            command.add("--offline");
        }
        Program.Result built = new Program(project, command).run(Map.of("JAVA_HOME", System.getProperty("java.home")));
        if (built.code() != 0) {
            throw new AssertionError(built.toString());
        }
        if (!built.out().contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0")) {
            throw new AssertionError("the dissector's tests did not run\n" + built);
        }
        return project.resolve("releng/site/target/repository");
    }

    private void add(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = project.resolve(folder.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
