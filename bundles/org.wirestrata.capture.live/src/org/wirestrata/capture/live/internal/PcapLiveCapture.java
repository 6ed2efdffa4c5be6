package org.wirestrata.capture.live.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.service.component.annotations.Component;
import org.pcap4j.core.BpfProgram;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapAddress;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.Pcaps;
import org.pcap4j.packet.namednumber.DataLinkType;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.LiveCapture;

/** Live capture with libpcap. */
@Component(service = LiveCapture.class)
public final class PcapLiveCapture implements LiveCapture {
    static final int LONGEST_FRAME = 262_144;
    private static final int BATCH_MILLISECONDS = 100;
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
    /** Kept, since the logging system forgets the levels of loggers that nobody holds. */
    private static final Logger LIBRARY_LOGGER = Logger.getLogger("org.pcap4j");

    static {
        LIBRARY_LOGGER.setLevel(Level.WARNING);
    }

    @Override
    public String library() {
        try {
            return Pcaps.libVersion();
        } catch (LinkageError e) {
            return "no libpcap";
        }
    }

    @Override
    public List<Device> devices() throws CaptureException {
        try {
            List<Device> devices = new ArrayList<>();
            for (PcapNetworkInterface i : Pcaps.findAllDevs()) {
                devices.add(new Device(i.getName(), description(i), addresses(i), i.isLoopBack(), i.isUp()));
            }
            return devices;
        } catch (PcapNativeException e) {
            throw Refusals.failed("libpcap", e);
        } catch (LinkageError e) {
            throw Refusals.noLibrary(e);
        }
    }

    /** What people call an interface: on Linux its name says it all, but for the loopback; elsewhere names are for machines. */
    private static String description(PcapNetworkInterface i) {
        if (i.isLoopBack()) {
            return "Loopback";
        }
        return LINUX ? null : i.getDescription();
    }

    private static List<String> addresses(PcapNetworkInterface i) {
        return i.getAddresses().stream().map(PcapAddress::getAddress).filter(a -> a != null)
                .map(a -> a.getHostAddress().replaceFirst("%.*", "")).toList();
    }

    @Override
    public void check(String filter, int linkType) throws CaptureException {
        DataLinkType type = DataLinkType.getInstance(LinkNumbers.inLibrary(linkType));
        try (PcapHandle none = Pcaps.openDead(type, LONGEST_FRAME)) {
            none.compileFilter(filter, BpfProgram.BpfCompileMode.OPTIMIZE, PcapHandle.PCAP_NETMASK_UNKNOWN).free();
        } catch (PcapNativeException | NotOpenException e) {
            throw Refusals.badFilter(filter, Refusals.message(e));
        } catch (LinkageError e) {
            throw Refusals.noLibrary(e);
        }
    }

    @Override
    public Running open(Request request) throws CaptureException {
        int snap = request.snapLength() <= 0 ? LONGEST_FRAME : request.snapLength();
        PcapHandle handle = activate(request, snap);
        try {
            chooseLinkType(handle, request);
            filter(handle, request.filter());
            return new PcapCapture(handle, request, snap, LINUX && loopback(request.device()) ? "Loopback" : null);
        } catch (CaptureException e) {
            handle.close();
            throw e;
        }
    }

    private static PcapHandle activate(Request request, int snap) throws CaptureException {
        PcapHandle.Builder builder = builder(request, snap);
        try {
            try {
                return builder.timestampPrecision(PcapHandle.TimestampPrecision.NANO).build();
            } catch (PcapNativeException e) {
                return builder(request, snap).build();
            }
        } catch (PcapNativeException e) {
            throw Refusals.opening(request.device(), e);
        } catch (LinkageError e) {
            throw Refusals.noLibrary(e);
        }
    }

    private static PcapHandle.Builder builder(Request request, int snap) {
        PcapHandle.Builder builder = new PcapHandle.Builder(request.device()).snaplen(snap).timeoutMillis(BATCH_MILLISECONDS)
                .promiscuousMode(request.promiscuous() ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS);
        return request.bufferBytes() > 0 ? builder.bufferSize(request.bufferBytes()) : builder;
    }

    private static void chooseLinkType(PcapHandle handle, Request request) throws CaptureException {
        if (request.linkType() == null) {
            return;
        }
        try {
            handle.setDlt(Pcaps.dataLinkNameToVal(request.linkType()));
        } catch (PcapNativeException | NotOpenException e) {
            throw Refusals.unsupported(request.device(), "has no link type " + request.linkType() + "; it has " + linkTypes(handle));
        }
    }

    private static String linkTypes(PcapHandle handle) {
        try {
            return String.join(", ", handle.listDatalinks().stream().map(PcapLiveCapture::linkTypeName).toList());
        } catch (PcapNativeException | NotOpenException e) {
            return linkTypeName(handle.getDlt());
        }
    }

    private static String linkTypeName(DataLinkType type) {
        try {
            return Pcaps.dataLinkTypeToName(type);
        } catch (PcapNativeException e) {
            return type.valueAsString();
        }
    }

    private static void filter(PcapHandle handle, String filter) throws CaptureException {
        if (filter == null || filter.isBlank()) {
            return;
        }
        try {
            handle.setFilter(filter, BpfProgram.BpfCompileMode.OPTIMIZE);
        } catch (PcapNativeException | NotOpenException e) {
            throw Refusals.badFilter(filter, Refusals.message(e));
        }
    }

    private static boolean loopback(String device) {
        return device.equals("lo");
    }
}
