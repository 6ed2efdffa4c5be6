package org.wirestrata.workbench.packets.internal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.jface.fieldassist.IControlContentAdapter2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.workbench.Services;

/** Proposes how a display filter goes on: while a name is written, and by Ctrl+Space. */
final class FilterCompletion {
    private static final int MOST = 200;
    private static final int AFTER_MILLIS = 150;
    private static final char[] STARTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._".toCharArray();

    private final ContentProposalAdapter adapter;

    /** @param seen answers which values a field has, by its name */
    FilterCompletion(StyledText text, Supplier<Catalog> catalog, Function<String, List<DisplayFilters.Seen>> seen) {
        adapter = new ContentProposalAdapter(text, new LineContent(),
                (contents, position) -> propose(contents, position, catalog.get(), seen),
                KeyStroke.getInstance(SWT.MOD1, ' '), STARTERS);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        adapter.setAutoActivationDelay(AFTER_MILLIS);
        adapter.setPropagateKeys(true);
        adapter.setPopupSize(new Point(420, 260));
        adapter.addContentProposalListener(accepted -> {
            if (accepted instanceof Proposed p) {
                DisplayFilters.Proposal proposal = p.proposal();
                text.replaceTextRange(proposal.start(), proposal.length(), proposal.text());
                text.setCaretOffset(proposal.start() + proposal.text().length());
            }
        });
    }

    /** Whether proposals are shown, so that keys are theirs. */
    boolean open() {
        return adapter.isProposalPopupOpen();
    }

    private static IContentProposal[] propose(String contents, int position, Catalog catalog,
            Function<String, List<DisplayFilters.Seen>> seen) {
        if (catalog == null) {
            return new IContentProposal[0];
        }
        List<DisplayFilters.Proposal> proposals = Services.filters().complete(contents, position, catalog, MOST, seen);
        if (proposals.size() == 1 && contents.startsWith(proposals.getFirst().text(), proposals.getFirst().start())
                && proposals.getFirst().text().length() == proposals.getFirst().length()) {
            // It is written already.
            return new IContentProposal[0];
        }
        return proposals.stream().map(Proposed::new).toArray(IContentProposal[]::new);
    }

    private record Proposed(DisplayFilters.Proposal proposal) implements IContentProposal {
        @Override
        public String getContent() {
            return proposal.text();
        }

        @Override
        public int getCursorPosition() {
            return proposal.text().length();
        }

        @Override
        public String getLabel() {
            return proposal.description() == null || proposal.description().isBlank() ? proposal.text()
                    : proposal.text() + "  –  " + proposal.description();
        }

        @Override
        public String getDescription() {
            return null;
        }
    }

    /** Lets the proposals read and write a line of styled text. */
    private static final class LineContent implements IControlContentAdapter, IControlContentAdapter2 {
        @Override
        public void setControlContents(Control control, String contents, int cursor) {
            ((StyledText) control).setText(contents);
            ((StyledText) control).setCaretOffset(cursor);
        }

        @Override
        public void insertControlContents(Control control, String contents, int cursor) {
            StyledText text = (StyledText) control;
            int at = text.getCaretOffset();
            text.insert(contents);
            text.setCaretOffset(at + cursor);
        }

        @Override
        public String getControlContents(Control control) {
            return ((StyledText) control).getText();
        }

        @Override
        public int getCursorPosition(Control control) {
            return ((StyledText) control).getCaretOffset();
        }

        @Override
        public Rectangle getInsertionBounds(Control control) {
            StyledText text = (StyledText) control;
            Point at = text.getLocationAtOffset(text.getCaretOffset());
            GC gc = new GC(text);
            gc.setFont(text.getFont());
            int height = gc.getFontMetrics().getHeight() + 6;
            gc.dispose();
            return new Rectangle(at.x, at.y, 1, height);
        }

        @Override
        public void setCursorPosition(Control control, int index) {
            ((StyledText) control).setCaretOffset(index);
        }

        @Override
        public Point getSelection(Control control) {
            return ((StyledText) control).getSelection();
        }

        @Override
        public void setSelection(Control control, Point range) {
            ((StyledText) control).setSelection(range);
        }
    }
}
