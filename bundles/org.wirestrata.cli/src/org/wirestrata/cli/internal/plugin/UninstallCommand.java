package org.wirestrata.cli.internal.plugin;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes features, and the jars that nothing else needs. */
@Command(name = "uninstall", description = "Removes features.")
final class UninstallCommand extends PluginTask {
    @Parameters(arity = "1..*", paramLabel = "FEATURE", description = "The features' names, as 'plugin list' shows them.")
    private List<String> names;

    @Override
    void run(Installation installation) throws PluginException {
        installation.requireWritable();
        List<IInstallableUnit> remove = new ArrayList<>();
        for (String name : names) {
            remove.add(installation.removable(name));
        }
        installation.change(List.of(), remove, Site.context(installation.agent(), List.of()));
        remove.forEach(f -> say("uninstalled " + Features.name(f) + " " + f.getVersion()));
        Housekeeping.run();
    }
}
