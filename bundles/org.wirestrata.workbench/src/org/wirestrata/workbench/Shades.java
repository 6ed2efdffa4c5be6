package org.wirestrata.workbench;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/** The colours of what the workbench paints itself, for the light and the dark theme. For the user interface's thread. */
public enum Shades {
    /** Behind lists and bytes. */
    BACKGROUND(0xffffff, 0x1e1f22),
    /** Text. */
    TEXT(0x1c1d1f, 0xdcdde0),
    /** Text that is of less interest. */
    FAINT(0x6a6d75, 0x969aa3),
    /** Behind headings of lists. */
    HEADING(0xf1f2f4, 0x2b2d31),
    /** Lines between things. */
    LINE(0xd5d7dc, 0x3c3f45),
    /** Behind what is selected. */
    SELECTED(0x2861c4, 0x2f65b8),
    /** Text that is selected. */
    SELECTED_TEXT(0xffffff, 0xffffff),
    /** Behind bytes of the layer around the selected item. */
    LAYER(0xdfe9fb, 0x2a3a55),
    /** Behind a text that is right. */
    GOOD(0xe3f4e1, 0x20382a),
    /** Behind a text that is wrong. */
    BAD(0xfce3e1, 0x472a2b),
    /** Marks of what is right. */
    RIGHT(0x1f7a33, 0x7fd992),
    /** Marks and text of errors. */
    ERROR(0xb3261e, 0xff8b80),
    /** Behind warnings. */
    WARNING(0xfff2cc, 0x4a3e1c),
    /** What the client of a conversation sent. */
    CLIENT(0xa01c2c, 0xff9a94),
    /** Behind what the client sent. */
    CLIENT_GROUND(0xfdeff0, 0x382527),
    /** What the server sent. */
    SERVER(0x1d3f9e, 0x93b7ff),
    /** Behind what the server sent. */
    SERVER_GROUND(0xeef2fd, 0x232b3f),
    /** Packets: TCP without more. */
    TCP(0xf0eef9, 0x292838),
    /** Packets: connections that begin or end. */
    TCP_EDGE(0xe0e1e6, 0x3a3c42),
    /** Packets: HTTP. */
    HTTP(0xe6f5dc, 0x263823),
    /** Packets: UDP without more. */
    UDP(0xe3f1fb, 0x21333f),
    /** Packets: names. */
    DNS(0xd9f0f2, 0x1e393c),
    /** Packets: ICMP. */
    ICMP(0xfbeaf6, 0x3a2636),
    /** Packets: addresses. */
    ARP(0xfaf2dc, 0x39331f),
    /** Packets: refused, reset or malformed. */
    FAILURE(0xf7c9c4, 0x6b2523),
    /** Packets: what went wrong on the way. */
    TROUBLE(0xfbdcb4, 0x573a16);

    private static final String THEME_CHANGED = "org/eclipse/e4/ui/css/swt/theme/ThemeManager/themeChanged";
    private static final String STYLE_DISABLED = "org.eclipse.e4.ui.css.disabled";
    private final RGB light;
    private final RGB dark;

    Shades(int light, int dark) {
        this.light = rgb(light);
        this.dark = rgb(dark);
    }

    /** The colour in the current theme; not to be disposed of. */
    public Color color() {
        return JFaceResources.getResources().createColor(dark() ? dark : light);
    }

    /** Whether the current theme is dark. */
    public static boolean dark() {
        IThemeEngine engine = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getService(IThemeEngine.class) : null;
        ITheme theme = engine == null ? null : engine.getActiveTheme();
        return theme == null ? Display.isSystemDarkTheme() : theme.getId().contains("dark");
    }

    /** Keeps the theme's style sheet off a control that is painted with these colours. */
    public static void own(Control control) {
        control.setData(STYLE_DISABLED, Boolean.TRUE);
    }

    /** Runs something whenever the theme has changed, as long as a control lives. */
    public static void onChange(Control control, Runnable action) {
        IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = e -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                action.run();
            }
        });
        broker.subscribe(THEME_CHANGED, handler);
        control.addDisposeListener(e -> broker.unsubscribe(handler));
    }

    private static RGB rgb(int n) {
        return new RGB(n >> 16 & 0xff, n >> 8 & 0xff, n & 0xff);
    }
}
