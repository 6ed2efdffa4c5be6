package org.wirestrata.dissector.dhcp.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/** What Avaya's telephones are told in option 242: names and values as text, with commas between them (Avaya, 96x1 administration guide). */
final class Telephones {
    static final int OPTION = 242;
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String PREFIX = "dhcp.option.vendor.avaya";
    private static final Field.Text ALL = DHCP.textz(PREFIX, "Telephone's settings");
    private static final Map<String, Field> KNOWN = new HashMap<>();
    private static final String[] TEXTS = {"tlssrvr", "httpsrvr", "httpdir", "static", "mcipadd", "dot1x", "icmpdu", "icmpred", "l2q", "loglocal",
        "phy1stat", "phy2stat", "procpswd", "procstat", "snmpadd", "snmpstring"};
    private static final String[] NUMBERS = {"l2qvlan", "vlantest"};
    private static final Expert NO_NUMBER = DHCP.expert(PREFIX + ".vlantest.invalid", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "The value is not a number");

    static {
        for (String name : TEXTS) {
            KNOWN.put(name, DHCP.textz(PREFIX + "." + name, name.toUpperCase(Locale.ROOT)));
        }
        for (String name : NUMBERS) {
            KNOWN.put(name, DHCP.integer(Ftype.INT32, PREFIX + "." + name, name.toUpperCase(Locale.ROOT)));
        }
    }

    private Telephones() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows the settings from the cursor on. */
    static void show(Dissection d, int length) {
        int at = d.position();
        int end = at + length;
        d.text(ALL, length, Encoding.ASCII);
        int all = d.last();
        d.enter(all);
        int p = at;
        while (p < end) {
            int next = behind(d, p, end);
            setting(d, p, next, all);
            p = next + 1;
        }
        d.leave(all);
    }

    /** Where a setting ends: at a comma behind which another one begins, since values may have commas, too. */
    private static int behind(Dissection d, int from, int end) {
        for (int p = from; p < end; p++) {
            if (d.byteAt(p) == ',' && named(d, p + 1, end)) {
                return p;
            }
        }
        return end;
    }

    private static boolean named(Dissection d, int from, int end) {
        for (int p = from; p < end && d.byteAt(p) != ','; p++) {
            if (d.byteAt(p) == '=') {
                return true;
            }
        }
        return false;
    }

    private static void setting(Dissection d, int at, int end, int all) {
        String text = new String(d.array(), d.arrayOffset() + at, end - at, Encoding.ASCII.charset());
        int equals = text.indexOf('=');
        switch (equals < 0 ? null : KNOWN.get(text.substring(0, equals).toLowerCase(Locale.ROOT))) {
            case Field.Text t -> d.addText(t, at, end - at, at + equals + 1, end - at - equals - 1, Encoding.ASCII);
            case Field.Uint u -> number(d, u, at, end - at, text.substring(equals + 1));
            case null, default -> d.expert(all, RelayOptions.UNEXPECTED, "Nobody knows the setting " + text);
        }
    }

    private static void number(Dissection d, Field.Uint f, int at, int length, String digits) {
        boolean number = digits.matches("\\d{1,9}");
        int item = d.add(f, at, length, number ? Integer.parseInt(digits) : 0);
        if (!number) {
            d.expert(item, NO_NUMBER);
        }
    }
}
