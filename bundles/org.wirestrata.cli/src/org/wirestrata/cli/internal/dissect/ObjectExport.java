package org.wirestrata.cli.internal.dissect;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

/** Collects the files that a protocol carries, as <code>--export-objects</code> asks for. */
final class ObjectExport implements Tap<ObjectFiles, Report> {
    /** Finds files in frames. */
    interface Reader {
        /** Looks at a frame, and adds files that are complete with it. */
        void read(Packet packet, ObjectFiles to);
    }

    /** The fields that a reader looks at. */
    static final class Names {
        private final Catalog catalog;
        private final Set<Field> wanted = new HashSet<>();

        Names(Catalog catalog) {
            this.catalog = catalog;
        }

        /** The first field with a name. */
        Field field(String name) {
            wanted.addAll(catalog.fields(name));
            return catalog.fields(name).stream().findFirst()
                    .orElseThrow(() -> Refusal.usage("--export-objects: the plug-in that knows " + name + " is not installed"));
        }
    }

    private final Path folder;
    private final Names names;
    private final String protocol;

    private ObjectExport(String protocol, Path folder, Snapshot installed) {
        this.protocol = protocol;
        this.folder = folder;
        this.names = new Names(installed);
    }

    /** Reads what stands after the option: a protocol and a folder. */
    static ObjectExport of(String asked, Environment environment, Snapshot installed) {
        int comma = asked.indexOf(',');
        if (comma <= 0 || comma == asked.length() - 1) {
            throw Refusal.usage("--export-objects needs PROTOCOL,FOLDER, not \"" + asked + "\"");
        }
        ObjectExport e = new ObjectExport(asked.substring(0, comma), environment.path(asked.substring(comma + 1)), installed);
        e.reader();
        return e;
    }

    private Reader reader() {
        return switch (protocol) {
            case "http" -> new HttpObjects(names);
            case "imf" -> new MailObjects(names);
            case "tftp" -> new TftpObjects(names);
            default -> throw Refusal.usage("--export-objects: \"" + protocol + "\" is none of http, imf, tftp");
        };
    }

    @Override
    public Set<Field> wanted(Catalog catalog) {
        return names.wanted;
    }

    @Override
    public ObjectFiles begin() {
        return new ObjectFiles(folder, reader());
    }

    @Override
    public void count(ObjectFiles files, Packet packet) {
        files.read(packet);
    }

    @Override
    public ObjectFiles merge(ObjectFiles earlier, ObjectFiles later) {
        earlier.add(later);
        return earlier;
    }

    @Override
    public Report result(ObjectFiles files) {
        return files;
    }

    /** The bytes of an item, all of them, where its value is a text that may end earlier. */
    static byte[] bytes(Tape t, int item) {
        int source = t.source(item);
        int from = Math.min(t.start(item), t.sourceLength(source));
        byte[] bytes = new byte[Math.min(t.length(item), t.sourceLength(source) - from)];
        System.arraycopy(t.sourceArray(source), t.sourceOffset(source) + from, bytes, 0, bytes.length);
        return bytes;
    }
}
