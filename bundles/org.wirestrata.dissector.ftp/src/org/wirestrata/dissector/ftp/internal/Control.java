package org.wirestrata.dissector.ftp.internal;

import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.dissect.TextLines;

/** What is remembered of a control connection: the working directory, and the data connection that waits for its command. */
final class Control {
    static final int PATH = 257;
    private static final int FILE_ACTION_DONE = 250;
    private static final int SECURED = 234;
    private static final StateKey<Control> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Control::new);
    private static final FactKey DIRECTORY = FactKey.of("ftp directory");
    private static final FactKey ANNOUNCED = FactKey.of("ftp announced");
    private static final FactKey COMMANDED = FactKey.of("ftp commanded");

    private String directory = "";
    private String command = "";
    private DataConnection waiting;
    private boolean askedForTls;

    /** The control connection's, while learning; null otherwise. */
    static Control of(Dissection d) {
        if (!d.learns() || d.quoted()) {
            return null;
        }
        Control c = d.state(KEY);
        d.tell(d.here(), DIRECTORY, c.directory);
        return c;
    }

    /** Learns from a command, which may be what an announced data connection is for. */
    void command(Dissection d, String line, boolean uses) {
        command = line;
        if (waiting != null && uses) {
            waiting.use(line, d.frame().number());
            d.tell(d.here(), COMMANDED, waiting);
            waiting = null;
        }
        if (line.startsWith("AUTH ")) {
            askedForTls = line.startsWith("TLS", 5) || line.startsWith("SSL", 5);
        }
    }

    /** Learns from a reply; without anything to remember it in, says only whether a path is well-formed. */
    static void reply(Dissection d, Control c, int code, int text, int end, int codeItem) {
        if (code == PATH && text < end) {
            String path = Paths.quoted(TextLines.text(d, text, end));
            if (path == null && !d.hindsight()) {
                d.expert(codeItem, Ftp.BAD_PATH);
            } else if (path != null && c != null) {
                c.enter(d, path);
            }
        } else if (c != null && code == FILE_ACTION_DONE) {
            c.done(d);
        } else if (c != null && code == SECURED && c.askedForTls) {
            Conversation conversation = d.conversation();
            if (conversation != null) {
                conversation.handTo("tls", conversation.inside(), d.frame().number() + 1);
            }
        }
    }

    private void done(Dissection d) {
        if (command.startsWith("CWD ")) {
            enter(d, Paths.change(directory, command.substring(4)));
        } else if (command.startsWith("CDUP")) {
            enter(d, Paths.change(directory, ".."));
        }
    }

    private void enter(Dissection d, String path) {
        directory = path;
        d.tell(d.here(), DIRECTORY, path);
    }

    /** Expects a data connection to an address and port. */
    void expect(Dissection d, String method, byte[] address, int port, int peerPort) {
        DataConnection c = expectUnseen(d, method, peerPort);
        d.announce("tcp", address, port, "ftp-data", new Announcement(c.setupFrame, method, c));
    }

    /** Expects a data connection that is not recognised by its addresses. */
    DataConnection expectUnseen(Dissection d, String method, int peerPort) {
        DataConnection c = new DataConnection(d.frame().number(), method, directory, d.destinationAddress(), peerPort);
        waiting = c;
        d.tell(d.here(), ANNOUNCED, c);
        return c;
    }

    /** Shows what is known beside the lines; the totals stand where the lines end. */
    static void show(Dissection d, int end) {
        d.enterTop();
        String directory = d.fact(DIRECTORY, String.class);
        if (directory != null) {
            d.generated(Ftp.DIRECTORY, directory);
        }
        if (d.hindsight()) {
            DataConnection announced = d.fact(ANNOUNCED, DataConnection.class);
            DataConnection commanded = d.fact(COMMANDED, DataConnection.class);
            if (announced != null) {
                use(d, announced);
            } else if (commanded != null) {
                totals(d, commanded, end);
            }
        }
        d.leaveTop();
    }

    private static void use(Dissection d, DataConnection c) {
        if (c.frames > 0 && c.commandFrame != 0) {
            d.generated(Ftp.USED_BY, c.command);
            number(d, Ftp.COMMAND_FRAME, c.commandFrame);
        }
    }

    private static void totals(Dissection d, DataConnection c, int end) {
        number(d, Ftp.FRAMES, c.frames);
        number(d, Ftp.BYTES, c.bytes);
        number(d, Ftp.FIRST_FRAME, c.firstFrame);
        number(d, Ftp.LAST_FRAME, c.lastFrame);
        long duration = c.milliseconds();
        if (duration > 0) {
            number(d, Ftp.DURATION, duration);
            d.markGenerated(d.add(Ftp.BIT_RATE, end, 0, c.bytes * 8L / duration));
        }
        number(d, Ftp.SETUP_FRAME, c.frames == 0 ? 0 : c.setupFrame);
    }

    private static void number(Dissection d, Field.Uint f, long n) {
        d.generated(f, n);
    }
}
