package org.wirestrata.cli.internal.capture;

import java.util.List;

import org.wirestrata.cli.internal.Refusal;

/**
 * When a capture ends by itself; 0 stands for no limit.
 *
 * @param bytes  of the file
 * @param millis since its start
 */
record StopConditions(long packets, long bytes, long millis) {
    private static final int KILOBYTE = 1000;

    /**
     * @param count      the value of <code>-c</code>, or null
     * @param conditions the values of <code>-a</code>
     */
    static StopConditions parse(String count, List<String> conditions) {
        long packets = CaptureCommand.number("-c", count, 0);
        long bytes = 0;
        long millis = 0;
        for (String c : conditions) {
            int colon = c.indexOf(':');
            String name = colon < 0 ? c : c.substring(0, colon);
            String value = colon < 0 ? "" : c.substring(colon + 1);
            switch (name) {
            case "packets" -> packets = CaptureCommand.number("-a packets", value, 0);
            case "filesize" -> bytes = (long) CaptureCommand.number("-a filesize", value, 0) * KILOBYTE;
            case "duration" -> millis = millis(value);
            case "files" -> throw Refusal.usage("-a files:N needs several files (-b), which are not available here");
            default -> throw Refusal.usage("\"" + c
                    + "\" is not valid after -a; there are duration:SECONDS, filesize:KILOBYTES and packets:N");
            }
        }
        return new StopConditions(packets, bytes, millis);
    }

    private static long millis(String seconds) {
        if (!seconds.matches("[0-9]{1,9}(\\.[0-9]{1,6})?") || Double.parseDouble(seconds) == 0) {
            throw Refusal.usage("-a duration needs a number of seconds greater than 0, not \"" + seconds + "\"");
        }
        return Math.max(1, Math.round(Double.parseDouble(seconds) * 1000));
    }
}
