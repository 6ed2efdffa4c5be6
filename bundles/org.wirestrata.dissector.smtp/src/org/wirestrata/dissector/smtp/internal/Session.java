package org.wirestrata.dissector.smtp.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.dissect.TextLines;

/**
 * Where a session stands: whether what the client sends are commands or a message, and how far authentication is. What is found out of a
 * segment is told as one number, of which the methods here know the parts.
 */
final class Session {
    static final StateKey<Session> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Session::new);
    static final int COMMANDS = 0;
    static final int MESSAGE = 1;
    static final int END = 2;
    private static final int KIND = 3;
    private static final int FINISHES = 1 << 2;
    private static final int HAS_PIECES = 1 << 3;
    private static final int DOT_ALONE = 1 << 4;
    static final int USER = 1 << 5;
    static final int PASSWORD = 1 << 6;
    static final int BOTH = 1 << 7;
    static final int USER_IN_COMMAND = 1 << 8;
    static final int BOTH_IN_COMMAND = 1 << 9;
    private static final int END_AT = 32;
    private static final FactKey WHAT = FactKey.of("smtp segment");
    private static final FactKey FINISHED_IN = FactKey.of("smtp message finished in");
    private static final FactKey AUTHENTICATION = FactKey.of("smtp authentication");
    private static final int COMMAND_LENGTH = 4;
    private static final int AUTH_LENGTH = 11;

    /** What the client sends next. */
    private enum Authentication {
        NONE, ASKED, USER_NEXT, USER_SENT, PASSWORD_NEXT, PASSWORD_SENT, BOTH_ASKED, BOTH_NEXT, OTHER, OTHER_NEXT
    }

    /** The frames that brought credentials last: those of earlier attempts are shown as commands once these are known. */
    static final class Credentials {
        volatile int user;
        volatile int password;
        volatile int both;
        volatile int userInCommand;
        volatile int bothInCommand;
    }

    private boolean inMessage;
    private boolean asksForTls;
    private boolean lineEndSeen;
    private long announced;
    private long read;
    private boolean lastChunk = true;
    /** Bytes of the message so far, and the number of the message. */
    private int offset;
    private long messages;
    private Authentication authentication = Authentication.NONE;
    private final List<Long> pieces = new ArrayList<>();
    private final Credentials credentials = new Credentials();

    /** What is known of the segment in the current view. */
    static long known(Dissection d) {
        long what = d.fact(WHAT, COMMANDS);
        if (!d.hindsight() || (what & (USER | PASSWORD | BOTH | USER_IN_COMMAND | BOTH_IN_COMMAND)) == 0) {
            return what;
        }
        Credentials c = d.fact(AUTHENTICATION, Credentials.class);
        int frame = d.frame().number();
        return c == null ? what : what & ~(unless(c.user == frame, USER) | unless(c.password == frame, PASSWORD) | unless(c.both == frame, BOTH)
                | unless(c.userInCommand == frame, USER_IN_COMMAND) | unless(c.bothInCommand == frame, BOTH_IN_COMMAND));
    }

    private static long unless(boolean still, int part) {
        return still ? 0 : part;
    }

    static int kind(long what) {
        return (int) what & KIND;
    }

    /** Whether the message is complete with this segment. */
    static boolean finishes(long what) {
        return (what & FINISHES) != 0;
    }

    /** Whether there are bytes of the message, of this segment or before it. */
    static boolean hasPieces(long what) {
        return (what & HAS_PIECES) != 0;
    }

    /** Where the end of the message stands. */
    static int endAt(long what) {
        return (int) (what >>> END_AT);
    }

    /** The length that is shown of the end. */
    static int endLength(Dissection d, long what) {
        return (what & DOT_ALONE) != 0 && !d.hindsight() ? 1 : 0;
    }

    static boolean has(long what, int part) {
        return (what & part) != 0;
    }

    /** Which message the segment's bytes belong to; while learning. */
    long message(Dissection d) {
        Conversation c = d.conversation();
        return (c == null ? 0 : (long) c.index() << 32) | messages & 0xffffffffL;
    }

    /** Where in the message the segment's bytes belong. */
    int offset() {
        return offset;
    }

    void took(int bytes) {
        offset += bytes;
    }

    void messageEnded() {
        offset = 0;
        messages++;
        pieces.clear();
    }

    /** Remembers a piece of a message in chunks; the last one, where it brings bytes, tells all of them where the message is complete. */
    void remember(Dissection d, boolean last) {
        if (announced == 0) {
            return;
        }
        pieces.add(d.here());
        if (last) {
            for (long piece : pieces) {
                d.tell(piece, FINISHED_IN, d.frame().number());
            }
        }
    }

    /** The frame whose chunk completes the message of which the segment is a piece, or 0. */
    static int finishedIn(Dissection d) {
        return (int) d.fact(FINISHED_IN, 0);
    }

    /** Learns what a segment of the client is. */
    void learn(Dissection d) {
        long what = COMMANDS;
        int all = TextLines.captured(d);
        int at = 0;
        boolean goesOn = true;
        while (goesOn && at < all) {
            int end = TextLines.end(d, at);
            if (inMessage) {
                what = what & ~(long) KIND | message(d, at, end, all);
                goesOn = inMessage;
            } else {
                what = what & ~(long) KIND | command(d, at, end);
            }
            lineEndSeen = all == d.length() && all >= 2 && is(d, all - 2, all, "\r\n");
            at = TextLines.next(d, end);
        }
        d.tell(d.here(), WHAT, what);
    }

    private long message(Dissection d, int at, int end, int all) {
        boolean dot = lineEndSeen && is(d, at, all, ".\r\n");
        boolean over = dot || is(d, at, all, "\r\n.\r\n");
        if (over) {
            inMessage = false;
            return END | (long) at << END_AT | (end > at ? DOT_ALONE : 0) | (at > 0 || offset > 0 ? HAS_PIECES : 0);
        }
        if (announced > 0) {
            read += d.length() - at;
            if (read == announced) {
                inMessage = false;
                return MESSAGE | (lastChunk ? FINISHES : 0);
            }
        }
        return MESSAGE;
    }

    private static boolean is(Dissection d, int at, int all, String text) {
        if (all - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (d.byteAt(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private long command(Dissection d, int at, int end) {
        int frame = d.frame().number();
        switch (authentication) {
            case USER_NEXT:
                authentication = Authentication.USER_SENT;
                credentials.user = frame;
                return credentials(d, USER);
            case PASSWORD_NEXT:
                authentication = Authentication.PASSWORD_SENT;
                credentials.password = frame;
                return credentials(d, PASSWORD);
            case BOTH_NEXT:
                authentication = Authentication.PASSWORD_SENT;
                credentials.both = frame;
                return credentials(d, BOTH);
            case OTHER_NEXT:
                authentication = Authentication.OTHER;
                return COMMANDS;
            default:
                break;
        }
        int word = TextLines.word(d, at, end);
        if (TextLines.starts(d, at, end, "STARTTLS")) {
            asksForTls = true;
            return COMMANDS;
        }
        if (word - at != COMMAND_LENGTH) {
            return MESSAGE;
        }
        if (TextLines.starts(d, at, word, "DATA")) {
            inMessage = true;
        } else if (TextLines.starts(d, at, word, "BDAT")) {
            return chunk(d, at, end);
        } else if (TextLines.starts(d, at, word, "AUTH")) {
            return authenticate(d, at, end, frame);
        }
        return COMMANDS;
    }

    private long chunk(Dissection d, int at, int end) {
        int p = TextLines.skipBlanks(d, at + COMMAND_LENGTH, end);
        long length = 0;
        while (p < end && d.byteAt(p) >= '0' && d.byteAt(p) <= '9' && length < Integer.MAX_VALUE) {
            length = length * 10 + d.byteAt(p++) - '0';
        }
        announced += length;
        inMessage = length != 0;
        lastChunk = end - at > COMMAND_LENGTH && TextLines.starts(d, end - COMMAND_LENGTH, end, "LAST");
        return COMMANDS | (lastChunk && length == 0 ? FINISHES | (offset > 0 ? HAS_PIECES : 0) : 0);
    }

    private long authenticate(Dissection d, int at, int end, int frame) {
        boolean more = end - at > AUTH_LENGTH;
        if (TextLines.starts(d, at, end, "AUTH LOGIN")) {
            authentication = more ? Authentication.USER_SENT : Authentication.ASKED;
            if (more) {
                credentials.userInCommand = frame;
                return credentials(d, USER_IN_COMMAND);
            }
        } else if (TextLines.starts(d, at, end, "AUTH PLAIN")) {
            authentication = more ? Authentication.PASSWORD_SENT : Authentication.BOTH_ASKED;
            if (more) {
                credentials.bothInCommand = frame;
                return credentials(d, BOTH_IN_COMMAND);
            }
        } else if (TextLines.starts(d, at, end, "AUTH NTLM")) {
            authentication = Authentication.OTHER;
        }
        return COMMANDS;
    }

    private long credentials(Dissection d, int which) {
        d.tell(d.here(), AUTHENTICATION, credentials);
        return COMMANDS | which;
    }

    /** Learns from the code of a reply. */
    void reply(Dissection d, int code, Dissector by) {
        if (asksForTls) {
            Conversation c = d.conversation();
            if (code == 220 && c != null) {
                c.handTo("tls", by, d.frame().number() + 1);
            }
            asksForTls = false;
        }
        if (code == 334) {
            authentication = switch (authentication) {
                case ASKED -> Authentication.USER_NEXT;
                case USER_SENT -> Authentication.PASSWORD_NEXT;
                case BOTH_ASKED -> Authentication.BOTH_NEXT;
                case OTHER -> Authentication.OTHER_NEXT;
                default -> authentication;
            };
        } else if (authentication == Authentication.PASSWORD_SENT || authentication == Authentication.OTHER) {
            authentication = Authentication.NONE;
        }
    }
}
