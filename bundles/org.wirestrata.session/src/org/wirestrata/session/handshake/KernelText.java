package org.wirestrata.session.handshake;

import org.wirestrata.kernel.KernelConnection;

/** Explains for a terminal what the kernel did for a connection. */
public final class KernelText {
    private final Kernel kernel;
    private final Words words;
    private final long begin;

    /** @param begin when the capture begins, in nanoseconds since 1970 */
    public KernelText(Kernel kernel, Words words, long begin) {
        this.kernel = kernel;
        this.words = words;
        this.begin = begin;
    }

    public void write(Handshake h, StringBuilder to) {
        KernelExplanation explanation = new KernelExplanation(kernel, h, words);
        SectionText.write(explanation.beginning(), to);
        KernelConnection c = kernel.of(h);
        if (c != null) {
            to.append('\n');
            new KernelLanes(h, c, new StepText(words, c), words, begin).write(to);
        }
        SectionText.write(explanation.rest(), to);
    }
}
