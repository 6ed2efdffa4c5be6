package org.wirestrata.api.capture;

/**
 * An interface as a capture file describes it.
 *
 * @param id             its number in its section, from 0
 * @param linkType       libpcap's LINKTYPE_ number
 * @param snapLength     bytes kept of a frame at most; 0 means no limit
 * @param name           or null
 * @param description    or null
 * @param filter         the capture filter in pcap's language, or null
 * @param unitsPerSecond of its time stamps
 * @param offsetSeconds  to be added to its time stamps
 */
public record CaptureInterface(int id, int linkType, int snapLength, String name, String description, String filter, long unitsPerSecond,
        long offsetSeconds) {
}
