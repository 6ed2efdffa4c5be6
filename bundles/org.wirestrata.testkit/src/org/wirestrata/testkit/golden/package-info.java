/**
 * Comparison of what Wirestrata dissects with what a referee, tshark, dissected once and for all.
 *
 * <p>The referee's PDML is too large to keep and holds words that are not ours to keep. What is worth comparing of it are
 * <em>cells</em>: a field of a frame with its shown value, its place in the bytes, the item it hangs under and whether it is
 * hidden. {@link org.wirestrata.testkit.golden.PdmlReader} reduces PDML, anybody's, to cells;
 * {@link org.wirestrata.testkit.golden.CellFile} keeps them in a small text file;
 * {@link org.wirestrata.testkit.golden.CellComparison} says where two dissections of a frame differ.
 *
 * <p>The package needs nothing but the JDK, so that a script can run {@link org.wirestrata.testkit.golden.PdmlToCells} from source.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.wirestrata.testkit.golden;
