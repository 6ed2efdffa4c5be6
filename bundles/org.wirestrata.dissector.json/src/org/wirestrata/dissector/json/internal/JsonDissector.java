package org.wirestrata.dissector.json.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;

/** The JavaScript Object Notation, RFC 8259: arrays and objects one after another, and what else there is as text. */
@Component(service = Dissector.class, property = {"protocol=json", "table=media_type:application/json",
    "table=media_type:application/dds-web+json", "table=media_type:application/json-patch+json", "table=media_type:application/json-rpc",
    "table=media_type:application/jsonrequest", "table=media_type:application/merge-patch+json",
    "table=media_type:application/problem+json", "table=media_type:application/senml+json", "table=media_type:application/sensml+json",
    "table=media_type:application/vnd.oma.lwm2m+json", "table=media_type:application/x-ndjson",
    "next=data-text-lines"})
public class JsonDissector implements Dissector {
    static {
        Json.PROTOCOL.layer().line(JsonDissector::line);
    }

    @Override
    public final Protocol protocol() {
        return Json.PROTOCOL;
    }

    @Override
    public final void dissect(Dissection d) {
        String type = d.key();
        d.columns().protocolToo("JSON");
        d.columns().separate(", ").append("JavaScript Object Notation");
        if (!type.isEmpty()) {
            d.columns().append(" (").append(type).append(')');
            d.title(": " + type);
        }
        int end = d.remaining();
        Grammar grammar = new Grammar(d, end);
        Values values = new Values(d, grammar);
        int done = 0;
        int at = grammar.blanks(0);
        int next;
        while ((next = grammar.structure(at, 0)) != Grammar.NONE) {
            values.show(at, next);
            done = grammar.blanks(next);
            at = done;
        }
        d.covers(done);
        if (done < end) {
            d.position(done);
            boolean before = d.quote();
            d.dispatch("data-text-lines");
            d.endQuote(before);
        }
        d.position(d.length());
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("JavaScript Object Notation");
        if (t.kind(item) == Tape.MADE_TEXT) {
            to.append(t.text(item));
        }
    }
}
