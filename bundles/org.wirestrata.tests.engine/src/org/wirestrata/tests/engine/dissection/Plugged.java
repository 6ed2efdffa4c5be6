package org.wirestrata.tests.engine.dissection;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;

/** A plug-in that is loaded by a class loader of its own, used, and removed. It leaves something of its own wherever it can. */
public final class Plugged implements Dissector {
    private static final Protocol PROTOCOL = Protocol.of("Plugged", "PLUGGED", "plugged");
    private static final Field.Uint NUMBER = PROTOCOL.uint8("plugged.number", "Number");
    private static final FactKey FACT = FactKey.of("plugged");
    private static final StateKey<Kept> CAPTURE = StateKey.of(StateKey.Scope.CAPTURE, Kept::new);
    private static final StateKey<Kept> CONVERSATION = StateKey.of(StateKey.Scope.CONVERSATION, Kept::new);

    /** Of the plug-in's own class. */
    private static final class Kept {
        private int frames;
    }

    @Override
    public Protocol protocol() {
        return PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("PLUGGED");
        if (d.learns()) {
            d.conversation().handTo(this, d.frame().number());
            d.state(CAPTURE).frames++;
            d.state(CONVERSATION).frames++;
            d.tell(d.here(), FACT, new Kept());
        }
        d.u(NUMBER);
        d.undissected();
        if (d.frame().number() == 1) {
            throw new IllegalStateException("on purpose: the engine names the plug-in");
        }
    }
}
