package org.wirestrata.dissector.ftp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.TextLines;

/** The control connection of FTP: RFC 959. The first line of a segment is a command or a reply; those behind it are shown as they are. */
@Component(service = Dissector.class, property = {"protocol=ftp", "table=tcp.port:21",
    "next=data-text-lines", "next=data", "hands=tls", "hands=ftp", "hands=ftp-data"})
public final class FtpDissector implements Dissector {
    private static final int CODE_LENGTH = 3;

    @Override
    public Protocol protocol() {
        return Ftp.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        boolean request = toServer(d);
        int end = TextLines.end(d, 0);
        int next = TextLines.next(d, end);
        Columns columns = d.columns();
        columns.protocol("FTP");
        if (columns.wanted()) {
            columns.info(request ? "Request: " : "Response: ");
            columns.append(TextLines.shown(d, 0, end));
        }
        d.covers(d.length());
        d.hide(d.add(Ftp.REQUEST, 0, 0, request ? 1 : 0));
        d.hide(d.add(Ftp.RESPONSE, 0, 0, request ? 0 : 1));
        int line = TextLines.show(d, 0, next);
        d.enter(line);
        Control control = Control.of(d);
        if (request) {
            request(d, control, end);
        } else {
            reply(d, control, end);
        }
        d.leave(line);
        int at = next;
        int all = TextLines.captured(d);
        while (at < all) {
            next = TextLines.next(d, TextLines.end(d, at));
            TextLines.show(d, at, next);
            at = next;
        }
        Control.show(d, at);
        d.position(at);
    }

    private static boolean toServer(Dissection d) {
        int to = d.destinationPort();
        return to == Ftp.PORT || d.sourcePort() != Ftp.PORT && to < d.sourcePort();
    }

    private static void request(Dissection d, Control control, int end) {
        int word = TextLines.word(d, 0, end);
        int argument = TextLines.skipBlanks(d, word, end);
        if (word > 0) {
            d.addText(Ftp.COMMAND, 0, word, 0, word, Encoding.ASCII);
        }
        if (argument < end) {
            d.addText(Ftp.ARGUMENT, argument, end - argument, argument, end - argument, Encoding.ASCII);
        }
        String command = TextLines.text(d, 0, word);
        boolean announces = command.equals("PORT") && Addresses.port(d, control, argument, end);
        if (control != null) {
            control.command(d, TextLines.text(d, 0, end), !announces);
        }
        if (command.equals("EPRT")) {
            Addresses.extendedPort(d, control, argument, end);
        }
    }

    private static void reply(Dissection d, Control control, int end) {
        int code = code(d, end);
        int text = 0;
        if (code >= 0) {
            text = Math.min(end, CODE_LENGTH + 1);
            int item = d.add(Ftp.CODE, 0, CODE_LENGTH, code);
            if (control != null || code == Control.PATH) {
                Control.reply(d, control, code, text, end, item);
            }
        }
        if (text < end) {
            d.addText(Ftp.TEXT, text, end - text, text, end - text, Encoding.ASCII);
        }
        if (code == Addresses.PASSIVE) {
            Addresses.passive(d, control, text, end);
        } else if (code == Addresses.EXTENDED_PASSIVE) {
            Addresses.extendedPassive(d, control, text, end);
        }
    }

    /** The reply code at the beginning of the line, or -1. */
    private static int code(Dissection d, int end) {
        if (end < CODE_LENGTH) {
            return -1;
        }
        int code = 0;
        for (int p = 0; p < CODE_LENGTH; p++) {
            int digit = d.byteAt(p) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            code = code * 10 + digit;
        }
        return code;
    }
}
