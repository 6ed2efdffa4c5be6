package org.wirestrata.dissection.internal;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.wirestrata.api.dissect.Dissector;

/** Names plug-ins that fail, each once. What says that the virtual machine itself is at its end is thrown on. */
final class Plugins {
    private static final System.Logger LOG = System.getLogger("org.wirestrata.dissection");
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    void failed(Dissector d, Throwable problem) {
        if (problem instanceof VirtualMachineError v && !(v instanceof StackOverflowError)) {
            throw v;
        }
        String name = d.getClass().getName();
        if (named.add(name)) {
            LOG.log(Level.WARNING, "the plug-in " + name + " failed and shows its layers as far as it came: " + problem);
            LOG.log(Level.DEBUG, name, problem);
        }
    }
}
