package org.wirestrata.api.session;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;

/**
 * An opened capture: its index, what is known of its frames, and access to any of them. All methods but {@link #load} may be called from
 * any thread at any time; what is not loaded yet is not there yet.
 */
@ProviderType
public interface Session extends AutoCloseable {
    Path file();

    CaptureFile capture();

    /** What is installed, as this session sees it. A session follows changes of plug-ins: it loads anew. */
    Snapshot snapshot();

    Configuration configuration();

    /**
     * Reads what the file holds that was not read yet, in frame order; in calls one after the other.
     *
     * @throws CaptureException where the file is cut or damaged; what came before is there
     */
    void load(Sessions.Progress progress) throws CaptureException;

    /** Frames that are ready. */
    int frames();

    /** The row of a frame in the packet list: source, destination, protocol, information; number, time and length are the capture's. */
    Row row(int frame);

    /** A frame's row. */
    record Row(int number, long time, String source, String destination, String protocol, int length, String info) {
    }

    /** A frame taken apart, with all that the capture tells; a copy that stays as it is. */
    Tape dissect(int frame) throws CaptureException;

    /**
     * Finds the frames that match, in order. A filter that does not {@link DisplayFilter#fits fit} what is installed finds nothing: it is to be compiled
     * again.
     *
     * @param from  the first frame to look at
     * @param found told each frame that matches
     */
    void filter(DisplayFilter filter, int from, IntConsumer found, Sessions.Progress progress) throws CaptureException;

    /**
     * Shows frames in order.
     *
     * @param wanted the fields that are looked at
     * @param last   the last frame to show
     * @param taker  takes a frame with all that the capture tells; the tape is valid during the call
     */
    void look(Set<Field> wanted, int last, Consumer<Tape> taker, Sessions.Progress progress) throws CaptureException;

    /** The bytes that both sides of a TCP stream sent. */
    Conversation follow(int tcpStream, Sessions.Progress progress) throws CaptureException;

    /** What two endpoints said, piece by piece. */
    record Conversation(String client, String server, java.util.List<Piece> pieces, boolean complete) {
    }

    /**
     * Bytes that one side sent in a row.
     *
     * @param frame   the frame that brought the first of them
     * @param missing bytes that are missing before them
     */
    record Piece(boolean fromClient, int frame, byte[] data, long missing) {
    }

    @Override
    void close();
}
