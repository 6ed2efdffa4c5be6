package org.wirestrata.dissector.http2.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is learned of a stream in one direction. */
final class Half {
    /** The target of the request, where this half has it. */
    private String path;
    private Kind kind = Kind.UNKNOWN;
    private boolean known;
    final Gathering body = new Gathering();
    /** The frames with parts of it. */
    final List<Long> places = new ArrayList<>();
    /** The message that is not whole yet. */
    final Messages.Waiting messages = new Messages.Waiting();

    /**
     * What the headers say of the body. It does not change.
     *
     * @param type       the media type without parameters, in lower case; empty where there is none
     * @param parameters what stands behind it
     * @param coding     how the body is coded, in lower case; empty where it is not
     * @param messageCoding how messages in it are coded (gRPC)
     */
    record Kind(String type, String parameters, String coding, String messageCoding) {
        static final Kind UNKNOWN = new Kind("", "", "", "");
    }

    /** Learns from headers. */
    void learn(HeaderBlock block) {
        known = true;
        String target = block.value(":path");
        path = target == null ? path : target;
        String contentType = block.value("content-type");
        String coding = block.value("content-encoding");
        String messageCoding = block.value("grpc-encoding");
        if (contentType == null && coding == null && messageCoding == null) {
            return;
        }
        String type = kind.type;
        String parameters = kind.parameters;
        if (contentType != null) {
            int end = 0;
            while (end < contentType.length() && contentType.charAt(end) != ';' && contentType.charAt(end) > ' ') {
                end++;
            }
            type = contentType.substring(0, end).toLowerCase(Locale.ROOT);
            int from = end + 1;
            while (from < contentType.length() && (contentType.charAt(from) == ';' || contentType.charAt(from) <= ' ')) {
                from++;
            }
            parameters = from < contentType.length() ? contentType.substring(from) : "";
        }
        kind = new Kind(type, parameters, coding == null ? kind.coding : coding.trim().toLowerCase(Locale.ROOT),
                messageCoding == null ? kind.messageCoding : messageCoding);
    }

    /** Whether its headers were seen: without them, nobody knows what of the body was missed. */
    boolean known() {
        return known;
    }

    Kind kind() {
        return kind;
    }

    /** The target of the request, or null where the other half has it. */
    String path() {
        return path;
    }
}
