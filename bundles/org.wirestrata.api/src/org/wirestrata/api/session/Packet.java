package org.wirestrata.api.session;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Tape;

/** A dissected frame. Valid until its owner dissects the next one. */
@ProviderType
public interface Packet {
    FrameData frame();

    Tape tape();

    RowText row();
}
