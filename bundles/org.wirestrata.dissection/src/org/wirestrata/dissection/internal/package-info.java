/**
 * The dissection engine.
 * <p>
 * {@link org.wirestrata.dissection.internal.RegistryImpl} collects dissectors into immutable snapshots.
 * {@link org.wirestrata.dissection.internal.PassImpl} goes over a capture in frame order and remembers: conversations, facts, pieces of
 * wholes, messages of streams. {@link org.wirestrata.dissection.internal.DissectionImpl} takes one frame apart; there is one per thread. It
 * is built in steps, each a class: {@link org.wirestrata.dissection.internal.Cursor} reads bytes,
 * {@link org.wirestrata.dissection.internal.Recorder} puts items on the tape, {@link org.wirestrata.dissection.internal.PacketContext} knows the
 * packet and what other frames told, {@link org.wirestrata.dissection.internal.Layers} hands bytes to inner layers, and the class itself deals
 * with what spans frames.
 * <p>
 * A frame is dissected in one of two ways. While learning, in frame order, dissectors compute and tell facts. When recalled, at random,
 * they only ask for facts; what the engine itself decided (which message a segment belongs to, which conversation a packet) it finds
 * again among the facts of the layer. Either way the same code shows what it finds, which is why both show the same.
 * <p>
 * A layer that reads past its end is ended by a {@link org.wirestrata.dissection.internal.Bounds} without a stack; the engine records how it ended and
 * goes on with the layer outside it.
 */
package org.wirestrata.dissection.internal;
