package org.wirestrata.cli.internal.dissect;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.PacketWriter;

/** Carries out a command line of <code>dissect</code>. */
final class DissectRun {
    private final DissectCommand options;
    private final Environment environment;
    private final Snapshot installed;

    DissectRun(DissectCommand options) {
        this.options = options;
        this.environment = options.environment;
        this.installed = environment.services().sessions().snapshot();
    }

    int run() throws Exception {
        Settings settings = Settings.parse(options, installed);
        if (options.file == null) {
            throw Refusal.usage("nothing to read; name a capture with -r FILE, or - for standard input ('wirestrata capture' records one)");
        }
        if (options.readFilter != null && !options.twoPasses) {
            throw Refusal.usage("-R needs -2; for filtering in one pass there is -Y");
        }
        if (!options.words.isEmpty() && options.filter != null) {
            throw Refusal.usage("there are two display filters: one after -Y, another at the end of the command line");
        }
        long most = count();
        Output output = Output.of(options, settings, installed);
        FileFormat type = outType();
        DisplayFilter readFilter = compile(options.readFilter);
        DisplayFilter filter = compile(options.words.isEmpty() ? options.filter : String.join(" ", options.words));
        Taps taps = Taps.of(options.statistics, environment, installed);
        options.exports.forEach(e -> taps.add("export-objects," + e, ObjectExport.of(e, environment, installed)));
        options.streamExports.forEach(e -> taps.add("export-stream," + e, StreamExport.of(e, environment)));
        keepInput();
        if (!taps.none() && options.quiet && options.outFile == null && !options.twoPasses && !options.file.equals("-")) {
            return count(settings, taps, most, output.statistics(options));
        }
        CaptureReader reader = open();
        ByteOut out = new ByteOut(environment.out());
        PacketWriter writer = output.writer(out, options, reader, environment);
        RawWriter raw = options.outFile == null ? null : new RawWriter(environment, options, type, reader);
        Sessions.Run run = run(settings, readFilter, filter, most, writer, taps);
        if (writer != null) {
            writer.begin();
        }
        Sessions.Sink sink = taps.none() ? packet -> accept(packet, writer, raw, out) : packet -> {
            taps.count(packet);
            return filter != null && !filter.matches(packet.tape()) || accept(packet, writer, raw, out);
        };
        try {
            if (options.twoPasses) {
                runTwice(reader, run, sink);
            } else if (raw == null && taps.none() && output.inParts(writer, options)) {
                Parts parts = new Parts(o -> output.writer(o, options, reader, environment), out);
                environment.services().sessions().run(reader, run, parts, Sessions.Progress.NONE);
            } else {
                environment.services().sessions().run(reader, run, sink, Sessions.Progress.NONE);
            }
        } finally {
            if (writer != null) {
                writer.end();
            }
            taps.print(output.statistics(options), out);
            out.flush();
            if (raw != null) {
                raw.close();
            }
        }
        return environment.ended(out);
    }

    /** Counts, and prints nothing of packets. */
    private int count(Settings settings, Taps taps, long most, StatisticsFormat format) throws CaptureException {
        Sessions.Run run = new Sessions.Run(settings.configuration(), false, null, null, most, Set.of(), false);
        Sessions.Counted counted = environment.services().sessions().count(environment.path(options.file), run, taps.all(),
                Sessions.Progress.NONE);
        ByteOut out = new ByteOut(environment.out());
        taps.print(counted.reports(), format, out);
        out.flush();
        if (counted.damage() != null) {
            throw counted.damage();
        }
        return environment.ended(out);
    }

    /** Taps see every frame, so where there are any the filter is asked here. */
    private Sessions.Run run(Settings settings, DisplayFilter readFilter, DisplayFilter filter, long most, PacketWriter writer, Taps taps) {
        Set<Field> wanted = writer == null ? Set.of() : writer.wanted();
        boolean columns = writer != null && writer.columns() || taps.columns();
        if (taps.none()) {
            return new Sessions.Run(settings.configuration(), options.twoPasses, readFilter, filter, most, wanted, columns);
        }
        if (wanted != null) {
            Set<Field> all = new HashSet<>(wanted);
            all.addAll(taps.wanted());
            if (filter != null) {
                all.addAll(filter.wanted());
            }
            wanted = all;
        }
        columns |= filter != null && filter.columns();
        return new Sessions.Run(settings.configuration(), options.twoPasses, readFilter, null, most, wanted, columns, taps.tops(), 0);
    }

    /** What is read must not be written over. */
    private void keepInput() {
        if (options.outFile == null || options.outFile.equals("-") || options.file == null || options.file.equals("-")) {
            return;
        }
        try {
            if (Files.isSameFile(environment.path(options.file), environment.path(options.outFile))) {
                throw new Refusal(Refusal.INPUT, "\"" + options.outFile + "\" is the file that is read; choose another name after -w");
            }
        } catch (IOException e) {
            // one of them is not there, so they are not the same
        }
    }

    private boolean accept(Packet packet, PacketWriter writer, RawWriter raw, ByteOut out) {
        if (raw != null) {
            raw.write(packet.frame());
        }
        if (writer != null) {
            writer.write(packet);
            if (options.separator != null) {
                out.put(options.separator).put('\n');
            }
            if (options.flush) {
                out.flush();
            }
        }
        return !out.failed() && (raw == null || !raw.failed());
    }

    private CaptureReader open() throws CaptureException {
        return options.file.equals("-") ? environment.services().files().read(environment.in(), "-")
                : environment.services().files().read(environment.path(options.file));
    }

    private void runTwice(CaptureReader reader, Sessions.Run run, Sessions.Sink sink) throws IOException {
        if (options.file.equals("-")) {
            throw Refusal.usage("-2 needs a file; standard input can be read once only");
        }
        reader.close();
        environment.services().sessions().run(environment.path(options.file), run, sink, Sessions.Progress.NONE);
    }

    private long count() {
        if (options.count == null) {
            return 0;
        }
        if (!options.count.matches("[0-9]{1,18}") || Long.parseLong(options.count) == 0) {
            throw Refusal.usage("-c needs a number of packets greater than 0, not \"" + options.count + "\"");
        }
        return Long.parseLong(options.count);
    }

    private FileFormat outType() {
        if (options.outType == null) {
            return FileFormat.PCAPNG;
        }
        FileFormat type = FileFormat.named(options.outType);
        if (type == null) {
            StringBuilder text = new StringBuilder("\"" + options.outType + "\" is not valid after -F; there are:");
            for (FileFormat f : List.of(FileFormat.values())) {
                text.append(' ').append(f.option());
            }
            throw Refusal.usage(text.toString());
        }
        return type;
    }

    private DisplayFilter compile(String filter) {
        if (filter == null || filter.isBlank()) {
            return null;
        }
        try {
            return environment.services().filters().compile(filter, installed);
        } catch (FilterException e) {
            throw new Refusal(Refusal.INPUT, Complaints.of(e));
        }
    }
}
