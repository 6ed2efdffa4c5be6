package org.wirestrata.session.internal;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.session.internal.StatTree.Place;

/** Counts messages of HTTP. */
final class HttpTree implements TreeStatistic.Reader {
    /** What is counted. */
    enum What {
        PACKETS, REQUESTS, SERVERS
    }

    /** What items of a field say. */
    private enum Role {
        MESSAGE, METHOD, CODE, MEANING, HOST, TARGET
    }

    private static final String ALL = "Total HTTP Packets";
    private static final String ASKED = "HTTP Request Packets";
    private static final String ANSWERED = "HTTP Response Packets";
    private static final String OTHER = "Other HTTP Packets";
    private static final String[] CLASSES = {"???: broken", "1xx: Informational", "2xx: Success", "3xx: Redirection", "4xx: Client Error",
        "5xx: Server Error"};
    private static final String BY_HOST = "HTTP Requests by HTTP Host";
    private static final String BY_ADDRESS = "HTTP Requests by Server Address";
    private static final String LOAD = "HTTP Requests by Server";
    private static final String ANSWERS = "HTTP Responses by Server Address";
    private static final int CLIENT_ERROR = 400;

    private final What what;
    private final Role[] roles;
    private final PacketEnds ends;

    /** What a message says so far. */
    private boolean there;
    private String method;
    private long code;
    private String meaning;
    private String host;
    private String target;

    HttpTree(TreeStatistic.Fields fields, What what) {
        this.what = what;
        ends = new PacketEnds(fields);
        roles = new Role[fields.limit()];
        fields.give(roles, Role.MESSAGE, "http", "ssdp");
        fields.give(roles, Role.METHOD, "http.request.method");
        fields.give(roles, Role.CODE, "http.response.code");
        fields.give(roles, Role.MEANING, "http.response.code.desc");
        fields.give(roles, Role.HOST, "http.host");
        fields.give(roles, Role.TARGET, "http.request.uri");
    }

    @Override
    public void prepare(StatTree tree) {
        switch (what) {
            case PACKETS -> {
                Place all = tree.root(ALL);
                all.inside(ASKED);
                all.inside(OTHER);
                for (String c : CLASSES) {
                    all.inside(ANSWERED).inside(c);
                }
            }
            case REQUESTS -> tree.root(BY_HOST);
            case SERVERS -> {
                tree.root(LOAD).inside(BY_ADDRESS);
                tree.root(LOAD).inside(BY_HOST);
                tree.root(ANSWERS);
            }
        }
    }

    @Override
    public void count(StatTree tree, Packet packet) {
        Tape t = packet.tape();
        forget(false);
        for (int i = 0; i < t.size(); i++) {
            switch (TreeStatistic.Fields.role(roles, t.fieldId(i))) {
                case MESSAGE -> {
                    message(tree, packet);
                    forget(true);
                }
                case METHOD -> method = t.text(i);
                case CODE -> code = t.number(i);
                case MEANING -> meaning = t.text(i);
                case HOST -> host = t.text(i);
                case TARGET -> target = t.text(i);
                case null -> {
                    // says nothing
                }
            }
        }
        message(tree, packet);
    }

    private void forget(boolean begins) {
        there = begins;
        method = null;
        code = 0;
        meaning = null;
        host = null;
        target = null;
    }

    private void message(StatTree tree, Packet packet) {
        if (!there) {
            return;
        }
        tree.at(packet.frame().sinceFirst);
        switch (what) {
            case PACKETS -> packets(tree);
            case REQUESTS -> requests(tree);
            case SERVERS -> servers(tree, packet.tape());
        }
    }

    private void packets(StatTree tree) {
        Place all = tree.root(ALL);
        if (code != 0) {
            int c = (int) code / 100;
            AddressTree.under(all, ANSWERED, CLASSES[c < CLASSES.length ? c : 0], code + " " + (meaning == null ? "" : meaning));
        } else if (method != null) {
            AddressTree.under(all, ASKED, method);
        } else {
            AddressTree.under(all, OTHER);
        }
    }

    private void requests(StatTree tree) {
        if (method != null && host == null) {
            AddressTree.under(tree.root(BY_HOST));
        } else if (method != null && target == null) {
            AddressTree.under(tree.root(BY_HOST), host);
        } else if (method != null) {
            AddressTree.under(tree.root(BY_HOST), host, target);
        }
    }

    private void servers(StatTree tree, Tape t) {
        ends.read(t);
        if (method != null) {
            String to = ends.to(t);
            tree.root(LOAD).tick();
            if (host != null) {
                AddressTree.under(tree.root(LOAD).inside(BY_ADDRESS), to, host);
                AddressTree.under(tree.root(LOAD).inside(BY_HOST), host, to);
            } else {
                AddressTree.under(tree.root(LOAD).inside(BY_ADDRESS), to);
                AddressTree.under(tree.root(LOAD).inside(BY_HOST));
            }
        } else if (code != 0) {
            AddressTree.under(tree.root(ANSWERS), ends.from(t), code >= 100 && code < CLIENT_ERROR ? "OK" : "KO");
        }
    }
}
