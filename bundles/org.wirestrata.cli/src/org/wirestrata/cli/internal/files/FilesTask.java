package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the sub-commands share. */
abstract class FilesTask implements Callable<Integer> {
    static final String STANDARD = "-";
    private static final long MICROSECONDS = 1_000_000;
    private static final long NANOSECONDS = 1_000_000_000;

    @ParentCommand
    private FilesCommand parent;
    @Spec
    private CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    @Override
    public final Integer call() throws IOException {
        if (help) {
            environment().print(spec.commandLine().getUsageMessage(Ansi.OFF));
            return 0;
        }
        return run();
    }

    abstract int run() throws IOException;

    final Environment environment() {
        return parent.environment();
    }

    /** Opens a capture; <code>-</code> is standard input. */
    final CaptureReader open(String name) throws CaptureException {
        return name.equals(STANDARD) ? environment().services().files().read(environment().in(), STANDARD)
                : environment().services().files().read(environment().path(name));
    }

    /** The format after <code>-F</code>; pcapng where there is none. */
    static FileFormat format(String name) {
        FileFormat format = name == null ? FileFormat.PCAPNG : FileFormat.named(name);
        if (format == null) {
            StringBuilder text = new StringBuilder("\"" + name + "\" is not valid after -F; there are:");
            for (FileFormat f : FileFormat.values()) {
                text.append(' ').append(f.option());
            }
            throw Refusal.usage(text.toString());
        }
        return format;
    }

    /** A whole number after an option, or what stands for its absence. */
    static long number(String option, String value, long least, long most, long absent) {
        if (value == null) {
            return absent;
        }
        if (!value.matches("[0-9]{1,18}") || Long.parseLong(value) < least || Long.parseLong(value) > most) {
            throw Refusal.usage(option + " needs a whole number from " + least + " to " + most + ", not \"" + value + "\"");
        }
        return Long.parseLong(value);
    }

    /** What describes the frames of a file whose format describes no interfaces. */
    static CaptureInterface plain(CaptureReader reader, int linkType) {
        return new CaptureInterface(0, linkType, reader.snapLength(), null, null, null,
                reader.nanoseconds() ? NANOSECONDS : MICROSECONDS, 0);
    }
}
