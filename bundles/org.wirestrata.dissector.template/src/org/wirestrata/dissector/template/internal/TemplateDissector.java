package org.wirestrata.dissector.template.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * A dissector to start from. Its protocol is invented: sensors report readings in UDP datagrams to port 40404.
 * <pre>
 *  byte 0      version, 1
 *  byte 1      flags: 0x01 the reading is urgent, 0x02 the sensor runs on battery
 *  byte 2      kind of message: 1 hello, 2 reading, 3 goodbye
 *  byte 3      length of the name in bytes
 *  4 ...       the sensor's number, 32 bits; its name in UTF-8; with a reading, 16 bits in tenths of a degree
 * </pre>
 */
@Component(service = Dissector.class, property = {"protocol=template", "table=udp.port:40404", "next=data"})
public final class TemplateDissector implements Dissector {
    private static final int SUPPORTED_VERSION = 1;
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
    private static final Expert UNKNOWN_VERSION = PROTOCOL.expert("template.version.unknown", Expert.Severity.WARN, Expert.Area.PROTOCOL,
        "This version is not known");

    @Override
    public Protocol protocol() {
        return PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        Columns columns = d.columns();
        columns.protocol("TEMPLATE");
        columns.clearInfo();
        if (d.u(VERSION) != SUPPORTED_VERSION) {
            d.expert(d.last(), UNKNOWN_VERSION);
        }
        d.flags(FLAGS);
        int kind = d.u(KIND);
        int nameLength = d.u(NAME_LENGTH);
        columns.append(KINDS.text(kind, "Unknown")).append(" from sensor ").append(d.uint(SENSOR));
        d.text(NAME, nameLength, Encoding.UTF_8);
        if (kind == READING) {
            columns.append(": ").append(d.u(READ));
        }
        if (d.remaining() > 0) {
            d.undissected();
        }
    }
}
