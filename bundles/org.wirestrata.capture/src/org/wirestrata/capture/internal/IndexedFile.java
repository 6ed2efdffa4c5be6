package org.wirestrata.capture.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.capture.FrameData;

/** A capture with an index. The bytes of a frame that was read stay what they are, since blocks are never written twice. */
final class IndexedFile implements CaptureFile {
    private static final int FRAMES_BETWEEN_LOOKS = 4096;

    private final Path path;
    private final String name;
    private final FileSource stored;
    private final Unpacking unpacking;
    private final Window window;
    private final BlockCache blocks;
    private final FrameIndex index = new FrameIndex();
    private final FrameData scratch = new FrameData();
    private RecordReader records;
    private volatile String format = "";
    private volatile long fileSize;

    private IndexedFile(Path path, FileSource stored) throws IOException {
        this.path = path;
        this.name = path.toString();
        this.stored = stored;
        fileSize = stored.size();
        Window first = new Window(stored);
        Compression compression = Opener.compression(first);
        if (compression == null) {
            unpacking = null;
            window = first;
            blocks = new BlockCache(stored);
        } else {
            unpacking = new Unpacking(first, compression);
            window = new Window(unpacking.unpacked());
            blocks = new BlockCache(unpacking.unpacked());
        }
    }

    /** Opens a file; what is no capture is refused at once, a header that is cut only by {@link #extend}, since it may be growing. */
    static IndexedFile open(Path path) throws IOException {
        FileSource stored = new FileSource(path);
        IndexedFile opened = null;
        try {
            opened = new IndexedFile(path, stored);
            if (opened.unpacking == null) {
                opened.readHeader();
            }
            return opened;
        } catch (CaptureException e) {
            if (e.problem() == CaptureException.Problem.TRUNCATED && opened != null) {
                return opened;
            }
            stored.close();
            throw e;
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    private void readHeader() throws IOException {
        if (records == null && (unpacking != null || stored.size() > 0)) {
            window.rewind();
            records = Opener.records(window, name);
            window.mark();
            format = records.format();
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public synchronized boolean extend(LongConsumer progress, BooleanSupplier cancelled) throws CaptureException {
        try {
            fileSize = stored.size();
            if (unpacking != null && !unpacking.run(progress, cancelled)) {
                return false;
            }
            readHeader();
            boolean ended = records == null || readRecords(progress, cancelled);
            if (ended && unpacking != null && unpacking.fault() != null) {
                throw unpacking.fault();
            }
            return ended;
        } catch (IOException e) {
            IOException cause = unpacking == null || unpacking.fault() == null ? e : unpacking.fault();
            CaptureException fault = Faults.reading(name, window.position(), cause);
            window.rewind();
            throw fault;
        }
    }

    private boolean readRecords(LongConsumer progress, BooleanSupplier cancelled) throws IOException {
        int untilLook = FRAMES_BETWEEN_LOOKS;
        while (records.next(scratch)) {
            index.add(scratch, (int) (records.dataPosition() - scratch.position));
            if (--untilLook == 0) {
                untilLook = FRAMES_BETWEEN_LOOKS;
                if (unpacking == null) {
                    progress.accept(window.position());
                }
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        progress.accept(fileSize);
        return true;
    }

    @Override
    public void read(int number, FrameData into) throws CaptureException {
        long data = index.describe(number, into);
        try {
            int there = blocks.read(data, into.capturedLength, into);
            if (there < into.capturedLength) {
                long header = data - into.position;
                throw Faults.cut(name, into.position, header + into.capturedLength, header + Math.max(0, there));
            }
        } catch (IOException e) {
            throw Faults.reading(name, into.position, e);
        }
    }

    @Override
    public int originalLength(int number) {
        return index.originalLength(number);
    }

    @Override
    public long time(int number) {
        return index.time(number);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public long fileSize() {
        return fileSize;
    }

    @Override
    public synchronized void close() throws IOException {
        try (stored) {
            if (unpacking != null) {
                unpacking.close();
            }
        }
    }
}
