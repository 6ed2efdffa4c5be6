package org.wirestrata.dissection.internal;

import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.Dissector;

/** A conversation as seen from one packet; reused for another packet afterwards. */
final class ConversationRef implements Conversation {
    private final Cursor of;
    Conversations.Talk talk;
    boolean forward;
    private int frame;
    private int now;
    private PassImpl pass;
    private Announcements.Expected expected;

    ConversationRef(Cursor of) {
        this.of = of;
    }

    void set(Conversations.Talk t, Announcements.Expected x, boolean isForward, int inFrame, int knownAt, PassImpl in) {
        talk = t;
        expected = x;
        forward = isForward;
        frame = inFrame;
        now = knownAt;
        pass = in;
    }

    @Override
    public int index() {
        if (pass.watch != null) {
            pass.watch.numbered();
        }
        return talk.index;
    }

    @Override
    public Direction direction() {
        return forward ? Direction.FORWARD : Direction.BACKWARD;
    }

    @Override
    public int firstFrame() {
        return talk.firstFrame;
    }

    @Override
    public void handTo(Dissector d, int fromFrame) {
        of.idle();
        talk.handTo(d, null, fromFrame, now);
    }

    @Override
    public void handTo(String protocol, Dissector inside, int fromFrame) {
        of.idle();
        Dissector d = pass.snapshot.dissector(protocol);
        if (d != null) {
            talk.handTo(d, inside, fromFrame, now);
        }
    }

    @Override
    public Dissector dissector() {
        Conversations.Handed h = talk.handed(frame, now);
        return h != null ? h.to() : expected == null ? null : expected.dissector;
    }

    @Override
    public Dissector inside() {
        Conversations.Handed h = talk.handed(frame, now);
        return h == null ? null : h.inside();
    }

    @Override
    public Announcement announcement() {
        return expected == null ? null : expected.announcement;
    }
}
