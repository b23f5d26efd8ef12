package dev.custody.desktop.transcript;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.pane.Clip;
import dev.custody.desktop.pane.Copied;
import dev.custody.desktop.text.Texts;
import dev.custody.transcript.Weight;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The transcript as it is seen. */
public final class TranscriptView {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    /** How many lines are seen above the one at the playhead, where there is room. */
    private static final int ABOVE = 3;

    private final TranscriptViewModel model;
    private final Texts texts;
    private final Actions actions;
    private final Clip clip;

    @FXML
    private ComboBox<Weight> least;

    @FXML
    private MenuButton kinds;

    @FXML
    private CheckBox onlySelected;

    @FXML
    private CheckBox following;

    @FXML
    private TextField search;

    @FXML
    private Button copy;

    @FXML
    private ListView<Integer> list;

    @FXML
    private Label none;

    @FXML
    private Button showAll;

    TranscriptView(TranscriptViewModel model, Texts texts, Actions actions, Clip clip) {
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        this.clip = clip;
    }

    @FXML
    void initialize() {
        least.getItems().setAll(Weight.values());
        least.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Weight weight) {
                return weight == null ? "" : texts.of("weight." + weight.name());
            }

            @Override
            public Weight fromString(String text) {
                throw new UnsupportedOperationException("it can only be chosen");
            }
        });
        least.valueProperty().bindBidirectional(model.leastProperty());
        new KindsMenu(kinds, model, texts);
        onlySelected.selectedProperty().bindBidirectional(model.onlySelectedProperty());
        onlySelected.disableProperty().bind(model.canNarrow().map(can -> !can));
        following.selectedProperty().bindBidirectional(model.followingProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        actions.bind(copy, "copy-transcript");
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::pressInSearch);
        showAll.setOnAction(_ -> model.showAll());
        showAll.visibleProperty().bind(model.filtersProperty());
        showAll.managedProperty().bind(showAll.visibleProperty());
        model.filtersProperty().subscribe(filters -> none.setText(texts.of(filters ? "none-found" : "none")));
        list.setCellFactory(_ -> new LineCell(model));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.listedProperty().subscribe(items -> {
            // Where the last list was scrolled to is beyond all measure in a longer one, and JavaFX says so in the log.
            list.scrollTo(0);
            list.setItems(items);
        });
        model.currentProperty().subscribe(this::follow);
        model.followingProperty().subscribe(this::follow);
        list.heightProperty().subscribe(this::follow);
    }

    void focus() {
        list.requestFocus();
    }

    /** From here, one goes down to the lines. */
    private void pressInSearch(KeyEvent key) {
        if ((key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER)
                && !list.getItems().isEmpty()) {
            list.requestFocus();
            key.consume();
        }
    }

    /** The lines that are selected; all if none is, or only the one that was clicked. */
    void copy() {
        List<Integer> chosen = list.getSelectionModel().getSelectedIndices();
        clip.put(model.copied(chosen.size() > 1 ? chosen : List.of()));
        Copied.mark(copy);
    }

    /** Turns the page where the line at the playhead is not on it; a line that was clicked stays below the mouse. */
    private void follow() {
        int index = model.currentProperty().get();
        if (!model.followingProperty().get() || index < 0 || list.getHeight() == 0) {
            return;
        }
        // Lines that have come just now can be scrolled to only once they are laid out.
        list.layout();
        if (!isInSight(index)) {
            list.scrollTo(Math.max(0, index - ABOVE));
        }
        // Where arrow keys go on from.
        list.getFocusModel().focus(index);
    }

    private boolean isInSight(int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        // The last one may be seen in part only.
        return first != null && last != null && index >= first.getIndex() && index < last.getIndex();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.goTo(list.getFocusModel().getFocusedIndex());
            event.consume();
        } else if (COPY.match(event)) {
            clip.put(model.copied(list.getSelectionModel().getSelectedIndices()));
            Copied.mark(copy);
            event.consume();
        }
    }
}
