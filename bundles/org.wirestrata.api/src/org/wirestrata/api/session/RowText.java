package org.wirestrata.api.session;

import org.osgi.annotation.versioning.ProviderType;

/** The texts of a frame's row in the packet list that dissectors decide. Valid until the next dissection. */
@ProviderType
public interface RowText {
    /** Appends the source: a network address, or a hardware address where there is none. */
    void source(StringBuilder to);

    /** Appends the destination. */
    void destination(StringBuilder to);

    /** Appends the protocol. */
    void protocol(StringBuilder to);

    /** Appends the information. */
    void info(StringBuilder to);
}
