package org.wirestrata.capture.internal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Tells formats and compressions by their first bytes. */
final class Opener {
    private static final List<CaptureFormat> FORMATS = List.of(new PcapFormat(), new PcapngFormat(), new SnoopFormat());
    private static final List<Compression> COMPRESSIONS = List.of(new GzipCompression(), new ZstdCompression(), new Lz4Compression());
    private static final int HEAD = 64;

    private Opener() {
    }

    /** What is known here, for messages. */
    static String formatNames() {
        return FORMATS.stream().map(CaptureFormat::name).collect(Collectors.joining(", ")) + ", also compressed with "
                + COMPRESSIONS.stream().map(Compression::name).collect(Collectors.joining(", "));
    }

    /** The compression of what a window shows, or null. The window stays where it is. */
    static Compression compression(Window in) throws IOException {
        in.need(HEAD);
        byte[] head = head(in);
        return COMPRESSIONS.stream().filter(c -> c.matches(head, head.length)).findFirst().orElse(null);
    }

    /** A reader for what a window shows, which must be unpacked. An empty file is a capture without frames. */
    static RecordReader records(Window in, String file) throws IOException {
        in.need(HEAD);
        byte[] head = head(in);
        if (head.length == 0) {
            return new EmptyReader(in, file);
        }
        for (CaptureFormat format : FORMATS) {
            if (format.matches(head, head.length)) {
                return format.open(in, file);
            }
        }
        throw Faults.notACapture(file);
    }

    private static byte[] head(Window in) {
        byte[] head = new byte[Math.min(HEAD, in.available())];
        System.arraycopy(in.bytes, in.at, head, 0, head.length);
        return head;
    }
}
