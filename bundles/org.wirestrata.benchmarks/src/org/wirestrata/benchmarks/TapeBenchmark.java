package org.wirestrata.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;

/** Recording the items of a frame on a tape, without reading anything. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TapeBenchmark {
    private static final int ITEMS = 45;
    private final Tape.Writer writer = new Tape.Writer(new Field[0]);
    private final byte[] frame = new byte[128];

    /** A frame of 45 items. */
    @Benchmark
    public Tape record() {
        writer.clear();
        writer.source(frame, 0, frame.length, "Frame");
        for (int i = 0; i < ITEMS; i++) {
            writer.add(i, i / 8 - 1, 0, i, 1, i);
        }
        return writer.tape();
    }
}
