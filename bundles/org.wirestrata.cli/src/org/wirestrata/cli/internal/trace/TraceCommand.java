package org.wirestrata.cli.internal.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Options;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.cli.internal.handshake.HandshakeCommand;
import org.wirestrata.kernel.record.KernelRecorder;
import org.wirestrata.kernel.record.SavedSettings;
import org.wirestrata.kernel.record.Tracefs;
import org.wirestrata.kernel.record.TracingException;

import picocli.CommandLine.Model.CommandSpec;

/** <code>wirestrata trace</code>: records packets and what the kernel does at the same time, and explains both. */
public final class TraceCommand implements Callable<Integer>, Options.Command {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int MOST_PORT = 65_535;
    private final Environment environment;
    private final List<String> command = new ArrayList<>();
    private String device = "lo";
    private String port;
    private String seconds;
    private String target;
    private String language;
    private String format = "text";
    private boolean help;

    public TraceCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec options() {
        return new Options(this, "trace",
                "Records the TCP connections of a port and what the Linux kernel does for them at the same time, into two files,",
                "and explains both as 'wirestrata handshake --kernel' does. Ends with the command, after some seconds, or with Ctrl-C.", "")
            .text("-i --interface", "INTERFACE", "the interface; lo, the loopback, is the standard", v -> device = v)
            .text("--port", "PORT", "the port of the server", v -> port = v)
            .text("-w", "NAME", "the files: NAME.pcapng and NAME.trace", v -> target = v)
            .text("--seconds", "N", "end after N seconds", v -> seconds = v)
            .text("--lang", "en|zh", "the language of the text", v -> language = v)
            .text("-T", "text|json|svg", "the format", v -> format = v)
            .help(v -> help = v)
            .arguments("COMMAND", "a program to run meanwhile, with its arguments; behind --", command)
            .footer("", "It needs root, for both. It works in a tracing instance of its own and leaves "
                    + "the machine's tracing settings as they are.",
                    "",
                    "Examples:", "  sudo wirestrata trace --port 8080 -- curl -s http://localhost:8080/",
                    "  sudo wirestrata trace -i eth0 --port 443 --seconds 10 -w mine")
            .spec();
    }

    @Override
    public Integer call() throws Exception {
        HandshakeCommand report = new HandshakeCommand(environment).with(language, format);
        int server = number("--port", port, MOST_PORT);
        int limit = seconds == null ? 0 : number("--seconds", seconds, Integer.MAX_VALUE);
        Tracefs tracefs;
        try {
            tracefs = Tracefs.find();
        } catch (TracingException e) {
            throw new Refusal(Refusal.INPUT, e.getMessage());
        }
        LiveCapture live = environment.services().live();
        if (live == null) {
            throw Refusal.usage("live capture is not installed here");
        }
        for (Path left : SavedSettings.recover(SavedSettings.folder())) {
            environment.complain("tracing settings that a killed recording had left were restored (" + left.getFileName() + ")");
        }
        String name = target == null ? "trace-" + server + "-" + LocalDateTime.now().format(STAMP) : target;
        Path packets = environment.path(name + ".pcapng");
        Path events = environment.path(name + ".trace");
        LiveCapture.Request request = new LiveCapture.Request(device, "tcp port " + server, 0, false, 0, null);
        try (LiveCapture.Running running = live.open(request);
                KernelRecorder recorder = KernelRecorder.start(tracefs, server, device.equals("any") ? null : device,
                        SavedSettings.folder())) {
            tell(recorder);
            Both both = new Both(environment, running, recorder);
            try {
                both.record(packets, events, command, limit);
                environment.tell("Packets: " + packets + "\nKernel:  " + events + "\nAgain:   wirestrata handshake " + packets
                        + " --kernel "
                        + events + "\n\n");
                return report.explain(packets.toString(), events.toString());
            } finally {
                both.done();
            }
        } catch (CaptureException e) {
            throw Refusal.usage(e.getMessage());
        } catch (TracingException e) {
            throw new Refusal(Refusal.INPUT, e.getMessage());
        } catch (IOException e) {
            throw new Refusal(Refusal.INPUT, "the recording failed: " + e.getMessage());
        }
    }

    private void tell(KernelRecorder recorder) {
        List<String> lacking = recorder.lacking();
        environment.tell("Recording on " + device + ", by " + String.join(", ", recorder.used().stream()
                .filter(u -> !u.startsWith("syscalls/sys_exit_")).map(u -> u.replaceFirst(".*/", "")).toList()) + ".\n");
        if (!lacking.isEmpty()) {
            environment.tell("Not here or not allowed: " + String.join(", ", lacking) + ".\n");
        }
        if (!recorder.ownInstance()) {
            environment.tell("The kernel grants no tracing instance: the machine's own settings are used, and restored at the end.\n");
        }
        if (command.isEmpty() && seconds == null) {
            environment.tell("Make the connection now; Ctrl-C ends the recording.\n");
        }
    }

    private static int number(String option, String value, int most) {
        if (value == null || !value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw Refusal.usage(value == null ? option + " is needed" : option + " can't be \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }
}
