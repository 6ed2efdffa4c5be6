package org.wirestrata.cli.internal.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;

/** The installation that runs: its p2 profile, and changes to it. */
final class Installation {
    /** Features without which nothing could be installed again. */
    private static final List<String> PROGRAM = List.of("org.wirestrata.core.feature", "org.wirestrata.p2.feature", "org.wirestrata.workbench.feature");

    private final IProvisioningAgent agent;

    Installation(IProvisioningAgent agent) {
        this.agent = agent;
    }

    IProvisioningAgent agent() {
        return agent;
    }

    /** The features that are installed, those of the program included, in the order of their names. */
    List<IInstallableUnit> features() throws PluginException {
        return Features.in(profile());
    }

    /** Whether somebody asked for the feature by name, so that it can be removed by itself. */
    boolean root(IInstallableUnit feature) throws PluginException {
        return Boolean.parseBoolean(profile().getInstallableUnitProperty(feature, IProfile.PROP_PROFILE_ROOT_IU));
    }

    /** The installed feature of this name; with the reason when it is not there or cannot be changed. */
    IInstallableUnit feature(String name) throws PluginException {
        IInstallableUnit feature = Features.newest(features(), name);
        if (feature == null) {
            throw new PluginException(name + " is not installed; 'wirestrata plugin list' shows what is");
        }
        return feature;
    }

    /** The installed feature of this name, if it can be removed. */
    IInstallableUnit removable(String name) throws PluginException {
        IInstallableUnit feature = feature(name);
        if (PROGRAM.contains(Features.name(feature))) {
            throw new PluginException(name + " is the program itself and stays");
        }
        if (!root(feature)) {
            throw new PluginException(name + " was installed as a part of another feature; uninstall that one");
        }
        return feature;
    }

    /** Fails unless this user may change the installation. */
    void requireWritable() throws PluginException {
        String home = System.getProperty("wirestrata.home");
        Path folder = home == null ? null : Path.of(home);
        if (folder == null || !Files.isWritable(folder.resolve("p2")) || !Files.isWritable(folder.resolve("plugins"))) {
            throw new PluginException("the installation " + (home == null ? "" : home + " ")
                + "cannot be changed by this user; run the command as its owner, or unpack a copy of your own");
        }
    }

    /** Adds and removes features together; nothing has changed when it fails. */
    void change(Collection<IInstallableUnit> add, Collection<IInstallableUnit> remove, ProvisioningContext context) throws PluginException {
        IPlanner planner = agent.getService(IPlanner.class);
        IEngine engine = agent.getService(IEngine.class);
        IProfileChangeRequest request = planner.createChangeRequest(profile());
        request.removeAll(remove);
        request.addAll(add);
        for (IInstallableUnit feature : add) {
            request.setInstallableUnitProfileProperty(feature, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
        }
        IProvisioningPlan plan = planner.getProvisioningPlan(request, context, new NullProgressMonitor());
        if (plan.getStatus().getSeverity() >= IStatus.ERROR) {
            throw new PluginException("nothing was changed, since it does not fit together", plan.getStatus());
        }
        IStatus done = engine.perform(plan, new NullProgressMonitor());
        if (done.getSeverity() >= IStatus.ERROR) {
            throw new PluginException("nothing was changed", done);
        }
    }

    private IProfile profile() throws PluginException {
        IProfile profile = agent.getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
        if (profile == null) {
            throw new PluginException("this is no installation that can be changed: it has no p2 profile; use the product rather than a copy of its jars");
        }
        return profile;
    }

    /** Whether an installed unit has the same name and version. */
    boolean has(IInstallableUnit feature) throws PluginException {
        return !profile().query(QueryUtil.createIUQuery(feature), null).isEmpty();
    }
}
