package org.wirestrata.dissector.fddi.internal;

/** What the frame control field says a frame is (ISO 9314-2, 7.3.3). */
final class FrameControl {
    static final int CLASS = 0xf0;
    static final int STATION_MANAGEMENT = 0x40;
    static final int ASYNC_LLC = 0x50;
    static final int IMPLEMENTOR_ASYNC = 0x60;
    static final int MAC = 0xc0;
    static final int SYNC_LLC = 0xd0;
    static final int IMPLEMENTOR_SYNC = 0xe0;
    static final int NEXT_STATION = 0x4f;
    private static final int NO_PRIORITY = 0x08;

    private FrameControl() {
    }

    /** Whether asynchronous frames of this kind carry a priority. */
    static boolean hasPriority(int control) {
        return (control & (CLASS | NO_PRIORITY)) == ASYNC_LLC;
    }

    /** As the packet list has it. */
    static String text(int control) {
        String low = ", control " + Integer.toHexString(control & 15);
        return switch (control) {
        case 0 -> "Void frame";
        case STATION_MANAGEMENT + 1 -> "SMT info";
        case NEXT_STATION -> "SMT Next station address";
        case 0x80 -> "Nonrestricted token";
        case MAC -> "Restricted token";
        case MAC + 2 -> "MAC beacon";
        case MAC + 3 -> "MAC claim token";
        case SYNC_LLC -> "Sync LLC frame";
        default -> switch (control & CLASS) {
            case STATION_MANAGEMENT -> "SMT frame" + low;
            case ASYNC_LLC -> hasPriority(control) ? "Async LLC frame, priority " + (control & 7) : "Async LLC frame" + low;
            case IMPLEMENTOR_ASYNC -> "Implementor async frame" + low;
            case MAC -> "MAC frame" + low;
            case SYNC_LLC -> "Sync LLC frame" + low;
            case IMPLEMENTOR_SYNC -> "Implementor sync frame" + low;
            default -> "Unknown frame type";
            };
        };
    }
}
