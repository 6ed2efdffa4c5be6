package org.wirestrata.dissector.sdp.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Keys of secured media: RFC 4568. */
final class Crypto {
    private static final int KEY = 16;
    private static final int SALT = 14;
    private static final int TAG_LENGTH = 10;
    private static final int SHORT_TAG = 4;
    private static final int MOST_IDENTIFIER = 128;
    private static final Field.Uint TAG = Sdp.PROTOCOL.uint32("sdp.crypto.tag", "Tag");
    private static final Field.Text SUITE = Sdp.PROTOCOL.text("sdp.crypto.crypto_suite", "Suite");
    private static final Field.Bytes MASTER_KEY = Sdp.PROTOCOL.bytes("sdp.crypto.master_key", "Master key");
    private static final Field.Bytes MASTER_SALT = Sdp.PROTOCOL.bytes("sdp.crypto.master_salt", "Master salt");
    private static final Field.Text LIFETIME = Sdp.PROTOCOL.text("sdp.crypto.lifetime", "Lifetime");
    private static final Field.Text MKI = Sdp.PROTOCOL.text("sdp.crypto.mki-valu", "Master key identifier");
    private static final Field.Text MKI_LENGTH = Sdp.PROTOCOL.text("sdp.crypto.mki_length", "Length of the master key identifier");
    private static final Field.Bytes KEY_AND_SALT = Sdp.PROTOCOL.bytes("sdp.key_and_salt", "Key and salt");

    private Crypto() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Shows a tag, a suite and the first key. */
    static void show(Dissection d, Description.Media m, Line l) {
        l.word(' ');
        long tag = Line.number(l.text());
        int item = d.add(TAG, l.from, l.to - l.from, Math.max(0, tag) & 0xffffffffL);
        if (tag < 0) {
            d.expert(item, Sdp.BAD_TAG);
        }
        if (!l.word(' ')) {
            return;
        }
        int suite = l.add(SUITE);
        String name = l.text();
        if (!l.word(';')) {
            return;
        }
        int start = l.from;
        int end = l.to;
        Line key = new Line(d, start, end);
        key.word(':');
        if (key.to == end) {
            d.expert(suite, Sdp.BAD_KEY);
            return;
        }
        if (!key.text().equals("inline")) {
            return;
        }
        item = d.open(Field.TEXT, start, end - start);
        boolean shortTag = name.equals("AES_CM_128_HMAC_SHA1_32");
        boolean known = shortTag || name.equals("AES_CM_128_HMAC_SHA1_80") || name.equals("F8_128_HMAC_SHA1_80");
        int identifier = key(d, key, start, known);
        if (known) {
            m.secured(identifier, shortTag ? SHORT_TAG : TAG_LENGTH);
        }
        d.leave(item);
    }

    /** Shows a key and answers the length of its identifier. */
    private static int key(Dissection d, Line l, int start, boolean known) {
        if (!l.word('|')) {
            return 0;
        }
        byte[] key = decode(l.text());
        if (known && key.length == KEY + SALT) {
            d.add(KEY_AND_SALT, l.from, l.to - l.from);
            d.add(MASTER_KEY, start, KEY, key, 0, KEY);
            d.add(MASTER_SALT, start + KEY, SALT, key, KEY, SALT);
        } else {
            d.add(KEY_AND_SALT, start, key.length, key, 0, key.length);
        }
        int colon = d.find(l.at, (byte) ':');
        int bar = d.find(l.at, (byte) '|');
        boolean lifetime = colon < 0 || colon >= l.end || bar >= 0 && bar < colon;
        if (lifetime && l.word('|')) {
            l.add(LIFETIME);
        }
        if (l.word(':')) {
            l.add(MKI);
            if (l.rest()) {
                int item = l.add(MKI_LENGTH);
                long length = Line.number(l.text());
                if (length < 0) {
                    d.expert(item, Sdp.BAD_MKI_LENGTH);
                }
                return (int) Math.clamp(length, 0, MOST_IDENTIFIER);
            }
        }
        return 0;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
