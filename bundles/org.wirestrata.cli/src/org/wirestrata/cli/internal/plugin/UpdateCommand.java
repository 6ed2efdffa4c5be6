package org.wirestrata.cli.internal.plugin;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces features by newer versions. */
@Command(name = "update", description = "Replaces installed features by the newest versions that update sites have.")
final class UpdateCommand extends PluginTask {
    @Parameters(arity = "0..*", paramLabel = "FEATURE", description = "The features' names; without any, all that were installed by name.")
    private List<String> names;

    @Option(names = "--repository", paramLabel = "URL", description = "The update site; without it, those that were installed from. May be repeated.")
    private List<String> repositories;

    @Override
    void run(Installation installation) throws PluginException {
        installation.requireWritable();
        List<Site> sites = sites(installation);
        List<IInstallableUnit> offered = new ArrayList<>();
        for (Site site : sites) {
            offered.addAll(site.features());
        }
        List<IInstallableUnit> add = new ArrayList<>();
        List<IInstallableUnit> remove = new ArrayList<>();
        for (IInstallableUnit present : chosen(installation)) {
            IInstallableUnit newest = Features.newest(offered, Features.name(present));
            if (newest != null && newest.getVersion().compareTo(present.getVersion()) > 0) {
                add.add(newest);
                remove.add(present);
            }
        }
        if (add.isEmpty()) {
            say("nothing is newer than what is installed");
            return;
        }
        installation.change(add, remove, Site.context(installation.agent(), sites));
        for (int i = 0; i < add.size(); i++) {
            say("updated " + Features.name(add.get(i)) + " " + remove.get(i).getVersion() + " to " + add.get(i).getVersion());
        }
        Housekeeping.run();
    }

    private List<Site> sites(Installation installation) throws PluginException {
        if (repositories == null) {
            List<Site> known = Site.known(installation.agent());
            if (known.isEmpty()) {
                throw new PluginException("nothing was installed from an update site yet; name one with --repository URL");
            }
            return known;
        }
        List<Site> sites = new ArrayList<>();
        for (String text : repositories) {
            sites.add(Site.of(installation.agent(), environment().folder(), text));
        }
        return sites;
    }

    private List<IInstallableUnit> chosen(Installation installation) throws PluginException {
        List<IInstallableUnit> chosen = new ArrayList<>();
        if (names == null) {
            for (IInstallableUnit feature : installation.features()) {
                if (installation.root(feature)) {
                    chosen.add(feature);
                }
            }
        } else {
            for (String name : names) {
                chosen.add(installation.feature(name));
            }
        }
        return chosen;
    }
}
