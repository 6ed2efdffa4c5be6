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

    Runner(Engine engine, Snapshot snapshot, Run run, Progress progress) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.run = run;
        this.progress = progress;
    }

    /** One pass: each frame is shown as it comes. Closes the reader. */
    void once(CaptureReader reader, long total, Sink sink) throws CaptureException {
        try (reader) {
            Engine.Pass pass = engine.begin(snapshot, run.configuration(), Engine.Keep.NOTHING, want(run.filter()));
            FrameClock clock = new FrameClock();
            FrameData frame = new FrameData();
            int number = 0;
            while (goesOn(number, reader, total) && reader.next(frame)) {
                frame.number = ++number;
                clock.stamp(frame);
                if (!show(pass.learn(frame), clock, sink)) {
                    return;
                }
            }
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, "", -1, e.getMessage());
        }
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
        Engine.Want learn = new Engine.Want(filter == null ? Set.of() : filter.wanted(), false);
        Engine.Pass pass = engine.begin(snapshot, run.configuration(), Engine.Keep.ALL, learn);
        FrameData frame = new FrameData();
        FrameClock clock = new FrameClock();
        int frames = run.mostFrames() > 0 ? (int) Math.min(run.mostFrames(), file.size()) : file.size();
        int[] kept = new int[filter == null ? 0 : frames];
        int count = 0;
        for (int n = 1; n <= frames; n++) {
            if (n % FRAMES_PER_REPORT == 0) {
                progress.at(total / 3 + total / 3 * n / frames, total);
                if (progress.cancelled()) {
                    return;
                }
            }
            file.read(n, frame);
            frame.number = count + 1;
            clock.stamp(frame);
            Packet p = pass.learn(frame);
            if (filter == null) {
                count++;
            } else if (filter.matches(p.tape())) {
                kept[count++] = n;
            }
        }
        Engine.FrameSource source = filter == null ? file::read : (n, into) -> {
            file.read(kept[n - 1], into);
            into.number = n;
        };
        second(source, count, total, pass, sink);
    }

    private void second(Engine.FrameSource source, int count, long total, Engine.Pass pass, Sink sink) throws CaptureException {
        Engine.Recall recall = pass.recall(want(run.filter()), source);
        FrameClock clock = new FrameClock();
        FrameData frame = new FrameData();
        for (int n = 1; n <= count; n++) {
            if (n % FRAMES_PER_REPORT == 0) {
                progress.at(total / 3 * 2 + total / 3 * n / count, total);
                if (progress.cancelled()) {
                    return;
                }
            }
            source.read(n, frame);
            clock.stamp(frame);
            if (!show(recall.dissect(frame, Engine.View.COMPLETE), clock, sink)) {
                return;
            }
        }
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
        if (run.wanted() == null) {
            return new Engine.Want(null, run.columns());
        }
        Set<Field> all = new HashSet<>(run.wanted());
        if (filter != null) {
            all.addAll(filter.wanted());
        }
        return new Engine.Want(all, run.columns());
    }
}
