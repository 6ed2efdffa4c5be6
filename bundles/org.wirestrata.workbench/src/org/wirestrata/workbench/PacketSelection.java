package org.wirestrata.workbench;

import org.eclipse.jface.viewers.ISelection;
import org.wirestrata.api.dissect.Tape;

/**
 * A packet that is selected.
 *
 * @param capture the capture in which it lies
 * @param frame   its number
 * @param tape    the packet taken apart, to stay
 */
public record PacketSelection(OpenCapture capture, int frame, Tape tape) implements ISelection {
    private static final String STREAM = "tcp.stream";

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** The packet's TCP stream, the outermost where there are several; -1 where there is none. */
    public int tcpStream() {
        for (int i = 0; i < tape.size(); i++) {
            if (tape.kind(i) == Tape.NUMBER && tape.field(i).name().equals(STREAM)) {
                return (int) tape.number(i);
            }
        }
        return -1;
    }
}
