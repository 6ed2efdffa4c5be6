package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.stream.StreamReassembler;
import org.wirestrata.dissection.internal.EngineImpl;
import org.wirestrata.dissection.internal.RegistryImpl;
import org.wirestrata.session.internal.SessionsImpl;
import org.wirestrata.testkit.Services;
import org.wirestrata.testkit.TapeText;
import org.wirestrata.testkit.frames.PcapFile;

/** Plug-ins come, go and are replaced while a capture is open. */
class UpdateTest {
    private static final int FRAMES = 3;
    private static final int PATIENCE = 100;

    @TempDir
    private Path folder;
    private final RegistryImpl registry = new RegistryImpl();
    private final Sessions sessions = new SessionsImpl(Services.get(CaptureFiles.class), new EngineImpl(), registry,
            Services.get(StreamReassembler.class));
    private final DisplayFilters filters = Services.get(DisplayFilters.class);

    /** Loads the plug-in's classes anew each time. */
    private static final class Loader extends ClassLoader {
        Loader() {
            super(Plugged.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Plugged.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> there = findLoadedClass(name);
            return there == null ? define(name) : there;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = Plugged.class.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static Dissector plugged() throws ReflectiveOperationException {
        return (Dissector) new Loader().loadClass(Plugged.class.getName()).getConstructor().newInstance();
    }

    /** Hands each frame on to the plug-in. */
    private static final class Carrier implements Dissector {
        @Override
        public Protocol protocol() {
            return Hostility.FRAME;
        }

        @Override
        public void dissect(Dissection d) {
            d.u(Hostility.FIRST);
            d.conversation(Hostility.FRAME);
            d.dispatch("plugged");
        }
    }

    private Session open() throws IOException {
        registry.addDissector(new Carrier(), Map.of("protocol", "frame"));
        Path file = folder.resolve("plugged.pcap");
        try (PcapFile pcap = PcapFile.create(file, PcapFile.ETHERNET)) {
            for (int n = 1; n <= FRAMES; n++) {
                pcap.add(n, new byte[] {9, (byte) n, 2, 3});
            }
        }
        return sessions.open(file, Configuration.STANDARD);
    }

    private void install(Dissector d) {
        registry.addDissector(d, Map.of("protocol", "plugged", "table", "test.table:1"));
    }

    private static List<Integer> found(Session session, DisplayFilter filter) throws CaptureException {
        List<Integer> found = new ArrayList<>();
        session.filter(filter, 1, found::add, Sessions.Progress.NONE);
        return found;
    }

    /** Uses a plug-in in all ways, and removes it. */
    private WeakReference<ClassLoader> comeAndGo(Session session) throws Exception {
        Dissector d = plugged();
        assertNotSame(Plugged.class, d.getClass());
        install(d);
        session.load(Sessions.Progress.NONE);
        assertEquals("PLUGGED", session.row(2).protocol());
        assertTrue(session.dissect(1).size() > 0);
        DisplayFilter filter = filters.compile("plugged.number == 2", session.snapshot());
        assertEquals(List.of(2), found(session, filter));
        List<String> seen = new ArrayList<>();
        sessions.run(session.file(), new Sessions.Run(Configuration.STANDARD, true, null, filter, 0, null, true),
                p -> seen.add(TapeText.of(p)), Sessions.Progress.NONE);
        assertEquals(1, seen.size());
        registry.removeDissector(d);
        return new WeakReference<>(d.getClass().getClassLoader());
    }

    @Test
    void aPluginThatIsRemovedLeavesNoClassBehind() throws Exception {
        try (Session session = open()) {
            WeakReference<ClassLoader> loader = comeAndGo(session);
            session.load(Sessions.Progress.NONE);
            assertEquals("", session.row(2).protocol());
            for (int n = 0; n < PATIENCE && loader.get() != null; n++) {
                System.gc();
                Thread.sleep(20);
            }
            assertNull(loader.get(), "something holds the plug-in's class loader");
        }
    }

    @Test
    void aFilterFromBeforeAnUpdateMatchesNothing() throws Exception {
        try (Session session = open()) {
            Dissector first = plugged();
            install(first);
            session.load(Sessions.Progress.NONE);
            List<DisplayFilter> before = new ArrayList<>();
            for (String text : List.of("plugged.number == 2", "!(plugged.number == 2)", "not plugged", "plugged", "plugged.number != 2 or frame")) {
                before.add(filters.compile(text, session.snapshot()));
            }
            DisplayFilter other = filters.compile("frame.first == 9", session.snapshot());
            assertEquals(List.of(1, 3), found(session, before.get(1)));

            registry.removeDissector(first);
            install(plugged());
            session.load(Sessions.Progress.NONE);
            for (DisplayFilter f : before) {
                assertFalse(f.fits(session.snapshot()), f.text());
                assertEquals(List.of(), found(session, f), f.text());
                Sessions.Run run = new Sessions.Run(Configuration.STANDARD, false, null, f, 0, null, true);
                assertThrows(IllegalArgumentException.class, () -> sessions.run(session.file(), run, p -> true, Sessions.Progress.NONE));
            }
            assertEquals(List.of(2), found(session, filters.compile("plugged.number == 2", session.snapshot())));
            assertEquals(List.of(1, 2, 3), found(session, other), "what the update did not touch holds");
        }
    }

    @Test
    void fieldsFromBeforeAnUpdateAreNotTakenForOthers() throws Exception {
        try (Session session = open()) {
            Dissector first = plugged();
            install(first);
            Set<Field> before = Set.copyOf(session.snapshot().fields("plugged.number"));
            registry.removeDissector(first);
            install(plugged());
            Sessions.Run run = new Sessions.Run(Configuration.STANDARD, false, null, null, 0, before, true);
            sessions.run(session.file(), run, p -> {
                assertEquals(-1, p.tape().first(before.iterator().next()));
                return true;
            }, Sessions.Progress.NONE);
        }
    }
}
