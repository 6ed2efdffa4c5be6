package org.wirestrata.tests.dissectors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Tcp;

/** A TCP connection from port 40001 of 10.0.0.1 to a port of 10.0.0.2, segment by segment, a second apart. */
final class Talk {
    private static final Ipv4 THERE = Ipv4.between("10.0.0.1", "10.0.0.2");
    private static final Ipv4 BACK = Ipv4.between("10.0.0.2", "10.0.0.1");
    private static final byte[] SYN_OPTIONS = HexFormat.of().parseHex("020405b4" + "0402" + "080a0000000100000000" + "01" + "030307");

    private final Bench bench = new Bench(Bench.ETHERNET);
    private final int port;
    private long client = 1000;
    private long server = 5000;

    Talk(int port) {
        this.port = port;
    }

    /** A SYN with options of its own. */
    Talk sent(byte[] options) {
        sent(THERE, Tcp.ports(40001, port).sequence(client).flags(Tcp.SYN).options(options), new byte[0]);
        return this;
    }

    Talk handshake() {
        sent(THERE, Tcp.ports(40001, port).sequence(client++).flags(Tcp.SYN).options(SYN_OPTIONS), new byte[0]);
        sent(BACK, Tcp.ports(port, 40001).sequence(server++).acknowledgment(client).flags(Tcp.SYN | Tcp.ACK).options(SYN_OPTIONS),
                new byte[0]);
        sent(THERE, Tcp.ports(40001, port).sequence(client).acknowledgment(server).window(100), new byte[0]);
        return this;
    }

    Talk ask(String text) {
        return ask(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Talk ask(byte[] bytes) {
        sent(THERE, Tcp.ports(40001, port).sequence(client).acknowledgment(server), bytes);
        client += bytes.length;
        return this;
    }

    Talk answer(String text) {
        return answer(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Talk answer(byte[] bytes) {
        sent(BACK, Tcp.ports(port, 40001).sequence(server).acknowledgment(client), bytes);
        server += bytes.length;
        return this;
    }

    /** The server's bytes in two segments. */
    Talk answer(byte[] bytes, int cut) {
        if (cut > 0) {
            answer(Arrays.copyOf(bytes, cut));
        }
        return cut < bytes.length ? answer(Arrays.copyOfRange(bytes, cut, bytes.length)) : this;
    }

    /** The client's last bytes again. */
    Talk again(String text) {
        sent(THERE, Tcp.ports(40001, port).sequence(client - text.length()).acknowledgment(server),
                text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Talk serverCloses() {
        sent(BACK, Tcp.ports(port, 40001).sequence(server++).acknowledgment(client).flags(Tcp.FIN | Tcp.ACK), new byte[0]);
        return this;
    }

    Talk clientCloses() {
        sent(THERE, Tcp.ports(40001, port).sequence(client++).acknowledgment(server).flags(Tcp.FIN | Tcp.ACK), new byte[0]);
        return this;
    }

    /** Another connection between the same ports. */
    Talk anew() {
        client = 900_000;
        server = 800_000;
        return handshake();
    }

    private void sent(Ipv4 ip, Tcp tcp, byte[] bytes) {
        bench.add(Bench.frame(ip, tcp, new Payload(bytes)));
    }

    List<Dissected> once() {
        return bench.once();
    }

    List<Dissected> twice() {
        return bench.twice();
    }

    List<Dissected> backwards() {
        return bench.backwards();
    }

    List<Dissected> some(Set<Field> fields) {
        return bench.some(fields);
    }
}
