/**
 * Macros: names for texts with places for arguments, which users keep and call in filters.
 * <p>
 * {@link org.wirestrata.filter.internal.macro.Expander} replaces the calls before a filter is cut into tokens, and remembers for each
 * character where it comes from, so that a refusal points at what was written.
 */
package org.wirestrata.filter.internal.macro;
