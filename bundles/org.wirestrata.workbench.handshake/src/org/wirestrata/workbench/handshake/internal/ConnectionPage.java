package org.wirestrata.workbench.handshake.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.wirestrata.api.session.Session;
import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.session.handshake.Explanation;
import org.wirestrata.session.handshake.FrameText;
import org.wirestrata.session.handshake.Handshake;
import org.wirestrata.session.handshake.HandshakeReader.Reading;
import org.wirestrata.session.handshake.KernelExplanation;
import org.wirestrata.session.handshake.KernelText;
import org.wirestrata.session.handshake.Segment;
import org.wirestrata.session.handshake.SegmentExplanation;
import org.wirestrata.session.handshake.SvgReport;
import org.wirestrata.session.handshake.TextReport;
import org.wirestrata.session.handshake.Trail;
import org.wirestrata.session.handshake.Verdict;
import org.wirestrata.session.handshake.Words;
import org.wirestrata.workbench.PacketSelection;
import org.wirestrata.workbench.Shades;

/** One connection: how it went, its segments drawn, and beside them what they mean. */
final class ConnectionPage {
    private static final int[] BESIDE = {52, 48};
    private static final int[] BELOW = {42, 58};
    /** Wider than high by this factor, the two parts stand side by side. */
    private static final double WIDE = 1.25;

    private final HandshakeView view;
    private final Composite page;
    private final Label title;
    private final Label verdict;
    private final Label note;
    private final SashForm sash;
    private final RowsCanvas drawing;
    private final ExplanationText explanation;
    private PacketSelection packet;
    private ReadJob.Result result;
    private Segment segment;
    private boolean lanes;

