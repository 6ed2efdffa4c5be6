package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;

/** Alerts, RFC 8446 section 6. */
final class Alerts {
    private Alerts() {
    }

    /** Records the alert at the cursor; what is not one is taken for encrypted. */
    static void show(Dissection d, int end) {
        int from = d.position();
        String level = Names.ALERT_LEVELS.text(d.peek(0, 1));
        String description = end - from < 2 ? null : Names.ALERTS.text(d.peek(1, 1));
        boolean clear = level != null && description != null;
        if (d.columns().wanted()) {
            d.columns().separate(", ").append(clear ? "Alert (Level: " + level + ", Description: " + description + ")" : "Encrypted Alert");
        }
        int alert = d.open(Rec.ALERT, from, clear ? 2 : end - from);
        if (clear) {
            d.uint(Rec.ALERT_LEVEL);
            d.uint(Rec.ALERT_DESCRIPTION);
        }
        d.leave(alert);
    }
}
