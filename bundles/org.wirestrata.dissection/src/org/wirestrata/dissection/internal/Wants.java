package org.wirestrata.dissection.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;

/**
 * What a job looks at, and what of dissecting can be left out for it. Layers are left out only where all that they could lead to is not
 * looked at, and nobody will ask for what they would have remembered. Belongs to one dissection, and so to one thread.
 */
final class Wants {
    private static final byte WANTED = 1;
    private static final byte UNWANTED = 2;

    /** By a set's id, what was found out. */
    private byte[] asked = new byte[16];
    /** By field id; what is not installed is not wanted. */
    final boolean[] fields;
    final boolean columns;
    /** Whether a remark, which may hang at any item, or the way a layer ended is looked at. */
    final boolean remarks;
    /** Whether items at the top of the tree are recorded, of whatever field. */
    final boolean tops;
    /** Whether what may hang below any layer is looked at. */
    private final boolean anywhere;
    /** Whether what nobody looks at may be left out, with all that is inside it and what it would remember. */
    final boolean leavesOut;
    /** Whether layers that are taken apart remember all that they can, so that they can be shown in full. */
    private final boolean remembersAll;
    /** Whether layers have to be taken apart that are not looked at themselves. */
    private final boolean unlimited;
    /** What the pass that learned looked at, where that may be less than this job looks at; or null. */
    final Wants learned;
    private final Set<String> looked = new HashSet<>();
    private final Set<String> remembering = new HashSet<>();
    /** The protocols that can lead to what is looked at. */
    private final Set<String> leading;
    /** The protocols that somebody may name for a conversation. */
    private final Set<String> named;
    /** Fields that are looked at where headers may tell them all; null where they can't. */
    private final Set<Field> headers;

    Wants(SnapshotImpl snapshot, Configuration configuration, Engine.Want want, Engine.Keep keep, Wants learned) {
        this.learned = learned;
        remembersAll = keep == Engine.Keep.CANDIDATE;
        boolean mayLeaveOut = learned == null && (keep == Engine.Keep.NOTHING || keep == Engine.Keep.CANDIDATE);
        columns = want.columns();
        tops = want.tops();
        fields = new boolean[snapshot.fieldLimit()];
        if (want.wanted() == null) {
            for (Field f : snapshot.byId()) {
                if (f != null) {
                    fields[f.id] = true;
                }
            }
            fields[Field.TEXT.id] = true;
            remarks = true;
            anywhere = true;
            leavesOut = false;
            unlimited = true;
            leading = Set.of();
            named = Set.of();
            headers = null;
            return;
        }
        boolean engines = false;
        boolean decidedInside = false;
        Field chain = snapshot.chainField();
        for (Field f : want.wanted()) {
            if (f != Field.TEXT && snapshot.field(f.id) != f) {
                continue;
            }
            fields[f.id] = true;
            Protocol p = f.protocol();
            if (p != null) {
                looked.add(p.filterName());
                engines |= snapshot.ends(p);
                if (!f.plain()) {
                    remembering.add(p.filterName());
                }
            }
            decidedInside |= f.decidedInside() || f == chain;
        }
        anywhere = engines;
        remarks = engines || remarked(snapshot);
        unlimited = engines || decidedInside || tops;
        leavesOut = mayLeaveOut && !columns && !unlimited;
        if (!leavesOut) {
            leading = Set.of();
            named = Set.of();
            headers = null;
            return;
        }
        Reach reach = new Reach(snapshot, configuration);
        leading = reach.leading(looked);
        named = reach.named();
        headers = keep == Engine.Keep.NOTHING && !remarks && !fields[Field.TEXT.id] ? want.wanted() : null;
    }

    /** Whether headers alone may tell what is looked at. */
    boolean headersDo() {
        return headers != null;
    }

    /** Whether a dissector tells all that is looked at of its layers from fixed headers. */
    boolean tells(FastDissector d) {
        if (headers == null) {
            return false;
        }
        Set<Protocol> own = new HashSet<>(List.of(d.furtherProtocols()));
        own.add(d.protocol());
        Set<Field> told = new HashSet<>();
        FieldSet fast = d.fastFields();
        for (int i = 0; i < fast.size(); i++) {
            told.add(fast.field(i));
        }
        return headers.stream().noneMatch(f -> own.contains(f.protocol()) && !told.contains(f));
    }

    /** The protocols that somebody may name for a conversation. */
    Set<String> named() {
        return named;
    }

    private boolean remarked(SnapshotImpl snapshot) {
        for (String name : looked) {
            Protocol p = snapshot.protocol(name);
            if (p != null) {
                for (Expert e : p.experts()) {
                    if (fields[e.field().id]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the pass that learned left out what decides about what this job looks at. */
    boolean lacks() {
        return learned != null && learned.leavesOut && unlimited;
    }

    /** Whether one of some fields may be recorded, or a remark on one. */
    boolean any(FieldSet set) {
        if (set.id >= asked.length) {
            asked = Arrays.copyOf(asked, Math.max(set.id + 1, asked.length * 2));
        }
        if (asked[set.id] == 0) {
            asked[set.id] = decide(set) ? WANTED : UNWANTED;
        }
        return asked[set.id] == WANTED;
    }

    private boolean decide(FieldSet set) {
        boolean any = remarks || tops;
        for (int i = 0; i < set.size() && !any; i++) {
            int id = set.field(i).id;
            any = id < fields.length && fields[id];
        }
        return any;
    }

    /** Whether layers of a protocol are looked at themselves. */
    boolean shows(Protocol p) {
        return anywhere || columns || looked.contains(p.filterName());
    }

    /** Whether something inside a layer of a protocol is looked at, or its state matters. */
    boolean leads(Protocol p) {
        return !leavesOut || leading.contains(p.filterName());
    }

    /** Whether a layer of a protocol must be taken apart. */
    boolean needs(Protocol p) {
        return !leavesOut || looked.contains(p.filterName()) || leads(p);
    }

    /** Whether what a protocol remembers can be seen. */
    boolean remembers(Protocol p) {
        return !leavesOut || remembering.contains(p.filterName()) || leads(p) || remembersAll && needs(p);
    }
}
