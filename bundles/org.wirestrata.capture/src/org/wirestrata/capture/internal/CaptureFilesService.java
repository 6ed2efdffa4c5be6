package org.wirestrata.capture.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;

/** Opens and creates capture files. */
@Component(service = CaptureFiles.class)
public final class CaptureFilesService implements CaptureFiles {
    @Override
    public CaptureReader read(Path file) throws CaptureException {
        return read(file, Window.BLOCK);
    }

    @Override
    public CaptureReader read(Path file, int window) throws CaptureException {
        try {
            refuseFolder(file);
            if (Files.isRegularFile(file)) {
                return SequentialReader.open(new FileSource(file), file.toString(), window, () -> read(file, window));
            }
            return SequentialReader.open(new StreamSource(Files.newInputStream(file)), file.toString(), window, null);
        } catch (IOException e) {
            throw Faults.opening(file, e);
        }
    }

    @Override
    public CaptureReader read(InputStream in, String name) throws CaptureException {
        return SequentialReader.open(new StreamSource(in), name, Window.BLOCK, null);
    }

    @Override
    public CaptureFile open(Path file) throws CaptureException {
        try {
            refuseFolder(file);
            return IndexedFile.open(file);
        } catch (IOException e) {
            throw Faults.opening(file, e);
        }
    }

    @Override
    public CaptureWriter create(Path file, FileFormat format, List<CaptureInterface> interfaces) throws CaptureException {
        return writer(output(file), format, interfaces);
    }

    private static Output output(Path file) throws CaptureException {
        try {
            refuseFolder(file);
            OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            return new Output(out, file.toString(), true);
        } catch (IOException e) {
            throw Faults.creating(file, e);
        }
    }

    @Override
    public CaptureWriter create(OutputStream out, String name, FileFormat format, List<CaptureInterface> interfaces)
            throws CaptureException {
        return writer(new Output(out, name, false), format, interfaces);
    }

    @Override
    public CaptureWriter copy(OutputStream out, String name, FileFormat format, CaptureInterface plain) throws CaptureException {
        return copying(new Output(out, name, false), format, plain);
    }

    @Override
    public CaptureWriter copy(Path file, FileFormat format, CaptureInterface plain) throws CaptureException {
        return copying(output(file), format, plain);
    }

    private static CaptureWriter copying(Output out, FileFormat format, CaptureInterface plain) {
        return format == FileFormat.PCAPNG ? new PcapngWriter(out, plain) : new PcapWriter(out, format, plain);
    }

    private static CaptureWriter writer(Output out, FileFormat format, List<CaptureInterface> interfaces) throws CaptureException {
        return format == FileFormat.PCAPNG ? new PcapngWriter(out, interfaces) : new PcapWriter(out, format, interfaces);
    }

    private static void refuseFolder(Path file) throws CaptureException {
        if (Files.isDirectory(file)) {
            throw Faults.folder(file.toString());
        }
    }
}
