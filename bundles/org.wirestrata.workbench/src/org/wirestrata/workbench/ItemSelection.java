package org.wirestrata.workbench;

import org.eclipse.jface.viewers.ISelection;

/**
 * An item of a packet that is selected: a line of the protocol tree, and the bytes that it stands for.
 *
 * @param packet the packet
 * @param item   the item's number on the packet's tape
 */
public record ItemSelection(PacketSelection packet, int item) implements ISelection {
    @Override
    public boolean isEmpty() {
        return false;
    }
}
