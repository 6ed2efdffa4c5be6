/** The sub-command <code>plugin</code>: features installed from p2 update sites into the installation that runs, and removed from it. */
package org.wirestrata.cli.internal.plugin;
