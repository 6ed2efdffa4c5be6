package org.wirestrata.kernel;

/**
 * A system call.
 *
 * @param enter its beginning, or null where the trace begins later
 * @param exit  its end, or null where the trace ends before
 */
public record SystemCall(KernelEvent enter, KernelEvent exit) {
    /** The call's name without <code>sys_</code>. */
    public String name() {
        return some().name();
    }

    /** The task that called. */
    public String task() {
        return some().task();
    }

    /** The task's number. */
    public int pid() {
        return some().pid();
    }

    private KernelEvent some() {
        return enter == null ? exit : enter;
    }

    /** How long it took in nanoseconds, or -1 where the trace does not tell. */
    public long duration() {
        return enter == null || exit == null || !enter.timed() || !exit.timed() ? -1 : exit.time() - enter.time();
    }

    /** The file descriptor that it was given, or -1. */
    public int descriptor() {
        String fd = enter == null ? null : enter.arguments().get("fd");
        try {
            return fd == null ? -1 : Integer.decode(fd);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
