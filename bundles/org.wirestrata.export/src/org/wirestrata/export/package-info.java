/**
 * Writes dissected frames for people and programs: summary lines, fields, details, bytes, PDML, PSML, JSON and Elasticsearch's bulk
 * format, in the forms that tshark 4.0 has, byte for byte where scripts may rely on them.
 * <p>
 * A {@link org.wirestrata.export.PacketWriter} is begun, given packets in order, and ended; it writes to a
 * {@link org.wirestrata.export.ByteOut}, which collects large pieces and remembers that nobody reads any more instead of throwing.
 */
@Version("0.1.0")
package org.wirestrata.export;

import org.osgi.annotation.versioning.Version;
