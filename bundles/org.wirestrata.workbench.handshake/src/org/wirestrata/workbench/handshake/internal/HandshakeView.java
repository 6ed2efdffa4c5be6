package org.wirestrata.workbench.handshake.internal;

import java.nio.file.Path;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.wirestrata.api.session.Session;
import org.wirestrata.session.handshake.Words;
import org.wirestrata.workbench.ActiveCapture;
import org.wirestrata.workbench.OpenCapture;
import org.wirestrata.workbench.PacketSelection;
import org.wirestrata.workbench.Shades;

/** Explains how the TCP connection of the selected packet began and ended, and what the kernel did meanwhile. */
public final class HandshakeView extends ViewPart {
    public static final String ID = "org.wirestrata.workbench.handshake.view";
    private static final String TEXTS = "org.wirestrata.workbench.handshake.internal.texts";
    /** So long a selection stays before a capture is read for it. */
    private static final int PATIENCE_MILLIS = 120;
    /** Reading so many packets is long work, which the window's status line shows too. */
    private static final int LONG = 100_000;
    private static final int GRACE_MILLIS = 400;
    private static final int WATCH_MILLIS = 1500;
    /** A capture that grows is read again after so many times the time that reading takes. */
    private static final int REST = 20;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Readings readings = new Readings();
    private Composite body;
    private StackLayout pages;
    private MessagePage message;
    private ConnectionPage connection;
    private ViewActions actions;
    private Words words;
    private Words texts;
    private PacketSelection packet;
    private int stream = -1;
    private ReadJob job;
    private boolean visible;

    @Override
    public void createPartControl(Composite parent) {
        language();
        body = new Composite(parent, SWT.NONE);
        pages = new StackLayout();
        body.setLayout(pages);
        message = new MessagePage(body, this::giveUp);
        connection = new ConnectionPage(body, this);
        actions = new ViewActions(this, connection);
        actions.fill(getViewSite().getActionBars());
        visible = getSite().getPage().isPartVisible(this);
        watchVisibility();
        Shades.onChange(body, connection::restyle);
        ActiveCapture.follow(getSite().getPage(), body, this::follow);
        body.getDisplay().timerExec(WATCH_MILLIS, this::watch);
    }

    private void language() {
        words = new Words(ViewSettings.language());
        texts = new Words(ViewSettings.language(), TEXTS, HandshakeView.class.getClassLoader());
    }

    /** The sentences of explanations. */
    Words words() {
        return words;
    }

    /** The view's own texts. */
    Words texts() {
        return texts;
    }

    /** Whether a connection is explained now. */
    boolean explains() {
        return pages.topControl == connection.control();
    }

    /** The capture whose packet is selected, or null. */
    OpenCapture capture() {
        return packet == null ? null : packet.capture();
    }

    /** The kernel's trace that goes with the capture, or null. */
    Path trace() {
        return packet == null ? null : ViewSettings.trace(packet.capture().input().file());
    }

    private void watchVisibility() {
        IPartListener2 listener = new IPartListener2() {
            @Override
            public void partVisible(IWorkbenchPartReference part) {
                set(part, true);
            }

            @Override
            public void partHidden(IWorkbenchPartReference part) {
                set(part, false);
            }

            private void set(IWorkbenchPartReference part, boolean yes) {
                if (part.getPart(false) == HandshakeView.this && visible != yes) {
                    visible = yes;
                    show(false);
                }
            }
        };
        getSite().getPage().addPartListener(listener);
        body.addDisposeListener(e -> getSite().getPage().removePartListener(listener));
    }

    private void follow(PacketSelection selected) {
        packet = selected;
        show(false);
    }

    /** Writes everything anew, after a setting has changed. */
    void refresh() {
        language();
        actions.relabel();
        connection.forget();
        show(false);
    }

    /** Takes another trace of the kernel, or none: null. */
    public void trace(Path file) {
        ViewSettings.trace(packet.capture().input().file(), file);
        cancel();
        connection.forget();
        show(false);
    }

    /** Reads the capture again. */
    void again() {
        show(true);
    }

    /** Shows the connection of the selected packet, or says why there is none. */
    private void show(boolean anew) {
        if (!visible || body.isDisposed()) {
            return;
        }
        if (packet == null) {
            stream = -1;
            cancel();
            say(texts.text(OpenCapture.active(getSite().getPage()) == null ? "no.capture" : "no.packet"), () -> { });
            return;
        }
        int selected = stream >= 0 && connection.answeredBy(packet) ? stream : packet.tcpStream();
        if (selected < 0) {
            stream = -1;
            cancel();
            say(texts.text("not.tcp", packet.frame()), () -> packet.capture().filter("tcp"));
            return;
        }
        if (selected != stream || anew) {
            cancel();
        }
        stream = selected;
        ReadJob.Result known = anew ? null : readings.get(packet.capture().session(), stream, trace());
        if (known != null) {
            cancel();
            take(known);
        } else if (job == null) {
            read(PATIENCE_MILLIS, false);
        }
    }

