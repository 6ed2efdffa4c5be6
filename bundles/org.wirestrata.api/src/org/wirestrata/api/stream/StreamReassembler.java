package org.wirestrata.api.stream;

import org.osgi.annotation.versioning.ProviderType;

/** Puts byte streams together. A service. */
@ProviderType
public interface StreamReassembler {
    /**
     * An assembler for one direction.
     *
     * @param limit bytes that may wait for missing ones; beyond it the missing ones are given up as a gap
     */
    ByteAssembler assembler(ByteAssembler.Sink sink, long limit);
}
