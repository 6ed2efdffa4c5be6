package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;

/** The records of one layer, RFC 8446 section 5, and what is known of their connection. */
final class Records {
    /** The first byte of the version of a draft of TLS 1.3. */
    static final int DRAFT = 0x7f;
    /** The version before bytes that are not taken for records, or not yet; where there are some, a {@link Note} tells. */
    private static final FactKey BEFORE = FactKey.of("tls version before");
    final Dissection d;
    final Conversation conversation;
    /** What is remembered, while it is learned; otherwise null. */
    final Session session;
    final Note note;
    private final Dissector self;
    private int number;
    /** What was learned of the record at hand. */
    Note.Item item;
    /** The connection's version as far as it may be shown; 0 where it is unknown. */
    int version;
    boolean fromServer;

    Records(Dissection d, Dissector self) {
        this.d = d;
        this.self = self;
        this.conversation = d.conversation();
        if (d.learns() && !d.quoted() && conversation != null) {
            session = d.state(Session.KEY);
            session.begin(d);
            note = new Note(session.home, session.version);
            d.tell(d.here(), Note.KEY, note);
        } else {
            session = null;
            Note known = d.quoted() ? null : d.fact(Note.KEY, Note.class);
            note = known == null ? new Note(d.here(), 0) : known;
        }
    }

    /** Keeps the version before bytes of which no layer comes. */
    static void keepVersion(Dissection d, int version) {
        if (version != 0 && d.learns()) {
            d.tell(d.here(), BEFORE, version);
        }
    }

    /** The version of the connection as far as it is known before the layer at hand; 0 where it is unknown. */
    static int versionBefore(Dissection d) {
        if (d.quoted() || d.conversation() == null) {
            return 0;
        }
        if (d.learns()) {
            return d.state(Session.KEY).version;
        }
        Note n = d.fact(Note.KEY, Note.class);
        return n == null ? (int) d.fact(BEFORE, 0) : d.hindsight() ? Session.finalVersion(d, n.home) : n.version;
    }

    void dissect() {
        Columns columns = d.columns();
        columns.clearInfo();
        d.covers(d.length());
        int end = d.length();
        int waits = -1;
        while (d.position() < end && d.position() != waits) {
            waits = d.position();
            next();
            one(end);
        }
    }

    /** Shows handshake messages that stand without records; their version is 1.3. */
    void handshakes() {
        d.covers(d.length());
        next();
        learnVersion(Tls.TLS13);
        version = Tls.TLS13;
        new Handshakes(this).show(0, d.length(), true);
        d.position(d.length());
    }

    /** Goes to the next record, with what is known before it. */
    private void next() {
        Note.Item known = session == null ? note.get(number) : null;
        number++;
        if (session != null) {
            item = note.add();
            item.before = session.version;
            item.version = session.version;
            item.server = session.server;
            item.suite = session.suite;
            item.application = session.application;
        } else {
            item = known == null ? new Note.Item() : known;
        }
        version = d.hindsight() ? Session.finalVersion(d, note.home) : item.before;
        fromServer = Session.fromServer(d, conversation, d.hindsight() ? Session.finalServer(d, note.home) : item.server);
        if (session != null) {
            item.changed = side().changed;
        }
    }

    /** What is remembered of the sender. */
    Session.Side side() {
        return session.sides[conversation.direction().ordinal()];
    }

    /** The cipher suite of the connection, as far as it may be shown. */
    int suite() {
        return d.hindsight() ? Session.finalSuite(d, note.home) : session != null ? session.suite : item.suite;
    }

    /** Says what the record tells of the connection's version. */
    void learnVersion(int wire) {
        int v = wire >> 8 == DRAFT ? Tls.TLS13 : wire;
        if (session != null) {
            session.version(d, v);
            item.version = v;
        }
        if (!d.hindsight()) {
            version = session != null ? session.version : item.version != 0 ? item.version : v;
        }
    }

