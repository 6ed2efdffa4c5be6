package org.wirestrata.session.internal;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.value.ValueStrings;
import org.wirestrata.session.internal.StatTree.Place;

/** Counts messages of DNS. */
final class DnsTree implements TreeStatistic.Reader {
    /** What items of a field say. */
    private enum Role {
        MESSAGE, FLAGS, OPCODE, TYPE, CLASS, NAME_LENGTH, LABELS, QUESTIONS, ANSWERS, AUTHORITIES, ADDITIONALS, TIME, UNSOLICITED,
        AGAIN
    }

    private static final String ALL = "Total Packets";
    private static final String SIZE = "Payload size";
    private static final String[] LEVELS = {"1st Level", "2nd Level", "3rd Level", "4th Level or more"};
    private static final double MILLISECOND = 1e6;
    private static final int RESPONSE = 0x8000;
    private static final int OUTCOME = 0xf;
    private final Role[] roles;
    private final ValueStrings outcomes;

    DnsTree(TreeStatistic.Fields fields) {
        roles = new Role[fields.limit()];
        fields.give(roles, Role.MESSAGE, "dns", "mdns", "llmnr");
        fields.give(roles, Role.FLAGS, "dns.flags");
        fields.give(roles, Role.OPCODE, "dns.flags.opcode");
        outcomes = fields.values("dns.flags.rcode");
        fields.give(roles, Role.TYPE, "dns.qry.type");
        fields.give(roles, Role.CLASS, "dns.qry.class");
        fields.give(roles, Role.NAME_LENGTH, "dns.qry.name.len");
        fields.give(roles, Role.LABELS, "dns.count.labels");
        fields.give(roles, Role.QUESTIONS, "dns.count.queries", "dns.count.zones");
        fields.give(roles, Role.ANSWERS, "dns.count.answers", "dns.count.prerequisites");
        fields.give(roles, Role.AUTHORITIES, "dns.count.auth_rr", "dns.count.updates");
        fields.give(roles, Role.ADDITIONALS, "dns.count.add_rr");
        fields.give(roles, Role.TIME, "dns.time");
        fields.give(roles, Role.UNSOLICITED, "dns.unsolicited");
        fields.give(roles, Role.AGAIN, "dns.retransmission");
    }

    @Override
    public void prepare(StatTree tree) {
        Place all = tree.root(ALL);
        for (String s : new String[] {"Query/Response", "Query Type", "Class", "rcode", "opcodes"}) {
            all.inside(s);
        }
        tree.root(SIZE).measured(false);
        Place queries = tree.root("Query Stats");
        queries.inside("Qname Len").measured(false);
        for (String level : LEVELS) {
            queries.inside("Label Stats").inside(level);
        }
        for (String s : new String[] {"questions", "answers", "authorities", "additionals"}) {
            tree.root("Response Stats").inside("no. of " + s).measured(false);
        }
        Place service = tree.root("Service Stats");
        service.inside("request-response time (msec)").measured(true);
        service.inside("no. of unsolicited responses");
        service.inside("no. of retransmissions");
    }

    @Override
    public void count(StatTree tree, Packet packet) {
        Tape t = packet.tape();
        boolean response = false;
        boolean asks = false;
        for (int i = 0; i < t.size(); i++) {
            Role r = TreeStatistic.Fields.role(roles, t.fieldId(i));
            if (r == null) {
                continue;
            }
            long n = t.kind(i) == Tape.NUMBER ? t.number(i) : 0;
            switch (r) {
                case MESSAGE -> {
                    tree.at(packet.frame().sinceFirst);
                    tree.root(ALL).tick();
                    tree.root(SIZE).value(t.length(i));
                    response = false;
                    asks = false;
                }
                case OPCODE -> AddressTree.under(tree.root(ALL).inside("opcodes"), named(t, i));
                case FLAGS -> {
                    response = (n & RESPONSE) != 0;
                    long outcome = n & OUTCOME;
                    AddressTree.under(tree.root(ALL).inside("Query/Response"), response ? "Response" : "Query");
                    AddressTree.under(tree.root(ALL).inside("rcode"), outcomes.text(outcome, "Unknown (" + outcome + ")"));
                }
                case TYPE -> {
                    if (!asks) {
                        AddressTree.under(tree.root(ALL).inside("Query Type"), named(t, i));
                    }
                }
                case CLASS -> {
                    if (!asks) {
                        AddressTree.under(tree.root(ALL).inside("Class"), named(t, i));
                    }
                    asks = true;
                }
                case NAME_LENGTH -> {
                    if (!response && !asks) {
                        tree.root("Query Stats").inside("Qname Len").value(n);
                    }
                }
                case LABELS -> {
                    if (!response && !asks && n > 0) {
                        tree.root("Query Stats").inside("Label Stats").inside(LEVELS[(int) Math.min(n, LEVELS.length) - 1]).tick();
                    }
                }
                case QUESTIONS -> records(tree, response, "questions", n);
                case ANSWERS -> records(tree, response, "answers", n);
                case AUTHORITIES -> records(tree, response, "authorities", n);
                case ADDITIONALS -> records(tree, response, "additionals", n);
                case TIME -> tree.root("Service Stats").inside("request-response time (msec)").value(n / MILLISECOND);
                case UNSOLICITED -> tree.root("Service Stats").inside("no. of unsolicited responses").tick();
                case AGAIN -> tree.root("Service Stats").inside("no. of retransmissions").tick();
            }
        }
    }

    /** Each answer counts twice, as in tshark's table. */
    private static void records(StatTree tree, boolean response, String what, long n) {
        for (int i = 0; response && i < 2; i++) {
            tree.root("Response Stats").inside("no. of " + what).value(n);
        }
    }

    private static String named(Tape t, int item) {
        String unknown = "Unknown (" + t.number(item) + ")";
        return t.field(item).values() == null ? unknown : t.field(item).values().text(t.number(item), unknown);
    }
}
