package org.wirestrata.dissector.maclte.internal;

import org.wirestrata.api.value.ValueStrings;

/** What the identities of logical channels stand for (3GPP TS 36.321, tables 6.2.1-1 and 6.2.1-2). */
final class LogicalChannels {
    static final ValueStrings DOWN = channels().of(0x10, "Extended logical channel ID field").of(0x14, "Activation/Deactivation of CSI-RS")
            .of(0x16, "Recommended Bit Rate").of(0x17, "SC-PTM Stop Indication").of(0x18, "Activation/Deactivation (4 octets)")
            .of(0x1a, "Long DRX Command").of(0x1b, "Activation/Deactivation").of(0x1c, "UE Contention Resolution Identity")
            .of(0x1d, "Timing Advance").of(0x1e, "DRX Command").of(0x1f, "Padding").build();
    static final ValueStrings UP = channels().of(0x0b, "CCCH (Category 0)").of(0x10, "Extended logical channel ID field")
            .of(0x14, "Recommended Bit Rate Query").of(0x15, "SPS Confirmation").of(0x16, "Truncated Sidelink BSR").of(0x17, "Sidelink BSR")
            .of(0x18, "Dual Connectivity Power Headroom Report").of(0x19, "Extended Power Headroom Report")
            .of(0x1a, "Power Headroom Report").of(0x1b, "C-RNTI").of(0x1c, "Truncated BSR").of(0x1d, "Short BSR").of(0x1e, "Long BSR")
            .of(0x1f, "Padding").build();
    private static final int NO_CONTROL = -1;

    private LogicalChannels() {
    }

    private static ValueStrings.Builder channels() {
        ValueStrings.Builder b = ValueStrings.builder().of(0, "CCCH");
        for (int i = 1; i <= 10; i++) {
            b.of(i, Integer.toString(i));
        }
        return b;
    }

    /** Whether a channel's data are a control element. */
    static boolean control(boolean up, int channel) {
        return channel >= 0x14 && channel < 0x1f && (fixedLength(up, channel) >= 0 || up && channel >= 0x16 && channel <= 0x19
                || !up && channel == 0x14);
    }

    /** The length of control elements that have one for all, and no length in their subheader; negative for others. */
    static int fixedLength(boolean up, int channel) {
        return up ? switch (channel) {
        case 0x14, 0x1b -> 2;
        case 0x15 -> 0;
        case 0x1a, 0x1c, 0x1d -> 1;
        case 0x1e -> 3;
        default -> NO_CONTROL;
        } : switch (channel) {
        case 0x16 -> 2;
        case 0x17, 0x1a, 0x1e -> 0;
        case 0x18 -> 4;
        case 0x1b, 0x1d -> 1;
        case 0x1c -> 6;
        default -> NO_CONTROL;
        };
    }
}
