package org.wirestrata.dissection.internal;

import java.util.List;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Secrets;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.value.Ftype;

/** What is known of the packet as a whole, and of other frames: addresses, columns, conversations, state and facts. */
abstract class PacketContext extends Recorder {
    private static final int MOST_QUOTES = 8;
    private static final int MOST_REFS = 1 << 14;
    /** Facts that may be told in a frame. */
    private static final int MOST_FACTS = 1 << 16;
    private static final int LEFT_FOR_OTHERS = 1 << 10;
    private static final int TALK = FactKey.of("conversation").id;
    private static final int EXPECTED = FactKey.of("announcement").id;

    final PassImpl pass;
    final Facts facts;
    final Endpoints endpoints = new Endpoints();
    final Row row;
    private final Endpoints[] quotedEndpoints = new Endpoints[MOST_QUOTES];
    private ConversationRef[] refs = {new ConversationRef(this)};
    private int refsUsed;
    private int told;
    int quotes;
    FrameData frame;
    boolean learning;
    /** Whether nothing is remembered of other frames. */
    boolean byItself;
    /** What became known later is not seen. */
    int now;
    /** The layer that is taken apart: its number in the frame, and its protocol. */
    int ordinal;
    Protocol protocol;

    PacketContext(PassImpl pass, Facts facts, Wants wants) {
        super(pass.snapshot.byId(), wants);
        this.pass = pass;
        this.facts = facts;
        this.row = new Row(this, wants.columns, endpoints);
        writer.line(wants.columns ? row : null);
        for (int i = 0; i < quotedEndpoints.length; i++) {
            quotedEndpoints[i] = new Endpoints();
        }
    }

    final void clearPacket(FrameData f, boolean learn, int knownAt) {
        clearRecorder();
        frame = f;
        learning = learn;
        now = knownAt;
        endpoints.clear();
        row.clear();
        refsUsed = 0;
        told = 0;
        quotes = 0;
        ordinal = 0;
        protocol = null;
    }

    /** Has the frame deferred where it is dissected alone. */
    final void needMemory() {
        if (byItself) {
            throw Bounds.DEFERRED;
        }
    }

    @Override
    public FrameInfo frame() {
        return frame;
    }

    @Override
    public Columns columns() {
        mine();
        return row;
    }

    @Override
    public void addresses(Ftype type, int from, int to) {
        mine();
        if (mute) {
            return;
        }
        int width = type.width();
        if (width == 16) {
            endpoints.source1 = load(from, 8);
            endpoints.source2 = load(from + 8, 8);
            endpoints.destination1 = load(to, 8);
            endpoints.destination2 = load(to + 8, 8);
        } else {
            endpoints.source1 = 0;
            endpoints.source2 = load(from, width);
            endpoints.destination1 = 0;
            endpoints.destination2 = load(to, width);
        }
        row.addressed();
        endpoints.type = type.ordinal();
        endpoints.hops = -1;
        endpoints.sourcePort = -1;
        endpoints.destinationPort = -1;
    }

    @Override
    public Ftype addressType() {
        return endpoints.type();
    }

    @Override
    public void ports(int from, int to) {
        mine();
        if (!mute) {
            endpoints.sourcePort = from;
            endpoints.destinationPort = to;
        }
    }

    @Override
    public int sourcePort() {
        return endpoints.sourcePort;
    }

    @Override
    public int destinationPort() {
        return endpoints.destinationPort;
    }

    @Override
    public void hops(int left) {
        mine();
        if (!mute) {
            endpoints.hops = left;
        }
    }

    @Override
    public int hops() {
        return endpoints.hops;
    }

    @Override
    public int addressSum() {
        return endpoints.sum();
    }

    @Override
    public boolean quoted() {
        return quotes > 0;
    }

    @Override
    public boolean quote() {
        idle();
        if (quotes == quotedEndpoints.length) {
            throw Bounds.BUDGET;
        }
        quotedEndpoints[quotes++].set(endpoints);
        boolean before = row.frozen;
        row.frozen = true;
        return before;
    }

    @Override
    public void endQuote(boolean before) {
        mine();
        endpoints.set(quotedEndpoints[--quotes]);
        row.frozen = before;
    }

    /** Ends the quotations that a layer began and did not end. */
    final void endQuotes(int before, boolean frozenBefore) {
        if (quotes > before) {
            endpoints.set(quotedEndpoints[before]);
            quotes = before;
            row.frozen = frozenBefore;
        }
    }

    @Override
    public long preference(Preference p) {
        return pass.preferences.number(p);
    }

    @Override
    public String preferenceText(Preference p) {
        return pass.preferences.text(p);
    }

    @Override
    public boolean learns() {
        return learning;
    }

    @Override
    public <S> S state(StateKey<S> key) {
        mine();
        if (!learning) {
            throw new IllegalStateException("state is there only while learning: " + protocol);
        }
        needMemory();
        return switch (key.scope()) {
            case CAPTURE -> {
                if (pass.watch != null) {
                    pass.watch.metCapture(key.id, 0);
                }
                yield pass.states.get(key);
            }
            case SETTINGS -> pass.states.get(key);
            case ADDRESSES -> {
                if (pass.watch != null) {
                    pass.watch.metAddresses(endpoints);
                }
                yield pass.between(endpoints).get(key);
            }
            case CONVERSATION -> lastRef().talk.states.get(key);
            case DIRECTION -> {
                ConversationRef r = lastRef();
                yield (r.forward ? r.talk.forward : r.talk.backward).get(key);
            }
        };
    }

