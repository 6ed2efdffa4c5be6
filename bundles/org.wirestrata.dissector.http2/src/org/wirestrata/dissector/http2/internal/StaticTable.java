package org.wirestrata.dissector.http2.internal;

/** The headers that have a number from the beginning: RFC 7541 appendix A. */
final class StaticTable {
    private static final Entry[] ENTRIES = entries(":authority=", ":method=GET", ":method=POST", ":path=/", ":path=/index.html",
            ":scheme=http", ":scheme=https", ":status=200", ":status=204", ":status=206", ":status=304", ":status=400", ":status=404",
            ":status=500", "accept-charset=", "accept-encoding=gzip, deflate", "accept-language=", "accept-ranges=", "accept=",
            "access-control-allow-origin=", "age=", "allow=", "authorization=", "cache-control=", "content-disposition=",
            "content-encoding=", "content-language=", "content-length=", "content-location=", "content-range=", "content-type=",
            "cookie=", "date=", "etag=", "expect=", "expires=", "from=", "host=", "if-match=", "if-modified-since=", "if-none-match=",
            "if-range=", "if-unmodified-since=", "last-modified=", "link=", "location=", "max-forwards=", "proxy-authenticate=",
            "proxy-authorization=", "range=", "referer=", "refresh=", "retry-after=", "server=", "set-cookie=",
            "strict-transport-security=", "transfer-encoding=", "user-agent=", "vary=", "via=", "www-authenticate=");

    private StaticTable() {
    }

    private static Entry[] entries(String... pairs) {
        Entry[] all = new Entry[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            int equals = pairs[i].indexOf('=');
            all[i] = new Entry(pairs[i].substring(0, equals), pairs[i].substring(equals + 1));
        }
        return all;
    }

    static int size() {
        return ENTRIES.length;
    }

    /** The header with a number, from 1 on. */
    static Entry get(int index) {
        return ENTRIES[index - 1];
    }
}
