package org.wirestrata.stream.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.stream.ByteAssembler;
import org.wirestrata.api.stream.StreamReassembler;

/** Puts byte streams together. */
@Component(service = StreamReassembler.class)
public final class StreamReassemblerService implements StreamReassembler {
    @Override
    public ByteAssembler assembler(ByteAssembler.Sink sink, long limit) {
        return new SegmentAssembler(sink, limit);
    }
}
