package org.wirestrata.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.testkit.Services;

/**
 * Makes cases of a corpus, one after the other, and examines each. The case with a number is the same for the same seed and corpus, however
 * many threads there are. Every fourth is dissected in all ways that there are and compared; the others once.
 */
public final class Fuzzer {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long LOOK_MILLIS = 50;
    private static final int THOROUGH = 4;
    private static final int REPLAY_ROUNDS = 24;
    private static final int MOST_FINDS = 200;
    private static final int MOST_HANGS = 8;
    private static final Duration MINIMIZING = Duration.ofSeconds(20);
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /**
     * What came of it.
     *
     * @param seed     what all was drawn from
     * @param cases    how many there were
     * @param frames   how many frames they had
     * @param elapsed  how long it took
     * @param finds    one for each cause, in the smallest case
     * @param times    how often each cause was met
     * @param live     bytes on the heap that were in use after a collection, at most
     * @param heap     bytes on the heap, garbage included, at most
     */
    public record Result(long seed, long cases, long frames, Duration elapsed, List<Find> finds, Map<String, Long> times, long live, long heap) {

        @Override
        public String toString() {
            return String.format("seed %d: %d cases, %d frames, %d s, %d finds, at most %d MB of the heap in use after a collection and %d MB with garbage",
                    seed, cases, frames, elapsed.toSeconds(), finds.size(), live >> 20, heap >> 20);
        }
    }

    private final Corpus corpus;
    private Engine engine;
    private Snapshot snapshot;
    private long seed = System.nanoTime();
    private Duration time = Duration.ofSeconds(30);
    private long cases = NEVER;
    private int threads = 1;
    private Limits limits = Limits.STANDARD;
    private Path keep;
    private Consumer<String> progress = line -> {
    };
    private Duration between = Duration.ofMinutes(1);

    private FailureLog log;
    private volatile boolean over;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong frames = new AtomicLong();
    private final Map<String, Find> finds = new TreeMap<>();
    private final Map<String, Long> times = new TreeMap<>();
    private long live;

    /** Fuzzes with a corpus. */
    public Fuzzer(Corpus corpus) {
        if (corpus.size() == 0) {
            throw new IllegalArgumentException("no captures to begin with");
        }
        this.corpus = corpus;
    }

    /** Another engine, and plug-ins that are installed nowhere; those of the running program unless it is said. */
    public Fuzzer on(Engine other, Snapshot plugins) {
        engine = other;
        snapshot = plugins;
        return this;
    }

    /** What all cases are drawn from; the time of day unless it is said. */
    public Fuzzer seed(long value) {
        seed = value;
        return this;
    }

    /** How long; half a minute unless it is said. */
    public Fuzzer time(Duration value) {
        time = value;
        return this;
    }

    /** How many cases at most. */
    public Fuzzer cases(long most) {
        cases = most;
        return this;
    }

    /** How many threads; one unless it is said. */
    public Fuzzer threads(int value) {
        threads = value;
        return this;
    }

    /** What a frame may cost. */
    public Fuzzer limits(Limits value) {
        limits = value;
        return this;
    }

    /** A folder in which each find is kept as {@link CaseFiles}. */
    public Fuzzer keep(Path folder) {
        keep = folder;
        return this;
    }

    /** Who is told of each find, and now and then how far it is. */
    public Fuzzer progress(Consumer<String> listener, Duration every) {
        progress = listener;
        between = every;
        return this;
    }

    /** Examines a case that was kept, in all ways. */
    public static List<Find> replay(FuzzCase c) {
        return replay(c, Limits.STANDARD);
    }

    /** Examines a case under other limits, in all ways. */
    public static List<Find> replay(FuzzCase c, Limits limits) {
        try (FailureLog log = new FailureLog()) {
            return new Examiner(Services.get(Engine.class), Services.get(DissectorRegistry.class).snapshot(), log, limits,
                    new Watch(Thread.currentThread())).examine(c, REPLAY_ROUNDS);
        }
    }

