package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a {@link FastDissector} sees of a packet and records it with. Positions count from the layer's first byte; numbers are in network byte
 * order. Reading behind the bytes that were captured has the frame dissected in full.
 */
@ProviderType
public interface FastDissection {
    /** What the capture says of the frame. */
    FrameInfo frame();

    /** The layer's length on the wire, in bytes. */
    int length();

    /** Whether so many bytes from a position on were captured. */
    boolean has(int position, int bytes);

    /** A byte, 0 to 255. */
    int byteAt(int position);

    /** Two bytes. */
    int shortAt(int position);

    /** Whether one of some fields is looked at. */
    boolean wants(FieldSet fields);

    /** A preference's value, as {@link Dissection#preference}. */
    long preference(Preference p);

    /** Whether what this protocol hands on has to be followed: something inside is looked at. */
    boolean leads();

    /** Whether nothing is looked at of whoever takes a payload by this key, or inside. */
    boolean skips(Table.Uint table, long key);

    /** Whether nothing is looked at of whoever is in a list, or inside. */
    boolean skips(Table.Heuristic list);

    /** Whether nothing is looked at of whoever is named for a conversation, or inside. */
    boolean skipsNamed();

    /** Records a number, a flag or an Ethernet or IP address that lies at a position. */
    void add(Field f, int position);

    /** Records a flag field with its parts. */
    void flags(Field.Flags f, int position);

    /** Records a number that stands for bytes. */
    void add(Field f, int position, int length, long value);

    /** Marks the item that was recorded last as left out of the tree. */
    void hide();

    /** Marks the item that was recorded last as computed. */
    void markGenerated();

    /** Has the items that follow hang under the item that was recorded last, until {@link #leave}. */
    void enter();

    /** Ends what {@link #enter} began. */
    void leave();

    /** Says that the layer's header has so many bytes; needed where nothing is handed on. */
    void covers(int bytes);

    /**
     * Hands on the bytes from a position on.
     *
     * @param end where they end on the wire
     * @return false where that takes a full dissection
     */
    boolean dispatch(Table.Uint table, long key, int position, int end);
}
