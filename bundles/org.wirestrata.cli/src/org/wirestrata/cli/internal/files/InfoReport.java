package org.wirestrata.cli.internal.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.wirestrata.api.capture.CaptureBlock;

/** Words facts about captures as capinfos lays them out, so that scripts that read its output read this one too. */
final class InfoReport {
    private static final String INDENT = "                     ";
    private static final int WIDTH = 21;
    private static final long GREATEST_SECONDS = 1L << 48;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int HARDWARE = 2;
    private static final int SYSTEM = 3;
    private static final int APPLICATION = 4;
    private static final int NAME = 2;
    private static final int DESCRIPTION = 3;
    private static final int SPEED = 8;
    private static final int RESOLUTION = 9;
    private static final int FILTER = 11;
    private static final int INTERFACE_SYSTEM = 12;
    private static final int CHECK_SEQUENCE = 13;
    private static final int INTERFACE_HARDWARE = 15;
    private static final int NANOSECONDS = 9;
    private static final int MICROSECONDS = 6;
    private static final int BINARY = 0x80;
    private static final double BILLION = 1e9;
    private static final String UNKNOWN = "n/a";

    private final InfoCommand command;
    private StringBuilder text;

    InfoReport(InfoCommand command) {
        this.command = command;
    }

    void print(StringBuilder into, String name, Facts f, long size, String[] digests) {
        text = into;
        line("File name", name);
        if (command.tells(command.type)) {
            line("File type", type(f) + (f.compression == null ? "" : " (" + f.compression + " compressed)"));
        }
        if (command.tells(command.encapsulation)) {
            encapsulation(f);
        }
        if (command.tells(command.more)) {
            line("File timestamp precision", " " + precision(f.resolution()));
        }
        if (command.tells(command.limit)) {
            line("Packet size limit", "file hdr: " + (f.snapLength > 0 ? f.snapLength + " bytes" : "(not set)"));
            if (f.mostCut >= 0) {
                line("Packet size limit", "inferred: " + (f.leastCut == f.mostCut ? f.leastCut + " bytes"
                        : f.leastCut + " bytes - " + f.mostCut + " bytes (range)"));
            }
        }
        if (command.tells(command.count)) {
            line("Number of packets", command.machine ? "" + f.frames : amount(f.frames, "").strip());
        }
        if (command.tells(command.size)) {
            line("File size", command.machine ? size + " bytes" : amount(size, "B"));
        }
        if (command.tells(command.data)) {
            line("Data size", command.machine ? f.bytes + " bytes" : amount(f.bytes, "B"));
        }
        times(f);
        rates(f);
        if (digests[0] != null) {
            line("SHA256", digests[0]);
            line("SHA1", digests[1]);
        }
        if (command.tells(command.order)) {
            line("Strict time order", order(f));
        }
        boolean several = f.sections.size() > 1;
        for (int i = 0; i < f.sections.size(); i++) {
            if (several && (command.tells(command.more) || command.tells(command.interfaces) || command.tells(command.comment))) {
                text.append("Section ").append(i).append(":\n\n");
            }
            section(f.sections.get(i));
        }
        if (command.tells(command.comment) && f.comments > 0) {
            line("Number of packet comments in file", "" + f.comments);
        }
        if (command.tells(command.count) && f.customBlocks > 0) {
            line("Number of custom blocks in file", "" + f.customBlocks);
        }
    }

    private void encapsulation(Facts f) {
        int shared = f.sharedLinkType();
        line("File encapsulation", shared >= 0 ? command.machine ? LinkNames.name(shared) : LinkNames.about(shared)
                : command.machine ? "per-packet" : "Per packet");
        if (shared < 0) {
            text.append("Encapsulation in use by packets (# of pkts):\n");
            f.linkTypes.forEach((type, n) -> indented((command.machine ? LinkNames.name(type) : LinkNames.about(type)) + " (" + n + ")"));
        }
    }

    private void times(Facts f) {
        if (!f.timed) {
            return;
        }
        boolean known = f.first != null;
        int digits = digits(f);
        if (command.tells(command.duration)) {
            line("Capture duration", known ? number(f.last.minus(f.first), digits) + " seconds" : UNKNOWN);
        }
        if (command.tells(command.start)) {
            line("First packet time", known ? time(f.first, digits) : UNKNOWN);
        }
        if (command.tells(command.end)) {
            line("Last packet time", known ? time(f.last, digits) : UNKNOWN);
        }
    }

