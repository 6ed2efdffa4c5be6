package org.wirestrata.tests.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;
import org.wirestrata.filter.internal.DisplayFiltersService;

/**
 * A frame written by hand: a protocol <code>s</code> with a field of every kind, and inside it two layers of a protocol <code>inner</code>.
 */
final class Sample {
    static final Protocol S = Protocol.of("Sample", "S", "s");
    static final Field.Uint U8 = S.integer(Ftype.UINT8, "s.u8", "Octet").named(ValueStrings.of(6, "TCP", 17, "UDP", 250, "Two words"));
    static final Field.Uint U16 = S.uint16("s.port", "Port");
    static final Field.Uint U32 = S.uint32("s.u32", "Word");
    static final Field.Uint U64 = S.uint64("s.u64", "Long word");
    static final Field.Uint I32 = S.integer(Ftype.INT32, "s.i32", "Signed word");
    static final Field.Uint ABSENT = S.uint16("s.absent", "Not there");
    static final Field.Uint FLAG = S.flag("s.flag", "Flag").named(TrueFalse.SET);
    static final Field.Uint NO_FLAG = S.flag("s.noflag", "No flag");
    static final Field.Real REAL = S.real("s.real", "Real");
    static final Field.Address ETHER = S.ether("s.eth", "Ethernet");
    static final Field.Address IP4 = S.ipv4("s.ip", "Address");
    static final Field.Address IP6 = S.ipv6("s.ip6", "Address");
    static final Field.Address GUID = S.address(Ftype.GUID, "s.guid", "GUID");
    static final Field.Address OID = S.address(Ftype.OID, "s.oid", "Object");
    static final Field.Text TEXT = S.text("s.text", "Text");
    static final Field.Text LATIN = S.text("s.latin", "Text in Latin 1");
    static final Field.Text MADE = S.text("s.made", "Made text");
    static final Field.Bytes BYTES = S.bytes("s.bytes", "Bytes");
    static final Field.Time TIME = S.time("s.time", "Time", Base.UTC);
    static final Field.Time SPAN = S.span("s.span", "Span");
    static final Field.Group GROUP = S.group("s.group", "Group");
    static final Protocol IN = Protocol.of("Inner", "INNER", "inner");
    static final Field.Uint IN_ID = IN.integer(Ftype.UINT8, "inner.id", "Number");
    static final Field.Uint IN_ADDRESS = IN.integer(Ftype.UINT8, "inner.addr", "Source or destination");
    static final Field.Uint IN_SOURCE = IN.integer(Ftype.UINT8, "inner.src", "Source");
    static final Field.Uint IN_DESTINATION = IN.integer(Ftype.UINT8, "inner.dst", "Destination");
    static final Field.Bytes IN_DATA = IN.bytes("inner.data", "Data");
    /** A second field with a name, wider than the first. */
    static final Field.Uint ALIAS_8 = IN.integer(Ftype.UINT8, "inner.alias", "Alias");
    static final Field.Uint ALIAS_32 = IN.integer(Ftype.UINT32, "inner.alias", "Alias");

    /** Layers over the same bytes as the inner ones: one with its payload, one that is two bytes long. */
    static final Protocol WHOLE = Protocol.of("With payload", "WHOLE", "whole").withPayload();
    static final Protocol HEADED = Protocol.of("First bytes", "HEADED", "headed").valued(2);

    static final long NANOS = 1_041_342_931_300_000_000L;
    private static final byte[] PACKET = packet();
    private static final DisplayFilters FILTERS = new DisplayFiltersService();
    static final Catalog CATALOG = new Known(List.of(S, IN, WHOLE, HEADED));

    private Sample() {
    }

    private static byte[] packet() {
        byte[] b = new byte[64];
        byte[] text = "GET /index.html\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, b, 16, text.length);
        b[0] = 0x45;
        b[1] = (byte) 0xc3;
        b[2] = (byte) 0xbc;
        b[40] = 1;
        b[48] = 2;
        return b;
    }

