package org.wirestrata.workbench.packets.internal;

import org.wirestrata.workbench.LiveFile;

/** What a packet list without rows says. */
final class EmptyText {
    private EmptyText() {
    }

    static String of(CaptureModel model) {
        LiveFile live = model.input().live();
        if (live != null && live.running() && model.frames() == 0) {
            return "Waiting for packets…\nThey appear here as they come. Stop the capture with Capture > Stop.";
        }
        if (model.session() == null) {
            return "This file could not be opened.";
        }
        if (model.working() != null && live == null) {
            return model.filter() == null ? "Loading…" : "Looking for packets that match…";
        }
        if (model.filter() != null && model.frames() > 0) {
            return "No packet matches this filter. Clear it to see all.";
        }
        return model.problem() == null ? "This capture holds no packets." : "Nothing of this file could be read.";
    }
}
