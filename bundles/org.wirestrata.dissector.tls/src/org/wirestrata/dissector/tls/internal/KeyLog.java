package org.wirestrata.dissector.tls.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Secrets;
import org.wirestrata.api.dissect.StateKey;

/** Secrets by what they are for and the random of the client's hello: lines of a key log (RFC 9850), from the capture and from a file. */
final class KeyLog {
    static final StateKey<KeyLog> KEY = StateKey.of(StateKey.Scope.SETTINGS, KeyLog::new);
    static final String MASTER = "CLIENT_RANDOM";
    private static final String BY_SESSION = "RSA Session-ID:";
    private static final String MASTER_KEY = "Master-Key:";
    private static final long MOST_BYTES = 256L << 20;

    private final Map<String, byte[]> secrets = new HashMap<>();
    private int read;
    private Path file;
    private FileTime modified;

    private KeyLog() {
    }

    /** What is known at a frame. */
    static KeyLog at(Dissection d) {
        KeyLog log = d.state(KEY);
        List<Secrets> all = d.secrets();
        while (log.read < all.size()) {
            Secrets s = all.get(log.read++);
            if (s.type() == Secrets.TLS_KEY_LOG) {
                log.lines(s.data());
            }
        }
        log.file(d.preferenceText(Tls.KEY_LOG));
        return log;
    }

    private void file(String name) {
        if (name == null || name.isEmpty()) {
            return;
        }
        try {
            Path p = Path.of(name);
            FileTime t = Files.getLastModifiedTime(p);
            if ((!p.equals(file) || !t.equals(modified)) && Files.size(p) <= MOST_BYTES) {
                lines(Files.readAllBytes(p));
                file = p;
                modified = t;
            }
        } catch (IOException | InvalidPathException e) {
            file = null;
        }
    }

    private void lines(byte[] data) {
        new String(data, StandardCharsets.ISO_8859_1).lines().forEach(this::line);
    }

    private void line(String text) {
        String s = text.strip();
        if (s.startsWith("#")) {
            return;
        }
        if (s.startsWith(BY_SESSION)) {
            int master = s.indexOf(MASTER_KEY);
            if (master > 0) {
                add(BY_SESSION, s.substring(BY_SESSION.length(), master).strip(), s.substring(master + MASTER_KEY.length()).strip());
            }
            return;
        }
        String[] parts = s.split("\\s+");
        if (parts.length == 3) {
            add(parts[0], parts[1], parts[2]);
        }
    }

    private void add(String label, String of, String secret) {
        try {
            HexFormat hex = HexFormat.of();
            secrets.put(label + ' ' + hex.formatHex(hex.parseHex(of)), hex.parseHex(secret));
        } catch (IllegalArgumentException e) {
            // not a line of the log: comments and broken lines are passed over
            return;
        }
    }

    /** A secret, or null. */
    byte[] get(String label, byte[] of) {
        return of == null ? null : secrets.get(label + ' ' + HexFormat.of().formatHex(of));
    }

    /** The master secret of a session by its ID, or null. */
    byte[] bySession(byte[] id) {
        return id == null || id.length == 0 ? null : get(BY_SESSION, id);
    }
}
