package org.wirestrata.cli.internal.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;

/** Features as p2 knows them: units called <code>NAME.feature.group</code>. */
final class Features {
    private static final String SUFFIX = ".feature.group";

    private Features() {
    }

    /** All features, in the order of their names, older versions first. */
    static List<IInstallableUnit> in(IQueryable<IInstallableUnit> units) {
        return units.query(QueryUtil.createIUGroupQuery(), null).stream().filter(u -> u.getId().endsWith(SUFFIX))
            .sorted(Comparator.comparing(IInstallableUnit::getId).thenComparing(IInstallableUnit::getVersion)).toList();
    }

    /** The name that people use. */
    static String name(IInstallableUnit feature) {
        return feature.getId().substring(0, feature.getId().length() - SUFFIX.length());
    }

    /** What the feature calls itself. */
    static String label(IInstallableUnit feature) {
        String label = feature.getProperty(IInstallableUnit.PROP_NAME, null);
        return label == null ? "" : label;
    }

    /** The feature of a name in its newest version, or null. The name of the bundle, without <code>.feature</code>, will do. */
    static IInstallableUnit newest(Collection<IInstallableUnit> features, String name) {
        return features.stream().filter(f -> called(f, name)).max(Comparator.comparing(IInstallableUnit::getVersion)).orElse(null);
    }

    private static boolean called(IInstallableUnit feature, String name) {
        String own = name(feature);
        return own.equals(name) || own.equals(name + ".feature") || feature.getId().equals(name);
    }
}
