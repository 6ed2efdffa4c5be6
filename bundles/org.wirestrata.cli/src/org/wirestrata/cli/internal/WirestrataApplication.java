package org.wirestrata.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless program. */
public final class WirestrataApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        System.out.println("Wirestrata " + context.getBrandingBundle().getVersion());
        return IApplication.EXIT_OK;
    }

    @Override
    public void stop() {
        // nothing runs beyond start
    }
}
