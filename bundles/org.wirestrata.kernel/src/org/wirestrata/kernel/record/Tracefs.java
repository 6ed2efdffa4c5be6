package org.wirestrata.kernel.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The files by which Linux is told what to trace: <code>/sys/kernel/tracing</code>. */
public final class Tracefs {
    private static final List<Path> PLACES = List.of(Path.of("/sys/kernel/tracing"), Path.of("/sys/kernel/debug/tracing"));
    private final Path root;

    /** Takes a folder as tracefs. */
    public Tracefs(Path root) {
        this.root = root;
    }

    /**
     * Finds tracefs on this machine.
     *
     * @throws TracingException where there is none or it is not for us, with what to do about it
     */
    public static Tracefs find() throws TracingException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new TracingException("only Linux tells what its kernel does; on this system, 'wirestrata capture' records the packets");
        }
        return find(PLACES);
    }

    /** Finds tracefs in one of some places. */
    public static Tracefs find(List<Path> places) throws TracingException {
        for (Path place : places) {
            if (Files.isWritable(place.resolve("tracing_on")) && Files.isDirectory(place.resolve("events"))) {
                return new Tracefs(place);
            }
        }
        if (!System.getProperty("user.name").equals("root")) {
            throw new TracingException("tracing the kernel is for root: run it with sudo; "
                    + "a trace that root recorded can be read by anybody with 'wirestrata handshake FILE --kernel TRACE'");
        }
        throw new TracingException("tracefs is not there: mount it with 'mount -t tracefs nodev /sys/kernel/tracing'; "
                + "where that fails, as in most containers, record on the host, "
                + "and read the trace with 'wirestrata handshake FILE --kernel TRACE'");
    }

    /** The folder. */
    public Path root() {
        return root;
    }

    /** Whether there is a file. */
    boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    /** The value of a setting; of several words the chosen one, which stands in brackets. */
    String read(String name) throws IOException {
        String text = Files.readString(root.resolve(name), StandardCharsets.UTF_8).strip();
        int open = text.indexOf('[');
        int close = text.indexOf(']', open);
        return open >= 0 && close > open && name.equals("trace_clock") ? text.substring(open + 1, close) : text;
    }

    /** Changes a setting. */
    void write(String name, String value) throws IOException {
        Files.writeString(root.resolve(name), value + "\n", StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** An instance below, with settings of its own. */
    Tracefs instance(String name) {
        return new Tracefs(root.resolve("instances").resolve(name));
    }
}
