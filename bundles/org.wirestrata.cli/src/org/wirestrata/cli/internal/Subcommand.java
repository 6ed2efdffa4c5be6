package org.wirestrata.cli.internal;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.wirestrata.cli.internal.capture.CaptureCommand;
import org.wirestrata.cli.internal.dissect.DissectCommand;
import org.wirestrata.cli.internal.files.FilesCommand;
import org.wirestrata.cli.internal.filters.FiltersCommand;
import org.wirestrata.cli.internal.graph.GraphCommand;
import org.wirestrata.cli.internal.handshake.HandshakeCommand;
import org.wirestrata.cli.internal.plugin.PluginCommand;
import org.wirestrata.cli.internal.trace.TraceCommand;

/**
 * The program's commands. Those without a factory are announced but not there. The class of a command is loaded when it is asked for, which
 * a reference to its constructor would not wait for.
 */
enum Subcommand {
    HANDSHAKE("explain how the TCP connections of a capture began", e -> new HandshakeCommand(e)),
    DISSECT("take a capture apart: summaries, fields, trees, with tshark's flags", e -> new DissectCommand(e)),
    CAPTURE("capture packets from a network interface, with dumpcap's flags", e -> new CaptureCommand(e)),
    PLUGIN("list, install, update and remove plug-ins, and begin new ones", e -> new PluginCommand(e)),
    TRACE("record packets and what the kernel does meanwhile, and explain both", e -> new TraceCommand(e)),
    FILES("tell about capture files, join, cut and convert them", e -> new FilesCommand(e)),
    FILTERS("list, check and explain display filters", e -> new FiltersCommand(e)),
    GRAPH("draw TCP streams, and load over time", e -> new GraphCommand(e)),
    BATCH("", null);

    private final String about;
    private final Function<Environment, Callable<Integer>> factory;

    Subcommand(String about, Function<Environment, Callable<Integer>> factory) {
        this.about = about;
        this.factory = factory;
    }

    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    String about() {
        return about;
    }

    boolean built() {
        return factory != null;
    }

    Callable<Integer> create(Environment e) {
        return factory.apply(e);
    }

    /** The command with a name, or null. */
    static Subcommand named(String option) {
        for (Subcommand s : values()) {
            if (s.option().equals(option)) {
                return s;
            }
        }
        return null;
    }
}
