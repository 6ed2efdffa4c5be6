package org.wirestrata.workbench.handshake.internal;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.wirestrata.session.handshake.Words;

/** What the view remembers: how numbers are written, which segments are drawn, the language, and the trace of each capture. */
final class ViewSettings {
    /** The language of the machine. */
    static final String AS_SYSTEM = "";
    static final String ENGLISH = "en";
    static final String CHINESE = "zh";
    private static final String NODE = "org.wirestrata.workbench.handshake";
    private static final String LANGUAGE = "language";
    private static final String RELATIVE = "relative";
    private static final String ALL = "allSegments";
    private static final String LANES = "lanes";
    private static final String TRACES = "traces";

    private ViewSettings() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static Preferences traces() {
        return node().node(TRACES);
    }

    /** The language that was chosen, or {@link #AS_SYSTEM}. */
    static String chosenLanguage() {
        return node().get(LANGUAGE, AS_SYSTEM);
    }

    /** The language to write in. */
    static String language() {
        String chosen = chosenLanguage();
        return chosen.equals(ENGLISH) || chosen.equals(CHINESE) ? chosen : Words.standardLanguage();
    }

    static void language(String language) {
        node().put(LANGUAGE, language);
        save();
    }

    /** Whether numbers are written as distances from the initial ones. */
    static boolean relative() {
        return node().getBoolean(RELATIVE, true);
    }

    static void relative(boolean yes) {
        node().putBoolean(RELATIVE, yes);
        save();
    }

    /** Whether all segments are drawn. */
    static boolean all() {
        return node().getBoolean(ALL, false);
    }

    static void all(boolean yes) {
        node().putBoolean(ALL, yes);
        save();
    }

    /** Whether the lanes of the kernel are drawn where there is a trace. */
    static boolean lanes() {
        return node().getBoolean(LANES, true);
    }

    static void lanes(boolean yes) {
        node().putBoolean(LANES, yes);
        save();
    }

    /** The kernel's trace that goes with a capture, or null. */
    static Path trace(Path capture) {
        String file = traces().get(capture.toString(), null);
        return file == null ? null : Path.of(file);
    }

    /** @param trace null where the capture has none any more */
    static void trace(Path capture, Path trace) {
        if (trace == null) {
            traces().remove(capture.toString());
        } else {
            traces().put(capture.toString(), trace.toString());
        }
        save();
    }

    private static void save() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(ViewSettings.class).warn("The settings of the handshake view can't be stored.", e);
        }
    }
}
