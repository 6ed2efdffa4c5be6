package org.wirestrata.kernel;

/**
 * Both ends of a connection, seen from one of them.
 *
 * @param localPort  0 where none is chosen yet
 * @param remotePort 0 for a socket that listens
 */
public record Flow(String localAddress, int localPort, String remoteAddress, int remotePort) {
    /** The same connection seen from the other end. */
    public Flow turned() {
        return new Flow(remoteAddress, remotePort, localAddress, localPort);
    }

    /** Whether both ends are known. */
    public boolean complete() {
        return localPort != 0 && remotePort != 0;
    }

    @Override
    public String toString() {
        return end(localAddress, localPort) + " → " + end(remoteAddress, remotePort);
    }

    private static String end(String address, int port) {
        return address.indexOf(':') >= 0 ? "[" + address + "]:" + port : address + ":" + port;
    }
}