    private void one(int end) {
        int at = d.position();
        if (Version2.isRecord(d, version)) {
            if (Version2.length(d) <= end - at || d.fragment()) {
                Version2.show(d);
            }
            return;
        }
        if (end - at < Tls.HEADER) {
            if (d.fragment() && !settled(version)) {
                unknown(end);
            } else if (d.fragment()) {
                d.position(end);
            }
            return;
        }
        int type = (int) d.peek(0, 1);
        boolean known = Tls.isContentType(type);
        if (version >= Tls.TLS10 && version <= Tls.TLS12 && !known) {
            d.columns().separate(", ").append("Ignored Unknown Record");
            d.columns().protocol(Names.column(version));
            d.expert(d.add(Field.TEXT, at, end - at, "Ignored Unknown Record"), Tls.UNKNOWN_RECORD);
            d.position(end);
            return;
        }
        int wire = (int) d.peek(1, 2);
        int length = (int) d.peek(3, 2);
        if (!settled(version) && (!known || !Tls.isVersion(wire))) {
            unknown(end);
        } else if (!known) {
            d.columns().separate(", ").append("Continuation Data");
            d.columns().protocol(Names.column(version));
            d.position(Math.min(end, at + Tls.HEADER + length));
        } else if (at + Tls.HEADER + length <= end || d.fragment() || d.remaining() < d.reportedRemaining()) {
            record(at, type, wire, length);
        }
    }

    /** Whether what follows is taken for records whatever version they name: once a version before 1.3 is known. */
    static boolean settled(int version) {
        return version != 0 && version != Tls.TLS13;
    }

    private void unknown(int end) {
        d.columns().separate(", ").append("Continuation Data");
        d.columns().protocol(Names.column(version));
        d.position(end);
    }

    private void record(int at, int type, int wire, int length) {
        if (version == 0 && authoritative(type)) {
            learnVersion(wire);
        }
        d.columns().protocol(Names.column(version != 0 ? version : wire));
        int record = d.open(Rec.RECORD, at, Tls.HEADER + length);
        boolean opaque = version == Tls.TLS13 && type == Tls.APPLICATION_DATA;
        d.uint(opaque ? Rec.OPAQUE_TYPE : Rec.CONTENT_TYPE);
        d.uint(Rec.VERSION);
        d.uint(Rec.LENGTH);
        int most = version == Tls.TLS13 ? Tls.MOST_IN_RECORD_13 : Tls.MOST_IN_RECORD;
        if (length > most || length == 0 && type != Tls.APPLICATION_DATA) {
            d.expert(d.last(), Tls.RECORD_LENGTH);
        }
        int behind = at + Tls.HEADER + length;
        byte[] plain = d.has(at + Tls.HEADER, length) ? Decryption.open(this, type, wire, at, length) : null;
        int inner = type;
        if (plain != null && item.opening != null && item.opening.inner) {
            inner = item.opening.type;
            if (version == Tls.TLS13) {
                d.markGenerated(d.add(Rec.CONTENT_TYPE, at, 1, inner));
            }
        }
        content(record, inner, plain, at + Tls.HEADER, Math.min(behind, d.length()));
        d.leave(record);
        d.position(Math.min(behind, d.length()));
    }

    /** Whether a record's version is that of the connection, as that of a client's hello is not. */
    private boolean authoritative(int type) {
        if (type != Tls.HANDSHAKE) {
            return true;
        }
        int message = (int) d.peek(Tls.HEADER, 1);
        return message != Handshakes.CLIENT_HELLO && Names.HANDSHAKE_TYPES.text(message) != null;
    }

    private void content(int record, int type, byte[] plain, int from, int to) {
        switch (type) {
            case Tls.CHANGE_CIPHER_SPEC -> changeCipherSpec(from);
            case Tls.APPLICATION_DATA -> ApplicationData.show(this, self, record, plain, from, to);
            default -> {
                if (plain != null) {
                    d.beginDerived("Decrypted TLS", plain, plain.length);
                    within(type, true, 0, plain.length);
                    d.endDerived();
                } else {
                    within(type, false, from, to);
                }
            }
        }
    }

    private void within(int type, boolean decrypted, int from, int to) {
        d.position(from);
        switch (type) {
            case Tls.ALERT -> Alerts.show(d, to);
            case Tls.HANDSHAKE -> new Handshakes(this).show(from, to, decrypted);
            case Tls.HEARTBEAT -> Heartbeats.show(d, to, decrypted);
            default -> {
            }
        }
    }

    private void changeCipherSpec(int from) {
        d.columns().separate(", ").append("Change Cipher Spec");
        int change = d.add(Rec.CHANGE, from, 1);
        if (session != null && fromServer) {
            item.resumed = session.resumes && session.version != Tls.TLS13;
            session.resumes = false;
        }
        if (item.resumed) {
            d.expert(change, Tls.RESUMED);
        }
        if (session != null && session.version != Tls.TLS13) {
            side().changed = true;
            if (!session.keys.early) {
                Decryption.change(this);
            }
        }
    }
}
