package org.wirestrata.dissector.pppoe.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The discovery stage of PPP over Ethernet (RFC 2516, 5) with its tags (RFC 4638, 5578; line characteristics of TR-101). */
@Component(service = Dissector.class, property = {"protocol=pppoed", "table=ethertype:0x8863",
    "next=ppp", "next=data", "hands=-"})
public final class PppoeDiscoveryDissector implements Dissector {
    private static final int END = 0x0000;
    private static final int AC_NAME = 0x0102;
    private static final int VENDOR = 0x0105;
    private static final int LOOP = 0x90;
    private static final int BROADBAND_FORUM = 3561;
    static final Protocol DISCOVERY = Protocol.of("PPP-over-Ethernet Discovery", "PPPoED", "pppoed");
    private static final Protocol[] FURTHER = {PppoeHeader.PPPOE};
    private static final ValueStrings TAGS = ValueStrings.of(END, "End-Of-List", 0x0101, "Service-Name", AC_NAME, "AC-Name", 0x0103,
            "Host-Uniq", 0x0104, "AC-Cookie", VENDOR, "Vendor-Specific", 0x0106, "Credits", 0x0107, "Metrics", 0x0110, "Relay-Session-Id",
            0x0120, "PPP-Max-Payload", 0x0201, "Service-Name-Error", 0x0202, "AC-System-Error", 0x0203, "Generic-Error");

    private static final Field.Group LIST = DISCOVERY.group("pppoed.tags", "Tags");
    private static final Field.Uint TAG = DISCOVERY.uint16("pppoed.tag", "Tag").hex().named(TAGS);
    private static final Field.Uint TAG_LENGTH = DISCOVERY.uint16("pppoed.tag_length", "Tag length");
    private static final Field.Uint LINE_TAG_LENGTH = DISCOVERY.uint8("pppoed.tag_length_8", "Tag length");
    private static final Field.Bytes UNKNOWN = DISCOVERY.bytes("pppoed.tag.unknown_data", "Data");
    private static final Field.Text SERVICE = DISCOVERY.text("pppoed.tags.service_name", "Service");
    private static final Field.Text CONCENTRATOR = DISCOVERY.text("pppoed.tags.ac_name", "Access concentrator");
    private static final Field.Bytes HOST = DISCOVERY.bytes("pppoed.tags.host_uniq", "Host's mark");
    private static final Field.Bytes COOKIE = DISCOVERY.bytes("pppoed.tags.ac_cookie", "Access concentrator's cookie");
    private static final Field.Uint VENDOR_ID = DISCOVERY.uint32("pppoed.tags.vendor_id", "Vendor");
    private static final Field.Bytes VENDOR_DATA = DISCOVERY.bytes("pppoed.tags.vendor_unspecified", "Vendor's data");
    private static final Field.Group LINE = DISCOVERY.group("pppoed.tags.vendorspecific.tags", "Line");
    private static final Field.Text CIRCUIT = DISCOVERY.text("pppoed.tags.circuit_id", "Circuit");
    private static final Field.Text REMOTE = DISCOVERY.text("pppoed.tags.remote_id", "Remote");
    /** From type 0x81 on. */
    private static final Field.Uint[] RATES = {rate("act_data_rate_up"), rate("act_data_rate_down"), rate("min_data_rate_up"),
        rate("min_data_rate_down"), rate("attainable_data_rate_up"), rate("attainable_data_rate_down"), rate("max_data_rate_up"),
        rate("max_data_rate_down"), rate("min_data_rate_up_lp"), rate("min_data_rate_down_lp"), rate("max_int_delay_up"),
        rate("act_int_delay_up"), rate("max_int_delay_down"), rate("act_int_delay_down")};
    private static final Field.Bytes CREDITS = DISCOVERY.bytes("pppoed.tags.credits", "Credits");
    private static final Field.Bytes METRICS = DISCOVERY.bytes("pppoed.tags.metrics", "Metrics");
    private static final Field.Bytes RELAY = DISCOVERY.bytes("pppoed.tags.relay_session_id", "Relay's session");
    private static final Field.Bytes URL = DISCOVERY.bytes("pppoed.tags.hurl", "URL for the host");
    private static final Field.Bytes MESSAGE = DISCOVERY.bytes("pppoed.tags.motm", "Message");
    private static final Field.Bytes MOST_PAYLOAD = DISCOVERY.bytes("pppoed.tags.max_payload", "Largest payload");
    private static final Field.Bytes ROUTE = DISCOVERY.bytes("pppoed.tags.ip_route_add", "Route");
    private static final Field.Text SERVICE_ERROR = DISCOVERY.text("pppoed.tags.service_name_error", "Service error");
    private static final Field.Text SYSTEM_ERROR = DISCOVERY.text("pppoed.tags.ac_system_error", "Access concentrator's error");
    private static final Field.Text ERROR = DISCOVERY.text("pppoed.tags.generic_error", "Error");

