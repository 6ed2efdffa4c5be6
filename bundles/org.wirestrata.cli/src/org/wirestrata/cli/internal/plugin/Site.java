package org.wirestrata.cli.internal.plugin;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** An update site: a URL, a folder, or an archive of one. */
final class Site {
    private final IProvisioningAgent agent;
    private final URI location;

    private Site(IProvisioningAgent agent, URI location) {
        this.agent = agent;
        this.location = location;
    }

    /** The site that a user names; a relative name lies in the folder. */
    static Site of(IProvisioningAgent agent, Path folder, String text) throws PluginException {
        return new Site(agent, location(folder, text));
    }

    /** The sites from which something was installed before. */
    static List<Site> known(IProvisioningAgent agent) {
        URI[] all = agent.getService(IMetadataRepositoryManager.class).getKnownRepositories(IMetadataRepositoryManager.REPOSITORIES_NON_SYSTEM);
        return List.of(all).stream().map(uri -> new Site(agent, uri)).toList();
    }

    private static URI location(Path folder, String text) throws PluginException {
        if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw new PluginException(text + " is not a URL: " + e.getReason() + " at position " + (e.getIndex() + 1));
            }
        }
        Path path = folder.resolve(text).toAbsolutePath().normalize();
        if (Files.isRegularFile(path)) {
            return URI.create("jar:" + path.toUri() + "!/");
        }
        if (!Files.isDirectory(path)) {
            throw new PluginException(text + " does not exist; give the URL or the folder of an update site");
        }
        return path.toUri();
    }

    /** The features that the site offers, in all their versions. */
    List<IInstallableUnit> features() throws PluginException {
        IMetadataRepositoryManager manager = agent.getService(IMetadataRepositoryManager.class);
        boolean known = manager.contains(location);
        try {
            // What was read of a site before may be out of date.
            return Features.in(known ? manager.refreshRepository(location, new NullProgressMonitor()) : manager.loadRepository(location, new NullProgressMonitor()));
        } catch (ProvisionException e) {
            throw new PluginException("the update site " + location + " cannot be read", e.getStatus());
        } catch (OperationCanceledException e) {
            throw new PluginException("reading the update site " + location + " was cancelled");
        } finally {
            // Reading makes a site known; only those that were installed from shall be.
            if (!known) {
                manager.removeRepository(location);
            }
        }
    }

    /** Where an installation takes units and jars from: these sites alone. */
    static ProvisioningContext context(IProvisioningAgent agent, List<Site> sites) {
        ProvisioningContext context = new ProvisioningContext(agent);
        URI[] locations = sites.stream().map(s -> s.location).toArray(URI[]::new);
        context.setMetadataRepositories(locations);
        context.setArtifactRepositories(locations);
        return context;
    }

    /** Has later updates look here. */
    void remember() {
        agent.getService(IMetadataRepositoryManager.class).addRepository(location);
        agent.getService(IArtifactRepositoryManager.class).addRepository(location);
    }

    @Override
    public String toString() {
        return location.toString();
    }
}
