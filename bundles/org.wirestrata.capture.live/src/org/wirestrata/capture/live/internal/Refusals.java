package org.wirestrata.capture.live.internal;

import org.pcap4j.core.PcapNativeException;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;

/** Why there is no capture, each as one line with the remedy where there is one. */
final class Refusals {
    private static final int NO_SUCH_DEVICE = -5;
    private static final int PERMISSION_DENIED = -8;
    private static final int NOT_UP = -9;
    private static final int PROMISCUOUS_DENIED = -11;

    private Refusals() {
    }

    static CaptureException noLibrary(Throwable cause) {
        CaptureException e = new CaptureException(Problem.UNSUPPORTED, "libpcap", -1,
                "The capture library libpcap can't be loaded; install it (on Debian: apt install libpcap0.8, on Windows: Npcap).");
        e.initCause(cause);
        return e;
    }

    static CaptureException noInterface(String device) {
        return new CaptureException(Problem.NO_INTERFACE, device, -1,
                "There is no interface \"" + device + "\" to capture from; capture -D lists those there are.");
    }

    static CaptureException noPermission(String device) {
        return new CaptureException(Problem.NO_PERMISSION, device, -1, "You are not permitted to capture on \"" + device
                + "\"; do it as root (with sudo), or give the Java program the capabilities cap_net_raw and cap_net_admin.");
    }

    static CaptureException badFilter(String filter, String message) {
        return new CaptureException(Problem.BAD_FILTER, filter, -1, "The capture filter \"" + filter + "\" is refused: " + message + ".");
    }

    static CaptureException unsupported(String device, String what) {
        return new CaptureException(Problem.UNSUPPORTED, device, -1, "Interface \"" + device + "\" " + what + ".");
    }

    static CaptureException failed(String device, Exception e) {
        return new CaptureException(Problem.INPUT_OUTPUT, device, -1, "The capture on \"" + device + "\" failed: " + message(e) + ".");
    }

    /** What opening an interface ended with. */
    static CaptureException opening(String device, PcapNativeException e) {
        int code = e.getReturnCode() == null ? 0 : e.getReturnCode();
        String message = message(e);
        return switch (code) {
            case NO_SUCH_DEVICE -> noInterface(device);
            case PERMISSION_DENIED, PROMISCUOUS_DENIED -> noPermission(device);
            case NOT_UP -> unsupported(device, "is down; switch it on first (ip link set " + device + " up)");
            default -> {
                if (message.contains("ermission") || message.contains("not permitted")) {
                    yield noPermission(device);
                }
                yield message.contains("No such device") ? noInterface(device) : failed(device, e);
            }
        };
    }

    /** A message of the library on one line, without a full stop and without the name of the function that failed. */
    static String message(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
        message = message.lines().findFirst().orElse("no reason is given");
        message = message.replaceFirst("^Error occurred in \\w+(\\(\\))?: ", "");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
