package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DHCP for IPv6: relays, unique ids, associations, names, softwires, failover, options of vendors, lengths that do not fit. */
class Dhcpv6Test {
    private static final String ADDRESS = "20010db8000000000000000000000001";
    private static final String NAME = "03777777076578616d706c65036f726700";
    static final String RELAYED = relay(12, 1, option(18, "65746830") + option(9, relay(12, 0, option(9, message(3,
            option(1, "00030001020000000001") + option(3, "00000001" + "00000e10" + "00001518"
                    + option(5, ADDRESS + "00000bb8" + "00000fa0" + option(13, "0000" + "6f6b"))))))));

    private static String option(int type, String value) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((short) type) + hex.toHexDigits((short) (value.length() / 2)) + value;
    }

    private static String message(int type, String options) {
        return HexFormat.of().toHexDigits((byte) type) + "020304" + options;
    }

    private static String relay(int type, int hops, String options) {
        return HexFormat.of().toHexDigits((byte) type) + HexFormat.of().toHexDigits((byte) hops) + ADDRESS + ADDRESS + options;
    }

    private static Dissected show(String message) {
        return Bench.ethernet(SmallProtocolsTest.udp(546, 547, message));
    }

    @Test
    void messagesInRelays() {
        Dissected d = show(RELAYED);
        assertTrue(d.row().endsWith("Relay-forw L: 2001:db8::1 Relay-forw L: 2001:db8::1 Request XID: 0x020304 CID: 00030001020000000001 "
                + "IAA: 2001:db8::1 "), d.row());
        assertEquals(List.of("12", "12", "3"), d.values("dhcpv6.msgtype"));
        assertEquals(3, d.values("dhcpv6").size());
        assertEquals("65:74:68:30", d.value("dhcpv6.interface_id"));
        assertEquals("02:00:00:00:00:01", d.value("dhcpv6.duidll.link_layer_addr"));
        assertEquals("ok", d.value("dhcpv6.status_msg"));
        assertFalse(d.has("dhcpv6.error_hopcount"), d.items().toString());
    }

    @ParameterizedTest
    @CsvSource({"12,0,true", "12,3,true", "13,1,false", "12,33,true"})
    void hops(int type, int hops, boolean wrong) {
        assertEquals(wrong, show(relay(type, hops, option(9, relay(type, 0, option(9, message(1, "")))))).has("dhcpv6.error_hopcount"));
    }

    @Test
    void uniqueIds() {
        Dissected d = show(message(1, option(1, "00010001" + "12345678" + "020000000001") + option(2, "0002" + "00000009" + "616263")
                + option(53, "0004" + "00".repeat(16)) + option(1, "0003" + "0020" + "0102030405060708")));
        assertEquals("Sep  4, 2009 22:51:36.000000000 UTC", d.value("dhcpv6.duidllt.time"));
        assertEquals("9", d.value("dhcpv6.duiden.enterprise"));
        assertEquals("61:62:63", d.value("dhcpv6.duiden.identifier"));
        assertTrue(d.has("dhcpv6.duiduuid.bytes"));
        assertEquals("0102030405060708", d.value("dhcpv6.duidll.link_layer_addr"));
    }

    @Test
    void prefixes() {
        Dissected d = show(message(7, option(25, "00000001" + "00000e10" + "00001518" + option(26, "00000bb8" + "00000fa0" + "38" + ADDRESS
                + option(67, "40" + "01")))));
        assertEquals("56", d.value("dhcpv6.iaprefix.pref_len"));
        assertEquals("01", d.value("dhcpv6.pd_exclude.subnet_id"));
    }

    @Test
    void names() {
        Dissected d = show(message(1, option(24, NAME + "0161" + "0162" + "00") + option(39, "01" + "04686f7374") + option(64, NAME)
                + option(56, "0003" + "0011" + NAME)));
        assertEquals(List.of("www.example.org.", "a.b."), d.values("dhcpv6.search_list_entry"));
        assertEquals("host", d.value("dhcpv6.client_domain"));
        assertEquals("1", d.value("dhcpv6.clientfqdn.client.s"));
        assertEquals("www.example.org.", d.value("dhcpv6.aftr_name"));
        assertEquals("www.example.org.", d.value("dhcpv6.ntpserver.fqdn"));
    }

    @ParameterizedTest
    @CsvSource({"00,root_only_domain_name", "03636f6d00,tld_lookup", "c00c,name_not_dns_encoded", "0377,domain_field_length_exceeded",
        "01610162000178,partial_name_preceded_by_fqdn"})
    void wrongNames(String name, String expert) {
        assertTrue(show(message(1, option(24, name))).has("dhcpv6.expert." + expert));
    }

    @Test
    void whatWasReadOfANameLiesBeforeItsEnd() {
        assertTrue(show(message(1, option(24, "0361626303"))).place("dhcpv6.decoded_portion").endsWith("+3"));
    }

    @Test
    void longName() {
        assertTrue(show(message(1, option(24, ("3f" + "61".repeat(63)).repeat(5)))).has("dhcpv6.expert.encoded_fqdn_gt_255"));
    }

    @Test
    void softwires() {
        Dissected d = show(message(7, option(94, option(89, "01" + "08" + "18" + "0a000000" + "20" + "20010db8" + option(93, "06041000"))
                + option(90, ADDRESS))));
        assertEquals("2001:db8::", d.value("dhcpv6.s46_rule.ipv6_prefix"));
        assertEquals("1", d.value("dhcpv6.s46_portparam.psid"));
        assertEquals("2001:db8::1", d.value("dhcpv6.s46_br.address"));
    }

    @Test
    void vendors() {
        Dissected d = show(message(1, option(16, "00000137" + "0004" + "74657374") + option(17, "00000009" + option(1, "616263") + option(2, ""))
                + option(17, "0000118b" + option(32, ADDRESS)) + option(37, "00000009" + "01")));
        assertEquals("test", d.value("dhcpv6.vendorclass.data"));
        assertEquals(List.of("1", "2"), d.values("dhcpv6.vendoropts.enterprise.option_code"));
        assertEquals("2001:db8::1", d.value("dhcpv6.cablelabs.ipv6_server"));
        assertEquals("01", d.value("dhcpv6.remoteid_enterprise_id"));
    }

    @Test
    void authentication() {
        Dissected d = show(message(1, option(11, "020100" + "0000000000000001" + "7265616c6d" + "00000007" + "aa".repeat(16))
                + option(11, "030100" + "0000000000000001" + "01" + "bb".repeat(16))));
        assertEquals("realm", d.value("dhcpv6.auth.realm"));
        assertEquals("7", d.value("dhcpv6.auth.key_id"));
        assertTrue(d.has("dhcpv6.auth.info"));
    }

    @Test
    void failover() {
        Dissected d = show(message(1, option(114, "01") + option(115, "0001") + option(119, "0003") + option(127, "00010002") + option(131, "06")
                + option(118, NAME) + option(129, "00000005" + "01")));
        assertEquals("1", d.value("dhcpv6.failover.connect.flags.f"));
        assertEquals("1", d.value("dhcpv6.failover.dns.flags.r"));
        assertEquals("2", d.value("dhcpv6.failover.protocol.minor_version"));
        assertEquals("1", d.value("dhcpv6.failover.server.flags.a"));
        assertEquals("www.example.org", d.value("dhcpv6.failover.dns_zonename"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,11", "4,3", "5,23", "7,2", "8,1", "11,10", "12,17", "16,3", "17,2", "19,2", "20,1", "23,15", "26,24", "37,3", "44,16", "47,15",
        "56,3", "67,18", "89,7", "90,32", "93,5", "115,1", "120,3", "135,1"})
    void lengthsThatDoNotFit(int type, int length) {
        Dissected d = show(message(1, option(type, "00".repeat(length)) + option(14, "")));
        assertTrue(d.has("dhcpv6.malformed_option"), d.items().toString());
        assertEquals("Rapid Commit", d.values("dhcpv6.option.type_str").getLast());
    }

    @Test
    void optionsInEachOtherWithoutEnd() {
        String options = "";
        for (int i = 0; i < 300; i++) {
            options = option(45, options);
        }
        assertFalse(show(message(1, options)).has("_ws.dissector_bug"));
        String relays = message(1, "");
        for (int i = 0; i < 100; i++) {
            relays = relay(12, i, option(9, relays));
        }
        assertFalse(show(relays).has("_ws.dissector_bug"));
    }
}