    private void rates(Facts f) {
        double span = duration(f);
        if (f.timed && command.tells(command.byteRate)) {
            rate("Data byte rate", f.bytes, span, "bytes", "Bps");
        }
        if (f.timed && command.tells(command.bitRate)) {
            rate("Data bit rate", 8.0 * f.bytes, span, "bits", "bps");
        }
        if (command.tells(command.averageLength)) {
            line("Average packet size", decimals(f.frames == 0 ? 0 : (double) f.bytes / f.frames) + " bytes");
        }
        if (f.timed && command.tells(command.frameRate)) {
            rate("Average packet rate", f.frames, span, "packets", "packets/s");
        }
    }

    private void rate(String title, double amount, double span, String unit, String unitPerSecond) {
        if (span > 0) {
            double rate = amount / span;
            line(title, command.machine ? decimals(rate) + ' ' + unit + "/sec" : amount((long) rate, unitPerSecond));
        } else {
            line(title, command.machine ? UNKNOWN : "0 " + unit + "/s");
        }
    }

    private void section(Facts.Section s) {
        if (command.tells(command.more)) {
            s.texts(HARDWARE).forEach(t -> line("Capture hardware", t));
            s.texts(SYSTEM).forEach(t -> line("Capture oper-sys", t));
            s.texts(APPLICATION).forEach(t -> line("Capture application", t));
        }
        if (command.tells(command.comment) && !command.noComment) {
            s.texts(CaptureBlock.COMMENT).forEach(t -> line("Capture comment", t));
        }
        if (command.tells(command.interfaces)) {
            line("Number of interfaces in file", "" + s.interfaces.size());
            for (int i = 0; i < s.interfaces.size(); i++) {
                text.append("Interface #").append(i).append(" info:\n");
                describe(s.interfaces.get(i));
            }
        }
        if (command.tells(command.names) && (command.names || s.ipv4Names + s.ipv6Names > 0)) {
            line("Number of resolved IPv4 addresses in file", "" + s.ipv4Names);
            line("Number of resolved IPv6 addresses in file", "" + s.ipv6Names);
        }
        if (command.tells(command.secrets) && (command.secrets || s.secrets > 0)) {
            line("Number of decryption secrets in file", "" + s.secrets);
        }
    }

    private void describe(Facts.Interface i) {
        fact("Name", i.text(NAME));
        fact("Description", i.text(DESCRIPTION));
        fact("Encapsulation", LinkNames.full(i.linkType));
        fact("Hardware", i.text(INTERFACE_HARDWARE));
        i.options(SPEED).stream().findFirst().ifPresent(o -> fact("Speed", Long.toUnsignedString(i.block.number(o))));
        fact("Capture length", "" + (i.block == null && i.snapLength == 0 ? 262_144 : i.snapLength & 0xffff_ffffL));
        i.options(CHECK_SEQUENCE).stream().findFirst().ifPresent(o -> fact("FCS length", "" + i.block.number(o)));
        fact("Time precision", precision(i.resolution));
        fact("Time ticks per second", ticks(i.resolution));
        if (!i.options(RESOLUTION).isEmpty()) {
            fact("Time resolution", String.format("0x%02x", i.resolution));
        }
        i.options(FILTER).stream().findFirst().filter(o -> o.value().length > 1).ifPresent(o -> {
            if (o.value()[0] == 0) {
                fact("Filter string", o.text().substring(1));
            } else {
                fact("BPF filter length", "" + (o.value().length - 1));
            }
        });
        fact("Operating system", i.text(INTERFACE_SYSTEM));
        i.options(CaptureBlock.COMMENT).forEach(o -> fact("Comment", o.text()));
        fact("Number of stat entries", "" + i.statistics.size());
        fact("Number of packets", "" + i.frames);
        i.statistics.forEach(this::statistics);
    }

