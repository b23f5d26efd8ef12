package dev.custody.sink.h2;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.SinkFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.store.fs.FileUtils;

/**
 * Where the databases of a run are.
 *
 * @param prefix of each database's name, in H2's file systems
 * @param directory if they are files that stay
 */
record Location(String prefix, Optional<Path> directory) {
    /** The administrator of each database, with an empty password. */
    static final String USER = "sa";

    private static final String SUFFIX = ".mv.db";
    private static final String READABLE = ";DATABASE_TO_UPPER=FALSE";

    /**
     * RETENTION_TIME, as long as can be: once H2 2.5 overwrites former
     * states, by default after 45 s, a crash may take the last few commits. MAX_COMPACT_TIME in ms, for a clean shutdown.
     * LOCK_TIMEOUT in ms: 0 would mean 2 s. DB_CLOSE_ON_EXIT: no shutdown behind the engine's back.
     */
    static final String OPTIONS = READABLE
            + ";RETENTION_TIME=2147483647;MAX_COMPACT_TIME=1;LOCK_TIMEOUT=1;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** @param run a name that no other run of this process has */
    static Location memory(String run) {
        return new Location("nioMemFS:" + run + "-", Optional.empty());
    }

    static Location emptyDirectory(Path named) {
        Path directory = named.toAbsolutePath().normalize();
        if (directory.toString().contains(";")) {
            throw new SinkFailure(directory
                    + ": H2 can't open a database in a directory with a semicolon in its name. Name another one.");
        }
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.list(directory)) {
                Optional<Path> first = files.sorted().findFirst();
                if (first.isPresent()) {
                    throw new SinkFailure(
                            directory + ": not empty (" + first.get().getFileName()
                                    + " is there), and nothing in it will be overwritten. Name an empty or a new"
                                    + " directory.");
                }
            }
            if (!Files.isWritable(directory)) {
                throw new SinkFailure(directory + ": not writable. Change its rights, or name another directory.");
            }
        } catch (IOException e) {
            throw new SinkFailure(
                    directory + ": can't be used as a directory for databases (" + e + "). Name another one.", e);
        }
        return new Location("file:" + directory + "/", Optional.of(directory));
    }

    /**
     * @param durable whether a commit is on file when it returns; otherwise H2 writes nothing behind the engine's back, and only
     *     its checkpoints do
     */
    String url(ComponentId sink, boolean durable) {
        return "jdbc:h2:" + prefix + sink + OPTIONS + ";WRITE_DELAY=" + writeDelay(durable);
    }

    /** In ms: none, or three weeks. */
    static int writeDelay(boolean durable) {
        return durable ? 0 : 2_000_000_000;
    }

    /** For those who may only read: all other options are the administrator's. */
    String readerUrl(ComponentId sink) {
        return "jdbc:h2:" + prefix + sink + READABLE;
    }

    Optional<DatabaseFile> file(ComponentId sink) {
        return directory.map(d -> new DatabaseFile(sink, d.resolve(fileName(sink)), readerUrl(sink), USER));
    }

    /** How the name of its file ends, wherever that is. */
    static String fileName(ComponentId sink) {
        return sink + SUFFIX;
    }

    void delete(ComponentId sink) {
        FileUtils.delete(prefix + fileName(sink));
    }

    /** The failure for people: which database, what H2 says, and what to do. */
    SinkFailure failure(ComponentId sink, SQLException e) {
        // H2 wraps what the disk says, "No space left on device", in several layers.
        Throwable root = e;
        while (root.getCause() != null && root.getCause().getMessage() != null) {
            root = root.getCause();
        }
        String message =
                String.valueOf(root.getMessage()).lines().findFirst().orElse("").replaceAll("; SQL statement:$", "");
        String where = directory.map(d -> d.resolve(fileName(sink)).toString()).orElse(sink + " (in memory)");
        String mend = directory
                .map(d ->
                        "Check that the disk has room and that the directory is writable; then run again with an empty"
                                + " directory.")
                .orElse("Databases in memory take at most as much as -Xmx allows: give more, send fewer messages, or"
                        + " keep them as files (--data DIRECTORY).");
        return new SinkFailure(where + ": the database failed: " + message + ". " + mend, e);
    }
}
