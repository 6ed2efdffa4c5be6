package org.wirestrata.api.session;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;

/** All protocols and fields that are known at a moment. Immutable; safe for any thread. */
@ProviderType
public interface Catalog {
    /** All protocols, by filter name. */
    List<Protocol> protocols();

    /** The protocol with a filter name, or null. */
    Protocol protocol(String filterName);

    /** The fields with a name, of which there may be several with different types; empty where there are none. */
    List<Field> fields(String name);

    /** All names of fields, protocols included, in alphabetical order. */
    List<String> names();

    /** The field with an id, or null. */
    Field field(int id);

    /** One more than the highest id. */
    int fieldLimit();

    /** The preference with a key, or null. */
    Preference preference(String key);
}