    static {
        LinkMetrics.load();
    }

    private static Field.Uint rate(String name) {
        return DISCOVERY.uint32("pppoed.tags." + name, name.replace('_', ' '));
    }

    @Override
    public Protocol protocol() {
        return DISCOVERY;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return FURTHER.clone();
    }

    @Override
    public void dissect(Dissection d) {
        int length = PppoeHeader.take(d, "PPPoED");
        int from = PppoeHeader.LENGTH;
        if (length <= 0) {
            d.limit(0);
            return;
        }
        if (length < d.reportedRemaining()) {
            d.limit(length);
        }
        d.covers(from + Math.min(length, d.remaining()));
        int list = d.open(LIST, from, Math.min(length, d.remaining()));
        int at = from;
        while (at <= from + length - 4) {
            int tag = (int) d.peekAt(at, 2);
            int bytes = (int) d.peekAt(at + 2, 2);
            if (tag == END) {
                break;
            }
            if (!LinkMetrics.show(d, tag, at + 4, bytes, list)) {
                tag(d, tag, at + 4, bytes);
            }
            at += 4 + bytes;
        }
        d.leave(list);
        d.position(Math.min(d.length(), at));
    }

    private static void tag(Dissection d, int tag, int at, int bytes) {
        Field f = field(tag);
        if (tag == VENDOR) {
            vendor(d, at, bytes);
        } else if (f == null) {
            if (bytes > 0) {
                d.uintAt(TAG, at - 4);
                d.uintAt(TAG_LENGTH, at - 2);
                d.byteAt(at + bytes - 1);
                // the referee has the data begin at the length
                d.add(UNKNOWN, at - 2, bytes);
            }
        } else if (bytes > 0 || f != SERVICE) {
            d.peekAt(at - 1 + bytes, 1);
            known(d, f, tag, at, bytes);
        }
    }

    private static void known(Dissection d, Field f, int tag, int at, int bytes) {
        if (f instanceof Field.Text t) {
            d.addText(t, at, bytes, at, bytes, Encoding.UTF_8);
            if (tag == AC_NAME && d.columns().wanted()) {
                d.columns().append(" AC-Name='").append(new String(d.array(), d.arrayOffset() + at, bytes, StandardCharsets.UTF_8)).append('\'');
            }
        } else {
            d.add(f, at, bytes);
        }
    }

    private static Field field(int tag) {
        return switch (tag) {
            case 0x0101 -> SERVICE;
            case AC_NAME -> CONCENTRATOR;
            case 0x0103 -> HOST;
            case 0x0104 -> COOKIE;
            case 0x0106 -> CREDITS;
            case 0x0107 -> METRICS;
            case 0x0110 -> RELAY;
            case 0x0111 -> URL;
            case 0x0112 -> MESSAGE;
            case 0x0120 -> MOST_PAYLOAD;
            case 0x0121 -> ROUTE;
            case 0x0201 -> SERVICE_ERROR;
            case 0x0202 -> SYSTEM_ERROR;
            case 0x0203 -> ERROR;
            default -> null;
        };
    }

    private static void vendor(Dissection d, int at, int bytes) {
        if (bytes < 4) {
            return;
        }
        int vendor = (int) d.uintAt(VENDOR_ID, at);
        int end = at + bytes;
        if (vendor != BROADBAND_FORUM) {
            if (bytes > 4) {
                d.add(VENDOR_DATA, at + 4, bytes - 4);
            }
            return;
        }
        d.byteAt(end - 1);
        int item = d.open(LINE, at + 4, bytes - 4);
        int p = at + 4;
        while (p + 2 <= end) {
            int type = d.byteAt(p);
            int length = d.byteAt(p + 1);
            if (p + 2 + length > end) {
                break;
            }
            if (type == 1 || type == 2) {
                d.addText(type == 1 ? CIRCUIT : REMOTE, p + 2, length, p + 2, length, Encoding.UTF_8);
            } else if (type == LOOP) {
                LinkMetrics.loop(d, p + 2, length);
            } else if (type > 0x80 && type <= 0x80 + RATES.length) {
                if (length == 4) {
                    d.uintAt(RATES[type - 0x81], p + 2);
                } else {
                    d.expert(item, LinkMetrics.WRONG_LENGTH);
                }
            } else {
                d.uintAt(TAG, p, 1);
                d.uintAt(LINE_TAG_LENGTH, p + 1);
                d.add(UNKNOWN, p + 2, length);
            }
            p += 2 + length;
        }
        d.leave(item);
    }
}
