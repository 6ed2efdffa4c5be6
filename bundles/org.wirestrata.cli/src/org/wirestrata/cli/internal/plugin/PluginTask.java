package org.wirestrata.cli.internal.plugin;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the sub-commands share: the installation, and errors as one message. */
abstract class PluginTask implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Override
    public final Integer call() {
        BundleContext context = FrameworkUtil.getBundle(PluginTask.class).getBundleContext();
        ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
        IProvisioningAgent agent = reference == null ? null : context.getService(reference);
        try {
            if (agent == null) {
                throw new PluginException("this program was started without org.wirestrata.p2.feature, which manages plug-ins");
            }
            run(new Installation(agent));
            return 0;
        } catch (PluginException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("wirestrata: " + e.getMessage());
            err.flush();
            return 1;
        } finally {
            if (agent != null) {
                context.ungetService(reference);
            }
        }
    }

    abstract void run(Installation installation) throws PluginException;

    final void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
