package org.wirestrata.dissector.media.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;

/** Content of a media type (RFC 6838) that no other dissector takes apart: its type and its bytes. */
@Component(service = Dissector.class, property = {"protocol=media",
    "next=xml", "next=data"})
public final class MediaDissector implements Dissector {
    private static final Protocol MEDIA = Protocol.of("Media Type", "Media", "media");
    private static final Field.Bytes TYPE = MEDIA.bytes("media.type", "Media type").line(MediaDissector::line);

    @Override
    public Protocol protocol() {
        return MEDIA;
    }

    @Override
    public void dissect(Dissection d) {
        int there = d.remaining();
        if (there == 0) {
            return;
        }
        String type = d.key();
        d.columns().separate(" ").append('(').append(type).append(')');
        if (d.wants(TYPE) || d.wants(MEDIA.layer())) {
            d.title(d.parameters().isEmpty() ? type : type + "; " + d.parameters());
        }
        d.add(TYPE, 0, there);
        d.position(d.length());
    }

    private static void line(Tape t, int item, StringBuilder to) {
        int layer = t.parent(item);
        int length = t.length(item);
        to.append("Media type: ");
        if (layer >= 0 && t.kind(layer) == Tape.MADE_TEXT) {
            to.append(t.text(layer)).append(' ');
        }
        to.append('(').append(length).append(length == 1 ? " byte)" : " bytes)");
    }
}
