package org.wirestrata.dissector.multipart.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** A header of a part: RFC 2045 section 3, RFC 5322 section 2.2.3 (folding); some have a name of one letter, too (RFC 3261 section 7.3.3). */
final class Header {
    private static final String DELIMITERS = ":;,=";
    private static final Object[][] KNOWN = {{"content-description", Multipart.DESCRIPTION}, {"content-disposition", Multipart.DISPOSITION},
        {"content-encoding", Multipart.ENCODING}, {"e", Multipart.ENCODING}, {"content-id", Multipart.ID},
        {"content-language", Multipart.LANGUAGE}, {"content-length", Multipart.LENGTH}, {"l", Multipart.LENGTH},
        {"content-transfer-encoding", Multipart.TRANSFER_ENCODING}, {"content-type", Multipart.CONTENT_TYPE},
        {"c", Multipart.CONTENT_TYPE}, {"originalcontent", Multipart.ORIGINAL_CONTENT}};

    /** Where it ends: behind the empty line where it is the last. */
    int end;
    boolean last;
    /** Its name in lower case; null where there is none, which makes it no header. */
    private String name;
    /** Without blanks around delimiters. */
    private String value;

    /** Reads the header at a position. */
    static Header at(Dissection d, int at, int limit) {
        Header h = new Header();
        h.findEnd(d, at, limit);
        h.split(new String(d.array(), d.arrayOffset() + at, h.end - at, StandardCharsets.ISO_8859_1));
        return h;
    }

    private void findEnd(Dissection d, int from, int limit) {
        int p = from;
        while (p < limit) {
            p = d.find(p, (byte) '\r');
            if (p < 0) {
                // a line without an end: the part ends here as malformed
                d.peekAt(d.length(), 1);
                return;
            }
            p++;
            if (p >= limit || d.byteAt(p) != '\n') {
                continue;
            }
            p++;
            int c = p < limit ? d.byteAt(p) : ' ';
            if (c == '\r') {
                p++;
                if (p < limit && d.byteAt(p) == '\n') {
                    last = true;
                    end = p + 1;
                    return;
                }
            } else if (c != ' ' && c != '\t') {
                break;
            }
        }
        end = Math.min(p, limit);
    }

    private void split(String line) {
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        boolean delimited = true;
        int colon = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c <= ' ' && (c == ' ' || c >= '\t' && c <= '\r')) {
                blank = true;
                continue;
            }
            boolean delimiter = DELIMITERS.indexOf(c) >= 0;
            if (blank && !delimiter && !delimited) {
                text.append(' ');
            }
            if (c == ':' && colon < 0) {
                colon = text.length();
            }
            text.append(c);
            delimited = delimiter;
            blank = false;
        }
        if (colon > 0) {
            name = text.substring(0, colon).toLowerCase(Locale.ROOT);
            value = text.substring(colon + 1);
        }
    }

    boolean valid() {
        return name != null;
    }

    boolean tellsType() {
        return field() == Multipart.CONTENT_TYPE;
    }

    String value() {
        return value;
    }

    /** The field of a known header, or null. */
    Field.Text field() {
        for (Object[] known : KNOWN) {
            if (known[0].equals(name)) {
                return (Field.Text) known[1];
            }
        }
        return null;
    }
}
