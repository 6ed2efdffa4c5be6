package org.wirestrata.dissector.form.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;

/** The fields of a form as pairs of a name and a value: application/x-www-form-urlencoded, HTML 4.01 section 17.13.4.1, WHATWG URL section 5. */
@Component(service = Dissector.class, property = {"protocol=urlencoded-form", "table=media_type:application/x-www-form-urlencoded",
    "next=-"})
public final class FormDissector implements Dissector {
    private static final Protocol FORM = Protocol.of("HTML Form URL Encoded", "URL Encoded Form Data", "urlencoded-form");
    private static final Field.Text KEY = FORM.textz("urlencoded-form.key", "Key");
    private static final Field.Text VALUE = FORM.textz("urlencoded-form.value", "Value");

    static {
        FORM.layer().line(FormDissector::line);
    }

    @Override
    public Protocol protocol() {
        return FORM;
    }

    @Override
    public void dissect(Dissection d) {
        int there = d.remaining();
        String type = d.key();
        if (!type.isEmpty()) {
            d.columns().separate(" ").append('(').append(type).append(')');
            d.title(": " + type);
        }
        byte[] buffer = new byte[there];
        int at = 0;
        while (at < there) {
            int equals = at;
            int keyLength = 0;
            while (equals < there && d.byteAt(equals) != '=') {
                equals = unit(d, equals, there, buffer, keyLength++);
            }
            String key = new String(buffer, 0, keyLength, StandardCharsets.UTF_8);
            int valueAt = Math.min(there, equals + 1);
            int end = valueAt;
            int valueLength = 0;
            while (end < there && d.byteAt(end) != '&') {
                end = unit(d, end, there, buffer, valueLength++);
            }
            String value = new String(buffer, 0, valueLength, StandardCharsets.UTF_8);
            int next = Math.min(there, end + 1);
            int item = d.add(Field.TEXT, at, next - at, "Form item: \"" + key + "\" = \"" + value + "\"");
            d.enter(item);
            d.add(KEY, at, equals - at, key);
            d.add(VALUE, equals + 1, end - valueAt, value);
            d.leave(item);
            at = next;
        }
        d.position(d.length());
    }

    /** Decodes the byte at a position and answers the position behind it. */
    private static int unit(Dissection d, int at, int there, byte[] to, int index) {
        int c = d.byteAt(at);
        if (c == '%' && at + 2 < there) {
            int high = Character.digit(d.byteAt(at + 1), 16);
            int low = Character.digit(d.byteAt(at + 2), 16);
            if (high >= 0 && low >= 0) {
                to[index] = (byte) (high << 4 | low);
                return at + 3;
            }
        }
        to[index] = (byte) (c == '+' ? ' ' : c);
        return at + 1;
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("HTML Form URL Encoded");
        if (t.kind(item) == Tape.MADE_TEXT) {
            to.append(t.text(item));
        }
    }
}
