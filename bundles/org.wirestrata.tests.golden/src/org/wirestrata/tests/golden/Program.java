package org.wirestrata.tests.golden;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.cli.internal.Cli;
import org.wirestrata.cli.internal.Services;

/** The command line, run in this process with the services of this framework. */
final class Program {

    private static final long SERVICE_TIMEOUT = 20_000;

    /** What a run left behind. */
    record Result(int exitCode, byte[] output, String errors) {
    }

    private Program() {
    }

    static Result run(List<String> arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = Cli.run(services(), arguments.toArray(String[]::new), InputStream.nullInputStream(), out, errors, Path.of(""));
        return new Result(code, out.toByteArray(), errors.toString(StandardCharsets.UTF_8));
    }

    /** A file of the command line's bundle. */
    static InputStream open(String entry) throws IOException {
        InputStream in = Cli.class.getResourceAsStream('/' + entry);
        if (in == null) {
            throw new FileNotFoundException(entry + " is not in the command line's bundle");
        }
        return in;
    }

    private static Services services() throws IOException {
        return new Services(service(CaptureFiles.class), service(Sessions.class), service(DisplayFilters.class),
                service(DissectorRegistry.class), null, "0");
    }

    private static <S> S service(Class<S> type) throws IOException {
        BundleContext context = FrameworkUtil.getBundle(Program.class).getBundleContext();
        ServiceTracker<S, S> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(SERVICE_TIMEOUT);
            if (service == null) {
                throw new IOException("no bundle offers " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + type.getName(), e);
        } finally {
            tracker.close();
        }
    }
}
