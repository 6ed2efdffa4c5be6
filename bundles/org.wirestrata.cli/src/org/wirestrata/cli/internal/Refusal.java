package org.wirestrata.cli.internal;

/** Ends a command with an exit code and a message for the user. */
public final class Refusal extends RuntimeException {
    /** The command line can't be carried out. */
    public static final int USAGE = 1;
    /** A file or a filter can't be read. */
    public static final int INPUT = 2;

    private static final long serialVersionUID = 1L;
    private final int code;

    /** @param message one sentence or more, the first without the program's name; lines after the first are printed as they are */
    public Refusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A command line that can't be carried out. */
    public static Refusal usage(String message) {
        return new Refusal(USAGE, message);
    }

    /** The process's exit code. */
    public int code() {
        return code;
    }
}
