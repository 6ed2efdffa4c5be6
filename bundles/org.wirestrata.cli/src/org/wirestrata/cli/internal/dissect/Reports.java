package org.wirestrata.cli.internal.dissect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.Column;

/** Prints the reports of <code>-G</code>: what is installed, in columns with tabs between them. */
final class Reports {
    private static final Set<String> NAMES = new TreeSet<>(Set.of("fields", "protocols", "values", "decodes", "dissector-tables",
            "heuristic-decodes", "column-formats", "ftypes", "fieldcount", "defaultprefs", "currentprefs", "plugins"));
    private final Environment environment;
    private final ByteOut out;
    private final Snapshot installed;
    private final Map<String, Boolean> heuristics;

    Reports(DissectCommand options) {
        this.environment = options.environment;
        this.out = new ByteOut(environment.out());
        this.installed = options.environment.services().sessions().snapshot();
        this.heuristics = Settings.heuristics(options, installed);
    }

    int print(String name) {
        switch (name) {
        case "fields" -> fields();
        case "protocols" -> protocols();
        case "values" -> values();
        case "decodes" -> decodes(false);
        case "heuristic-decodes" -> decodes(true);
        case "dissector-tables" -> tables();
        case "column-formats" -> columns();
        case "ftypes" -> types();
        case "fieldcount" -> count();
        case "defaultprefs", "currentprefs" -> preferences();
        case "plugins" -> plugins();
        case "help" -> out.put("Reports: ").put(String.join(" ", NAMES)).put('\n');
        default -> throw Refusal.usage("\"" + name + "\" is not valid after -G; there are: " + String.join(" ", NAMES));
        }
        out.flush();
        return environment.ended(out);
    }

    private void line(String... columns) {
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                out.put('\t');
            }
            out.put(columns[i]);
        }
        out.put('\n');
    }

    private void fields() {
        for (Protocol p : installed.protocols()) {
            line("P", p.longName(), p.filterName());
            for (Field f : p.fields()) {
                if (f != p.layer()) {
                    line("F", f.label(), f.name(), f.type().listed(), p.filterName(), base(f), "0x" + Long.toHexString(f.mask()),
                            f.description());
                }
            }
        }
    }

    /** The fifth column of fields: a radix for integers, the width of the word for booleans. */
    private static String base(Field f) {
        if (f.type() == Ftype.BOOLEAN) {
            return Integer.toString(f.parentBits());
        }
        boolean integer = f.type().integer() && f.type() != Ftype.FRAMENUM && f.type() != Ftype.IPXNET;
        return integer ? "BASE_" + f.base() : "";
    }

    private void protocols() {
        for (Protocol p : installed.protocols()) {
            line(p.longName(), p.shortName(), p.filterName());
        }
    }

    private void values() {
        for (Protocol p : installed.protocols()) {
            for (Field f : p.fields()) {
                if (f.values() != null) {
                    values(f.name(), f.values());
                } else if (f.truth() != null) {
                    line("T", f.name(), f.truth().whenTrue(), f.truth().whenFalse());
                }
            }
        }
    }

    private void values(String name, ValueStrings values) {
        boolean single = values.single();
        for (ValueStrings.Entry e : values.entries()) {
            if (single) {
                line("V", name, Long.toUnsignedString(e.low()), e.text());
            } else {
                line("R", name, "0x" + Long.toHexString(e.low()), "0x" + Long.toHexString(e.high()), e.text());
            }
        }
    }

    private void decodes(boolean heuristic) {
        for (Snapshot.Entry e : installed.entries()) {
            if (heuristic && e.table() instanceof Table.Heuristic) {
                line(e.table().name(), e.protocol(), heuristics.getOrDefault(e.text(), e.on()) ? "T" : "F");
            } else if (!heuristic && e.table() instanceof Table.Text) {
                line(e.table().name(), e.text(), e.protocol());
            } else if (!heuristic && e.table() instanceof Table.Uint) {
                for (long key = e.low(); key <= e.high(); key++) {
                    line(e.table().name(), Long.toString(key), e.protocol());
                }
            }
        }
    }

    private void tables() {
        Settings.tables(installed).forEach((name, t) -> {
            String owner = owner(name);
            if (t instanceof Table.Uint) {
                line(name, t.label(), t.type().listed(), "BASE_" + t.base(), owner, "Decode As supported");
            } else {
                line(name, t.label(), t.type().listed(), owner, "Decode As supported");
            }
        });
    }

    /** The protocol whose table it is, as far as the name tells. */
    private String owner(String table) {
        Protocol p = installed.protocol(table.replaceFirst("\\..*", ""));
        return p == null ? "" : p.shortName();
    }

    private void columns() {
        Map<String, String> formats = new TreeMap<>();
        for (Column c : Column.STANDARD) {
            formats.put(c.kind().code(), c.title());
        }
        formats.forEach(this::line);
    }

    private void line(String first, String second) {
        line(new String[] {first, second});
    }

    private void types() {
        for (Ftype t : Ftype.values()) {
            line(t.listed(), t.name());
        }
    }

    private void count() {
        long fields = 0;
        for (Protocol p : installed.protocols()) {
            fields += p.fields().size();
        }
        line("There are " + fields + " fields of " + installed.protocols().size() + " protocols.");
    }

    private void preferences() {
        for (Protocol p : installed.protocols()) {
            for (Preference preference : p.preferences()) {
                String standard = preference.truth() ? preference.standardNumber() != 0 ? "TRUE" : "FALSE"
                        : preference.standardText() == null ? Long.toString(preference.standardNumber()) : preference.standardText();
                line("# " + preference.label());
                line(preference.key() + ": " + standard);
                line("");
            }
        }
    }

    private void plugins() {
        List<Protocol> protocols = installed.protocols();
        for (Protocol p : protocols) {
            line(p.filterName(), "dissector", p.longName());
        }
        installed.problems().forEach(problem -> line("# " + problem));
    }
}
