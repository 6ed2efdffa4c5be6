/**
 * The quick start of <code>dissect</code>, <code>handshake</code> and <code>files</code>: the same program without Equinox.
 * <p>
 * What these two commands need of an installation is known before they start: which bundles, which components, how they are wired.
 * {@link org.wirestrata.cli.internal.start.Preparation} finds it out from the list of bundles that p2 writes and from the bundles'
 * own manifests and component descriptions, and keeps it in an {@link org.wirestrata.cli.internal.start.Entry entry} of a store: all
 * classes in one jar, a list of components, and the Java machine's ahead-of-time cache of the loaded and linked classes, made in a
 * training run. {@link org.wirestrata.cli.internal.start.QuickStart} starts from an entry that fits what is installed now, and
 * otherwise starts Equinox and has the entry made anew in the background. So a plug-in counts from the moment it is installed.
 * <p>
 * A dissector sees two packages of ours and Java; no framework is missed. An installation with something for <code>dissect</code>
 * that wants more (an activator, the framework's API, packages that two bundles have) starts the ordinary way always. Measured with
 * the same jars, OSGi Connect with such a cache takes twice the time: a framework, a component runtime and a hundred bundles must be
 * set up to wire six objects.
 * <p>
 * It is a package of the command line, not a bundle of its own, since it is nothing but another way to call
 * {@link org.wirestrata.cli.internal.Cli}, and what prepares it runs from the same jar. Apart from that call it uses Java alone.
 */
package org.wirestrata.cli.internal.start;
