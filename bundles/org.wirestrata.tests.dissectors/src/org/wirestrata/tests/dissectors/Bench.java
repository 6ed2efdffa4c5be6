package org.wirestrata.tests.dissectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Engine.Keep;
import org.wirestrata.api.session.Engine.View;
import org.wirestrata.api.session.Engine.Want;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Layer;

/** A capture made of bytes, a second between its frames, dissected. */
final class Bench {
    static final int ETHERNET = 1;
    static final String HERE = "02:00:00:00:00:01";
    static final String THERE = "02:00:00:00:00:02";

    private final List<FrameData> frames = new ArrayList<>();
    private final int linkType;
    private Configuration configuration = Configuration.STANDARD;

    Bench(int linkType) {
        this.linkType = linkType;
    }

    /** The first frame of an Ethernet capture that consists of it. */
    static Dissected ethernet(byte[] frame) {
        return new Bench(ETHERNET).add(frame).once().get(0);
    }

    /** An Ethernet frame around layers. */
    static byte[] frame(Layer... layers) {
        Layer[] all = new Layer[layers.length + 1];
        all[0] = Ethernet.between(HERE, THERE);
        System.arraycopy(layers, 0, all, 1, layers.length);
        return Frames.of(all);
    }

    Bench add(byte[] frame) {
        return add(frame, frame.length);
    }

    /** Adds a frame of which the first bytes were captured. */
    Bench add(byte[] captured, int originalLength) {
        FrameData f = new FrameData();
        f.data = captured;
        f.capturedLength = captured.length;
        f.originalLength = originalLength;
        f.number = frames.size() + 1;
        f.seconds = 1_700_000_000L + frames.size();
        f.linkType = linkType;
        f.sinceFirst = frames.size() * 1_000_000_000L;
        f.sincePrevious = frames.isEmpty() ? 0 : 1_000_000_000L;
        f.sinceDisplayed = f.sincePrevious;
        frames.add(f);
        return this;
    }

    Bench with(String preference, String value) {
        configuration = new Configuration(Map.of(preference, value), List.of(), Set.of());
        return this;
    }

    /** Has payloads recognised, or not, whatever is usual. */
    Bench recognizing(String heuristic, boolean enabled) {
        configuration = new Configuration(Map.of(), List.of(), Set.of(), Map.of(heuristic, enabled));
        return this;
    }

    /** All frames as one pass shows them. */
    List<Dissected> once() {
        Engine.Pass pass = begin(Keep.NOTHING);
        return frames.stream().map(f -> new Dissected(pass.learn(f))).toList();
    }

    /** All frames as they show when all of them are known. */
    List<Dissected> twice() {
        Engine.Pass pass = begin(Keep.ALL);
        frames.forEach(pass::learn);
        Engine.Recall recall = pass.recall(Want.ALL, (n, into) -> into.set(frames.get(n - 1)));
        return frames.stream().map(f -> new Dissected(recall.dissect(f, View.COMPLETE))).toList();
    }

    /** All frames, last one first, each as it showed when it came. */
    List<Dissected> backwards() {
        Engine.Pass pass = begin(Keep.ALL, Want.ALL);
        frames.forEach(pass::learn);
        Engine.Recall recall = pass.recall(Want.ALL, (n, into) -> into.set(frames.get(n - 1)));
        return frames.reversed().stream().map(f -> new Dissected(recall.dissect(f, View.AS_OF_FRAME))).toList();
    }

    /** All frames as one pass shows them to somebody who looks at some fields only. */
    List<Dissected> some(Set<Field> fields) {
        Engine.Pass pass = begin(Keep.NOTHING, new Want(fields, true));
        return frames.stream().map(f -> new Dissected(pass.learn(f))).toList();
    }

    private Engine.Pass begin(Keep keep) {
        return begin(keep, Want.ALL);
    }

    private Engine.Pass begin(Keep keep, Want want) {
        return Services.get(Engine.class).begin(Services.get(DissectorRegistry.class).snapshot(), configuration, keep, want);
    }
}
