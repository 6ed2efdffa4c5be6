package org.wirestrata.workbench.packets.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;

import org.eclipse.collections.impl.factory.Sets;

/**
 * Lets the thread that paints find the implementation of the collections that NatTable uses: their API asks the thread's class loader,
 * which in OSGi sees nothing of it. Without this, tables stay blank.
 */
final class CollectionsBridge extends ClassLoader {
    private final ClassLoader implementation = Sets.class.getClassLoader();

    private CollectionsBridge(ClassLoader parent) {
        super(parent);
    }

    /** Equips the current thread. */
    static void install() {
        Thread thread = Thread.currentThread();
        if (!(thread.getContextClassLoader() instanceof CollectionsBridge)) {
            thread.setContextClassLoader(new CollectionsBridge(thread.getContextClassLoader()));
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return implementation.loadClass(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return implementation.getResources(name);
    }
}
