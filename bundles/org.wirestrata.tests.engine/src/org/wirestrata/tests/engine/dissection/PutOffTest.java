package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.testkit.Services;
import org.wirestrata.testkit.TapeText;

/** A filter that headers decide shows each frame as among all, though the others are learned only where one that is shown needs them. */
class PutOffTest {
    private static final List<String> FILTERS = List.of("tcp.flags.syn == 1", "tcp.flags.syn == 1 && tcp.flags.ack == 0", "tcp.flags.fin == 1",
            "tcp.len > 500", "tcp.window_size_value < 500", "tcp.srcport > tcp.dstport", "ip.ttl < 64", "frame.number >= 20", "udp.srcport == 53",
            "udp.length > 300 or tcp.flags.reset == 1", "eth.type == 0x86dd", "frame.len < 60", "icmp",
            "ip contains 47", "eth matches \"[a-z]{3}\"", "tcp contains 01", "udp contains 00:01");

    static Stream<Path> captures() throws IOException {
        return Captures.all();
    }

    private final Engine engine = Services.get(Engine.class);
    private final Snapshot snapshot = Services.get(DissectorRegistry.class).snapshot();
    private final Sessions sessions = Services.get(Sessions.class);

    @ParameterizedTest
    @MethodSource("captures")
    void framesAreShownAsAmongAll(Path capture) throws IOException, FilterException {
        List<FrameData> frames = Captures.frames(capture);
        for (boolean numbers : new boolean[] {false, true}) {
            Set<Field> beside = new HashSet<>();
            if (numbers) {
                beside.addAll(snapshot.fields("tcp.stream"));
                beside.addAll(snapshot.fields("udp.stream"));
                beside.addAll(snapshot.fields("tcp.time_delta"));
            }
            for (String text : FILTERS) {
                DisplayFilter filter = Services.get(DisplayFilters.class).compile(text, snapshot);
                Engine.Pass all = engine.begin(snapshot, Configuration.STANDARD, Engine.Keep.NOTHING, Engine.Want.ALL);
                List<String> expected = new ArrayList<>();
                for (FrameData f : frames) {
                    Packet p = all.learn(f);
                    if (filter.matches(p.tape())) {
                        expected.add(line(p, beside));
                    }
                }
                List<String> shown = new ArrayList<>();
                Sessions.Run run = new Sessions.Run(Configuration.STANDARD, false, null, filter, frames.size(), beside, true);
                sessions.run(capture, run, p -> shown.add(line(p, beside)), Sessions.Progress.NONE);
                assertEquals(String.join("\n", expected), String.join("\n", shown), text);
            }
        }
    }

    private static String line(Packet p, Set<Field> beside) {
        StringBuilder row = new StringBuilder().append(p.frame().number).append(' ');
        p.row().source(row);
        p.row().destination(row.append(" -> "));
        p.row().protocol(row.append(' '));
        p.row().info(row.append(' '));
        return row.append(' ').append(TapeText.alone(p, beside::contains)).toString();
    }
}
