package org.wirestrata.cli.internal;

import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** The flags of tshark and dumpcap that are not there, with what they are for. */
final class Lacking {
    private static final String LIVE = "live capture, for which there is 'wirestrata capture'";
    private static final Map<String, String> DISSECT = Map.ofEntries(Map.entry("-z", "statistics"), Map.entry("-N", "names for addresses"),
            Map.entry("-j", "choosing protocols of -T json"), Map.entry("-J", "choosing protocols of -T json"),
            Map.entry("-X", "extensions"), Map.entry("-C", "configuration profiles"), Map.entry("-K", "Kerberos keys"),
            Map.entry("-H", "files of host names"), Map.entry("-W", "extra information in files"), Map.entry("-M", "session resets"),
            Map.entry("-U", "taps as tables"), Map.entry("-i", LIVE), Map.entry("-f", LIVE), Map.entry("-D", LIVE), Map.entry("-L", LIVE),
            Map.entry("-p", LIVE), Map.entry("-s", LIVE), Map.entry("-I", LIVE), Map.entry("-B", LIVE), Map.entry("-y", LIVE),
            Map.entry("-a", LIVE), Map.entry("-b", LIVE), Map.entry("--color", "colours"),
            Map.entry("--no-duplicate-keys", "JSON without duplicate keys"), Map.entry("--hexdump", "options of the bytes"),
            Map.entry("--only-protocols", "choosing protocols"),
            Map.entry("--print-timers", "timers"), Map.entry("--elastic-mapping-filter", "Elasticsearch's mapping"),
            Map.entry("--capture-comment", "comments in files"));
    private static final Map<String, String> CAPTURE = Map.of("-b", "ring buffers", "-L", "a list of link types", "-I", "monitor mode",
            "-S", "statistics", "-M", "lists for programs", "-k", "wireless channels", "-d", "printing the filter's code",
            "-g", "group access", "--time-stamp-type", "kinds of time stamps", "--capture-comment", "comments in files");
    private static final Map<String, Map<String, String>> LISTS = Map.of("dissect", DISSECT, "capture", CAPTURE);

    private Lacking() {
    }

    /** What to say of arguments that the command does not know. */
    static Refusal refusal(String command, UnmatchedArgumentException e) {
        String flag = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        String name = flag.startsWith("--") ? flag.replaceFirst("=.*", "") : flag.length() > 2 ? flag.substring(0, 2) : flag;
        String about = LISTS.getOrDefault(command, Map.of()).get(name);
        if (about != null) {
            return Refusal.usage("the option " + name + " (" + about + ") is not available here");
        }
        CommandLine line = e.getCommandLine();
        String whole = line.getParent() == null ? command : command + " " + line.getCommandName();
        if (flag.startsWith("-")) {
            return Refusal.usage("there is no option " + flag + "; 'wirestrata " + whole + " --help' lists them");
        }
        String fault = line.getSubcommands().isEmpty() ? whole + " can do nothing with \"" + flag + "\""
            : "there is no command \"" + whole + " " + flag + "\"";
        return Refusal.usage(fault + "; 'wirestrata " + whole + " --help' tells more");
    }
}
