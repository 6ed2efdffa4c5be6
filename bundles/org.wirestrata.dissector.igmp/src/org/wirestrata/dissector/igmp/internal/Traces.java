package org.wirestrata.dissector.igmp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Multicast traceroute (draft-ietf-idmr-traceroute-ipm): a query, and the blocks that routers add on the way. */
final class Traces {
    private static final int HEADER = 24;
    private static final int BLOCK = 32;
    private static final Protocol IGMP = IgmpDissector.IGMP;
    private static final ValueStrings PROTOCOLS = ValueStrings.builder().of(1, "DVMRP").of(2, "MOSPF").of(3, "PIM").of(4, "CBT")
            .of(5, "PIM, special table").of(6, "PIM, static route").of(7, "DVMRP, static route").of(8, "PIM, MBGP route")
            .of(9, "CBT, special table").of(10, "CBT, static route").of(11, "PIM, asserted").build();
    private static final ValueStrings CODES = ValueStrings.builder().of(0, "No error").of(1, "Wrong interface").of(2, "Prune sent")
            .of(3, "Prune received").of(4, "Scoped").of(5, "No route").of(6, "Wrong last hop").of(7, "Not forwarding")
            .of(8, "Rendezvous point reached").of(9, "Arrived on the RPF interface").of(10, "No multicast").of(11, "Hidden")
            .of(0x81, "No space").of(0x82, "Old router").of(0x83, "Prohibited").build();

    private static final Field.Uint HOPS = IGMP.uint8("igmp.mtrace.max_hops", "Hops at most");
    private static final Field.Address SOURCE = IGMP.ipv4("igmp.mtrace.saddr", "Source");
    private static final Field.Address RECEIVER = IGMP.ipv4("igmp.mtrace.raddr", "Receiver");
    private static final Field.Address RESPONSE = IGMP.ipv4("igmp.mtrace.rspaddr", "Response to");
    private static final Field.Uint TTL = IGMP.uint8("igmp.mtrace.resp_ttl", "Time to live of the response");
    private static final Field.Uint QUERY_ID = IGMP.uint24("igmp.mtrace.q_id", "Query");
    private static final Field.Uint ARRIVAL = IGMP.uint32("igmp.mtrace.q_arrival", "Arrival of the query");
    private static final Field.Address IN = IGMP.ipv4("igmp.mtrace.q_inaddr", "Incoming interface");
    private static final Field.Address OUT = IGMP.ipv4("igmp.mtrace.q_outaddr", "Outgoing interface");
    private static final Field.Address PREVIOUS = IGMP.ipv4("igmp.mtrace.q_prevrtr", "Previous router");
    private static final Field.Uint[] COUNTS = {IGMP.uint32("igmp.mtrace.q_inpkt", "Packets in"),
        IGMP.uint32("igmp.mtrace.q_outpkt", "Packets out"), IGMP.uint32("igmp.mtrace.q_total", "Packets of source and group")};
    private static final Field.Uint PROTOCOL = IGMP.uint8("igmp.mtrace.q_rtg_proto", "Routing protocol").named(PROTOCOLS);
    private static final Field.Uint LEAST_TTL = IGMP.uint8("igmp.mtrace.q_fwd_ttl", "Time to live needed");
    private static final Field.Uint[] MASK = {IGMP.uint8("igmp.mtrace.q_mbz", "Reserved").hex().bits(0x80),
        IGMP.uint8("igmp.mtrace.q_s", "Counts the whole group").hex().bits(0x40),
        IGMP.uint8("igmp.mtrace.q_src_mask", "Source mask").hex().bits(0x3f)};
    private static final Field.Uint CODE = IGMP.uint8("igmp.mtrace.q_fwd_code", "Forwarding code").hex().named(CODES);

    private Traces() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int type) {
        Columns c = d.columns();
        int blocks = Math.max(0, (d.length() - HEADER) / BLOCK);
        if (type == IgmpDissector.TRACE_RESPONSE) {
            c.info("Traceroute Response, ");
            c.append(blocks).append(blocks == 1 ? " block" : " blocks");
        } else {
            c.info(d.length() == HEADER ? "Traceroute Query" : "Traceroute Request");
        }
        IgmpDissector.type(d);
        d.uintAt(HOPS, 1);
        IgmpDissector.checksum(d, d.length());
        d.addressAt(IgmpDissector.GROUP, 4);
        d.addressAt(SOURCE, 8);
        d.addressAt(RECEIVER, 12);
        d.addressAt(RESPONSE, 16);
        d.uintAt(TTL, 20);
        d.uintAt(QUERY_ID, 21);
        d.position(HEADER);
        d.covers(d.length());
        while (d.remaining() > 0) {
            block(d);
        }
    }

    private static void block(Dissection d) {
        int item = d.add(Field.TEXT, d.position(), BLOCK, "A router on the way");
        d.enter(item);
        d.u(ARRIVAL);
        d.address(IN);
        d.address(OUT);
        d.address(PREVIOUS);
        for (Field.Uint f : COUNTS) {
            d.uint(f);
        }
        d.u(PROTOCOL);
        d.u(LEAST_TTL);
        for (Field.Uint f : MASK) {
            d.uintAt(f, d.position());
        }
        d.skip(1);
        d.u(CODE);
        d.leave(item);
    }
}
