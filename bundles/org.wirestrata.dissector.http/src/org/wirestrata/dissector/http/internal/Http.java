package org.wirestrata.dissector.http.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What the Hypertext Transfer Protocol, version 1 (RFC 9110, 9112), declares. */
final class Http {
    static final Protocol PROTOCOL = Protocol.of("Hypertext Transfer Protocol", "HTTP", "http").withPayload();
    static final Table.Text MEDIA_TYPES = Table.text("media_type", "Media type");
    /** What lies in a tunnel is told by the port to which it goes. */
    static final Table.Uint PORTS = Table.uint("tcp.port", "TCP port", Ftype.UINT16, Base.DEC);
    /** Dissectors that recognise content. */
    static final Table.Heuristic CONTENTS = Table.heuristic("http");

    static final Field.Uint NOTIFICATION = PROTOCOL.flag("http.notification", "Notification");
    static final Field.Uint RESPONSE = PROTOCOL.flag("http.response", "Response");
    static final Field.Uint REQUEST = PROTOCOL.flag("http.request", "Request");
    static final Field.Uint RESPONSE_NUMBER = PROTOCOL.uint32("http.response_number", "Number of the response");
    static final Field.Uint REQUEST_NUMBER = PROTOCOL.uint32("http.request_number", "Number of the request");
    static final Field.Text CREDENTIALS = PROTOCOL.text("http.authbasic", "Credentials");
    static final Field.Text RESPONSE_LINE = PROTOCOL.text("http.response.line", "Header of the response");
    static final Field.Text REQUEST_LINE = PROTOCOL.text("http.request.line", "Header of the request");
    static final Field.Text METHOD = PROTOCOL.text("http.request.method", "Method");
    static final Field.Text URI = PROTOCOL.text("http.request.uri", "Target");
    static final Field.Text URI_PATH = PROTOCOL.text("http.request.uri.path", "Path");
    static final Field.Text URI_QUERY = PROTOCOL.text("http.request.uri.query", "Query");
    static final Field.Text URI_PARAMETER = PROTOCOL.text("http.request.uri.query.parameter", "Parameter");
    static final Field.Text REQUEST_VERSION = PROTOCOL.text("http.request.version", "Version");
    static final Field.Text RESPONSE_VERSION = PROTOCOL.text("http.response.version", "Version");
    static final Field.Text FULL_URI = PROTOCOL.text("http.request.full_uri", "Full target");
    static final Field.Uint CODE = PROTOCOL.uint16("http.response.code", "Status code");
    static final Field.Text CODE_MEANING = PROTOCOL.text("http.response.code.desc", "Meaning of the status code");
    static final Field.Text RESPONSE_FOR = PROTOCOL.text("http.response_for.uri", "Answers the request for");
    static final Field.Text PHRASE = PROTOCOL.text("http.response.phrase", "Reason phrase");
    static final Field.Uint CONTENT_LENGTH = PROTOCOL.uint64("http.content_length", "Content length");
    static final Field.Text COOKIE_PAIR = PROTOCOL.text("http.cookie_pair", "Cookie pair");
    static final Field.Uint REQUEST_IN = PROTOCOL.frameNumber("http.request_in", "Asked in frame");
    static final Field.Uint RESPONSE_IN = PROTOCOL.frameNumber("http.response_in", "Answered in frame");
    static final Field.Uint NEXT_REQUEST = PROTOCOL.frameNumber("http.next_request_in", "Next request in frame");
    static final Field.Uint NEXT_RESPONSE = PROTOCOL.frameNumber("http.next_response_in", "Next response in frame");
    static final Field.Uint PREVIOUS_REQUEST = PROTOCOL.frameNumber("http.prev_request_in", "Previous request in frame");
    static final Field.Uint PREVIOUS_RESPONSE = PROTOCOL.frameNumber("http.prev_response_in", "Previous response in frame");
    static final Field.Time TIME = PROTOCOL.span("http.time", "Time since the request");
    static final Field.Text TRAILER = PROTOCOL.text("http.chunked_trailer_part", "Trailer");
    static final Field.Bytes CHUNK_BOUNDARY = PROTOCOL.bytes("http.chunk_boundary", "Chunk boundary");
    static final Field.Uint CHUNK_SIZE = PROTOCOL.uint32("http.chunk_size", "Chunk size");
    static final Field.Bytes CHUNK_DATA = PROTOCOL.bytes("http.chunk_data", "Chunk data");
    static final Field.Text FILE_DATA = PROTOCOL.text("http.file_data", "Content");
    static final Field.Text TUNNEL_HOST = PROTOCOL.text("http.proxy_connect_host", "Tunnel to host");
    static final Field.Uint TUNNEL_PORT = PROTOCOL.uint16("http.proxy_connect_port", "Tunnel to port");
    static final Field.Text UNKNOWN_HEADER = PROTOCOL.text("http.unknown_header", "Unknown header");

