package org.wirestrata.cli.internal.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** <code>wirestrata capture</code>: dumpcap's flags. */
@Command(name = "capture", abbreviateSynopsis = true, sortOptions = false, usageHelpWidth = 110,
        description = {"Captures packets from a network interface into a file. Flags are dumpcap's. Ctrl-C ends it.", ""},
        footer = {"", "Examples:", "  wirestrata capture -D", "  wirestrata capture -i eth0 -f 'tcp port 443' -w trace.pcapng",
                "  wirestrata capture -i lo -c 10 -w - | wirestrata dissect -r -"})
public final class CaptureCommand implements Callable<Integer> {
    private static final int MEBIBYTE = 1 << 20;
    private final Environment environment;

    @Option(names = {"-i", "--interface"}, paramLabel = "INTERFACE",
            description = "name or number of the interface; otherwise the first that is up")
    private List<String> devices = new ArrayList<>();
    @Option(names = {"-f"}, paramLabel = "FILTER", description = "capture filter in the language of pcap-filter(7)")
    private String filter;
    @Option(names = {"-w"}, paramLabel = "FILE", description = "the file to write; - is standard output")
    private String file;
    @Option(names = {"-c"}, paramLabel = "N", description = "stop after N packets")
    private String count;
    @Option(names = {"-a", "--autostop"}, paramLabel = "CONDITION",
            description = "stop when: duration:SECONDS, filesize:KILOBYTES, packets:N; may be repeated")
    private List<String> conditions = new ArrayList<>();
    @Option(names = {"-s", "--snapshot-length"}, paramLabel = "BYTES", description = "keep only so many bytes of a packet")
    private String snapLength;
    @Option(names = {"-p", "--no-promiscuous-mode"}, description = "only packets from and to this machine")
    private boolean notPromiscuous;
    @Option(names = {"-B", "--buffer-size"}, paramLabel = "MIB", description = "size of the kernel's buffer")
    private String buffer;
    @Option(names = {"-y", "--linktype"}, paramLabel = "TYPE", description = "link type, such as LINUX_SLL2")
    private String linkType;
    @Option(names = "-F", paramLabel = "TYPE", description = "type of the file: pcapng (standard), pcap, nsecpcap")
    private String type;
    @Option(names = "-P", description = "write pcap")
    private boolean pcap;
    @Option(names = "-n", description = "write pcapng, which is the standard")
    private boolean pcapng;
    @Option(names = "-q", description = "do not count on the terminal")
    private boolean quiet;
    @Option(names = {"-D", "--list-interfaces"}, description = "list the interfaces and end")
    private boolean list;
    @Option(names = "--until-eof", hidden = true, description = "stop when standard input ends")
    private boolean untilEof;
    @Option(names = "--report", hidden = true, description = "print lines for programs on standard error: file, count, end")
    private boolean report;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;
    @Parameters(paramLabel = "FILTER", arity = "0..*", description = "a capture filter, as with -f")
    private List<String> words = new ArrayList<>();

    public CaptureCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        LiveCapture live = environment.services().live();
        if (live == null) {
            throw Refusal.usage("live capture is not installed here");
        }
        if (list) {
            return list(live);
        }
        if (devices.size() > 1) {
            throw Refusal.usage("only one interface can be captured from at a time, not " + devices.size());
        }
        StopConditions stop = StopConditions.parse(count, conditions);
        LiveCapture.Request request = new LiveCapture.Request(device(live), filter(), number("-s", snapLength, 0), !notPromiscuous,
                number("-B", buffer, 0) * MEBIBYTE, linkType);
        FileFormat format = format();
        try (LiveCapture.Running running = live.open(request)) {
            Progress progress = report ? Progress.forPrograms(environment)
                    : Progress.forPeople(environment, quiet || "-".equals(file));
            return new Recording(environment, running, stop, progress, untilEof).run(target(request.device(), format), format);
        } catch (CaptureException e) {
            throw Refusal.usage(e.getMessage());
        }
    }

    private int list(LiveCapture live) throws CaptureException {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (LiveCapture.Device d : live.devices()) {
            text.append(number++).append(". ").append(d.name());
            if (d.description() != null && !d.description().isBlank()) {
                text.append(" (").append(d.description()).append(')');
            }
            text.append('\n');
        }
        if (text.isEmpty()) {
            throw Refusal.usage("there is no interface to capture from; do it as root (with sudo), or give the program the capabilities "
                    + "cap_net_raw and cap_net_admin");
        }
        environment.print(text.toString());
        return 0;
    }

    private String device(LiveCapture live) throws CaptureException {
        if (devices.isEmpty()) {
            for (LiveCapture.Device d : live.devices()) {
                if (d.up() && !d.loopback()) {
                    return d.name();
                }
            }
            throw Refusal.usage("no interface is up; name one with -i ('wirestrata capture -D' lists them)");
        }
        String name = devices.getFirst();
        if (!name.matches("[0-9]{1,4}")) {
            return name;
        }
        List<LiveCapture.Device> all = live.devices();
        int number = Integer.parseInt(name);
        if (number < 1 || number > all.size()) {
            throw Refusal.usage("there is no interface " + number + "; 'wirestrata capture -D' lists " + all.size());
        }
        return all.get(number - 1).name();
    }

    private String filter() {
        if (filter != null && !words.isEmpty()) {
            throw Refusal.usage("there are two capture filters: one after -f, another at the end of the command line");
        }
        return words.isEmpty() ? filter : String.join(" ", words);
    }

    private FileFormat format() {
        FileFormat format = type == null ? pcap ? FileFormat.PCAP : FileFormat.PCAPNG : FileFormat.named(type);
        if (format == null) {
            throw Refusal.usage("\"" + type + "\" is not valid after -F; there are pcapng, pcap and nsecpcap");
        }
        return format;
    }

    /** The file to write; null for standard output. */
    private Path target(String device, FileFormat format) throws IOException {
        if (file == null) {
            return Files.createTempFile("wirestrata_" + device.replaceAll("[^A-Za-z0-9]", "_") + "_", "." + format.extension());
        }
        return file.equals("-") ? null : environment.path(file);
    }

    static int number(String option, String value, int absent) {
        if (value == null) {
            return absent;
        }
        if (!value.matches("[0-9]{1,9}") || value.matches("0+")) {
            throw Refusal.usage(option + " needs a whole number greater than 0, not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }
}
