package org.wirestrata.api.capture;

/** Formats that can be written; the name is the one given after <code>-F</code>. */
public enum FileFormat {
    PCAP("pcap", "pcap"), PCAP_NANOSECOND("nsecpcap", "pcap"), PCAPNG("pcapng", "pcapng"),
    PCAP_MODIFIED("modpcap", "pcap"), SNOOP("snoop", "snoop");

    private final String option;
    private final String extension;

    FileFormat(String option, String extension) {
        this.option = option;
        this.extension = extension;
    }

    public String option() {
        return option;
    }

    public String extension() {
        return extension;
    }

    /** The format with a name, or null. */
    public static FileFormat named(String option) {
        for (FileFormat f : values()) {
            if (f.option.equals(option)) {
                return f;
            }
        }
        return null;
    }
}
