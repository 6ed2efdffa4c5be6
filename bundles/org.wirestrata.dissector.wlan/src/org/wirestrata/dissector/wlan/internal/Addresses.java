package org.wirestrata.dissector.wlan.internal;

import java.nio.ByteOrder;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Ftype;

/**
 * The addresses of a frame (IEEE 802.11-2020, 9.3): what each is depends on the frame's type and on where it comes from and goes to. Other
 * than its numbers, they are read in network byte order, which is set here.
 */
final class Addresses {
    static final int FIRST = 4;
    static final int SECOND = 10;
    static final int THIRD = 16;
    static final int FOURTH = 24;
    private static final int LENGTH = 6;
    private static final int TO_SYSTEM = 1;
    private static final int FROM_SYSTEM = 2;
    private static final Protocol WLAN = WlanDissector.WLAN;

    /** An address and, hidden, its text. */
    private record Role(Field.Address address, Field.Text text) {
        Role(String name, String label) {
            this(WLAN.ether(name, label), WLAN.text(Ftype.STRING, name + "_resolved", label + " (name)"));
        }

        void show(Dissection d, int at) {
            d.order(ByteOrder.BIG_ENDIAN);
            d.add(address, at, LENGTH);
            resolved(d, at);
        }

        void hidden(Dissection d, int at) {
            d.order(ByteOrder.BIG_ENDIAN);
            d.hide(d.add(address, at, LENGTH));
            resolved(d, at);
        }

        private void resolved(Dissection d, int at) {
            StringBuilder to = new StringBuilder(17);
            AddressText.ether(d.peekAt(at, LENGTH), to);
            d.hide(d.add(text, at, LENGTH, to));
        }
    }

    private static final Role RECEIVER = new Role("wlan.ra", "Receiver");
    private static final Role TRANSMITTER = new Role("wlan.ta", "Transmitter");
    private static final Role DESTINATION = new Role("wlan.da", "Destination");
    private static final Role SOURCE = new Role("wlan.sa", "Source");
    private static final Role CELL = new Role("wlan.bssid", "Cell");
    private static final Role STATION = new Role("wlan.staa", "Station");
    private static final Role ANY = new Role("wlan.addr", "Address");

    private Addresses() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** The receiver of any frame. */
    static void receiver(Dissection d) {
        RECEIVER.show(d, FIRST);
        ANY.hidden(d, FIRST);
    }

    /** The transmitter of control frames that name it. */
    static void transmitter(Dissection d) {
        TRANSMITTER.show(d, SECOND);
        ANY.hidden(d, SECOND);
    }

    /** The addresses of management frames. */
    static void management(Dissection d) {
        receiver(d);
        DESTINATION.show(d, FIRST);
        TRANSMITTER.show(d, SECOND);
        SOURCE.show(d, SECOND);
        CELL.show(d, THIRD);
        ANY.hidden(d, SECOND);
        ANY.hidden(d, THIRD);
        d.addresses(Ftype.ETHER, SECOND, FIRST);
    }

    /** The addresses of data frames up to the sequence number. */
    static void data(Dissection d, int system) {
        receiver(d);
        transmitter(d);
        boolean to = (system & TO_SYSTEM) != 0;
        boolean from = (system & FROM_SYSTEM) != 0;
        int destination = to ? THIRD : FIRST;
        int source = from ? to ? FOURTH : THIRD : SECOND;
        DESTINATION.show(d, destination);
        SOURCE.show(d, source);
        if (!to || !from) {
            CELL.show(d, to ? FIRST : from ? SECOND : THIRD);
        }
        if (to != from) {
            STATION.show(d, to ? SECOND : FIRST);
        }
        d.addresses(Ftype.ETHER, source, destination);
    }

    /** The addresses of data frames that are named behind the sequence number. */
    static void further(Dissection d, int system) {
        if (system == (TO_SYSTEM | FROM_SYSTEM)) {
            ANY.hidden(d, FOURTH);
        }
        ANY.hidden(d, THIRD);
    }
}
