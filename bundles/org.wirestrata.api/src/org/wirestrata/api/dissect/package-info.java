/**
 * What a dissector is written against.
 * <p>
 * A {@link org.wirestrata.api.dissect.Dissector} is an OSGi service: one class, one annotation. Its
 * {@link org.wirestrata.api.dissect.Protocol} declares typed {@link org.wirestrata.api.dissect.Field fields} in static finals. When a
 * payload of its protocol comes, the engine calls it with a {@link org.wirestrata.api.dissect.Dissection}: a cursor that reads, records and
 * advances in one call. What is recorded lies on a {@link org.wirestrata.api.dissect.Tape}, a struct of arrays that filters, views and
 * writers read. Inner payloads are handed on through {@link org.wirestrata.api.dissect.Table tables}, by key, or by recognition.
 * <p>
 * What a dissector learns from one frame about another is a fact, not a variable: it is told in the pass in frame order, and asked for in
 * every dissection, so that a frame that is dissected again at random shows the same as in the pass.
 */
@Version("0.1.0")
package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.Version;
