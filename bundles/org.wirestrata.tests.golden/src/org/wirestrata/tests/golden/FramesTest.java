package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.testkit.frames.Arp;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Icmp;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.SyntheticTraffic;
import org.wirestrata.testkit.frames.Tcp;
import org.wirestrata.testkit.frames.Udp;
import org.wirestrata.testkit.frames.Vlan;

/** The frame builders make the very bytes that a kernel made and that were recorded. */
class FramesTest {

    private static final String CLIENT_MAC = "02:00:00:00:00:01";
    private static final String SERVER_MAC = "02:00:00:00:00:02";
    private static final String CLIENT = "192.0.2.1";
    private static final String SERVER = "192.0.2.2";
    private static final Ethernet SENT = Ethernet.between(CLIENT_MAC, SERVER_MAC);

    @TempDir
    private Path folder;

    @Test
    void arp() throws IOException {
        Arp request = Arp.request(CLIENT_MAC, CLIENT, SERVER);
        assertArrayEquals(recorded("arp-request", 0), Frames.of(Ethernet.between(CLIENT_MAC, Ethernet.BROADCAST), request));
        assertArrayEquals(recorded("arp-request", 1), Frames.of(Ethernet.between(SERVER_MAC, CLIENT_MAC), request.reply(SERVER_MAC)));
    }

    @Test
    void icmpInVlan() throws IOException {
        byte[] echo = recorded("vlan-8021q", 2);
        ByteBuffer in = ByteBuffer.wrap(echo);
        assertArrayEquals(echo, Frames.of(SENT, new Vlan(0x8100, 5, false, 42),
                Ipv4.between(CLIENT, SERVER).identification(in.getShort(22)), Icmp.echo(in.getShort(42) & 0xffff, 1), rest(echo, 46)));
    }

    @Test
    void udp() throws IOException {
        byte[] datagram = recorded("udp-exchange", 0);
        ByteBuffer in = ByteBuffer.wrap(datagram);
        assertArrayEquals(datagram, Frames.of(SENT, Ipv4.between(CLIENT, SERVER).identification(in.getShort(18)),
                Udp.ports(in.getShort(34) & 0xffff, 18000), Payload.of("one datagram\n")));
    }

    @Test
    void tcpWithOptions() throws IOException {
        byte[] syn = recorded("tcp-refused", 0);
        ByteBuffer in = ByteBuffer.wrap(syn);
        assertArrayEquals(syn, Frames.of(SENT, Ipv4.between(CLIENT, SERVER).identification(in.getShort(18)),
                Tcp.ports(in.getShort(34) & 0xffff, 81).sequence(in.getInt(38)).flags(Tcp.SYN).window(in.getShort(48))
                        .options(Arrays.copyOfRange(syn, 54, 74))));
    }

    @Test
    void tcpOverIpv6() throws IOException {
        byte[] segment = recorded("ipv6-flow", 3);
        ByteBuffer in = ByteBuffer.wrap(segment);
        Ipv6 header = new Ipv6("2001:db8::1", "2001:db8::2", 0, in.getInt(14) & 0xfffff, 64, Ipv6.NONE);
        assertArrayEquals(segment, Frames.of(SENT, header,
                Tcp.ports(in.getShort(54) & 0xffff, 80).sequence(in.getInt(58)).acknowledgment(in.getInt(62))
                        .flags(Tcp.PSH | Tcp.ACK).window(in.getShort(68)).options(Arrays.copyOfRange(segment, 74, 86)),
                rest(segment, 86)));
    }

    @Test
    void ipv4FragmentAndOptions() throws IOException {
        byte[] second = recorded("udp-fragments", 1);
        ByteBuffer in = ByteBuffer.wrap(second);
        assertArrayEquals(second, Frames.of(SENT,
                Ipv4.between(CLIENT, SERVER).identification(in.getShort(18)).fragment(1480, true).protocol(17), rest(second, 34)));
        byte[] route = recorded("ip-options", 0);
        in = ByteBuffer.wrap(route);
        assertArrayEquals(route, Frames.of(Ethernet.between(CLIENT_MAC, "02:00:00:00:00:03"),
                new Ipv4(CLIENT, "198.51.100.2", 0, in.getShort(18), in.getShort(20), 64, Ipv4.NONE, Arrays.copyOfRange(route, 34, 74)),
                Icmp.echo(in.getShort(78) & 0xffff, 1), rest(route, 82)));
    }

    @Test
    void trafficHasAsManyPacketsAsWantedAndIsTheSameAgain() throws IOException {
        Path one = folder.resolve("one.pcap");
        Path two = folder.resolve("two.pcap");
        SyntheticTraffic.write(one, 1000);
        SyntheticTraffic.write(two, 1000);
        assertEquals(1000, frames(Files.readAllBytes(one)).size());
        assertEquals(-1, Files.mismatch(one, two));
    }

    private static Payload rest(byte[] frame, int from) {
        return new Payload(Arrays.copyOfRange(frame, from, frame.length));
    }

    private static byte[] recorded(String capture, int index) throws IOException {
        try (var in = Golden.open("captures/" + capture + ".pcap")) {
            return frames(in.readAllBytes()).get(index);
        }
    }

    private static List<byte[]> frames(byte[] pcap) {
        ByteBuffer in = ByteBuffer.wrap(pcap).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> frames = new ArrayList<>();
        for (int at = 24; at < pcap.length; at += 16 + in.getInt(at + 8)) {
            frames.add(Arrays.copyOfRange(pcap, at + 16, at + 16 + in.getInt(at + 8)));
        }
        return frames;
    }
}
