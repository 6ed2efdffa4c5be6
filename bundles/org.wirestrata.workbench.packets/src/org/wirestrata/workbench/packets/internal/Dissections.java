package org.wirestrata.workbench.packets.internal;

import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Session;

/** Takes the selected packet apart away from the user interface's thread; of packets selected in a hurry only the last one. */
final class Dissections {
    private final Session session;
    private final Display display;
    private final BiConsumer<Integer, Tape> done;
    private int wanted;
    private boolean running;

    /** @param done told a frame and its tape on the user interface's thread; no tape where it can't be read */
    Dissections(Session session, Display display, BiConsumer<Integer, Tape> done) {
        this.session = session;
        this.display = display;
        this.done = done;
    }

    /** Asks for a frame; answers are given for the last one asked for alone. */
    synchronized void ask(int frame) {
        wanted = frame;
        if (!running && frame > 0) {
            running = true;
            Thread.ofPlatform().daemon().name("Packet of " + session.file().getFileName()).start(this::serve);
        }
    }

    private void serve() {
        while (true) {
            int frame;
            synchronized (this) {
                frame = wanted;
                if (frame == 0) {
                    running = false;
                    return;
                }
                wanted = 0;
            }
            Tape tape = dissect(frame);
            if (!display.isDisposed()) {
                display.asyncExec(() -> done.accept(frame, tape));
            }
        }
    }

    private Tape dissect(int frame) {
        try {
            return session.dissect(frame);
        } catch (CaptureException | RuntimeException e) {
            ILog.of(Dissections.class).error("Packet " + frame + " of " + session.file() + " can't be taken apart.", e);
            return null;
        }
    }
}
