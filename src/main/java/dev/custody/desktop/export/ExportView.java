package dev.custody.desktop.export;

import dev.custody.desktop.text.Texts;
import dev.custody.report.ReportFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What to export, where to, and how far it is. */
public final class ExportView {
    private final ExportViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Path>> askFolder;

    @FXML
    private StackPane export;

    @FXML
    private VBox formats;

    @FXML
    private TextField folder;

    @FXML
    private Label refused;

    @FXML
    private HBox working;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label file;

    @FXML
    private Button cancel;

    @FXML
    private Button begin;

    ExportView(ExportViewModel model, Texts texts, Supplier<Optional<Path>> askFolder) {
        this.model = model;
        this.texts = texts;
        this.askFolder = askFolder;
    }

    @FXML
    void initialize() {
        export.visibleProperty().bind(model.shownProperty());
        for (ReportFormat format : ReportFormat.values()) {
            CheckBox box = new CheckBox(texts.of("format." + format.name()));
            box.setId("export-" + format.id());
            box.selectedProperty().bindBidirectional(model.chosenProperty(format));
            formats.getChildren().add(box);
        }
        folder.textProperty().bindBidirectional(model.folderProperty());
        refused.textProperty().bind(model.refusedProperty());
        refused.visibleProperty().bind(refused.textProperty().isNotEmpty());
        refused.managedProperty().bind(refused.visibleProperty());
        working.managedProperty().bind(working.visibleProperty());
        model.exportingProperty().subscribe(this::show);
    }

    private void show(Exporting now) {
        switch (now) {
            case Exporting.Idle _ -> {
                begin.setDisable(false);
                hand(cancel, begin);
                working.setVisible(false);
            }
            case Exporting.Writing(String name, double share) -> {
                working.setVisible(true);
                hand(begin, cancel);
                begin.setDisable(true);
                bar.setProgress(share);
                file.setText(name);
            }
        }
    }

    /** What has the focus hands it on before it can't have it any more: the toolkit would look for another one behind the sheet. */
    private static void hand(Button from, Button to) {
        if (from.isFocused()) {
            to.requestFocus();
        }
    }

    @FXML
    void choose() {
        askFolder.get().ifPresent(chosen -> model.folderProperty().set(chosen.toString()));
    }

    @FXML
    void begin() {
        model.export();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    @FXML
    void putAway() {
        model.shownProperty().set(false);
    }

    @FXML
    void clicked(MouseEvent event) {
        if (event.getTarget().equals(export)) {
            putAway();
        }
    }
}
