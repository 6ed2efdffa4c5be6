package org.wirestrata.cli.internal.capture;

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
    private Progress() {
    }

    abstract void start(String device, String file);

    abstract void count(long packets, long bytes, long dropped);

    abstract void end(long packets, long bytes, long dropped);

    /** @param quiet whether the running count is left out, as it is anyway without a terminal */
    static Progress forPeople(Environment e, boolean quiet) {
        boolean terminal = !quiet && e.terminal();
        return new Progress() {
            private String name;
            private long shown = -1;

            @Override
            void start(String device, String file) {
                name = device;
                e.tell("Capturing on '" + device + "'\n" + (file == null ? "" : "File: " + file + "\n"));
            }

            @Override
            void count(long packets, long bytes, long dropped) {
                if (terminal && packets != shown) {
                    shown = packets;
                    e.tell("\rPackets: " + packets + " ");
                }
            }

            @Override
            void end(long packets, long bytes, long dropped) {
                e.tell((terminal && shown >= 0 ? "\r" : "") + "Packets captured: " + packets + "\n");
                e.tell("Packets received/dropped on interface '" + name + "': " + packets + "/" + dropped + "\n");
            }
        };
    }

    static Progress forPrograms(Environment e) {
        return new Progress() {
            @Override
            void start(String device, String file) {
                e.tell("start\t" + device + "\t" + (file == null ? "-" : file) + "\n");
            }

            @Override
            void count(long packets, long bytes, long dropped) {
                e.tell("count\t" + packets + "\t" + bytes + "\t" + dropped + "\n");
            }

            @Override
            void end(long packets, long bytes, long dropped) {
                e.tell("end\t" + packets + "\t" + bytes + "\t" + dropped + "\n");
            }
        };
    }
}
