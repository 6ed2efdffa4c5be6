package org.wirestrata.dissector.pppoe.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Tags of RFC 5578 (credits and metrics of radio links) and the encapsulation of the access loop (TR-101, 3.9.2). */
final class LinkMetrics {
    static final int CREDITS = 0x0106;
    static final int METRICS = 0x0107;
    static final int SEQUENCE = 0x0108;
    static final int SCALE = 0x0109;
    private static final int CREDITS_LENGTH = 4;
    private static final int METRICS_LENGTH = 10;
    private static final Protocol P = PppoeDiscoveryDissector.DISCOVERY;
    private static final Field.Uint FORWARD = P.uint16("pppoed.tags.credits.fcn", "Credits granted");
    private static final Field.Uint BACKWARD = P.uint16("pppoed.tags.credits.bcn", "Credits left");
    private static final Field.Uint[] WORD = {P.flag("pppoed.tags.metrics.r", "Receives only", 1, 16),
        P.uint16("pppoed.tags.metrics.mdr_units", "Unit of the highest rate").hex().bits(0x18),
        P.uint16("pppoed.tags.metrics.cdr_units", "Unit of the present rate").hex().bits(6)};
    private static final Field.Uint[] REST = {P.uint8("pppoed.tags.metrics.rlq", "Link quality"), P.uint8("pppoed.tags.metrics.resource", "Resources"),
        P.uint16("pppoed.tags.metrics.latency", "Latency"), P.uint16("pppoed.tags.metrics.curr_drate", "Present rate"),
        P.uint16("pppoed.tags.metrics.max_drate", "Highest rate")};
    private static final Field.Uint NUMBER = P.uint16("pppoed.tags.seq_num", "Sequence number").hex();
    private static final Field.Uint FACTOR = P.uint16("pppoed.tags.credit_scale", "Bytes a credit");
    private static final Field.Group LOOP = P.group("pppoed.tags.access_loop_encap", "Encapsulation of the access loop");
    private static final Field.Uint[] LOOP_PARTS = {P.uint8("pppoed.tags.access_loop_encap.data_link", "Link").hex(),
        P.uint8("pppoed.tags.access_loop_encap.encap_1", "First encapsulation").hex(),
        P.uint8("pppoed.tags.access_loop_encap.encap_2", "Second encapsulation").hex()};
    static final Expert WRONG_LENGTH = PppoeHeader.PPPOE.expert("pppoed.tag_length.invalid", Expert.Severity.WARN, Expert.Area.MALFORMED,
            "The tag's length does not fit");

    private LinkMetrics() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows a tag's value where it is one of these and its length fits; where it does not, false for those that are shown as bytes. */
    static boolean show(Dissection d, int tag, int at, int bytes, int list) {
        switch (tag) {
            case CREDITS -> {
                return bytes == CREDITS_LENGTH && credits(d, FORWARD, BACKWARD, at);
            }
            case METRICS -> {
                return bytes == METRICS_LENGTH && metrics(d, at);
            }
            case SEQUENCE, SCALE -> {
                if (bytes == 2) {
                    d.uintAt(tag == SEQUENCE ? NUMBER : FACTOR, at);
                } else {
                    d.expert(list, WRONG_LENGTH);
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    static boolean credits(Dissection d, Field.Uint forward, Field.Uint backward, int at) {
        d.uintAt(forward, at);
        d.uintAt(backward, at + 2);
        return true;
    }

    private static boolean metrics(Dissection d, int at) {
        for (Field.Uint f : WORD) {
            d.uintAt(f, at);
        }
        int p = at + 2;
        for (Field.Uint f : REST) {
            d.uintAt(f, p);
            p += f.type().width();
        }
        return true;
    }

    /** Shows how packets are carried on the line. */
    static void loop(Dissection d, int at, int length) {
        int item = d.add(LOOP, at, LOOP_PARTS.length);
        if (length != LOOP_PARTS.length) {
            d.expert(item, WRONG_LENGTH);
        }
        d.enter(item);
        for (int i = 0; i < LOOP_PARTS.length; i++) {
            d.uintAt(LOOP_PARTS[i], at + i);
        }
        d.leave(item);
    }
}
