package org.wirestrata.dissection.internal;

import java.util.Arrays;

import org.wirestrata.api.dissect.StateKey;

/** What dissectors remember under one scope; few keys, so a list. */
final class States {
    private int[] ids = new int[0];
    private Object[] values = new Object[0];

    @SuppressWarnings("unchecked")
    <S> S get(StateKey<S> key) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == key.id) {
                return (S) values[i];
            }
        }
        S begun = key.begin();
        int n = ids.length;
        ids = Arrays.copyOf(ids, n + 1);
        values = Arrays.copyOf(values, n + 1);
        ids[n] = key.id;
        values[n] = begun;
        return begun;
    }
}
