package org.wirestrata.api.capture;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Captures from network interfaces. A service; may be missing where there is no capture library. */
@ProviderType
public interface LiveCapture {
    /**
     * An interface that can be captured from.
     *
     * @param addresses its network addresses as text
     */
    record Device(String name, String description, List<String> addresses, boolean loopback, boolean up) {
    }

    /**
     * What to capture.
     *
     * @param device      the interface's name
     * @param filter      in pcap's language; null or empty for everything
     * @param snapLength  bytes kept of a frame; 0 means all
     * @param promiscuous whether to see frames for others
     * @param bufferBytes the kernel's buffer; 0 leaves the standard
     * @param linkType    a name such as LINUX_SLL, or null for the interface's standard
     */
    record Request(String device, String filter, int snapLength, boolean promiscuous, int bufferBytes, String linkType) {
    }

    /** Takes frames as they come; the data are valid during the call. */
    @FunctionalInterface
    interface Sink {
        /** Takes a frame; false ends the capture. */
        boolean accept(FrameData frame) throws CaptureException;
    }

    /** A running capture. */
    interface Running extends AutoCloseable {
        /** The interface as it will be described in files. */
        CaptureInterface describe();

        /** Delivers frames to the sink on the calling thread until the sink or {@link #stop} ends it. */
        void run(Sink sink) throws CaptureException;

        /** Ends {@link #run} soon; from any thread. */
        void stop();

        /** Frames that the kernel received for this capture, and of them those that were dropped. */
        long received();

        long dropped();

        @Override
        void close();
    }

    /** The capture library and its version, for <code>--version</code>. */
    String library();

    /** All interfaces, in the library's order. */
    List<Device> devices() throws CaptureException;

    /**
     * Checks a filter in pcap's language without capturing.
     *
     * @param linkType libpcap's LINKTYPE_ number of the frames that it is meant for
     * @throws CaptureException with the library's message when it is refused
     */
    void check(String filter, int linkType) throws CaptureException;

    /** Opens an interface; a wrong filter is refused here, with the library's message. */
    Running open(Request request) throws CaptureException;
}
