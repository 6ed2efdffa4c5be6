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
    @Override
    public boolean isEmpty() {
        return false;
    }
}
