package org.wirestrata.dissection.internal;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.Dissector;

/** A conversation as seen from one packet; reused for another packet afterwards. */
final class ConversationRef implements Conversation {
    Conversations.Talk talk;
    boolean forward;
    private int frame;
    private int now;

    void set(Conversations.Talk t, boolean isForward, int inFrame, int knownAt) {
        talk = t;
        forward = isForward;
        frame = inFrame;
        now = knownAt;
    }

    @Override
    public int index() {
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
        talk.handTo(d, fromFrame, now);
    }

    @Override
    public Dissector dissector() {
        return talk.dissector(frame, now);
    }
}
