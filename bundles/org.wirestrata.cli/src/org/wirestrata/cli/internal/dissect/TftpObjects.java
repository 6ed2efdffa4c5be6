package org.wirestrata.cli.internal.dissect;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;

/** The files that TFTP carries; a block that is not full is the last one (RFC 1350, section 6). */
final class TftpObjects implements ObjectExport.Reader {
    private static final int DATA = 3;
    private static final int STANDARD_BLOCK = 512;

    /** A transfer that goes on. */
    private static final class Transfer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int block = STANDARD_BLOCK;
        private int received;
    }

    private final Field operation;
    private final Field source;
    private final Field destination;
    private final Field request;
    private final Field optionName;
    private final Field optionValue;
    private final Field block;
    private final Field data;
    /** By the frames of their requests. */
    private final Map<Long, Transfer> transfers = new HashMap<>();

    TftpObjects(ObjectExport.Names names) {
        operation = names.field("tftp.opcode");
        source = names.field("tftp.source_file");
        destination = names.field("tftp.destination_file");
        request = names.field("tftp.request_frame");
        optionName = names.field("tftp.option.name");
        optionValue = names.field("tftp.option.value");
        block = names.field("tftp.block");
        data = names.field("data.data");
    }

    @Override
    public void read(Packet packet, ObjectFiles to) {
        Tape t = packet.tape();
        int asked = t.first(request);
        if (asked < 0) {
            return;
        }
        Transfer transfer = transfers.computeIfAbsent(t.number(asked), r -> new Transfer());
        for (int i = t.first(optionName); i >= 0; i = t.next(optionName, i + 1)) {
            int value = t.next(optionValue, i);
            if (value >= 0 && t.text(i).equalsIgnoreCase("blksize") && t.text(value).matches("\\d{1,5}")) {
                transfer.block = Integer.parseInt(t.text(value));
            }
        }
        int number = t.first(block);
        if (t.first(operation) >= 0 && t.number(t.first(operation)) == DATA && number >= 0) {
            block(t, t.number(number), transfer, to);
        }
    }

    private void block(Tape t, long number, Transfer transfer, ObjectFiles to) {
        if (number != (transfer.received + 1 & 0xffff)) {
            return;
        }
        transfer.received++;
        int item = t.first(data);
        byte[] bytes = item < 0 ? new byte[0] : t.bytes(item);
        transfer.bytes.writeBytes(bytes);
        if (bytes.length < transfer.block) {
            int name = t.first(source) >= 0 ? t.first(source) : t.first(destination);
            to.add(name < 0 ? "" : ObjectFiles.last(t.text(name)), transfer.bytes.toByteArray());
        }
    }
}
