package org.wirestrata.workbench.stream.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.wirestrata.api.session.Session.Conversation;
import org.wirestrata.api.session.Session.Piece;

/**
 * A conversation as one text, with the part of it that each piece became.
 *
 * @param text  the text
 * @param parts where pieces lie in it, in order
 * @param left  bytes that were left out because there are too many
 */
record StreamText(String text, List<Part> parts, long left) {
    /** Bytes that are shown at most; all of them can be saved. */
    static final int MOST = 2 << 20;
    private static final int PER_LINE = 16;
    private static final HexFormat HEX = HexFormat.of();

    /** How bytes are written. */
    enum Format {
        ASCII("ASCII"), UTF8("UTF-8"), DUMP("Hex Dump"), RAW("Raw");

        private final String title;

        Format(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Which side is shown. */
    enum Side {
        BOTH, CLIENT, SERVER;

        boolean has(Piece piece) {
            return this == BOTH || piece.fromClient() == (this == CLIENT);
        }
    }

    /** The part of the text that a piece became. */
    record Part(int start, int length, Piece piece) {
    }

    /** Writes a conversation. */
    static StreamText write(Conversation conversation, Format format, Side side) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        long[] sent = new long[2];
        long room = MOST;
        long left = 0;
        for (Piece piece : conversation.pieces()) {
            int direction = piece.fromClient() ? 0 : 1;
            if (side.has(piece)) {
                int length = (int) Math.min(room, piece.data().length);
                left += piece.data().length - length;
                room -= length;
                int start = text.length();
                if (piece.missing() > 0) {
                    newLine(text);
                    text.append("[").append(piece.missing()).append(" bytes are missing here]\n");
                }
                if (length > 0) {
                    write(piece.data(), length, format, sent[direction], direction == 1 && side == Side.BOTH, text);
                }
                parts.add(new Part(start, text.length() - start, piece));
            }
            sent[direction] += piece.data().length;
        }
        return new StreamText(text.toString(), parts, left);
    }

    /** The part at a place of the text, or null. */
    Part at(int offset) {
        for (Part part : parts) {
            if (offset >= part.start() && offset < part.start() + part.length()) {
                return part;
            }
        }
        return null;
    }

    private static void write(byte[] data, int length, Format format, long offset, boolean indent, StringBuilder to) {
        switch (format) {
            case ASCII -> characters(data, length, to);
            case UTF8 -> to.append(new String(data, 0, length, StandardCharsets.UTF_8).replace('\0', '.').replace("\r\n", "\n"));
            case DUMP -> dump(data, length, offset, indent, to);
            case RAW -> {
                newLine(to);
                for (int i = 0; i < length; i += 2 * PER_LINE) {
                    to.append(HEX.formatHex(data, i, Math.min(length, i + 2 * PER_LINE))).append('\n');
                }
            }
        }
    }

    private static void characters(byte[] data, int length, StringBuilder to) {
        for (int i = 0; i < length; i++) {
            byte b = data[i];
            if (b == '\r' && i + 1 < length && data[i + 1] == '\n') {
                continue;
            }
            to.append(b >= 0x20 && b < 0x7f || b == '\n' || b == '\t' ? (char) b : '.');
        }
    }

    private static void dump(byte[] data, int length, long offset, boolean indent, StringBuilder to) {
        newLine(to);
        for (int line = 0; line < length; line += PER_LINE) {
            int n = Math.min(PER_LINE, length - line);
            to.append(indent ? "    " : "").append(HEX.toHexDigits(offset + line, 8)).append("  ");
            for (int i = 0; i < PER_LINE; i++) {
                to.append(i < n ? HEX.toHexDigits(data[line + i]) : "  ").append(i == PER_LINE / 2 - 1 ? "  " : " ");
            }
            to.append("  ");
            for (int i = 0; i < n; i++) {
                byte b = data[line + i];
                to.append(b >= 0x20 && b < 0x7f ? (char) b : '.');
            }
            to.append('\n');
        }
    }

    private static void newLine(StringBuilder to) {
        if (!to.isEmpty() && to.charAt(to.length() - 1) != '\n') {
            to.append('\n');
        }
    }
}
