package org.wirestrata.workbench.stream.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.wirestrata.workbench.OpenCapture;
import org.wirestrata.workbench.PacketSelection;

/** Shows the TCP stream of the selected packet, and in the packet list that stream alone. */
public final class FollowHandler extends AbstractHandler {
    private static final String STREAM = "tcp.stream";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        IWorkbenchPage page = editor == null ? null : editor.getSite().getPage();
        ISelection selection = editor == null ? null : editor.getSite().getSelectionProvider().getSelection();
        if (!(selection instanceof PacketSelection packet)) {
            MessageDialog.openInformation(HandlerUtil.getActiveShell(event), "Follow TCP Stream", "Select a packet of the stream first.");
            return null;
        }
        int stream = packet.tcpStream();
        if (stream < 0) {
            MessageDialog.openInformation(HandlerUtil.getActiveShell(event), "Follow TCP Stream",
                    "Packet " + packet.frame() + " belongs to no TCP stream.");
            return null;
        }
        try {
            StreamView view = (StreamView) page.showView(StreamView.ID);
            OpenCapture capture = packet.capture();
            view.follow(capture, stream);
            capture.filter(STREAM + " eq " + stream);
        } catch (PartInitException e) {
            throw new ExecutionException("The stream view can't be opened.", e);
        }
        return null;
    }
}
