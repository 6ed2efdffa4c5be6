package org.wirestrata.testkit.frames;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes frames into a capture file of the classic pcap format: little-endian, nanoseconds. For one thread. */
public final class PcapFile implements AutoCloseable {

    /** The link type of Ethernet. */
    public static final int ETHERNET = 1;
    /** The link type of loopback interfaces of BSD: the address family, then the packet. */
    public static final int LOOPBACK = 0;
    /** The link type of PPP with address and control. */
    public static final int PPP = 9;
    /** The link type of IP packets without a link header. */
    public static final int RAW = 101;
    /** The link type of Linux cooked captures: {@link Sll}. */
    public static final int LINUX_SLL = 113;
    /** The link type of Linux cooked captures of the second version: {@link Sll} with an interface. */
    public static final int LINUX_SLL2 = 276;

    private static final int NANOSECOND_MAGIC = 0xa1b23c4d;
    private static final int SNAP_LENGTH = 262_144;
    private static final long NANOS = 1_000_000_000;

    private final OutputStream out;
    private final byte[] header = new byte[16];
    private final ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);

    private PcapFile(OutputStream out) {
        this.out = out;
    }

    /**
     * Creates a file, or overwrites it.
     *
     * @param file where
     * @param linkType the link type of all frames, {@link #ETHERNET} for instance
     * @return the open file
     * @throws IOException if it cannot be written
     */
    public static PcapFile create(Path file, int linkType) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(NANOSECOND_MAGIC).putShort((short) 2).putShort((short) 4)
                .putLong(0).putInt(SNAP_LENGTH).putInt(linkType).array());
        return new PcapFile(out);
    }

    /**
     * Appends a frame that was captured whole.
     *
     * @param time nanoseconds since 1970-01-01T00:00:00Z
     * @param frame the bytes
     * @throws IOException if the file cannot be written
     */
    public void add(long time, byte[] frame) throws IOException {
        add(time, frame, frame.length);
    }

    /**
     * Appends a frame of which only the beginning was captured.
     *
     * @param time nanoseconds since 1970-01-01T00:00:00Z
     * @param frame the bytes that were captured
     * @param length the length of the frame on the wire in bytes
     * @throws IOException if the file cannot be written
     */
    public void add(long time, byte[] frame, int length) throws IOException {
        fields.putInt(0, (int) (time / NANOS)).putInt(4, (int) (time % NANOS)).putInt(8, frame.length).putInt(12, length);
        out.write(header);
        out.write(frame);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
