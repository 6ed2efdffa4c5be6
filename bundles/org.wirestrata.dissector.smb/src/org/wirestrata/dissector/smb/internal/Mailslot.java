package org.wirestrata.dissector.smb.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Mail for a mailslot, MS-MAIL section 2.2.1, which stands in the setup words of a transaction. */
final class Mailslot {
    private static final String BROWSE = "\\MAILSLOT\\BROWSE";
    private static final String LANMAN = "\\MAILSLOT\\LANMAN";
    static final Protocol MAILSLOT = Protocol.of("SMB MailSlot Protocol", "SMB Mailslot", "mailslot");
    private static final Field.Uint OPERATION = MAILSLOT.uint16("mailslot.opcode", "Operation")
            .named(ValueStrings.of(1, "Write Mail Slot"));
    private static final Field.Uint PRIORITY = MAILSLOT.uint16("mailslot.priority", "Priority");
    private static final Field.Uint CLASS = MAILSLOT.uint16("mailslot.class", "Class")
            .named(ValueStrings.of(1, "Reliable", 2, "Unreliable & Broadcast"));
    private static final Field.Uint SIZE = MAILSLOT.uint16("mailslot.size", "Size");
    private static final Field.Text NAME = MAILSLOT.text("mailslot.name", "Name");

    private Mailslot() {
    }

    static void show(Dissection d) {
        int end = d.find(Transaction.NAME, (byte) 0) + 1;
        int name = end - Transaction.NAME;
        d.columns().protocol("SMB Mailslot");
        d.columns().info("Write Mail Slot");
        d.enterTop();
        int layer = d.add(MAILSLOT.layer(), Transaction.SETUP, end - Transaction.SETUP);
        d.enter(layer);
        d.position(Transaction.SETUP);
        d.uint(OPERATION);
        d.uint(PRIORITY);
        d.uint(CLASS);
        d.uint(SIZE);
        d.addText(NAME, Transaction.NAME, name, Transaction.NAME, name - 1, Encoding.ASCII);
        d.leave(layer);
        d.leaveTop();
        int mail = Transaction.mail(d);
        if ((is(d, BROWSE, name - 1) || is(d, LANMAN, name - 1)) && mail >= end && mail < d.length()) {
            d.step("browser");
            d.enterTop();
            int browser = d.add(Browser.BROWSER.layer(), mail, d.length() - mail);
            d.enter(browser);
            d.position(mail);
            Browser.show(d);
            d.leave(browser);
            d.leaveTop();
        }
    }

    private static boolean is(Dissection d, String name, int length) {
        boolean same = length == name.length();
        for (int i = 0; same && i < length; i++) {
            same = d.byteAt(Transaction.NAME + i) == name.charAt(i);
        }
        return same;
    }
}
