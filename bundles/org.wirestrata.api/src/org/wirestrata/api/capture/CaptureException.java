package org.wirestrata.api.capture;

import java.io.IOException;

/** Why a capture can't be read or written, further or at all: what is wrong, in which file, at which byte. */
public final class CaptureException extends IOException {
    /** What is wrong. */
    public enum Problem {
        /** There is no such file. */
        NOT_FOUND,
        /** It is a folder. */
        FOLDER,
        /** The file may not be read or written, or the interface not be captured from. */
        NO_PERMISSION,
        /** The file is of no format known here. */
        NOT_A_CAPTURE,
        /** The file ends in the middle of a record or block; what came before was read. */
        TRUNCATED,
        /** A record or block contradicts the format; what came before was read. */
        DAMAGED,
        /** The format has something that is not supported. */
        UNSUPPORTED,
        /** There is no such interface. */
        NO_INTERFACE,
        /** The capture filter is refused. */
        BAD_FILTER,
        /** Reading or writing failed. */
        INPUT_OUTPUT
    }

    private static final long serialVersionUID = 1L;
    private final Problem problem;
    private final String source;
    private final long offset;

    /**
     * @param source the file or interface, as the user named it
     * @param offset the byte in the file, or -1 where that has no meaning
     */
    public CaptureException(Problem problem, String source, long offset, String message) {
        super(message);
        this.problem = problem;
        this.source = source;
        this.offset = offset;
    }

    public Problem problem() {
        return problem;
    }

    public String source() {
        return source;
    }

    public long offset() {
        return offset;
    }
}
