package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes one protocol apart. An implementation is one class with one annotation:
 * <pre>{@code
 * @Component(service = Dissector.class, property = {"protocol=tftp", "table=udp.port:69"})
 * }</pre>
 * <code>table=NAME:KEY</code> registers it in a table under a key (decimal, <code>0x</code> hexadecimal, or text for tables of text), and may be
 * repeated; <code>table=NAME:LOW-HIGH</code> takes a range; <code>heuristic=NAME</code> puts it into a list of dissectors that are asked
 * with {@link #recognizes}; the recognition is called <code>PROTOCOL_NAME</code>, and <code>heuristic=NAME:off</code> is used only where the user
 * enables it. Keys are read from the properties without creating the object. <code>named=false</code> says that another dissector of the protocol
 * is the one that the protocol's name stands for.
 * <p>
 * <code>next=NAME</code>, which may be repeated, says whom the dissector hands on to: a table's name,
 * <code>heuristic:</code> and a list's name, a protocol's filter name, or
 * <code>*</code> for whoever is named by others with {@link Conversation#handTo} or {@link Dissection#announce}; <code>-</code> for nobody.
 * <code>hands=PROTOCOL</code> says whom it names so itself, <code>hands=-</code> nobody. Jobs use it to leave out what cannot lead to what they look
 * for; a dissector that has no <code>next</code> may hand on to anybody; one that has no <code>hands</code> names nobody but itself. One that
 * can tell fields of a fixed header straight from the bytes is a {@link FastDissector}.
 * <p>
 * One instance serves every session and thread: it holds no state of its own; what it must remember lies in
 * {@link Dissection#state} and {@link Dissection#tell facts}. What it throws is caught, shown as malformed, and does no harm to others.
 */
@ConsumerType
public interface Dissector {
    /** The protocol, always the same object. */
    Protocol protocol();

    /**
     * Further protocols whose fields the dissector records, such as those of an inseparable family.
     */
    default Protocol[] furtherProtocols() {
        return new Protocol[0];
    }

    /**
     * Takes a payload apart. At the call the cursor stands at the payload's first byte and the layer's item is open; items are
     * recorded below it. Reading past the end ends the call; what was recorded stays.
     */
    void dissect(Dissection d);

    /**
     * The protocol, by its filter name, that takes a payload in place of this one, which then has no layer of its own and is only named in
     * <code>frame.protocols</code>: one that both ends changed to, or that shares a port. Asked before every {@link #dissect}; it may
     * look ahead and, while {@link Dissection#learns learning}, remember, but not record.
     *
     * @return null where this one takes the payload itself
     */
    default String passesTo(Dissection d) {
        return null;
    }

    /**
     * Whether the payload looks like the protocol. Asked before every call of {@link #dissect}; a refusal lets the payload go to the next
     * candidate. It may look ahead but neither record nor remember; looking past the end is a refusal.
     */
    default boolean recognizes(Dissection d) {
        return true;
    }
}
