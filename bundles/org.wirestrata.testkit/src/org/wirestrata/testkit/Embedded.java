package org.wirestrata.testkit;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All services on a plain class path, without OSGi: for tests, benchmarks, and programs that embed the engine. Components are found by
 * their annotations, created when they are first asked for, and wired through their constructors and the methods that take
 * references.
 */
public final class Embedded {
    private final List<Components.Component> components;
    private final Map<String, Object> instances = new HashMap<>();
    private final ClassLoader loader;

    private Embedded(List<Components.Component> components, ClassLoader loader) {
        this.components = components;
        this.loader = loader;
    }

    /** The services on the class path of the running program. */
    public static Embedded create() {
        List<Path> places = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
        return create(places, Embedded.class.getClassLoader());
    }

    /** The services in folders and jars, which the class loader knows too. */
    public static Embedded create(List<Path> places, ClassLoader loader) {
        return new Embedded(Components.find(places), loader);
    }

    /** The service with an interface; there must be one. */
    public <T> T get(Class<T> service) {
        List<T> all = all(service);
        if (all.isEmpty()) {
            throw new IllegalStateException("no component on the class path provides " + service.getName());
        }
        return all.get(0);
    }

    /** The service with an interface, or null. */
    public <T> T find(Class<T> service) {
        List<T> all = all(service);
        return all.isEmpty() ? null : all.get(0);
    }

    /** All services with an interface. */
    public <T> List<T> all(Class<T> service) {
        List<T> all = new ArrayList<>();
        for (Components.Component c : providers(service)) {
            all.add(service.cast(instance(c)));
        }
        return all;
    }

    private List<Components.Component> providers(Class<?> service) {
        return components.stream().filter(c -> c.services().contains(service.getName())).toList();
    }

    private Object instance(Components.Component c) {
        Object o = instances.get(c.name());
        if (o == null) {
            try {
                o = make(c);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the component " + c.name() + " can't be created", e);
            }
            instances.put(c.name(), o);
        }
        return o;
    }

    private Object make(Components.Component c) throws ReflectiveOperationException {
        Class<?> type = Class.forName(c.name(), true, loader);
        Constructor<?> constructor = type.getConstructors()[0];
        for (Constructor<?> k : type.getConstructors()) {
            if (k.getParameterCount() > constructor.getParameterCount()) {
                constructor = k;
            }
        }
        Object[] services = Arrays.stream(constructor.getParameterTypes()).map(this::find).toArray();
        Object o = constructor.newInstance(services);
        for (Method m : type.getMethods()) {
            if (c.binders().contains(m.getName())) {
                bind(o, m);
            }
        }
        return o;
    }

    private void bind(Object o, Method m) throws ReflectiveOperationException {
        for (Components.Component p : providers(m.getParameterTypes()[0])) {
            Object service = instance(p);
            if (m.getParameterCount() == 2) {
                m.invoke(o, service, p.properties());
            } else {
                m.invoke(o, service);
            }
        }
    }
}
