package org.wirestrata.kernel.record;

import java.io.IOException;

/** Why the kernel can't be traced, and what to do. */
public final class TracingException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public TracingException(String message) {
        super(message);
    }
}
