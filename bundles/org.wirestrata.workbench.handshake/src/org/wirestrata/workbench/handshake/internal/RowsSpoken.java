package org.wirestrata.workbench.handshake.internal;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Presents a {@link RowsCanvas} to screen readers as a list whose items are its rows in words. */
final class RowsSpoken implements AccessibleListener, AccessibleControlListener {
    private final RowsCanvas canvas;

    RowsSpoken(RowsCanvas canvas) {
        this.canvas = canvas;
    }

    private int count() {
        return canvas.rows() == null ? 0 : canvas.rows().count();
    }

    private boolean row(int child) {
        return child >= 0 && child < count();
    }

    @Override
    public void getName(AccessibleEvent e) {
        e.result = row(e.childID) ? canvas.rows().text(e.childID) : canvas.name();
    }

    @Override
    public void getDescription(AccessibleEvent e) {
        e.result = null;
    }

    @Override
    public void getHelp(AccessibleEvent e) {
        e.result = null;
    }

    @Override
    public void getKeyboardShortcut(AccessibleEvent e) {
        e.result = null;
    }

    @Override
    public void getRole(AccessibleControlEvent e) {
        e.detail = row(e.childID) ? ACC.ROLE_LISTITEM : ACC.ROLE_LIST;
    }

    @Override
    public void getChildCount(AccessibleControlEvent e) {
        e.detail = count();
    }

    @Override
    public void getChildren(AccessibleControlEvent e) {
        Object[] children = new Object[count()];
        for (int i = 0; i < children.length; i++) {
            children[i] = i;
        }
        e.children = children;
    }

    @Override
    public void getChild(AccessibleControlEvent e) {
        // rows are told by their numbers
    }

    @Override
    public void getChildAtPoint(AccessibleControlEvent e) {
        Point p = canvas.control().toControl(e.x, e.y);
        int at = canvas.at(p.y);
        e.childID = at >= 0 ? at : ACC.CHILDID_SELF;
    }

    @Override
    public void getLocation(AccessibleControlEvent e) {
        Rectangle part = row(e.childID) ? canvas.bounds(e.childID) : canvas.control().getClientArea();
        Point p = canvas.control().toDisplay(part.x, part.y);
        e.x = p.x;
        e.y = p.y;
        e.width = part.width;
        e.height = part.height;
    }

    @Override
    public void getFocus(AccessibleControlEvent e) {
        boolean here = canvas.control().isFocusControl();
        e.childID = !here ? ACC.CHILDID_NONE : canvas.current() >= 0 ? canvas.current() : ACC.CHILDID_SELF;
    }

    @Override
    public void getSelection(AccessibleControlEvent e) {
        e.childID = canvas.current() >= 0 ? canvas.current() : ACC.CHILDID_NONE;
    }

    @Override
    public void getState(AccessibleControlEvent e) {
        boolean focused = canvas.control().isFocusControl();
        if (row(e.childID)) {
            e.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE;
            e.detail |= e.childID == canvas.current() ? ACC.STATE_SELECTED | (focused ? ACC.STATE_FOCUSED : 0) : 0;
        } else {
            e.detail = ACC.STATE_FOCUSABLE | (focused ? ACC.STATE_FOCUSED : 0);
        }
    }

    @Override
    public void getDefaultAction(AccessibleControlEvent e) {
        e.result = null;
    }

    @Override
    public void getValue(AccessibleControlEvent e) {
        e.result = null;
    }
}
