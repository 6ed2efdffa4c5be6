package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of DHCP: numbers, addresses, text, and those with parts. */
class DhcpTest {
    private static final String DISCOVER = "350101";
    private static final String SEARCH = "076578616d706c65036f726700" + "036c6162c000";
    static final String MANY = message("", "", option(61, "ff" + "01020304" + "0001" + "0001" + "00000005" + "020000000001") + option(81, "050000"
            + "04686f7374076578616d706c6500") + option(82, "0104" + "00040001" + "0206" + "000401020304" + "0504" + "c0000201") + option(119, SEARCH)
            + option(121, "18c00002" + "c0000201" + "00" + "c00002fe") + option(125, "00000009" + "05" + "0103616263") + option(77, "0361626302" + "6465")
            + option(97, "00" + "00112233445566778899aabbccddeeff"));

    private static String option(int type, String value) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((byte) type) + hex.toHexDigits((byte) (value.length() / 2)) + value;
    }

    private static String message(String server, String file, String options) {
        return "01010600" + "00003d1d" + "0000" + "8000" + "00".repeat(16) + "000b8201fc42" + "00".repeat(10) + server
                + "00".repeat(64 - server.length() / 2) + file + "00".repeat(128 - file.length() / 2) + "63825363" + DISCOVER + options + "ff";
    }

    private static Dissected show(String options) {
        return Bench.ethernet(SmallProtocolsTest.udp(68, 67, message("", "", options)));
    }

    @Test
    void options() {
        Dissected d = show(option(42, "c000027b" + "c000027c") + option(2, "fffffff0") + option(19, "01") + option(26, "05dc") + option(252, "7061")
                + option(66, "626f6f74") + option(93, "0007") + option(94, "010203"));
        assertEquals(List.of("192.0.2.123", "192.0.2.124"), d.values("dhcp.option.ntp_server"));
        assertEquals("-16", d.value("dhcp.option.time_offset"));
        assertEquals("1", d.value("dhcp.option.ip_forwarding"));
        assertEquals("1500", d.value("dhcp.option.interface_mtu"));
        assertEquals("pa", d.value("dhcp.option.private_proxy_autodiscovery"));
        assertEquals("7", d.value("dhcp.option.client_system_architecture"));
        assertEquals("3", d.value("dhcp.client_network_id_minor"));
        assertTrue(d.hidden("dhcp.option.value"));
    }

    @Test
    void optionsWithParts() {
        Dissected d = Bench.ethernet(SmallProtocolsTest.udp(68, 67, MANY));
        assertEquals("02:00:00:00:00:01", d.value("dhcp.client_id.link_layer_address"));
        assertEquals("host.example", d.value("dhcp.fqdn.name"));
        assertEquals("192.0.2.1", d.value("dhcp.option.agent_information_option.link_selection"));
        assertEquals(List.of("example.org", "lab.example.org"), d.values("dhcp.option.dhcp_dns_domain_search_list_fqdn"));
        assertEquals(2, d.values("dhcp.option.classless_static_route").size());
        assertEquals("61:62:63", d.value("dhcp.vendor.data"));
        assertEquals(List.of("61:62:63", "64:65"), d.values("dhcp.option.user_class.data"));
        assertEquals("33221100-5544-7766-8899-aabbccddeeff", d.value("dhcp.client_id.uuid"));
    }

    @Test
    void bootServers() {
        Dissected d = show(option(43, "060103" + "0807" + "0000" + "01" + "c0000201" + "0906" + "0000" + "03" + "4e6574" + "0a03" + "0a4638" + "0202" + "0c22"
                + "ff") + option(60, "505845436c69656e74"));
        assertEquals("1", d.value("dhcp.option.vendor.pxeclient.discovery_control.multicast"));
        assertEquals("192.0.2.1", d.value("dhcp.option.vendor.pxeclient.boot_servers.ip"));
        assertEquals("Net", d.value("dhcp.option.vendor.pxeclient.boot_menu.desc"));
        assertEquals("F8", d.value("dhcp.option.vendor.pxeclient.menu_prompt.prompt"));
        assertEquals("8716", d.value("dhcp.option.vendor.pxeclient.mtftp_client_port"));
        assertEquals("01:03:61", show(option(43, "010361")).value("dhcp.option.vendor.value"));
    }

    @Test
    void optionsInPlaceOfNames() {
        Dissected d = Bench.ethernet(SmallProtocolsTest.udp(68, 67, message(option(67, "626f6f74") + "ff", option(12, "686f7374") + "ff",
                option(52, "03"))));
        assertTrue(d.has("dhcp.server_name_overloaded_by_dhcp") && d.has("dhcp.boot_filename_overloaded_by_dhcp"));
        assertEquals("boot", d.value("dhcp.option.bootfile_name"));
        assertEquals("host", d.value("dhcp.option.hostname"));
        assertFalse(d.has("dhcp.file"));
    }

    @ParameterizedTest
    @CsvSource({"1,3", "2,2", "3,5", "26,1", "51,8", "81,2", "124,2", "154,3"})
    void lengthsThatDoNotFit(int type, int length) {
        Dissected d = show(option(type, "01".repeat(length)) + option(57, "05dc"));
        assertTrue(d.has("dhcp.bad_length"), d.items().toString());
        assertEquals("1500", d.value("dhcp.option.dhcp_max_message_size"));
    }

    @Test
    void routeWithTooLongAMask() {
        assertTrue(show(option(121, "21c00002" + "c0000201")).has("dhcp.option.classless_static.route"));
    }

    @Test
    void namesThatPointToThemselves() {
        assertFalse(show(option(119, "c000")).has("_ws.dissector_bug"));
        assertFalse(show(option(119, "0161c000")).has("_ws.dissector_bug"));
    }

    @Test
    void services() {
        Dissected d = show(option(63, "050101" + "0604" + "c0000201") + option(83, "0001" + "0000" + "0003" + "00000041" + "c0000201"
                + "c0000202" + "c0000203") + option(99, "025553" + "0102" + "4341") + option(117, "0006" + "0041") + option(122, "040c" + "00000001"
                + "00000002" + "00000003" + "0902" + "0002") + option(146, "01" + "c0000201" + "c0000202" + "036c616200") + option(158, "04c0000204"));
        assertEquals("192.0.2.1", d.value("dhcp.option.novell_options.preferred_dss_server"));
        assertEquals("192.0.2.1", d.value("dhcp.option.isns.heartbeat_originator_addr"));
        assertEquals("192.0.2.3", d.value("dhcp.option.isns.secondary_server_addr"));
        assertEquals("CA", d.value("dhcp.option.civic_location.ca_value"));
        assertEquals(2, d.values("dhcp.option.dhcp_name_service_search_option").size());
        assertEquals("3", d.value("dhcp.cl.ietf_ccc.dev_realm_unc_key_max_retries"));
        assertEquals("lab", d.value("dhcp.option.rdnss.domain"));
        assertEquals("192.0.2.4", d.value("dhcp.option.pcp.server"));
    }

    @Test
    void listsThatEndTooEarly() {
        Dissected d = show(option(3, "c0000201" + "c000"));
        assertEquals("192.0.2.1", d.value("dhcp.option.router"));
        assertTrue(d.has("dhcp.bad_length"));
        assertFalse(show(option(3, "")).has("dhcp.bad_length"));
        assertTrue(show(option(99, "025553" + "0109" + "41")).has("dhcp.option.civic_location.bad_cattype"));
        assertTrue(show(option(122, "0404" + "00")).has("dhcp.missing_subopt_value"));
    }

    @Test
    void vendors() {
        Dissected d = show(option(125, "0000118b" + "0e" + "01020203" + "0208" + "c0000201" + "c0000202") + option(125, "00000de9" + "09" + "0103001122"
                + "02024142"));
        assertEquals(List.of("192.0.2.1", "192.0.2.2"), d.values("dhcp.option.vi.cl.tftp_server_addresses"));
        assertEquals("AB", d.value("dhcp.option.vi.tr111.device_serial_number"));
        assertTrue(show(option(125, "00000de9" + "03" + "010941")).has("dhcp.missing_subopt_value"));
    }

    @Test
    void bootpAlone() {
        String message = message("", "", "");
        Dissected d = Bench.ethernet(SmallProtocolsTest.udp(68, 67, message.substring(0, 472) + "01020304" + "00".repeat(60)));
        assertTrue(d.has("dhcp.bootp") && d.has("dhcp.vendor_specific_options"));
        assertFalse(Bench.ethernet(SmallProtocolsTest.udp(68, 67, message)).has("dhcp.bootp"));
    }

    private static String text(String s) {
        return HexFormat.of().formatHex(s.getBytes(StandardCharsets.US_ASCII));
    }

    private static Dissected vendor(String vendorClass, String value) {
        return show(option(43, value) + option(60, text(vendorClass)));
    }

    @Test
    void whatVendorsKeepForThemselves() {
        Dissected d = vendor("docsis3.0:0501", option(2, text("ECM")) + "00" + option(11, "01") + option(99, "ab") + "ff");
        assertEquals("ECM", d.value("dhcp.option.vendor.cl.device_type"));
        assertEquals("1", d.value("dhcp.option.vendor.cl.address_realm"));
        assertEquals("ab", d.value("dhcp.option.vendor.value"));
        assertEquals("docsis3.0:0501", d.value("dhcp.option.vendor_class_data"));
        assertTrue(d.chain().endsWith("dhcp:dhcp:dhcp"), d.chain());
        d = vendor("cisco", option(4, "00000007") + option(7, text("N9K")) + option(40, "ab"));
        assertEquals("7", d.value("dhcp.option.vendor.cisco.nodeid"));
        assertEquals("N9K", d.value("dhcp.option.vendor.cisco.model"));
        assertEquals("ab", d.value("dhcp.option.vendor.cisco.unknown"));
        assertEquals("192.0.2.1", vendor("AEROHIVE", option(226, "c0000201")).value("dhcp.option.vendor.aerohive.xiqipaddress"));
        assertEquals("192.0.2.1", vendor("ArubaAP", text("192.0.2.1")).value("dhcp.option.vendor.arubaap.controllerip"));
        d = vendor("ArubaInstantAP", text("org,192.0.2.1,secret"));
        assertEquals(List.of("org", "192.0.2.1", "secret"), List.of(d.value("dhcp.option.vendor.arubaiap.name_org"),
                d.value("dhcp.option.vendor.arubaiap.amp_ip"), d.value("dhcp.option.vendor.arubaiap.password")));
        assertEquals("192.0.2.1", show(option(43, option(64, "c0000201") + "00ff")).value("dhcp.option.vendor.alu.tftp1"));
        assertTrue(show(option(43, option(1, "aa"))).has("dhcp.option.vendor.value"));
    }

    @Test
    void imagesToBoot() {
        Dissected d = vendor("AAPLBSDPC/i386", option(1, "01") + option(7, "01000002") + option(9, "81000001" + "03616263" + "01000002" + "026465"));
        assertEquals("i386", d.value("dhcp.option.vendor_class_data"));
        assertEquals("1", d.value("dhcp.option.vendor.bsdp.message_type"));
        assertEquals(List.of("abc", "de"), d.values("dhcp.option.vendor.bsdp.boot_image.name"));
        assertEquals(List.of("0x0100", "0x8100", "0x0100"), d.values("dhcp.option.vendor.bsdp.boot_image.attribute"));
    }

    @Test
    void capabilitiesOfTelephoneAdapters() {
        Dissected d = show(option(60, text("pktc1.5:050b" + "010101" + "1202" + "0005")));
        assertEquals("11", d.value("dhcp.vendor.pktc.mta_cap_len"));
        assertEquals(List.of("12337", "12594"), d.values("dhcp.vendor.pktc.mta_cap_type"));
        assertEquals("1", d.value("dhcp.vendor.pktc.mdc.supp_flow.secure"));
        assertEquals("0", d.value("dhcp.vendor.pktc.mdc.supp_flow.hybrid"));
    }

    @Test
    void settingsOfTelephones() {
        Dissected d = show(option(242, text("MCIPADD=10.0.0.1,10.0.0.2,L2QVLAN=20,VLANTEST=x,FOO=1")));
        assertEquals("10.0.0.1,10.0.0.2", d.value("dhcp.option.vendor.avaya.mcipadd"));
        assertEquals("20", d.value("dhcp.option.vendor.avaya.l2qvlan"));
        assertTrue(d.has("dhcp.option.vendor.avaya.vlantest.invalid"));
        assertTrue(d.has("dhcp.subopt.unknown_type"));
    }

    @Test
    void whatRelaysSay() {
        Dissected d = show(option(82, option(13, "0102") + option(16, "0200000000aa") + option(17, "abcd") + option(18, text("org")) + option(151, "ff")
                + option(5, "01") + option(200, "77")));
        assertEquals("258", d.value("dhcp.option.agent_information_option.ani_att"));
        assertEquals("02:00:00:00:00:aa", d.value("dhcp.option.agent_information_option.ani_ap_bssid"));
        assertEquals("ab:cd", d.value("dhcp.option.agent_information_option.ani_operator_id"));
        assertEquals("org", d.value("dhcp.option.agent_information_option.ani_operator_realm"));
        assertEquals("255", d.value("dhcp.option.agent_information_option.vrf_name.global"));
        assertEquals(1, d.values("dhcp.subopt.unknown_type").size());
        d = show(option(82, option(9, "0000118b" + "0a" + option(1, "0301") + option(5, text("gold")))));
        assertEquals("gold", d.value("dhcp.option.agent_information_option.vi.cl.service_class_name"));
        assertTrue(d.has("dhcp.option.agent_information_option.vi.cl.docsis_version"));
    }

    @Test
    void textMayBeEmpty() {
        Dissected d = show(option(15, ""));
        assertEquals("", d.value("dhcp.option.domain_name"));
        assertFalse(d.has("dhcp.bad_length"));
    }
}
