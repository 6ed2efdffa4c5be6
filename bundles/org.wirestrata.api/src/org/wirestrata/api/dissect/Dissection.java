package org.wirestrata.api.dissect;

import java.nio.ByteOrder;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.value.Ftype;

/**
 * A layer being taken apart: a cursor over its bytes, the items recorded of them, and the way to the layers inside.
 * <p>
 * <b>Positions</b> are bytes from the beginning of the layer. Methods without a position read at the cursor and advance it; methods
 * with one leave the cursor alone. Integers are read in network byte order unless {@link #order} says otherwise.
 * <p>
 * <b>Ends.</b> A layer has a reported length, which its outer layer says, and what was captured of it. Reading past
 * the captured end, inside the reported length, ends the layer as <em>short</em>; past the reported end as <em>malformed</em>. Either way the call does
 * not return, and what was recorded stays. Dissectors do not catch this.
 * <p>
 * <b>Lifetime.</b> Valid during the call only, on the calling thread. There is one object per thread, reused; nothing here
 * allocates per frame.
 */
@ProviderType
public interface Dissection {
    // ---- cursor ----

    /** Where the cursor stands. */
    int position();

    /** Sets the cursor; a position past the end is an error at the next read. */
    void position(int at);

    /** Captured bytes from the cursor on; 0 at or past the end. */
    int remaining();

    /** Reported bytes from the cursor on; 0 at or past the end. */
    int reportedRemaining();

    /** The layer's reported length. */
    int length();

    /** Looks at an unsigned integer of 1 to 8 bytes, at an offset from the cursor, without advancing. */
    long peek(int offset, int bytes);

    /** Looks at an unsigned integer of 1 to 8 bytes at a position. */
    long peekAt(int position, int bytes);

    /** Looks at a byte at a position: 0 to 255. */
    int byteAt(int position);

    /** Advances over bytes, which must be there as reported. */
    void skip(int bytes);

    /** Makes the layer end as many bytes behind the cursor, where it would end later: trailers, padding, inner lengths. */
    void limit(int bytes);

    /** Has the layer's integers read in this byte order from now on. */
    void order(ByteOrder order);

    /** The position of a byte at or after a position, within the captured bytes, or -1. */
    int find(int position, byte b);

    /** The array that holds the layer's bytes: position p lies at index {@link #arrayOffset} + p. For scans; not to be changed. */
    byte[] array();

    /** See {@link #array}. */
    int arrayOffset();

    /** Whether all bytes of a range were captured. */
    boolean has(int position, int bytes);

    // ---- recording ----

    /** Records an integer of the field's width, advances, and answers its value (masked and shifted), cut to 32 bits. */
    int u(Field.Uint f);

    /** Records an integer of the field's width, advances, and answers its value (masked and shifted). */
    long uint(Field.Uint f);

    /** Records an integer of another width than the field's type has, advances, and answers its value. */
    long uint(Field.Uint f, int bytes);

    /** Records an integer at a position; the cursor stays. */
    long uintAt(Field.Uint f, int position);

    /** Records an integer of another width than the field's type has, at a position; the cursor stays. */
    long uintAt(Field.Uint f, int position, int bytes);

    /** Records a word and, below it, its parts; advances and answers the word's value. */
    long flags(Field.Flags f);

    /** Records a word and its parts at a position; the cursor stays. */
    long flagsAt(Field.Flags f, int position);

    /** Records an address and advances. */
    void address(Field.Address f);

    /** Records an address at a position; the cursor stays. */
    void addressAt(Field.Address f, int position);

    /** Records bytes and advances. */
    void bytes(Field.Bytes f, int length);

    /** Records text and advances. */
    void text(Field.Text f, int length, Encoding encoding);

    /** Records text that a zero byte ends, and advances over both; answers the length without the zero. */
    int textz(Field.Text f, Encoding encoding);

    /**
     * Records an item of any field at a range: with the range's bytes as value where the field has bytes, text or an address, without a
     * value otherwise. The range must have been captured for a value.
     */
    int add(Field f, int position, int length);

