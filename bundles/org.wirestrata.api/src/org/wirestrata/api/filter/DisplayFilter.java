package org.wirestrata.api.filter;

import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;

/**
 * A compiled display filter. It belongs to the catalog for which it was compiled and is compiled again for another one. Safe for any
 * number of threads.
 */
@ProviderType
public interface DisplayFilter {
    /** Whether a dissected frame matches. */
    boolean matches(Tape tape);

    /** The fields whose items decide. */
    Set<Field> wanted();

    /** The text that was compiled. */
    String text();
}
