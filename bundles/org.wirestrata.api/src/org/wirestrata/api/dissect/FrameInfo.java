package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.ProviderType;

/** What the capture file says of a frame, and where it stands among the others. Times are exact to the nanosecond. */
@ProviderType
public interface FrameInfo {
    /** The frame's number, from 1. */
    int number();

    /** Seconds since 1970-01-01 UTC. */
    long seconds();

    /** Nanoseconds within the second, 0 to 999,999,999; beyond that where a capture file tells an impossible time. */
    int nanos();

    /** Whether the capture file gives the frame a time. */
    boolean timed();

    /** Length on the wire in bytes. */
    int originalLength();

    /** Length in the file in bytes. */
    int capturedLength();

    /** The link type (libpcap's LINKTYPE_ number, as in the file); -1 for a custom block of a pcapng file. */
    int linkType();

    /** The number of the interface in its section, 0 in files that know none. */
    int interfaceId();

    /** Whether the file describes interfaces. */
    boolean hasInterface();

    /** The interface's name, or null. */
    String interfaceName();

    /** The interface's description, or null. */
    String interfaceDescription();

    /** The section of the file, from 0; -1 in files that know none. */
    int section();

    /** The n-th comment on the frame, or null where there are no more. */
    String comment(int n);

    /** What else a pcapng file tells of the packet, or null. */
    default PacketOptions packetOptions() {
        return null;
    }

    /** Nanoseconds since the first frame. */
    long sinceFirst();

    /** Nanoseconds since the frame before; 0 for the first. */
    long sincePrevious();

    /** Nanoseconds since the frame before that was shown; 0 for the first. */
    long sinceDisplayed();

    /** Octets of a frame check sequence at the end of a frame as the file tells, or -1 where it is unknown. */
    int checkSequenceLength();
}
