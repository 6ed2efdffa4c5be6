package org.wirestrata.capture.internal;

import java.io.IOException;

/**
 * The classic format of libpcap, in both byte orders, with times to the micro- or nanosecond, and in the variants whose record headers
 * are longer: Kuznetzov's with a magic number of its own, others without; also what IXIA's and AIX' programs write. Source: the pcap specification at ietf.org,
 * draft-ietf-opsawg-pcap, section 4.
 */
final class PcapFormat implements CaptureFormat {
    static final int HEADER = 24;
    static final int MICROSECONDS = 0xa1b2c3d4;
    static final int NANOSECONDS = 0xa1b23c4d;
    static final int KUZNETZOV = 0xa1b2cd34;
    /** What IXIA's load generators write, with the length of all records after the file header. */
    static final int IXIA_HARDWARE = 0x1c0001ac;
    static final int IXIA_SOFTWARE = 0x1c0001ab;
    private static final int IXIA_LENGTH = 4;

    @Override
    public String name() {
        return "pcap";
    }

    @Override
    public boolean matches(byte[] head, int length) {
        return length >= 4 && (known(Octets.i32(head, 0, false)) || known(Octets.i32(head, 0, true)));
    }

    private static boolean known(int magic) {
        return magic == MICROSECONDS || magic == NANOSECONDS || magic == KUZNETZOV || ixia(magic);
    }

    private static boolean ixia(int magic) {
        return magic == IXIA_HARDWARE || magic == IXIA_SOFTWARE;
    }

    @Override
    public RecordReader open(Window in, String file) throws IOException {
        if (!in.need(HEADER)) {
            throw Faults.cutHeader(file, in.position() + in.available());
        }
        boolean bigEndian = !known(Octets.i32(in.bytes, in.at, false));
        int major = Octets.u16(in.bytes, in.at + 4, bigEndian);
        int network = Octets.i32(in.bytes, in.at + 20, bigEndian);
        if (major < 2) {
            throw Faults.unsupported(file, 4, "version " + major + " of the pcap format is not known");
        }
        if (!LinkTypes.known(PcapReader.linkType(network))) {
            throw Faults.unsupported(file, 20, "link type " + PcapReader.linkType(network) + " is not known");
        }
        PcapReader reader = new PcapReader(in, file, bigEndian);
        in.at += HEADER;
        if (ixia(Octets.i32(in.bytes, in.at - HEADER, bigEndian))) {
            if (!in.need(IXIA_LENGTH)) {
                throw Faults.cutHeader(file, in.position() + in.available());
            }
            in.at += IXIA_LENGTH;
        }
        return reader;
    }
}
