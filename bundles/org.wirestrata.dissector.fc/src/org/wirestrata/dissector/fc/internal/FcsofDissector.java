package org.wirestrata.dissector.fc.internal;

import java.util.zip.CRC32;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;

/** Fibre Channel frames between their delimiters, with the check sequence before the last one (T11 FC-FS, 5.2.7, 8.4 and 9.4). */
@Component(service = Dissector.class, property = {"protocol=fcsof", "table=wtap_encap:122", "next=fc", "next=data", "hands=-"})
public final class FcsofDissector implements Dissector {
    private static final int WORD = 4;
    private static final int SHORTEST = 3 * WORD;

    private static final Protocol FCSOF = Protocol.of("Fibre Channel Delimiters", "FCSoF", "fcsof");
    private static final Field.Uint START = FCSOF.uint32("fc.sof", "Start of frame").hex().named(Delimiters.STARTS);
    private static final Field.Uint END = FCSOF.uint32("fc.eof", "End of frame").hex().named(Delimiters.ENDS);
    private static final Field.Uint CHECK = FCSOF.uint32("fc.crc", "Check sequence").hex();
    private static final Field.Uint CHECK_STATUS = FCSOF.uint8("fc.crc.status", "Check status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);

    @Override
    public Protocol protocol() {
        return FCSOF;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("FC");
        d.columns().clearInfo();
        if (d.length() < SHORTEST || !d.has(0, d.length())) {
            d.dissolve();
        }
        d.peekAt(SHORTEST - 1, 1);
        d.peekAt(d.length() - 1, 1);
        int end = d.length() - WORD;
        int check = end - WORD;
        d.u(START);
        d.uintAt(CHECK, check);
        int item = d.last();
        long right = computed(d, WORD, check - WORD);
        boolean good = d.peekAt(check, WORD) == right;
        if (!good) {
            d.expert(item, FcDissector.WRONG_CHECK);
        }
        d.markGenerated(d.add(CHECK_STATUS, check, 0, good ? InternetChecksum.GOOD : InternetChecksum.BAD));
        d.uintAt(END, end);
        d.covers(WORD);
        d.within(check - WORD);
        if (!d.dispatch("fc")) {
            d.undissected();
        }
    }

    /** The check sequence of bytes, in the order of the bits of its transmission. */
    private static long computed(Dissection d, int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(d.array(), d.arrayOffset() + at, length);
        return Integer.toUnsignedLong(Integer.reverseBytes((int) crc.getValue()));
    }
}