    /** Records an item with a number: integers, booleans, IPv4 and Ethernet addresses, times in nanoseconds. */
    int add(Field f, int position, int length, long value);

    /** Records an item with a floating-point number. */
    int addReal(Field f, int position, int length, double value);

    /** Records an item with text as value. */
    int add(Field f, int position, int length, CharSequence value);

    /** Records an item with text in a range of the layer as value, the range being shown at another one. */
    int addText(Field f, int position, int length, int textPosition, int textLength, Encoding encoding);

    /** Records an item with bytes that are not in the packet; they are copied. */
    int add(Field f, int position, int length, byte[] value, int offset, int count);

    /** Records a computed number, at the layer's beginning, with length 0. */
    int generated(Field f, long value);

    /** Records computed text, at the layer's beginning, with length 0. */
    int generated(Field f, CharSequence value);

    /** Records a computed floating-point number, at the layer's beginning, with length 0. */
    int generatedReal(Field f, double value);

    /** The item recorded last. */
    int last();

    /** Marks an item as computed. */
    void markGenerated(int item);

    /** Leaves an item out of the tree; filters see it. */
    void hide(int item);

    /** Begins an item at the cursor that holds those recorded until {@link #close}. */
    int open(Field f);

    /** Begins an item at a range that holds those recorded until {@link #close}. */
    int open(Field f, int position, int length);

    /** Has items recorded below an item, which may be closed already, until {@link #close}. */
    void enter(int item);

    /** Has items recorded at the top of the tree, beside the layers, until {@link #leaveTop}. */
    void enterTop();

    /** Ends {@link #enterTop}. */
    void leaveTop();

    /** Ends the innermost {@link #open} or {@link #enter} of this item; one that began at the cursor gets its length from it. */
    void close(int item);

    /** Ends an {@link #open} or {@link #enter} without touching the item's length. */
    void leave(int item);

    /** Sets the length of an item. */
    void length(int item, int length);

    /** The layer's own item. */
    int layer();

    /** Says the line of the layer's item, for protocols whose {@link Field.Group#line line} shows the item's text. */
    void title(CharSequence text);

    /** Says how many bytes the layer's item stands for; otherwise it is what the cursor passed before the first payload. */
    void covers(int bytes);

    /** Adds a remark to an item, which may be closed already. */
    void expert(int item, Expert e);

    /** Adds a remark with a text of its own to an item. */
    void expert(int item, Expert e, CharSequence text);

    /** The tape that is being written, to look at what was recorded. */
    Tape tape();

    // ---- the packet ----

    /** The frame. */
    FrameInfo frame();

    /** What the packet list shows. */
    Columns columns();

    /**
     * Says the packet's addresses: their type (ETHER, IPv4, IPv6) and where they lie in this layer. Inner layers overwrite them. They are
     * what the columns show and what tells conversations apart.
     */
    void addresses(Ftype type, int source, int destination);

    /** The type of the addresses that were said last, {@link Ftype#NONE} where there are none. */
    Ftype addressType();

    /** Says the packet's ports. */
    void ports(int source, int destination);

    /** The source port that was said last, or -1. */
    int sourcePort();

    /** The destination port that was said last, or -1. */
    int destinationPort();

    /** Says how many hops the packet may still go: its time to live or hop limit. {@link #addresses} forgets it. */
    void hops(int left);

    /** The hops that were said last, or -1. */
    int hops();

    /** The sum of the 16-bit words of both addresses, in one's complement, for pseudo headers (RFC 1071). */
    int addressSum();

    /** Whether the packet is quoted inside an error message: it must not be taken for traffic. */
    boolean quoted();

    /** Whether the bytes are a piece of a larger whole that is not there: the end is not the packet's. */
    boolean fragment();

    /** Says that from here on inwards the bytes are a {@link #fragment piece}. */
    void onlyFragment();

    /** How many layers of a protocol lie outside this one in the frame. */
    int occurrence(Protocol p);

