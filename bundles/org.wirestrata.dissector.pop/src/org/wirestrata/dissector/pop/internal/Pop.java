package org.wirestrata.dissector.pop.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Protocol;

/** What the Post Office Protocol, version 3 (RFC 1939), declares. */
final class Pop {
    static final Protocol PROTOCOL = Protocol.of("Post Office Protocol", "POP", "pop");

    static final Field.Text RESPONSE = PROTOCOL.text("pop.response", "Response line");
    static final Field.Text INDICATOR = PROTOCOL.text("pop.response.indicator", "Status");
    static final Field.Text DESCRIPTION = PROTOCOL.text("pop.response.description", "Text of the response");
    static final Field.Text RESPONSE_DATA = PROTOCOL.text("pop.response.data", "Further line of the response");
    static final Field.Text REQUEST = PROTOCOL.text("pop.request", "Command line");
    static final Field.Text COMMAND = PROTOCOL.text("pop.request.command", "Command");
    static final Field.Text PARAMETER = PROTOCOL.text("pop.request.parameter", "Parameter");
    static final Field.Text REQUEST_DATA = PROTOCOL.text("pop.request.data", "Further line of the command");

    private static final Field.Group FRAGMENTS = PROTOCOL.group("pop.data.fragments", "Pieces of the message");
    private static final Field.Uint FRAGMENT = PROTOCOL.frameNumber("pop.data.fragment", "Piece of the message");
    private static final Field.Uint OVERLAP = PROTOCOL.flag("pop.data.fragment.overlap", "Overlaps another piece");
    private static final Field.Uint CONFLICT = PROTOCOL.flag("pop.data.fragment.overlap.conflicts", "Differs from a piece that it overlaps");
    private static final Field.Uint TAILS = PROTOCOL.flag("pop.data.fragment.multiple_tails", "Pieces disagree about the end");
    private static final Field.Uint TOO_LONG = PROTOCOL.flag("pop.data.fragment.too_long_fragment", "Goes beyond the end");
    private static final Field.Uint ERROR = PROTOCOL.frameNumber("pop.data.fragment.error", "Piece that does not fit");
    private static final Field.Uint COUNT = PROTOCOL.uint32("pop.data.fragment.count", "Number of pieces");
    private static final Field.Uint REASSEMBLED_IN = PROTOCOL.frameNumber("pop.data.reassembled.in", "Put together in frame");
    private static final Field.Uint LENGTH = PROTOCOL.uint32("pop.data.reassembled.length", "Length of the message");
    static final FragmentFields MESSAGE = new FragmentFields(FRAGMENTS, FRAGMENT, OVERLAP, CONFLICT, TAILS, TOO_LONG, ERROR, COUNT,
            REASSEMBLED_IN, LENGTH, null, "Reassembled DATA");

    static final Expert NO_LENGTH = PROTOCOL.expert("pop.response.tot_len.invalid", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The response does not begin with the length of the message");

    private Pop() {
    }
}
