package dev.custody.desktop;

import dev.custody.desktop.files.LastFolder;
import dev.custody.desktop.text.Texts;
import dev.custody.scenario.RunFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The platform's own dialogs. */
final class FileDialogs implements RunFileDialogs {
    private final Stage owner;
    private final Texts texts;
    private final LastFolder last;

    /** @param last in which they begin */
    FileDialogs(Stage owner, Texts texts, LastFolder last) {
        this.texts = texts;
        this.owner = owner;
        this.last = last;
    }

    @Override
    public Optional<Path> askWhereToSave(String suggestedName) {
        FileChooser chooser = chooser(texts.of("dialog.save"));
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> askWhereToSavePicture(String suggestedName) {
        FileChooser chooser = chooser(texts.of("dialog.picture"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(texts.of("dialog.png"), "*.png"),
                        new FileChooser.ExtensionFilter(texts.of("dialog.svg"), "*.svg"));
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> askWhatToOpen() {
        return remembered(chooser(texts.of("dialog.open")).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> askForFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.of("dialog.folder"));
        last.get().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return remembered(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> lastFolder() {
        return last.get();
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(texts.of("dialog.ours"), "*" + RunFile.ENDING, "*.json"),
                        new FileChooser.ExtensionFilter(texts.of("dialog.all"), "*.*"));
        last.get().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        Optional<Path> place = Optional.ofNullable(chosen).map(File::toPath);
        place.ifPresent(last::chose);
        return place;
    }
}
