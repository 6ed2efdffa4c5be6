package org.wirestrata.dissector.http.internal;

import org.wirestrata.api.dissect.Dissection;

/** The methods of requests: IANA registry "HTTP Methods", and those of UPnP and of WebDAV's relatives. */
final class Methods {
    static final int NONE = 0;
    static final int ASKS = 1;
    /** Messages of event notification, which have no answer of their own kind. */
    static final int NOTIFIES = 2;

    private static final String[] ASKING = {"GET", "POST", "HEAD", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "COPY",
            "MOVE", "LINK",
        "LOCK", "POLL", "BCOPY", "BMOVE", "MKCOL", "LABEL", "MERGE", "BDELETE", "SEARCH", "UNLOCK", "UNLINK", "REPORT", "UPDATE", "CHECKIN",
        "PROPFIND", "CHECKOUT", "CCM_POST", "BPROPFIND", "PROPPATCH", "BPROPPATCH", "MKCALENDAR", "MKACTIVITY", "MKWORKSPACE", "UNCHECKOUT",
        "VERSION-CONTROL", "BASELINE-CONTROL", "X-MS-ENUMATTS", "RPC_CONNECT", "RPC_IN_DATA", "RPC_OUT_DATA", "ACL", "ORDERPATCH", "REBIND",
        "UNBIND", "BIND", "MKREDIRECTREF", "UPDATEREDIRECTREF", "PRI", "SSTP_DUPLEX_POST", "M-SEARCH"};
    private static final String[] NOTIFYING = {"NOTIFY", "SUBSCRIBE", "UNSUBSCRIBE", "INVOKE"};

    private Methods() {
    }

    /** What kind of method stands in a range. */
    static int find(Dissection d, int from, int to) {
        return in(ASKING, d, from, to) ? ASKS : in(NOTIFYING, d, from, to) ? NOTIFIES : NONE;
    }

    private static boolean in(String[] words, Dissection d, int from, int to) {
        for (String word : words) {
            if (word.length() == to - from && same(word, d, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String word, Dissection d, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (d.byteAt(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
