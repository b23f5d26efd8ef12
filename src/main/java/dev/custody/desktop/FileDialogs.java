package dev.custody.desktop;

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
    private @Nullable File lastDirectory;

    FileDialogs(Stage owner, Texts texts) {
        this.texts = texts;
        this.owner = owner;
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
        if (lastDirectory != null && lastDirectory.isDirectory()) {
            chooser.setInitialDirectory(lastDirectory);
        }
        File chosen = chooser.showDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(texts.of("dialog.ours"), "*" + RunFile.ENDING, "*.json"),
                        new FileChooser.ExtensionFilter(texts.of("dialog.all"), "*.*"));
        if (lastDirectory != null && lastDirectory.isDirectory()) {
            chooser.setInitialDirectory(lastDirectory);
        }
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        lastDirectory = chosen.getAbsoluteFile().getParentFile();
        return Optional.of(chosen.toPath());
    }
}
