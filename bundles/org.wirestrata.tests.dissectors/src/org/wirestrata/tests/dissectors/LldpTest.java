package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What systems tell their neighbours of themselves. */
class LldpTest {
    private static final String CHASSIS = "0207" + "04001122334455";
    private static final String PORT = "0406" + "054769302f31";
    private static final String LIFETIME = "0602" + "0078";

    private static Dissected lldp(String tlvs) {
        return Bench.ethernet(HexFormat.of().parseHex("0180c200000e" + "001122334455" + "88cc" + tlvs));
    }

    private static Dissected with(String tlvs) {
        return lldp(CHASSIS + PORT + LIFETIME + tlvs + "0000");
    }

    private static Dissected organization(String content) {
        return with(String.format("%04x", 127 << 9 | content.length() / 2) + content);
    }

    @Test
    void whatMustBeThere() {
        Dissected d = with("");
        assertEquals("eth:ethertype:lldp", d.chain());
        assertEquals("00:11:22:33:44:55", d.value("lldp.chassis.id.mac"));
        assertEquals("Gi0/1", d.value("lldp.port.id"));
        assertEquals("120", d.value("lldp.time_to_live"));
        assertEquals(List.of("1", "2", "3", "0"), d.values("lldp.tlv.type"));
        assertTrue(d.row().endsWith("LLDP MA/00:11:22:33:44:55 IN/Gi0/1 120 "), d.row());
        assertEquals("10.0.0.1", lldp("0206" + "05010a000001" + PORT + LIFETIME + "0000").value("lldp.chassis.id.ip4"));
        assertEquals("65:74:68:30", lldp("0205" + "0265746830" + PORT + LIFETIME + "0000").value("lldp.chassis.id"));
        assertTrue(lldp("0203" + "040011" + PORT + LIFETIME + "0000").has("lldp.incorrect_length"));
        assertTrue(lldp(PORT + CHASSIS + LIFETIME + "0000").has("lldp.bad_type"));
        assertFalse(lldp(CHASSIS + PORT + "0000").has("lldp.time_to_live"));
    }

    @Test
    void basicSet() {
        Dissected d = with("0804" + "64657363"
                + "0a03" + "737973" + "0c02" + "4f53" + "0e04" + "00140004" + "100c" + "05010a000001" + "0200000003" + "00");
        assertEquals("desc", d.value("lldp.port.desc"));
        assertEquals("sys", d.value("lldp.tlv.system.name"));
        assertEquals("OS", d.value("lldp.tlv.system.desc"));
        assertEquals("1", d.value("lldp.tlv.system_cap.router"));
        assertEquals("0", d.value("lldp.tlv.enable_system_cap.router"));
        assertEquals("10.0.0.1", d.value("lldp.mgn.addr.ip4"));
        assertEquals("3", d.value("lldp.mgn.interface.number"));
        assertTrue(d.row().endsWith("SysN=sys SysD=OS "), d.row());
    }

    @Test
    void bridges() {
        assertEquals("100", organization("0080c2" + "01" + "0064").value("lldp.ieee.802_1.port_vlan.id"));
        assertEquals("v100", organization("0080c2" + "03" + "006404" + "76313030").value("lldp.ieee.802_1.vlan.name"));
        assertEquals("5", organization("0080c2" + "07" + "0300000005").value("lldp.ieee.802_1.aggregated_port_id"));
        Dissected selection = organization("0080c2" + "09" + "83" + "00012345" + "0c0c141414141414" + "00020202020202ff");
        assertEquals("5", selection.value("lldp.dcbx.feature.pg.pgid_prio7"));
        assertEquals("255", selection.value("lldp.dcbx.ieee.ets.tsa7"));
        assertEquals(List.of("0x8906", "0x0cbc"),
                organization("0080c2" + "0c" + "00" + "618906" + "840cbc").values("lldp.dcbx.feature.app.proto"));
        assertTrue(organization("0080c2" + "01" + "00").has("_ws.malformed"));
    }

    @Test
    void ethernet() {
        Dissected d = organization("00120f" + "01" + "03" + "6c01" + "001e");
        assertEquals("1", d.value("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_tfd"));
        assertEquals("0x001e", d.value("lldp.ieee.802_3.pmd_mau_type"));
        assertEquals("130", organization("00120f" + "02" + "0f0104" + "51" + "00820064").value("lldp.ieee.802_3.mdi_pde_requested"));
        assertEquals("1522", organization("00120f" + "04" + "05f2").value("lldp.ieee.802_3.max_frame_size"));
        assertTrue(organization("00120f" + "04" + "05f200").has("lldp.excess_length"));
        assertTrue(organization("00120f" + "03" + "0300000001").has("lldp.tlv_deprecated"));
    }

    @Test
    void media() {
        assertEquals("4", organization("0012bb" + "01" + "003f04").value("lldp.media.subtype.class"));
        Dissected policy = organization("0012bb" + "02" + "01" + "40c82e");
        assertEquals("100", policy.value("lldp.media.vlan_id"));
        assertEquals("46", policy.value("lldp.media.dscp"));
        Dissected civic = organization("0012bb" + "03" + "02" + "0d" + "02" + "4445" + "01024259" + "03044d756e69");
        assertEquals("DE", civic.value("lldp.media.civic.country"));
        assertEquals(List.of("BY", "Muni"), civic.values("lldp.media.civic.value"));
        assertEquals("hw1", organization("0012bb" + "05" + "687731").value("lldp.media.hardware"));
    }

    @Test
    void others() {
        assertEquals("https", organization("00005e" + "01" + "6874747073").value("lldp.iana.mudurl"));
        assertEquals("01:02", organization("123456" + "07" + "0102").value("lldp.unknown_subtype.content"));
        assertTrue(organization("0080").has("_ws.malformed"));
    }
}
