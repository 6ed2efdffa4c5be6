package org.wirestrata.dissector.http2.internal;

import org.wirestrata.api.value.ValueStrings;

/** Meanings of status codes: IANA registry "HTTP Status Codes". */
final class Statuses {
    private static final ValueStrings PHRASES = ValueStrings.builder().of(100, "Continue").of(101, "Switching Protocols")
            .of(102, "Processing")
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

    private Statuses() {
    }

    /** What a status code means. */
    static String phrase(int code) {
        return PHRASES.text(code, "Unknown");
    }

    /** The same for a code as it lies in headers. */
    static String phrase(String code) {
        try {
            return phrase(Integer.parseInt(code));
        } catch (NumberFormatException e) {
            return phrase(0);
        }
    }
}
