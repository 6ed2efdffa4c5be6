package org.wirestrata.tests.engine.dissection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wirestrata.testkit.DissectorContract;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.SeenFrame;

/** Our own dissectors keep to what others must keep to, with our recordings as samples. */
class ContractTest {
    @TestFactory
    Stream<DynamicTest> everyRecording() throws IOException {
        return Captures.all().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            SampleCapture sample = SampleCapture.of(Captures.frames(file));
            DissectorContract.determinism(sample);
            DissectorContract.views(sample);
            DissectorContract.subsets(sample);
        }));
    }

    /** One frame of each chain of protocols that a recording has. */
    @TestFactory
    Stream<DynamicTest> everyKindOfFrame() throws IOException {
        Set<String> chains = new HashSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : (Iterable<Path>) Captures.all()::iterator) {
            SampleCapture sample = SampleCapture.of(Captures.frames(file));
            for (int i = 0; i < sample.frames().size(); i++) {
                SampleCapture alone = sample.alone(i);
                SeenFrame seen = alone.dissected().getFirst();
                String chain = seen.value("frame.protocols");
                if (chains.add(chain)) {
                    tests.add(DynamicTest.dynamicTest(chain + " in " + file.getFileName(), () -> {
                        DissectorContract.truncation(alone);
                        DissectorContract.progress(alone);
                    }));
                }
            }
        }
        return tests.stream();
    }
}
