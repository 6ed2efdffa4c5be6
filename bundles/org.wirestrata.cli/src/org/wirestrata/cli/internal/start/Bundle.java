package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** An installed bundle, by what its manifest says. */
record Bundle(String name, Path jar, Attributes manifest) {
    private static final List<String> BEYOND_US = List.of("Bundle-Activator", "Fragment-Host", "DynamicImport-Package",
            "Bundle-NativeCode");

    static Bundle read(String name, Path jar) throws IOException, Unfit {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getManifest() == null) {
                throw new Unfit(name + " has no manifest");
            }
            return new Bundle(name, jar, file.getManifest().getMainAttributes());
        }
    }

    /** One package or bundle that a header names. */
    record Clause(String name, boolean optional) {
    }

    /** The clauses of a header, in their order. */
    List<Clause> clauses(String header) {
        List<Clause> found = new ArrayList<>();
        String value = manifest.getValue(header);
        if (value != null) {
            for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                String[] parts = clause.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
                boolean optional = false;
                for (String p : parts) {
                    optional |= p.replace("\"", "").replace(" ", "").equals("resolution:=optional");
                }
                for (String p : parts) {
                    if (!p.contains("=")) {
                        found.add(new Clause(p.strip(), optional));
                    }
                }
            }
        }
        return found;
    }

    /** The components that the bundle describes. */
    List<Component> components() throws IOException, Unfit {
        List<Component> found = new ArrayList<>();
        if (manifest.getValue("Service-Component") == null) {
            return found;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Clause c : clauses("Service-Component")) {
                ZipEntry description = file.getEntry(c.name());
                if (description == null) {
                    throw new Unfit(name + " lacks " + c.name());
                }
                try (InputStream in = file.getInputStream(description)) {
                    found.add(ComponentReader.read(in, name));
                }
            }
        }
        return found;
    }

    /** Refuses what needs a framework to work. */
    void checkPlain() throws Unfit {
        for (String header : BEYOND_US) {
            if (manifest.getValue(header) != null) {
                throw new Unfit(name + " has " + header);
            }
        }
        String path = manifest.getValue("Bundle-ClassPath");
        if (path != null && !path.strip().equals(".")) {
            throw new Unfit(name + " has Bundle-ClassPath");
        }
    }
}
