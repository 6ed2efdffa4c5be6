/**
 * Display filters, from text to predicate.
 * <p>
 * A text goes through five hands, each a package: {@code syntax} cuts it into tokens, each with its place, and builds a tree by
 * precedence; {@code check} finds out what the names are, gives every constant the type of the field that it meets, and answers a
 * second tree in which nothing is undecided; {@code literal} reads constants; {@code value} holds types, values, and how they
 * compare and compute; {@code run} makes closures of the second tree that read a tape. Where a field meets constants, the usual
 * case, they read the tape as it lies and make no objects; elsewhere, for functions, slices and fields on both sides, values are
 * made and combined. Whoever refuses a text says which part of it is the culprit. {@code complete} proposes how to go on with an
 * unfinished one, and {@code explain} says what a finished one means, part by part.
 * <p>
 * Three rules of the language shape all of it. A field may occur several times in a frame: comparisons hold where one occurrence
 * satisfies them, but for {@code !=} and {@code ===}, which want all. What does not exist satisfies nothing. And what stands on the
 * left decides the type of what stands on the right.
 */
package org.wirestrata.filter.internal;
