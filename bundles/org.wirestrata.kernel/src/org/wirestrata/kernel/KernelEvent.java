package org.wirestrata.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that the kernel did.
 *
 * @param line      the line of the trace that tells it, from 1
 * @param time      nanoseconds of the trace's clock, or {@link #NO_TIME}
 * @param cpu       the processor, or -1 where the trace does not tell
 * @param task      the name of the task that the processor was in; of an interrupt, that is any task
 * @param pid       the task's number, or -1
 * @param name      the event, the system call without <code>sys_</code>, or the function
 * @param arguments as the trace has them
 * @param result    what a system call or function returned; 0 otherwise
 * @param flow      both ends of the connection, seen from the socket, or null
 * @param from      the socket's state before, or null
 * @param to        the socket's state after, or null
 * @param socket    the socket's address in the kernel, or null
 * @param stack     the functions that were being executed, innermost first, without offsets
 */
public record KernelEvent(int line, long time, int cpu, String task, int pid, Kind kind, String name, Map<String, String> arguments,
        long result, Flow flow, SocketState from, SocketState to, String socket, List<String> stack) {
    /** In the place of a time that the trace does not tell. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** What an event is about. */
    public enum Kind {
        /** A system call begins. */
        ENTER,
        /** A system call ends. */
        EXIT,
        /** A socket changes its state. */
        STATE,
        /** A segment is about to be taken by an established socket (<code>tcp_probe</code>). */
        PROBE,
        /** A packet was handed to a device. */
        TRANSMIT,
        /** A packet came from a device. */
        RECEIVE,
        /** A function is entered: function tracer, kprobe, breakpoint. */
        FUNCTION,
        /** A function returns: kretprobe, function graph. */
        RETURN,
        /** Anything else. */
        OTHER
    }

    /** Whether the trace tells the time. */
    public boolean timed() {
        return time != NO_TIME;
    }

    /** Whether a function is on the stack, or is itself the event. */
    public boolean within(String function) {
        return stack.contains(function) || name.equals(function);
    }

    /** The functions of the stack from the outermost to the innermost, without those of tracing and of entering the kernel. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        for (String function : stack.reversed()) {
            if (!machinery(function)) {
                path.add(function);
            }
        }
        return path;
    }

    private static boolean machinery(String function) {
        return function.startsWith("trace_event_") || function.startsWith("__traceiter_") || function.startsWith("ftrace_")
                || function.startsWith("syscall_trace_") || function.startsWith("bpf_") || function.startsWith("__bpf_")
                || function.startsWith("perf_") || function.startsWith("kprobe_") || function.startsWith("entry_SYSCALL")
                || function.startsWith("do_syscall_") || function.startsWith("el0") || function.startsWith("invoke_syscall")
                || function.startsWith("do_el0_") || function.startsWith("x64_sys_") || function.startsWith("ret_from_")
                || function.startsWith("syscall_exit_") || function.startsWith("asm_");
    }
}
