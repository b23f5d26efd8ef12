package dev.custody.desktop;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.text.Texts;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.RunFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs that windows were closed on before they were saved, each in a file: nobody is asked at the door, since the next window
 * offers the last one. A file stays until its run was brought back, whatever other windows do meanwhile.
 */
final class KeptRuns {
    /** So many files are kept; the oldest one gives way then. */
    static final int MOST = 10;

    private final Playback playback;
    private final RunFileActions actions;
    private final List<Path> places;
    private final DiagramSource diagrams;
    private final NoticesModel notices;
    private final Texts texts;

    /** @param file where the first one is kept, with the others beside it; empty if none is */
    KeptRuns(
            Playback playback,
            RunFileActions actions,
            Optional<Path> file,
            DiagramSource diagrams,
            NoticesModel notices,
            Texts texts) {
        this.playback = playback;
        this.actions = actions;
        this.places = file.stream().flatMap(KeptRuns::places).toList();
        this.diagrams = diagrams;
        this.notices = notices;
        this.texts = texts;
    }

    private static Stream<Path> places(Path first) {
        String name = String.valueOf(first.getFileName()).replace(RunFile.ENDING, "");
        return Stream.iterate(1, i -> i <= MOST, i -> i + 1)
                .map(i -> i == 1 ? first : first.resolveSibling(name + "-" + i + RunFile.ENDING));
    }

    /** The window closes: keeps the run that is open, if something was done in it that is not saved. */
    void keep() {
        if (places.isEmpty() || playback.branching().unsaved().isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(places.getFirst().toAbsolutePath().getParent());
            Path place = takePlace();
            try {
                actions.runSoFar().orElseThrow().save(place);
            } finally {
                if (Files.size(place) == 0) {
                    Files.delete(place);
                }
            }
        } catch (IOException _) {
            // Nobody is left to tell, as of the preferences.
        }
    }

    /** One that no other window that closes now takes. */
    private Path takePlace() throws IOException {
        for (Path place : places) {
            try {
                return Files.createFile(place);
            } catch (FileAlreadyExistsException _) {
                // The next one may be free.
            }
        }
        return lastFirst().getLast();
    }

    /** Tells of the run that was kept last, and how to come back to it. What does not open is not told of, and stays. */
    void offer() {
        for (Path file : lastFirst()) {
            if (RunFile.read(file, diagrams, true) instanceof RunFile.Read(RunFile run)) {
                notices.tell(new Notice(
                        texts.of("left", run.plan().diagram().title()),
                        Notice.Kind.INFORMATION,
                        texts.of("left.reopen"),
                        () -> bringBack(file)));
                return;
            }
        }
    }

    private void bringBack(Path file) {
        // Who asks twice is there already, in this window or in another one.
        if (Files.exists(file)) {
            actions.openRun(file, () -> {
                playback.branching().notSaved();
                forget(file);
                offer();
            });
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It is offered once more, which does no harm.
        }
    }

    private List<Path> lastFirst() {
        return places.stream()
                .filter(Files::exists)
                .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                        .reversed())
                .toList();
    }
}
