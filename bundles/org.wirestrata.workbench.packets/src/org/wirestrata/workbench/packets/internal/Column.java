package org.wirestrata.workbench.packets.internal;

/** The columns of the packet list. */
enum Column {
    NUMBER("No.", 70, true), TIME("Time", 110, true), SOURCE("Source", 160, false), DESTINATION("Destination", 160, false),
    PROTOCOL("Protocol", 80, false), LENGTH("Length", 65, true), INFO("Info", 600, false);

    private static final Column[] ALL = values();

    private final String title;
    private final int width;
    private final boolean right;

    Column(String title, int width, boolean right) {
        this.title = title;
        this.width = width;
        this.right = right;
    }

    static Column at(int index) {
        return ALL[index];
    }

    static int count() {
        return ALL.length;
    }

    String title() {
        return title;
    }

    /** The usual width in pixels; that of the last column is what is left. */
    int width() {
        return width;
    }

    /** Whether texts stand at the right. */
    boolean right() {
        return right;
    }
}
