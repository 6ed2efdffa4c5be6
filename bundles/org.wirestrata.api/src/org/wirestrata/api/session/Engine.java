package org.wirestrata.api.session;

import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;

/** Dissects frames. A service. */
@ProviderType
public interface Engine {
    /** What shall be kept of a pass. */
    enum Keep {
        /** Nothing once a frame is done: one pass, streaming. What nobody looks at may be left out. */
        NOTHING,
        /** What it takes to dissect the frame that was learned last again, until the next one. */
        FRAME,
        /**
         * The same, as far as it belongs to protocols that are looked at or that can lead to them; what lies inside others may be left out. A frame
         * that shows more than those can't be dissected again.
         */
        CANDIDATE,
        /** What it takes to dissect any frame again. */
        ALL
    }

    /** What can be known of a frame: what was known when it was dissected in order, or all that the capture tells. */
    enum View {
        AS_OF_FRAME, COMPLETE
    }

    /**
     * What is asked for.
     *
     * @param wanted  fields that are looked at; null means all
     * @param columns whether the texts of the packet list are looked at
     * @param tops    whether every item at the top of the tree is looked at, of whatever field
     */
    record Want(Set<Field> wanted, boolean columns, boolean tops) {
        /** Everything. */
        public static final Want ALL = new Want(null, true);

        /** Fields, and no item beside them. */
        public Want(Set<Field> wanted, boolean columns) {
            this(wanted, columns, false);
        }
    }

    /** The pass over a capture in frame order. */
    interface Pass {
        /** Dissects the next frame and remembers what it tells. For one thread. */
        Packet learn(FrameData frame);

        /** Says where bytes of earlier frames can be read again, so that those of large messages need not be kept; null for nowhere. */
        void earlier(CaptureReader.Earlier source);

        /**
         * Starts a thread's random access to frames that were learned, as far as they were kept.
         *
         * @param frames reads frames again, of which a message was put together; used by the calling thread only
         */
        Recall recall(Want want, FrameSource frames);

        /**
         * Begins to put off what need not be learned at once. Only for a pass that keeps {@link Keep#CANDIDATE}, before its first frame, and behind
         * {@link #earlier}.
         *
         * @return null where frames can't be put off
         */
        Backlog backlog();
    }

    /**
     * Frames of a pass that don't match, as their headers tell: what they tell of their conversations is learned when another frame needs it. For
     * the thread of the pass.
     */
    interface Backlog {
        /** Puts a frame off that {@link Scan#glance} could show; false where it has to be learned now. */
        boolean putOff(FrameData frame);

        /** Learns what was put off of the conversation that a frame belongs to; to be called before that frame is learned. */
        void catchUp(FrameData frame) throws CaptureException;

        /** Whether something was looked at of which a part had been put off: then the pass is wrong, and has to be begun anew without this. */
        boolean lacking();
    }

    /** Reads frames that were learned, by number. */
    @FunctionalInterface
    interface FrameSource {
        void read(int number, FrameData into) throws CaptureException;
    }

    /** Random access of one thread to the frames of a pass. Other threads may learn meanwhile. */
    interface Recall {
        /** Dissects a frame again; null where what it shows was left out by a pass that keeps {@link Keep#CANDIDATE}. */
        Packet dissect(FrameData frame, View view);
    }

    /** Dissects frames each by itself, in any order. For one thread. */
    interface Scan {
        /** Dissects a frame; null where what is looked at depends on what is remembered of other frames: then a pass must dissect it. */
        Packet dissect(FrameData frame);

        /** Tells what is looked at of an ordinary frame from its headers; null where there is more to it. */
        Packet glance(FrameData frame);
    }

    /**
     * Begins to dissect frames each by itself. Frames that a scan can dissect neither need nor change what a pass with the same arguments that
     * keeps nothing remembers, so the pass may leave them out.
     *
     * @return null where every frame would need a pass
     */
    Scan scan(Snapshot snapshot, Configuration configuration, Want want);

    /** Several passes that divide a capture's frames by the ends of their conversations, so that each remembers what the others need not know. */
    interface Shards {
        /** The number of the pass that a frame is for. */
        int of(FrameData frame);

        /** A pass, for one thread; it is given the frames that are for it, in order. */
        Pass pass(int number);

        /** False once something was remembered in one pass that another one may have needed; then one pass has to do it all. */
        boolean goesOn();

        /** Whether the passes together have done what one pass does. To be asked when all of them are done. */
        boolean apart();
    }

    /**
     * Divides a capture among passes that keep nothing.
     *
     * @param datagramsTogether whether one pass is for all UDP datagrams, since protocols over UDP may know a connection by other addresses again
     * @return null where what is looked at may depend on all frames, as numbers of streams do
     */
    Shards shards(Snapshot snapshot, Configuration configuration, Want want, int count, boolean datagramsTogether);

    /** Work that dissects frame after frame. */
    @FunctionalInterface
    interface Work<X extends Exception> {
        /**
         * Does the work, or what is left of it.
         *
         * @param again whether a frame did not come back from its dissection: the work goes on by dissecting it once more
         */
        void run(boolean again) throws X;
    }

    /**
     * Does work on a thread that is given up where a plug-in does not come back from a frame. Then the plug-in is named and not called again, the frame
     * shows its layer as a bug, and the work is run anew, on another thread, to go on with that frame. Answers when the work is
     * done; what it throws is thrown here.
     */
    <X extends Exception> void run(Work<X> work) throws X;

    /** Begins a pass. */
    Pass begin(Snapshot snapshot, Configuration configuration, Keep keep, Want want);
}