    /** @param silent whether what is shown stays until the new is there */
    private void read(long delay, boolean silent) {
        Session session = packet.capture().session();
        Path trace = trace();
        int wanted = stream;
        Display display = body.getDisplay();
        ReadJob reading = new ReadJob(texts.text("reading", wanted), session, wanted, trace,
                percent -> display.asyncExec(() -> {
                    if (!body.isDisposed() && job != null && stream == wanted && pages.topControl == message.control()) {
                        work(percent);
                    }
                }),
                result -> display.asyncExec(() -> {
                    if (!body.isDisposed() && result.reading() != null) {
                        readings.put(session, wanted, trace, result);
                    }
                    if (!body.isDisposed() && packet != null && packet.capture().session() == session && stream == wanted) {
                        take(result);
                    }
                }));
        reading.setSystem(silent || session.frames() < LONG);
        reading.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                display.asyncExec(() -> ended(reading, event));
            }
        });
        job = reading;
        reading.schedule(delay);
        if (!silent) {
            // most captures are read before anybody could read that they are
            display.timerExec(GRACE_MILLIS, () -> {
                if (!body.isDisposed() && job == reading && !connection.shows(session, wanted)) {
                    work(0);
                }
            });
        }
    }

    private void ended(ReadJob reading, IJobChangeEvent event) {
        if (body.isDisposed() || job != reading) {
            return;
        }
        job = null;
        IStatus status = event.getResult();
        if (status.getSeverity() == IStatus.ERROR) {
            say(texts.text("failed", stream, status.getException()), this::again);
        } else if (status.getSeverity() == IStatus.CANCEL) {
            // from the progress view
            giveUp();
        }
    }

    /** The user does not want to wait. */
    private void giveUp() {
        cancel();
        if (stream >= 0 && pages.topControl == message.control()) {
            say(texts.text("cancelled", stream), this::again);
        }
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void work(int percent) {
        message.work(percent == 0 ? texts.text("reading", stream) : texts.text("reading.part", stream, percent), texts.text("cancel"),
                percent);
        top(message.control());
    }

    private void take(ReadJob.Result result) {
        if (result.reading() == null) {
            say(texts.text("failed", stream, result.problem()), this::again);
        } else if (result.reading().handshake() == null) {
            say(texts.text("unread", stream), this::again);
        } else {
            connection.show(packet, result);
            top(connection.control());
        }
        actions.update();
    }

    private void say(String sentence, Runnable onLink) {
        message.say(sentence, onLink);
        top(message.control());
        actions.update();
    }

    private void top(Composite page) {
        if (pages.topControl != page) {
            pages.topControl = page;
            body.layout();
            actions.update();
        }
    }

    /** Reads again what has grown meanwhile. */
    private void watch() {
        if (body.isDisposed()) {
            return;
        }
        long pause = WATCH_MILLIS;
        if (visible && job == null && packet != null && explains()
                && connection.result().reading().frames() < packet.capture().session().frames()) {
            pause = Math.max(pause, connection.result().nanos() / NANOS_PER_MILLI * REST);
            read(0, true);
        }
        body.getDisplay().timerExec((int) pause, this::watch);
    }

    /** What the segments are drawn on. */
    public Control drawing() {
        return connection.drawing().control();
    }

    /** Where the segment of a packet is drawn, in the coordinates of {@link #drawing}; null where it is not. */
    public Rectangle bounds(int frame) {
        int row = !explains() ? -1 : connection.drawing().rows().row(frame);
        return row < 0 ? null : connection.drawing().bounds(row);
    }

    /** The packet whose segment is selected in the drawing; 0 where none is. */
    public int selectedFrame() {
        int row = !explains() ? -1 : connection.drawing().current();
        return row < 0 ? 0 : connection.drawing().rows().frame(row);
    }

    /** What can be read: the explanation, or why there is none. */
    public String text() {
        return explains() ? connection.explanation().control().getText() : message.text();
    }

    @Override
    public void setFocus() {
        if (explains()) {
            connection.drawing().control().setFocus();
        } else {
            message.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        cancel();
        super.dispose();
    }
}
