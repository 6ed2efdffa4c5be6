package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
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

    /**
     * The interface of a file whose format describes none.
     *
     * @param checkSequence octets of check sequences, or less than 1 where that is not known
     */
    static CaptureBlock described(CaptureReader reader, int linkType, int checkSequence) {
        List<CaptureBlock.Option> options = new ArrayList<>();
        if (reader.nanoseconds()) {
            options.add(new CaptureBlock.Option(CaptureBlock.RESOLUTION, new byte[] { 9 }));
        }
        if (checkSequence > 0) {
            options.add(new CaptureBlock.Option(CaptureBlock.CHECK_SEQUENCE, new byte[] { (byte) checkSequence }));
        }
        return CaptureBlock.described(false, linkType, reader.snapLength(), options);
    }
}
