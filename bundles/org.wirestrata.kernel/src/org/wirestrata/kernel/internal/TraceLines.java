package org.wirestrata.kernel.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.kernel.KernelTrace.Format;

/** Takes a trace line by line. Each line goes to whatever form knows it, so that nobody has to say which form a file has. */
public final class TraceLines {
    private static final int LONGEST = 16_384;
    private static final int EXAMPLE = 120;
    private static final Pattern ENTRIES = Pattern.compile("entries-in-buffer/entries-written: (\\d{1,18})/(\\d{1,18})");
    private static final Pattern LOST = Pattern.compile("CPU:\\d+ \\[(?:LOST (\\d{1,18}) EVENTS|EVENTS DROPPED)\\]");
    private static final Pattern OFFSET = Pattern.compile("# wirestrata: .*realtime-offset=(-?\\d{1,19}).*");
    private final Set<Format> formats = EnumSet.noneOf(Format.class);
    private final List<EventBuilder> events = new ArrayList<>();
    /** The last event of each task on each processor: a stack may come after others' lines. */
    private final Map<Long, EventBuilder> last = new HashMap<>();
    private final TableRows table = new TableRows();
    private boolean tabular;
    private EventBuilder stackOf;
    private boolean stackSeen;
    private int number;
    private int skipped;
    private String example;
    private long lost;
    private OptionalLong offset = OptionalLong.empty();

    /** Takes the next line. */
    public void take(String line) {
        number++;
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        if (text.isBlank() || about(text) || stack(text) || ftrace(text) || debugger(text) || graph(text) || table(text)) {
            return;
        }
        skipped++;
        if (example == null) {
            example = text.strip();
            example = example.length() > EXAMPLE ? example.substring(0, EXAMPLE) + "…" : example;
        }
    }

    /** What was read so far. */
    public KernelTrace trace() {
        List<KernelEvent> built = new ArrayList<>(events.size());
        events.forEach(e -> built.add(e.build()));
        return new KernelTrace(formats, List.copyOf(built), skipped, example, lost, offset);
    }

    /** Comments and remarks, of which some tell something. */
    private boolean about(String line) {
        if (line.startsWith("CPU:") || line.startsWith("CPU ") && line.endsWith(" is empty")) {
            Matcher m = LOST.matcher(line);
            lost += !m.find() ? 0 : m.group(1) == null ? 1 : Numbers.signed(m.group(1));
            return true;
        }
        if (line.startsWith("cpus=") || line.startsWith("version = ") || line.startsWith("Attaching ") || line.startsWith("Tracing ")) {
            return true;
        }
        if (!line.startsWith("#") || DebuggerLines.frame(line) != null) {
            return false;
        }
        Matcher entries = ENTRIES.matcher(line);
        if (entries.find()) {
            lost += Math.max(0, Numbers.signed(entries.group(2)) - Numbers.signed(entries.group(1)));
        }
        Matcher clock = OFFSET.matcher(line);
        if (clock.matches()) {
            offset = OptionalLong.of(Numbers.signed(clock.group(1)));
        }
        return true;
    }

    private boolean stack(String line) {
        String function = StackLine.function(line);
        if (function == null) {
            function = DebuggerLines.frame(line);
        }
        if (function == null) {
            return false;
        }
        if (stackOf == null && !stackSeen) {
            return false;
        }
        if (stackOf != null && !function.isEmpty()) {
            stackOf.stack.add(function);
        }
        return true;
    }

    private boolean ftrace(String line) {
        FtraceLine begin = FtraceLine.read(line);
        if (begin == null) {
            return false;
        }
        long place = (long) begin.pid() << 16 | begin.cpu() & 0xffff;
        if (FtraceEvents.stackBegins(begin.rest())) {
            boolean user = begin.rest().contains("user");
            EventBuilder owner = last.get(place);
            stackOf = user || owner == null || !owner.stack.isEmpty() ? null : owner;
            stackSeen = true;
            return true;
        }
        EventBuilder e = new EventBuilder(number);
        if (!FtraceEvents.read(begin.rest(), e)) {
            return false;
        }
        e.time = begin.time();
        e.cpu = begin.cpu();
        e.task = begin.task();
        e.pid = begin.pid();
        if (begin.group() >= 0) {
            e.arguments.put("group", Integer.toString(begin.group()));
        }
        last.put(place, e);
        return add(e, Format.FTRACE);
    }

    private boolean debugger(String line) {
        EventBuilder e = new EventBuilder(number);
        return DebuggerLines.breakpoint(line, e) && add(e, Format.DEBUGGER) || source(line);
    }

    /** The line of source code that a debugger prints below a breakpoint. */
    private boolean source(String line) {
        return formats.contains(Format.DEBUGGER) && stackOf != null && stackOf.stack.isEmpty() && line.matches("\\d{1,6}\\t.*");
    }

    private boolean graph(String line) {
        EventBuilder e = new EventBuilder(number);
        if (!GraphLine.read(line, e)) {
            return false;
        }
        return e.name.isEmpty() || add(e, Format.FUNCTION_GRAPH);
    }

    private boolean table(String line) {
        if (table.heading(line)) {
            tabular = true;
            return true;
        }
        EventBuilder e = new EventBuilder(number);
        return tabular && table.row(line, e) && add(e, Format.TABLE);
    }

    private boolean add(EventBuilder e, Format format) {
        formats.add(format);
        events.add(e);
        stackOf = e;
        stackSeen = true;
        return true;
    }
}
