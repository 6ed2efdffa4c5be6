package org.wirestrata.workbench.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;
import org.wirestrata.workbench.CaptureSettings;

/** What the workbench remembers of the user's choices. */
final class Settings {
    private Settings() {
    }

    static IEclipsePreferences node() {
        return CaptureSettings.node();
    }

    static void save() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Settings.class).warn("The settings can't be stored.", e);
        }
    }
}
