package org.wirestrata.dissector.http2.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Field;

/** The header fields that have filter fields of their own. */
final class KnownHeaders {
    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static final Field.Text METHOD;
    static final Field.Text PATH;
    static final Field.Uint STATUS;

    static {
        known(":authority", Http2.PROTOCOL.text("http2.headers.authority", ":authority"));
        known(":status", Http2.PROTOCOL.uint16("http2.headers.status", ":status"));
        known(":path", Http2.PROTOCOL.text("http2.headers.path", ":path"));
        known(":method", Http2.PROTOCOL.text("http2.headers.method", ":method"));
        known(":scheme", Http2.PROTOCOL.text("http2.headers.scheme", ":scheme"));
        known("accept", Http2.PROTOCOL.text("http2.headers.accept", "accept"));
        known("accept-charset", Http2.PROTOCOL.text("http2.headers.accept_charset", "accept-charset"));
        known("accept-encoding", Http2.PROTOCOL.text("http2.headers.accept_encoding", "accept-encoding"));
        known("accept-language", Http2.PROTOCOL.text("http2.headers.accept_language", "accept-language"));
        known("accept-ranges", Http2.PROTOCOL.text("http2.headers.accept_ranges", "accept-ranges"));
        known("access-control-allow-origin",
                Http2.PROTOCOL.text("http2.headers.access_control_allow_origin", "access-control-allow-origin"));
        known("age", Http2.PROTOCOL.uint64("http2.headers.age", "age"));
        known("allow", Http2.PROTOCOL.text("http2.headers.allow", "allow"));
        known("authorization", Http2.PROTOCOL.text("http2.headers.authorization", "authorization"));
        known("cache-control", Http2.PROTOCOL.text("http2.headers.cache_control", "cache-control"));
        known("content-disposition", Http2.PROTOCOL.text("http2.headers.content_disposition", "content-disposition"));
        known("content-encoding", Http2.PROTOCOL.text("http2.headers.content_encoding", "content-encoding"));
        known("content-language", Http2.PROTOCOL.text("http2.headers.content_language", "content-language"));
        known("content-length", Http2.PROTOCOL.uint64("http2.headers.content_length", "content-length"));
        known("content-location", Http2.PROTOCOL.text("http2.headers.content_location", "content-location"));
        known("content-range", Http2.PROTOCOL.text("http2.headers.content_range", "content-range"));
        known("content-type", Http2.PROTOCOL.text("http2.headers.content_type", "content-type"));
        known("cookie", Http2.PROTOCOL.text("http2.headers.cookie", "cookie"));
        known("date", Http2.PROTOCOL.text("http2.headers.date", "date"));
        known("etag", Http2.PROTOCOL.text("http2.headers.etag", "etag"));
        known("expect", Http2.PROTOCOL.text("http2.headers.expect", "expect"));
        known("expires", Http2.PROTOCOL.text("http2.headers.expires", "expires"));
        known("from", Http2.PROTOCOL.text("http2.headers.from", "from"));
        known("if-match", Http2.PROTOCOL.text("http2.headers.if_match", "if-match"));
        known("if-modified-since", Http2.PROTOCOL.text("http2.headers.if_modified_since", "if-modified-since"));
        known("if-none-match", Http2.PROTOCOL.text("http2.headers.if_none_match", "if-none-match"));
        known("if-range", Http2.PROTOCOL.text("http2.headers.if_range", "if-range"));
        known("if-unmodified-since", Http2.PROTOCOL.text("http2.headers.if_unmodified_since", "if-unmodified-since"));
        known("last-modified", Http2.PROTOCOL.text("http2.headers.last_modified", "last-modified"));
        known("link", Http2.PROTOCOL.text("http2.headers.link", "link"));
        known("location", Http2.PROTOCOL.text("http2.headers.location", "location"));
        known("max-forwards", Http2.PROTOCOL.uint64("http2.headers.max_forwards", "max-forwards"));
        known("proxy-authenticate", Http2.PROTOCOL.text("http2.headers.proxy_authenticate", "proxy-authenticate"));
        known("proxy-authorization", Http2.PROTOCOL.text("http2.headers.proxy_authorization", "proxy-authorization"));
        known("range", Http2.PROTOCOL.text("http2.headers.range", "range"));
        known("referer", Http2.PROTOCOL.text("http2.headers.referer", "referer"));
        known("refresh", Http2.PROTOCOL.text("http2.headers.refresh", "refresh"));
        known("retry-after", Http2.PROTOCOL.text("http2.headers.retry_after", "retry-after"));
        known("server", Http2.PROTOCOL.text("http2.headers.server", "server"));
        known("set-cookie", Http2.PROTOCOL.text("http2.headers.set_cookie", "set-cookie"));
        known("strict-transport-security", Http2.PROTOCOL.text("http2.headers.strict_transport_security", "strict-transport-security"));
        known("user-agent", Http2.PROTOCOL.text("http2.headers.user_agent", "user-agent"));
        known("vary", Http2.PROTOCOL.text("http2.headers.vary", "vary"));
        known("via", Http2.PROTOCOL.text("http2.headers.via", "via"));
        known("www-authenticate", Http2.PROTOCOL.text("http2.headers.www_authenticate", "www-authenticate"));
        METHOD = (Field.Text) BY_NAME.get(":method");
        PATH = (Field.Text) BY_NAME.get(":path");
        STATUS = (Field.Uint) BY_NAME.get(":status");
    }

    private KnownHeaders() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static void known(String name, Field field) {
        BY_NAME.put(name, field);
    }

    /** The field for a header, or null. */
    static Field find(String name) {
        return BY_NAME.get(name);
    }
}
