package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.cli.internal.Services;

/**
 * The components of an installation and how they are wired, in a text that is read fast: a line starts with a letter, columns are
 * separated by tabs. <code>V version</code>, then for each component <code>C class</code>, <code>S service</code>, <code>P key
 * value</code>, <code>A key values</code>, <code>R service cardinality how</code>, where <code>how</code> is the number of a
 * constructor's parameter or the name of a method.
 */
final class Catalogue {
    private static final String MANY = "n";
    private final String version;
    private final List<Component> components;
    private final Map<Component, Object> instances = new HashMap<>();

    private Catalogue(String version, List<Component> components) {
        this.version = version;
        this.components = components;
    }

    static Catalogue read(Path file) throws IOException {
        String version = "";
        List<Component> components = new ArrayList<>();
        Component last = null;
        for (String line : Files.readString(file).split("\n")) {
            String[] columns = line.split("\t", -1);
            switch (columns[0]) {
            case "V" -> version = columns[1];
            case "C" -> {
                last = new Component(columns[1], null);
                components.add(last);
            }
            default -> last.add(columns);
            }
        }
        return new Catalogue(version, components);
    }

    /** What commands work with. */
    Services services() throws ReflectiveOperationException {
        return new Services(one(CaptureFiles.class), one(Sessions.class), one(DisplayFilters.class), one(DissectorRegistry.class),
                null, version);
    }

    private <S> S one(Class<S> service) throws ReflectiveOperationException {
        List<Component> all = providers(service.getName());
        if (all.size() != 1) {
            throw new ClassNotFoundException("there are " + all.size() + " components with the service " + service.getName());
        }
        return service.cast(instance(all.getFirst()));
    }

    private List<Component> providers(String service) {
        List<Component> found = new ArrayList<>();
        for (Component c : components) {
            if (c.services().contains(service)) {
                found.add(c);
            }
        }
        return found;
    }

    private Object instance(Component c) throws ReflectiveOperationException {
        Object made = instances.get(c);
        if (made == null) {
            made = make(c);
            instances.put(c, made);
        }
        return made;
    }

    private Object make(Component c) throws ReflectiveOperationException {
        Class<?> type = Class.forName(c.name());
        int parameters = 0;
        for (Component.Reference r : c.references()) {
            parameters += r.parameter() >= 0 ? 1 : 0;
        }
        Class<?>[] types = new Class<?>[parameters];
        Object[] values = new Object[parameters];
        for (Component.Reference r : c.references()) {
            if (r.parameter() >= 0) {
                types[r.parameter()] = Class.forName(r.service());
                values[r.parameter()] = r.optional() && providers(r.service()).isEmpty() ? null : one(types[r.parameter()]);
            }
        }
        Object made = type.getConstructor(types).newInstance(values);
        for (Component.Reference r : c.references()) {
            if (r.parameter() < 0) {
                bind(made, r);
            }
        }
        return made;
    }

    private void bind(Object component, Component.Reference r) throws ReflectiveOperationException {
        Class<?> service = Class.forName(r.service());
        Method plain = null;
        Method withProperties = null;
        try {
            withProperties = component.getClass().getMethod(r.how(), service, Map.class);
        } catch (NoSuchMethodException e) {
            plain = component.getClass().getMethod(r.how(), service);
        }
        List<Component> all = providers(r.service());
        if (!r.cardinality().endsWith(MANY) && all.size() != 1 && !(r.optional() && all.isEmpty())) {
            throw new ClassNotFoundException("there are " + all.size() + " components with the service " + r.service());
        }
        for (Component c : all) {
            if (plain == null) {
                withProperties.invoke(component, instance(c), c.properties());
            } else {
                plain.invoke(component, instance(c));
            }
        }
    }
}
