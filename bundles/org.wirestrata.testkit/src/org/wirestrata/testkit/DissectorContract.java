package org.wirestrata.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Engine.Keep;
import org.wirestrata.api.session.Engine.View;
import org.wirestrata.api.session.Engine.Want;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.testkit.fuzz.Corpus;
import org.wirestrata.testkit.fuzz.Fuzzer;

/**
 * What every dissector keeps to, checked with sample captures of its protocol. A check that fails throws an {@link AssertionError} that says
 * which frame, and what it shows.
 */
public final class DissectorContract {
    private static final long SEED = 20040926;
    private static final int ROUNDS = 12;
    private static final int DELETE = 0x7f;
    private static final int SOME_CHANGES = 500;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final byte[] WRONG = {0, 1, 0x7f, (byte) 0xff};

    private DissectorContract() {
    }

    /** Checks everything. */
    public static void check(String protocol, SampleCapture sample) {
        isThere(protocol, sample);
        names(protocol);
        determinism(sample);
        views(sample);
        subsets(sample);
        truncation(sample);
        progress(sample);
        texts(sample);
        changes(sample, SOME_CHANGES);
    }

    /** The protocol's layer is in the sample, and stands for bytes. */
    public static void isThere(String protocol, SampleCapture sample) {
        for (SeenFrame f : sample.dissected()) {
            Tape t = f.tape();
            for (int i = 0; i < t.size(); i++) {
                if (t.layer(i) && t.field(i).name().equals(protocol) && t.length(i) > 0) {
                    return;
                }
            }
        }
        throw new AssertionError("the sample has no " + protocol);
    }

    /** Fields are named after their protocol: its filter name, a dot, and more. */
    public static void names(String protocol) {
        Snapshot installed = Services.get(DissectorRegistry.class).snapshot();
        Protocol p = installed.protocol(protocol);
        require(p != null, () -> "there is no protocol " + protocol);
        for (Field f : p.fields()) {
            String name = f.name();
            require(f == p.layer() || name.isEmpty() || name.startsWith(protocol + "."), () -> "the field " + name + " of " + protocol
                    + " is not called " + protocol + ".SOMETHING");
            require(!f.label().isBlank(), () -> "the field " + name + " has no label");
        }
    }

    /** The same frames show the same again. */
    public static void determinism(SampleCapture sample) {
        List<String> first = shown(sample, Keep.NOTHING);
        equal(first, shown(sample, Keep.NOTHING), "shown a second time");
        equal(first, shown(sample, Keep.ALL), "shown by a pass that keeps what it learns");
    }

    private static List<String> shown(SampleCapture sample, Keep keep) {
        Engine.Pass pass = sample.pass(keep, Want.ALL);
        return sample.frames().stream().map(f -> TapeText.of(pass.learn(f))).toList();
    }

    /** A frame shows the same whether one comes to it in order or at random, both as of its time and with all that is known. */
    public static void views(SampleCapture sample) {
        Engine.Pass pass = sample.pass(Keep.ALL, Want.ALL);
        List<String> learned = sample.frames().stream().map(f -> TapeText.of(pass.learn(f))).toList();
        equal(learned, atRandom(sample, pass, View.AS_OF_FRAME), "shown at random");
        Engine.Recall inOrder = sample.recall(pass);
        List<String> complete = sample.frames().stream().map(f -> TapeText.of(inOrder.dissect(f, View.COMPLETE))).toList();
        equal(complete, atRandom(sample, pass, View.COMPLETE), "shown at random with all that is known");
    }

    private static List<String> atRandom(SampleCapture sample, Engine.Pass pass, View view) {
        Engine.Recall recall = sample.recall(pass);
        List<FrameData> order = new ArrayList<>(sample.frames());
        Collections.shuffle(order, new Random(SEED));
        String[] shown = new String[order.size()];
        for (FrameData f : order) {
            shown[f.number - 1] = TapeText.of(recall.dissect(f, view));
        }
        return List.of(shown);
    }

    /** Who looks at some fields sees of them what is seen among all; layers that nobody looks at may be left out where nobody looks at columns. */
    public static void subsets(SampleCapture sample) {
        for (Choice c : choices()) {
            subset(sample, c, "");
        }
    }

    /** Some fields, and whether columns are looked at. */
    private record Choice(Set<Field> fields, boolean columns) {
    }

