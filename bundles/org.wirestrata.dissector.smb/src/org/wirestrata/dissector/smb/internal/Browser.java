package org.wirestrata.dissector.smb.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Announcements of the browser service, MS-BRWS section 2.2. */
final class Browser {
    private static final int HOST = 1;
    private static final int DOMAIN = 12;
    private static final int MASTER = 15;
    private static final int NAME_BYTES = 16;
    private static final ValueStrings COMMANDS = ValueStrings.of(HOST, "Host Announcement", 2, "Request Announcement",
            8, "Browser Election Request", 9, "Get Backup List Request", 10, "Get Backup List Response", 11, "Become Backup Browser",
            DOMAIN, "Domain/Workgroup Announcement", 13, "Master Announcement", 14, "Reset Browser State Announcement",
            MASTER, "Local Master Announcement");
    static final Protocol BROWSER = Protocol.of("Microsoft Windows Browser Protocol", "BROWSER", "browser");
    private static final Field.Uint COMMAND = BROWSER.uint8("browser.command", "Command").hex().named(COMMANDS);
    private static final Field.Uint COUNT = BROWSER.uint8("browser.update_count", "Updates");
    private static final Field.Uint PERIOD = BROWSER.uint32("browser.period", "Period in ms");
    private static final Field.Text SERVER = BROWSER.text("browser.server", "Host");
    private static final Field.Uint MAJOR = BROWSER.uint8("browser.os_major", "System's version");
    private static final Field.Uint MINOR = BROWSER.uint8("browser.os_minor", "System's minor version");
    private static final String[] KINDS = {"workstation", "server", "sql", "domain_controller", "backup_controller", "time", "apple",
            "novell",
        "member", "print", "dialin", "xenix", "ntw", "wfw", null, "nts", "browser.potential", "browser.backup", "browser.master",
        "browser.domain_master", "osf", "vms", "w95", "dfs", null, null, null, null, null, null, "local", "domainenum"};
    private static final Field.Flags KIND = BROWSER.flags(Ftype.UINT32, "browser.server_type", "What the host is");

    static {
        for (int i = 0; i < KINDS.length; i++) {
            if (KINDS[i] != null) {
                KIND.with(BROWSER.flag("browser.server_type." + KINDS[i], KINDS[i].replace('_', ' ').replace('.', ' '), 1L << i, 32));
            }
        }
    }

    private Browser() {
    }

    static void show(Dissection d) {
        d.columns().protocol("BROWSER");
        int command = d.u(COMMAND);
        d.columns().info(COMMANDS.text(command, "Unknown"));
        if (command != HOST && command != MASTER && command != DOMAIN) {
            return;
        }
        d.uint(COUNT);
        d.uint(PERIOD);
        int at = d.position();
        d.peekAt(at + NAME_BYTES - 1, 1);
        int end = d.find(at, (byte) 0);
        d.addText(SERVER, at, NAME_BYTES, at, end < 0 || end > at + NAME_BYTES ? NAME_BYTES : end - at, Encoding.ASCII);
        d.columns().append(' ').append(d.has(at, NAME_BYTES) ? name(d, at) : "");
        d.position(at + NAME_BYTES);
        d.uint(MAJOR);
        d.uint(MINOR);
        d.flags(KIND);
    }

    private static String name(Dissection d, int at) {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < NAME_BYTES && d.byteAt(at + i) != 0; i++) {
            to.append((char) d.byteAt(at + i));
        }
        return to.toString();
    }
}
