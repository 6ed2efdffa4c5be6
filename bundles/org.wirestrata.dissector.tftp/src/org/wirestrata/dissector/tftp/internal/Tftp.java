package org.wirestrata.dissector.tftp.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The protocol and its fields (RFC 1350 section 5, RFC 2347). */
final class Tftp {
    static final int READ = 1;
    static final int WRITE = 2;
    static final int DATA = 3;
    static final int ACKNOWLEDGEMENT = 4;
    static final int ERROR = 5;
    static final int OPTIONS = 6;
    static final int INFORMATION = 255;
    static final int PORT = 69;

    /** Error codes of which a client that only asked for the file's size uses one to end (RFC 2349). */
    static final int UNDEFINED = 0;
    static final int REFUSED_OPTIONS = 8;

    static final ValueStrings OPERATIONS = ValueStrings.of(READ, "Read Request", WRITE, "Write Request", DATA, "Data Packet", ACKNOWLEDGEMENT,
            "Acknowledgement", ERROR, "Error Code", OPTIONS, "Option Acknowledgement", INFORMATION, "Information (MSDP)");
    static final ValueStrings ERRORS = ValueStrings.of(UNDEFINED, "Not defined", 1, "File not found", 2, "Access violation", 3,
            "Disk full or allocation exceeded", 4, "Illegal TFTP Operation", 5, "Unknown transfer ID", 6, "File already exists", 7, "No such user",
            REFUSED_OPTIONS, "Option negotiation failed");

    static final Protocol TFTP = Protocol.of("Trivial File Transfer Protocol", "TFTP", "tftp").withPayload();
    static final Field.Uint OPERATION = TFTP.uint16("tftp.opcode", "Operation").named(OPERATIONS);
    static final Field.Text READ_FILE = TFTP.textz("tftp.source_file", "File to read");
    static final Field.Text WRITTEN_FILE = TFTP.textz("tftp.destination_file", "File");
    static final Field.Uint REQUEST = TFTP.frameNumber("tftp.request_frame", "Requested in frame");
    static final Field.Text MODE = TFTP.textz("tftp.type", "Mode");
    static final Field.Text OPTION = TFTP.textz("tftp.option.name", "Option");
    static final Field.Text VALUE = TFTP.textz("tftp.option.value", "Value");
    static final Field.Uint BLOCK = TFTP.uint16("tftp.block", "Block");
    static final Field.Uint WHOLE_BLOCK = TFTP.uint32("tftp.block.full", "Block in the whole transfer");
    static final Field.Uint NEXT_WINDOW = TFTP.uint16("tftp.nextwindowsize", "Blocks in the next window");
    static final Field.Uint CODE = TFTP.uint16("tftp.error.code", "Error").named(ERRORS);
    static final Field.Text MESSAGE = TFTP.textz("tftp.error.message", "Message");
    static final Field.Bytes REST = TFTP.bytes("tftp.data", "Data");
    static final Expert FAILED = TFTP.expert("tftp.error", Expert.Severity.WARN, Expert.Area.RESPONSE_CODE, "The transfer failed");
    static final Expert ONLY_SIZE = TFTP.expert("tftp.likely_tsize_probe", Expert.Severity.CHAT, Expert.Area.REQUEST_CODE,
            "The client wanted no more than the file's size");
    static final Expert BLOCK_SIZE = TFTP.expert("tftp.blocksize_range", Expert.Severity.WARN, Expert.Area.RESPONSE_CODE,
            "The block size is not 8 to 65464");
    static final Expert WRAPPING = TFTP.expert("tftp.block.wrap", Expert.Severity.NOTE, Expert.Area.SEQUENCE,
            "The next block's number begins anew");
    static final Expert WINDOW_SIZE = TFTP.expert("tftp.windowsize_range", Expert.Severity.WARN, Expert.Area.RESPONSE_CODE,
            "The window size is not 1 to 65535");
    static final Expert WINDOW_OPTION = TFTP.expert("tftp.msftwindow.unrecognized", Expert.Severity.WARN, Expert.Area.RESPONSE_CODE,
            "Only 31416 asks for windows of changing size, only 27182 grants them");
    static final Expert WINDOW_CHANGE = TFTP.expert("tftp.windowsize.change", Expert.Severity.CHAT, Expert.Area.SEQUENCE,
            "The window size changes");

    private Tftp() {
    }
}
