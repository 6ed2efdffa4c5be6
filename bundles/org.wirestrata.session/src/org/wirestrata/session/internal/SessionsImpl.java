package org.wirestrata.session.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.graph.Graphs;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.stream.StreamReassembler;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Statistics;
import org.wirestrata.api.tap.Tap;

/** Sessions as a service. */
@Component(service = Sessions.class)
public final class SessionsImpl implements Sessions {
    private final CaptureFiles files;
    private final Engine engine;
    private final DissectorRegistry registry;
    private final StreamReassembler reassembler;
    private final List<Statistic> statistics = new CopyOnWriteArrayList<>();
    private final List<Statistics> families = new CopyOnWriteArrayList<>();

    @Activate
    public SessionsImpl(@Reference CaptureFiles files, @Reference Engine engine, @Reference DissectorRegistry registry,
            @Reference StreamReassembler reassembler) {
        this.files = files;
        this.engine = engine;
        this.registry = registry;
        this.reassembler = reassembler;
    }

    /** Takes a statistic. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addStatistic(Statistic s) {
        statistics.add(s);
    }

    /** Lets go of a statistic. */
    public void removeStatistic(Statistic s) {
        statistics.remove(s);
    }

    /** Takes several statistics. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addStatistics(Statistics s) {
        families.add(s);
    }

    /** Lets go of several statistics. */
    public void removeStatistics(Statistics s) {
        families.remove(s);
    }

    @Override
    public List<Statistic> statistics() {
        return Stream.concat(statistics.stream(), families.stream().flatMap(f -> f.all().stream())).sorted(Comparator.comparing(Statistic::name)).toList();
    }

    @Override
    public Graphs graphs() {
        return new GraphsImpl();
    }

    @Override
    public Snapshot snapshot() {
        return registry.snapshot();
    }

    @Override
    public void run(Path file, Run run, Sink sink, Progress progress) throws CaptureException {
        long total = size(file);
        Runner runner = new Runner(engine, snapshot(), run, progress);
        if (run.twoPasses()) {
            runner.twice(files, file, total, sink);
        } else {
            runner.once(files.read(file), total, sink);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void run(InputStream in, String name, Run run, Sink sink, Progress progress) throws CaptureException {
        if (!run.twoPasses()) {
            new Runner(engine, snapshot(), run, progress).once(files.read(in, name), -1, sink);
            return;
        }
        Path copy = null;
        try {
            copy = Files.createTempFile("wirestrata", ".capture");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            run(copy, run, sink, progress);
        } catch (CaptureException e) {
            throw new CaptureException(e.problem(), name, e.offset(), e.getMessage());
        } catch (IOException e) {
            throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, name, -1,
                    "two passes over " + name + " need a copy of it in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage());
        } finally {
            delete(copy);
        }
    }

    private static void delete(Path copy) {
        if (copy != null) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                copy.toFile().deleteOnExit();
            }
        }
    }

    @Override
    public void run(CaptureReader reader, Run run, Sink sink, Progress progress) throws CaptureException {
        new Runner(engine, snapshot(), run, progress).once(reader, -1, sink);
    }

    @Override
    public <P> void run(CaptureReader reader, Run run, Collector<P> collector, Progress progress) throws CaptureException {
        new Runner(engine, snapshot(), run, progress).inParts(reader, -1, collector);
    }

    @Override
    public Counted count(Path file, Run run, List<Tap<?, Report>> taps, Progress progress) throws CaptureException {
        return new Counter(engine, snapshot(), run, taps, progress).count(files, file, size(file));
    }

    @Override
    public Session open(Path file, Configuration configuration) throws CaptureException {
        return new SessionImpl(files.open(file), engine, registry, reassembler, configuration);
    }
}
