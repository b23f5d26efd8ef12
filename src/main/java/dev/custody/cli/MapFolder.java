package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.engine.BadCommand;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.MapFile;
import dev.custody.explore.Replay;
import dev.custody.explore.Witness;
import dev.custody.report.html.MapPage;
import dev.custody.scenario.CompleteFile;
import dev.custody.scenario.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where a search leaves what it found: {@code map.json}, {@code map.html}, and a run file for each broken cell in {@code runs}. */
final class MapFolder {
    private final Path directory;

    private MapFolder(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory, before hours are spent on what is to be in it. */
    static MapFolder open(Path directory) {
        make(directory);
        make(directory.resolve("runs"));
        return new MapFolder(directory);
    }

    private static void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new Failure("Cannot write into " + directory + ": " + reason(e));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> "it is no directory.";
            case AccessDeniedException _ -> "access is denied. Choose another place, or change its permissions.";
            case NoSuchFileException _ -> "no directory can be made there. Choose another place.";
            case FileSystemException failure when failure.getReason() != null -> failure.getReason() + ".";
            default -> e.getMessage() + ".";
        };
    }

    /**
     * Writes everything, the map first: it is what must not be lost. Run files of the map that was there before go, unless this
     * map has them too; files that no map named stay.
     */
    void write(GuaranteeMap map, Diagram diagram, Optional<Path> diagramFile) {
        try {
            Set<Path> stale = runs();
            CompleteFile.write(directory.resolve("map.json"), MapFile.text(map).getBytes(StandardCharsets.UTF_8));
            map.witnesses().forEach(witness -> stale.remove(file(map, witness)));
            for (Path run : stale) {
                delete(run);
            }
            CompleteFile.write(directory.resolve("map.html"), MapPage.of(map).getBytes(StandardCharsets.UTF_8));
            for (Witness witness : map.witnesses()) {
                new RunFile(Replay.plan(diagram, witness), diagramFile).save(file(map, witness));
            }
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        } catch (BadCommand e) {
            throw new Failure("This map is not of this diagram: " + e.getMessage());
        }
    }

    /** The run files of the map that is here already; none if what is here is no map. */
    private Set<Path> runs() {
        Path before = directory.resolve("map.json");
        Set<Path> files = new HashSet<>();
        if (Files.isRegularFile(before) && MapFile.read(before) instanceof MapFile.Read(GuaranteeMap map)) {
            map.witnesses().forEach(witness -> files.add(file(map, witness)));
        }
        return files;
    }

    private static void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IOException("Cannot delete " + file + ": " + reason(e), e);
        }
    }

    Path file(GuaranteeMap map, Witness witness) {
        return directory.resolve("runs").resolve(Replay.fileName(map, witness));
    }
}
