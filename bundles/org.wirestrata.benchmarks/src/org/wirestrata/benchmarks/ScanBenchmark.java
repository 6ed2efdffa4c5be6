package org.wirestrata.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;

/** Dissecting frames each by itself, as several threads do for fields that need nothing of other frames; a score is for one frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScanBenchmark {
    private List<FrameData> frames;
    private Engine.Scan scan;

    /** Begins a scan. */
    @Setup
    public void begin() {
        Traffic traffic = new Traffic();
        frames = traffic.frames();
        scan = traffic.engine.scan(traffic.snapshot, Configuration.STANDARD,
                traffic.want("frame.number,ip.src,ip.dst,tcp.srcport,tcp.dstport,tcp.window_size_value"));
    }

    /** All frames. */
    @Benchmark
    @OperationsPerInvocation(Traffic.FRAMES)
    public void scan(Blackhole hole) {
        for (FrameData f : frames) {
            hole.consume(scan.dissect(f));
        }
    }
}
