package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;

/** Shows what the analysis of sequence numbers found. */
final class Findings {
    private Findings() {
    }

    /** Begins the information column with the findings, which inner layers do not overwrite. The last one found stands first. */
    static void columns(Dissection d, long status) {
        int findings = Facts.findings(status);
        Columns columns = d.columns();
        if (findings == 0 || !columns.wanted()) {
            return;
        }
        for (int i = Finding.count() - 1; i >= 0; i--) {
            Finding f = Finding.at(i);
            if (!f.in(findings)) {
                continue;
            }
            if (f.column != null) {
                columns.append(f.column);
            } else if (f == Finding.DUPLICATE_ACK) {
                long duplicate = d.fact(Facts.DUPLICATE, 0);
                columns.append("[TCP Dup ACK ").append(duplicate & 0xffffffffL).append('#').append(duplicate >> 32).append("] ");
            }
        }
        columns.fence();
    }

    /** Shows the analysis in the tree. */
    static void show(Dissection d, long status) {
        if (!Facts.analyzed(status)) {
            return;
        }
        int item = d.add(Tcp.ANALYSIS, 0, 0);
        d.markGenerated(item);
        d.enter(item);
        long acked = d.fact(Facts.ACKED_FRAME, 0);
        if (acked != 0) {
            d.generated(Tcp.ACKS_FRAME, acked);
            long after = d.fact(Facts.ACKED_AFTER, 0);
            if (after != 0) {
                d.generated(Tcp.ACK_RTT, after);
            }
        }
        long handshake = Facts.initialRtt(d);
        if (handshake > 0) {
            d.generated(Tcp.INITIAL_RTT, handshake);
        }
        long inFlight = d.fact(Facts.IN_FLIGHT, -1);
        if (inFlight >> 32 > 0) {
            d.generated(Tcp.BYTES_IN_FLIGHT, inFlight >> 32);
        }
        if ((int) inFlight > 0) {
            d.generated(Tcp.PUSH_BYTES, (int) inFlight);
        }
        int findings = Facts.findings(status);
        if (findings != 0) {
            flags(d, findings);
        }
        d.leave(item);
    }

    private static void flags(Dissection d, int findings) {
        int item = d.add(Tcp.ANALYSIS_FLAGS, 0, 0);
        d.markGenerated(item);
        d.enter(item);
        for (int i = 0; i < Finding.count(); i++) {
            Finding f = Finding.at(i);
            if (!f.in(findings)) {
                continue;
            }
            if (f == Finding.DUPLICATE_ACK) {
                d.markGenerated(d.add(f.plain, 0, 0));
                continue;
            }
            d.expert(item, f.expert);
            if (f == Finding.FAST_RETRANSMISSION || f == Finding.SPURIOUS_RETRANSMISSION) {
                d.expert(item, Finding.RETRANSMISSION.expert);
            }
            long sentIn = f == Finding.RETRANSMISSION ? d.fact(Facts.SENT_IN, 0) : 0;
            if (sentIn != 0) {
                d.generated(Tcp.RTO, d.fact(Facts.SENT_BEFORE, 0));
                d.generated(Tcp.RTO_FRAME, sentIn);
            }
        }
        d.leave(item);
        if (Finding.DUPLICATE_ACK.in(findings)) {
            long duplicate = d.fact(Facts.DUPLICATE, 0);
            d.generated(Tcp.DUPLICATE_NUMBER, duplicate >> 32);
            d.expert(d.generated(Tcp.DUPLICATE_OF, duplicate & 0xffffffffL), Finding.DUPLICATE_ACK.expert);
        }
    }
}
