package org.wirestrata.api.dissect;

/**
 * A remark on an item, with a severity: a malformed value, a retransmission, a refused request. It is filtered by its own field,
 * and by <code>_ws.expert</code>.
 */
public final class Expert {
    /** How serious it is; the numbers are those of <code>_ws.expert.severity</code>. */
    public enum Severity {
        COMMENT(0x00100000), CHAT(0x00200000), NOTE(0x00400000), WARN(0x00600000), ERROR(0x00800000);

        private final int number;

        Severity(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** What it is about; the numbers are those of <code>_ws.expert.group</code>. */
    public enum Area {
        CHECKSUM(0x01000000), SEQUENCE(0x02000000), RESPONSE_CODE(0x03000000), REQUEST_CODE(0x04000000), UNDECODED(0x05000000),
        REASSEMBLE(0x06000000), MALFORMED(0x07000000), DEBUG(0x08000000), PROTOCOL(0x09000000), SECURITY(0x0a000000),
        COMMENTS(0x0b000000), DECRYPTION(0x0c000000), ASSUMPTION(0x0d000000), DEPRECATED(0x0e000000), RECEIVE(0x0f000000),
        INTERFACE(0x10000000);

        private final int number;

        Area(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    private final Field.Group field;
    private final Severity severity;
    private final Area area;
    private final String text;

    Expert(Protocol protocol, Field.Group field, Severity severity, Area area, String text) {
        this.field = field;
        this.severity = severity;
        this.area = area;
        this.text = text;
        protocol.declare(this);
    }

    /** The field under which it is recorded. */
    public Field.Group field() {
        return field;
    }

    public Severity severity() {
        return severity;
    }

    public Area area() {
        return area;
    }

    /** The remark in one sentence without a full stop. */
    public String text() {
        return text;
    }
}
