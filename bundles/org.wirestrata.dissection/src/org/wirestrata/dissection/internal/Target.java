package org.wirestrata.dissection.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** A dissector that bytes can be handed to, with what is asked of it at every hand-over. */
final class Target {
    final Dissector dissector;
    final Protocol protocol;
    /** Not null where messages lie in a stream. */
    final StreamDissector stream;
    final boolean enabled;
    /** Whether it looks before it takes. */
    final boolean asks;

    Target(Dissector dissector, boolean enabled) {
        this.dissector = dissector;
        this.protocol = dissector.protocol();
        this.stream = dissector instanceof StreamDissector s ? s : null;
        this.enabled = enabled;
        this.asks = looks(dissector.getClass());
    }

    private static boolean looks(Class<?> type) {
        try {
            return type.getMethod("recognizes", Dissection.class).getDeclaringClass() != Dissector.class;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }
}
