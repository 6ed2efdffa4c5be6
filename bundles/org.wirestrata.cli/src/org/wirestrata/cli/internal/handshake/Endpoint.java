package org.wirestrata.cli.internal.handshake;

/** One end of a connection. */
record Endpoint(String address, int port) {
    @Override
    public String toString() {
        return address.indexOf(':') >= 0 ? "[" + address + "]:" + port : address + ":" + port;
    }
}
