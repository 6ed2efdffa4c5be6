package org.wirestrata.dissector.imf.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.TextLines;

/** Security labels: RFC 7444. */
final class Labels {
    private Labels() {
    }

    static void show(Dissection d, int from, int to) {
        int item = d.open(Imf.LABEL, from, to - from);
        int at = from;
        while (at < to) {
            int semicolon = d.find(at, (byte) ';');
            int end = semicolon < 0 || semicolon > to ? to : semicolon;
            int start = Addresses.skipSpace(d, at, end);
            if (start < end) {
                parameter(d, start, end);
            }
            at = end + 1;
        }
        d.close(item);
    }

    private static void parameter(Dissection d, int from, int to) {
        int equals = d.find(from, (byte) '=');
        Field.Text f = equals < 0 || equals >= to ? null : field(d, from, equals);
        if (f != null) {
            ImfDissector.add(d, f, equals + 1, to);
        } else {
            d.expert(ImfDissector.add(d, Imf.LABEL_UNKNOWN, from, to), Imf.UNKNOWN_PARAMETER);
        }
    }

    private static Field.Text field(Dissection d, int from, int equals) {
        return is(d, from, equals, "MARKING") ? Imf.LABEL_MARKING : is(d, from, equals, "FGCOLOR") ? Imf.LABEL_FOREGROUND
                : is(d, from, equals, "BGCOLOR") ? Imf.LABEL_BACKGROUND : is(d, from, equals, "TYPE") ? Imf.LABEL_TYPE
                : is(d, from, equals, "LABEL") ? Imf.LABEL_VALUE : null;
    }

    private static boolean is(Dissection d, int from, int to, String name) {
        return to - from == name.length() && TextLines.starts(d, from, to, name);
    }
}
