package org.wirestrata.dissector.ftp.internal;

/**
 * A data connection that was announced on a control connection, and what became of it. Only the learning pass writes; what frames after
 * the announcement tell is shown where the view knows it: {@link #commandFrame} says when the command came, and the totals
 * are for views that know the whole capture.
 */
final class DataConnection {
    final int setupFrame;
    final String method;
    final String directory;
    /** The end that was not announced. */
    final byte[] peer;
    /** The port at that end, 0 where it may be any. */
    final int peerPort;
    volatile String command;
    volatile int commandFrame;
    /** The number of the conversation that it became, -1 before. */
    volatile int conversation = -1;
    volatile int frames;
    volatile int bytes;
    volatile int firstFrame;
    volatile int lastFrame;
    private long began;
    private volatile long lasted;

    DataConnection(int setupFrame, String method, String directory, byte[] peer, int peerPort) {
        this.setupFrame = setupFrame;
        this.method = method;
        this.directory = directory;
        this.peer = peer;
        this.peerPort = peerPort;
    }

    /** Says by which command it is used: the first one after its announcement. */
    void use(String by, int frame) {
        command = by;
        commandFrame = frame;
    }

    /** Counts a frame of the connection. */
    void count(int frame, long time, int length) {
        if (frames == 0) {
            firstFrame = frame;
            began = time;
        }
        frames = frames + 1;
        bytes = bytes + length;
        lastFrame = frame;
        lasted = time - began;
    }

    /** From the first frame to the last, in milliseconds. */
    long milliseconds() {
        return (lasted + 500_000) / 1_000_000;
    }
}
