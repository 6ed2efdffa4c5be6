package org.wirestrata.cli.internal.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs features from update sites. */
@Command(name = "install", description = "Installs features from update sites.")
final class InstallCommand extends PluginTask {
    @Parameters(arity = "1..*", paramLabel = "FEATURE", description = "The features' names, as 'plugin list --repository URL' shows them.")
    private List<String> names;

    @Option(names = "--repository", required = true, paramLabel = "URL", description = "The update site: a URL, a folder or an archive. May be repeated.")
    private List<String> repositories;

    @Override
    void run(Installation installation) throws PluginException {
        installation.requireWritable();
        List<Site> sites = new ArrayList<>();
        List<IInstallableUnit> offered = new ArrayList<>();
        for (String text : repositories) {
            Site site = Site.of(installation.agent(), environment().folder(), text);
            offered.addAll(site.features());
            sites.add(site);
        }
        List<IInstallableUnit> add = new ArrayList<>();
        List<IInstallableUnit> remove = new ArrayList<>();
        for (String name : names) {
            IInstallableUnit feature = offered(offered, name);
            IInstallableUnit present = Features.newest(installation.features(), name);
            if (installation.has(feature)) {
                say(Features.name(feature) + " " + feature.getVersion() + " is installed already");
                continue;
            }
            if (present != null) {
                remove.add(present);
            }
            add.add(feature);
        }
        if (add.isEmpty()) {
            return;
        }
        installation.change(add, remove, Site.context(installation.agent(), sites));
        sites.forEach(Site::remember);
        add.forEach(f -> say("installed " + Features.name(f) + " " + f.getVersion()));
        if (!remove.isEmpty()) {
            Housekeeping.run();
        }
    }

    private IInstallableUnit offered(List<IInstallableUnit> features, String name) throws PluginException {
        IInstallableUnit feature = Features.newest(features, name);
        if (feature == null) {
            String all = features.stream().map(Features::name).distinct().limit(20).collect(Collectors.joining(", "));
            throw new PluginException("there is no feature " + name + " at " + String.join(", ", repositories)
                + (all.isEmpty() ? ", nor any other" : "; there are: " + all));
        }
        return feature;
    }
}