    /** The counters of an interface statistics block; draft-ietf-opsawg-pcapng, section 4.6. */
    private void statistics(CaptureBlock b) {
        List<String> counters = new ArrayList<>();
        for (CaptureBlock.Option o : b.options()) {
            String counter = switch (o.code()) {
                case 4 -> "received";
                case 5 -> "dropped by the interface";
                case 6 -> "accepted by the filter";
                case 7 -> "dropped by the system";
                case 8 -> "delivered";
                default -> null;
            };
            if (counter != null) {
                counters.add(counter + " " + Long.toUnsignedString(b.number(o)));
            }
        }
        b.options().stream().filter(o -> o.code() == CaptureBlock.COMMENT).forEach(o -> counters.add("comment: " + o.text()));
        fact("Statistics", counters.isEmpty() ? "no counters" : String.join(", ", counters));
    }

    private void fact(String name, String value) {
        if (value != null) {
            indented(name + " = " + value);
        }
    }

    private void indented(String line) {
        text.append(INDENT).append(line).append('\n');
    }

    private void line(String title, String value) {
        String begin = title + ":";
        text.append(begin).append(" ".repeat(Math.max(1, WIDTH - begin.length()))).append(value).append('\n');
    }

    private static String type(Facts f) {
        return f.format.isEmpty() ? "empty" : f.format;
    }

    private static String precision(int resolution) {
        if (resolution < 0) {
            return "per-packet (-1)";
        }
        if ((resolution & BINARY) != 0) {
            return "2^-" + (resolution & ~BINARY) + " seconds (" + resolution + ")";
        }
        return precisionName(resolution) + " (" + resolution + ")";
    }

    private static String precisionName(int resolution) {
        return switch (resolution) {
            case -1 -> "per-packet";
            case 0 -> "seconds";
            case 1 -> "deciseconds";
            case 2 -> "centiseconds";
            case 3 -> "milliseconds";
            case MICROSECONDS -> "microseconds";
            case NANOSECONDS -> "nanoseconds";
            default -> (resolution & BINARY) != 0 ? "2^-" + (resolution & ~BINARY) + " seconds" : "10^-" + resolution + " seconds";
        };
    }

    private static String ticks(int resolution) {
        return (resolution & BINARY) != 0 ? BigInteger.TWO.pow(resolution & ~BINARY).toString()
                : BigInteger.TEN.pow(resolution).toString();
    }

    private static int digits(Facts f) {
        int r = f.resolution();
        if (r < 0) {
            return f.interfaces().stream().anyMatch(i -> i.resolution > MICROSECONDS && i.frames > 0) ? NANOSECONDS : MICROSECONDS;
        }
        return (r & BINARY) != 0 ? NANOSECONDS : Math.min(r, NANOSECONDS);
    }

    private static String number(Span s, int digits) {
        String nanos = String.format("%09d", s.nanos());
        return digits == 0 ? "" + s.seconds() : s.seconds() + "." + nanos.substring(0, digits);
    }

