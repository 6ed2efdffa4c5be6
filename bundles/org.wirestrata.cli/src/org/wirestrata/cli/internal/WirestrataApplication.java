package org.wirestrata.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.util.tracker.ServiceTracker;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.cli.internal.start.Background;

/**
 * The headless program as an Equinox application. The launcher says the user's folder in the system property
 * <code>wirestrata.cwd</code>, since the process may run in another one.
 */
public final class WirestrataApplication implements IApplication {
    private static final String FOLDER = "wirestrata.cwd";
    private static final long PATIENCE_MILLIS = 30_000;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        context.applicationRunning();
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        BundleContext bundles = FrameworkUtil.getBundle(WirestrataApplication.class).getBundleContext();
        Version v = bundles.getBundle().getVersion();
        Services services = new Services(service(bundles, CaptureFiles.class), service(bundles, Sessions.class),
                service(bundles, DisplayFilters.class), service(bundles, DissectorRegistry.class), present(bundles, LiveCapture.class),
                v.getMajor() + "." + v.getMinor() + "." + v.getMicro());
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        BufferedOutputStream err = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err));
        Path folder = Path.of(System.getProperty(FOLDER, System.getProperty("user.dir")));
        int code = Cli.run(services, args == null ? new String[0] : args, System.in, out, err, folder);
        err.flush();
        Background.prepare();
        return code;
    }

    @Override
    public void stop() {
        // commands end by themselves or with the process
    }

    private static <S> S service(BundleContext bundles, Class<S> type) throws InterruptedException {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open();
        S service = tracker.waitForService(PATIENCE_MILLIS);
        if (service == null) {
            throw new IllegalStateException("the service " + type.getName() + " is not there; the installation is incomplete");
        }
        return service;
    }

    private static <S> S present(BundleContext bundles, Class<S> type) {
        ServiceReference<S> reference = bundles.getServiceReference(type);
        return reference == null ? null : bundles.getService(reference);
    }
}
