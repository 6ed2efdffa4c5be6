package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;

/** The fields of selected attributes: X.520. */
final class Sat {
    static final Field.Uint DIRECTORY = Protocols.SAT.uint32("x509sat.DirectoryString", "Text");
    static final Field.Text TELETEX = Protocols.SAT.text("x509sat.teletexString", "Teletex text");
    static final Field.Text PRINTABLE = Protocols.SAT.text("x509sat.printableString", "Printable text");
    static final Field.Text UNIVERSAL = Protocols.SAT.text("x509sat.universalString", "Universal text");
    static final Field.Text BMP = Protocols.SAT.text("x509sat.bmpString", "BMP text");
    static final Field.Text UTF8 = Protocols.SAT.text("x509sat.uTF8String", "UTF-8 text");
    static final Field.Text COUNTRY = Protocols.SAT.text("x509sat.CountryName", "Country");
    static final Field.Text PRINTABLE_ALONE = Protocols.SAT.text("x509sat.PrintableString", "Printable text");
    static final Field.Text IA5_ALONE = Protocols.SAT.text("x509sat.IA5String", "IA5 text");
    static final Field.Uint INTEGER = Protocols.SAT.integer(Ftype.INT32, "x509sat.Integer", "Number");
    static final Field.Text UTC = Protocols.SAT.text("x509sat.UTCTime", "Time");

    private Sat() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