    private String time(Span s, int digits) {
        if (command.seconds || s.seconds() > GREATEST_SECONDS || s.seconds() < -GREATEST_SECONDS) {
            return number(s, digits);
        }
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(s.seconds()), ZoneId.systemDefault());
        String fraction = number(new Span(0, s.nanos()), digits);
        return DATE.format(local).replaceFirst("^\\+", "") + fraction.substring(1);
    }

    private static double duration(Facts f) {
        if (!f.timed || f.first == null) {
            return 0;
        }
        Span span = f.last.minus(f.first);
        return span.seconds() + span.nanos() / BILLION;
    }

    private static String rate(boolean timed, long amount, double span) {
        return timed ? decimals(span > 0 ? amount / span : 0) : UNKNOWN;
    }

    private static String decimals(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A number with up to four digits and the prefix of its unit. */
    private static String amount(long value, String unit) {
        String[] prefixes = { "k", "M", "G", "T" };
        long shown = value;
        String prefix = "";
        for (String p : prefixes) {
            if (shown < 10_000) {
                break;
            }
            shown /= 1000;
            prefix = p;
        }
        String name = prefix.isEmpty() ? switch (unit) {
            case "B" -> "bytes";
            case "Bps" -> "bytes/s";
            case "bps" -> "bits/s";
            default -> unit;
        } : prefix + unit;
        return shown + " " + name;
    }

    /** One line of the table, before the first one the titles. */
    void row(StringBuilder into, String name, Facts f, long size, String[] digests, boolean first) {
        List<String> titles = new ArrayList<>();
        List<String> values = new ArrayList<>();
        cell(titles, values, true, "File name", name);
        cell(titles, values, command.type, "File type", shortType(f));
        cell(titles, values, command.encapsulation, "File encapsulation",
                f.sharedLinkType() < 0 ? "per-packet" : LinkNames.name(f.sharedLinkType()));
        cell(titles, values, command.more, "File time precision", precisionName(f.resolution()));
        cell(titles, values, command.limit, "Packet size limit", f.snapLength > 0 ? "" + f.snapLength : "(not set)");
        cell(titles, values, command.limit, "Packet size limit min (inferred)", f.mostCut < 0 ? UNKNOWN : "" + f.leastCut);
        cell(titles, values, command.limit, "Packet size limit max (inferred)", f.mostCut < 0 ? UNKNOWN : "" + f.mostCut);
        cell(titles, values, command.count, "Number of packets", "" + f.frames);
        cell(titles, values, command.size, "File size (bytes)", "" + size);
        cell(titles, values, command.data, "Data size (bytes)", "" + f.bytes);
        boolean timed = f.timed && f.first != null;
        double span = duration(f);
        int digits = digits(f);
        cell(titles, values, command.duration, "Capture duration (seconds)", timed ? number(f.last.minus(f.first), digits) : UNKNOWN);
        cell(titles, values, command.start, "Start time", timed ? time(f.first, digits) : UNKNOWN);
        cell(titles, values, command.end, "End time", timed ? time(f.last, digits) : UNKNOWN);
        cell(titles, values, command.byteRate, "Data byte rate (bytes/sec)", rate(timed, f.bytes, span));
        cell(titles, values, command.bitRate, "Data bit rate (bits/sec)", rate(timed, 8 * f.bytes, span));
        cell(titles, values, command.averageLength, "Average packet size (bytes)",
                f.frames > 0 ? decimals((double) f.bytes / f.frames) : UNKNOWN);
        cell(titles, values, command.frameRate, "Average packet rate (packets/sec)", rate(timed, f.frames, span));
        cell(titles, values, command.hashes, "SHA256", digests[0]);
        cell(titles, values, command.hashes, "SHA1", digests[1]);
        cell(titles, values, command.order, "Strict time order", order(f));
        cell(titles, values, command.more, "Capture hardware", joined(f, HARDWARE));
        cell(titles, values, command.more, "Capture oper-sys", joined(f, SYSTEM));
        cell(titles, values, command.more, "Capture application", joined(f, APPLICATION));
        if (!command.noComment) {
            cell(titles, values, command.comment, "Capture comment", joined(f, CaptureBlock.COMMENT));
        }
        if (first && !command.noTitles) {
            into.append(String.join(separator(), titles)).append('\n');
        }
        into.append(String.join(separator(), values)).append('\n');
    }

    private void cell(List<String> titles, List<String> values, boolean asked, String title, String value) {
        if (command.tells(asked)) {
            titles.add(quoted(title));
            values.add(quoted(value == null ? UNKNOWN : value));
        }
    }

    private String quoted(String value) {
        String line = value.replaceAll("[\\r\\n\\t]+", " ");
        if (command.doubleQuotes) {
            return "\"" + line.replace("\"", "\"\"") + "\"";
        }
        return command.singleQuotes ? "'" + line.replace("'", "''") + "'" : line;
    }

    private String separator() {
        return command.commas ? "," : command.blanks ? " " : "\t";
    }

    private static String joined(Facts f, int code) {
        return String.join("; ", f.sections.stream().flatMap(s -> s.texts(code).stream()).distinct().toList());
    }

    private static String shortType(Facts f) {
        return switch (f.format) {
            case "nanosecond pcap" -> "nsecpcap";
            case "modified pcap" -> "modpcap";
            default -> type(f);
        };
    }

    private static String order(Facts f) {
        return !f.ordered ? "False" : f.timed ? "True" : "Unknown";
    }
}
