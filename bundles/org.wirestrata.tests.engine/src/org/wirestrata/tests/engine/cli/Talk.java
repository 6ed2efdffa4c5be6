package org.wirestrata.tests.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Icmp;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Layer;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.PcapFile;
import org.wirestrata.testkit.frames.Tcp;

/** Writes down what a client and a server say to each other, for captures that no network shows on request. */
final class Talk {
    static final String CLIENT = "192.0.2.1";
    static final String SERVER = "192.0.2.2";
    private static final long MILLISECOND = 1_000_000;
    private final List<byte[]> frames = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private long now = 1_000_000_000_000_000_000L;
    private String client = CLIENT;
    private int clientPort = 40000;
    private int serverPort = 80;
    private byte[] options = {};
    private int hops = 64;
    private int window = 8192;

    /** Goes on with another connection. */
    Talk between(String address, int from, int to) {
        client = address;
        clientPort = from;
        serverPort = to;
        return this;
    }

    /** Lets time pass; every frame takes a millisecond besides. */
    Talk pause(long milliseconds) {
        now += milliseconds * MILLISECOND;
        return this;
    }

    /** The options of the next segment. */
    Talk options(int... bytes) {
        options = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            options[i] = (byte) bytes[i];
        }
        return this;
    }

    /** The time to live of the next segment. */
    Talk hops(int value) {
        hops = value;
        return this;
    }

    /** The window of the next segment. */
    Talk window(int value) {
        window = value;
        return this;
    }

    Talk client(int flags, long sequence, long ack, String... data) {
        return segment(client, SERVER, Tcp.ports(clientPort, serverPort), flags, sequence, ack, data);
    }

    Talk server(int flags, long sequence, long ack, String... data) {
        return segment(SERVER, client, Tcp.ports(serverPort, clientPort), flags, sequence, ack, data);
    }

    /** A whole handshake with the sequence numbers 100 and 500. */
    Talk handshake() {
        return client(Tcp.SYN, 100, 0).server(Tcp.SYN | Tcp.ACK, 500, 101).client(Tcp.ACK, 101, 501);
    }

    private Talk segment(String from, String to, Tcp tcp, int flags, long sequence, long ack, String... data) {
        Tcp whole = tcp.sequence(sequence).acknowledgment(ack).flags(flags).window(window).options(options);
        Ipv4 ip = Ipv4.between(from, to).timeToLive(hops);
        options = new byte[0];
        hops = 64;
        window = 8192;
        return data.length == 0 ? add(ip, whole) : add(ip, whole, Payload.of(data[0]));
    }

    /** A router quotes the last frame. */
    Talk unreachable(int type, int code) {
        byte[] last = frames.getLast();
        byte[] quoted = Arrays.copyOf(last, Math.min(last.length, 28));
        return add(Ipv4.between("192.0.2.254", client), new Icmp(type, code, 0), new Payload(quoted));
    }

    private Talk add(Layer... layers) {
        frames.add(Frames.of(layers));
        times.add(now);
        now += MILLISECOND;
        return this;
    }

    void write(Path file) throws IOException {
        try (PcapFile out = PcapFile.create(file, PcapFile.RAW)) {
            for (int i = 0; i < frames.size(); i++) {
                out.add(times.get(i), frames.get(i));
            }
        }
    }
}
