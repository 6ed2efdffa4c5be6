package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;

/** ICMPv6's rarer messages and the options by which neighbours prove who they are. */
class Icmpv6MessagesTest {
    private static final Ipv6 IP = Ipv6.between("fe80::1", "fe80::2").nextHeader(58);
    private static final String ADDRESS = "20010db8000000000000000000000001";
    private static final String NAME = "301b310b3009060355040613025553310c300a06035504030c03666f6f";

    private static Dissected message(int type, int code, String hex) {
        return Bench.ethernet(Bench.frame(IP, Payload.hex(byteOf(type) + byteOf(code) + "0000" + hex)));
    }

    private static Dissected option(int type, String hex) {
        return message(135, 0, "00000000" + ADDRESS + byteOf(type) + byteOf((hex.length() / 2 + 2) / 8) + hex);
    }

    private static String byteOf(int value) {
        return Integer.toHexString(0x100 | value).substring(1);
    }

    @Test
    void fastHandovers() {
        Dissected d = message(154, 0, "04c51234" + "0101020000000001");
        assertEquals("4", d.value("icmpv6.fmip6.subtype"));
        assertEquals("0xc5", d.value("icmpv6.fmip6.hi.flag"));
        assertEquals("4660", d.value("icmpv6.fmip6.identifier"));
        assertEquals("02:00:00:00:00:01", d.value("icmpv6.opt.src_linkaddr"));
        assertEquals("f5", message(150, 0, "02f51234").value("icmpv6.reserved"));
        assertFalse(message(154, 0, "01f51234").has("icmpv6.reserved"));
        assertTrue(message(154, 0, "02").has("_ws.malformed"));
    }

    @Test
    void locators() {
        Dissected d = message(156, 0, "02030000" + "20010db800000001" + "000a012c" + "20010db800000002" + "0014012d");
        assertEquals(List.of("0x20010db800000001", "0x20010db800000002"), d.values("icmpv6.ilnp.nb_locator"));
        assertEquals(List.of("10", "20"), d.values("icmpv6.ilnp.nb_preference"));
        assertEquals(List.of("300", "301"), d.values("icmpv6.ilnp.nb_lifetime"));
        assertTrue(message(156, 0, "02030000").has("_ws.malformed"));
    }

    @Test
    void duplicateAddresses() {
        for (int type = 157; type <= 158; type++) {
            Dissected d = message(type, 0, "01000258" + "020000fffe000001" + ADDRESS);
            assertEquals("1", d.value("icmpv6.6lowpannd.da.status"));
            assertEquals("600", d.value("icmpv6.6lowpannd.da.lifetime"));
            assertEquals("02:00:00:ff:fe:00:00:01", d.value("icmpv6.6lowpannd.da.eui64"));
            assertEquals("2001:db8::1", d.value("icmpv6.6lowpannd.da.reg_addr"));
        }
    }

    @Test
    void seeds() {
        Dissected d = message(159, 0, "fe04a5" + "07010102" + "0802" + "0001020304050607" + "0903" + ADDRESS);
        assertEquals(List.of("fe80::1", "0102", "00:01:02:03:04:05:06:07", "2001:db8::1"), d.values("icmpv6.mpl.seed_info.seed_id"));
        assertEquals(List.of("254", "0", "3", "5"), d.values("icmpv6.mpl.seed_info.sequence"));
        assertTrue(message(159, 0, "01").has("icmpv6.unknown_data.expert"));
        assertTrue(message(159, 0, "070301").has("icmpv6.unknown_data.expert"));
        assertTrue(message(159, 1, "0700").has("icmpv6.unknown_data.expert"));
        assertTrue(message(159, 0, "070501").has("icmpv6.unknown_data.expert"));
        assertTrue(message(159, 0, "070801").has("_ws.malformed"));
    }

    @Test
    void generatedAddresses() {
        String key = "3005300306012a";
        Dissected d = option(11, "0500" + "000102030405060708090a0b0c0d0e0f" + "20010db800000000" + "01" + key + "fffd0003616263" + "0000000000");
        assertEquals("00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f", d.value("icmpv6.opt.cga.modifier"));
        assertEquals("20:01:0d:b8:00:00:00:00", d.value("icmpv6.opt.cga.subnet_prefix"));
        assertEquals("01", d.value("icmpv6.opt.cga.count"));
        assertEquals("107+7", d.place("icmpv6.opt.cga.subject_public_key_info"));
        assertEquals("65533", d.value("icmpv6.opt.cga.ext_type"));
        assertEquals("61:62:63", d.value("icmpv6.opt.cga.ext_data"));
        assertEquals("121+5", d.place("icmpv6.opt.padding"));
        assertTrue(option(11, "0700" + "00000000").has("_ws.malformed"));
    }

    @Test
    void anchorsAndCertificates() {
        Dissected named = option(15, "0107" + NAME + "00000000000000");
        assertEquals("82+29", named.place("icmpv6.opt.name_x501"));
        assertEquals("0", named.value("icmpv6.x509_Name"));
        assertEquals("111+7", named.place("icmpv6.opt.padding"));
        assertEquals("foo.example", option(15, "0201" + "666f6f2e6578616d706c65" + "0000").value("icmpv6.opt.name_type.fqdn"));
        assertEquals("82+4", option(16, "0200" + "61626364").place("icmpv6.opt.certificate_padding"));
        Dissected certified = option(16, "0100" + "3000" + "0000");
        assertEquals("82+2", certified.place("icmpv6.x509_Certificate"));
        assertEquals("84+2", certified.place("icmpv6.opt.padding"));
    }

    @Test
    void handoverKeys() {
        Dissected asked = option(27, "021f" + "01020304" + "0506" + "0708090a0b0c");
        assertEquals("1", asked.value("icmpv6.opt.hkr.at"));
        assertEquals("01:02:03:04:05:06:07:08:09:0a", asked.value("icmpv6.opt.hkr.encryption_public_key"));
        assertEquals("0b:0c", asked.value("icmpv6.opt.hkr.padding"));
        Dissected answered = option(28, "011f0258" + "0100");
        assertEquals("600", answered.value("icmpv6.opt.hkr.lifetime"));
        assertEquals("01", answered.value("icmpv6.opt.hkr.encrypted_handover_key"));
        Dissected other = option(20, "0002" + ADDRESS + "00000000");
        assertEquals("2001:db8::1", other.value("icmpv6.opt.naack.supplied_ncoa"));
        assertTrue(other.has("icmpv6.unknown_data"));
    }

    @Test
    void timestampsAreFollowedByNothing() {
        assertEquals("00:00:00:00:00:00:00:01",
                option(13, "000000000000" + "00005f5e10004000" + "0000000000000001").value("icmpv6.unknown_data"));
        assertFalse(option(13, "000000000000" + "00005f5e10004000").has("icmpv6.unknown_data"));
    }

    @Test
    void unknownTypes() {
        assertEquals("01:02", message(200, 0, "0102").value("icmpv6.data"));
        assertTrue(message(200, 0, "").has("icmpv6.undecoded.type"));
    }
}
