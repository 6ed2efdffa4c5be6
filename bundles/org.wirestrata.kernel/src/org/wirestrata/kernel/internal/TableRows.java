package org.wirestrata.kernel.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.SocketState;

/**
 * Tables with a heading, as bcc's tcpstates, tcpconnect and tcpaccept and bpftrace's programs of the same names print them, in columns or
 * with commas. Where there is no time, tcpstates still tells how long each state lasted: then times count from a socket's first line.
 */
final class TableRows {
    private static final long MILLISECOND = 1_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private List<String> heading = List.of();
    private boolean commas;
    private final Map<String, Long> elapsed = new HashMap<>();

    /** Takes a heading; false where the line is none. */
    boolean heading(String line) {
        boolean states = line.contains("OLDSTATE") && line.contains("NEWSTATE");
        boolean ends = line.contains("PID") && line.contains("DPORT") || line.contains("PID") && line.contains("RPORT");
        if (!states && !ends) {
            return false;
        }
        commas = line.indexOf(',') >= 0;
        heading = List.of(words(line));
        return true;
    }

    /** Reads a row; false where it does not fit the heading. */
    boolean row(String line, EventBuilder e) {
        Map<String, String> cells = cells(line);
        String local = cells.getOrDefault("LADDR", cells.get("SADDR"));
        String remote = cells.getOrDefault("RADDR", cells.get("DADDR"));
        int localPort = Numbers.decimal(cells.getOrDefault("LPORT", cells.getOrDefault("SPORT", "0")), -1);
        int remotePort = Numbers.decimal(cells.getOrDefault("RPORT", cells.get("DPORT")), -1);
        if (local == null || remote == null || localPort < 0 || remotePort < 0) {
            return false;
        }
        e.flow = new Flow(Addresses.plain(local), localPort, Addresses.plain(remote), remotePort);
        e.task = cells.getOrDefault("C-COMM", cells.getOrDefault("COMM", ""));
        e.pid = Numbers.decimal(cells.getOrDefault("C-PID", cells.get("PID")), -1);
        e.socket = cells.get("SKADDR");
        e.from = SocketState.of(cells.get("OLDSTATE"));
        e.to = SocketState.of(cells.get("NEWSTATE"));
        if (heading.contains("OLDSTATE")) {
            if (e.from == null || e.to == null) {
                return false;
            }
            e.kind = Kind.STATE;
            e.name = "inet_sock_set_state";
        } else {
            boolean accept = heading.indexOf("LPORT") > heading.indexOf("RPORT") || heading.contains("BL");
            e.kind = accept ? Kind.RETURN : Kind.FUNCTION;
            e.name = accept ? "inet_csk_accept" : "tcp_connect";
        }
        e.time = time(cells, e);
        return true;
    }

    private Map<String, String> cells(String line) {
        List<String> words = new ArrayList<>(List.of(words(line)));
        int name = Math.max(heading.indexOf("COMM"), heading.indexOf("C-COMM"));
        while (name >= 0 && words.size() > heading.size()) {
            // the only cell that may have blanks
            words.set(name, words.get(name) + " " + words.remove(name + 1));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < heading.size() && i < words.size(); i++) {
            cells.put(heading.get(i), words.get(i));
        }
        return cells.size() < heading.size() - 1 ? Map.of() : cells;
    }

    private String[] words(String line) {
        return commas ? line.strip().split(" *, *") : line.strip().split(" +");
    }

    private long time(Map<String, String> cells, EventBuilder e) {
        if (cells.containsKey("TIME(s)")) {
            long time = Numbers.nanos(cells.get("TIME(s)"));
            return time < 0 ? e.time : time;
        }
        String lasted = cells.get("MS");
        long nanos = lasted == null ? -1 : milliseconds(lasted);
        if (nanos >= 0 && e.socket != null) {
            return elapsed.merge(e.socket, nanos, Long::sum);
        }
        String[] clock = cells.getOrDefault("TIME", "").split(":");
        if (clock.length != 3) {
            return e.time;
        }
        long seconds = 0;
        for (String part : clock) {
            int number = Numbers.decimal(part, -1);
            if (number < 0) {
                return e.time;
            }
            seconds = seconds * 60 + number;
        }
        return seconds * SECOND;
    }

    private static long milliseconds(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value < 1e12 ? Math.round(value * MILLISECOND) : -1;
        } catch (NumberFormatException x) {
            return -1;
        }
    }
}
