package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.testkit.frames.Arp;
import org.wirestrata.testkit.frames.Icmp;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;
import org.wirestrata.testkit.frames.Vlan;

/** What lower layers show does not depend on when one looks, nor on what else one looks at. */
class ConsistencyTest {
    private static final long SEED = 791;
    private static final Ipv4 THERE = Ipv4.between("10.0.0.1", "10.0.0.2");
    private static final Ipv4 BACK = Ipv4.between("10.0.0.2", "10.0.0.1");

    private static Bench capture() {
        byte[] datagram = Arrays.copyOfRange(Bench.frame(THERE, Udp.ports(40001, 40002), new Payload(new byte[40])), 34, 82);
        Ipv4 fragment = THERE.identification(9).protocol(17);
        byte[] quoted = Arrays.copyOfRange(Bench.frame(THERE, Udp.ports(40001, 40002), Payload.of("abcdefgh")), 14, 50);
        Arp claim = Arp.request(Bench.HERE, "10.0.0.1", "10.0.0.2");
        return new Bench(Bench.ETHERNET).add(Bench.frame(claim)).add(Bench.frame(Arp.request(Bench.THERE, "10.0.0.1", "10.0.0.3")))
                .add(Bench.frame(THERE, Udp.ports(40001, 40002), Payload.of("abc")))
                .add(Bench.frame(fragment.fragment(24, false), new Payload(Arrays.copyOfRange(datagram, 24, 48))))
                .add(Bench.frame(THERE, Icmp.echo(1, 1), Payload.of("0123456789abcdef")))
                .add(Bench.frame(THERE, Icmp.echo(1, 2), Payload.of("0123456789abcdef")))
                .add(Bench.frame(BACK, Icmp.echoReply(1, 1), Payload.of("0123456789abcdef")))
                .add(Bench.frame(fragment.fragment(0, true), new Payload(Arrays.copyOf(datagram, 24))))
                .add(Bench.frame(BACK, new Icmp(3, 3, 0), new Payload(quoted)))
                .add(Bench.frame(Vlan.of(5), BACK, Udp.ports(40002, 40001), Payload.of("defg")))
                .add(Bench.frame(Ipv6.between("2001:db8::1", "2001:db8::2").nextHeader(0), Payload.hex("3b00" + "05020000" + "0100")))
                .add(Arrays.copyOf(Bench.frame(THERE, Udp.ports(40001, 40002), Payload.of("abc")), 60));
    }

    @Test
    void aFrameAtRandomShowsWhatItShowedInOrder() {
        List<Dissected> once = capture().once();
        List<Dissected> backwards = capture().backwards().reversed();
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).items(), backwards.get(i).items(), "frame " + (i + 1));
            assertEquals(once.get(i).row(), backwards.get(i).row());
        }
    }

    @Test
    void someFieldsShowAsAmongAll() {
        Snapshot snapshot = Services.get(DissectorRegistry.class).snapshot();
        List<Dissected> all = capture().once();
        Random random = new Random(SEED);
        for (int round = 0; round < 40; round++) {
            Set<Field> some = new HashSet<>();
            int share = 1 + random.nextInt(20);
            for (String name : snapshot.names()) {
                if (random.nextInt(share) == 0) {
                    some.addAll(snapshot.fields(name));
                }
            }
            List<Dissected> few = capture().some(some);
            for (int i = 0; i < all.size(); i++) {
                assertEquals(all.get(i).items(some), few.get(i).items(some), "frame " + (i + 1));
                assertEquals(all.get(i).row(), few.get(i).row(), "frame " + (i + 1));
            }
        }
    }
}
