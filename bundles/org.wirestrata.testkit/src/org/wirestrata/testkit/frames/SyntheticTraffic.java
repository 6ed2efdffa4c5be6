package org.wirestrata.testkit.frames;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A capture of as many packets as wanted, the same at every call: host after host resolves an address by ARP, pings, asks a name
 * server and fetches a page over a TCP connection of its own, from handshake to FIN. A round is {@value #ROUND} packets.
 */
public final class SyntheticTraffic {

    /** Packets of one host. */
    public static final int ROUND = 18;

    private static final long FIRST_TIME = 1_700_000_000_000_000_000L;
    private static final long STEP = 100_000;
    private static final String SERVER_MAC = "02:00:00:00:00:02";
    private static final String SERVER = "192.0.2.2";
    private static final byte[] SYN_OPTIONS = {2, 4, 0x05, (byte) 0xb4, 4, 2, 1, 3, 3, 7};
    private static final int SEGMENT = 1460;
    private static final String BODY = "x".repeat(2 * SEGMENT);
    private static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
            + BODY.length() + "\r\n\r\n" + BODY;

    private final PcapFile file;
    private final long packets;
    private long written;

    private SyntheticTraffic(PcapFile file, long packets) {
        this.file = file;
        this.packets = packets;
    }

    /**
     * Writes a capture.
     *
     * @param file where; it is created or overwritten
     * @param packets how many packets, at least 0
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, long packets) throws IOException {
        try (PcapFile out = PcapFile.create(file, PcapFile.ETHERNET)) {
            SyntheticTraffic traffic = new SyntheticTraffic(out, packets);
            for (int host = 0; traffic.written < packets; host++) {
                traffic.round(host);
            }
        }
    }

    /**
     * Writes a capture.
     *
     * @param arguments the file, and the number of packets
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: SyntheticTraffic FILE PACKETS");
            System.exit(1);
        }
        write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    }

    private void round(int number) throws IOException {
        Host host = new Host(number);
        Arp request = Arp.request(host.mac, host.ip, SERVER);
        add(Ethernet.between(host.mac, Ethernet.BROADCAST), request);
        add(host.received(), request.reply(SERVER_MAC));
        Payload pattern = Payload.of("abcdefghijklmnopqrstuvwabcdefghi");
        add(host.sent(), host.toServer(), Icmp.echo(number & 0xffff, 1), pattern);
        add(host.received(), host.toHost(), Icmp.echoReply(number & 0xffff, 1), pattern);
        Payload question = Payload.hex("03777777 076578616d706c65 036f7267 00 0001 0001");
        Payload query = Payload.hex("%04x 0100 0001 0000 0000 0000".formatted(number & 0xffff));
        Payload answer = Payload.hex("%04x 8180 0001 0001 0000 0000".formatted(number & 0xffff));
        add(host.sent(), host.toServer(), Udp.ports(host.port, 53), query, question);
        Payload address = Payload.hex("c00c 0001 0001 0000012c 0004 c0000202");
        add(host.received(), host.toHost(), Udp.ports(53, host.port), answer, question, address);
        connection(host);
    }

    private void connection(Host host) throws IOException {
        long x = host.number * 64_000L + 1;
        long y = x + 1_000_000;
        String request = "GET /" + host.number + " HTTP/1.1\r\nHost: www.example.org\r\n\r\n";
        Tcp up = Tcp.ports(host.port, 80);
        Tcp down = Tcp.ports(80, host.port);
        send(host, up.sequence(x).flags(Tcp.SYN).options(SYN_OPTIONS), "");
        receive(host, down.sequence(y).acknowledgment(x + 1).flags(Tcp.SYN | Tcp.ACK).options(SYN_OPTIONS), "");
        send(host, up.sequence(x + 1).acknowledgment(y + 1), "");
        Tcp asking = up.sequence(x + 1).acknowledgment(y + 1).flags(Tcp.PSH | Tcp.ACK);
        send(host, asking, request);
        long asked = x + 1 + request.length();
        receive(host, down.sequence(y + 1).acknowledgment(asked), "");
        for (int from = 0; from < RESPONSE.length(); from += SEGMENT) {
            int to = Math.min(from + SEGMENT, RESPONSE.length());
            receive(host, down.sequence(y + 1 + from).acknowledgment(asked), RESPONSE.substring(from, to));
        }
        long answered = y + 1 + RESPONSE.length();
        send(host, up.sequence(asked).acknowledgment(answered), "");
        send(host, up.sequence(asked).acknowledgment(answered).flags(Tcp.FIN | Tcp.ACK), "");
        receive(host, down.sequence(answered).acknowledgment(asked + 1).flags(Tcp.FIN | Tcp.ACK), "");
        send(host, up.sequence(asked + 1).acknowledgment(answered + 1), "");
    }

    private void send(Host host, Tcp header, String data) throws IOException {
        add(host.sent(), host.toServer(), header, Payload.of(data));
    }

    private void receive(Host host, Tcp header, String data) throws IOException {
        add(host.received(), host.toHost(), header, Payload.of(data));
    }

    private void add(Layer... layers) throws IOException {
        if (written < packets) {
            file.add(FIRST_TIME + written * STEP, Frames.of(layers));
            written++;
        }
    }

    /** One of up to 65 000 hosts, each with its addresses and a port that changes when its number comes again. */
    private record Host(int number, String mac, String ip, int port) {

        Host(int number) {
            this(number, "02:00:01:00:%02x:%02x".formatted(number >> 8 & 0xff, number & 0xff),
                    "10.1." + (number >> 8 & 0xff) + '.' + (number & 0xff), 20_000 + (number >> 16));
        }

        Ethernet sent() {
            return Ethernet.between(mac, SERVER_MAC);
        }

        Ethernet received() {
            return Ethernet.between(SERVER_MAC, mac);
        }

        Ipv4 toServer() {
            return Ipv4.between(ip, SERVER).identification(number & 0xffff);
        }

        Ipv4 toHost() {
            return Ipv4.between(SERVER, ip);
        }
    }
}