    /** A preference's value: a boolean is 0 or 1. */
    long preference(Preference p);

    /** A text preference's value. */
    String preferenceText(Preference p);

    /** Whether somebody wants a field. May save computing a value; never guards what is remembered. */
    boolean wants(Field f);

    /** Whether somebody wants a field of a set or a remark on one. May save recording them; never guards what is remembered or handed on. */
    boolean wants(FieldSet set);

    /**
     * Whether somebody looks at this layer's items or at the columns. Where not, the layer need not say what nobody sees; what it remembers
     * and hands on, and errors of bytes that are not there, must not depend on it.
     */
    boolean shows();

    /**
     * Whether what this layer's protocol remembers of frames can be seen in this job. Where not, state, conversations and
     * facts need not be kept nor asked for: only {@link Protocol#plain plain} fields are wanted, and nothing that lies inside.
     */
    boolean remembers();

    /**
     * Whether somebody may look at facts about this layer, now or later. Where not, facts need not be told that do nothing but show; those by
     * which payload is handed on must.
     */
    boolean tells();

    // ---- inner layers ----
    // An inner layer's item hangs at the top of the tree or, where an item of this layer is open, below it; enter(layer()) opens the layer's own.

    /** Has the next dispatch hand on no more than so many bytes, this layer keeping those behind; the cursor stands behind the bytes then. */
    void within(int bytes);

    /**
     * Hands the bytes from the cursor on to the dissector registered under a key. False, and nothing recorded, where there is none,
     * it is disabled or it does not recognise them. Afterwards the cursor stands at the end.
     */
    boolean dispatch(Table.Uint table, long key);

    /** The same for a table with text keys. */
    boolean dispatch(Table.Text table, CharSequence key);

    /** The same with what is said along with the key, such as the parameters of a media type. */
    boolean dispatch(Table.Text table, CharSequence key, CharSequence parameters);

    /** The key of the table of text by which the innermost of this and the outer layers was found; empty where none was. */
    String key();

    /** What was said along with the {@link #key}; empty where nothing was. */
    String parameters();

    /** Says the {@link #key} and the {@link #parameters} to what the next dispatches of this layer, by whatever they go, hand on to. */
    void named(CharSequence key, CharSequence parameters);

    /** Asks the dissectors of a list in turn; false, and nothing recorded, where none recognises the bytes. */
    boolean dispatch(Table.Heuristic list);

    /** Hands the bytes from the cursor on to a dissector; false, and nothing recorded, where it refuses them. */
    boolean dispatch(Dissector d);

    /** Hands the bytes from the cursor on to the protocol with this filter name; false where there is none. */
    boolean dispatch(String protocol);

    /**
     * Takes back this layer's own item, before anything is recorded below it: what is handed on stands in its place. The layer is only a step to
     * an inner one, and stays one in <code>frame.protocols</code> where something is recorded afterwards, or it knows nothing to show.
     */
    void dissolve();

    /**
     * Tells the next dissector to which this layer hands on, or which it includes, something that is not in its bytes, such as the parameters of a media type.
     *
     * @param details what the two agree on; its type must be known to both; null takes it back
     */
    void hand(Object details);

    /** What the layer outside told this one with {@link #hand}, or null where it told nothing of this type. */
    <T> T handed(Class<T> type);

    /** Who is registered under a key and enabled, or null. */
    Dissector registered(Table.Uint table, long key);

    /** The same for a table with text keys. */
    Dissector registered(Table.Text table, CharSequence key);

    /**
     * Has the protocol with this filter name record what the bytes from the cursor on mean, as a part of this layer: below the item that is
     * open, without a layer of its own. {@link #within} bounds the bytes. What goes wrong there goes wrong in this layer. False, and nothing
     * recorded, where there is no such protocol; otherwise the cursor stands behind the bytes.
     */
    boolean include(String protocol);

    /** The same with a dissector. */
    boolean include(Dissector dissector);

