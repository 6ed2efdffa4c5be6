package org.wirestrata.dissector.sdp.internal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Dissection;

/** What a description tells of where media go (RFC 8866 section 5.14, RFC 3605). */
final class Description {
    private static final String METHOD = "SDP";
    private static final int MOST_MEDIA = 64;
    private static final int MOST_FORMATS = 256;
    private static final int LONGEST_ADDRESS = 45;

    /** Media of one kind. */
    static final class Media {
        private final int port;
        private final String count;
        private final String transport;
        private byte[] address;
        private int controlPort;
        private int keyLength;
        private int tagLength = -1;
        /** Names of formats by payload type. */
        final Map<Integer, String> names = new HashMap<>();

        Media(int port, String count, String transport, byte[] address) {
            this.port = port;
            this.count = count;
            this.transport = transport;
            this.address = address;
            this.controlPort = port + 1;
        }

        boolean rtp() {
            return transport.startsWith("RTP/") || transport.startsWith("UDP/TLS/RTP/");
        }

        /** Address, port and number of ports, to tell endpoints apart. */
        String endpoint() {
            return Arrays.toString(address) + port + '/' + count;
        }

        void format(int type) {
            names.putIfAbsent(type, "");
        }

        void name(int type, String name) {
            if (names.size() < MOST_FORMATS) {
                names.put(type, name);
            }
        }

        void control(int atPort) {
            controlPort = atPort;
        }

        /** Says that the media are encrypted, and how long are the identifier of the key and the tag that proves a packet. */
        void secured(int key, int tag) {
            if (tagLength < 0) {
                keyLength = key;
                tagLength = tag;
            }
        }
    }

    private byte[] address;
    private final List<Media> media = new ArrayList<>();
    private Media last;

    boolean inMedia() {
        return last != null;
    }

    /** The media that are described, or null. */
    Media last() {
        return last;
    }

    /** Keeps an address, of the session or of the media described last. */
    void connection(String text) {
        byte[] a = address(text);
        if (last == null) {
            address = a;
        } else {
            last.address = a;
        }
    }

    /** The bytes of an address in digits, or null. */
    private static byte[] address(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ADDRESS) {
            return null;
        }
        boolean six = text.indexOf(':') >= 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9') && !(six && (c == ':' || Character.digit(c, 16) >= 0))) {
                return null;
            }
        }
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Media begin.
     *
     * @param count how many ports they say they take, as text; empty where they say nothing
     */
    Media media(int port, String count, String transport) {
        last = new Media(port, count, transport, address);
        if (media.size() < MOST_MEDIA) {
            media.add(last);
        }
        return last;
    }

    /** The media that RTP carries to a known place. */
    List<Media> streams() {
        return media.stream().filter(m -> m.rtp() && m.port != 0 && m.address != null).toList();
    }

    /** Announces the streams and what controls them. */
    void announce(Dissection d, int frame, Map.Entry<?, ?> trace) {
        for (Media m : streams()) {
            Map<String, Object> details = new HashMap<>();
            details.put("formats", Map.copyOf(m.names));
            if (m.transport.contains("SAVP")) {
                details.put("secure", List.of(m.keyLength, Math.max(0, m.tagLength)));
            }
            if (trace != null) {
                details.put("trace", trace);
            }
            Announcement a = new Announcement(frame, METHOD, Map.copyOf(details));
            d.announce("udp", m.address, m.port, "rtp", a);
            if (m.controlPort != m.port) {
                d.announce("udp", m.address, m.controlPort, "rtcp", a);
            }
        }
    }
}
