package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** Session descriptions, and the streams that they announce. */
class MediaTest {
    private static final String RTP = "8000" + "0001" + "000000a0" + "deadbeef";
    private static final String REPORT = "80c80006" + "deadbeef" + "e000000080000000" + "000000a0" + "00000001" + "00000014";

    private static String description(String address, int port, String... more) {
        return "v=0\r\no=- 1 2 IN IP4 " + address + "\r\ns=-\r\nc=IN IP4 " + address + "\r\nt=0 0\r\nm=audio " + port
                + " RTP/AVP 0 101\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15;x\r\n" + String.join("", more);
    }

    private static byte[] offer(int number, int port, String... more) {
        return SipTest.there(SipTest.request("INVITE", number, "Content-Type: application/sdp") + description("10.0.0.1", port, more));
    }

    private static byte[] answer(int number, String status, int port) {
        return SipTest.back(SipTest.response(status, number + " INVITE", "Content-Type: application/sdp") + description("10.0.0.2", port));
    }

    private static byte[] media(Ipv4 way, int from, int to, String hex) {
        return Bench.frame(way, Udp.ports(from, to), Payload.hex(hex));
    }

    private static Bench call() {
        return new Bench(Bench.ETHERNET).add(offer(1, 6000)).add(answer(1, "183 Progress", 7000)).add(answer(1, "200 OK", 7002))
                .add(media(SipTest.THERE, 6000, 7000, RTP + "ffff")).add(media(SipTest.BACK, 7000, 6000, RTP + "ffff"))
                .add(media(SipTest.THERE, 6000, 7002, RTP.replaceFirst("8000", "8065") + "058a00a0")).add(media(SipTest.THERE, 6001, 7001,
                REPORT + REPORT));
    }

    @Test
    void description() {
        Dissected d = call().once().get(0);
        assertTrue(d.row().contains(" SIP/SDP Request: INVITE "), d.row());
        assertEquals("10.0.0.1", d.value("sdp.connection_info.address"));
        assertEquals("6000", d.value("sdp.media.port"));
        assertEquals(List.of("ITU-T G.711 PCMU", "DynamicRTP-Type-101", "101", "101"), d.values("sdp.media.format"));
        assertEquals("telephone-event", d.value("sdp.mime.type"));
        assertEquals(List.of("0-15", "x"), d.values("sdp.fmtp.parameter"));
        assertEquals(List.of("c1", "c1"), d.values("sip.call_id_generated"));
    }

    private static byte[] offerOf(String call, int port) {
        String request = SipTest.request("INVITE", 1, "Content-Type: application/sdp").replace("Call-ID: c1", "Call-ID: " + call);
        return SipTest.there(request + description("10.0.0.1", port));
    }

