package org.wirestrata.cli.internal.dissect;

import java.io.IOException;
import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Environment;

/** Writes frames to the file of <code>-w</code>, which is begun before the first one. */
final class RawWriter {
    private final CaptureWriter writer;
    private CaptureException failure;

    RawWriter(Environment e, DissectCommand o, FileFormat format, CaptureReader reader) throws IOException {
        List<CaptureInterface> interfaces = interfaces(reader);
        writer = o.outFile.equals("-") ? e.services().files().create(e.out(), "-", format, interfaces)
                : e.services().files().create(e.path(o.outFile), format, interfaces);
    }

    /** The interfaces of a capture: those that a file describes in between are added by the writer when their frames come. */
    private static List<CaptureInterface> interfaces(CaptureReader reader) {
        if (reader.linkType() >= 0) {
            long units = reader.nanoseconds() ? 1_000_000_000L : 1_000_000L;
            return List.of(new CaptureInterface(0, reader.linkType(), reader.snapLength(), null, null, null, units, 0));
        }
        return List.copyOf(reader.interfaces());
    }

    void write(FrameData frame) {
        try {
            writer.write(frame);
        } catch (CaptureException e) {
            failure = e;
        }
    }

    boolean failed() {
        return failure != null;
    }

    /** Ends the file; throws what went wrong with it. */
    void close() throws IOException {
        writer.close();
        if (failure != null) {
            throw failure;
        }
    }
}
