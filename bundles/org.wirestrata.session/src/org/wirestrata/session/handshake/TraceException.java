package org.wirestrata.session.handshake;

/** Why a file can't be used as a kernel trace, in a sentence. */
public final class TraceException extends Exception {
    private static final long serialVersionUID = 1;

    TraceException(String message) {
        super(message);
    }
}
