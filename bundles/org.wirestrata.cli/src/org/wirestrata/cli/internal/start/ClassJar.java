package org.wirestrata.cli.internal.start;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All classes and resources of several bundles in one jar, without the signatures that keep the Java machine from caching classes.
 * Entries are stored, not compressed: what is not cached is read from here.
 */
final class ClassJar {
    private static final String SERVICES = "META-INF/services/";
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, Bundle> packages = new HashMap<>();

    private ClassJar() {
    }

    static void write(Collection<Bundle> bundles, Path file) throws IOException, Unfit {
        ClassJar jar = new ClassJar();
        for (Bundle b : bundles) {
            jar.add(b);
        }
        jar.modernize();
        jar.write(file);
    }

    private void add(Bundle b) throws IOException, Unfit {
        try (JarFile file = new JarFile(b.jar().toFile(), false, JarFile.OPEN_READ, Runtime.version())) {
            for (ZipEntry e : (Iterable<ZipEntry>) file.versionedStream().map(ZipEntry.class::cast)::iterator) {
                String name = e.getName();
                boolean service = name.startsWith(SERVICES);
                boolean ofJar = name.equals("module-info.class") || name.startsWith("META-INF/") || name.startsWith("OSGI-INF/");
                if (e.isDirectory() || ofJar && !service) {
                    continue;
                }
                byte[] content;
                try (InputStream in = file.getInputStream(e)) {
                    content = in.readAllBytes();
                }
                add(b, name, content, service);
            }
        }
    }

    private void add(Bundle b, String name, byte[] content, boolean service) throws Unfit {
        int slash = name.lastIndexOf('/');
        if (slash >= 0 && !service) {
            Bundle other = packages.putIfAbsent(name.substring(0, slash), b);
            if (other != null && !other.equals(b)) {
                throw new Unfit(b.name() + " and " + other.name() + " both have " + name.substring(0, slash));
            }
        }
        entries.merge(name, content, service ? ClassJar::lines : (first, second) -> first);
    }

    private static byte[] lines(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.write('\n');
        both.writeBytes(second);
        return both.toByteArray();
    }

    private void modernize() {
        Modernizer modernizer = new Modernizer(name -> {
            byte[] found = entries.get(name);
            return found == null ? null : new ByteArrayInputStream(found);
        });
        entries.replaceAll((name, content) -> name.endsWith(".class") ? modernizer.modern(content) : content);
    }

    private void write(Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(e.getValue());
                ZipEntry entry = new ZipEntry(e.getKey());
                entry.setTime(0);
                entry.setSize(e.getValue().length);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(e.getValue());
                out.closeEntry();
            }
        }
    }
}
