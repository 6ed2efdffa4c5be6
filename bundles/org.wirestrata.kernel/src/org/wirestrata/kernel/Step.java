package org.wirestrata.kernel;

import java.util.List;

/**
 * One step of a connection: of a program, in a kernel, or on the wire.
 *
 * @param time    nanoseconds since 1970 of the capture's clock, or {@link KernelEvent#NO_TIME}
 * @param event   what the trace tells, or null for a segment of which it tells nothing
 * @param segment the segment that it is about, or null
 * @param call    the system call that begins or ends, or null
 */
public record Step(Lane lane, Kind kind, long time, KernelEvent event, WireSegment segment, SystemCall call) {
    /** Where a step happens, from the program of the client to that of the server. */
    public enum Lane {
        CLIENT_PROGRAM, CLIENT_CALL, CLIENT_TCP, WIRE, SERVER_TCP, ACCEPT_QUEUE, SERVER_PROGRAM
    }

    /** What happens. */
    public enum Kind {
        /** A system call begins. */
        CALLED,
        /** A system call ends. */
        RETURNED,
        /** A socket changes its state. */
        STATE,
        /** A SYN makes a request, which has no socket yet (NEW_SYN_RECV). */
        REQUEST,
        /** The server's socket is put into the accept queue. */
        QUEUED,
        /** The program takes it out. */
        ACCEPTED,
        /** A segment is on the wire. */
        SEGMENT,
        /** A segment comes from the device. */
        RECEIVED,
        /** An established socket takes a segment. */
        TAKEN,
        /** Something else that the kernel tells: a segment is sent again, a RST came or is sent. */
        NOTED,
        /** A function is entered. */
        FUNCTION,
        /** A function returns. */
        FUNCTION_RETURNED
    }

    /** The functions that were being executed, from the outermost to the innermost, from where an interrupt began. */
    public List<String> functions() {
        if (kind == Kind.FUNCTION && event.stack().isEmpty()) {
            return List.of(event.name());
        }
        return event == null ? List.of() : KernelConnection.innermost(event.path());
    }

    /** The functions of whoever was interrupted, outermost first; empty where nobody was. */
    public List<String> interrupted() {
        List<String> path = event == null ? List.<String>of() : event.path();
        return path.subList(0, path.size() - KernelConnection.innermost(path).size());
    }
}
