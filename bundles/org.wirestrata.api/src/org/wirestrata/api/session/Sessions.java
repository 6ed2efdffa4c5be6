package org.wirestrata.api.session;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.graph.Graphs;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;

/** Opens captures and runs over them. A service. */
@ProviderType
public interface Sessions {
    /** Takes dissected frames in order. */
    @FunctionalInterface
    interface Sink {
        /** Takes a frame; false ends the run. The packet is valid during the call. */
        boolean accept(Packet packet);
    }

    /** Told how far a long job is, and asked whether to go on. From the job's thread. */
    interface Progress {
        /** Nobody looks, nobody cancels. */
        Progress NONE = new Progress() {
            @Override
            public void at(long done, long total) {
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        /** Tells how much is done; the total is -1 where it is unknown. */
        void at(long done, long total);

        boolean cancelled();
    }

    /**
     * A run over a capture.
     *
     * @param twoPasses  whether frames are shown with all that the capture tells, which takes a pass before
     * @param readFilter frames that do not match are dropped, and the others numbered anew; needs two passes; or null
     * @param filter     which frames reach the sink; null for all
     * @param mostFrames frames read at most; 0 for all
     * @param wanted     fields that the sink looks at; null for all
     * @param columns    whether the sink looks at the row's texts
     * @param tops       whether the sink looks at every item at the top of the tree
     * @param threads    threads that may work, 0 for as many as the machine has; the result does not depend on it
     */
    record Run(Configuration configuration, boolean twoPasses, DisplayFilter readFilter, DisplayFilter filter, long mostFrames,
            Set<Field> wanted, boolean columns, boolean tops, int threads) {
        /** For a sink that looks at fields and columns alone, with as many threads as the machine has. */
        public Run(Configuration configuration, boolean twoPasses, DisplayFilter readFilter, DisplayFilter filter, long mostFrames,
                Set<Field> wanted, boolean columns) {
            this(configuration, twoPasses, readFilter, filter, mostFrames, wanted, columns, false, 0);
        }
    }

    /**
     * Takes dissected frames in parts: runs of frames, each taken by one thread in frame order, several at a time, so that a capture can be
     * scanned by several threads.
     *
     * @param <P> what is made of a part
     */
    interface Collector<P> {
        /** Begins a part; from any thread. */
        P begin();

        /** Takes a frame of a part; the packet is valid during the call. */
        void take(P part, Packet packet);

        /** Takes a part that is complete; parts come in frame order, one after the other. False ends the run. */
        boolean end(P part);
    }

    /** What is installed now. */
    Snapshot snapshot();

    /** The statistics that are installed now, by name. */
    List<Statistic> statistics();

    /** What collects graphs while a run goes on. */
    Graphs graphs();

    /**
     * Runs over a file; the frames that can be read reach the sink even where the file is cut or damaged, then it throws.
     */
    void run(Path file, Run run, Sink sink, Progress progress) throws CaptureException;

    /** Runs over a capture from a stream; two passes keep the frames in a temporary file. */
    void run(InputStream in, String name, Run run, Sink sink, Progress progress) throws CaptureException;

    /** Runs over a capture that is open already, and closes it. One pass only. */
    void run(CaptureReader reader, Run run, Sink sink, Progress progress) throws CaptureException;

    /**
     * Runs over a capture that is open already, and closes it. Where what is looked at does not depend on other frames, by several threads. One
     * pass only.
     */
    <P> void run(CaptureReader reader, Run run, Collector<P> collector, Progress progress) throws CaptureException;

    /**
     * The statistic that a text asks for, as after <code>-z</code>: <code>conv,tcp,ip.addr == 192.0.2.1</code>.
     *
     * @param filters what reads filters that the text may have
     * @return null where there is no such statistic
     * @throws IllegalArgumentException where what follows the name is not right
     * @throws FilterException          where a filter is not right
     */
    default Tap<?, Report> tap(String asked, DisplayFilters filters) throws FilterException {
        Statistic found = null;
        for (Statistic s : statistics()) {
            boolean named = asked.equals(s.name()) || asked.startsWith(s.name() + ",");
            if (named && (found == null || s.name().length() > found.name().length())) {
                found = s;
            }
        }
        if (found == null) {
            return null;
        }
        String rest = asked.substring(found.name().length());
        List<String> arguments = rest.isEmpty() ? List.of() : List.of(rest.substring(1).split(",", -1));
        return found.tap(new Statistic.Request(arguments, snapshot(), filters));
    }

    /**
     * Counts what a file holds, in one pass over all frames, by several threads where taps and what they look at allow it.
     *
     * @param run its filter, columns and wanted fields are not looked at
     * @return the results in the taps' order; what a cut or damaged file holds is counted, then {@link Counted#damage} says so
     */
    Counted count(Path file, Run run, List<Tap<?, Report>> taps, Progress progress) throws CaptureException;

    /**
     * What was counted.
     *
     * @param damage why the file was not read to its end, or null
     */
    record Counted(List<Report> reports, CaptureException damage) {
    }

    /**
     * Opens a file for random access. Answers at once; {@link Session#load} does the work.
     */
    Session open(Path file, Configuration configuration) throws CaptureException;
}
