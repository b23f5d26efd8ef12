package dev.custody.desktop.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which dialogs begin: that of what was chosen last in this window, or else of what was opened or saved last. */
public final class LastFolder {
    private final RecentFiles recent;
    private Optional<Path> chosen = Optional.empty();

    public LastFolder(RecentFiles recent) {
        this.recent = recent;
    }

    /** A folder, or a file in it, was chosen just now. */
    public void chose(Path place) {
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        chosen = Optional.ofNullable(folder);
    }

    /** Empty where there is none, or none any more. */
    public Optional<Path> get() {
        Stream<Path> lately = recent.list().stream().map(Path::toAbsolutePath).map(Path::getParent);
        return Stream.concat(chosen.stream(), lately).filter(Files::isDirectory).findFirst();
    }
}
