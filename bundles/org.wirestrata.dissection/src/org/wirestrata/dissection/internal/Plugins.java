package org.wirestrata.dissection.internal;

import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.wirestrata.api.dissect.Dissector;

/**
 * Names plug-ins that fail, each once, and knows those that did not come back. Each single failure is logged for who debugs. What says
 * that the virtual machine itself is at its end is thrown on.
 */
final class Plugins {
    /** In which of its methods a plug-in did not come back. */
    enum Where {
        RECOGNISING, DISSECTING
    }

    private record Stuck(WeakReference<Dissector> dissector, Where where) {
    }

    private static final System.Logger LOG = System.getLogger("org.wirestrata.dissection");
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private final List<Stuck> all = new CopyOnWriteArrayList<>();
    /** How many are stuck. */
    volatile int stuck;

    /** Whether a failure is the virtual machine's rather than the plug-in's. */
    static boolean fatal(Throwable problem) {
        return problem instanceof OutOfMemoryError || problem instanceof InternalError || problem instanceof UnknownError;
    }

    void failed(Dissector d, Throwable problem) {
        if (fatal(problem)) {
            throw (Error) problem;
        }
        name(d, "failed and shows its layers as far as it came: ", problem);
    }

    /** Notes that a plug-in did not come back: it is not called again. */
    synchronized void abandon(Dissector d, Where where, Throwable at) {
        all.removeIf(s -> s.dissector.get() == null);
        all.add(new Stuck(new WeakReference<>(d), where));
        stuck++;
        name(d, "did not come back from a frame and is not called again: ", at);
    }

    /** Where a plug-in did not come back, or null. */
    Where stuck(Dissector d) {
        for (Stuck s : all) {
            if (s.dissector.get() == d) {
                return s.where;
            }
        }
        return null;
    }

    private void name(Dissector d, String deed, Throwable problem) {
        String name = d.getClass().getName();
        if (named.add(name)) {
            LOG.log(Level.WARNING, "the plug-in " + name + ' ' + deed + said(problem));
        }
        if (LOG.isLoggable(Level.DEBUG)) {
            LOG.log(Level.DEBUG, name, problem);
        }
    }

    /** What a problem says of itself, if it can. */
    static String said(Throwable problem) {
        try {
            return problem instanceof Bounds ? problem.getMessage() : String.valueOf(problem);
        } catch (Throwable e) {
            if (fatal(e)) {
                throw e;
            }
            return problem.getClass().getName();
        }
    }
}
