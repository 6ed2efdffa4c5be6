package org.wirestrata.workbench.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;

/** Chooses the light or the dark theme, or the one that the desktop has. */
public final class ThemeHandler extends AbstractHandler {
    private static final String THEME = "theme";
    private static final String SYSTEM = "system";
    private static final String DARK = "dark";
    private static final String PREFIX = "org.eclipse.e4.ui.css.theme.e4_";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (!HandlerUtil.matchesRadioState(event)) {
            String theme = event.getParameter(RadioState.PARAMETER_ID);
            HandlerUtil.updateRadioState(event.getCommand(), theme);
            Settings.node().put(THEME, theme);
            Settings.save();
            install();
        }
        return null;
    }

    /** Makes the chosen theme the current one. */
    static void install() {
        String theme = Settings.node().get(THEME, SYSTEM);
        boolean dark = theme.equals(SYSTEM) ? Display.isSystemDarkTheme() : theme.equals(DARK);
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine != null) {
            engine.setTheme(PREFIX + (dark ? "dark" : "default"), true);
        }
    }
}
