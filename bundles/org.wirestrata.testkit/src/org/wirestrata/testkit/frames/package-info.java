/**
 * Frames made to measure, for tests of dissectors and for captures of any size.
 *
 * <p>A frame is a list of layers, outermost first. Each layer fills in what follows from its neighbours: lengths, protocol numbers,
 * checksums. What a test wants different is said once, where it differs:
 * {@snippet :
 * byte[] frame = Frames.of(Ethernet.between("02:00:00:00:00:01", "02:00:00:00:00:02"), Vlan.of(42),
 *         Ipv4.between("192.0.2.1", "192.0.2.2").timeToLive(1),
 *         Tcp.ports(40000, 80).sequence(1).acknowledgment(1).flags(Tcp.PSH | Tcp.ACK), Payload.of("GET / HTTP/1.1\r\n\r\n"));
 * }
 * Link layers: Ethernet with VLAN tags or LLC and SNAP, PPP and PPPoE, Linux cooked captures, MPLS. Above them: ARP, IPv4, IPv6 with
 * fragments, ICMP, ICMPv6, TCP, UDP, SCTP; tunnels: GRE, VXLAN, Geneve. {@link org.wirestrata.testkit.frames.Payload} is bytes or text.
 *
 * <p>Layers are immutable values; one that stands for a protocol of a plug-in implements {@link org.wirestrata.testkit.frames.Layer}.
 * {@link org.wirestrata.testkit.frames.PcapFile} writes frames into a capture file, and
 * {@link org.wirestrata.testkit.frames.SyntheticTraffic} makes a capture of as many packets as wanted.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.wirestrata.testkit.frames;
