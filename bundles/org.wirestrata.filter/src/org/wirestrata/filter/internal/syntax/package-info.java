/**
 * The text of a display filter as a tree.
 * <p>
 * {@link org.wirestrata.filter.internal.syntax.Lexer} cuts it into tokens, each with its place,
 * {@link org.wirestrata.filter.internal.syntax.Parser} builds an {@link org.wirestrata.filter.internal.syntax.Expr} of them, and
 * {@link org.wirestrata.filter.internal.syntax.Printer} writes one as text again. Nothing here knows fields or types.
 */
package org.wirestrata.filter.internal.syntax;