    /** The frame. */
    static Tape tape() {
        Field[] byId = new Field[CATALOG.fieldLimit()];
        for (Protocol p : CATALOG.protocols()) {
            p.fields().forEach(f -> byId[f.id] = f);
        }
        Tape.Writer w = new Tape.Writer(byId);
        w.source(PACKET, 0, PACKET.length, "Frame");
        int s = w.add(S.layer().id, -1, 0, 0, 40);
        w.layer(s);
        w.add(U8.id, s, 0, 0, 1, 6);
        w.add(U16.id, s, 0, 0, 2, 3267);
        w.add(U16.id, s, 0, 2, 2, 80);
        w.add(U32.id, s, 0, 0, 4, 3_365_067_071L);
        w.add(U64.id, s, 0, 0, 8, -1);
        w.add(I32.id, s, 0, 0, 4, -2);
        w.add(FLAG.id, s, 0, 0, 1, 1);
        w.add(NO_FLAG.id, s, 0, 0, 1, 0);
        w.real(w.add(REAL.id, s, 0, 0, 8), 2.5);
        w.add(ETHER.id, s, 0, 0, 6, 0x00e08100b028L);
        w.add(IP4.id, s, 0, 0, 4, 0x0a000005);
        w.add(IP4.id, s, 0, 4, 4, 0xcf2e865eL);
        byte[] ip6 = new byte[16];
        ip6[0] = (byte) 0xff;
        ip6[1] = 5;
        ip6[14] = (byte) 0x99;
        ip6[15] = (byte) 0x99;
        w.bytes(w.add(IP6.id, s, 0, 0, 16), ip6, 0, 16);
        w.bytes(w.add(GUID.id, s, 0, 0, 16), ip6, 0, 16);
        w.bytes(w.add(OID.id, s, 0, 0, 3), new byte[] {0x55, 4, 3}, 0, 3);
        w.text(w.add(TEXT.id, s, 0, 16, 15), 16, 15, Encoding.ASCII);
        w.text(w.add(LATIN.id, s, 0, 1, 2), 1, 2, Encoding.LATIN_1);
        w.text(w.add(MADE.id, s, 0, 0, 0), "Grüße");
        w.bytes(w.add(BYTES.id, s, 0, 16, 4), 16, 4);
        w.add(TIME.id, s, 0, 0, 8, NANOS);
        w.add(SPAN.id, s, 0, 0, 8, 1_500_000_000L);
        w.add(GROUP.id, s, 0, 0, 0);
        for (int n = 1; n <= 2; n++) {
            int in = w.add(IN.layer().id, -1, 0, 32 + 8 * n, 8);
            w.layer(in);
            w.add(IN_ID.id, in, 0, 32 + 8 * n, 1, n);
            w.add(n == 1 ? ALIAS_8.id : ALIAS_32.id, in, 0, 32 + 8 * n, 1, n == 1 ? 7 : 70_000);
        }
        for (Protocol p : List.of(WHOLE, HEADED)) {
            int layer = w.add(p.layer().id, -1, 0, 40, 8);
            w.layer(layer);
            w.handed(layer, 16);
        }
        return w.tape();
    }

    /** Another frame: the protocol with one number in it. */
    static Tape with(Field.Uint field, long value) {
        Field[] byId = new Field[CATALOG.fieldLimit()];
        byId[S.layer().id] = S.layer();
        byId[field.id] = field;
        Tape.Writer w = new Tape.Writer(byId);
        w.source(PACKET, 0, PACKET.length, "Frame");
        int s = w.add(S.layer().id, -1, 0, 0, 40);
        w.layer(s);
        w.add(field.id, s, 0, 0, 2, value);
        return w.tape();
    }

    static boolean matches(String filter) {
        try {
            return FILTERS.compile(filter, CATALOG).matches(tape());
        } catch (FilterException e) {
            return fail(filter + ": " + e.getMessage(), e);
        }
    }

    /** Filters that the frame satisfies. */
    static void yes(String... filters) {
        for (String f : filters) {
            assertEquals(true, matches(f), f);
        }
    }

    /** Filters that the frame does not satisfy. */
    static void no(String... filters) {
        for (String f : filters) {
            assertEquals(false, matches(f), f);
        }
    }

    /** Why a filter is refused. */
    static FilterException refusal(String filter) {
        try {
            FILTERS.compile(filter, CATALOG);
        } catch (FilterException e) {
            return e;
        }
        return fail("not refused: " + filter);
    }

    /** Filters that are refused because of the part that is given behind them, in turn. */
    static void refused(String... filtersAndCulprits) {
        for (int i = 0; i < filtersAndCulprits.length; i += 2) {
            String f = filtersAndCulprits[i];
            FilterException e = refusal(f);
            String culprit = e.start() >= f.length() ? "" : f.substring(e.start(), Math.min(f.length(), e.start() + e.length()));
            assertEquals(filtersAndCulprits[i + 1], culprit, f + ": " + e.getMessage());
        }
    }

    /** A catalogue of some protocols. */
    private record Known(List<Protocol> protocols) implements Catalog {
        @Override
        public Protocol protocol(String filterName) {
            return protocols.stream().filter(p -> p.filterName().equals(filterName)).findAny().orElse(null);
        }

        @Override
        public List<Field> fields(String name) {
            List<Field> all = new ArrayList<>();
            protocols.forEach(p -> p.fields().stream().filter(f -> f.name().equals(name)).forEach(all::add));
            return all;
        }

        @Override
        public List<String> names() {
            TreeSet<String> all = new TreeSet<>();
            protocols.forEach(p -> p.fields().forEach(f -> all.add(f.name())));
            return List.copyOf(all);
        }

        @Override
        public Field field(int id) {
            return protocols.stream().flatMap(p -> p.fields().stream()).filter(f -> f.id == id).findAny().orElse(null);
        }

        @Override
        public int fieldLimit() {
            return 1 + protocols.stream().flatMap(p -> p.fields().stream()).mapToInt(f -> f.id).max().orElse(0);
        }

        @Override
        public Preference preference(String key) {
            return null;
        }
    }
}
