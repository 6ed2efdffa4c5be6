package org.wirestrata.testkit.fuzz;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.LogRecord;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Engine.Keep;
import org.wirestrata.api.session.Engine.View;
import org.wirestrata.api.session.Engine.Want;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.testkit.TapeCheck;
import org.wirestrata.testkit.TapeText;
import org.wirestrata.testkit.fuzz.Find.Kind;

/** Dissects a case and says what must not be. For one thread. */
final class Examiner {
    private static final int NANOS_OF_MILLI = 1_000_000;
    private final Engine engine;
    private final Snapshot snapshot;
    private final FailureLog log;
    private final Limits limits;
    private final Watch watch;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Find> finds = new LinkedHashMap<>();
    private FuzzCase at;
    private long allocated;

    Examiner(Engine engine, Snapshot snapshot, FailureLog log, Limits limits, Watch watch) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.log = log;
        this.limits = limits;
        this.watch = watch;
    }

    /**
     * Examines a case.
     *
     * @param rounds how often a choice of fields is looked at; 0 where the case is only dissected once, and nothing is compared
     * @return the finds, one for each cause
     */
    List<Find> examine(FuzzCase c, int rounds) {
        finds.clear();
        at = c;
        allocated = 0;
        log.take();
        try {
            dissect(rounds);
        } catch (GaveUp e) {
            // it is among the finds
        }
        return List.copyOf(finds.values());
    }

    /** Ends a case after which the engine's state is no good. */
    private static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void dissect(int rounds) {
        boolean thorough = rounds > 0;
        Engine.Pass pass = begin(thorough || (at.seed() & 1) == 0 ? Keep.ALL : Keep.NOTHING, Want.ALL);
        List<String> shown = each(at.frames(), pass::learn, thorough ? TapeText::of : this::shown, true);
        if (allocated > limits.kept() / 2) {
            pass = kept(pass);
        }
        if (!thorough || pass == null) {
            return;
        }
        compare(Kind.DETERMINISM, "shown a second time", shown, each(at.frames(), begin(Keep.NOTHING, Want.ALL)::learn, TapeText::of, false));
        atRandom(pass, shown);
        Random random = new Random(at.seed());
        for (int i = 0; i < rounds; i++) {
            subset(random);
        }
    }

    private Engine.Pass begin(Keep keep, Want want) {
        return engine.begin(snapshot, at.configuration(), keep, want);
    }

    /** Dissects frames in some way and answers what is made of each. */
    private List<String> each(List<FrameData> frames, Function<FrameData, Packet> way, Function<Packet, String> made, boolean check) {
        List<String> all = new ArrayList<>(frames.size());
        for (FrameData f : frames) {
            watch.begin(at, f.number);
            long bytes = watch.allocated();
            long time = watch.time();
            Packet p = null;
            try {
                p = way.apply(f);
                bytes = watch.allocated() - bytes;
                allocated += bytes;
                if (bytes > limits.bytes()) {
                    found(Kind.MEMORY, Blame.innermost(p.tape()), "", bytes + " bytes allocated for it", "", f);
                }
                String problem = check ? TapeCheck.problem(p.tape(), f.capturedLength) : null;
                if (problem != null) {
                    String field = problem.substring(0, problem.indexOf(' '));
                    found(Kind.TAPE, Blame.protocol(field), field, problem, "", f);
                }
                all.add(made.apply(p));
            } catch (OutOfMemoryError e) {
                found(Kind.MEMORY, Blame.of(e.getStackTrace()), "", e.toString(), Blame.text(e), f);
                throw new GaveUp();
            } catch (RuntimeException | Error e) {
                found(p == null ? Kind.ENGINE : Kind.TEXT, Blame.of(e.getStackTrace()), what(e), e.toString(), Blame.text(e), f);
                throw new GaveUp();
            } finally {
                watch.end();
            }
            time = (watch.time() - time) / NANOS_OF_MILLI;
            if (time > limits.slow().toMillis()) {
                StackTraceElement[] seen = watch.seen();
                found(Kind.SLOW, seen == null ? Blame.innermost(p.tape()) : Blame.of(seen), "", time + " ms for it", seen == null ? "" : Blame.text(seen), f);
            }
            failures(f);
        }
        return all;
    }

    private void failures(FrameData f) {
        for (LogRecord r : log.take()) {
            Throwable t = r.getThrown();
            boolean budget = t.getClass().getName().startsWith("org.wirestrata.dissection.");
            found(budget ? Kind.BUDGET : Kind.EXCEPTION, r.getMessage(), budget ? "" : what(t), t.toString(), Blame.text(t), f);
        }
    }

    /** An exception's class, and the line of the plug-in that it comes from. */
    private static String what(Throwable t) {
        return t.getClass().getSimpleName() + (t instanceof StackOverflowError ? "" : " " + Blame.line(t.getStackTrace()));
    }

    /** Has all items written as they are shown. */
    private String shown(Packet p) {
        Tape t = p.tape();
        for (int i = 0; i < t.size(); i++) {
            text.setLength(0);
            FieldText.show(t, i, text);
            FieldText.label(t, i, text);
        }
        text.setLength(0);
        p.row().source(text);
        p.row().destination(text);
        p.row().protocol(text);
        p.row().info(text);
        return "";
    }

    /** Measures what a pass keeps; null where that is too much. */
    private Engine.Pass kept(Engine.Pass pass) {
        long without = used();
        Engine.Pass other = begin(Keep.ALL, Want.ALL);
        List<FrameData> frames = at.frames();
        frames.forEach(other::learn);
        log.take();
        long kept = used() - without;
        Reference.reachabilityFence(pass);
        Reference.reachabilityFence(other);
        if (kept > limits.kept()) {
            found(Kind.MEMORY, "engine", "kept", kept + " bytes kept of the frames", "", frames.getLast());
            return null;
        }
        return pass;
    }

    private static long used() {
        System.gc();
        Runtime r = Runtime.getRuntime();
        return r.totalMemory() - r.freeMemory();
    }

    private void atRandom(Engine.Pass pass, List<String> learned) {
        Engine.Recall recall = pass.recall(Want.ALL, (n, into) -> into.set(at.frames().get(n - 1)));
        List<FrameData> order = new ArrayList<>(at.frames());
        Collections.shuffle(order, new Random(at.seed()));
        compare(Kind.VIEWS, "shown at random", learned, sorted(order, each(order, f -> recall.dissect(f, View.AS_OF_FRAME), TapeText::of, false)));
        List<String> complete = each(at.frames(), f -> recall.dissect(f, View.COMPLETE), this::all, true);
        compare(Kind.VIEWS, "shown at random with all that is known", complete,
                sorted(order, each(order, f -> recall.dissect(f, View.COMPLETE), this::all, false)));
    }

    private String all(Packet p) {
        shown(p);
        return TapeText.of(p);
    }

    private static List<String> sorted(List<FrameData> order, List<String> shown) {
        String[] all = new String[shown.size()];
        for (int i = 0; i < all.length; i++) {
            all[order.get(i).number - 1] = shown.get(i);
        }
        return List.of(all);
    }

    private void subset(Random random) {
        Set<Field> some = new HashSet<>();
        int share = 1 << 1 + random.nextInt(8);
        for (String name : snapshot.names()) {
            if (random.nextInt(share) == 0) {
                some.addAll(snapshot.fields(name));
            }
        }
        boolean columns = random.nextBoolean();
        Function<Packet, String> made = p -> columns ? TapeText.of(p, some::contains, true) : TapeText.alone(p, some::contains);
        compare(Kind.SUBSET, "of which " + some.size() + " fields are looked at" + (columns ? " and columns" : ""),
                each(at.frames(), begin(Keep.NOTHING, Want.ALL)::learn, made, false),
                each(at.frames(), begin(Keep.NOTHING, new Want(some, columns))::learn, made, false));
    }

    private void compare(Kind kind, String how, List<String> right, List<String> actual) {
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).equals(actual.get(i))) {
                List<String> there = right.get(i).lines().toList();
                List<String> here = actual.get(i).lines().toList();
                int n = 0;
                while (n < there.size() && n < here.size() && there.get(n).equals(here.get(n))) {
                    n++;
                }
                String a = n < there.size() ? there.get(n) : "nothing more";
                String b = n < here.size() ? here.get(n) : "nothing more";
                found(kind, Blame.protocol(field(a, b)), "", how + ", it should show: " + a + "\nit shows: " + b, "", at.frames().get(i));
                return;
            }
        }
    }

    /** The field that a line of {@link TapeText} is of. */
    private static String field(String a, String b) {
        String line = a.contains(" > ") ? a : b;
        int from = line.indexOf(" > ");
        int to = line.indexOf(" @", from);
        return from < 0 || to < from ? "row" : line.substring(from + 3, to);
    }

    private void found(Kind kind, String blamed, String where, String message, String stack, FrameData f) {
        Find find = new Find(kind, blamed, where, message, stack, f.number, at);
        finds.putIfAbsent(find.cause(), find);
    }
}
