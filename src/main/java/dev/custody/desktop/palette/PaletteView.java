package dev.custody.desktop.palette;

import dev.custody.desktop.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The palette as it is seen. While it is there the field keeps the focus; arrows go through the list below it. */
public final class PaletteView {
    private static final int MOST_ROWS = 12;
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final Texts texts;
    private @Nullable Node cameFrom;

    @FXML
    private StackPane palette;

    @FXML
    private TextField field;

    @FXML
    private ListView<Found> list;

    @FXML
    private Label nothing;

    public PaletteView(PaletteViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PaletteCell());
        list.setOnMouseClicked(this::clicked);
        model.foundProperty().subscribe(found -> {
            list.getItems().setAll(found);
            double rows = Math.min(MOST_ROWS, found.size()) * list.getFixedCellSize();
            list.setPrefHeight(rows);
            list.setMinHeight(rows);
            list.setVisible(!found.isEmpty());
            list.setManaged(!found.isEmpty());
            nothing.setVisible(found.isEmpty());
            nothing.setManaged(found.isEmpty());
            choose(model.chosenProperty().get());
        });
        model.chosenProperty().subscribe(at -> choose(at.intValue()));
        model.onlyProperty()
                .subscribe(kind -> field.setPromptText(
                        kind.map(each -> texts.of("prompt." + each)).orElseGet(() -> texts.of("prompt"))));
        palette.visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe(this::shown);
    }

    private void shown(boolean open) {
        if (open) {
            cameFrom = palette.getScene() == null ? null : palette.getScene().getFocusOwner();
            field.requestFocus();
        } else if (cameFrom != null && palette.getScene() != null) {
            cameFrom.requestFocus();
            cameFrom = null;
        }
    }

    /** It was just put into the window, where the focus is on what it came from. */
    public void entered() {
        shown(model.openProperty().get());
    }

    /** What the chosen one is, for those who do not see the list. */
    private void choose(int at) {
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - MOST_ROWS / 2));
        Found chosen = list.getSelectionModel().getSelectedItem();
        field.setAccessibleHelp(
                chosen == null
                        ? texts.of("nothing")
                        : String.join(
                                ", ",
                                chosen.entry().name(),
                                chosen.entry().detail(),
                                chosen.entry().key()));
    }

    private void pressed(KeyEvent event) {
        boolean ours = true;
        switch (event.getCode()) {
            case DOWN, KP_DOWN -> model.move(1);
            case UP, KP_UP -> model.move(-1);
            case PAGE_DOWN -> model.move(PAGE);
            case PAGE_UP -> model.move(-PAGE);
            case ENTER -> model.run();
            case ESCAPE -> model.close();
            // There is nothing else here that could have the focus.
            case TAB -> model.move(event.isShiftDown() ? -1 : 1);
            default -> ours = false;
        }
        if (ours) {
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getButton() == MouseButton.PRIMARY && at >= 0) {
            model.chosenProperty().set(at);
            model.run();
        }
        event.consume();
    }

    @FXML
    void putAway(MouseEvent event) {
        if (palette.equals(event.getTarget())) {
            model.close();
        }
        event.consume();
    }
}
