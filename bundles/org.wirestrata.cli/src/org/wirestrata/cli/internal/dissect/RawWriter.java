package org.wirestrata.cli.internal.dissect;

import java.io.IOException;
import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Environment;

/** Writes frames to the file of <code>-w</code>, which is begun with the first one: only then is it known what it must hold. */
final class RawWriter {
    private static final long MICROSECONDS = 1_000_000;
    private static final long NANOSECONDS = 1_000_000_000;
    private static final int ETHERNET = 1;
    private final Environment environment;
    private final String file;
    private final FileFormat format;
    private final CaptureReader reader;
    private final boolean nanoseconds;
    private CaptureWriter writer;
    private CaptureException failure;

    RawWriter(Environment e, DissectCommand o, FileFormat format, CaptureReader reader) {
        this.environment = e;
        this.file = o.outFile;
        this.format = format;
        this.reader = reader;
        this.nanoseconds = reader.nanoseconds();
    }

    void write(FrameData frame) {
        try {
            if (writer == null) {
                begin(interfaces(frame));
            }
            writer.write(frame);
        } catch (CaptureException e) {
            failure = e;
        }
    }

    private void begin(List<CaptureInterface> interfaces) throws CaptureException {
        CaptureFiles files = environment.services().files();
        writer = file.equals("-") ? files.create(environment.out(), "-", format, interfaces)
                : files.create(environment.path(file), format, interfaces);
    }

    /** What a file must describe before its first frame; pcapng describes further interfaces when their frames come. */
    private List<CaptureInterface> interfaces(FrameData frame) {
        return List.of(frame.captureInterface != null ? frame.captureInterface : unnamed(frame.linkType));
    }

    private CaptureInterface unnamed(int linkType) {
        return new CaptureInterface(0, linkType, reader.snapLength(), null, null, null, nanoseconds ? NANOSECONDS : MICROSECONDS, 0);
    }

    boolean failed() {
        return failure != null;
    }

    /** Ends the file; throws what went wrong with it. */
    void close() throws IOException {
        if (writer == null && failure == null) {
            begin(List.of(unnamed(reader.linkType() < 0 ? ETHERNET : reader.linkType())));
        }
        if (writer != null) {
            writer.close();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
