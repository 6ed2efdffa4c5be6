package org.wirestrata.dissection.internal;

import org.wirestrata.api.dissect.Protocol;

/** What is kept of an outer layer while an inner one is taken apart. */
final class Layer {
    byte[] buf;
    int base;
    int pos;
    int cap;
    int rep;
    boolean little;
    boolean piece;
    int source;
    int start;
    int parent;
    int layerItem;
    int covered;
    int nesting;
    int floor;
    int beside;
    int before;
    int runs;
    int wholes;
    int ordinal;
    int catchSource;
    int catchStart;
    int passed;
    boolean streaming;
    boolean closing;
    boolean keeping;
    Protocol protocol;
    Target target;
    Object handed;
    String key;
    String parameters;
}
