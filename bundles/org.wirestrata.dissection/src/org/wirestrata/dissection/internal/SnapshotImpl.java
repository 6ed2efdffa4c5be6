package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Snapshot;

/** What is installed at a moment. */
final class SnapshotImpl implements Snapshot {
    /** A registration with the dissector behind it. */
    record Bound(Entry entry, Dissector dissector) {
    }

    /**
     * Whom a dissector hands on to.
     *
     * @param next  names of tables and protocols; empty where it says nothing
     * @param hands protocols that it names for conversations
     */
    record Links(String protocol, List<String> next, List<String> hands) {
    }

    private final long version;
    private final List<Protocol> protocols = new ArrayList<>();
    private final Map<String, Protocol> byName = new HashMap<>();
    private final Map<String, Dissector> dissectors = new HashMap<>();
    private final TreeMap<String, List<Field>> fields = new TreeMap<>();
    private final Map<String, Preference> preferences = new LinkedHashMap<>();
    private final List<Bound> bound = new ArrayList<>();
    private final List<Links> links = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Field chain;
    private final Map<List<Object>, Dissector> claims = new HashMap<>();
    private final List<String> names;
    private final Field[] byId;

    SnapshotImpl(long version, List<Registration> registrations) {
        this.version = version;
        for (Protocol p : WsFields.ALL) {
            add(p);
        }
        for (Registration r : registrations) {
            try {
                take(r);
            } catch (Throwable e) {
                if (Plugins.fatal(e)) {
                    throw e;
                }
                problems.add("the plug-in " + r.name() + " is left out: " + Plugins.said(e instanceof LinkageError && e.getCause() != null ? e.getCause() : e));
            }
        }
        protocols.sort((a, b) -> a.filterName().compareTo(b.filterName()));
        bound.sort(SnapshotImpl::compare);
        names = List.copyOf(fields.keySet());
        List<Field> chains = fields.get("frame.protocols");
        chain = chains == null ? null : chains.get(0);
        int limit = 0;
        for (List<Field> l : fields.values()) {
            for (Field f : l) {
                limit = Math.max(limit, f.id + 1);
            }
        }
        for (Protocol p : protocols) {
            for (Field f : p.fields()) {
                limit = Math.max(limit, f.id + 1);
            }
        }
        byId = new Field[limit];
        for (Protocol p : protocols) {
            for (Field f : p.fields()) {
                byId[f.id] = f;
            }
        }
    }

    private static int compare(Bound a, Bound b) {
        int tables = a.entry().table().name().compareTo(b.entry().table().name());
        return tables != 0 ? tables : Long.compare(a.entry().low(), b.entry().low());
    }

    private void take(Registration r) {
        Dissector d = r.dissector();
        Protocol p = d.protocol();
        Object said = r.properties().get("protocol");
        if (said != null && !said.equals(p.filterName())) {
            problems.add("the plug-in " + r.name() + " is left out: it is registered for the protocol " + said + ", but says that it is of "
                    + p.filterName());
            return;
        }
        if (dissectors.containsKey(p.filterName()) && dissectors.get(p.filterName()) == d) {
            problems.add("the plug-in " + r.name() + " is registered twice");
            return;
        }
        if (byName.containsKey(p.filterName()) && byName.get(p.filterName()) != p) {
            problems.add("the plug-in " + r.name() + " is left out: another one has the protocol " + p.filterName() + " already");
            return;
        }
        add(p);
        for (Protocol further : d.furtherProtocols()) {
            if (byName.containsKey(further.filterName()) && byName.get(further.filterName()) != further) {
                problems.add("the plug-in " + r.name() + " brings the protocol " + further.filterName() + ", which is there already");
            } else {
                add(further);
            }
        }
        if (r.named()) {
            dissectors.putIfAbsent(p.filterName(), d);
        }
        links.add(new Links(p.filterName(), inside(d, r.next(problems)), r.hands(problems)));
        for (Entry e : r.entries(p.filterName(), problems)) {
            Dissector there = claim(e, d);
            if (there == d) {
                bound.add(new Bound(e, d));
            } else {
                problems.add("the plug-in " + r.name() + " registers as " + e.table().name() + ":" + (e.text() == null ? e.low() : e.text())
                        + ", where " + there.getClass().getName() + " is already");
            }
        }
    }

    /** Whom a dissector hands on to, and whose items it records itself; empty for anybody. */
    private static List<String> inside(Dissector d, List<String> next) {
        if (next.isEmpty()) {
            return next;
        }
        List<String> all = new ArrayList<>(next);
        for (Protocol further : d.furtherProtocols()) {
            all.add(further.filterName());
        }
        return all;
    }

    /** Who has these keys: the first who claims them, except for lists, which have no keys. */
    private Dissector claim(Entry e, Dissector d) {
        if (e.table() instanceof Table.Heuristic) {
            return d;
        }
        String text = e.text() == null ? "" : e.text().toLowerCase(Locale.ROOT);
        return claims.computeIfAbsent(List.of(e.table().name(), e.low(), e.high(), text), k -> d);
    }

    private void add(Protocol p) {
        if (byName.putIfAbsent(p.filterName(), p) != null) {
            return;
        }
        protocols.add(p);
        for (Field f : p.fields()) {
            if (!f.name().isEmpty()) {
                fields.computeIfAbsent(f.name(), n -> new ArrayList<>(1)).add(f);
            }
        }
        for (Preference q : p.preferences()) {
            preferences.put(q.key(), q);
        }
    }

    Field[] byId() {
        return byId;
    }

    List<Bound> bound() {
        return bound;
    }

    /** The dissector of a protocol, or null. */
    Dissector dissector(String filterName) {
        return dissectors.get(filterName);
    }

    /** The field that tells the layers of a frame, or null. */
    Field chainField() {
        return chain;
    }

    /** Whom dissectors hand on to. */
    List<Links> links() {
        return links;
    }

    /** Whether a protocol is one of the engine's own, which say how layers end. */
    boolean ends(Protocol p) {
        for (Protocol own : WsFields.ALL) {
            if (p == own) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Protocol> protocols() {
        return List.copyOf(protocols);
    }

    @Override
    public Protocol protocol(String filterName) {
        return byName.get(filterName);
    }

    @Override
    public List<Field> fields(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Field field(int id) {
        return id >= 0 && id < byId.length ? byId[id] : null;
    }

    @Override
    public int fieldLimit() {
        return byId.length;
    }

    @Override
    public Preference preference(String key) {
        return preferences.get(key);
    }

    @Override
    public List<Entry> entries() {
        return bound.stream().map(Bound::entry).toList();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