    /**
     * Says that what this layer hands on next goes on with the step before: the same protocol is not named again in
     * <code>frame.protocols</code>.
     */
    void sameStep();

    /** Whether the last dispatch ended in an error of the layer to which it handed on, not of one further in. */
    boolean dispatchFailed();

    /** Bytes that the inner layer said it has, of those handed on by the last dispatch. */
    int payloadLength();

    /** Shows the bytes from the cursor on as undissected data; none where there are no bytes. */
    void undissected();

    /** {@link #dispatch(Table.Uint, long)}, or {@link #undissected}. */
    default void payload(Table.Uint table, long key) {
        if (!dispatch(table, key)) {
            undissected();
        }
    }

    /** {@link #dispatch(Table.Text, CharSequence)}, or {@link #undissected}. */
    default void payload(Table.Text table, CharSequence key) {
        if (!dispatch(table, key)) {
            undissected();
        }
    }

    /**
     * Names a step on the way to the next layer in <code>frame.protocols</code> that has no item of its own, such as
     * <code>ethertype</code>. What goes wrong in the layers behind it is shown as beginning there.
     */
    void step(String name);

    /** Has the inner layers, until {@link #endQuote}, taken apart as the quotation of a packet: columns and state stay untouched. */
    boolean quote();

    /** Ends {@link #quote}; takes what it answered. */
    void endQuote(boolean before);

    /**
     * Has the layer go on in bytes that were made from its own, such as decompressed ones, with the cursor at their beginning, until
     * {@link #endDerived}. They become a source of their own.
     *
     * @param name  what the source is called, such as <code>Uncompressed entity body</code>
     * @param bytes are kept, not copied
     */
    void beginDerived(String name, byte[] bytes, int length);

    /** Goes back to the bytes before {@link #beginDerived}. */
    void endDerived();

    /**
     * Changes between the bytes of {@link #beginDerived} and those before it, so that items of both can follow each other. Called an even
     * number of times before {@link #endDerived}.
     */
    void switchDerived();

    /**
     * Says that what is handed on next ends with this segment of the stream: an incomplete message is not waited for. For
     * {@link Dissector#passesTo}.
     */
    void alone();

    // ---- more than one frame ----

    /**
     * Whether this is the pass in frame order in which things are remembered. Elsewhere ({@code false}) the frame is dissected again, perhaps
     * at random, and only {@link #fact facts} are known: what is shown must come from them.
     */
    boolean learns();

    /** What is remembered under a key; only while {@link #learns learning}. */
    <S> S state(StateKey<S> key);

    /**
     * The same for a part of what is remembered of the whole capture, told from others by a number, such as a hash of a name: what belongs to
     * parts of their own can be divided among passes, what is one for all can not. The key's scope is {@link StateKey.Scope#CAPTURE}.
     */
    <S> S state(StateKey<S> key, long part);

    /** What stands for this layer of this frame in {@link #tell}; keep it to tell facts about it later. */
    long here();

    /** Remembers a fact about a layer of this or an earlier frame; only while {@link #learns learning}. A later fact under the same key takes its place. */
    void tell(long where, FactKey key, long value);

    /** The fact about this layer that is known in the current view, or another value where there is none. */
    long fact(FactKey key, long absent);

    /** The same of another layer, of this frame or an earlier one: what {@link #here} answered there. */
    long fact(long where, FactKey key, long absent);

    /**
     * Whether the current view knows what frames after this one told: true in the second of two passes and where the capture was read to
     * its end before the frame is looked at, false in a pass in frame order that shows each frame as it comes.
     */
    boolean hindsight();

    /** The object told about this layer that is known in the current view, or null. */
    <T> T fact(FactKey key, Class<T> type);

    /** The same of another layer, of this frame or an earlier one: what {@link #here} answered there. */
    <T> T fact(long where, FactKey key, Class<T> type);

    /**
     * Remembers an object as a fact; only while {@link #learns learning}. It is kept, not copied, and seen by several threads: it must not
     * change afterwards. It should be small, such as a text, a key, or decoded names and values.
     */
    void tell(long where, FactKey key, Object value);

