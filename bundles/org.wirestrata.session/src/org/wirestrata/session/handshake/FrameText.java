package org.wirestrata.session.handshake;

/** Explains one segment for a terminal. */
public final class FrameText {
    private final Words words;
    private final Kernel kernel;

    /** @param kernel the trace that goes with the capture, or null */
    public FrameText(Words words, Kernel kernel) {
        this.words = words;
        this.kernel = kernel;
    }

    public void write(Handshake h, Segment s, StringBuilder to) {
        SegmentExplanation explanation = new SegmentExplanation(h, s, words, kernel);
        to.append(explanation.title()).append('\n').append(explanation.purpose()).append('\n');
        SectionText.write(explanation.sections(), to);
    }
}
