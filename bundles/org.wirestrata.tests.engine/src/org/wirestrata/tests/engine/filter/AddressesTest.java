package org.wirestrata.tests.engine.filter;

import static org.wirestrata.tests.engine.filter.Sample.no;
import static org.wirestrata.tests.engine.filter.Sample.refused;
import static org.wirestrata.tests.engine.filter.Sample.yes;

import org.junit.jupiter.api.Test;

/** Ethernet, IPv4 and IPv6 addresses, identifiers. */
class AddressesTest {
    @Test
    void ethernetAddressesCompare() {
        yes("s.eth == 00:e0:81:00:b0:28", "s.eth == 00-e0-81-00-b0-28", "s.eth == 00e0.8100.b028", "s.eth == 00e08100b028",
                "s.eth > 00:e0:81:00:b0:27",
                "s.eth contains e0:81", "s.eth[0:3] == 00:e0:81", "s.eth in {00:00:00:00:00:00 .. ff:ff:ff:ff:ff:ff}",
                "s.eth & 00:ff:00:00:00:00");
        no("s.eth == ff:ff:ff:ff:ff:ff", "s.eth contains ff", "s.eth < 00:e0:81:00:b0:28");
        refused("s.eth == 00:e0", "00:e0", "s.eth == foo", "foo", "s.eth == \"00:e0:81:00:b0:28\"", "\"00:e0:81:00:b0:28\"");
    }

    @Test
    void ip4AddressesCompareWithAddressesAndPrefixes() {
        yes("s.ip == 10.0.0.5", "s.ip == 10.0.0.0/8", "s.ip == 10.1.2.3/8", "s.ip == 207.46.0.0/16", "s.ip == 10.0.0.5/32",
                "s.ip == 1.2.3.4/0",
                "s.ip > 10.0.0.4", "s.ip in {10.0.0.1 .. 10.0.0.9}", "s.ip in {192.0.2.0/24, 10.0.0.0/8}", "s.ip != 192.0.2.0/24",
                "s.ip >= 10.0.0.0/8", "s.ip[0] == 0a", "s.ip[2:] == 00:05", "s.ip & 255.0.0.0 == 10.0.0.0");
        no("s.ip == 10.0.0.6", "s.ip == 192.0.2.0/24", "s.ip != 10.0.0.0/8", "s.ip < 10.0.0.0/8");
        refused("s.ip == 10.0.0.5/33", "10.0.0.5/33", "s.ip == 1.2.3", "1.2.3", "s.ip == 10.0.0.500", "10.0.0.500", "s.ip == \"10.0.0.5\"",
                "\"10.0.0.5\"", "s.ip contains 0a", "s.ip", "s.ip == localhost", "localhost", "s.ip/8 == 10.0.0.0", "s.ip", "s.ip == ::1",
                        "::1");
    }

    @Test
    void ip6AddressesCompareWithAddressesAndPrefixes() {
        yes("s.ip6 == ff05::9999", "s.ip6 == ff05:0:0:0:0:0:0:9999", "s.ip6 == ff05::/16", "s.ip6 == ff05::ffff/112", "s.ip6 > ff05::",
                "s.ip6 < ff05::a000",
                "s.ip6 != ff05::9990", "s.ip6[14:2] == 99:99", "s.ip6 == ff05::0.0.153.153", "s.ip6 == fe00::/7");
        no("s.ip6 == ::1", "s.ip6 != ff05::9999/128", "s.ip6 == ::/1");
        refused("s.ip6 == ::1/129", "::1/129", "s.ip6 == 10.0.0.1", "10.0.0.1", "s.ip6 == foo", "foo");
    }

    @Test
    void identifiersCompare() {
        yes("s.guid == ff050000-0000-0000-0000-000000009999", "s.oid == 2.5.4.3", "s.oid contains 2.5.4", "s.oid[0] == 55");
        no("s.guid == 00000000-0000-0000-0000-000000000000", "s.oid == 2.5.4.4");
        refused("s.guid == 1234", "1234", "s.oid == 5", "5", "s.oid == \"2.5.4.3\"", "\"2.5.4.3\"");
    }
}
