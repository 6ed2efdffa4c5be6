package org.wirestrata.testkit.frames;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Addresses from their text forms; no name is ever looked up. */
final class Addresses {

    private static final HexFormat MAC = HexFormat.ofDelimiter(":");

    private Addresses() {
    }

    static byte[] mac(String text) {
        byte[] address = MAC.parseHex(text);
        if (address.length != 6) {
            throw new IllegalArgumentException("not a MAC address: " + text);
        }
        return address;
    }

    static byte[] ipv4(String text) {
        return Inet4Address.ofLiteral(text).getAddress();
    }

    static byte[] ipv6(String text) {
        InetAddress address = Inet6Address.ofLiteral(text);
        if (!(address instanceof Inet6Address)) {
            throw new IllegalArgumentException("an IPv4 address mapped into IPv6 has no text form here: " + text);
        }
        return address.getAddress();
    }
}
