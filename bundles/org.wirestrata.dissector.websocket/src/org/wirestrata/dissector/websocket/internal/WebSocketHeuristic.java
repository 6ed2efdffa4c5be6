package org.wirestrata.dissector.websocket.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The WebSocket protocol in connections of which the beginning is not there. Its frames have little that tells them from others. */
@Component(service = Dissector.class, property = {"protocol=websocket", "named=false", "heuristic=tcp:off",
    "next=data-text-lines", "next=ws.protocol", "next=ws.port", "next=heuristic:ws", "next=data"})
public final class WebSocketHeuristic extends WebSocketDissector {
    private static final int SHORTEST = 2;
    private static final int RESERVED = 0x70;

    @Override
    public boolean recognizes(Dissection d) {
        return d.remaining() >= SHORTEST && (d.byteAt(0) & RESERVED) == 0 && WebSocket.OPCODES.text(d.byteAt(0) & 0xf) != null;
    }
}
