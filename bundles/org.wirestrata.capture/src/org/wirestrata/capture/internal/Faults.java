package org.wirestrata.capture.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;

/** What can be wrong with a capture file, each as one line that names the file, the place and, where there is one, the remedy. */
final class Faults {
    private Faults() {
    }

    static CaptureException notFound(String name) {
        return new CaptureException(Problem.NOT_FOUND, name, -1, "There is no file \"" + name + "\".");
    }

    static CaptureException folder(String name) {
        return new CaptureException(Problem.FOLDER, name, -1, "\"" + name + "\" is a folder, not a capture file.");
    }

    static CaptureException unreadable(String name) {
        return new CaptureException(Problem.NO_PERMISSION, name, -1,
                "You are not permitted to read \"" + name + "\"; its owner can permit it with chmod.");
    }

    static CaptureException unwritable(String name) {
        return new CaptureException(Problem.NO_PERMISSION, name, -1,
                "You are not permitted to write \"" + name + "\"; choose another folder or change the permissions.");
    }

    static CaptureException notACapture(String name) {
        return new CaptureException(Problem.NOT_A_CAPTURE, name, 0,
                "\"" + name + "\" is not a capture file in a format that is known here (" + Opener.formatNames() + ").");
    }

    static CaptureException unsupported(String name, long offset, String what) {
        return new CaptureException(Problem.UNSUPPORTED, name, offset, "\"" + name + "\" can't be read: " + what + ".");
    }

    /** A header that the file's end cuts. */
    static CaptureException cutHeader(String name, long offset) {
        return new CaptureException(Problem.TRUNCATED, name, offset, "\"" + name + "\" is cut: it ends within the file header.");
    }

    static CaptureException cut(String name, long offset, long needed, long there) {
        return new CaptureException(Problem.TRUNCATED, name, offset, "\"" + name + "\" is cut: of the " + needed
                + " bytes of the record at byte " + offset + " it has only " + there + ".");
    }

    static CaptureException damaged(String name, long offset, String what) {
        return new CaptureException(Problem.DAMAGED, name, offset, "\"" + name + "\" is damaged at byte " + offset + ": " + what + ".");
    }

    /** Translates what reading threw; what is a fault of this kind already stays. */
    static CaptureException reading(String name, long offset, IOException e) {
        return switch (e) {
            case CaptureException c -> c;
            case EOFException _ ->
                new CaptureException(Problem.TRUNCATED, name, offset, "\"" + name + "\" is cut: the compressed data are not complete.");
            case ZipException z -> new CaptureException(Problem.DAMAGED, name, offset,
                    "\"" + name + "\" is damaged: it can't be decompressed (" + z.getMessage() + ").");
            default -> new CaptureException(Problem.INPUT_OUTPUT, name, offset, "\"" + name + "\" can't be read: " + reason(e) + ".");
        };
    }

    static CaptureException opening(Path file, IOException e) {
        String name = file.toString();
        return switch (e) {
            case CaptureException c -> c;
            case NoSuchFileException _ -> notFound(name);
            case AccessDeniedException _ -> unreadable(name);
            default -> reading(name, -1, e);
        };
    }

    static CaptureException creating(Path file, IOException e) {
        String name = file.toString();
        return switch (e) {
            case CaptureException c -> c;
            case AccessDeniedException _ -> unwritable(name);
            case NoSuchFileException _ -> new CaptureException(Problem.NOT_FOUND, name, -1,
                    "\"" + name + "\" can't be created: there is no such folder.");
            case FileSystemException f when f.getReason() != null -> new CaptureException(Problem.INPUT_OUTPUT, name, -1,
                    "\"" + name + "\" can't be created: " + f.getReason() + ".");
            default -> writing(name, -1, e);
        };
    }

    static CaptureException writing(String name, long offset, IOException e) {
        return e instanceof CaptureException c ? c
                : new CaptureException(Problem.INPUT_OUTPUT, name, offset, "\"" + name + "\" can't be written further: " + reason(e) + ".");
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
