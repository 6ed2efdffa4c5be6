package org.wirestrata.dissector.udp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;

/**
 * The Lightweight User Datagram Protocol (RFC 3828): the third word says how much of the datagram the checksum covers, its length follows
 * from that of the packet.
 */
@Component(service = Dissector.class, property = {"protocol=udplite", "table=ip.proto:136",
    "next=udp.port", "next=heuristic:udp", "next=data", "next=*", "hands=-"})
public final class UdpLiteDissector extends Datagrams {
    private static final int NUMBER = 136;
    private static final int COVERED_AT = 4;
    private static final Protocol LITE = Protocol.of("Lightweight User Datagram Protocol", "UDP-Lite", "udplite");
    private static final Field.Uint COVERAGE = LITE.uint16("udp.checksum_coverage", "Checksum coverage");
    private static final Expert WRONG_COVERAGE = LITE.expert("udplite.checksum_coverage.bad", Severity.ERROR, Area.MALFORMED,
            "The checksum covers less than the header or more than the datagram");
    private static final Preference IGNORED = LITE.preference("ignore_checksum_coverage", true, "Go on where the coverage makes no sense");
    private static final Preference LITE_CHECK = LITE.preference("check_checksum", false, "Verify the checksum");
    private static final Preference LITE_TIMES = LITE.preference("calculate_timestamps", true, "Show times within the stream");

    static {
        LITE.layer().line((t, item, to) -> line(t, item, to, LITE));
        LITE.plain(COVERAGE);
    }

    @Override
    public Protocol protocol() {
        return LITE;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return new Protocol[] {UDP};
    }

    @Override
    int length(Dissection d) {
        int coverage = (int) d.uintAt(COVERAGE, COVERED_AT);
        int length = d.length();
        boolean wrong = coverage != 0 && coverage < HEADER || coverage > length;
        if (wrong) {
            d.expert(d.last(), WRONG_COVERAGE);
            d.columns().append(" [BAD CHECKSUM COVERAGE ").append(coverage).append("]");
        }
        d.markGenerated(d.add(LENGTH, COVERED_AT, 0, length));
        d.columns().append(" Len=").append(length - HEADER);
        return wrong && d.preference(IGNORED) == 0 ? -1 : length;
    }

    @Override
    void checksum(Dissection d, int length) {
        int said = (int) d.peekAt(COVERED_AT, 2);
        int covered = said == 0 ? length : said;
        checksum(d, true, d.preference(LITE_CHECK) != 0 && covered >= HEADER, NUMBER + length, covered);
    }

    @Override
    boolean timed(Dissection d) {
        return d.preference(LITE_TIMES) != 0;
    }
}