    @Override
    public <S> S state(StateKey<S> key, long part) {
        mine();
        if (!learning || key.scope() != StateKey.Scope.CAPTURE) {
            throw new IllegalStateException("parts are there only of what is remembered of the capture, and while learning: " + protocol);
        }
        needMemory();
        if (pass.watch != null) {
            pass.watch.metCapture(key.id, part);
        }
        return pass.part(key, part);
    }

    private ConversationRef lastRef() {
        if (refsUsed == 0) {
            throw new IllegalStateException("no conversation was asked for: " + protocol);
        }
        return refs[refsUsed - 1];
    }

    @Override
    public long here() {
        return Facts.place(frame.number, ordinal);
    }

    @Override
    public void tell(long where, FactKey key, long value) {
        countFact(key);
        if (learning && (pass.keepsAll() || Facts.frame(where) == frame.number)) {
            facts.tell(where, key.id, value, knownFrom(where));
        }
    }

    private void countFact(FactKey key) {
        mine();
        if (learning && (++told > MOST_FACTS || pass.keepsAll() && !facts.countTold(key.id, frame.number))) {
            throw Bounds.BUDGET;
        }
    }

    /** Leaves the layers outside one that used up a budget room to go on. */
    final void usedUp() {
        idledTooLong();
        told = Math.min(told, MOST_FACTS - LEFT_FOR_OTHERS);
        refsUsed = Math.min(refsUsed, MOST_REFS - LEFT_FOR_OTHERS);
    }

    /** What a layer tells of one before it in the frame comes too late for that one's view as of the frame. */
    private int knownFrom(long where) {
        boolean passed = Facts.frame(where) == frame.number && where < here();
        return passed ? now + 1 : now;
    }

    @Override
    public long fact(long where, FactKey key, long absent) {
        return facts.get(where, key.id, now, absent);
    }

    @Override
    public long fact(FactKey key, long absent) {
        return facts.get(here(), key.id, now, absent);
    }

    @Override
    public void tell(long where, FactKey key, Object value) {
        countFact(key);
        if (learning && (pass.keepsAll() || Facts.frame(where) == frame.number)) {
            facts.tell(where, key.id, facts.keep(value), knownFrom(where));
        }
    }

    @Override
    public <T> T fact(FactKey key, Class<T> type) {
        return fact(here(), key, type);
    }

    @Override
    public <T> T fact(long where, FactKey key, Class<T> type) {
        long v = facts.get(where, key.id, now, -1);
        return v < 0 ? null : type.cast(facts.object(v));
    }

    @Override
    public List<Secrets> secrets() {
        mine();
        if (!learning) {
            throw new IllegalStateException("secrets are there only while learning: " + protocol);
        }
        needMemory();
        return pass.secrets;
    }

    @Override
    public byte[] sourceAddress() {
        return endpoints.source();
    }

    @Override
    public byte[] destinationAddress() {
        return endpoints.destination();
    }

    @Override
    public void announce(String transport, byte[] address, int port, String to, Announcement announcement) {
        mine();
        if (learning && !quoted()) {
            needMemory();
            pass.announcements.add(transport, address, port, pass.snapshot.dissector(to), announcement, pass.watch);
        }
    }

    @Override
    public Conversation conversation(Protocol transport) {
        return talk(transport, false);
    }

    @Override
    public Conversation conversation() {
        return refsUsed == 0 ? null : refs[refsUsed - 1];
    }

    @Override
    public Conversation newConversation(Protocol transport) {
        return talk(transport, true);
    }

    private Conversation talk(Protocol transport, boolean anew) {
        mine();
        if (refsUsed == MOST_REFS) {
            throw Bounds.BUDGET;
        }
        Conversations.Talk t = null;
        Announcements.Expected x = null;
        if (learning) {
            needMemory();
            if (pass.watch != null) {
                pass.watch.met(transport, endpoints);
            }
            boolean announced = !pass.announcements.none() && endpoints.destinationPort >= 0;
            if (announced) {
                x = pass.announcements.find(transport, endpoints);
                t = anew ? null : pass.announcements.talk(transport, endpoints, pass.conversations, frame.number);
            }
            if (t == null) {
                t = pass.conversations.of(transport, endpoints, frame.number, anew);
            }
            facts.tell(here(), TALK, t.id, now);
            if (x != null) {
                facts.tell(here(), EXPECTED, x.id, now);
            }
        } else {
            long id = facts.get(here(), TALK, Integer.MAX_VALUE, -1);
            if (id < 0) {
                throw new IllegalStateException("a conversation that was not learned: " + transport);
            }
            t = pass.conversations.get((int) id);
            long announcement = facts.get(here(), EXPECTED, Integer.MAX_VALUE, -1);
            x = announcement < 0 ? null : pass.announcements.get((int) announcement);
        }
        if (refsUsed == refs.length) {
            ConversationRef[] more = new ConversationRef[refs.length * 2];
            System.arraycopy(refs, 0, more, 0, refs.length);
            for (int i = refs.length; i < more.length; i++) {
                more[i] = new ConversationRef(this);
            }
            refs = more;
        }
        ConversationRef r = refs[refsUsed++];
        r.set(t, x, t.forward(endpoints), frame.number, now, pass);
        return r;
    }

    @Override
    public boolean hindsight() {
        return now == Integer.MAX_VALUE;
    }
}
