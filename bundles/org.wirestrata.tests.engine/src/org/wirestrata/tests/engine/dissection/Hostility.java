package org.wirestrata.tests.engine.dissection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.dissection.internal.EngineImpl;
import org.wirestrata.dissection.internal.RegistryImpl;
import org.wirestrata.testkit.TapeText;

/** A capture whose frames hold what a hostile plug-in takes, between bytes of a plug-in that means well. */
final class Hostility {
    static final Protocol FRAME = Protocol.of("Frame", "Frame", "frame");
    static final Field.Uint FIRST = FRAME.uint8("frame.first", "First");
    static final Field.Uint LAST = FRAME.uint8("frame.last", "Last");
    static final Protocol HOSTILE = Protocol.of("Hostile", "HOSTILE", "hostile");
    static final Field.Uint NUMBER = HOSTILE.uint8("hostile.number", "Number");
    static final Field.Text TEXT = HOSTILE.text("hostile.text", "Text");
    static final Field.Group GROUP = HOSTILE.group("hostile.group", "Group");
    static final byte[] BYTES = {1, 2, 3, 4};

    private Hostility() {
    }

    /** Records a byte, hands the middle to the hostile plug-in, and records another byte afterwards. */
    static final class Outer implements Dissector {
        @Override
        public Protocol protocol() {
            return FRAME;
        }

        @Override
        public void dissect(Dissection d) {
            d.u(FIRST);
            d.dispatch("hostile");
            d.position(0);
            d.u(LAST);
            d.columns().append("the end");
        }
    }

    /** Records a byte and does its deed. */
    static final class Hostile implements Dissector {
        private final Consumer<Dissection> deed;

        Hostile(Consumer<Dissection> deed) {
            this.deed = deed;
        }

        @Override
        public Protocol protocol() {
            return HOSTILE;
        }

        @Override
        public void dissect(Dissection d) {
            d.uintAt(NUMBER, 0);
            d.addText(TEXT, 0, 1, 0, 1, Encoding.ASCII);
            deed.accept(d);
        }
    }

    /** What an engine says while something runs. */
    static List<String> said(Runnable run) {
        List<String> said = new ArrayList<>();
        Logger log = Logger.getLogger("org.wirestrata.dissection");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord r) {
                said.add(r.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        log.setUseParentHandlers(false);
        log.addHandler(handler);
        try {
            run.run();
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }
        return said;
    }

    static FrameData frame(int number) {
        FrameData f = new FrameData();
        f.data = BYTES;
        f.capturedLength = BYTES.length;
        f.originalLength = BYTES.length;
        f.number = number;
        return f;
    }

    static Engine.Pass pass(Engine engine, Engine.Keep keep, Dissector... hostile) {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Outer(), Map.of("protocol", "frame"));
        for (Dissector h : hostile) {
            registry.addDissector(h, Map.of("protocol", "hostile"));
        }
        return engine.begin(registry.snapshot(), Configuration.STANDARD, keep, Engine.Want.ALL);
    }

    /** The items that the well-meaning plug-in and the engine recorded, and the row. */
    static String shown(Packet p) {
        return TapeText.of(p, f -> f != NUMBER && f != GROUP && f != TEXT, true);
    }

    /** Frames of a capture as a pass shows them. */
    static List<String> shown(int frames, Dissector hostile) {
        Engine.Pass pass = pass(new EngineImpl(), Engine.Keep.NOTHING, hostile);
        List<String> shown = new ArrayList<>();
        for (int n = 1; n <= frames; n++) {
            shown.add(shown(pass.learn(frame(n))));
        }
        return shown;
    }
}
