package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells about captures. */
@Command(name = "info", abbreviateSynopsis = true, sortOptions = false, usageHelpWidth = 110,
    customSynopsis = "wirestrata files info [OPTIONS] FILE...",
    description = {"Tells about capture files: type, encapsulation, number and size of frames, times, rates, interfaces, comments.",
        "Options are capinfos'; without any, all there is to know is told.", ""},
    footer = {"", "Examples:", "  wirestrata files info trace.pcapng", "  wirestrata files info -c -u -M *.pcap",
        "  wirestrata files info -T -m -Q *.pcapng > table.csv"})
final class InfoCommand extends FilesTask {
    private static final int STEP = 1 << 18;

    @Option(names = "-t", description = "the type of the file")
    boolean type;
    @Option(names = "-E", description = "the encapsulation: the link type")
    boolean encapsulation;
    @Option(names = "-I", description = "the interfaces with their frames and statistics")
    boolean interfaces;
    @Option(names = "-F", description = "more of the file: who recorded it, and with what")
    boolean more;
    @Option(names = "-H", description = "SHA-256 and SHA-1 of the file")
    boolean hashes;
    @Option(names = "-k", description = "the comments on the capture")
    boolean comment;
    @Option(names = "-c", description = "the number of frames")
    boolean count;
    @Option(names = "-s", description = "the size of the file")
    boolean size;
    @Option(names = "-d", description = "the length of all frames")
    boolean data;
    @Option(names = "-l", description = "the most bytes that are kept of a frame")
    boolean limit;
    @Option(names = "-u", description = "how long the capture took")
    boolean duration;
    @Option(names = "-a", description = "the time of the earliest frame")
    boolean start;
    @Option(names = "-e", description = "the time of the latest frame")
    boolean end;
    @Option(names = "-o", description = "whether frames are in the order of time")
    boolean order;
    @Option(names = "-S", description = "times as seconds since 1970")
    boolean seconds;
    @Option(names = "-y", description = "the rate in bytes")
    boolean byteRate;
    @Option(names = "-i", description = "the rate in bits")
    boolean bitRate;
    @Option(names = "-z", description = "the average length of frames")
    boolean averageLength;
    @Option(names = "-x", description = "the rate in frames")
    boolean frameRate;
    @Option(names = "-n", description = "the number of resolved addresses")
    boolean names;
    @Option(names = "-D", description = "the number of decryption secrets")
    boolean secrets;
    @Option(names = "-L", description = "a report for each file (standard)")
    boolean longReport;
    @Option(names = "-T", description = "a table, one line for each file")
    boolean table;
    @Option(names = "-M", description = "numbers for programs in reports")
    boolean machine;
    @Option(names = "-R", description = "a table with a line of titles (standard)")
    boolean titles;
    @Option(names = "-r", description = "a table without the line of titles")
    boolean noTitles;
    @Option(names = "-B", description = "tabs between the values of a table (standard)")
    boolean tabs;
    @Option(names = "-m", description = "commas between the values of a table")
    boolean commas;
    @Option(names = "-b", description = "blanks between the values of a table")
    boolean blanks;
    @Option(names = "-N", description = "no quotation marks in a table (standard)")
    boolean unquoted;
    @Option(names = "-q", description = "single quotation marks in a table")
    boolean singleQuotes;
    @Option(names = "-Q", description = "double quotation marks in a table")
    boolean doubleQuotes;
    @Option(names = "-C", description = "stop at the first file that can't be opened; otherwise the others are told of")
    private boolean stop;
    @Option(names = "-A", description = "all there is to know (standard)")
    boolean all;
    @Option(names = "-K", description = "not the comments on the capture")
    boolean noComment;
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "captures; - is standard input")
    private List<String> files = new ArrayList<>();

    /** Whether something is told, which was asked for or belongs to all. */
    boolean tells(boolean asked) {
        return asked || all || !(type || encapsulation || interfaces || more || hashes || comment || count || size || data || limit
                || duration || start || end || order || byteRate || bitRate || averageLength || frameRate || names || secrets);
    }

    @Override
    int run() throws IOException {
        int code = 0;
        InfoReport report = new InfoReport(this);
        boolean first = true;
        for (String name : files) {
            Gauge gauge = new Gauge(environment(), List.of(name));
            try (CaptureReader reader = open(name)) {
                Facts facts = Facts.of(reader, gauge);
                gauge.end();
                if (facts.damage != null && facts.frames == 0 && facts.sections.isEmpty()) {
                    throw facts.damage;
                }
                long bytes = name.equals(STANDARD) ? reader.consumed() : Files.size(environment().path(name));
                String[] digests = tells(hashes) && !name.equals(STANDARD) ? digests(environment().path(name)) : new String[2];
                StringBuilder text = new StringBuilder();
                if (table) {
                    report.row(text, name, facts, bytes, digests, first);
                } else {
                    text.append(first ? "" : "\n");
                    report.print(text, name, facts, bytes, digests);
                }
                environment().print(text.toString());
                first = false;
                if (facts.damage != null) {
                    environment().complain(Complaints.of(facts.damage) + " What is told is of the " + facts.frames + " frames before.");
                    code = Refusal.INPUT;
                }
            } catch (CaptureException e) {
                environment().complain(Complaints.of(e));
                code = Refusal.INPUT;
                if (stop) {
                    return code;
                }
            }
        }
        return code;
    }

    /** SHA-256 and SHA-1 of a file. */
    private static String[] digests(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] buffer = new byte[STEP];
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                sha256.update(buffer, 0, got);
                sha1.update(buffer, 0, got);
            }
            return new String[] { HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sha1.digest()) };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