    @Test
    void callsWithTheSameMedia() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(offerOf("c1", 6000)).add(offerOf("c2", 6000)).add(offerOf("c3", 6002))
                .add(offerOf("c1", 6000)).add(offerOf("c4", 0)).once();
        List<List<String>> known = all.stream().map(d -> d.values("sip.call_id_generated")).map(l -> l.subList(1, l.size())).toList();
        List<String> both = List.of("c1", "c2");
        assertEquals(List.of(List.of("c1"), both, List.of("c3"), both, both), known);
    }

    @Test
    void mediaGoesWhereItWasAnnounced() {
        for (List<Dissected> all : List.of(call().once(), call().twice())) {
            assertEquals("2", all.get(3).value("rtp.setup-frame"));
            assertEquals("1", all.get(4).value("rtp.setup-frame"));
            assertEquals("1", all.get(5).value("rtp.setup-frame"));
            assertEquals("SDP", all.get(3).value("rtp.setup-method"));
            assertEquals("c1", all.get(3).value("sip.call_id_generated"));
            assertEquals("65537", all.get(3).value("rtp.extseq"));
            assertTrue(all.get(3).row().endsWith("RTP PT=ITU-T G.711 PCMU, SSRC=0xDEADBEEF, Seq=1, Time=160"), all.get(3).row());
            assertTrue(all.get(5).row().endsWith("RTP EVENT Payload type=RTP Event, DTMF Five 5 (end)"), all.get(5).row());
            assertEquals("160", all.get(5).value("rtpevent.duration"));
            assertEquals(List.of("2", "2"), all.get(6).values("rtcp.setup-frame"));
            assertEquals("1", all.get(6).value("rtcp.length_check"));
        }
    }

    @Test
    void aLaterOfferTakesThePlace() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(offer(1, 6000)).add(offer(2, 6000)).add(media(SipTest.THERE, 6000, 7000, RTP))
                .once();
        assertEquals("2", all.get(2).value("rtp.setup-frame"));
    }

    @Test
    void securedMedia() {
        byte[] invite = offer(1, 6000, "m=audio 6100 RTP/SAVP 0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 "
                + "inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:4\r\n");
        List<Dissected> all = new Bench(Bench.ETHERNET).add(invite).add(media(SipTest.THERE, 6100, 7000, RTP + "0102" + "0a0b0c0d"
                + "00".repeat(10))).once();
        assertEquals("2^20", all.get(0).value("sdp.crypto.lifetime"));
        assertEquals("774466766726542b2978473740666235", all.get(0).value("sdp.crypto.master_key").replace(":", ""));
        assertEquals("0102", all.get(1).value("srtp.enc_payload").replace(":", ""));
        assertEquals("0a0b0c0d", all.get(1).value("srtp.mki").replace(":", ""));
        assertFalse(all.get(1).has("rtp.payload"));
    }

    @Test
    void headerExtensionsAndPadding() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(offer(1, 6000))
                .add(media(SipTest.THERE, 6000, 7000, "b200" + RTP.substring(4) + "00000001" + "00000002" + "bede0002"
                + "10ff00009012abcd".substring(0, 16)
                        + "6162" + "000003"))
                .once();
        Dissected d = all.get(1);
        assertEquals(List.of("0x00000001", "0x00000002"), d.values("rtp.csrc.item"));
        assertEquals(List.of("1", "9"), d.values("rtp.ext.rfc5285.id"));
        assertEquals("6162", d.value("rtp.payload").replace(":", ""));
        assertEquals("3", d.value("rtp.padding.count"));
    }

    @Test
    void reportsWithoutAnnouncement() {
        Dissected d = Bench.ethernet(media(SipTest.THERE, 9000, 9001, REPORT + "81ca0003" + "deadbeef" + "0103616263000000"));
        assertTrue(d.row().endsWith("RTCP Sender Report   Source description   "), d.row());
        assertEquals("abc", d.value("rtcp.sdes.text"));
        assertEquals(List.of("200", "202"), d.values("rtcp.pt"));
        assertFalse(d.has("rtcp.setup"));
        assertTrue(Bench.ethernet(media(SipTest.THERE, 9000, 9001, "81ca0003" + "deadbeef" + "0103616263000000")).chain()
                .endsWith("udp:data"));
    }

    @Test
    void feedback() {
        Dissected d = new Bench(Bench.ETHERNET).add(offer(1, 6000))
                .add(media(SipTest.THERE, 6001, 7001, "81cd0003" + "00000001" + "00000002" + "00058001")).once().get(1);
        assertEquals(List.of("5", "6", "21"), d.values("rtcp.rtpfb.nack_pid"));
        d = Bench.ethernet(media(SipTest.THERE, 9000, 9001, "8fce0005" + "00000001" + "00000000" + "52454d42" + "010bffff" + "00000007"));
        assertEquals("262143", d.value("rtcp.psfb.remb.fci.br_mantissa"));
        assertEquals("0x00000007", d.value("rtcp.psfb.remb.fci.ssrc"));
    }

    @Test
    void aFrameAtRandomShowsWhatItShowedInOrder() {
        List<Dissected> once = call().once();
        List<Dissected> backwards = call().backwards().reversed();
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).items(), backwards.get(i).items(), "frame " + (i + 1));
            assertEquals(once.get(i).row(), backwards.get(i).row());
        }
    }

    @Test
    void someFieldsShowAsAmongAll() {
        List<Dissected> all = call().once();
        Set<Field> wanted = all.stream().flatMap(d -> java.util.stream.IntStream.range(0, d.tape.size()).mapToObj(d.tape::field))
                .filter(f -> Set.of("rtp.extseq", "rtp.setup-frame", "rtcp.pt", "sip.response-time", "sdp.media.port").contains(f.name()))
                .collect(Collectors.toSet());
        List<Dissected> some = call().some(wanted);
        for (int i = 0; i < all.size(); i++) {
            for (Field f : wanted) {
                assertEquals(all.get(i).values(f.name()), some.get(i).values(f.name()), f + " of frame " + (i + 1));
            }
            assertEquals(all.get(i).row(), some.get(i).row());
        }
    }
}
