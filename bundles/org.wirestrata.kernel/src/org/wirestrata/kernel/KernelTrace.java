package org.wirestrata.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.wirestrata.kernel.internal.TraceLines;

/**
 * A trace of a kernel.
 *
 * @param formats the forms that were found in it
 * @param events  in the order of the trace
 * @param skipped how many lines were not understood
 * @param example the first line that was not understood, or null
 * @param lost    how many events the kernel dropped because its buffer was full
 * @param offset  what to add to the trace's times to get nanoseconds since 1970, where the recorder wrote it down
 */
public record KernelTrace(Set<Format> formats, List<KernelEvent> events, int skipped, String example, long lost, OptionalLong offset) {
    private static final byte[] BINARY = {0x17, 0x08, 0x44, 't', 'r', 'a', 'c', 'i', 'n', 'g'};

    /** A form of trace. */
    public enum Format {
        /** The text of <code>/sys/kernel/tracing/trace</code>, of <code>trace-cmd report</code>, and of bpftrace programs that print it. */
        FTRACE,
        /** The function graph tracer's text. */
        FUNCTION_GRAPH,
        /** A table with a heading, as bcc's tcpstates and bpftrace's tcpconnect print. */
        TABLE,
        /** A debugger's log of breakpoints with backtraces. */
        DEBUGGER
    }

    /**
     * Reads a trace to its end. Lines that are not understood are counted, never an error.
     *
     * @throws IOException if reading fails, or if it is the binary file of trace-cmd
     */
    public static KernelTrace read(InputStream in) throws IOException {
        PushbackInputStream begin = new PushbackInputStream(in, BINARY.length);
        byte[] first = begin.readNBytes(BINARY.length);
        if (Arrays.equals(first, BINARY)) {
            throw new IOException("this is trace-cmd's binary file; turn it into text with: trace-cmd report -i FILE");
        }
        begin.unread(first);
        TraceLines lines = new TraceLines();
        BufferedReader reader = new BufferedReader(new InputStreamReader(begin, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.take(line);
        }
        return lines.trace();
    }
}
