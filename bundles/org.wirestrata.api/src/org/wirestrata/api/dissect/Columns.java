package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What the packet list shows of a frame. Inner layers overwrite what outer layers said, unless they append. The information
 * column can be fenced: what stands before the fence stays when an inner layer sets or clears it.
 * <p>
 * All methods are without effect where columns are not asked for or {@link Dissection#quote quoted} packets are taken apart, so
 * long texts are guarded by {@link #wanted}.
 */
@ProviderType
public interface Columns {
    /** Which column. */
    enum Kind {
        SOURCE, DESTINATION, PROTOCOL, INFO
    }

    /** Whether somebody reads the columns. */
    boolean wanted();

    /** Sets the protocol column. */
    void protocol(CharSequence text);

    /** Appends to the protocol column, as a body does that names itself beside what carries it: <code>SIP/SDP</code>. */
    void appendProtocol(CharSequence text);

    /** Appends to the protocol column, behind a slash: for layers that are content of the one before. */
    void protocolToo(CharSequence text);

    /** Keeps what stands in the protocol column: what is set later stands behind it. */
    void fenceProtocol();

    /** Sets the information column. */
    void info(CharSequence text);

    /** Appends to the information column. */
    Columns append(CharSequence text);

    /** Appends one character. */
    Columns append(char c);

    /** Appends a number in decimal. */
    Columns append(long number);

    /** Appends a separator where something stands in the column already, be it before the fence. */
    Columns separate(CharSequence text);

    /** Puts text before the rest of the information column, after the fence. */
    void prepend(CharSequence text);

    /** Empties the information column after the fence. */
    void clearInfo();

    /** Keeps what stands in the information column. */
    void fence();

    /** Sets the source column to text in place of the address. */
    void source(CharSequence text);

    /** Sets the destination column to text in place of the address. */
    void destination(CharSequence text);
}
