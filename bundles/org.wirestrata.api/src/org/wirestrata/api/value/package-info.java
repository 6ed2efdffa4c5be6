/**
 * Types, radixes and names of field values, shared by whoever records, filters, prints or paints them.
 * <p>
 * A field's {@link org.wirestrata.api.value.Ftype type} and {@link org.wirestrata.api.value.Base base} decide how its value is
 * read from bytes, compared and written. Everything here is immutable.
 */
@Version("0.1.0")
package org.wirestrata.api.value;

import org.osgi.annotation.versioning.Version;
