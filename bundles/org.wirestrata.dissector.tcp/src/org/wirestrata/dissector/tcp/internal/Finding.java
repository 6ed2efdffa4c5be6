package org.wirestrata.dissector.tcp.internal;

import static org.wirestrata.api.dissect.Expert.Severity.CHAT;
import static org.wirestrata.api.dissect.Expert.Severity.NOTE;
import static org.wirestrata.api.dissect.Expert.Severity.WARN;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;

/**
 * What the analysis of sequence numbers can find in a segment, in the order in which findings are shown. A segment's findings are a word
 * with a bit for each.
 */
enum Finding {
    REUSED_PORTS("reused_ports", NOTE, "TCP Port numbers reused", "A new connection uses the ports of an earlier one"),
    RETRANSMISSION("retransmission", NOTE, "TCP Retransmission", "The bytes were sent before"),
    FAST_RETRANSMISSION("fast_retransmission", NOTE, "TCP Fast Retransmission", "The bytes are sent again after duplicate acknowledgments"),
    SPURIOUS_RETRANSMISSION("spurious_retransmission", NOTE, "TCP Spurious Retransmission", "The bytes were acknowledged before"),
    OUT_OF_ORDER("out_of_order", WARN, "TCP Out-Of-Order", "The segment comes after later ones"),
    LOST_SEGMENT("lost_segment", WARN, "TCP Previous segment not captured", "Bytes before this segment are missing"),
    ACK_LOST_SEGMENT("ack_lost_segment", WARN, "TCP ACKed unseen segment", "Bytes are acknowledged that are missing"),
    WINDOW_UPDATE("window_update", CHAT, "TCP Window Update", "The receive window changes"),
    WINDOW_FULL("window_full", WARN, "TCP Window Full", "The segment fills the receiver's window"),
    KEEP_ALIVE("keep_alive", NOTE, "TCP Keep-Alive", "The sender checks that the other end is alive"),
    KEEP_ALIVE_ACK("keep_alive_ack", NOTE, "TCP Keep-Alive ACK", "Answer to a keep-alive"),
    DUPLICATE_ACK("duplicate_ack", NOTE, null, "The acknowledgment repeats an earlier one"),
    ZERO_WINDOW_PROBE("zero_window_probe", NOTE, "TCP ZeroWindowProbe", "The sender asks whether the window is open again"),
    ZERO_WINDOW("zero_window", WARN, "TCP ZeroWindow", "The receiver can take nothing"),
    ZERO_WINDOW_PROBE_ACK("zero_window_probe_ack", NOTE, "TCP ZeroWindowProbeAck", "Answer to a zero-window probe"),
    TFO_SYN("tfo_syn", NOTE, null, "The SYN brings a Fast Open cookie"),
    TFO_ACK("tfo_ack", NOTE, null, "The data of the SYN are accepted"),
    TFO_IGNORED("tfo_ignored", NOTE, null, "The data of the SYN are ignored");

    private static final Finding[] ALL = values();

    /** The finding's bit. */
    final int bit = 1 << ordinal();
    final Expert expert;
    /** The item that is shown without an expert: only duplicate acknowledgments have one. */
    final Field.Group plain;
    /** What the packet list says, with brackets and a space; null where it says something of its own or nothing. */
    final String column;

    Finding(String name, Severity severity, String column, String text) {
        expert = Tcp.PROTOCOL.expert("tcp.analysis." + name, severity, Expert.Area.SEQUENCE, text);
        plain = expert.field();
        this.column = column == null ? null : "[" + column + "] ";
    }

    boolean in(int findings) {
        return (findings & bit) != 0;
    }

    static int count() {
        return ALL.length;
    }

    static Finding at(int i) {
        return ALL[i];
    }

    /** Has the fields declared. */
    static void declare() {
    }
}
