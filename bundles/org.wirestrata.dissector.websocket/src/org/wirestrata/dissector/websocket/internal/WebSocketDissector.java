package org.wirestrata.dissector.websocket.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/**
 * Frames of the WebSocket protocol: RFC 6455 section 5. HTTP {@link Dissection#handed tells} the extensions and the subprotocol that were
 * agreed on.
 */
@Component(service = Dissector.class, property = {"protocol=websocket",
    "next=data-text-lines", "next=ws.protocol", "next=ws.port", "next=heuristic:ws", "next=data"})
public class WebSocketDissector implements StreamDissector {
    private static final int SHORTEST = 2;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;
    private static final int KEY = 4;
    /** Bits of the first octet. */
    private static final int LAST = 0x80;
    private static final int COMPRESSED = 0x40;

    @Override
    public final Protocol protocol() {
        return WebSocket.PROTOCOL;
    }

    @Override
    public final boolean tellsLength() {
        return true;
    }

    @Override
    public final int frame(Dissection d) {
        if (d.remaining() < SHORTEST) {
            return ONE_MORE;
        }
        int length = d.byteAt(1) & 0x7f;
        int header = SHORTEST + (length == LENGTH_16 ? 2 : length == LENGTH_64 ? 8 : 0) + (d.byteAt(1) >= 0x80 ? KEY : 0);
        if (d.remaining() < header) {
            return ONE_MORE;
        }
        long payload = length == LENGTH_16 ? d.peekAt(2, 2) : length == LENGTH_64 ? d.peekAt(2, 8) : length;
        int whole = header + (int) payload;
        return whole < header ? Integer.MAX_VALUE : whole;
    }

    @Override
    public final void dissect(Dissection d) {
        Map<?, ?> told = d.handed(Map.class);
        String extensions = told(told, "extensions");
        boolean compresses = Inflation.agreed(extensions);
        int first = d.byteAt(0);
        boolean last = (first & LAST) != 0;
        d.uintAt(WebSocket.FIN, 0);
        d.uintAt(WebSocket.RESERVED, 0);
        if (compresses) {
            d.uintAt(WebSocket.COMPRESSED, 0);
        }
        int opcode = d.u(WebSocket.OPCODE);
        boolean masked = d.uintAt(WebSocket.MASK, 1) != 0;
        summary(d.columns(), opcode, last, masked);
        long length = d.u(WebSocket.LENGTH);
        if (length == LENGTH_16) {
            length = d.uint(WebSocket.LENGTH_16);
        } else if (length == LENGTH_64) {
            length = d.uint(WebSocket.LENGTH_64);
        }
        int key = d.position();
        if (masked) {
            d.bytes(WebSocket.KEY, KEY);
        }
        int at = d.position();
        d.covers(at);
        int octets = (int) Math.min(length, d.reportedRemaining());
        if (octets > 0) {
            new Content(d, opcode, last, told(told, "protocol"), compresses && (first & COMPRESSED) != 0, extensions).show(at, octets,
                    masked ? key : -1);
        }
        d.position(d.length());
    }

    private static String told(Map<?, ?> told, String what) {
        Object value = told == null ? null : told.get(what);
        return value == null ? "" : value.toString();
    }

    private static void summary(Columns columns, int opcode, boolean last, boolean masked) {
        columns.protocol("WebSocket");
        if (columns.wanted()) {
            columns.info("WebSocket ");
            columns.append(WebSocket.OPCODES.text(opcode, "Unknown Opcode")).append(last ? " [FIN]" : "[FRAGMENT] ").append(' ')
                    .append(masked ? "[MASKED]" : "");
        }
    }
}
