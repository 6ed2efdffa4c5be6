package org.wirestrata.cli.internal.plugin;

import java.util.concurrent.Callable;

import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** <code>wirestrata plugin</code>: lists, installs, updates and removes plug-ins, and begins new ones. */
@Command(name = "plugin", sortOptions = false, usageHelpWidth = 110,
    description = {"Lists, installs, updates and removes plug-ins, and begins new ones. What changes is there at the next start.", ""},
    subcommands = {ListCommand.class, InstallCommand.class, UpdateCommand.class, UninstallCommand.class, CreateCommand.class},
    footer = {"", "Examples:", "  wirestrata plugin list --repository https://example.org/updates",
        "  wirestrata plugin install org.example.dissector.feature --repository https://example.org/updates",
        "  wirestrata plugin create greeting --title \"Greeting Sensor Protocol\" --port 40404"})
public final class PluginCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    public PluginCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        throw Refusal.usage("plugin wants to know what to do: list, install, update, uninstall or create; 'wirestrata plugin --help' tells more");
    }

    Environment environment() {
        return environment;
    }
}
