package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;

/** What there is to know of a capture file without taking its frames apart. */
final class Facts {
    private static final int FIXED_RESOLUTION = 6;
    private static final int TIME_RESOLUTION = 9;
    private static final int IPV4_NAME = 1;
    private static final int IPV6_NAME = 2;

    /** An interface, and what of it is in the file. */
    static final class Interface {
        final CaptureBlock block;
        final int linkType;
        final int snapLength;
        /** The time resolution as pcapng tells it. */
        int resolution;
        long frames;
        final List<CaptureBlock> statistics = new ArrayList<>();

        Interface(CaptureBlock block, int linkType, int snapLength) {
            this.block = block;
            this.linkType = linkType;
            this.snapLength = snapLength;
        }

        List<CaptureBlock.Option> options(int code) {
            return block == null ? List.of() : block.options().stream().filter(o -> o.code() == code).toList();
        }

        String text(int code) {
            List<CaptureBlock.Option> all = options(code);
            return all.isEmpty() ? null : all.getFirst().text();
        }
    }

    /** A section with its interfaces. */
    static final class Section {
        final List<CaptureBlock.Option> options;
        final List<Interface> interfaces = new ArrayList<>();
        long ipv4Names;
        long ipv6Names;
        long secrets;

        Section(List<CaptureBlock.Option> options) {
            this.options = options;
        }

        List<String> texts(int code) {
            return options.stream().filter(o -> o.code() == code).map(CaptureBlock.Option::text).toList();
        }
    }

    final List<Section> sections = new ArrayList<>();
    /** Frames of each link type. */
    final Map<Integer, Long> linkTypes = new TreeMap<>();
    String format;
    String compression;
    int linkType;
    int snapLength;
    long frames;
    long bytes;
    long leastCut = Long.MAX_VALUE;
    long mostCut = -1;
    boolean timed = true;
    Span first;
    Span last;
    boolean ordered = true;
    long comments;
    long customBlocks;
    CaptureException damage;
    private long lastSeconds;
    private int lastNanos;
    private boolean timeSeen;

    /** Reads a capture to its end, or to where it is damaged. */
    static Facts of(CaptureReader reader, Gauge gauge) throws IOException {
        Facts facts = new Facts();
        reader.keep();
        facts.format = reader.format();
        facts.compression = reader.compression();
        facts.linkType = reader.linkType();
        facts.snapLength = reader.snapLength();
        if (!facts.format.equals("pcapng")) {
            Section s = new Section(List.of());
            Interface only = new Interface(null, reader.linkType(), reader.snapLength());
            only.resolution = reader.nanoseconds() ? 9 : FIXED_RESOLUTION;
            if (reader.linkType() >= 0) {
                s.interfaces.add(only);
            }
            facts.sections.add(s);
        }
        FrameData f = new FrameData();
        try {
            while (reader.next(f)) {
                gauge.step(reader::consumed);
                facts.count(f);
            }
        } catch (CaptureException e) {
            facts.damage = e;
        }
        reader.rest().forEach(facts::block);
        return facts;
    }

    private void count(FrameData f) {
        if (f.blocks != null) {
            for (CaptureBlock b : f.blocks) {
                block(b);
            }
        }
        if (f.enterprise >= 0) {
            customBlocks++;
            return;
        }
        frames++;
        bytes += f.originalLength;
        comments += f.comments == null ? 0 : f.comments.length;
        if (f.capturedLength < f.originalLength) {
            leastCut = Math.min(leastCut, f.capturedLength);
            mostCut = Math.max(mostCut, f.capturedLength);
        }
        linkTypes.merge(f.linkType, 1L, Long::sum);
        if (!sections.isEmpty() && f.interfaceId < sections.getLast().interfaces.size()) {
            sections.getLast().interfaces.get(f.interfaceId).frames++;
        }
        if (f.timed) {
            time(f.seconds, f.nanos);
        } else {
            timed = false;
        }
    }

    private void time(long seconds, int nanos) {
        if (timeSeen && (seconds < lastSeconds || seconds == lastSeconds && nanos < lastNanos)) {
            ordered = false;
        }
        timeSeen = true;
        lastSeconds = seconds;
        lastNanos = nanos;
        if (first == null || seconds < first.seconds() || seconds == first.seconds() && nanos < first.nanos()) {
            first = new Span(seconds, nanos);
        }
        if (last == null || seconds > last.seconds() || seconds == last.seconds() && nanos > last.nanos()) {
            last = new Span(seconds, nanos);
        }
    }

    private void block(CaptureBlock b) {
        if (b.type() == CaptureBlock.SECTION_HEADER) {
            sections.add(new Section(b.options()));
            return;
        }
        if (sections.isEmpty()) {
            return;
        }
        Section s = sections.getLast();
        switch (b.type()) {
            case CaptureBlock.INTERFACE -> {
                Interface i = new Interface(b, b.u16(0), b.i32(4));
                List<CaptureBlock.Option> resolution = i.options(TIME_RESOLUTION);
                i.resolution = resolution.isEmpty() || resolution.getFirst().value().length == 0 ? FIXED_RESOLUTION
                        : resolution.getFirst().value()[0] & 0xff;
                s.interfaces.add(i);
            }
            case CaptureBlock.STATISTICS -> {
                int id = b.i32(0);
                if (id >= 0 && id < s.interfaces.size()) {
                    s.interfaces.get(id).statistics.add(b);
                }
            }
            case CaptureBlock.NAMES -> {
                s.ipv4Names += names(b, IPV4_NAME);
                s.ipv6Names += names(b, IPV6_NAME);
            }
            case CaptureBlock.SECRETS -> s.secrets++;
            default -> {
            }
        }
    }

    private static long names(CaptureBlock b, int kind) {
        long count = 0;
        int at = 0;
        while (at + 4 <= b.body().length && b.u16(at) != 0) {
            count += b.u16(at) == kind ? 1 : 0;
            at += 4 + (b.u16(at + 2) + 3 & ~3);
        }
        return count;
    }

    /** All interfaces of all sections. */
    List<Interface> interfaces() {
        return sections.stream().flatMap(s -> s.interfaces.stream()).toList();
    }

    /** The resolution that all interfaces share, or -1. */
    int resolution() {
        List<Integer> all = interfaces().stream().map(i -> i.resolution).distinct().toList();
        return all.size() == 1 ? all.getFirst() : -1;
    }

    /** The link type that all frames, or else all interfaces, share, or -1. */
    int sharedLinkType() {
        if (linkType >= 0) {
            return linkType;
        }
        List<Integer> all = interfaces().stream().map(i -> i.linkType).distinct().toList();
        return all.size() == 1 ? all.getFirst() : -1;
    }
}
