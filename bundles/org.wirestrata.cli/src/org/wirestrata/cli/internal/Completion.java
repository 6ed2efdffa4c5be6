package org.wirestrata.cli.internal;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints the script that has a shell complete our command lines. */
final class Completion {
    /** The program itself, for the script alone. */
    @CommandLine.Command(name = "wirestrata")
    static final class Program implements Callable<Integer> {
        @Override
        public Integer call() {
            return 0;
        }
    }

    private Completion() {
    }

    static int print(Environment e, String[] args) {
        if (args.length != 2 || !args[1].equals("bash") && !args[1].equals("zsh")) {
            throw Refusal.usage("for which shell? Usage: wirestrata completion bash|zsh");
        }
        CommandLine line = Cli.line(new Program());
        for (Subcommand s : Subcommand.values()) {
            if (s.built()) {
                add(line, s, e);
            }
        }
        e.print(AutoComplete.bash("wirestrata", line));
        return 0;
    }

    private static void add(CommandLine line, Subcommand s, Environment e) {
        try {
            line.addSubcommand(s.option(), Cli.line(s.create(e)));
        } catch (LinkageError x) {
            // what it is built on is not installed, as p2 in programs that embed the engine: there is nothing to complete
        }
    }
}
