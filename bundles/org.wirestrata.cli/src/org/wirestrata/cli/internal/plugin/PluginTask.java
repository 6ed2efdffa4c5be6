package org.wirestrata.cli.internal.plugin;

import java.util.concurrent.Callable;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the sub-commands share: the installation, and errors as one message. */
abstract class PluginTask implements Callable<Integer> {
    private static final long PATIENCE_MILLIS = 10_000;

    @ParentCommand
    private PluginCommand parent;
    @Spec
    private CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    @Override
    public final Integer call() {
        if (help) {
            environment().print(spec.commandLine().getUsageMessage(Ansi.OFF));
            return 0;
        }
        Bundle bundle = FrameworkUtil.getBundle(PluginTask.class);
        BundleContext context = bundle == null ? null : bundle.getBundleContext();
        ServiceReference<IProvisioningAgent> reference = context == null ? null : context.getServiceReference(IProvisioningAgent.class);
        if (reference == null) {
            throw Refusal.usage("this program runs without org.wirestrata.p2.feature, which manages plug-ins; use the product's command");
        }
        try {
            run(new Installation(context.getService(reference)));
            return 0;
        } catch (PluginException e) {
            throw Refusal.usage(e.getMessage());
        } finally {
            finishWriting();
            context.ungetService(reference);
        }
    }

    /** p2 writes which sites it knows half a second later, in a job that the end of the program would cancel. */
    private static void finishWriting() {
        try {
            for (Job job : Job.getJobManager().find(null)) {
                job.wakeUp();
                job.join(PATIENCE_MILLIS, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    abstract void run(Installation installation) throws PluginException;

    final void say(String line) {
        environment().print(line + "\n");
    }

    final Environment environment() {
        return parent.environment();
    }
}
