package org.wirestrata.cli.internal.dissect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.Column;
import org.wirestrata.export.DetailText;
import org.wirestrata.export.EkWriter;
import org.wirestrata.export.FieldSelection;
import org.wirestrata.export.FieldsWriter;
import org.wirestrata.export.JsonWriter;
import org.wirestrata.export.PacketWriter;
import org.wirestrata.export.PdmlWriter;
import org.wirestrata.export.PsmlWriter;
import org.wirestrata.export.SummaryLine;
import org.wirestrata.export.TextWriter;
import org.wirestrata.export.TimeColumn;

/** What <code>dissect</code> prints, read from its options before any file is opened. */
final class Output {
    /** The formats after <code>-T</code>. */
    private enum Format {
        TEXT("the summary line, or the protocol tree with -V", false), TABS("the same with tabs between columns", false),
        FIELDS("fields named with -e", true), PDML("everything, or fields named with -e, as XML", true),
        PSML("the packet list, as XML", false), JSON("everything, or fields named with -e, as JSON", true),
        EK("everything, or fields named with -e, for Elasticsearch's bulk interface", true);

        private final String about;
        /** Whether fields can be chosen. */
        private final boolean chosen;

        Format(String about, boolean chosen) {
            this.about = about;
            this.chosen = chosen;
        }

        String option() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MICROSECONDS = 6;
    private static final int NANOSECONDS = 9;
    private final Format format;
    private final FieldsWriter.Options fieldOptions;
    private final List<Column> columns;
    private final Snapshot installed;

    private Output(Format format, FieldsWriter.Options fieldOptions, List<Column> columns, Snapshot installed) {
        this.format = format;
        this.fieldOptions = fieldOptions;
        this.columns = columns;
        this.installed = installed;
    }

    /** Checks the options. */
    static Output of(DissectCommand o, Settings settings, Snapshot installed) {
        Format format = format(o.format);
        TimeFormat.parse(o.time, o.seconds, MICROSECONDS);
        FieldsWriter.Options fieldOptions = FieldFormat.parse(o.fieldOptions);
        if (format == Format.FIELDS && o.fields.isEmpty()) {
            throw Refusal.usage("-T fields needs the fields to print, each after -e");
        }
        if (!format.chosen && !o.fields.isEmpty()) {
            throw Refusal.usage("-e needs -T fields, json, ek or pdml");
        }
        List<String> unknown = FieldSelection.unknown(o.fields, installed);
        if (!unknown.isEmpty()) {
            throw Refusal.usage("some fields are not known:\n\t" + String.join("\n\t", unknown));
        }
        if ("-".equals(o.outFile) && prints(o)) {
            throw Refusal.usage("-w - writes packets to standard output, where text can't be printed too");
        }
        return new Output(format, fieldOptions, settings.columns(), installed);
    }

    private static Format format(String option) {
        if (option == null) {
            return Format.TEXT;
        }
        for (Format f : Format.values()) {
            if (f.option().equals(option)) {
                return f;
            }
        }
        StringBuilder text = new StringBuilder("\"").append(option).append("\" is not valid after -T; there are:");
        for (Format f : Format.values()) {
            text.append(String.format("%n  %-8s%s", f.option(), f.about));
        }
        throw Refusal.usage(text.toString());
    }

    private static boolean prints(DissectCommand o) {
        boolean asked = o.summary || o.details || o.opened != null || o.bytes || o.format != null;
        return !o.quiet && (o.outFile == null || asked);
    }

    /** How statistics are printed: where nothing is printed of packets, as the format says. */
    StatisticsFormat statistics(DissectCommand o) {
        return switch (o.quiet ? format : Format.TEXT) {
            case JSON -> StatisticsFormat.JSON;
            case EK -> StatisticsFormat.EK;
            default -> StatisticsFormat.TEXT;
        };
    }

    /** Whether packets may be written in parts by several threads: each line depends on its packet alone. */
    boolean inParts(PacketWriter writer, DissectCommand o) {
        return format == Format.FIELDS && writer != null && !writer.columns() && !o.flush && o.separator == null;
    }

    /** The writer, or null where nothing is printed. */
    PacketWriter writer(ByteOut out, DissectCommand o, CaptureReader reader, Environment e) {
        if (!prints(o)) {
            return null;
        }
        TimeColumn time = TimeFormat.parse(o.time, o.seconds, reader.nanoseconds() ? NANOSECONDS : MICROSECONDS);
        String creator = "wirestrata/" + e.services().version();
        FieldSelection chosen = o.fields.isEmpty() ? null
                : new FieldSelection(o.fields, fieldOptions.occurrence(), installed, columns, time);
        return switch (format) {
        case FIELDS -> new FieldsWriter(out, chosen, fieldOptions);
        case PDML -> new PdmlWriter(out, creator, o.file, chosen);
        case JSON -> new JsonWriter(out, chosen);
        case EK -> new EkWriter(out, chosen);
        case PSML -> new PsmlWriter(out, columns, time, creator);
        case TEXT, TABS -> text(out, o, time);
        };
    }

    private PacketWriter text(ByteOut out, DissectCommand o, TimeColumn time) {
        boolean tree = o.details || o.opened != null;
        boolean line = o.summary || !tree && !o.bytes;
        Set<String> opened = o.opened == null ? null : new HashSet<>(List.of(o.opened.split(",")));
        return new TextWriter(out, line ? new SummaryLine(columns, time, format == Format.TABS ? "\t" : " ") : null,
                tree ? new DetailText(opened) : null, o.bytes);
    }
}
