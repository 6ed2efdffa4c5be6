package org.wirestrata.cli.internal.plugin;

import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A line for each feature: name, version, label. */
@Command(name = "list", description = "Lists the features that are installed, or those that an update site offers.")
final class ListCommand extends PluginTask {
    @Option(names = "--repository", paramLabel = "URL", description = "List what this update site offers: a URL, a folder or an archive.")
    private String repository;

    @Override
    void run(Installation installation) throws PluginException {
        List<IInstallableUnit> features = repository == null ? installation.features() : Site.of(installation.agent(), environment().folder(), repository).features();
        int width = features.stream().mapToInt(f -> Features.name(f).length()).max().orElse(0);
        int versions = features.stream().mapToInt(f -> f.getVersion().toString().length()).max().orElse(0);
        for (IInstallableUnit f : features) {
            say(String.format("%-" + width + "s  %-" + versions + "s  %s", Features.name(f), f.getVersion(), Features.label(f)));
        }
    }
}
