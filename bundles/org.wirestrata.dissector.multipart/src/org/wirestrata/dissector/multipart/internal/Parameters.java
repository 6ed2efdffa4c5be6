package org.wirestrata.dissector.multipart.internal;

/** The parameters of a media type: RFC 2045 section 5.1. */
final class Parameters {
    private Parameters() {
    }

    /** The value of a parameter, without quotation marks; empty where it is not there. */
    static String value(String parameters, String name) {
        int p = 0;
        while (p < parameters.length()) {
            while (p < parameters.length() && (parameters.charAt(p) <= ' ' || parameters.charAt(p) == ';')) {
                p++;
            }
            int equals = parameters.indexOf('=', p);
            if (equals < 0) {
                return "";
            }
            String key = parameters.substring(p, equals).strip();
            int from = equals + 1;
            while (from < parameters.length() && parameters.charAt(from) <= ' ') {
                from++;
            }
            boolean quoted = from < parameters.length() && parameters.charAt(from) == '"';
            int to = quoted ? parameters.indexOf('"', from + 1) : end(parameters, from);
            to = to < 0 ? parameters.length() : to;
            if (key.equalsIgnoreCase(name)) {
                return parameters.substring(quoted ? from + 1 : from, to);
            }
            p = quoted ? to + 1 : to;
        }
        return "";
    }

    private static int end(String parameters, int from) {
        int p = from;
        while (p < parameters.length() && parameters.charAt(p) > ' ' && parameters.charAt(p) != ';') {
            p++;
        }
        return p;
    }
}
