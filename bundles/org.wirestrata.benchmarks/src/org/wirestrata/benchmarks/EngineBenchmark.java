package org.wirestrata.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;

/** Dissecting frames in a pass that keeps nothing, by what is asked for; a score is for one frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {
    /** What is asked for. */
    @Param({"none", "ip.src,tcp.srcport", "tops", "tcp.seq,http.host", "all"})
    public String want;
    private List<FrameData> frames;
    private Engine.Pass pass;

    /** Begins a pass. */
    @Setup
    public void begin() {
        Traffic traffic = new Traffic();
        frames = traffic.frames();
        pass = traffic.engine.begin(traffic.snapshot, Configuration.STANDARD, Engine.Keep.NOTHING, traffic.want(want));
    }

    /** All frames, in order. */
    @Benchmark
    @OperationsPerInvocation(Traffic.FRAMES)
    public void pass(Blackhole hole) {
        for (FrameData f : frames) {
            hole.consume(pass.learn(f));
        }
    }
}
