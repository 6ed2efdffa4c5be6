package org.wirestrata.dissector.tcp.internal;

/** The flags of a segment in words and in letters; each combination is written once and kept. */
final class FlagText {
    private static final String[] NAMES = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE"};
    private static final String LETTERS = "RRRACEUAPRSF";
    private static final int ALL = 0xfff;
    private static final int RESERVED = 0xe00;
    private static final String[] NAMED = new String[ALL + 1];
    private static final String[] LETTERED = new String[ALL + 1];

    private FlagText() {
    }

    /** The names of the flags that are set, as the packet list shows them. */
    static String names(int flags) {
        String s = NAMED[flags & ALL];
        return s != null ? s : (NAMED[flags & ALL] = name(flags & ALL));
    }

    private static String name(int flags) {
        if (flags == 0) {
            return "<None>";
        }
        StringBuilder to = new StringBuilder();
        String separator = "";
        for (int i = 0; i < NAMES.length; i++) {
            if ((flags >> i & 1) != 0) {
                to.append(separator).append(NAMES[i]);
                separator = ", ";
            }
        }
        if ((flags & RESERVED) != 0) {
            to.append(separator).append("Reserved");
        }
        return to.toString();
    }

    /** Twelve characters, a letter for each flag that is set and a middle dot for the others. */
    static String letters(int flags) {
        String s = LETTERED[flags & ALL];
        return s != null ? s : (LETTERED[flags & ALL] = letter(flags & ALL));
    }

    private static String letter(int flags) {
        StringBuilder to = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS.length(); i++) {
            if ((flags >> LETTERS.length() - 1 - i & 1) == 0) {
                to.setCharAt(i, '·');
            }
        }
        return to.toString();
    }
}