    /** Does it, and comes back when the time is over. To be called once. */
    public Result run() {
        if (engine == null) {
            on(Services.get(Engine.class), Services.get(DissectorRegistry.class).snapshot());
        }
        long begun = System.nanoTime();
        List<Watch> crew = new ArrayList<>();
        try (FailureLog l = new FailureLog()) {
            log = l;
            for (int i = 0; i < threads; i++) {
                crew.add(hired());
            }
            watch(crew, begun);
            over = true;
            for (Watch w : crew) {
                w.thread.join(limits.hang().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
        }
        return result(begun);
    }

    private synchronized Result result(long begun) {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return new Result(seed, done.get(), frames.get(), Duration.ofNanos(System.nanoTime() - begun), List.copyOf(finds.values()), Map.copyOf(times),
                live, heap);
    }

    private Watch hired() {
        Watch[] w = new Watch[1];
        Thread t = new Thread(() -> {
            try {
                work(w[0]);
            } catch (Watch.GivenUp e) {
                return;
            }
        }, "fuzz");
        t.setDaemon(true);
        w[0] = new Watch(t);
        t.start();
        return w[0];
    }

    /** Looks after the threads until the time is over. */
    private void watch(List<Watch> crew, long begun) throws InterruptedException {
        long end = begun + time.toNanos();
        long told = begun;
        int hangs = 0;
        while (System.nanoTime() < end && !over && crew.stream().anyMatch(w -> w.thread.isAlive())) {
            Thread.sleep(LOOK_MILLIS);
            for (int i = 0; i < crew.size(); i++) {
                Find hang = crew.get(i).look(limits);
                if (hang != null) {
                    found(hang);
                    if (++hangs == MOST_HANGS) {
                        progress.accept("it ends here: " + hangs + " threads hang");
                        return;
                    }
                    crew.set(i, hired());
                }
            }
            noteMemory();
            if (System.nanoTime() - told > between.toNanos()) {
                told = System.nanoTime();
                progress.accept(result(begun).toString());
            }
        }
    }

    private synchronized void noteMemory() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            sum += after == null ? 0 : after.getUsed();
        }
        live = Math.max(live, sum);
    }

    private void work(Watch w) {
        Examiner examiner = new Examiner(engine, snapshot, log, limits, w);
        while (!over) {
            long n = next.getAndIncrement();
            if (n >= cases) {
                return;
            }
            FuzzCase c = Mutator.make(corpus, seedOf(n));
            int rounds = n % THOROUGH == 0 ? 1 : 0;
            for (Find f : examiner.examine(c, rounds)) {
                if (isNew(f)) {
                    Find small = Minimizer.minimized(examiner, rounds, MINIMIZING.toNanos(), f);
                    if (small != null) {
                        found(small);
                    } else if (f.kind() != Find.Kind.SLOW && f.kind() != Find.Kind.MEMORY) {
                        found(f);
                    } else {
                        forget(f);
                    }
                }
            }
            done.incrementAndGet();
            frames.addAndGet(c.frames().size());
        }
    }

    /** The seed of the case with a number: the numbers of SplitMix64, which do not look alike for seeds that do. */
    private long seedOf(long n) {
        long z = seed + (n + 1) * GOLDEN;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private synchronized boolean isNew(Find f) {
        return times.merge(f.cause(), 1L, Long::sum) == 1;
    }

    private synchronized void forget(Find f) {
        times.remove(f.cause());
    }

    private synchronized void found(Find f) {
        if (finds.putIfAbsent(f.cause(), f) != null) {
            return;
        }
        times.putIfAbsent(f.cause(), 1L);
        progress.accept("found " + f);
        if (keep != null) {
            try {
                progress.accept("kept as " + CaseFiles.write(keep, cut(f)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (finds.size() == MOST_FINDS) {
            progress.accept("it ends here: " + MOST_FINDS + " finds are enough");
            over = true;
        }
    }

    /** A frame that hangs is the last: what comes after it was not looked at. */
    private static Find cut(Find f) {
        return f.kind() == Find.Kind.HANG ? f.in(f.fuzzCase().with(f.fuzzCase().frames().subList(0, f.frame())), f.frame()) : f;
    }
}
