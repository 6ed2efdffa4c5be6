/**
 * Sessions over captures.
 * <p>
 * {@link org.wirestrata.session.internal.Runner} goes over a capture in order, once or twice, for programs that print.
 * {@link org.wirestrata.session.internal.SessionImpl} holds one open for programs that show: one thread learns, any number dissect
 * frames again. Capture files, engine, filters and streams are services of siblings, met only through their interfaces.
 */
package org.wirestrata.session.internal;
