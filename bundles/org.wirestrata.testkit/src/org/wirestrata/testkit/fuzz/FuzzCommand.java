package org.wirestrata.testkit.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fuzzer as a program. */
public final class FuzzCommand {
    private static final String HELP = """
            usage: fuzz [OPTION...]
            Changes captures at random and dissects them. Each thing that must not be is printed, made small, and kept.
              --time TIME        how long: 30s, 10m, 1h (standard: 1m)
              --cases N          how many cases at most
              --seed N           what the changes are drawn from; the same seed and captures make the same cases (standard: a new one, printed)
              --captures PLACE   a capture, or a folder of captures, to begin with; may be given several times (standard: the recordings)
              --dissector NAME   changes the bytes of one protocol alone, in captures that have it
              --threads N        how many at once (standard: 1)
              --keep DIR         where cases are kept (standard: fuzz-finds)
              --slow MS          milliseconds of a processor's time that a frame may take (standard: 1000)
              --hang MS          milliseconds after which a frame is given up (standard: 10000)
              --memory MB        that may be allocated for a frame (standard: 64); half of that may be kept of a case
              --replay PLACE     dissects cases that were kept, or any captures, as they are, and says what is found
              --list             says which protocols come in the captures
              --help             prints this
            Exit codes: 0 nothing found, 1 something found, 2 wrong arguments or files that can't be read.
            """;

    private static final Set<String> OPTIONS = Set.of("--time", "--cases", "--seed", "--captures", "--dissector", "--threads", "--keep", "--slow",
            "--hang", "--memory", "--replay");

    private final PrintStream out;
    private final List<Path> captures = new ArrayList<>();
    private final List<Path> replays = new ArrayList<>();
    private Duration time = Duration.ofMinutes(1);
    private long cases = Long.MAX_VALUE;
    private long seed = System.nanoTime() ^ ProcessHandle.current().pid();
    private String dissector;
    private int threads = 1;
    private Path keep = Path.of("fuzz-finds");
    private Limits limits = Limits.STANDARD;
    private boolean list;

    private FuzzCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** Does what the program does and answers its exit code. */
    static int run(PrintStream out, String... arguments) {
        FuzzCommand command = new FuzzCommand(out);
        try {
            Deque<String> left = new ArrayDeque<>(List.of(arguments));
            while (!left.isEmpty()) {
                String option = left.pop();
                if (option.equals("--help")) {
                    out.print(HELP);
                    return 0;
                }
                if (option.equals("--list")) {
                    command.list = true;
                } else if (!OPTIONS.contains(option)) {
                    throw new IllegalArgumentException(option + " is not an option");
                } else if (left.isEmpty()) {
                    throw new IllegalArgumentException(option + " wants a value");
                } else {
                    command.set(option, left.pop());
                }
            }
            return command.run();
        } catch (IllegalArgumentException | IOException e) {
            out.println("fuzz: " + (e instanceof IOException ? e.toString() : e.getMessage()) + "; --help says more");
            return 2;
        }
    }

    private void set(String option, String value) {
        switch (option) {
        case "--time" -> time = time(value);
        case "--cases" -> cases = number(option, value);
        case "--seed" -> seed = number(option, value);
        case "--captures" -> captures.add(Path.of(value));
        case "--dissector" -> dissector = value;
        case "--threads" -> threads = (int) Math.clamp(number(option, value), 1, 1024);
        case "--keep" -> keep = Path.of(value);
        case "--slow" -> limits = new Limits(Duration.ofMillis(number(option, value)), limits.hang(), limits.bytes(), limits.kept());
        case "--hang" -> limits = new Limits(limits.slow(), Duration.ofMillis(number(option, value)), limits.bytes(), limits.kept());
        case "--memory" -> limits = new Limits(limits.slow(), limits.hang(), number(option, value) << 20, number(option, value) << 19);
        default -> replays.add(Path.of(value));
        }
    }

    private static long number(String option, String value) {
        try {
            return Long.decode(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " wants a number, not " + value, e);
        }
    }

    private static Duration time(String value) {
        try {
            return Duration.parse("PT" + value);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("--time wants 30s, 10m or 1h, not " + value, e);
        }
    }

    private int run() throws IOException {
        if (!replays.isEmpty()) {
            return replay();
        }
        if (captures.isEmpty()) {
            throw new IllegalArgumentException("no captures to begin with");
        }
        for (Path p : captures) {
            if (!Files.exists(p)) {
                throw new IllegalArgumentException(p + " is not there");
            }
        }
        Corpus corpus = Corpus.read(captures.toArray(Path[]::new));
        if (list) {
            corpus.protocols().forEach(out::println);
            return 0;
        }
        if (dissector != null) {
            corpus = corpus.only(dissector);
        }
        if (corpus.size() == 0) {
            throw new IllegalArgumentException(dissector == null ? "no captures in " + captures : "no " + dissector + " in " + captures);
        }
        out.println(corpus.size() + " captures with " + corpus.protocols().size() + " protocols, " + corpus.unreadable().size()
                + " files that are none; seed " + seed);
        Fuzzer.Result result = new Fuzzer(corpus).seed(seed).time(time).cases(cases).threads(threads).limits(limits).keep(keep)
                .progress(out::println, Duration.ofMinutes(1)).run();
        result.times().forEach((cause, times) -> out.println(times + " times " + cause));
        out.println(result);
        memory();
        return result.finds().isEmpty() ? 0 : 1;
    }

    /** What the whole process took, where the system tells. */
    private void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try (Stream<String> lines = Files.lines(status)) {
                lines.filter(line -> line.startsWith("VmHWM:")).forEach(line -> out.println("the process, with the Java machine, at most "
                        + line.substring(line.indexOf(':') + 1).strip()));
            }
        }
    }

    private int replay() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path p : replays) {
            try (Stream<Path> all = Files.walk(p)) {
                all.filter(f -> Files.isRegularFile(f) && (!Files.isDirectory(p) || !f.toString().endsWith(".txt"))).sorted().forEach(files::add);
            }
        }
        boolean any = false;
        for (Path file : files) {
            List<Find> finds = Fuzzer.replay(CaseFiles.read(file), limits);
            out.println(file + ": " + (finds.isEmpty() ? "nothing" : finds.size() + " finds"));
            for (Find f : finds) {
                out.println(f);
                out.print(f.stack());
            }
            any |= !finds.isEmpty();
        }
        return any ? 1 : 0;
    }
}
