package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.testkit.frames.SyntheticTraffic;
import org.wirestrata.workbench.CaptureInput;

/** A capture of a million packets scrolls to its end without delay. */
class MillionPacketsTest {
    private static final int PACKETS = 1_000_000;
    private static final int STEPS = 400;
    private static final int ROUNDS = 3;
    private static final long LIMIT_NANOS = 50_000_000;
    private static final long GIVE_UP_NANOS = 5_000_000_000L;
    private static final long LOADING_MILLIS = 400_000;
    private Desk desk;
    @TempDir
    private Path folder;
    private int paints;

    @BeforeEach
    void sit() {
        desk = new Desk();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void scrollsToItsEnd() throws Exception {
        Path file = folder.resolve("million.pcap");
        SyntheticTraffic.write(file, PACKETS);
        IEditorPart editor = CaptureInput.open(Desk.page(), file);
        NatTable table = Desk.table(editor);
        long end = System.currentTimeMillis() + LOADING_MILLIS;
        while (Tables.rows(table) < PACKETS && System.currentTimeMillis() < end) {
            Desk.settle();
        }
        assertEquals(PACKETS, Tables.rows(table));
        String times = "";
        boolean fast = false;
        for (int round = 0; round < ROUNDS && !fast; round++) {
            Repaints repaints = scroll(table);
            fast = repaints.slow() * 100 <= STEPS;
            times += System.lineSeparator() + repaints;
        }
        System.out.println("Repaints of a million packets:" + times);
        assertTrue(fast, "less than 99 of 100 repaints took 50 ms at most:" + times);
        assertEquals(Integer.toString(PACKETS), Tables.text(table, PACKETS - 1, Tables.NUMBER));
        assertFalse(Tables.text(table, PACKETS - 1, Tables.INFO).isEmpty());
        Desk.painted("the last row", table, () -> Tables.bounds(table, PACKETS - 1, Tables.INFO));
    }

    private Repaints scroll(NatTable table) {
        ViewportLayer viewport = Tables.viewport(table);
        Listener counter = e -> paints++;
        table.addListener(SWT.Paint, counter);
        Repaints repaints = new Repaints(STEPS, LIMIT_NANOS);
        for (int step = 0; step < STEPS; step++) {
            int row = (int) ((long) (PACKETS - 1) * (step + 1) / STEPS);
            int before = paints;
            long start = System.nanoTime();
            long startOfWork = Repaints.work();
            viewport.setOriginY(viewport.getStartYOfRowPosition(0) + row * Tables.rowHeight(table));
            table.redraw();
            table.update();
            while (paints == before && System.nanoTime() - start < GIVE_UP_NANOS) {
                Desk.display().readAndDispatch();
            }
            repaints.add(System.nanoTime() - start, Repaints.work() - startOfWork);
            assertTrue(paints > before, "every step is painted");
            while (Desk.display().readAndDispatch()) {
                // What else is to be done between two steps.
            }
        }
        table.removeListener(SWT.Paint, counter);
        viewport.moveRowPositionIntoViewport(PACKETS - 1);
        return repaints;
    }
}
