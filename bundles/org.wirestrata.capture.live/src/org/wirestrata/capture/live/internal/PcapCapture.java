package org.wirestrata.capture.live.internal;

import java.io.EOFException;
import java.sql.Timestamp;
import java.util.concurrent.TimeoutException;

import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapStat;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.capture.LiveCapture;

/** A capture on one interface. */
final class PcapCapture implements LiveCapture.Running {
    private final PcapHandle handle;
    private final CaptureInterface described;
    private volatile boolean stopped;
    private volatile long delivered;
    private long dropped;

    PcapCapture(PcapHandle handle, LiveCapture.Request request, int snapLength, String description) {
        this.handle = handle;
        boolean nanoseconds = handle.getTimestampPrecision() == PcapHandle.TimestampPrecision.NANO;
        String filter = request.filter() == null || request.filter().isBlank() ? null : request.filter();
        described = new CaptureInterface(0, LinkNumbers.inFile(handle.getDlt().value()), snapLength, request.device(), description, filter,
                nanoseconds ? 1_000_000_000 : 1_000_000, 0);
    }

    @Override
    public CaptureInterface describe() {
        return described;
    }

    @Override
    public void run(LiveCapture.Sink sink) throws CaptureException {
        FrameData frame = new FrameData();
        frame.captureInterface = described;
        frame.linkType = described.linkType();
        while (!stopped) {
            byte[] data;
            try {
                data = handle.getNextRawPacketEx();
            } catch (TimeoutException e) {
                continue;
            } catch (EOFException | NotOpenException e) {
                return;
            } catch (PcapNativeException e) {
                if (stopped) {
                    return;
                }
                throw Refusals.failed(described.name(), e);
            }
            frame.number++;
            delivered = frame.number;
            fill(frame, data);
            if (!sink.accept(frame)) {
                return;
            }
        }
    }

    private void fill(FrameData frame, byte[] data) {
        Timestamp time = handle.getTimestamp();
        frame.data = data;
        frame.offset = 0;
        frame.capturedLength = data.length;
        frame.originalLength = handle.getOriginalLength();
        frame.seconds = Math.floorDiv(time.getTime(), 1000L);
        frame.nanos = time.getNanos();
    }

    @Override
    public void stop() {
        stopped = true;
        try {
            handle.breakLoop();
        } catch (NotOpenException e) {
            stopped = true;
        }
    }

    /** What was delivered and what was dropped; the library's own count has frames of the loopback twice. */
    @Override
    public long received() {
        return delivered + dropped();
    }

    /** Asks the library while the handle is open; the last answer stays. */
    @Override
    public synchronized long dropped() {
        if (handle.isOpen()) {
            try {
                PcapStat statistics = handle.getStats();
                dropped = statistics.getNumPacketsDropped() + statistics.getNumPacketsDroppedByIf();
            } catch (PcapNativeException | NotOpenException e) {
                return dropped;
            }
        }
        return dropped;
    }

    @Override
    public void close() {
        stop();
        synchronized (this) {
            dropped();
            handle.close();
        }
    }
}
