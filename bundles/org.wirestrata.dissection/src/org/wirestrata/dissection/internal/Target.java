package org.wirestrata.dissection.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** A dissector that bytes can be handed to, with what is asked of it at every hand-over. */
final class Target {
    final Dissector dissector;
    final Protocol protocol;
    /** Not null where messages lie in a stream. */
    final StreamDissector stream;
    /** Not null where it tells all that is looked at of its layers from fixed headers. */
    final FastDissector fast;
    final boolean enabled;
    /** Whether it looks before it takes. */
    final boolean asks;
    /** What the job makes of its layers; see {@link Wants}. */
    final boolean shows;
    final boolean leads;
    final boolean needed;
    final boolean remembers;
    /** Whether the pass that learned took its layers apart, and followed what they hand on. */
    final boolean learned;
    final boolean followed;
    /** Whether it may have another one take a payload. */
    final boolean passes;
    /** Where it did not come back from in an earlier frame; it is not called again. Null where it always did. */
    Plugins.Where stuck;

    Target(Dissector dissector, boolean enabled, Wants wants) {
        this.dissector = dissector;
        this.protocol = dissector.protocol();
        this.stream = dissector instanceof StreamDissector s ? s : null;
        this.fast = dissector instanceof FastDissector f && wants.tells(f) ? f : null;
        this.enabled = enabled;
        this.asks = own(dissector.getClass(), "recognizes");
        this.passes = own(dissector.getClass(), "passesTo");
        this.shows = wants.shows(protocol) || shown(dissector, wants);
        this.leads = wants.leads(protocol);
        this.needed = wants.needs(protocol) || shown(dissector, wants);
        this.remembers = wants.remembers(protocol) || rememberedElse(dissector, wants);
        this.learned = wants.learned == null || wants.learned.needs(protocol) || shown(dissector, wants.learned);
        this.followed = wants.learned == null || wants.learned.leads(protocol);
    }

    /** The dissector, to call it. */
    Dissector dissector() {
        if (stuck != null) {
            throw new Stopped();
        }
        return dissector;
    }

    /** A dissector may record fields of further protocols. */
    private static boolean shown(Dissector d, Wants wants) {
        for (Protocol p : d.furtherProtocols()) {
            if (wants.shows(p)) {
                return true;
            }
        }
        return false;
    }

    private static boolean rememberedElse(Dissector d, Wants wants) {
        for (Protocol p : d.furtherProtocols()) {
            if (wants.shows(p) && wants.remembers(p)) {
                return true;
            }
        }
        return false;
    }

    private static boolean own(Class<?> type, String method) {
        try {
            return type.getMethod(method, Dissection.class).getDeclaringClass() != Dissector.class;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }
}
