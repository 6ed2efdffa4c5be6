package org.wirestrata.dissector.ppp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The compressions that can be agreed on (RFC 1962, 4; RFC 1967, 1973 to 1979, 1993, 2118, 3078). */
final class CcpOptions {
    /** Of a Stac option that is not Ascend's. */
    private static final int STAC_VALUE = 3;
    private static final Protocol CCP = CcpDissector.CCP;
    private static final Field.Uint TYPE = CCP.uint8("ccp.opt.type", "Type").named(ValueStrings.of(0, "OUI", 1, "Predictor type 1", 2,
            "Predictor type 2", 3, "Puddle Jumper", 16, "Hewlett-Packard PPC", 17, "Stac Electronics LZS", 18, "Microsoft PPE/PPC", 19,
            "Gandalf FZA", 20, "V.42bis compression", 21, "BSD LZW Compress", 23, "LZS-DCP", 24, "MVRCA (Magnalink)", 25,
            "Data compression in DCE", 26, "Deflate", 27, "V.44/LZJH compression"));
    private static final Field.Uint LENGTH = CCP.uint8("ccp.opt.length", "Length");
    private static final Field.Uint OUI = CCP.integer(Ftype.UINT24, "ccp.opt.oui", "Organization").in(Base.OUI);
    private static final Field.Uint SUBTYPE = CCP.uint8("ccp.opt.subtype", "Subtype").in(Base.DEC_HEX);
    private static final Field.Bytes DATA = CCP.bytes("ccp.opt.data", "Data");
    private static final Field.Uint HISTORIES = CCP.uint16("ccp.opt.history_count", "Histories");
    private static final ValueStrings CHECKS = ValueStrings.of(0, "None", 1, "LCB", 2, "CRC", 3, "Sequence number", 4, "Extended mode");
    private static final Field.Flags CHECK_WORD = CCP.flags(Ftype.UINT8, "ccp.opt.cm", "Check mode").in(Base.DEC)
            .with(CCP.uint8("ccp.opt.cm.reserved", "Reserved").bits(0xf8))
            .with(CCP.uint8("ccp.opt.cm.check_mode", "Check mode").bits(7).named(CHECKS));
    private static final Field.Flags MPPC = CCP.flags(Ftype.UINT32, "ccp.opt.supported_bits", "Supported")
            .with(CCP.flag("ccp.opt.supported_bits.h", "Stateless mode").bits(0x01000000))
            .with(CCP.flag("ccp.opt.supported_bits.m", "56-bit encryption").bits(0x80))
            .with(CCP.flag("ccp.opt.supported_bits.s", "128-bit encryption").bits(0x40))
            .with(CCP.flag("ccp.opt.supported_bits.l", "40-bit encryption").bits(0x20))
            .with(CCP.flag("ccp.opt.supported_bits.d", "Obsolete").bits(0x10))
            .with(CCP.flag("ccp.opt.supported_bits.c", "Compression").bits(1));
    private static final Field.Uint HISTORY = CCP.uint8("ccp.opt.history", "History");
    private static final Field.Bytes VERSION = CCP.bytes("ccp.opt.version", "Version");
    private static final Field.Flags BSD = CCP.flags(Ftype.UINT8, "ccp.opt.vd", "Version and dictionary")
            .with(CCP.uint8("ccp.opt.vd.vers", "Version").bits(0xe0))
            .with(CCP.uint8("ccp.opt.vd.dict", "Dictionary").bits(0x1f));
    private static final Field.Uint CHECK_MODE = CCP.uint8("ccp.opt.check_mode", "Check mode").named(CHECKS);
    private static final Field.Uint PROCESS_MODE = CCP.uint8("ccp.opt.process_mode", "Process mode")
            .named(ValueStrings.counting("None", "Process-uncompressed"));
    private static final Field.Uint[] MAGNALINK = {CCP.uint8("ccp.opt.fe", "Features").bits(0xc0),
        CCP.flag("ccp.opt.p", "Packets compressed one by one", 0x20, 8), CCP.uint8("ccp.opt.History", "History").bits(0x1f)};
    private static final Field.Uint CONTEXTS = CCP.uint8("ccp.opt.contexts", "Contexts");
    private static final Field.Uint MODE = CCP.uint8("ccp.opt.mode", "Mode");
    private static final Field.Uint[] DEFLATE = {CCP.uint8("ccp.opt.window", "Window").bits(0xf0),
        CCP.uint8("ccp.opt.method", "Method").bits(0xf).named(ValueStrings.of(8, "zlib"))};
    private static final Field.Uint[] DEFLATE_CHECK = {CCP.uint8("ccp.opt.mbz", "Must be zero").bits(0xfc),
        CCP.uint8("ccp.opt.chk", "Check").bits(3).named(ValueStrings.of(0, "Sequence number"))};
    private static final Field.Uint DICTIONARIES = CCP.uint16("ccp.opt.mode_dictcount", "Mode and dictionaries");
    private static final Field.Uint DICTIONARY_SIZE = CCP.uint16("ccp.opt.dict_size", "Dictionary's size");
    private static final Field.Uint HISTORY_LENGTH = CCP.uint16("ccp.opt.history_length", "History's length");
    private static final Field.Bytes STAC = item("opt.stac", "Stac LZS");
    private static final Field.Bytes STAC_ASCEND = item("opt.stac_ascend", "Stac LZS (Ascend)");

