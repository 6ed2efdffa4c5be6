package org.wirestrata.workbench;

/** A live capture that writes a temporary file. All methods may be called from any thread. */
public interface LiveFile {
    /** What people call it: <code>Capture from lo</code>. */
    String title();

    /** Whether frames may still come. */
    boolean running();

    /** Why it ended before it was stopped, in one line; null where nothing went wrong. */
    String problem();

    /** Ends it soon; the file stays. */
    void stop();

    /** Deletes the file where the user did not keep it; after the editor is closed. */
    void discard();
}
