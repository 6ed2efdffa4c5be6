package org.wirestrata.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs as a user does, and keeps what they say. */
final class Program {
    /** How a program ended, and all that it wrote. */
    record Result(int code, String out, String err) {
        /** For messages of tests. */
        @Override
        public String toString() {
            return "exit code " + code + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    private final List<String> command;
    private final Path folder;

    Program(Path folder, List<String> command) {
        this.folder = folder;
        this.command = command;
    }

    /** Runs the program with further arguments, without input; one that does not end within minutes is ended. */
    Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** The same with further variables in its environment. */
    Result run(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("out", null);
            Path err = Files.createTempFile("err", null);
            ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile()).redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(all + " did not end\n" + Files.readString(err));
            }
            Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(all + " was interrupted", e);
        }
    }
}
