package dev.custody.desktop.sql;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.pane.Clip;
import dev.custody.desktop.pane.Copied;
import dev.custody.desktop.pane.Csv;
import dev.custody.desktop.pane.ScaledColumns;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.ComponentId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Queries as they are written, and their answers. */
public final class SqlView {
    private static final int LONGEST_IN_MENU = 80;
    /** Where what is written has less room across, in pixels, the menu beside the button that asks has no name. */
    private static final double ROOM_FOR_NAMES = 156;

    private final SqlViewModel model;
    private final Texts texts;
    private final Actions actions;
    private final Clip clip;

    @FXML
    private HBox pastLine;

    @FXML
    private Label past;

    @FXML
    private ComboBox<ComponentId> sink;

    @FXML
    private TreeView<TableItem> tables;

    @FXML
    private Label noTables;

    @FXML
    private VBox query;

    @FXML
    private TextArea editor;

    @FXML
    private Button run;

    @FXML
    private MenuButton history;

    @FXML
    private Label summary;

    @FXML
    private Button copy;

    @FXML
    private Label refusal;

    @FXML
    private TableView<List<@Nullable String>> grid;

    SqlView(SqlViewModel model, Texts texts, Actions actions, Clip clip) {
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        this.clip = clip;
    }

    @FXML
    void initialize() {
        past.textProperty().bind(model.pastProperty());
        pastLine.visibleProperty().bind(model.pastProperty().isNotEmpty());
        pastLine.managedProperty().bind(pastLine.visibleProperty());
        sink.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ComponentId id) {
                return id == null ? "" : model.title(id);
            }

            @Override
            public ComponentId fromString(String text) {
                throw new UnsupportedOperationException("it can only be chosen");
            }
        });
        model.sinksProperty().subscribe(ids -> sink.getItems().setAll(ids));
        model.sinkProperty().subscribe(id -> sink.setValue(id));
        sink.valueProperty().subscribe(id -> {
            if (id != null) {
                model.sinkProperty().set(id);
            }
        });
        new TableTree(tables, texts, model::look, this::insert);
        model.tablesProperty().subscribe(all -> {
            TableTree.show(tables, all);
            noTables.setVisible(all.isEmpty());
        });
        editor.textProperty().bindBidirectional(model.sqlProperty());
        new CompletionPopup(editor, model::complete, texts);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        actions.bind(run, "run-query");
        actions.bind(copy, "copy-rows");
        query.widthProperty()
                .subscribe(width -> history.setText(width.doubleValue() < ROOM_FOR_NAMES ? "" : texts.of("history")));
        history.setAccessibleText(texts.of("history"));
        history.setOnShowing(_ -> listHistory());
        // A menu without an item does not open at all.
        history.getItems().add(new MenuItem(texts.of("history.none")));
        model.answerProperty().subscribe(this::show);
        ScaledColumns.install(grid);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
    }

    void focus() {
        editor.requestFocus();
    }

    /** Copies the rows that are selected, or all. */
    void copy() {
        if (model.answerProperty().get() instanceof Answer.Grid shown) {
            List<List<@Nullable String>> chosen =
                    List.copyOf(grid.getSelectionModel().getSelectedItems());
            clip.put(Csv.of(shown.names(), chosen.isEmpty() ? List.copyOf(grid.getItems()) : chosen));
            Copied.say(copy, actions.get("copy-rows").name(), texts.of("copied"));
        }
    }

    @FXML
    void toEdge() {
        model.toEdge();
    }

    private void insert(String name) {
        editor.replaceSelection(name);
        editor.requestFocus();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.UP) {
            model.older();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.DOWN) {
            model.younger();
        } else {
            return;
        }
        editor.end();
        event.consume();
    }

    private void listHistory() {
        List<MenuItem> items = model.history().stream().map(this::item).toList();
        if (!items.isEmpty()) {
            history.getItems().setAll(items);
        } else {
            history.getItems().forEach(none -> none.setDisable(true));
        }
    }

    private MenuItem item(String query) {
        String line = query.replaceAll("\\s+", " ");
        MenuItem item = new MenuItem(line.length() > LONGEST_IN_MENU ? line.substring(0, LONGEST_IN_MENU) + "…" : line);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            model.sqlProperty().set(query);
            editor.requestFocus();
            editor.end();
        });
        return item;
    }

    private void show(Answer answer) {
        boolean refused = answer instanceof Answer.Refusal;
        refusal.setVisible(refused);
        refusal.setManaged(refused);
        grid.setVisible(!refused);
        grid.setManaged(!refused);
        summary.setText("");
        switch (answer) {
            case Answer.None _ -> {
                grid.setPlaceholder(new Label(texts.of("answer.none")));
                ResultGrid.clear(grid);
            }
            case Answer.Waiting _ -> summary.setText(texts.of("answer.waiting"));
            case Answer.Grid rows -> {
                summary.setText(rows.summary());
                grid.setPlaceholder(new Label(texts.of("answer.empty")));
                ResultGrid.show(grid, rows);
            }
            case Answer.Refusal no -> {
                refusal.setText(no.why());
                if (no.position().isPresent() && no.sql().equals(editor.getText())) {
                    int at = no.position().getAsInt();
                    editor.selectRange(at, at + no.length());
                }
            }
        }
    }
}
