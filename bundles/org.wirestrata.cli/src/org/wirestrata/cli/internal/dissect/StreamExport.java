package org.wirestrata.cli.internal.dissect;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

/**
 * Saves what both ends of a stream said, as <code>--export-stream</code> asks for: a file for each end that said something.
 *
 * @param <A> what the statistic counts that follows the stream
 */
record StreamExport<A>(Tap<A, Report> follow, Path folder, String name) implements Tap<A, Report> {
    private static final String FORM = "--export-stream needs PROTOCOL,STREAM,FOLDER, with http2 PROTOCOL,STREAM,SUBSTREAM,FOLDER, not \"";

    /** Reads what stands after the option. */
    static StreamExport<?> of(String asked, Environment environment) {
        int numbers = asked.startsWith("http2,") ? 2 : 1;
        String[] parts = asked.split(",", numbers + 2);
        if (parts.length < numbers + 2 || parts[numbers + 1].isEmpty() || !parts[1].matches("[0-9]+")) {
            throw Refusal.usage(FORM + asked + "\"");
        }
        String stream = numbers == 2 ? parts[1] + "," + parts[2] : parts[1];
        try {
            Tap<?, Report> tap = environment.services().sessions().tap("follow," + parts[0] + ",raw," + stream,
                    environment.services().filters());
            return of(tap, environment.path(parts[numbers + 1]), parts[0] + "-" + stream.replace(',', '-'));
        } catch (FilterException e) {
            throw new Refusal(Refusal.USAGE, Complaints.of(e));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--export-stream " + asked + ": " + e.getMessage());
        }
    }

    private static <A> StreamExport<A> of(Tap<A, Report> follow, Path folder, String name) {
        return new StreamExport<>(follow, folder, name);
    }

    @Override
    public Set<Field> wanted(Catalog catalog) {
        return follow.wanted(catalog);
    }

    @Override
    public boolean tops() {
        return follow.tops();
    }

    @Override
    public boolean columns() {
        return follow.columns();
    }

    @Override
    public boolean anyOrder() {
        return follow.anyOrder();
    }

    @Override
    public A begin() {
        return follow.begin();
    }

    @Override
    public void count(A counted, Packet packet) {
        follow.count(counted, packet);
    }

    @Override
    public A merge(A earlier, A later) {
        return follow.merge(earlier, later);
    }

    @Override
    public Report result(A counted) {
        List<?> pieces = (List<?>) follow.result(counted).data().get("pieces");
        ObjectFiles files = new ObjectFiles(folder, null);
        for (int node = 0; node < 2; node++) {
            files.add(name + "-node-" + node, said(pieces, node));
        }
        return files;
    }

    private static byte[] said(List<?> pieces, int node) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            Map<?, ?> p = (Map<?, ?>) piece;
            if (p.get("node").equals(node)) {
                all.writeBytes(Base64.getDecoder().decode(p.get("bytes").toString()));
            }
        }
        return all.toByteArray();
    }
}
