package org.wirestrata.cli.internal.dissect;

import java.util.List;

import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.FieldSelection.Occurrence;
import org.wirestrata.export.FieldsWriter.Options;

/** Reads the options of <code>-E</code>. */
final class FieldFormat {
    private FieldFormat() {
    }

    static Options parse(List<String> settings) {
        Options o = Options.STANDARD;
        for (String setting : settings) {
            int at = setting.indexOf('=');
            String name = at < 0 ? setting : setting.substring(0, at);
            String value = at < 0 ? "" : setting.substring(at + 1);
            o = switch (name) {
            case "header" -> new Options(yes(setting, value), o.mark(), o.separator(), o.aggregator(), o.quote(), o.occurrence());
            case "bom" -> new Options(o.header(), yes(setting, value), o.separator(), o.aggregator(), o.quote(), o.occurrence());
            case "separator" -> new Options(o.header(), o.mark(), one(setting, value), o.aggregator(), o.quote(), o.occurrence());
            case "aggregator" -> new Options(o.header(), o.mark(), o.separator(), one(setting, value), o.quote(), o.occurrence());
            case "quote" -> new Options(o.header(), o.mark(), o.separator(), o.aggregator(), quote(setting, value), o.occurrence());
            case "occurrence" -> new Options(o.header(), o.mark(), o.separator(), o.aggregator(), o.quote(), occurrence(setting, value));
            default -> throw refused(setting);
            };
        }
        return o;
    }

    private static boolean yes(String setting, String value) {
        return switch (value) {
        case "y", "Y" -> true;
        case "n", "N" -> false;
        default -> throw refused(setting);
        };
    }

    /** The first character of a value, as scripts for tshark are used to. */
    private static char one(String setting, String value) {
        if (value.equals("/t")) {
            return '\t';
        }
        if (value.equals("/s")) {
            return ' ';
        }
        if (value.isEmpty() || value.charAt(0) > 127) {
            throw refused(setting);
        }
        return value.charAt(0);
    }

    private static char quote(String setting, String value) {
        return switch (value) {
        case "d" -> '"';
        case "s" -> '\'';
        case "n" -> 0;
        default -> throw refused(setting);
        };
    }

    private static Occurrence occurrence(String setting, String value) {
        return switch (value) {
        case "f" -> Occurrence.FIRST;
        case "l" -> Occurrence.LAST;
        case "a" -> Occurrence.ALL;
        default -> throw refused(setting);
        };
    }

    private static Refusal refused(String setting) {
        return Refusal.usage("\"" + setting + "\" is not valid after -E; there are:\n"
                + "  header=y|n                      a first line with the names\n"
                + "  bom=y|n                         a byte order mark first\n"
                + "  separator=/t|/s|CHARACTER       between fields: tab, blank or another ASCII character\n"
                + "  occurrence=f|l|a                the first, the last or all values of a field in a packet\n"
                + "  aggregator=,|/s|CHARACTER       between values of a field\n"
                + "  quote=d|s|n                     double, single or no quotes around fields");
    }
}
