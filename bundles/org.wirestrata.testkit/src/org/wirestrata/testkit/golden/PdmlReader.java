package org.wirestrata.testkit.golden;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reduces PDML to cells. Left out are fields without a name, those whose value depends on the tool or the machine rather than on
 * the packet (see {@link #isComparable}), and the {@code geninfo} of each packet.
 */
public final class PdmlReader {

    private static final int LONGEST_SHOWN = 120;
    private static final int BEGINNING = 64;
    private static final Pattern NOT_COMPARABLE = Pattern.compile(
            "frame\\.(coloring_rule\\..*|file_off|md5_hash|time|time_utc|interface_.*|encap_type|offset_shift)"
                    + "|_ws\\.lua.*|_ws\\.expert\\.message|.*_resolved");

    private PdmlReader() {
    }

    /**
     * Says whether a field's value depends on the packet alone.
     *
     * @param field a field's name
     * @return false for colours, local times, interface names, resolved names and the wording of expert messages
     */
    public static boolean isComparable(String field) {
        return !NOT_COMPARABLE.matcher(field).matches();
    }

    /**
     * Reads a PDML document and hands over frame by frame.
     *
     * @param pdml the document; it is read to its end and not closed
     * @param frames receives the frames in their order
     * @throws IOException if the document cannot be read or is not well-formed; frames before that place have been handed over
     */
    public static void read(InputStream pdml, Consumer<FrameCells> frames) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new Printable(pdml));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("packet")) {
                    frames.accept(packet(xml));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("not well-formed PDML: " + e.getMessage(), e);
        }
    }

    private static FrameCells packet(XMLStreamReader xml) throws XMLStreamException {
        List<FrameCells.Layer> layers = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        Deque<String> parents = new ArrayDeque<>();
        boolean judged = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = attribute(xml, "name", "");
                    if (parents.isEmpty()) {
                        judged = !name.equals("geninfo");
                        name = name.equals("fake-field-wrapper") ? "" : name;
                        cells = new ArrayList<>();
                        if (judged) {
                            layers.add(new FrameCells.Layer(name, cells));
                        }
                    } else if (judged && xml.getLocalName().equals("field") && !name.isEmpty() && isComparable(name)) {
                        cells.add(new Cell(name, shortened(attribute(xml, "show", "")), attribute(xml, "pos", ""),
                                attribute(xml, "size", ""), parents.peek(), attribute(xml, "hide", "no").equals("yes")));
                    }
                    parents.push(name.isEmpty() && !parents.isEmpty() ? parents.peek() : name);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (parents.isEmpty()) {
                        return new FrameCells(List.copyOf(layers));
                    }
                    parents.pop();
                }
                default -> {
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name, String absent) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? absent : value;
    }

    static String shortened(String show) {
        if (show.length() <= LONGEST_SHOWN) {
            return show;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(show.getBytes(StandardCharsets.UTF_8));
            return show.substring(0, BEGINNING) + '…' + show.length() + ':' + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Replaces control characters, which XML 1.0 forbids, by question marks. */
    private static final class Printable extends FilterInputStream {

        Printable(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return isForbidden(b) ? '?' : b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (isForbidden(buffer[i])) {
                    buffer[i] = '?';
                }
            }
            return count;
        }

        private static boolean isForbidden(int b) {
            return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
        }
    }
}
