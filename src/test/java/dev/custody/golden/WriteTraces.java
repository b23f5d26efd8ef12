package dev.custody.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs all golden runs in a process of its own, and writes their traces into a directory. */
final class WriteTraces {
    private WriteTraces() {}

    public static void main(String[] arguments) throws IOException {
        for (GoldenRun run : GoldenRun.all()) {
            Files.writeString(Path.of(arguments[0], run.name()), run.onH2());
        }
    }
}
