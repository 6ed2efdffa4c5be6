package org.wirestrata.dissector.ftp.internal;

import java.util.Arrays;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;

/** The data connections of FTP: RFC 959 section 3. */
@Component(service = Dissector.class, property = {"protocol=ftp-data", "table=tcp.port:20",
    "next=data-text-lines", "next=data", "hands=tls", "hands=ftp", "hands=ftp-data"})
public final class FtpDataDissector implements Dissector {
    private static final int LOOKED_AT = 20;
    private static final FactKey CONNECTION = FactKey.of("ftp data connection");
    private static final StateKey<Taken> TAKEN = StateKey.of(StateKey.Scope.CONVERSATION, Taken::new);

    /** Which announcement a conversation fulfils: the first. */
    private static final class Taken {
        boolean asked;
        DataConnection connection;
    }

    @Override
    public Protocol protocol() {
        return Ftp.DATA;
    }

    /** An announcement is for one connection, and for one peer. */
    @Override
    public boolean recognizes(Dissection d) {
        Conversation c = d.conversation();
        Announcement a = c == null ? null : c.announcement();
        if (a == null || !(a.details() instanceof DataConnection announced) || d.sourcePort() == Ftp.DATA_PORT
                || d.destinationPort() == Ftp.DATA_PORT) {
            return true;
        }
        int taken = announced.conversation;
        return taken >= 0 && taken == c.index() || fits(d, announced) && (taken < 0 || c.dissector() != null && learned(d));
    }

    private static boolean learned(Dissection d) {
        return d.learns() && d.state(TAKEN).connection != null;
    }

    private static boolean fits(Dissection d, DataConnection announced) {
        boolean fromPeer = Arrays.equals(d.sourceAddress(), announced.peer)
                && (announced.peerPort == 0 || announced.peerPort == d.sourcePort());
        return fromPeer || Arrays.equals(d.destinationAddress(), announced.peer)
                && (announced.peerPort == 0 || announced.peerPort == d.destinationPort());
    }

    @Override
    public void dissect(Dissection d) {
        Conversation c = d.conversation();
        if (c != null && d.learns() && !d.quoted()) {
            learn(d, c);
        }
        DataConnection known = d.fact(CONNECTION, DataConnection.class);
        Columns columns = d.columns();
        columns.protocol("FTP-DATA");
        columns.info("FTP Data: ");
        columns.append(d.length()).append(" bytes");
        d.covers(d.length());
        d.enterTop();
        if (known != null) {
            d.generated(Ftp.DATA_SETUP_FRAME, known.setupFrame);
            d.generated(Ftp.DATA_SETUP_METHOD, known.method);
            columns.append(" (").append(known.method).append(')');
            int commandFrame = known.commandFrame;
            if (commandFrame != 0 && (d.hindsight() || commandFrame <= d.frame().number())) {
                d.generated(Ftp.DATA_COMMAND, known.command);
                d.generated(Ftp.DATA_COMMAND_FRAME, commandFrame);
                columns.append(" (").append(known.command).append(')');
            }
            d.generated(Ftp.DATA_DIRECTORY, known.directory);
        } else if (c != null) {
            d.generated(Ftp.DATA_SETUP_FRAME, c.firstFrame());
        }
        d.leaveTop();
        if (text(d)) {
            d.dispatch("data-text-lines");
        }
        d.position(d.length());
    }

    private static void learn(Dissection d, Conversation c) {
        Taken t = d.state(TAKEN);
        if (!t.asked) {
            t.asked = true;
            Announcement a = c.announcement();
            if (a != null && a.details() instanceof DataConnection announced && announced.conversation < 0 && fits(d, announced)) {
                announced.conversation = c.index();
                t.connection = announced;
            }
        }
        if (t.connection != null) {
            FrameInfo frame = d.frame();
            t.connection.count(frame.number(), frame.sinceFirst(), d.length());
            d.tell(d.here(), CONNECTION, t.connection);
        }
    }

    private static boolean text(Dissection d) {
        int n = Math.min(d.remaining(), LOOKED_AT);
        for (int p = 0; p < n; p++) {
            int c = d.byteAt(p);
            if ((c < ' ' || c > '~') && c != '\r' && c != '\n') {
                return false;
            }
        }
        return n > 0;
    }
}
