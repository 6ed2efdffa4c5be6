package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.value.Ftype;

/**
 * Frames that were put off, chained by the ends of their conversations. Ordinary frames of TCP and UDP change nothing but what is remembered of
 * their own conversation, so they can be learned later, in their order, as long as nothing else looks there meanwhile; the pass tells
 * where something does.
 */
final class BacklogImpl implements Engine.Backlog, MemoryWatch {
    /** Frames that are put off at most; each takes some 40 bytes. */
    private static final int MOST = 1 << 22;
    private static final int BILLION = 1_000_000_000;

    private final PassImpl pass;
    /** Open addressing: keys of conversations, 0 for none, and the last frame that was put off of each, -1 for none. */
    private long[] keys = new long[1 << 12];
    private int[] last = new int[keys.length];
    private int conversations;
    private int size;
    private int pending;
    private int[] before = new int[1 << 12];
    private long[] place = new long[1 << 12];
    private long[] time = new long[1 << 12];
    private int[] number = new int[1 << 12];
    private int[] captured = new int[1 << 12];
    private int[] original = new int[1 << 12];
    private short[] kind = new short[1 << 12];
    /** Frames whose interface, link type and section each stand for some frames. */
    private final List<FrameData> kinds = new ArrayList<>();
    /** The frames that are being learned, from {@link #at} on. */
    private int[] due = new int[16];
    private int at;
    private int dueSize;
    private final FrameData frame = new FrameData();
    private boolean lacking;

    BacklogImpl(PassImpl pass) {
        this.pass = pass;
    }

    @Override
    public boolean putOff(FrameData f) {
        long key = ShardKeys.conversation(f);
        if (key == ShardKeys.NO_ADDRESSES || f.place < 0 || !f.timed || f.secrets != null || size == MOST) {
            lacking |= size == MOST;
            return false;
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            last[slot] = -1;
            if (++conversations * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        if (size == before.length) {
            more();
        }
        int n = size++;
        before[n] = last[slot];
        place[n] = f.place;
        time[n] = f.seconds * BILLION + f.nanos;
        number[n] = f.number;
        captured[n] = f.capturedLength;
        original[n] = f.originalLength;
        kind[n] = kind(f);
        last[slot] = n;
        pending++;
        return true;
    }

    private short kind(FrameData f) {
        for (int i = kinds.size() - 1; i >= 0; i--) {
            FrameData k = kinds.get(i);
            if (k.captureInterface == f.captureInterface && k.interfaceId == f.interfaceId && k.section == f.section
                    && k.checkSequenceLength == f.checkSequenceLength) {
                return (short) i;
            }
        }
        if (kinds.size() == Short.MAX_VALUE) {
            lacking = true;
            return 0;
        }
        FrameData k = new FrameData();
        k.captureInterface = f.captureInterface;
        k.interfaceId = f.interfaceId;
        k.section = f.section;
        k.linkType = f.linkType;
        k.checkSequenceLength = f.checkSequenceLength;
        kinds.add(k);
        return (short) (kinds.size() - 1);
    }

    private int slot(long key) {
        int i = (int) (key * 0x9e3779b97f4a7c15L >>> 33) & keys.length - 1;
        while (keys[i] != 0 && keys[i] != key) {
            i = i + 1 & keys.length - 1;
        }
        return i;
    }

    private void grow() {
        long[] k = keys;
        int[] l = last;
        keys = new long[k.length * 2];
        last = new int[keys.length];
        for (int i = 0; i < k.length; i++) {
            if (k[i] != 0) {
                int slot = slot(k[i]);
                keys[slot] = k[i];
                last[slot] = l[i];
            }
        }
    }

    private void more() {
        int n = size * 2;
        before = Arrays.copyOf(before, n);
        place = Arrays.copyOf(place, n);
        time = Arrays.copyOf(time, n);
        number = Arrays.copyOf(number, n);
        captured = Arrays.copyOf(captured, n);
        original = Arrays.copyOf(original, n);
        kind = Arrays.copyOf(kind, n);
    }

    @Override
    public void catchUp(FrameData f) throws CaptureException {
        if (at == dueSize && pending > 0) {
            collect(ShardKeys.conversation(f));
        }
        while (at < dueSize) {
            read(due[at]);
            pass.learn(frame);
            at++;
        }
    }

    /** Takes a conversation's frames out, in their order. */
    private void collect(long key) {
        at = 0;
        dueSize = 0;
        int slot = key == ShardKeys.NO_ADDRESSES ? -1 : slot(key);
        if (slot < 0 || keys[slot] == 0 || last[slot] < 0) {
            return;
        }
        for (int n = last[slot]; n >= 0; n = before[n]) {
            dueSize++;
        }
        if (dueSize > due.length) {
            due = new int[dueSize * 2];
        }
        int i = dueSize;
        for (int n = last[slot]; n >= 0; n = before[n]) {
            due[--i] = n;
        }
        last[slot] = -1;
        pending -= dueSize;
    }

    private void read(int n) throws CaptureException {
        FrameData k = kinds.get(kind[n]);
        frame.set(k);
        if (frame.data.length < captured[n]) {
            frame.data = new byte[captured[n] * 2];
            k.data = frame.data;
        }
        pass.earlier.read(place[n], frame.data, 0, captured[n]);
        frame.offset = 0;
        frame.capturedLength = captured[n];
        frame.originalLength = original[n];
        frame.number = number[n];
        frame.seconds = Math.floorDiv(time[n], BILLION);
        frame.nanos = (int) Math.floorMod(time[n], (long) BILLION);
        frame.place = place[n];
    }

    @Override
    public boolean lacking() {
        return lacking;
    }

    @Override
    public void met(Protocol transport, Endpoints e) {
        boolean ip = e.type == Ftype.IPv4.ordinal() || e.type == Ftype.IPv6.ordinal();
        if (ip && pending > 0) {
            int slot = slot(ShardKeys.ends(e.source1, e.source2, e.sourcePort, e.destination1, e.destination2, e.destinationPort));
            lacking |= keys[slot] != 0 && last[slot] >= 0;
        }
    }

    @Override
    public void numbered() {
        lacking |= size > 0;
    }

    @Override
    public void metAddresses(Endpoints e) {
        lacking |= pending > 0;
    }

    @Override
    public void metPieces(FrameData f, Endpoints e) {
        // fragments are never put off
    }

    @Override
    public void metCapture(int key, long part) {
        lacking |= pending > 0;
    }

    @Override
    public void announced(String transport, long address1, long address2, int port) {
        lacking |= pending > 0;
    }

    @Override
    public void metSecrets() {
        lacking |= pending > 0;
    }
}
