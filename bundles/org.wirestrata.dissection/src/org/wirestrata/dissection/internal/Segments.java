package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** Messages that lie in several segments of a byte stream. Sequence numbers are compared modulo 2^32. */
final class Segments {
    /** Bytes that a message may have; beyond it, it is shown as if it ended there. */
    static final long MOST_IN_MESSAGE = 256L << 20;
    /** Bytes that all messages together may wait for the rest with; beyond it, none begins to wait. */
    static final long MOST_WAITING = 512L << 20;
    private static final int FAR = 0x0ffffffe;

    private Segments() {
    }

    /** A message of which the first segment was seen. */
    static final class Message {
        final int first;
        final int firstFrame;
        int next;
        boolean wholeSegments;
        boolean untilClose;
        /** What the dissector noted when it was asked last where the message ends. */
        long noted;
        final Whole whole;

        Message(int first, int firstFrame, int next) {
            this.first = first;
            this.firstFrame = firstFrame;
            this.next = next;
            this.whole = new Whole();
        }

        /** Says what is needed beyond a sequence number. */
        void ask(int after, int need) {
            wholeSegments = need == StreamDissector.ONE_MORE;
            untilClose = need == StreamDissector.UNTIL_CLOSE;
            next = after + (wholeSegments ? 1 : untilClose ? FAR : need);
        }

        /** The bytes that it needs as far as is known; 0 where that is unknown. */
        int expected() {
            return wholeSegments || untilClose ? 0 : next - first;
        }
    }

    /** The messages of one direction. */
    static final class Flow {
        private static final int REMEMBERED = 256;
        final Protocol protocol;
        final long stream;
        final int direction;
        private final List<Message> messages = new ArrayList<>();

        Flow(Protocol protocol, long stream, int direction) {
            this.protocol = protocol;
            this.stream = stream;
            this.direction = direction;
        }

        Message begin(int first, int frame, int after, int need) {
            Message m = new Message(first, frame, after);
            m.ask(after, need);
            if (messages.size() >= REMEMBERED) {
                messages.subList(0, REMEMBERED / 2).clear();
            }
            messages.add(m);
            return m;
        }

        void forget(Message m) {
            messages.remove(m);
        }

        /** The message that begins at a sequence number, the latest if there are several. */
        Message startingAt(int sequence) {
            for (int i = messages.size() - 1; i >= 0; i--) {
                if (messages.get(i).first == sequence) {
                    return messages.get(i);
                }
            }
            return null;
        }

        /** The message that begins before a sequence number and goes on there. */
        Message goingOnAt(int sequence) {
            Message best = null;
            for (int i = messages.size() - 1; i >= 0; i--) {
                Message m = messages.get(i);
                if (m.first - sequence < 0 && (best == null || m.first - best.first > 0)) {
                    best = m;
                }
            }
            return best != null && best.next - sequence > 0 ? best : null;
        }
    }

    /** What was done with a run of a segment's bytes, so that it can be done again. */
    static final class Step {
        /** The bytes begin anew. */
        static final int FRESH = 0;
        /** They go on with a message. */
        static final int GOES_ON = 1;
        /** They repeat the beginning of a message. */
        static final int AGAIN = 2;
        final int kind;
        final Message message;
        final int taken;
        /** The message that begins in the run and does not end in it, or null. */
        Message begun;
        /** Bytes of the message that were looked at in vain, since they seemed to be all of it. */
        int tried;

        Step(int kind, Message message, int taken) {
            this.kind = kind;
            this.message = message;
            this.taken = taken;
        }
    }
}
