package org.wirestrata.workbench.packets.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.workbench.CaptureSettings;

/** The display filters that were applied last, in any editor. */
final class FilterHistory {
    private static final String KEY = "packets.filters";
    private static final int MOST = 20;

    private FilterHistory() {
    }

    /** The filters, the last one first. */
    static List<String> filters() {
        List<String> filters = new ArrayList<>();
        for (String line : CaptureSettings.node().get(KEY, "").split("\n")) {
            if (!line.isBlank()) {
                filters.add(line);
            }
        }
        return filters;
    }

    static void remember(String filter) {
        List<String> filters = filters();
        String line = filter.replace('\n', ' ').strip();
        filters.remove(line);
        filters.addFirst(line);
        CaptureSettings.node().put(KEY, String.join("\n", filters.subList(0, Math.min(MOST, filters.size()))));
    }
}
