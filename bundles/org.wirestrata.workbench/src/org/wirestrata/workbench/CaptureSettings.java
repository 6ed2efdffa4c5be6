package org.wirestrata.workbench;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** How the user wants captures shown: the keys of the settings, and their values now. */
public final class CaptureSettings {
    /** The node of the instance's preferences. */
    public static final String NODE = "org.wirestrata.workbench";
    /** What the packet list's column of times shows. */
    public static final String TIME = "packets.time";
    public static final String TIME_SINCE_FIRST = "first";
    public static final String TIME_OF_DAY = "clock";
    public static final String TIME_DATE = "date";
    /** Whether packets are coloured. */
    public static final String COLOURS = "packets.colours";
    /** Whether the list follows the last packet of a live capture. */
    public static final String FOLLOW_END = "packets.followEnd";

    private CaptureSettings() {
    }

    /** The node, for reading, writing and listening. */
    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** The value of {@link #TIME}. */
    public static String time() {
        return node().get(TIME, TIME_SINCE_FIRST);
    }

    /** The value of {@link #COLOURS}. */
    public static boolean colours() {
        return node().getBoolean(COLOURS, true);
    }

    /** The value of {@link #FOLLOW_END}. */
    public static boolean followEnd() {
        return node().getBoolean(FOLLOW_END, true);
    }
}
