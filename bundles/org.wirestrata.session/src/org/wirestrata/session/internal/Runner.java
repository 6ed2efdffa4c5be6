package org.wirestrata.session.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.wirestrata.api.capture.CaptureException;
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
    void twice(CaptureFiles files, Path file, long total, Sink sink) throws CaptureException {
        DisplayFilter first = run.readFilter();
        Engine.Want learn = new Engine.Want(first == null ? Set.of() : first.wanted(), false);
        Engine.Pass pass = engine.begin(snapshot, run.configuration(), Engine.Keep.ALL, learn);
        java.util.BitSet dropped = new java.util.BitSet();
        CaptureException damage = null;
        FrameData frame = new FrameData();
        int read = 0;
        int kept = 0;
        FrameClock clock = new FrameClock();
        try (CaptureReader reader = files.read(file)) {
            while (goesOn(read, reader, total * 2) && reader.next(frame)) {
                frame.number = kept + 1;
                clock.stamp(frame);
                Packet p = pass.learn(frame);
                if (first == null || first.matches(p.tape())) {
                    kept++;
                } else {
                    dropped.set(read);
                }
                read++;
            }
        } catch (CaptureException e) {
            damage = e;
        } catch (IOException e) {
            throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, file.toString(), -1, e.getMessage());
        }
        if (!progress.cancelled()) {
            second(files, file, sink, pass, dropped, read);
        }
        if (damage != null) {
            throw damage;
        }
    }

    private void second(CaptureFiles files, Path file, Sink sink, Engine.Pass pass, java.util.BitSet dropped, int read)
            throws CaptureException {
        Engine.Recall recall = pass.recall(want(run.filter()));
        FrameClock clock = new FrameClock();
        FrameData frame = new FrameData();
        int number = 0;
        try (CaptureReader reader = files.read(file)) {
            for (int i = 0; i < read && !progress.cancelled() && reader.next(frame); i++) {
                if (dropped.get(i)) {
                    continue;
                }
                frame.number = ++number;
                clock.stamp(frame);
                if (!show(recall.dissect(frame, Engine.View.COMPLETE), clock, sink)) {
                    return;
                }
            }
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, file.toString(), -1, e.getMessage());
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
