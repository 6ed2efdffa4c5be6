package org.wirestrata.cli.internal.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project of a plug-in, made from templates that lie beside this class: a dissector, its test, a feature and an update site.
 *
 * @param name  the filter name
 * @param title the protocol's name for people
 * @param id    the bundle's name
 * @param table the table in which the dissector is registered
 * @param key   its key there
 * @param site  where Wirestrata's update site is, or an empty text
 */
record Project(String name, String title, String id, String table, String key, String site) {
    private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");
    /** A template's name, and where its text goes; in both, words between two @ stand for what the project says. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        String bundle = "bundles/@ID@/";
        String tests = "bundles/@ID@.tests/";
        String feature = "features/@ID@.feature/";
        FILES.put("Dissector.java", bundle + "src/@PATH@/internal/@TYPE@Dissector.java");
        FILES.put("DissectorTest.java", tests + "src/@PATH@/tests/@TYPE@DissectorTest.java");
        FILES.put("README.md", "README.md");
        FILES.put("pom.xml", "pom.xml");
        FILES.put("gitignore", ".gitignore");
        FILES.put("extensions.xml", ".mvn/extensions.xml");
        FILES.put("maven.config", ".mvn/maven.config");
        FILES.put("jvm.config", ".mvn/jvm.config");
        FILES.put("MANIFEST.MF", bundle + "META-INF/MANIFEST.MF");
        FILES.put("build.properties", bundle + "build.properties");
        FILES.put("annotations.prefs", bundle + ".settings/org.eclipse.pde.ds.annotations.prefs");
        FILES.put("tests-MANIFEST.MF", tests + "META-INF/MANIFEST.MF");
        FILES.put("tests-p2.inf", tests + "META-INF/p2.inf");
        FILES.put("tests-build.properties", tests + "build.properties");
        FILES.put("feature.xml", feature + "feature.xml");
        FILES.put("feature-build.properties", feature + "build.properties");
        FILES.put("category.xml", "releng/site/category.xml");
    }

    /** The dissector's class, without what comes before and after the protocol's name. */
    String type() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Where the dissector is, in the project. */
    String source() {
        return rendered(FILES.get("Dissector.java"), false);
    }

    /** Writes all files into a folder. */
    void write(Path folder) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            boolean xml = file.getKey().endsWith(".xml");
            texts.put(folder.resolve(rendered(file.getValue(), false)), rendered(template(file.getKey()), xml));
        }
        for (Map.Entry<Path, String> file : texts.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    private static String template(String file) throws IOException {
        try (InputStream in = Project.class.getResourceAsStream("template/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String rendered(String template, boolean xml) {
        return PLACE.matcher(template).replaceAll(m -> Matcher.quoteReplacement(xml ? escaped(value(m.group(1))) : value(m.group(1))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private String value(String word) {
        return switch (word) {
            case "NAME" -> name;
            case "TITLE" -> title;
            case "ID" -> id;
            case "PACKAGE" -> id + ".internal";
            case "PATH" -> id.replace('.', '/');
            case "TYPE" -> type();
            case "UPPER" -> name.toUpperCase(Locale.ROOT);
            case "KEY" -> table + ":" + key;
            case "SITE" -> site;
            case "SITE_EXAMPLE" -> site.isEmpty() ? "file:/path/to/wirestrata/site/" : site;
            case "SAMPLE" -> table.equals("udp.port") ? "udp(" + key.replaceFirst("-.*", "") : "decodedAs(\"" + name + "\"";
            default -> throw new IllegalStateException("the templates say @" + word + "@, which nothing stands for");
        };
    }
}
