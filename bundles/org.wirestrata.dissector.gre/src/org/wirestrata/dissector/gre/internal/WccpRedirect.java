package org.wirestrata.dissector.gre.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;

/** What version 2 of the Web Cache Communication Protocol puts before a redirected packet; version 1 puts nothing. */
final class WccpRedirect {
    private static final int LENGTH = 4;
    private static final Protocol GRE = GreDissector.GRE;
    private static final Field.Group HEADER = GRE.group("gre.wccp.redirect_header", "Redirect header");
    private static final Field.Uint[] FLAGS = {
        GRE.flag("gre.wccp.dynamic_service", "Service", 1, 8).named(new TrueFalse("Dynamic", "Well-known")),
        GRE.flag("gre.wccp.alternative_bucket_used", "Bucket", 2, 8).named(new TrueFalse("Alternative", "Primary")),
        GRE.flag("gre.wccp.redirect_header_valid", "Contents", 4, 8).named(new TrueFalse("Not valid", "Valid"))};
    private static final Field.Uint[] REST = {GRE.uint8("gre.wccp.service_id", "Service"),
        GRE.uint8("gre.wccp.alternative_bucket", "Alternative bucket"), GRE.uint8("gre.wccp.primary_bucket", "Primary bucket")};

    private WccpRedirect() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes the header at the cursor unless an IPv4 header begins there. */
    static void take(Dissection d) {
        int at = d.position();
        if (d.byteAt(at) >> 4 == 4) {
            return;
        }
        int item = d.open(HEADER, at, LENGTH);
        for (Field.Uint f : FLAGS) {
            d.uintAt(f, at);
        }
        d.skip(1);
        for (Field.Uint f : REST) {
            d.u(f);
        }
        d.close(item);
    }
}
