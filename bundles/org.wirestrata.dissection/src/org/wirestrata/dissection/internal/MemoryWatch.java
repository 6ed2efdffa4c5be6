package org.wirestrata.dissection.internal;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Protocol;

/** Is told what a pass remembers, where it does not see all frames in their order. */
interface MemoryWatch {
    /** A conversation is remembered. */
    void met(Protocol transport, Endpoints e);

    /** The number of a conversation, which counts those before, is looked at. */
    void numbered();

    /** Something is remembered between addresses, whatever the transport. */
    void metAddresses(Endpoints e);

    /** Pieces of a datagram are remembered; those in tunnels may be of any transport. */
    void metPieces(FrameData frame, Endpoints e);

    /** Something is remembered of the whole capture, or of a part of it that its dissector knows by a number. */
    void metCapture(int key, long part);

    /** A conversation is expected at an end. */
    void announced(String transport, long address1, long address2, int port);

    /** The capture carried secrets. */
    void metSecrets();
}
