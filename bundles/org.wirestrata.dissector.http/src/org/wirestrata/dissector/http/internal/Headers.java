package org.wirestrata.dissector.http.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** The header fields of messages: RFC 9110, 6265 (cookies), 6455 (WebSocket), 7617 (basic authentication). */
final class Headers {
    private record Known(String name, Field.Text field) {
    }

    private static final Field.Text CONTENT_LENGTH = Http.PROTOCOL.text("http.content_length_header", "Content-Length");
    private static final Field.Text COOKIE = Http.PROTOCOL.text("http.cookie", "Cookie");
    private static final Field.Text AUTHORIZATION = Http.PROTOCOL.text("http.authorization", "Authorization");
    private static final Field.Text PROXY_AUTHORIZATION = Http.PROTOCOL.text("http.proxy_authorization", "Proxy-Authorization");
    private static final Field.Text TRANSFER_ENCODING = Http.PROTOCOL.text("http.transfer_encoding", "Transfer-Encoding");
    private static final Known[] KNOWN = {
        known("authorization", AUTHORIZATION), known("proxy-authorization", PROXY_AUTHORIZATION),
        known("proxy-authenticate", "http.proxy_authenticate", "Proxy-Authenticate"),
        known("www-authenticate", "http.www_authenticate", "WWW-Authenticate"), known("content-type", "http.content_type", "Content-Type"),
        known("content-length", CONTENT_LENGTH), known("content-encoding", "http.content_encoding", "Content-Encoding"),
        known("transfer-encoding", TRANSFER_ENCODING), known("upgrade", "http.upgrade", "Upgrade"),
        known("user-agent", "http.user_agent", "User-Agent"), known("host", "http.host", "Host"),
        known("connection", "http.connection", "Connection"), known("cookie", COOKIE), known("accept", "http.accept", "Accept"),
        known("referer", "http.referer", "Referer"), known("accept-language", "http.accept_language", "Accept-Language"),
        known("accept-encoding", "http.accept_encoding", "Accept-Encoding"), known("date", "http.date", "Date"),
        known("cache-control", "http.cache_control", "Cache-Control"), known("server", "http.server", "Server"),
        known("location", "http.location", "Location"),
        known("sec-websocket-accept", "http.sec_websocket_accept", "Sec-WebSocket-Accept"),
        known("sec-websocket-extensions", "http.sec_websocket_extensions", "Sec-WebSocket-Extensions"),
        known("sec-websocket-key", "http.sec_websocket_key", "Sec-WebSocket-Key"),
        known("sec-websocket-protocol", "http.sec_websocket_protocol", "Sec-WebSocket-Protocol"),
        known("sec-websocket-version", "http.sec_websocket_version", "Sec-WebSocket-Version"),
        known("set-cookie", "http.set_cookie", "Set-Cookie"), known("last-modified", "http.last_modified", "Last-Modified"),
        known("x-forwarded-for", "http.x_forwarded_for", "X-Forwarded-For"), known("http2-settings", "http.http2_settings",
        "HTTP2-Settings")};
    private static final String DELIMITERS = "\"(),/:;<=>?@[\\]{}";
    private static final String BASIC = "basic ";
    private static final String[] TRANSFER_CODINGS = {"chunked", "gzip", "x-gzip", "deflate", "compress", "x-compress", "identity"};

    private Headers() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Known known(String name, String field, String label) {
        return known(name, Http.PROTOCOL.text(field, label));
    }

    private static Known known(String name, Field.Text field) {
        return new Known(name, field);
    }

    /** Shows the header in a range; the line end lies between the two ends. */
    static void show(Dissection d, Head h, int at, int end, int next) {
        int colon = h.colon(at, end);
        if (colon < 0) {
            Lines.show(d, h, at, next);
            return;
        }
        Field.Text line = h.kind == Head.Kind.RESPONSE ? Http.RESPONSE_LINE : h.kind == Head.Kind.REQUEST ? Http.REQUEST_LINE
                : Http.UNKNOWN_HEADER;
        for (Known k : KNOWN) {
            if (h.is(at, colon, k.name)) {
                known(d, h, k.field, at, colon, end, next);
                if (line != Http.UNKNOWN_HEADER) {
                    d.addText(line, at, next - at, at, next - at, Encoding.ASCII);
                    d.hide(d.last());
                }
                return;
            }
        }
        boolean token = token(d, at, colon);
        if (line == Http.UNKNOWN_HEADER && token) {
            StringBuilder text = h.text(at, next);
            Lines.escape(text);
            d.add(line, at, next - at, text);
        } else {
            d.addText(line, at, next - at, at, next - at, Encoding.ASCII);
        }
        if (!token) {
            d.expert(d.last(), Http.BAD_NAME);
        }
    }

    /** Whether a range is a token (RFC 9110 section 5.6.2). */
    private static boolean token(Dissection d, int from, int to) {
        for (int p = from; p < to; p++) {
            int c = d.byteAt(p);
            if (c <= ' ' || c >= 0x7f || DELIMITERS.indexOf(c) >= 0) {
                return false;
            }
        }
        return to > from;
    }

    private static void known(Dissection d, Head h, Field.Text f, int at, int colon, int end, int next) {
        int from = h.valueStart(colon, end);
        int to = h.valueEnd(from, end);
        int item = d.addText(f, at, next - at, from, end - from, Encoding.ASCII);
        if (f == CONTENT_LENGTH) {
            long length = h.number(from, to);
            if (length >= 0) {
                d.enter(item);
                d.markGenerated(d.add(Http.CONTENT_LENGTH, at, next - at, length));
                d.leave(item);
            }
        } else if (f == COOKIE) {
            d.enter(item);
            pairs(d, h, from, to);
            d.leave(item);
        } else if ((f == AUTHORIZATION || f == PROXY_AUTHORIZATION) && h.starts(from, to, BASIC)) {
            credentials(d, h, item, at, next, from + BASIC.length(), to);
        } else if (f == TRANSFER_ENCODING) {
            if (h.contentLength >= 0) {
                d.expert(item, Http.LENGTH_AND_ENCODING);
            }
            if (!known(h, from, to)) {
                d.expert(item, Http.UNKNOWN_ENCODING);
            }
        }
    }

    private static boolean known(Head h, int from, int to) {
        for (String coding : TRANSFER_CODINGS) {
            if (h.starts(from, to, coding)) {
                return true;
            }
        }
        return false;
    }

    private static void pairs(Dissection d, Head h, int from, int to) {
        int p = from;
        while (p < to) {
            int semicolon = p;
            while (semicolon < to && d.byteAt(semicolon) != ';') {
                semicolon++;
            }
            int start = h.valueStart(p - 1, semicolon);
            if (semicolon > start) {
                d.addText(Http.COOKIE_PAIR, start, semicolon - start, start, semicolon - start, Encoding.ASCII);
            }
            p = semicolon + 1;
        }
    }

    private static void credentials(Dissection d, Head h, int item, int at, int next, int from, int to) {
        byte[] decoded;
        try {
            decoded = Base64.getMimeDecoder().decode(h.text(from, to).toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return;
        }
        d.enter(item);
        d.add(Http.CREDENTIALS, at, 0, new String(decoded, StandardCharsets.UTF_8));
        d.leave(item);
    }
}
