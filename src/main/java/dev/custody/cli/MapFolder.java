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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a search leaves what it found: {@code map.json}, {@code map.html}, and a run file for each broken cell in {@code runs}. */
final class MapFolder {
    private final Path directory;

    private MapFolder(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory, before hours are spent on what is to be in it. */
    static MapFolder open(Path directory) {
        try {
            Files.createDirectories(directory.resolve("runs"));
        } catch (FileAlreadyExistsException e) {
            throw new Failure("Cannot write into " + directory + ": " + e.getMessage() + " is no directory.");
        } catch (IOException e) {
            throw new Failure("Cannot write into " + directory + ": " + e.getMessage() + ".");
        }
        return new MapFolder(directory);
    }

    /** Writes everything, the map first: it is what must not be lost. */
    void write(GuaranteeMap map, Diagram diagram, Optional<Path> diagramFile) {
        try {
            CompleteFile.write(directory.resolve("map.json"), MapFile.text(map).getBytes(StandardCharsets.UTF_8));
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

    Path file(GuaranteeMap map, Witness witness) {
        return directory.resolve("runs").resolve(Replay.fileName(map, witness));
    }
}
