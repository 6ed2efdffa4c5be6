package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A dissector that can also tell fields of a fixed header straight from the bytes, for jobs that look at nothing else. It is asked where every field
 * of its protocol that the job looks at is among {@link #fastFields}, and no memory is needed to tell them.
 */
@ConsumerType
public interface FastDissector extends Dissector {
    /** The fields that {@link #dissectFast} tells; always the same set. */
    FieldSet fastFields();

    /**
     * Records those of the fast fields that an ordinary packet has, with the values, bytes and order that {@link #dissect} gives them, and hands on
     * what the packet holds.
     *
     * @return false where the packet is not ordinary: it is cut, wrong, a fragment, has options, or would need or change what is remembered; what was
     *         recorded is forgotten, and the frame is dissected in full
     */
    boolean dissectFast(FastDissection d);
}
