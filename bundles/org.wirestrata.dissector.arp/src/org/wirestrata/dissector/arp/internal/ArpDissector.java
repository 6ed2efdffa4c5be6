package org.wirestrata.dissector.arp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AddressText;

/** Address resolution (RFC 826), reverse (RFC 903) and inverse (RFC 2390), over ATM (RFC 2225), with probes and announcements (RFC 5227). */
@Component(service = Dissector.class, property = {"protocol=arp", "table=ethertype:0x0806", "table=ethertype:0x8035",
    "next=data"})
public final class ArpDissector implements Dissector {
    private static final int FIXED = 8;
    private static final int AX25 = 3;
    private static final int REQUEST = 1;
    private static final int REPLY = 2;
    private static final int DRARP_ERROR = 7;
    private static final FactKey SENDER_TWICE = FactKey.of("ARP sender address in use elsewhere");
    private static final FactKey TARGET_TWICE = FactKey.of("ARP target address in use elsewhere");
    private static final StateKey<Claims> CLAIMS = StateKey.of(StateKey.Scope.CAPTURE, Claims::new);

    static {
        AtmArp.load();
        ArpFields.ARP.layer().line(ArpDissector::line);
    }

    @Override
    public Protocol protocol() {
        return ArpFields.ARP;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("ARP");
        d.columns().clearInfo();
        int hardware = (int) d.peekAt(0, 2);
        if (hardware == AtmArp.HARDWARE) {
            AtmArp.dissect(d);
            return;
        }
        int protocol = (int) d.peekAt(2, 2);
        int h = d.byteAt(4);
        int p = d.byteAt(5);
        int operation = (int) d.peekAt(6, 2);
        d.columns().protocol(ArpText.protocol(operation));
        d.covers(d.remaining());
        d.uintAt(ArpFields.HARDWARE, 0);
        d.uintAt(ArpFields.PROTOCOL, 2);
        d.uintAt(ArpFields.HARDWARE_SIZE, 4);
        d.uintAt(ArpFields.PROTOCOL_SIZE, 5);
        d.uintAt(ArpFields.OPCODE, 6);
        // Nothing but sizes and operation is shown of a packet whose addresses are not all there.
        d.byteAt(FIXED + 2 * (h + p) - 1);
        d.limit(FIXED + 2 * (h + p));
        d.covers(FIXED + 2 * (h + p));

        int sender = FIXED + h;
        int target = sender + p + h;
        boolean said = operation == REQUEST || operation == REPLY;
        boolean same = said && equal(d, sender, target, p);
        boolean gratuitous = same;
        boolean probe = !same && operation == REQUEST && zeros(d, sender, p) && zeros(d, sender + p, h);
        boolean announcement = same && operation == REQUEST && zeros(d, sender + p, h);
        ArpText text = new ArpText(d, hardware, protocol, h, p);
        if (d.columns().wanted()) {
            text.info(operation, gratuitous, probe, announcement);
        }

        d.position(FIXED);
        mark(d, ArpFields.GRATUITOUS, gratuitous);
        mark(d, ArpFields.PROBE, probe);
        mark(d, ArpFields.ANNOUNCEMENT, announcement);
        boolean ethernet = text.ethernet();
        boolean ax25 = hardware == AX25 && h == 7;
        boolean ipv4 = text.ipv4();
        address(d, h, ethernet ? ArpFields.SENDER_MAC : ax25 ? ArpFields.SENDER_AX25 : ArpFields.SENDER_HARDWARE);
        address(d, p, ipv4 ? ArpFields.SENDER_IPV4 : ArpFields.SENDER_PROTOCOL);
        address(d, h, ethernet ? ArpFields.TARGET_MAC : ax25 ? ArpFields.TARGET_AX25 : ArpFields.TARGET_HARDWARE);
        if (operation == DRARP_ERROR && p > 0) {
            d.add(ArpFields.DRARP_ERROR, d.position(), 1, d.peek(0, 1));
            d.skip(p);
        } else {
            address(d, p, ipv4 ? ArpFields.TARGET_IPV4 : ArpFields.TARGET_PROTOCOL);
        }
        if (said && ethernet && ipv4 && d.preference(ArpFields.DETECT_DUPLICATES) != 0) {
            duplicates(d, operation, sender, target);
        }
    }

    private static void mark(Dissection d, Field.Uint field, boolean holds) {
        if (holds) {
            d.generated(field, 1);
        }
    }

    private static void address(Dissection d, int length, Field field) {
        if (length > 0) {
            d.add(field, d.position(), length);
            d.skip(length);
        }
    }

    private static void duplicates(Dissection d, int operation, int sender, int target) {
        boolean both = operation == REPLY && !equal(d, sender, target, 4);
        if (d.learns() && !d.quoted()) {
            Claims claims = d.state(CLAIMS);
            claims.claim(d, sender - 6, sender, SENDER_TWICE);
            if (both) {
                claims.claim(d, target - 6, target, TARGET_TWICE);
            }
        }
        boolean last = show(d, SENDER_TWICE, sender);
        if (both && Claims.usable(d, target - 6, target)) {
            last = show(d, TARGET_TWICE, target);
            sender = target;
        }
        if (last && d.columns().wanted()) {
            StringBuilder ip = new StringBuilder(15);
            AddressText.ipv4((int) d.peekAt(sender, 4), ip);
            d.columns().append(" (duplicate use of ").append(ip).append(" detected!)");
        }
    }

    private static boolean show(Dissection d, FactKey key, int at) {
        long earlier = d.fact(key, -1);
        if (earlier < 0) {
            return false;
        }
        StringBuilder line = new StringBuilder("IPv4 address in use twice: ");
        AddressText.ipv4((int) d.peekAt(at, 4), line);
        d.enterTop();
        int item = d.generated(Field.TEXT, line);
        d.enter(item);
        d.expert(d.generated(ArpFields.DUPLICATE_FRAME, Claims.frame(earlier)), ArpFields.DUPLICATE);
        d.generated(ArpFields.DUPLICATE_SECONDS, Claims.seconds(earlier));
        d.leave(item);
        d.leaveTop();
        return true;
    }

    private static boolean equal(Dissection d, int a, int b, int length) {
        if (!d.has(a, length) || !d.has(b, length) || length == 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (d.byteAt(a + i) != d.byteAt(b + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean zeros(Dissection d, int at, int length) {
        if (length == 0 || !d.has(at, length)) {
            return false;
        }
        for (int i = at; i < at + length; i++) {
            if (d.byteAt(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append(ArpFields.ARP.longName());
        int operation = t.child(item, ArpFields.OPCODE);
        if (t.child(item, ArpFields.PROBE) >= 0) {
            to.append(" (probe)");
        } else if (t.child(item, ArpFields.ANNOUNCEMENT) >= 0) {
            to.append(" (announcement)");
        } else if (operation >= 0) {
            to.append(" (").append(ArpFields.OPCODES.text(t.number(operation), "unknown operation")).append(')');
        }
    }
}