    /** The conversation between the packet's addresses and ports over a protocol, begun where there is none. */
    Conversation conversation(Protocol transport);

    /** The conversation that was asked for last, which is the innermost that the packet belongs to; null where there is none. */
    Conversation conversation();

    /** Begins another conversation between the same addresses and ports; only while {@link #learns learning}. */
    Conversation newConversation(Protocol transport);

    /**
     * Says that what comes to or from an address and port, from the frame after this one on, is of a protocol, as FTP does of its data
     * connections and SDP of media. Of an endpoint, what the latest {@link Announcement#frame frame} announced counts; of a packet's two,
     * the receiver's. It takes precedence over tables, not over a dissector that was named with {@link Conversation#handTo}. Only while
     * {@link #learns learning}.
     *
     * @param transport filter name of the transport: <code>tcp</code>, <code>udp</code>
     * @param address   4 or 16 bytes
     * @param protocol  filter name of the protocol
     */
    void announce(String transport, byte[] address, int port, String protocol, Announcement announcement);

    /** The packet's source address in bytes; empty where none was said. */
    byte[] sourceAddress();

    /** The packet's destination address in bytes; empty where none was said. */
    byte[] destinationAddress();

    /**
     * The secrets that the capture file carried before this frame, in its order, such as key logs; only while {@link #learns learning}.
     *
     * @return the list grows from frame to frame and is never shortened, so that a reader may remember how far it read
     */
    java.util.List<Secrets> secrets();

    /**
     * Takes the bytes from the cursor to the layer's end as the next segment of the stream of one direction of a conversation, and has whole
     * messages dissected. The chooser, a static method, hands them on by {@link #dispatch}; it is called once for each run of
     * bytes. Where a {@link StreamDissector} takes them, the engine keeps incomplete messages until they are whole.
     *
     * @param sequence the number of the segment's first byte in the stream, modulo 2^32
     * @param more     false where the sender says that nothing follows
     */
    default void stream(Conversation c, long sequence, boolean more, SegmentFields fields, Chooser chooser) {
        stream(c, 0, sequence, more, fields, chooser);
    }

    /**
     * The same for one of several streams that a protocol carries in one conversation: the plaintext inside TLS, a stream of HTTP/2.
     *
     * @param stream tells the streams of the calling layer's protocol in the conversation apart; each has two directions
     */
    void stream(Conversation c, long stream, long sequence, boolean more, SegmentFields fields, Chooser chooser);

    /**
     * In {@link StreamDissector#frame}: what it {@link #note noted} when it was asked the last time about the message at the cursor, of which
     * more has come since; 0 where it was not asked before. With it, a message that grows by segments need not be looked at from its
     * beginning again.
     */
    long noted();

    /** In {@link StreamDissector#frame}: keeps a number of its choice for when more of the message has come. */
    void note(long what);

    /** Hands stream bytes on to whom they concern. */
    @FunctionalInterface
    interface Chooser {
        /** Dispatches the bytes from the cursor on, or shows them as undissected. */
        void choose(Dissection d);
    }

    /**
     * Has the next dispatch of this layer, which a chooser was asked to hand to and which keeps nothing back, take the bytes as those of the
     * stream in which the layer itself lies: a tunnel whose messages are put together as if it were not there.
     */
    void inStream();

    /**
     * Adds a piece of a whole: the bytes from the cursor to the layer's end, or as many as {@link #within} said. The whole is told apart by the packet's
     * addresses, the protocol and an id.
     *
     * @param offset where in the whole the piece belongs
     * @param more   whether pieces follow it
     * @return whether the whole is complete here: then the layer goes on in the reassembled bytes, the cursor at their beginning
     */
    boolean reassemble(FragmentFields fields, long id, int offset, boolean more);

    /** The frame in which the whole of the piece added last is complete, where the current view knows it; 0 otherwise. */
    int reassembledIn();
}
