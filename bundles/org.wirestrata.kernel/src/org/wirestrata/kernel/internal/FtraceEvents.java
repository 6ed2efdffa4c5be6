package org.wirestrata.kernel.internal;

import java.util.Map;

import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.SocketState;

/** What an event of tracefs or trace-cmd says behind its time. */
final class FtraceEvents {
    private static final String CALL = "sys_";
    private static final String ENTER = "sys_enter_";
    private static final String EXIT = "sys_exit_";
    private static final String RETURNS = " -> ";
    private static final String CALLED_BY = "<-";

    private FtraceEvents() {
    }

    /** Whether a line announces a stack that belongs to the event before it. */
    static boolean stackBegins(String rest) {
        return rest.startsWith("<stack trace>") || rest.startsWith("kernel_stack:") || rest.startsWith("<user stack trace>")
                || rest.startsWith("user_stack:");
    }

    /** Fills an event; false where the text is of no event. */
    static boolean read(String rest, EventBuilder e) {
        if (rest.startsWith(CALL) && entered(rest, e)) {
            return true;
        }
        int colon = rest.indexOf(':');
        String name = colon > 0 ? rest.substring(0, colon) : "";
        if (colon <= 0 || !identifier(name)) {
            return function(rest, e);
        }
        String text = rest.substring(colon + 1).strip();
        if (name.startsWith(ENTER)) {
            e.kind = Kind.ENTER;
            e.name = name.substring(ENTER.length());
            e.arguments = Arguments.ofCall(text);
        } else if (name.startsWith(EXIT)) {
            e.kind = Kind.EXIT;
            e.name = name.substring(EXIT.length());
            e.result = Numbers.signed(text);
        } else if (name.equals("function")) {
            return function(text, e);
        } else if (text.startsWith("(")) {
            probe(name, text, e);
        } else {
            event(name, text, e);
        }
        return true;
    }

    /** The text of tracefs: <code>sys_connect(fd: 5, …)</code> and <code>sys_connect -> 0x0</code>. */
    private static boolean entered(String rest, EventBuilder e) {
        int bracket = rest.indexOf('(');
        int arrow = rest.indexOf(RETURNS);
        if (arrow > 0 && (bracket < 0 || arrow < bracket) && identifier(rest.substring(0, arrow))) {
            e.kind = Kind.EXIT;
            e.name = rest.substring(CALL.length(), arrow);
            e.result = Numbers.signed(rest.substring(arrow + RETURNS.length()));
            return true;
        }
        if (bracket > 0 && identifier(rest.substring(0, bracket))) {
            e.kind = Kind.ENTER;
            e.name = rest.substring(CALL.length(), bracket);
            e.arguments = Arguments.ofCall(rest.substring(bracket + 1, rest.endsWith(")") ? rest.length() - 1 : rest.length()));
            return true;
        }
        return false;
    }

    /** A line of the function tracer: <code>tcp_v4_connect <-__inet_stream_connect</code>. */
    private static boolean function(String text, EventBuilder e) {
        int by = text.indexOf(CALLED_BY);
        String called = by < 0 ? text : text.substring(0, by).strip();
        int bracket = called.indexOf('(');
        String name = StackLine.plain(bracket > 0 ? called.substring(0, bracket) : called);
        if (!identifier(name) || by < 0 && called.indexOf(' ') >= 0) {
            return false;
        }
        e.kind = Kind.FUNCTION;
        e.name = name;
        String caller = by < 0 ? "" : text.substring(by + CALLED_BY.length()).replaceFirst("^-", "").strip();
        if (identifier(caller)) {
            e.arguments.put("caller", StackLine.plain(caller));
        }
        return true;
    }

    /** A kprobe: <code>name: (function+0x0/0x5d0) sport=80</code>, or on return <code>name: (caller+0x1a/0x60 <- function) ret=0</code>. */
    private static void probe(String name, String text, EventBuilder e) {
        int end = text.indexOf(')');
        String place = text.substring(1, end < 0 ? text.length() : end);
        int back = place.indexOf(CALLED_BY);
        String function = back < 0 ? place : place.substring(back + CALLED_BY.length()).strip();
        int offset = function.indexOf('+');
        e.kind = back < 0 ? Kind.FUNCTION : Kind.RETURN;
        e.name = StackLine.plain(offset < 0 ? function : function.substring(0, offset));
        e.arguments = Arguments.equations(end < 0 ? "" : text.substring(end + 1).strip());
        e.arguments.put("probe", name);
        String returned = e.arguments.containsKey("ret") ? e.arguments.get("ret") : e.arguments.get("arg1");
        e.result = back < 0 || returned == null ? 0 : Numbers.signed(returned);
        socket(e);
    }

    private static void event(String name, String text, EventBuilder e) {
        e.name = name;
        e.arguments = Arguments.equations(text);
        e.kind = switch (name) {
        case "inet_sock_set_state" -> Kind.STATE;
        case "tcp_probe" -> Kind.PROBE;
        case "net_dev_xmit" -> Kind.TRANSMIT;
        case "netif_receive_skb" -> Kind.RECEIVE;
        default -> Kind.OTHER;
        };
        socket(e);
        e.from = SocketState.of(e.arguments.get("oldstate"));
        e.to = SocketState.of(e.arguments.get("newstate"));
        if (e.kind == Kind.STATE && e.to == null) {
            e.kind = Kind.OTHER;
        }
    }

    /** Both ends and the socket's address, where the arguments have them. */
    private static void socket(EventBuilder e) {
        Map<String, String> a = e.arguments;
        boolean six = "AF_INET6".equals(a.get("family"));
        String local = six ? a.getOrDefault("saddrv6", a.get("saddr")) : a.get("saddr");
        String remote = six ? a.getOrDefault("daddrv6", a.get("daddr")) : a.get("daddr");
        if (a.containsKey("sport") && a.containsKey("dport") && local != null && remote != null) {
            e.flow = new Flow(Addresses.plain(local), Numbers.decimal(a.get("sport"), 0), Addresses.plain(remote),
                    Numbers.decimal(a.get("dport"), 0));
        } else if (a.containsKey("src") && a.containsKey("dest")) {
            e.flow = Addresses.flow(a.get("src"), a.get("dest"));
        }
        e.socket = a.get("skaddr");
    }

    static boolean identifier(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isJavaIdentifierPart(text.charAt(i)) && text.charAt(i) != '.') {
                return false;
            }
        }
        return !text.isEmpty() && !Character.isDigit(text.charAt(0));
    }
}
