package org.wirestrata.capture.internal;

import java.io.IOException;
import java.util.List;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;

/** Reads a capture in order from a source. */
final class SequentialReader implements CaptureReader {
    private final String file;
    private final Window stored;
    private final Window shown;
    private final Compression compression;
    private final RecordReader records;
    private final Again again;
    private boolean ended;

    private SequentialReader(String file, Window stored, int window, Again again) throws IOException {
        this.file = file;
        this.again = again;
        this.stored = stored;
        compression = Opener.compression(stored);
        shown = compression == null ? stored : new Window(new StreamSource(compression.unpack(new WindowStream(stored))), window);
        records = Opener.records(shown, file);
    }

    /**
     * Begins to read; the source is closed when that fails.
     *
     * @param again what opens the capture once more, or null
     */
    static SequentialReader open(Source source, String file, int window, Again again) throws CaptureException {
        Window stored = new Window(source, window);
        try {
            return new SequentialReader(file, stored, window, again);
        } catch (IOException e) {
            CaptureException fault = Faults.reading(file, stored.position(), e);
            try {
                stored.close();
            } catch (IOException second) {
                fault.addSuppressed(second);
            }
            throw fault;
        }
    }

    @Override
    public boolean next(FrameData into) throws CaptureException {
        if (ended) {
            return false;
        }
        try {
            if (records.next(into)) {
                into.place = shown.positional() ? records.dataPosition() : -1;
                return true;
            }
        } catch (IOException e) {
            ended = true;
            throw Faults.reading(file, shown.position(), e);
        }
        ended = true;
        return false;
    }

    @Override
    public String format() {
        return records.format();
    }

    @Override
    public String compression() {
        return compression == null ? null : compression.name();
    }

    @Override
    public int linkType() {
        return records.linkType();
    }

    @Override
    public int snapLength() {
        return records.snapLength();
    }

    @Override
    public boolean nanoseconds() {
        return records.nanoseconds();
    }

    @Override
    public List<CaptureInterface> interfaces() {
        return records.interfaces();
    }

    @Override
    public void keep() {
        records.keep();
    }

    @Override
    public List<CaptureBlock> rest() {
        return records.rest();
    }

    @Override
    public long consumed() {
        return stored.position();
    }

    @Override
    public Again again() {
        return again;
    }

    @Override
    public Earlier earlier() {
        return shown.positional() ? this::piece : null;
    }

    private void piece(long place, byte[] into, int offset, int length) throws CaptureException {
        try {
            shown.read(place, into, offset, length);
        } catch (IOException e) {
            throw Faults.reading(file, place, e);
        }
    }

    @Override
    public void close() throws IOException {
        shown.close();
    }
}
