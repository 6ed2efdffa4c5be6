package org.wirestrata.export;

import org.wirestrata.api.session.Packet;

/** Writes chosen fields, one line a packet. */
public final class FieldsWriter implements PacketWriter {
    /**
     * How lines look.
     *
     * @param header     whether a first line has the names
     * @param mark       whether a byte order mark comes first
     * @param separator  between fields
     * @param aggregator between a field's values
     * @param quote      around fields; 0 for none
     * @param occurrence which of a field's values are written
     */
    public record Options(boolean header, boolean mark, char separator, char aggregator, char quote,
            FieldSelection.Occurrence occurrence) {
        /** Tabs between fields, commas between values. */
        public static final Options STANDARD = new Options(false, false, '\t', ',', (char) 0, FieldSelection.Occurrence.ALL);
    }

    private final ByteOut out;
    private final FieldSelection chosen;
    private final Options options;
    private final int places;

    public FieldsWriter(ByteOut out, FieldSelection chosen, Options options) {
        this.out = out;
        this.chosen = chosen;
        this.options = options;
        places = chosen.names().size();
    }

    @Override
    public void begin() {
        if (options.mark) {
            out.put("\ufeff");
        }
        if (options.header) {
            for (int i = 0; i < places; i++) {
                if (i > 0) {
                    out.put(options.separator);
                }
                out.put(chosen.names().get(i));
            }
            out.put('\n');
        }
    }

    @Override
    public void write(Packet p) {
        chosen.read(p);
        for (int i = 0; i < places; i++) {
            if (i > 0) {
                out.put(options.separator);
            }
            FieldSelection.Values values = chosen.values(i);
            if (values.count() > 0) {
                if (options.quote != 0) {
                    out.put(options.quote);
                }
                for (int k = 0; k < values.count(); k++) {
                    if (k > 0) {
                        out.put(options.aggregator);
                    }
                    escaped(values.text(), values.start(k), values.end(k));
                }
                if (options.quote != 0) {
                    out.put(options.quote);
                }
            }
        }
        out.put('\n');
    }

    private void escaped(CharSequence value, int from, int to) {
        int plain = from;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c <= '\r' && (c == '\t' || c == '\n' || c == '\r')) {
                out.put(value, plain, i).put('\\').put(c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
                plain = i + 1;
            }
        }
        out.put(value, plain, to);
    }

    @Override
    public FieldSelection chosen() {
        return chosen;
    }
}
