package org.wirestrata.kernel.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.SocketState;

/** An event while lines still add to it. */
final class EventBuilder {
    final int line;
    long time = KernelEvent.NO_TIME;
    int cpu = -1;
    String task = "";
    int pid = -1;
    KernelEvent.Kind kind = KernelEvent.Kind.OTHER;
    String name = "";
    Map<String, String> arguments = new LinkedHashMap<>();
    long result;
    Flow flow;
    SocketState from;
    SocketState to;
    String socket;
    final List<String> stack = new ArrayList<>();

    EventBuilder(int line) {
        this.line = line;
    }

    KernelEvent build() {
        return new KernelEvent(line, time, cpu, task, pid, kind, name, Collections.unmodifiableMap(arguments), result, flow, from, to,
                socket, List.copyOf(stack));
    }
}
