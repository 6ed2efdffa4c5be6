package org.wirestrata.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Finds Declarative Services components in folders and jars by their annotations, which are in class files but not at run time. */
final class Components {
    private static final String COMPONENT = "Lorg/osgi/service/component/annotations/Component;";
    private static final String REFERENCE = "Lorg/osgi/service/component/annotations/Reference;";

    /**
     * A component.
     *
     * @param services   names of the interfaces that it provides
     * @param properties texts, or arrays of them where a key is repeated
     * @param binders    names of the methods that take services
     */
    record Component(String name, List<String> services, Map<String, Object> properties, List<String> binders) {
    }

    private Components() {
    }

    static List<Component> find(List<Path> places) {
        List<Component> found = new ArrayList<>();
        for (Path p : places) {
            try {
                if (Files.isDirectory(p)) {
                    scan(p.toRealPath(), found);
                } else if (p.toString().endsWith(".jar") && (p.getFileName().toString().contains("wirestrata") || isPlugin(p))) {
                    try (FileSystem jar = FileSystems.newFileSystem(p)) {
                        scan(jar.getPath("/"), found);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static boolean isPlugin(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest m = file.getManifest();
            String imports = m == null ? null : m.getMainAttributes().getValue("Import-Package");
            return imports != null && imports.contains("org.wirestrata.api.");
        }
    }

    /** Whether a class may be a component: ours are internal, those of others may be anywhere. */
    private static boolean mayBe(Path root, Path file) {
        Path name = root.relativize(file);
        return file.toString().endsWith(".class") && (!name.startsWith("org/wirestrata") || name.toString().contains("internal"));
    }

    private static void scan(Path root, List<Component> found) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path p : (Iterable<Path>) all.filter(x -> mayBe(root, x))::iterator) {
                Component c = component(ClassFile.of().parse(Files.readAllBytes(p)));
                if (c != null) {
                    found.add(c);
                }
            }
        }
    }

    private static Component component(ClassModel model) {
        Annotation a = annotation(model, COMPONENT);
        if (a == null) {
            return null;
        }
        List<String> services = new ArrayList<>();
        Map<String, List<String>> properties = new HashMap<>();
        for (var e : a.elements()) {
            for (AnnotationValue v : values(e.value())) {
                if (e.name().equalsString("service") && v instanceof AnnotationValue.OfClass c) {
                    services.add(name(c.className().stringValue()));
                } else if (e.name().equalsString("property") && v instanceof AnnotationValue.OfString s) {
                    int at = s.stringValue().indexOf('=');
                    properties.computeIfAbsent(s.stringValue().substring(0, at), k -> new ArrayList<>())
                            .add(s.stringValue().substring(at + 1));
                }
            }
        }
        if (services.isEmpty()) {
            model.interfaces().forEach(i -> services.add(i.asInternalName().replace('/', '.')));
        }
        List<String> binders = new ArrayList<>();
        for (MethodModel m : model.methods()) {
            if (annotation(m, REFERENCE) != null) {
                binders.add(m.methodName().stringValue());
            }
        }
        Map<String, Object> plain = new HashMap<>();
        properties.forEach((k, v) -> plain.put(k, v.size() == 1 ? v.get(0) : v.toArray(String[]::new)));
        return new Component(model.thisClass().asInternalName().replace('/', '.'), services, plain, binders);
    }

    private static List<AnnotationValue> values(AnnotationValue v) {
        return v instanceof AnnotationValue.OfArray a ? a.values() : List.of(v);
    }

    private static Annotation annotation(AttributedElement e, String descriptor) {
        return e.findAttribute(Attributes.runtimeInvisibleAnnotations())
                .flatMap(l -> l.annotations().stream().filter(a -> a.className().equalsString(descriptor)).findFirst()).orElse(null);
    }

    private static String name(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
