package org.wirestrata.cli.internal.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.wirestrata.cli.internal.Cli;
import org.wirestrata.cli.internal.Services;

/**
 * What the Java machine does to learn what to cache: the usual jobs, on the capture that comes with the command line. Classes that
 * these do not touch are loaded too, since a capture of another protocol is as likely.
 */
final class Training {
    private static final String EXAMPLE = "/captures/handshake.pcap";
    private static final String OURS = "org/wirestrata/";
    /** So often the main jobs run that the Java machine learns how their code behaves, for when it compiles a long job. */
    private static final int ROUNDS = 200;
    private static final int MAIN_JOBS = 4;
    private static final List<String> JOBS = List.of("dissect -n -r FILE", "dissect -r FILE -V",
            "dissect -n -r FILE -T fields -e frame.number -e frame.time -e ip.src -e tcp.dstport -E header=y",
            "dissect -r FILE -Y tcp.flags.syn==1&&ip.addr!=10.0.0.0/8||frame.number>3", "dissect -r FILE -x -c 2",
            "dissect -r FILE -Y tcp.port in {80,443} or frame contains \"a\"", "dissect -r FILE -T pdml", "dissect -r FILE -T json",
            "dissect -r FILE -T ek", "dissect -r FILE -T psml", "dissect -2 -r FILE -q -z io,phs", "dissect -r FILE -w OUT",
            "dissect -n -r OUT", "dissect -r - -c 1", "dissect -G fields", "handshake FILE", "handshake FILE -T json", "files info FILE",
            "files convert FILE OUT", "files merge -w OUT FILE FILE", "files slice -r FILE OUT 1-5");
    private final Services services;
    private final Path file;
    private final Path written;

    private Training(Services services, Path folder) {
        this.services = services;
        this.file = folder.resolve("training.pcap");
        this.written = folder.resolve("training.out");
    }

    /** The program of the training run; its argument is the entry's folder. Ends with 0 when all went well. */
    public static void main(String[] args) throws IOException, Unfit, ReflectiveOperationException {
        Entry entry = new Entry(Path.of(args[0]));
        Training t = new Training(QuickStart.services(Installation.current(), entry), entry.folder());
        try (InputStream example = Training.class.getResourceAsStream(EXAMPLE)) {
            Files.write(t.file, example.readAllBytes());
        }
        for (int i = 0; i < ROUNDS; i++) {
            for (String job : JOBS.subList(0, MAIN_JOBS)) {
                t.run(job);
            }
        }
        int worst = 0;
        for (String job : JOBS) {
            int code = t.run(job);
            worst = Math.max(worst, job.contains(" -z ") ? 0 : code);
        }
        loadAll(entry.classes());
        Files.delete(t.file);
        Files.delete(t.written);
        System.exit(worst);
    }

    private int run(String job) throws IOException {
        String[] args = job.split(" ");
        if (job.contains(" -Y ")) {
            int filter = job.indexOf(" -Y ") + 4;
            args = (job.substring(0, filter) + "x").split(" ");
            args[args.length - 1] = job.substring(filter);
        }
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].equals("FILE") ? file.toString() : args[i].equals("OUT") ? written.toString() : args[i];
        }
        InputStream in = new ByteArrayInputStream(Files.readAllBytes(file));
        return Cli.run(services, args, in, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Path.of("").toAbsolutePath());
    }

    private static void loadAll(Path classes) throws IOException {
        try (ZipFile zip = new ZipFile(classes.toFile())) {
            for (ZipEntry e : Collections.list(zip.entries())) {
                if (e.getName().startsWith(OURS) && e.getName().endsWith(".class")) {
                    load(e.getName().substring(0, e.getName().length() - 6).replace('/', '.'));
                }
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Training.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // a class for another command, which has more on its class path
        }
    }
}
