package org.wirestrata.workbench.packets.internal;

import java.util.Locale;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;

/**
 * What is looked for in a packet list.
 *
 * @param filter packets that match it, or null
 * @param text   packets whose line has it somewhere, in any case of letters; or null
 */
record Search(DisplayFilter filter, String text) {
    /** Finds the next packet from one on, that one left out, beginning anew at the end; 0 where there is none but this one. */
    int next(Session session, int from, boolean forward, Sessions.Progress progress) throws CaptureException {
        int last = session.frames();
        if (text != null) {
            return byText(session, from, forward, last, progress);
        }
        Nearest nearest = new Nearest(from, forward, progress);
        session.filter(filter, forward ? from + 1 : 1, nearest::found, nearest);
        if (nearest.frame == 0 && !progress.cancelled() && forward) {
            session.filter(filter, 1, nearest::found, nearest);
        }
        return nearest.frame != 0 ? nearest.frame : nearest.wrapped;
    }

    private int byText(Session session, int from, boolean forward, int last, Sessions.Progress progress) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int step = forward ? 1 : -1;
        int frame = from;
        for (int looked = 0; looked < last && !progress.cancelled(); looked++) {
            frame += step;
            frame = frame > last ? 1 : frame < 1 ? last : frame;
            if (has(session.row(frame), wanted)) {
                return frame;
            }
            if (looked % 1024 == 0) {
                progress.at(looked, last);
            }
        }
        return 0;
    }

    private static boolean has(Session.Row row, String wanted) {
        return has(row.info(), wanted) || has(row.protocol(), wanted) || has(row.source(), wanted) || has(row.destination(), wanted);
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Keeps the packet wanted of those that match, and ends the run when it is there. */
    private static final class Nearest implements Sessions.Progress {
        private final int from;
        private final boolean forward;
        private final Sessions.Progress outer;
        private int frame;
        private int wrapped;

        Nearest(int from, boolean forward, Sessions.Progress outer) {
            this.from = from;
            this.forward = forward;
            this.outer = outer;
        }

        void found(int n) {
            if (!forward) {
                if (n < from) {
                    frame = n;
                }
                wrapped = n;
            } else if (frame == 0) {
                frame = n;
            }
        }

        @Override
        public void at(long done, long total) {
            outer.at(done, total);
        }

        @Override
        public boolean cancelled() {
            return outer.cancelled() || forward && frame != 0;
        }
    }
}
