package org.wirestrata.dissector.tls.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;

/** What was learned of a layer's records: kept so that the layer can be taken apart again. */
final class Note {
    static final FactKey KEY = FactKey.of("tls records");

    /** What was learned of one record. */
    static final class Item {
        /** The version of the connection as far as it was known before and behind the record. */
        int before;
        int version;
        int server = -1;
        int suite;
        /** Whether the sender had changed its cipher spec. */
        boolean changed;
        Dissector application;
        /** How to decrypt it, or null. */
        Opening opening;
        /** Where its application data lies in the stream of them. */
        long plain;
        /** The handshake messages that it ends or begins, or null. */
        Fragments ended;
        /** Whether {@link #ended} ends in the record, or goes on further. */
        boolean ends;
        Fragments begun;
        boolean resumed;
        boolean retry;
    }

    /** The connection's first layer. */
    final long home;
    /** The connection's version as far as it was known before the layer. */
    final int version;
    private final List<Item> items = new ArrayList<>(2);

    Note(long home, int version) {
        this.home = home;
        this.version = version;
    }

    Item add() {
        Item i = new Item();
        items.add(i);
        return i;
    }

    /** What was learned of the n-th record, or null. */
    Item get(int n) {
        return n < items.size() ? items.get(n) : null;
    }
}