    private static List<Choice> choices() {
        Snapshot installed = Services.get(DissectorRegistry.class).snapshot();
        Random random = new Random(SEED);
        List<Choice> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<Field> some = new HashSet<>();
            int share = 1 << 1 + round % 5;
            for (String name : installed.names()) {
                if (random.nextInt(share) == 0) {
                    some.addAll(installed.fields(name));
                }
            }
            all.add(new Choice(some, round % 2 == 0));
        }
        return all;
    }

    private static void subset(SampleCapture sample, Choice c, String what) {
        equal(restricted(sample, Want.ALL, c.fields, c.columns), restricted(sample, new Want(c.fields, c.columns), c.fields, c.columns),
                what + "of which " + c.fields.size() + " fields " + (c.columns ? "and columns " : "") + "are looked at");
    }

    private static List<String> restricted(SampleCapture sample, Want want, Set<Field> some, boolean columns) {
        Engine.Pass pass = sample.pass(Keep.NOTHING, want);
        return sample.frames().stream().map(pass::learn)
                .map(p -> columns ? TapeText.of(p, some::contains, true) : TapeText.alone(p, some::contains)).toList();
    }

    /** Frames may end at any of their bytes, because they were cut or because they are that short. It ends alike whatever one looks at. */
    public static void truncation(SampleCapture sample) {
        List<Choice> choices = choices();
        for (int i = 0; i < sample.frames().size(); i++) {
            byte[] whole = bytes(sample.frames().get(i));
            for (int n = 0; n < whole.length; n++) {
                byte[] cut = Arrays.copyOf(whole, n);
                Choice choice = choices.get(n % choices.size());
                SampleCapture captured = sample.changed(i, cut, whole.length);
                sound(last(captured), n, "frame " + (i + 1) + " of which " + n + " bytes were captured");
                subset(captured, choice, "of which " + n + " bytes were captured and ");
                SampleCapture sent = sample.changed(i, cut, n);
                sound(last(sent), n, "frame " + (i + 1) + " that ends after " + n + " bytes");
                subset(sent, choice, "that ends after " + n + " bytes and ");
            }
        }
    }

    /** Whatever the bytes are, a dissector comes to an end, and records no more than there is reason to. */
    public static void progress(SampleCapture sample) {
        for (int i = 0; i < sample.frames().size(); i++) {
            byte[] right = bytes(sample.frames().get(i));
            for (int at = 0; at < right.length; at++) {
                for (byte b : WRONG) {
                    byte[] wrong = right.clone();
                    wrong[at] = b;
                    sound(last(sample.changed(i, wrong, wrong.length)), wrong.length, "frame " + (i + 1) + " with " + b + " at byte " + at);
                }
            }
        }
    }

    /** Every item has a line in the protocol tree, on one line and without characters that can't be shown. */
    public static void texts(SampleCapture sample) {
        for (SeenFrame f : sample.dissectedTwice()) {
            Tape t = f.tape();
            for (int i = 0; i < t.size(); i++) {
                int item = i;
                StringBuilder line = new StringBuilder();
                FieldText.label(t, i, line);
                require(line.chars().noneMatch(c -> c < ' ' || c == DELETE), () -> "the line of " + t.field(item) + " is not one: " + line);
            }
        }
    }

    /**
     * Whatever is done to the frames: bytes and lengths changed, parts repeated, removed and mixed, frames in another order. Nothing fails,
     * takes long or much memory, and what is shown does not depend on how one looks. The changes are the same at each call;
     * {@link org.wirestrata.testkit.fuzz.Fuzzer} makes others, for hours, and keeps what it finds.
     *
     * @param cases how many times the frames are changed
     */
    public static void changes(SampleCapture sample, int cases) {
        Fuzzer.Result result = new Fuzzer(Corpus.of("the sample", sample)).seed(SEED).cases(cases).time(LONG).run();
        require(result.finds().isEmpty(), () -> "changed frames: " + result.finds().getFirst() + "\n" + result.finds().getFirst().stack());
    }

    private static byte[] bytes(FrameData f) {
        return Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength);
    }

    private static SeenFrame last(SampleCapture sample) {
        return sample.dissected().getLast();
    }

    private static void sound(SeenFrame f, int bytes, String what) {
        require(!f.has("_ws.dissector_bug"), () -> "a dissector failed, see the log, with " + what + ": " + f.items());
        String problem = TapeCheck.problem(f.tape(), bytes);
        require(problem == null, () -> problem + ", with " + what);
    }

    private static void equal(List<String> right, List<String> actual, String what) {
        for (int i = 0; i < right.size(); i++) {
            int n = i;
            require(right.get(i).equals(actual.get(i)), () -> "frame " + (n + 1) + ", " + what + ", differs\n"
                    + difference(right.get(n), actual.get(n)));
        }
    }

    private static String difference(String right, String actual) {
        List<String> there = right.lines().toList();
        List<String> here = actual.lines().toList();
        int n = 0;
        while (n < there.size() && n < here.size() && there.get(n).equals(here.get(n))) {
            n++;
        }
        return "it should show: " + (n < there.size() ? there.get(n) : "nothing more") + "\nit shows:       "
                + (n < here.size() ? here.get(n) : "nothing more");
    }

    private static void require(boolean holds, java.util.function.Supplier<String> problem) {
        if (!holds) {
            throw new AssertionError(problem.get());
        }
    }
}
