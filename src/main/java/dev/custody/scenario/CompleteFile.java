package dev.custody.scenario;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that is there completely or not at all: it is written beside its place, and takes it by {@link #complete}. Whatever
 * was there before stays until then, and for good if it never comes to that. What is no ordinary file (a pipe, a device) is
 * written directly.
 *
 * <p>Every {@link IOException} that it throws has a message for the user, with the name of the file and the reason.
 */
public final class CompleteFile implements AutoCloseable {
    private final Path named;
    private final Path target;
    private final Optional<Path> beside;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean completed;

    private CompleteFile(Path named, Path target, Optional<Path> beside, FileChannel channel) {
        this.named = named;
        this.target = target;
        this.beside = beside;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /**
     * Begins to write a file.
     *
     * @throws IOException if it is a directory, or can't be written
     */
    public static CompleteFile open(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("Cannot write " + file + ": it is a directory. Name a file in it.");
            }
            boolean exists = Files.exists(file);
            if (exists && !Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            if (exists && !Files.isRegularFile(file)) {
                return new CompleteFile(file, file, Optional.empty(), FileChannel.open(file, StandardOpenOption.WRITE));
            }
            // What a symbolic link points to is replaced, not the link.
            Path target = exists ? file.toRealPath() : file.toAbsolutePath();
            Path beside = free(target);
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            return new CompleteFile(file, target, Optional.of(beside), channel);
        } catch (FileSystemException e) {
            throw failure(file, e);
        }
    }

    /** Writes a small file in one go. */
    public static void write(Path file, byte[] content) throws IOException {
        try (CompleteFile complete = open(file)) {
            complete.stream().write(content);
            complete.complete();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static Path free(Path target) throws IOException {
        for (int i = 0; i < 100; i++) {
            Path candidate =
                    target.resolveSibling(".custody-" + ProcessHandle.current().pid() + "-" + i + ".part");
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
        throw new IOException("Cannot write " + target + ": too many half-written files (.custody-*.part) beside it. "
                + "Delete them.");
    }

    /** Where to write to; buffered. Errors are explained by {@link #failure}. */
    public OutputStream stream() {
        return stream;
    }

    /** Puts what was written in its place, and closes it. */
    public void complete() throws IOException {
        try {
            stream.flush();
            if (beside.isPresent()) {
                channel.force(true);
                channel.close();
                move(beside.get());
            } else {
                channel.close();
            }
            completed = true;
        } catch (IOException e) {
            throw failure(named, e);
        }
    }

    private void move(Path from) throws IOException {
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Without {@link #complete}, leaves everything as it was. */
    @Override
    public void close() throws IOException {
        if (completed) {
            return;
        }
        channel.close();
        if (beside.isPresent()) {
            Files.deleteIfExists(beside.get());
        }
    }

    /** The same failure, told to the user: which file could not be written, and why. */
    public static IOException failure(Path file, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Cannot write ")) {
            return e;
        }
        return new IOException("Cannot write " + file + ": " + reason(file, e), e);
    }

    private static String reason(Path file, IOException e) {
        Path directory = file.toAbsolutePath().getParent();
        return switch (e) {
            case NoSuchFileException _ -> "there is no directory " + directory + ". Create it first.";
            case AccessDeniedException _ -> "access is denied. Choose another place, or change its permissions.";
            case FileAlreadyExistsException _ -> "somebody else writes there at the same time. Try again.";
            case FileSystemException failure when failure.getReason() != null -> failure.getReason() + ".";
            default -> e.getMessage() + ".";
        };
    }
}
