package org.wirestrata.dissector.template.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * A dissector to start from. Its protocol is invented: sensors report in datagrams. Byte 0 is the version, 1 holds flags, 2 is the kind of
 * message, 3 the length of the sensor's name; then come the sensor's number (32 bits), its name in UTF-8 and, with a reading, tenths of
 * a degree (16 bits).
 */
@Component(service = Dissector.class, property = {"protocol=template", "table=udp.port:40404", "next=data"})
public final class TemplateDissector implements Dissector {
    private static final int READING = 2;
    private static final ValueStrings KINDS = ValueStrings.of(1, "Hello", READING, "Reading", 3, "Goodbye");
    private static final Protocol PROTOCOL = Protocol.of("Template Sensor Protocol", "TEMPLATE", "template");
    private static final Field.Uint VERSION = PROTOCOL.uint8("template.version", "Version");
    private static final Field.Flags FLAGS = PROTOCOL.flags(Ftype.UINT8, "template.flags", "Flags")
        .with(PROTOCOL.flag("template.flags.urgent", "Urgent", 0x01, 8))
        .with(PROTOCOL.flag("template.flags.battery", "On battery", 0x02, 8));
    private static final Field.Uint KIND = PROTOCOL.uint8("template.kind", "Kind").named(KINDS);
    private static final Field.Uint NAME_LENGTH = PROTOCOL.uint8("template.name_length", "Name length");
    private static final Field.Uint SENSOR = PROTOCOL.uint32("template.sensor", "Sensor").hex();
    private static final Field.Text NAME = PROTOCOL.text("template.name", "Name");
    private static final Field.Uint READ = PROTOCOL.uint16("template.reading", "Reading").about("In tenths of a degree Celsius");
    private static final Expert UNKNOWN = PROTOCOL.expert("template.version.unknown", Expert.Severity.WARN, Expert.Area.PROTOCOL,
        "This version is not known");

    @Override
    public Protocol protocol() {
        return PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("TEMPLATE");
        d.columns().clearInfo();
        if (d.u(VERSION) != 1) {
            d.expert(d.last(), UNKNOWN);
        }
        d.flags(FLAGS);
        int kind = d.u(KIND);
        int nameLength = d.u(NAME_LENGTH);
        d.columns().append(KINDS.text(kind, "Unknown")).append(" from sensor ").append(d.uint(SENSOR));
        d.text(NAME, nameLength, Encoding.UTF_8);
        if (kind == READING) {
            d.columns().append(": ").append(d.u(READ));
        }
        d.undissected();
    }
}
