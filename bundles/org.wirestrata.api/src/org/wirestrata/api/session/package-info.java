/**
 * Opened captures, and the engine behind them.
 * <p>
 * {@link org.wirestrata.api.session.Sessions} is where programs begin: it runs over a capture in order, or opens it for random access.
 * A {@link org.wirestrata.api.session.Snapshot} is what is installed at a moment; sessions, filters and columns belong to one.
 * {@link org.wirestrata.api.session.Engine} dissects single frames and is of use to those who bring frames of their own.
 */
@Version("0.1.0")
package org.wirestrata.api.session;

import org.osgi.annotation.versioning.Version;
