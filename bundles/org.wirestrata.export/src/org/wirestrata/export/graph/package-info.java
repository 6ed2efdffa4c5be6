/**
 * Writes graphs down: as pictures, as comma-separated values, as JSON.
 * <p>
 * Values and JSON hold every point. {@link org.wirestrata.export.graph.GraphPicture} draws SVG: it thins rows of points to what the place
 * on the picture can show, in {@link org.wirestrata.export.graph.Thinning}, so that the size of a picture is bounded whatever the capture's;
 * what was joined says in its tooltip which frames it stands for. {@link org.wirestrata.export.graph.Scale} chooses the range, the
 * ticks and the unit of an axis; views that draw on their own may use both.
 */
@Version("0.1.0")
package org.wirestrata.export.graph;

import org.osgi.annotation.versioning.Version;