    ConnectionPage(Composite parent, HandshakeView view) {
        this.view = view;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Composite head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 5).spacing(12, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = new Label(head, SWT.NONE);
        title.setFont(Arrows.bold());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        verdict = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.FILL).applyTo(verdict);
        note = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(note);
        sash = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        drawing = new RowsCanvas(sash, this::go, this::choose);
        explanation = new ExplanationText(sash);
        sash.setWeights(BELOW);
        sash.addListener(SWT.Resize, e -> orient());
    }

    Composite control() {
        return page;
    }

    RowsCanvas drawing() {
        return drawing;
    }

    ExplanationText explanation() {
        return explanation;
    }

    /** What is shown. */
    ReadJob.Result result() {
        return result;
    }

    /** Whether a connection is shown; perhaps as it was a while ago. */
    boolean shows(Session session, int stream) {
        return result != null && packet.capture().session() == session && result.reading().handshake().stream() == stream;
    }

    /** Whether a packet is the ICMP message that answered the connection's SYN. */
    boolean answeredBy(PacketSelection other) {
        Trail.Unreachable icmp = result == null ? null : result.reading().handshake().trail().unreachable();
        return icmp != null && packet.capture().session() == other.capture().session() && icmp.frame() == other.frame();
    }

    /** What is shown next is drawn anew, whatever it is. */
    void forget() {
        result = null;
    }

    /** Whether there is a trace that tells of the connection. */
    boolean traced() {
        return result != null && traced(result.reading()) != null;
    }

    private static KernelConnection traced(Reading r) {
        return r.kernel() == null ? null : r.kernel().of(r.handshake());
    }

    private void orient() {
        Point size = sash.getSize();
        int now = size.x > size.y * WIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (size.x > 0 && size.y > 0 && now != sash.getOrientation()) {
            sash.setOrientation(now);
            sash.setWeights(now == SWT.HORIZONTAL ? BESIDE : BELOW);
        }
    }

    /** Shows a connection with one of its packets selected. */
    void show(PacketSelection selected, ReadJob.Result read) {
        boolean same = result != null && shows(selected.capture().session(), read.reading().handshake().stream());
        boolean known = same && result == read;
        packet = selected;
        result = read;
        Reading r = read.reading();
        segment = r.segment(selected.frame());
        int row = known ? drawing.rows().row(selected.frame()) : -1;
        if (row >= 0) {
            drawing.select(row);
        } else {
            draw(same);
        }
        head();
        explain(same);
    }

    private void draw(boolean same) {
        Reading r = result.reading();
        Words words = view.words();
        lanes = traced() && ViewSettings.lanes();
        Rows rows = lanes ? new LaneRows(r, traced(r), words)
                : new LadderRows(r, words, view.texts(), ViewSettings.relative(), ViewSettings.all(), packet.frame());
        drawing.show(view.texts().text("drawing", new Explanation(r.handshake(), words).title()), rows, -1, same);
        drawing.select(rows.row(packet.frame()));
    }

    private void head() {
        Handshake h = result.reading().handshake();
        title.setText(new Explanation(h, view.words()).title());
        title.setToolTipText(title.getText());
        boolean good = h.verdict() == Verdict.ESTABLISHED;
        boolean bad = h.verdict().failed() || h.verdict() == Verdict.CONTRADICTION;
        verdict.setText((good ? "✓ " : bad ? "✗ " : "") + view.words().text("short." + h.verdict()));
        String problem = result.problem();
        note.setText(problem != null ? problem : view.trace() == null ? "" : view.texts().text("trace.file", view.trace().getFileName()));
        note.setToolTipText(view.trace() == null ? null : view.trace().toString());
        GridData data = (GridData) note.getLayoutData();
        data.exclude = note.getText().isEmpty();
        note.setVisible(!data.exclude);
        colour();
        page.layout(true, true);
    }

    private void colour() {
        if (result != null) {
            Verdict v = result.reading().handshake().verdict();
            boolean bad = v.failed() || v == Verdict.CONTRADICTION;
            Shades.own(verdict);
            Shades.own(note);
            verdict.setBackground(title.getBackground());
            note.setBackground(title.getBackground());
            verdict.setForeground((bad ? Shades.ERROR : v == Verdict.ESTABLISHED ? Shades.RIGHT : Shades.FAINT).color());
            note.setForeground((result.problem() != null ? Shades.ERROR : Shades.FAINT).color());
        }
    }

    private void explain(boolean same) {
        Reading r = result.reading();
        Handshake h = r.handshake();
        Words words = view.words();
        Explanation all = new Explanation(h, words);
        explanation.begin(view.texts().text("explanation", all.title()));
        if (segment != null) {
            SegmentExplanation one = new SegmentExplanation(h, segment, words, r.kernel());
            explanation.title(one.title()).sentence(one.purpose()).sections(one.sections());
        }
        explanation.title(all.title());
        Shades shade = h.verdict().failed() || h.verdict() == Verdict.CONTRADICTION ? Shades.ERROR : Shades.TEXT;
        for (String sentence : all.verdict()) {
            explanation.sentence(sentence, shade);
            shade = Shades.TEXT;
        }
        if (h.verdict() == Verdict.JOINED_LATE || h.verdict() == Verdict.SYN_MISSED) {
            explanation.sentence(view.texts().text("late"), Shades.FAINT);
        }
        all.initial().forEach(explanation::sentence);
        explanation.sections(all.sections());
        if (r.kernel() != null) {
            KernelExplanation kernel = new KernelExplanation(r.kernel(), h, words);
            explanation.sections(kernel.beginning()).sections(kernel.rest());
        }
        explanation.end(same);
    }

    /** The user goes to a row: its segment is explained. */
    private void go(int row) {
        int frame = drawing.rows().frame(row);
        Segment s = frame == 0 ? null : result.reading().segment(frame);
        if (s != null) {
            segment = s;
            explain(true);
        }
    }

    /** The user chooses a row: its packet is selected; segments that were left out are drawn. */
    private void choose(int row) {
        int frame = drawing.rows().frame(row);
        if (frame > 0) {
            packet.capture().reveal(frame);
        } else if (!lanes) {
            ViewSettings.all(true);
            view.refresh();
        }
    }

    /** The explanation as plain text: of the segment alone, or of the connection. */
    String text(boolean segmentAlone) {
        Reading r = result.reading();
        StringBuilder text = new StringBuilder();
        if (segmentAlone && segment != null) {
            new FrameText(view.words(), r.kernel()).write(r.handshake(), segment, text);
            return text.toString();
        }
        new TextReport(view.words()).write(r.handshake(), text);
        if (r.kernel() != null) {
            new KernelText(r.kernel(), view.words(), r.begin()).write(r.handshake(), text);
        }
        return text.toString();
    }

    /** Whether a segment is explained. */
    boolean segmentShown() {
        return result != null && segment != null;
    }

    /** The drawing, for a file. */
    String picture() {
        Reading r = result.reading();
        return new SvgReport(view.words(), lanes ? r.kernel() : null, r.begin()).draw(List.of(r.handshake()));
    }

    /** Takes over the colours of the theme. */
    void restyle() {
        drawing.restyle();
        explanation.restyle();
        colour();
    }
}
