/**
 * Comparison of what Wirestrata dissects with what a referee, tshark, dissected once and for all.
 *
 * <p>The referee's PDML is too large to keep and holds words that are not ours to keep. What is worth comparing of it are
 * <em>cells</em>: a field of a frame with its shown value, its place in the bytes, the item it hangs under and whether it is
 * hidden. {@link org.wirestrata.testkit.golden.PdmlReader} reduces PDML, anybody's, to cells;
 * {@link org.wirestrata.testkit.golden.CellFile} keeps them in a small text file;
 * {@link org.wirestrata.testkit.golden.CellComparison} says where two dissections of a frame differ.
 *
 * <p>A plug-in's test has its own captures compared like this, where {@code tshark -n -r greeting.pcap -T pdml > greeting.pdml} was run
 * once:
 * {@snippet :
 * GoldenComparison golden = new GoldenComparison(Set.of("frame", "eth", "ip", "udp", "greeting"), Deviations.read(Path.of("deviations.tsv")));
 * assertEquals(List.of(), golden.compare("greeting", SampleCapture.read(Path.of("greeting.pcap")), GoldenComparison.reference(Path.of("greeting.pdml"))));
 * assertEquals(List.of(), golden.unused());
 * }
 * {@link org.wirestrata.testkit.golden.TapeCells} reduces a dissected frame to cells, {@link org.wirestrata.testkit.golden.Deviations} is
 * the list of what may differ, each line with its reason.
 *
 * <p>Cells, their files and the reader of PDML need nothing but the JDK, so that a script can run
 * {@link org.wirestrata.testkit.golden.PdmlToCells} from source.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.wirestrata.testkit.golden;
