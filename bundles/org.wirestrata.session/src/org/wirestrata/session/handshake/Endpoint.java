package org.wirestrata.session.handshake;

/** One end of a connection. */
public record Endpoint(String address, int port) {
    @Override
    public String toString() {
        return address.indexOf(':') >= 0 ? "[" + address + "]:" + port : address + ":" + port;
    }
}