    static final ControlOptions ALL = new ControlOptions(TYPE, LENGTH)
            .least(0, 6, item("opt_oui", "Proprietary"), ControlOptions.fields(OUI, SUBTYPE, DATA))
            .least(1, 2, item("opt.predict1", "Predictor type 1"), ControlOptions.fields(DATA))
            .least(2, 2, item("opt.predict2", "Predictor type 2"), ControlOptions.fields(DATA))
            .least(3, 2, item("opt.puddle", "Puddle Jumper"), ControlOptions.fields(DATA))
            .least(16, 2, item("opt.hpppc", "Hewlett-Packard PPC"), ControlOptions.fields(DATA))
            .choice(17, 5, length -> length == STAC_VALUE ? STAC : STAC_ASCEND, CcpOptions::stac)
            .fixed(18, 6, item("opt.mppe", "Microsoft encryption and compression"), ControlOptions.fields(MPPC))
            .least(19, 3, item("opt.gfza", "Gandalf FZA"), ControlOptions.fields(HISTORY, VERSION))
            .least(20, 2, item("opt.v42bis", "V.42bis"), ControlOptions.fields(DATA))
            .fixed(21, 3, item("opt.bsdcomp", "BSD Compress"), ControlOptions.fields(BSD))
            .fixed(23, 6, item("opt.lzsdcp", "LZS-DCP"), ControlOptions.fields(HISTORIES, CHECK_MODE, PROCESS_MODE))
            .fixed(24, 4, item("opt.mvrca", "MVRCA"), CcpOptions::magnalink)
            .fixed(25, 3, item("opt.dce", "Compression in DCE"), ControlOptions.fields(MODE))
            .fixed(26, 4, item("opt.deflate", "Deflate"), CcpOptions::deflate)
            .least(27, 4, item("opt.v44lzjh", "V.44"), ControlOptions.fields(DICTIONARIES, DICTIONARY_SIZE, HISTORY_LENGTH));

    private CcpOptions() {
    }

    private static Field.Bytes item(String name, String label) {
        return CCP.bytes("ccp." + name, label);
    }

    private static void stac(Dissection d, int at, int length) {
        if (length == STAC_VALUE) {
            d.uintAt(HISTORIES, at);
            d.flagsAt(CHECK_WORD, at + 2);
        } else {
            d.add(DATA, at, length);
        }
    }

    private static void magnalink(Dissection d, int at, int length) {
        octet(d, MAGNALINK, at);
        d.uintAt(CONTEXTS, at + 1);
    }

    private static void deflate(Dissection d, int at, int length) {
        octet(d, DEFLATE, at);
        octet(d, DEFLATE_CHECK, at + 1);
    }

    private static void octet(Dissection d, Field.Uint[] parts, int at) {
        for (Field.Uint f : parts) {
            d.uintAt(f, at);
        }
    }
}
