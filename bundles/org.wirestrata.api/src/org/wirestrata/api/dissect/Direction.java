package org.wirestrata.api.dissect;

/** Which way a packet of a conversation goes: forward is the way of the conversation's first packet. */
public enum Direction {
    FORWARD, BACKWARD;

    public Direction opposite() {
        return this == FORWARD ? BACKWARD : FORWARD;
    }
}
