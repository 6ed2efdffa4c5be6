package org.wirestrata.api.capture;

import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.api.dissect.Secrets;

/**
 * A frame as it was read: its bytes and what the file says of them. Readers fill the same object again and again, so whoever keeps
 * something copies it; the fields are public because this is the inner loop.
 */
public final class FrameData implements FrameInfo {
    /** The bytes lie here, from {@link #offset} on; the array may be shared and reused by the reader. */
    public byte[] data = new byte[0];
    public int offset;
    /** Bytes in the file. */
    public int capturedLength;
    /** Bytes on the wire. */
    public int originalLength;
    /** The frame's number, from 1. */
    public int number;
    public long seconds;
    public int nanos;
    public boolean timed = true;
    public int linkType;
    public int interfaceId;
    /** The interface, or null where the file describes none. */
    public CaptureInterface captureInterface;
    public int section;
    /** Secrets that the file carries between the frame before and this one, or null where there are none. */
    public Secrets[] secrets;
    /** Comments, or null where there are none. */
    public String[] comments;
    /** What else a pcapng file tells of the packet, or null. */
    public PacketOptions packetOptions;
    /** Where the record begins in the (decompressed) file. */
    public long position;
    /** Where the bytes lie for {@link CaptureReader.Earlier}; -1 where they can't be read again. */
    public long place = -1;
    /** Nanoseconds; set by whoever knows the order of frames. */
    public long sinceFirst;
    public long sincePrevious;
    public long sinceDisplayed;
    public int checkSequenceLength = -1;
    /**
     * The private enterprise number of a custom block of a pcapng file, whose data and options this frame then is; -1 for every other
     * frame. A custom block has no link type (-1), no time and no interface.
     */
    public long enterprise = -1;
    /** Whether a program that does not understand the custom block may copy it into another file. */
    public boolean copyable;
    /** Other blocks of a pcapng file between the frame before and this one, or null; only where {@link CaptureReader#keep} was called. */
    public CaptureBlock[] blocks;
    /** The options of a packet of a pcapng file, as they stand there: {@link #optionsLength} bytes from {@link #optionsOffset} on. */
    public byte[] options = new byte[0];
    public int optionsOffset;
    public int optionsLength;
    /** The byte order of the options. */
    public boolean bigEndian;
    /** The time as a pcapng file counts it, in units of its interface; to be believed as long as it tells the same time. */
    public long stamp;
    /** What an obsolete packet block of a pcapng file tells of lost packets; -1 for every other frame. */
    public int drops = -1;

    /** Takes over everything, the bytes by reference. */
    public void set(FrameData f) {
        data = f.data;
        offset = f.offset;
        capturedLength = f.capturedLength;
        originalLength = f.originalLength;
        number = f.number;
        seconds = f.seconds;
        nanos = f.nanos;
        timed = f.timed;
        linkType = f.linkType;
        interfaceId = f.interfaceId;
        captureInterface = f.captureInterface;
        section = f.section;
        secrets = f.secrets;
        comments = f.comments;
        packetOptions = f.packetOptions;
        position = f.position;
        place = f.place;
        sinceFirst = f.sinceFirst;
        sincePrevious = f.sincePrevious;
        sinceDisplayed = f.sinceDisplayed;
        checkSequenceLength = f.checkSequenceLength;
        enterprise = f.enterprise;
        copyable = f.copyable;
        blocks = f.blocks;
        options = f.options;
        optionsOffset = f.optionsOffset;
        optionsLength = f.optionsLength;
        bigEndian = f.bigEndian;
        stamp = f.stamp;
        drops = f.drops;
    }

    /** Forgets what belongs to the pcapng file that a frame came from. */
    public void plain() {
        blocks = null;
        optionsLength = 0;
        drops = -1;
        stamp = 0;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public long seconds() {
        return seconds;
    }

    @Override
    public int nanos() {
        return nanos;
    }

    @Override
    public boolean timed() {
        return timed;
    }

    @Override
    public int originalLength() {
        return originalLength;
    }

    @Override
    public int capturedLength() {
        return capturedLength;
    }

    @Override
    public int linkType() {
        return linkType;
    }

    @Override
    public int interfaceId() {
        return interfaceId;
    }

    @Override
    public boolean hasInterface() {
        return captureInterface != null;
    }

    @Override
    public String interfaceName() {
        return captureInterface == null ? null : captureInterface.name();
    }

    @Override
    public String interfaceDescription() {
        return captureInterface == null ? null : captureInterface.description();
    }

    @Override
    public int section() {
        return section;
    }

    @Override
    public PacketOptions packetOptions() {
        return packetOptions;
    }

    @Override
    public String comment(int n) {
        return comments == null || n >= comments.length ? null : comments[n];
    }

    @Override
    public long sinceFirst() {
        return sinceFirst;
    }

    @Override
    public long sincePrevious() {
        return sincePrevious;
    }

    @Override
    public long sinceDisplayed() {
        return sinceDisplayed;
    }

    @Override
    public int checkSequenceLength() {
        return checkSequenceLength;
    }
}