    static final Expert CHAT = PROTOCOL.expert("http.chat", Expert.Severity.CHAT, Expert.Area.SEQUENCE, "The first line");
    static final Expert LENGTH_AND_ENCODING = PROTOCOL.expert("http.te_and_length", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "There must not be a content length beside a transfer encoding");
    static final Expert UNKNOWN_ENCODING = PROTOCOL.expert("http.te_unknown", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The transfer encoding is not known");
    static final Expert LEADING_LINE = PROTOCOL.expert("http.leading_crlf", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "There is an empty line before the message");
    static final Expert BAD_NAME = PROTOCOL.expert("http.bad_header_name", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The name of a header has characters that are not allowed");
    static final Expert CONTENT_REFUSED = PROTOCOL.expert("http.subdissector_failed", Expert.Severity.NOTE, Expert.Area.MALFORMED,
            "The content is not of the type that the message says");
    static final Expert NOT_DECOMPRESSED = PROTOCOL.expert("http.decompression_failed", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "The content could not be decompressed");

    /** Meanings of status codes: IANA registry "HTTP Status Codes". */
    static final ValueStrings CODES = ValueStrings.builder().of(100, "Continue").of(101, "Switching Protocols").of(102, "Processing")
            .of(103, "Early Hints").of(199, "Informational - Others").of(200, "OK").of(201, "Created").of(202, "Accepted")
            .of(203, "Non-authoritative Information").of(204, "No Content").of(205, "Reset Content").of(206, "Partial Content")
            .of(207, "Multi-Status").of(208, "Already Reported").of(226, "IM Used").of(300, "Multiple Choices").of(301, "Moved Permanently")
            .of(302, "Found").of(303, "See Other").of(304, "Not Modified").of(305, "Use Proxy").of(307, "Temporary Redirect")
            .of(308, "Permanent Redirect").of(400, "Bad Request").of(401, "Unauthorized").of(402, "Payment Required").of(403, "Forbidden")
            .of(404, "Not Found").of(405, "Method Not Allowed").of(406, "Not Acceptable").of(407, "Proxy Authentication Required")
            .of(408, "Request Time-out").of(409, "Conflict").of(410, "Gone").of(411, "Length Required").of(412, "Precondition Failed")
            .of(413, "Request Entity Too Large").of(414, "Request-URI Too Long").of(415, "Unsupported Media Type")
            .of(416, "Requested Range Not Satisfiable").of(417, "Expectation Failed").of(418, "I'm a teapot").of(421, "Misdirected Request")
            .of(422, "Unprocessable Entity").of(423, "Locked").of(424, "Failed Dependency").of(425, "Too Early").of(426, "Upgrade Required")
            .of(428, "Precondition Required").of(429, "Too Many Requests").of(431, "Request Header Fields Too Large")
            .of(451, "Unavailable For Legal Reasons").of(500, "Internal Server Error").of(501, "Not Implemented").of(502, "Bad Gateway")
            .of(503, "Service Unavailable").of(504, "Gateway Time-out").of(505, "HTTP Version not supported").of(507,
                    "Insufficient Storage")
            .of(508, "Loop Detected").of(511, "Network Authentication Required").build();

    static {
        Headers.declare();
    }

    private Http() {
    }
}
