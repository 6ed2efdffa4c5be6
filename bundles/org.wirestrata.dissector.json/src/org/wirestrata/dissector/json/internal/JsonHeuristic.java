package org.wirestrata.dissector.json.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** Payload that is one array or object from its beginning to its end. */
@Component(service = Dissector.class, property = {"protocol=json", "named=false", "heuristic=db-lsp-disc", "next=data-text-lines"})
public final class JsonHeuristic extends JsonDissector {
    @Override
    public boolean recognizes(Dissection d) {
        Grammar grammar = new Grammar(d, d.remaining());
        int end = grammar.structure(grammar.blanks(0), 0);
        return end != Grammar.NONE && grammar.blanks(end) == d.length();
    }
}
