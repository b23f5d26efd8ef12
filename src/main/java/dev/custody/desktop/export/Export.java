package dev.custody.desktop.export;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.text.Texts;
import dev.custody.scenario.RunFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The sheet on which a person chooses what to export, and where to. */
public final class Export {
    private final ExportViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Path>> askFolder;

    /**
     * @param run what a file of the run that is seen holds; empty if none is open
     * @param askFolder asks a person for a folder; empty if they think better of it
     * @param lastFolder the folder in which dialogs begin; empty where none is known
     * @param viewer shows what was written, away from the window's thread, or knows that no program does; empty where nothing is shown
     */
    public Export(
            Desk desk,
            Supplier<Optional<RunFile>> run,
            Supplier<Optional<Path>> askFolder,
            Supplier<Optional<Path>> lastFolder,
            Optional<Predicate<Path>> viewer) {
        this.askFolder = askFolder;
        texts = desk.language().texts(Export.class);
        model = new ExportViewModel(desk.playback().background(), run, lastFolder, viewer, desk.notices(), texts);
        desk.actions()
                .add(Action.of(
                        "export",
                        Action.Group.FILE,
                        texts,
                        model::toggle,
                        Chord.always(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)));
    }

    /** Whether the sheet is seen. */
    public BooleanProperty shownProperty() {
        return model.shownProperty();
    }

    /** The sheet, to be put over the window. */
    public Node layer() {
        return Fxml.load(new ExportView(model, texts, askFolder), texts);
    }
}
