package org.wirestrata.dissector.smb.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/** Transactions that write into a mailslot, MS-CIFS section 2.2.4.33 and MS-MAIL section 2.2.1. */
final class Transaction {
    static final int MAIL_WORDS = 17;
    private static final String MAILSLOT = "\\MAILSLOT\\";
    private static final int UNICODE = 0x8000;
    static final int SETUP = 61;
    static final int NAME = 69;
    private static final Protocol SMB = SmbDissector.SMB;
    private static final Field.Uint[] COUNTS = {SMB.uint32("smb.tpc", "All parameters' bytes"), SMB.uint32("smb.tdc", "All data's bytes"),
        SMB.uint32("smb.mpc", "Most parameters' bytes"), SMB.uint32("smb.mdc", "Most data's bytes")};
    private static final Field.Uint MOST_SETUP = SMB.uint8("smb.msc", "Most setup words");
    private static final Field.Flags FLAGS = SMB.flags(Ftype.UINT16, "smb.transaction.flags", "Flags")
            .with(SMB.flag("smb.transaction.flags.owt", "No answer", 2, 16))
            .with(SMB.flag("smb.transaction.flags.dtid", "Disconnect the tree", 1, 16));
    private static final Field.Uint TIMEOUT = SMB.uint32("smb.timeout", "Timeout in ms");
    private static final Field.Uint[] PLACES = {SMB.uint16("smb.pc", "Parameters' bytes"), SMB.uint16("smb.po", "Parameters' offset"),
        SMB.uint16("smb.dc", "Data's bytes"), SMB.uint16("smb.data_offset", "Data's offset")};
    private static final Field.Uint SETUP_COUNT = SMB.uint8("smb.sc", "Setup words");
    private static final Field.Uint BYTES = SMB.uint16("smb.bcc", "Bytes");
    private static final Field.Text TRANSACTION_NAME = SMB.text("smb.trans_name", "Transaction's name");

    private Transaction() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows a transaction of 17 words; answers whether it is one that writes into a mailslot. */
    static boolean show(Dissection d) {
        for (Field.Uint f : COUNTS) {
            d.uint(f, 2);
        }
        d.uint(MOST_SETUP);
        d.bytes(SmbDissector.RESERVED, 1);
        d.flags(FLAGS);
        d.uint(TIMEOUT);
        d.bytes(SmbDissector.RESERVED, 2);
        for (Field.Uint f : PLACES) {
            d.uint(f);
        }
        d.uint(SETUP_COUNT);
        d.bytes(SmbDissector.RESERVED, 1);
        d.position(NAME - 2);
        d.uint(BYTES);
        if ((d.peekAt(10, 2) & UNICODE) != 0) {
            return false;
        }
        int length = d.textz(TRANSACTION_NAME, Encoding.ASCII);
        for (int i = 0; i < MAILSLOT.length(); i++) {
            if (i >= length || d.byteAt(NAME + i) != MAILSLOT.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the mail lies, counted from the header. */
    static int mail(Dissection d) {
        return (int) d.peekAt(SmbDissector.HEADER + 25, 2);
    }
}
