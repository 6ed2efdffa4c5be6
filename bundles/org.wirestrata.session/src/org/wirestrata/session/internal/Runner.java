package org.wirestrata.session.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions.Collector;
import org.wirestrata.api.session.Sessions.Progress;
import org.wirestrata.api.session.Sessions.Run;
import org.wirestrata.api.session.Sessions.Sink;
import org.wirestrata.api.session.Snapshot;

/** Runs over a capture in frame order, once or twice. */
final class Runner {
    private static final int FRAMES_PER_REPORT = 1024;
    private final Engine engine;
    private final Snapshot snapshot;
    private final Run run;
    private final Progress progress;
    /** Frames read so far in the pass that goes on. */
    private int read;
    /** Whether the frame at hand matches, once it was judged. */
    private boolean matched;
    private int kept;
    /** The last frame that was shown. */
    private int shown;
    /** Set where a frame that matches shows more than the pass remembers. */
    private boolean lacking;
    /** Whether frames that don't match, as their headers tell, are put off. */
    private boolean putsOff;
    private Engine.Backlog backlog;
    private Engine.Scan glances;

    Runner(Engine engine, Snapshot snapshot, Run run, Progress progress) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.run = run;
        requireFit(run.filter());
        requireFit(run.readFilter());
        this.progress = progress;
    }

    private void requireFit(DisplayFilter filter) {
        if (filter != null && !filter.fits(snapshot)) {
            throw new IllegalArgumentException("plug-ins came or went since the filter was compiled: " + filter.text());
        }
    }

    /** One pass: each frame is shown as it comes. Closes the reader. */
    void once(CaptureReader reader, long total, Sink sink) throws CaptureException {
        CaptureReader.Again open = reader.again();
        Engine.Want judged = judged();
        if (judged == null) {
            once(reader, total, sink, Engine.Keep.NOTHING, null);
        } else if (open == null || run.wanted() == null) {
            once(reader, total, sink, Engine.Keep.FRAME, judged);
        } else {
            // what lies in layers that the filter does not ask for is looked at only where a frame that matches shows some of it
            putsOff = true;
            once(reader, total, sink, Engine.Keep.CANDIDATE, judged);
            if (lacking && putsOff) {
                putsOff = false;
                anew(open, total, sink, Engine.Keep.CANDIDATE, judged);
            }
            if (lacking) {
                anew(open, total, sink, Engine.Keep.FRAME, judged);
            }
        }
    }

    private void anew(CaptureReader.Again open, long total, Sink sink, Engine.Keep keep, Engine.Want judged) throws CaptureException {
        read = 0;
        lacking = false;
        once(open.open(), total, sink, keep, judged);
    }

    private void once(CaptureReader reader, long total, Sink sink, Engine.Keep keep, Engine.Want judged) throws CaptureException {
        try (reader) {
            Engine.Want full = want(run.filter());
            Engine.Pass pass = engine.begin(snapshot, run.configuration(), keep, judged == null ? full : judged);
            pass.earlier(reader.earlier());
            Engine.Recall again = judged == null ? null : pass.recall(full, null);
            backlog = putsOff ? pass.backlog() : null;
            glances = backlog == null ? null : engine.scan(snapshot, run.configuration(), judged);
            putsOff = glances != null;
            FrameClock clock = new FrameClock();
            FrameData frame = new FrameData();
            engine.run(resumed -> {
                boolean there = resumed;
                while (there || goesOn(read, reader, total) && reader.next(frame)) {
                    if (!there) {
                        frame.number = ++read;
                        clock.stamp(frame);
                        matched = false;
                    }
                    there = false;
                    if (putsOff && !matched && putOff(frame)) {
                        continue;
                    }
                    if (again == null ? !show(pass.learn(frame), clock, sink) : !judge(frame, pass, again, clock, sink)) {
                        return;
                    }
                }
            });
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, "", -1, e.getMessage());
        }
    }

    /** One pass, or a scan by several threads where frames do not depend on others. Closes the reader. */
    <P> void inParts(CaptureReader reader, long total, Collector<P> collector) throws CaptureException {
        Engine.Want want = want(run.filter());
        int threads = run.threads() > 0 ? run.threads() : Runtime.getRuntime().availableProcessors();
        if (threads < 2 || want.wanted() == null || tellsOfShown(want) || engine.scan(snapshot, run.configuration(), want) == null) {
            InTurn<P> parts = new InTurn<>(collector);
            once(reader, total, parts);
            parts.end();
            return;
        }
        try (reader) {
            Engine.Pass pass = engine.begin(snapshot, run.configuration(), Engine.Keep.NOTHING, want);
            pass.earlier(reader.earlier());
            new Scanner<>(engine, run.filter(), collector, progress, pass, threads).run(reader, run.mostFrames(), total, threads,
                    () -> engine.scan(snapshot, run.configuration(), want));
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, "", -1, e.getMessage());
        }
    }

    /** Whether something is looked at that depends on which frames were shown before. */
    private static boolean tellsOfShown(Engine.Want want) {
        for (Field f : want.wanted()) {
            if (f.name().equals("frame.time_delta_displayed")) {
                return true;
            }
        }
        return false;
    }

    /** Two passes: the first only learns, the second shows each frame with all that is known. */
    void twice(CaptureFiles files, Path path, long total, Sink sink) throws CaptureException {
        try (CaptureFile file = files.open(path)) {
            CaptureException damage = null;
            try {
                file.extend(done -> progress.at(done / 3, total), progress::cancelled);
            } catch (CaptureException e) {
                damage = e;
            }
            first(file, total, sink);
            boolean stopsBefore = run.mostFrames() > 0 && run.mostFrames() <= file.size();
            if (damage != null && !stopsBefore) {
                throw damage;
            }
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, path.toString(), -1, e.getMessage());
        }
    }

    private void first(CaptureFile file, long total, Sink sink) throws CaptureException {
        DisplayFilter filter = run.readFilter();
        Engine.Want learn = filter == null ? new Engine.Want(Set.of(), false)
                : new Engine.Want(filter.wanted(), filter.columns());
        Engine.Pass pass = engine.begin(snapshot, run.configuration(), Engine.Keep.ALL, learn);
        FrameData frame = new FrameData();
        FrameClock clock = new FrameClock();
        int frames = run.mostFrames() > 0 ? (int) Math.min(run.mostFrames(), file.size()) : file.size();
        int[] numbers = new int[filter == null ? 0 : frames];
        engine.run(again -> {
            boolean there = again;
            while (there || read < frames) {
                if (!there) {
                    if (!tellsOn(++read, frames, total / 3, total)) {
                        return;
                    }
                    file.read(read, frame);
                    frame.number = kept + 1;
                    clock.stamp(frame);
                }
                there = false;
                Packet p = pass.learn(frame);
                if (filter == null) {
                    kept++;
                } else if (filter.matches(p.tape())) {
                    numbers[kept++] = read;
                }
            }
        });
        if (progress.cancelled()) {
            return;
        }
        Engine.FrameSource source = filter == null ? file::read : (n, into) -> {
            file.read(numbers[n - 1], into);
            into.number = n;
        };
        second(source, kept, total, pass, sink);
    }

    /** Tells now and then how far a pass is; false where it shall not go on. */
    private boolean tellsOn(int n, int of, long from, long total) {
        if (n % FRAMES_PER_REPORT == 0) {
            progress.at(from + total / 3 * n / of, total);
            return !progress.cancelled();
        }
        return true;
    }

    private void second(Engine.FrameSource source, int count, long total, Engine.Pass pass, Sink sink) throws CaptureException {
        Engine.Recall recall = pass.recall(want(run.filter()), source);
        FrameClock clock = new FrameClock();
        FrameData frame = new FrameData();
        read = 0;
        engine.run(again -> {
            boolean there = again;
            while (there || read < count) {
                if (!there) {
                    if (!tellsOn(++read, count, total / 3 * 2, total)) {
                        return;
                    }
                    source.read(read, frame);
                    clock.stamp(frame);
                }
                there = false;
                if (!show(recall.dissect(frame, Engine.View.COMPLETE), clock, sink)) {
                    return;
                }
            }
        });
    }

    /** Whether a frame does not match, as its headers tell, and could be put off. What another one needs is learned before. */
    private boolean putOff(FrameData frame) throws CaptureException {
        Packet p = glances.glance(frame);
        if (p != null && !run.filter().matches(p.tape()) && backlog.putOff(frame)) {
            return true;
        }
        backlog.catchUp(frame);
        return false;
    }

    /** Shows a frame with all that is asked for if the little by which it is judged says so; false where the run ends. */
    private boolean judge(FrameData frame, Engine.Pass pass, Engine.Recall again, FrameClock clock, Sink sink) {
        matched = matched || run.filter().matches(pass.learn(frame).tape());
        if (putsOff && backlog.lacking()) {
            lacking = true;
            return false;
        }
        if (!matched) {
            return true;
        }
        Packet p = again.dissect(frame, Engine.View.AS_OF_FRAME);
        lacking = p == null || putsOff && backlog.lacking();
        if (lacking) {
            putsOff &= p != null;
            return false;
        }
        clock.show(frame);
        if (frame.number <= shown) {
            return true;
        }
        shown = frame.number;
        return sink.accept(p);
    }

    /** What frames are judged by before they are dissected again with all that is shown; null where one dissection does for both. */
    private Engine.Want judged() {
        boolean showsMore = run.columns() || run.wanted() == null || run.tops();
        return run.filter() == null || !showsMore || run.filter().columns() ? null : new Engine.Want(run.filter().wanted(), false);
    }

    private boolean show(Packet p, FrameClock clock, Sink sink) {
        if (run.filter() != null && !run.filter().matches(p.tape())) {
            return true;
        }
        clock.show(p.frame());
        return sink.accept(p);
    }

    private boolean goesOn(int number, CaptureReader reader, long total) {
        if (run.mostFrames() > 0 && number >= run.mostFrames()) {
            return false;
        }
        if (number % FRAMES_PER_REPORT == 0) {
            progress.at(reader.consumed(), total);
            return !progress.cancelled();
        }
        return true;
    }

    private Engine.Want want(DisplayFilter filter) {
        boolean columns = run.columns() || filter != null && filter.columns();
        if (run.wanted() == null) {
            return new Engine.Want(null, columns, run.tops());
        }
        Set<Field> all = new HashSet<>(run.wanted());
        if (filter != null) {
            all.addAll(filter.wanted());
        }
        return new Engine.Want(all, columns, run.tops());
    }
}
