package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What two endpoints exchange over one transport: innermost addresses and ports, regardless of direction. Datagrams of an endpoint that
 * was {@link Dissection#announce announced} are one conversation whatever the other endpoint.
 */
@ProviderType
public interface Conversation {
    /** Its number among the conversations of its kind, from 0 in order of appearance: <code>tcp.stream</code>, <code>udp.stream</code>. */
    int index();

    /** Which way the packet goes. */
    Direction direction();

    /** The frame in which it began. */
    int firstFrame();

    /**
     * Has the payload of the conversation from a frame on taken apart by a dissector, before any table is asked. Only while
     * {@link Dissection#learns learning}.
     */
    void handTo(Dissector d, int fromFrame);

    /**
     * The same with a protocol by its filter name, and who takes what that protocol carries: after STARTTLS, TLS carries the mail protocol.
     *
     * @param inside what {@link #inside} answers from then on; may be null
     */
    void handTo(String protocol, Dissector inside, int fromFrame);

    /** The dissector that was named with {@link #handTo} or {@link Dissection#announce announced} for the current frame, or null. */
    Dissector dissector();

    /** Who takes what the conversation's {@link #dissector} carries, where somebody said it, or null. */
    Dissector inside();

    /** What was {@link Dissection#announce announced} of the packet's receiver or else sender before the current frame, or null. */
    Announcement announcement();
}
