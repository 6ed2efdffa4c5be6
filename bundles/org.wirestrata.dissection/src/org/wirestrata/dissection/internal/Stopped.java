package org.wirestrata.dissection.internal;

/** Thrown by every call of a dissection whose frame was given up. Without a stack, since each later frame may throw it too. */
final class Stopped extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("it did not come back from a frame and is not called again");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
