package org.wirestrata.cli.internal.files;

import java.io.IOException;

import org.wirestrata.api.capture.FrameData;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Saves a capture in another format, or with other comments and secrets. */
@Command(name = "convert", abbreviateSynopsis = true, sortOptions = false, usageHelpWidth = 110,
    customSynopsis = "wirestrata files convert [OPTIONS] INFILE OUTFILE",
    description = {"Saves a capture in another format, or with other comments and secrets. Options are editcap's. All that a pcapng "
        + "file has besides packets is kept.", ""},
    footer = {"", "Examples:", "  wirestrata files convert -F pcap trace.pcapng trace.pcap",
        "  wirestrata files convert trace.pcap trace.pcapng.gz",
        "  wirestrata files convert --inject-secrets tls,keys.txt trace.pcapng with-keys.pcapng",
        "  wirestrata files convert -a 7:here --discard-capture-comment trace.pcapng trace.pcapng"})
final class ConvertCommand extends EditTask {
    @Parameters(index = "0", paramLabel = "INFILE", description = "the capture to read; - is standard input")
    private String in;
    @Parameters(index = "1", paramLabel = "OUTFILE", description = "the file to write, which may be the same; - is standard output")
    private String out;

    @Override
    int run() throws IOException {
        return edit(in, out);
    }

    @Override
    boolean accepts(FrameData f, long number) {
        return true;
    }

    @Override
    boolean change(FrameData f, long number) {
        return true;
    }
}
