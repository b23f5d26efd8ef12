package dev.custody.trace;

import dev.custody.diagram.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * Writes a trace to a file while the run goes on. It writes to a file beside the one it is to be, and only {@link #commit}
 * moves it there: whatever goes wrong, the file that was there before is as it was, and no half of a trace takes its place.
 *
 * <p>Every failure is a {@link TraceFileException} that says which file and what to do.
 */
public final class TraceWriter implements Consumer<TraceEvent>, AutoCloseable {
    private final TraceCodec codec;
    private final Path file;
    private final Path target;
    private final Path beside;
    private final BufferedWriter out;
    private final StringBuilder line = new StringBuilder(256);
    private boolean closed;

    public TraceWriter(TraceCodec codec, Path file) {
        this.codec = codec;
        this.file = file;
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a directory");
            }
            // A device or a pipe (which may have no real path) is written to; it must not be moved over.
            boolean special = Files.exists(file) && !Files.isRegularFile(file);
            Path target = Files.isRegularFile(file) ? file.toRealPath() : file;
            this.target = target;
            this.beside = special ? target : target.resolveSibling(target.getFileName() + ".part");
            this.out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void accept(TraceEvent event) {
        line.setLength(0);
        codec.append(line, event);
        line.append('\n');
        try {
            out.append(line);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The trace is complete: it takes its place. */
    public void commit() {
        try {
            closed = true;
            out.close();
            if (!beside.equals(target)) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            discard();
            throw failure(e);
        }
    }

    /** Without a commit before, nothing is left of what was written. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.close();
        } catch (IOException _) {
            // What it could not write any more is thrown away in the next line anyway.
        }
        discard();
    }

    private void discard() {
        try {
            if (!beside.equals(target)) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException _) {
            // The failure that led here is the one to tell; a leftover .part file says the rest.
        }
    }

    private TraceFileException failure(IOException e) {
        String why = switch (e) {
            case NoSuchFileException _ -> "its directory does not exist";
            case AccessDeniedException _ -> "access is denied";
            default -> String.valueOf(e.getMessage());
        };
        return new TraceFileException(new Problem(
                file.toString(),
                "",
                "the trace can't be written: " + why + ".",
                "Choose another place, or make room there."));
    }
}
