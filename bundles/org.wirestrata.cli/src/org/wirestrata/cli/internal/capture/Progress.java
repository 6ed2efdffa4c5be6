package org.wirestrata.cli.internal.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.wirestrata.cli.internal.Environment;

/**
 * Tells on standard error how a capture goes: a running count for people who sit at a terminal, or lines for programs:
 * <pre>
 * start TAB interface TAB file
 * count TAB packets TAB bytes of the file TAB dropped
 * end TAB packets TAB bytes of the file TAB dropped
 * </pre>
 */
abstract class Progress {
    private final OutputStream err;

    private Progress(Environment e) {
        this.err = e.err();
    }

    abstract void start(String device, String file);

    abstract void count(long packets, long bytes, long dropped);

    abstract void end(long packets, long bytes, long dropped);

    /** Prints on standard error, for whoever still reads it. */
    final void print(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // nobody reads any more
        }
    }

    /** @param quiet whether the running count is left out, as it is anyway without a terminal */
    static Progress forPeople(Environment e, boolean quiet) {
        boolean terminal = !quiet && System.console() != null && System.console().isTerminal();
        return new Progress(e) {
            private String name;
            private long shown = -1;

            @Override
            void start(String device, String file) {
                name = device;
                print("Capturing on '" + device + "'\n" + (file == null ? "" : "File: " + file + "\n"));
            }

            @Override
            void count(long packets, long bytes, long dropped) {
                if (terminal && packets != shown) {
                    shown = packets;
                    print("\rPackets: " + packets + " ");
                }
            }

            @Override
            void end(long packets, long bytes, long dropped) {
                print((terminal && shown >= 0 ? "\r" : "") + "Packets captured: " + packets + "\n");
                print("Packets received/dropped on interface '" + name + "': " + packets + "/" + dropped + "\n");
            }
        };
    }

    static Progress forPrograms(Environment e) {
        return new Progress(e) {
            @Override
            void start(String device, String file) {
                print("start\t" + device + "\t" + (file == null ? "-" : file) + "\n");
            }

            @Override
            void count(long packets, long bytes, long dropped) {
                print("count\t" + packets + "\t" + bytes + "\t" + dropped + "\n");
            }

            @Override
            void end(long packets, long bytes, long dropped) {
                print("end\t" + packets + "\t" + bytes + "\t" + dropped + "\n");
            }
        };
    }
}
