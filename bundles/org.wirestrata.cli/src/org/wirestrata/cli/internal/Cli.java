package org.wirestrata.cli.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

import org.wirestrata.api.capture.CaptureException;

import picocli.CommandLine;

/** The command line: finds the sub-command, runs it, and turns what goes wrong into a message and an exit code. */
public final class Cli {
    private static final String DEBUG = "WIRESTRATA_DEBUG";

    private Cli() {
    }

    /**
     * Runs a command.
     *
     * @param folder what relative file names are relative to
     * @return the process's exit code: 0, 1 for a wrong command line, 2 for unreadable input
     */
    public static int run(Services services, String[] args, InputStream in, OutputStream out, OutputStream err, Path folder) {
        Environment e = new Environment(services, in, out, err, folder);
        try {
            return execute(e, args);
        } catch (Refusal r) {
            e.complain(r.getMessage());
            return r.code();
        } catch (CommandLine.ParameterException x) {
            e.complain(x.getMessage());
            return Refusal.USAGE;
        } catch (CaptureException x) {
            e.complain(Complaints.of(x));
            return Refusal.INPUT;
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError x) {
            e.complain("an unexpected error: " + x + (trace(e, x) ? "" : " (set " + DEBUG + "=1 to see where)"));
            return Refusal.INPUT;
        }
    }

    private static boolean trace(Environment e, Throwable x) {
        if (System.getenv(DEBUG) == null) {
            return false;
        }
        StringWriter text = new StringWriter();
        x.printStackTrace(new PrintWriter(text));
        e.complain(text.toString());
        return true;
    }

    private static int execute(Environment e, String[] args) throws Exception {
        String name = args.length == 0 ? "--help" : args[0];
        switch (name) {
        case "-h", "--help", "help" -> {
            return help(e, args);
        }
        case "-v", "-V", "--version" -> {
            e.print("Wirestrata " + e.services().version() + "\n");
            return 0;
        }
        case "completion" -> {
            return Completion.print(e, args);
        }
        default -> {
        }
        }
        Subcommand s = Subcommand.named(name);
        if (s == null) {
            throw Refusal.usage("there is no command \"" + name + "\"; 'wirestrata --help' lists them");
        }
        if (!s.built()) {
            throw Refusal.usage("the command " + name + " is not available in this version");
        }
        CommandLine line = line(s.create(e));
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        CommandLine.ParseResult parsed;
        try {
            parsed = line.parseArgs(rest);
        } catch (CommandLine.UnmatchedArgumentException x) {
            throw Lacking.refusal(name, x);
        }
        if (parsed.isUsageHelpRequested()) {
            e.print(usage(line));
            return 0;
        }
        CommandLine last = parsed.asCommandLineList().getLast();
        return (Integer) ((Callable<?>) last.getCommand()).call();
    }

    private static int help(Environment e, String[] args) throws Exception {
        if (args.length > 1 && Subcommand.named(args[1]) != null && Subcommand.named(args[1]).built()) {
            e.print(usage(line(Subcommand.named(args[1]).create(e))));
            return 0;
        }
        StringBuilder text = new StringBuilder("Usage: wirestrata COMMAND [OPTIONS]\n\nTakes packet captures apart.\n\nCommands:\n");
        for (Subcommand s : Subcommand.values()) {
            if (s.built()) {
                text.append(String.format("  %-12s%s%n", s.option(), s.about()));
            }
        }
        text.append(String.format("  %-12s%s%n", "completion", "print a script that completes commands and options in bash or zsh"));
        text.append("\n'wirestrata COMMAND --help' tells more. Without a command, the workbench opens: wirestrata [FILE].\n");
        e.print(text.toString());
        return 0;
    }

    /** A command's parser, set as all of ours are: like getopt, and never reading options from files. */
    static CommandLine line(Object command) {
        CommandLine line = command instanceof Options.Command c ? new CommandLine(c.options()) : new CommandLine(command);
        line.setOverwrittenOptionsAllowed(true);
        line.setExpandAtFiles(false);
        line.setAllowOptionsAsOptionParameters(true);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    private static String usage(CommandLine line) {
        return line.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }
}
