package org.wirestrata.cli.internal.dissect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Environment;

/**
 * Writes frames to the file of <code>-w</code>, with what stands between them in a pcapng file. The capture is read a second time for that,
 * beside the frames that are taken apart; from standard input, which can't be, the frames themselves bring it.
 */
final class RawWriter {
    private static final String STANDARD = "-";
    private final Environment environment;
    private final String file;
    private final FileFormat format;
    private final CaptureReader reader;
    /** The capture once more, or null. */
    private final CaptureReader again;
    private final FrameData copy = new FrameData();
    private final List<CaptureBlock> blocks = new ArrayList<>();
    private final boolean whole;
    private CaptureWriter writer;
    private CaptureException failure;

    RawWriter(Environment e, DissectCommand o, FileFormat format, CaptureReader reader) throws CaptureException {
        this.environment = e;
        this.file = o.outFile;
        this.format = format;
        this.reader = reader;
        this.whole = o.count == null;
        again = o.file.equals(STANDARD) ? null : e.services().files().read(e.path(o.file));
        (again == null ? reader : again).keep();
    }

    void write(FrameData frame) {
        try {
            FrameData source = frame;
            if (again != null && advance(frame.position)) {
                source = copy;
            } else if (frame.blocks != null) {
                blocks.addAll(List.of(frame.blocks));
            }
            begin();
            flushBlocks();
            writer.write(source);
        } catch (CaptureException e) {
            failure = e;
        }
    }

    /** Reads the capture once more up to a frame, or to its end where the position is negative. */
    private boolean advance(long position) throws CaptureException {
        while (again.next(copy)) {
            if (copy.blocks != null) {
                blocks.addAll(List.of(copy.blocks));
            }
            if (copy.position == position) {
                return true;
            }
        }
        return false;
    }

    private void flushBlocks() throws CaptureException {
        for (CaptureBlock b : blocks) {
            writer.write(b);
        }
        blocks.clear();
    }

    private void begin() throws CaptureException {
        if (writer == null) {
            CaptureFiles files = environment.services().files();
            CaptureInterface plain = reader.plain(reader.linkType());
            writer = file.equals(STANDARD) ? files.copy(environment.out(), STANDARD, format, plain)
                    : files.copy(environment.path(file), format, plain);
        }
    }

    boolean failed() {
        return failure != null;
    }

    /** Ends the file; throws what went wrong with it. */
    void close() throws IOException {
        try {
            if (failure == null) {
                begin();
                rest();
            }
        } finally {
            if (again != null) {
                again.close();
            }
            if (writer != null) {
                writer.close();
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** What stands after the last frame; where only the first ones were asked for, the others are not read for it. */
    private void rest() throws CaptureException {
        if (again != null && whole) {
            try {
                advance(-1);
            } catch (CaptureException e) {
                // whoever takes the frames apart comes to the same place and says so
            }
            blocks.addAll(again.rest());
        } else if (again == null) {
            blocks.addAll(reader.rest());
        }
        flushBlocks();
    }
}
