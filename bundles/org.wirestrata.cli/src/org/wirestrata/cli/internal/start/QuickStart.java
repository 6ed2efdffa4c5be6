package org.wirestrata.cli.internal.start;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.wirestrata.cli.internal.Cli;
import org.wirestrata.cli.internal.Services;

/**
 * Runs a command from an entry of the store. Where the entry does not fit, or anything else is wrong before the command runs, it runs
 * the ordinary way, which nobody notices but by the time it takes.
 */
public final class QuickStart {
    private QuickStart() {
    }

    /** The Java machine's entry; the launcher's script says in <code>wirestrata.entry</code> which entry is on the class path. */
    public static void main(String[] args) throws Exception {
        Installation installation = Installation.current();
        Services services;
        try {
            services = services(installation, new Entry(Path.of(System.getProperty("wirestrata.entry"))));
        } catch (Unfit e) {
            Background.prepare(installation, false);
            OrdinaryStart.run(installation, args);
            return;
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            Background.prepare(installation, true);
            OrdinaryStart.run(installation, args);
            return;
        }
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        BufferedOutputStream err = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err));
        int code = Cli.run(services, args, System.in, out, err, Path.of(System.getProperty("user.dir")));
        err.flush();
        Runtime.getRuntime().halt(code);
    }

    /** The services of an entry that fits. */
    static Services services(Installation installation, Entry entry) throws IOException, Unfit, ReflectiveOperationException {
        entry.check(installation);
        return Catalogue.read(entry.components()).services();
    }
}
