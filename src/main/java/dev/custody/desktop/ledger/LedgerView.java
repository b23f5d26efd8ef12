package dev.custody.desktop.ledger;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Tip;
import dev.custody.desktop.pane.Copied;
import dev.custody.desktop.pane.ScaledColumns;
import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Names;
import dev.custody.trace.MessageId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The ledger as it is seen. */
public final class LedgerView {
    /** In less height, in pixels, there is no room for the tiles of what no message has come to. */
    private static final double ROOM_FOR_ALL_TILES = 270;

    /** With names on messages, their column takes so many times the room that the number takes. */
    private static final double WITH_NAMES = 2;
    /** And without them at most so many times. */
    private static final double ROOM_TO_GROW = 1.1;

    private final LedgerViewModel model;
    private final Actions actions;
    private final Texts texts;
    private final Names names;
    private final Map<LedgerOrder, TableColumn<LedgerRow, ?>> columns = new EnumMap<>(LedgerOrder.class);
    private boolean heading;
    private boolean low;

    @FXML
    private VBox pane;

    @FXML
    private HBox head;

    @FXML
    private GridPane counts;

    @FXML
    private TextField search;

    @FXML
    private Button showAll;

    @FXML
    private Button copy;

    @FXML
    private TableView<LedgerRow> table;

    @FXML
    private TableColumn<LedgerRow, LedgerRow> message;

    @FXML
    private TableColumn<LedgerRow, String> outcome;

    @FXML
    private TableColumn<LedgerRow, String> told;

    @FXML
    private TableColumn<LedgerRow, String> hand;

    @FXML
    private TableColumn<LedgerRow, String> last;

    @FXML
    private Label total;

    LedgerView(LedgerViewModel model, Actions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        names = new Names(texts.bundle().getLocale());
    }

    @FXML
    void initialize() {
        OutcomeTiles outcomes = new OutcomeTiles(counts, texts, names, model::want);
        // It is itself never lower than all that it shows.
        pane.parentProperty()
                .flatMap(parent -> parent instanceof Region room ? room.heightProperty() : pane.heightProperty())
                .subscribe(room -> fit(outcomes, room == null ? 0 : room.doubleValue()));
        model.countsProperty().subscribe(now -> {
            outcomes.count(now);
            total.setText(model.total());
        });
        search.textProperty().subscribe(model::search);
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::pressInSearch);
        actions.bind(showAll, "all-messages");
        showAll.visibleProperty().bind(actions.get("all-messages").enabled());
        showAll.visibleProperty().subscribe(this::layHead);
        actions.bind(copy, "copy-messages");
        prepareTable();
        model.queryProperty().subscribe(query -> show(outcomes, query));
        // At once, too: a panel that is made while the run stands still is told of nothing new.
        model.listedProperty().subscribe(_ -> {
            total.setText(model.total());
            highlight();
        });
        model.selectedProperty().subscribe(_ -> reveal(highlight()));
    }

    /** The messages were copied. */
    void copied() {
        Copied.say(copy, actions.get("copy-messages").name(), texts.of("copied"));
    }

    private void fit(OutcomeTiles outcomes, double height) {
        boolean isLow = height > 0 && height < ROOM_FOR_ALL_TILES;
        if (isLow != low) {
            low = isLow;
            outcomes.setLow(low);
            layHead();
        }
    }

    /** How many there are is what the tiles add up to: where there is no room, it is not said twice. */
    private void layHead() {
        head.setVisible(!low || showAll.isVisible());
        head.setManaged(head.isVisible());
    }

    private void prepareTable() {
        columns.put(LedgerOrder.MESSAGE, message);
        columns.put(LedgerOrder.OUTCOME, outcome);
        columns.put(LedgerOrder.TOLD, told);
        columns.put(LedgerOrder.HAND, hand);
        columns.put(LedgerOrder.LAST, last);
        message.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        message.setCellFactory(_ -> new MessageCell());
        double bare = message.getMinWidth();
        double most = message.getMaxWidth();
        // A bare number needs no more room than it has: the others do.
        model.namedProperty().subscribe(named -> {
            message.setMaxWidth(named ? most : bare * ROOM_TO_GROW);
            message.setMinWidth(named ? WITH_NAMES * bare : bare);
        });
        text(outcome, row -> names.of(row.outcome()));
        text(told, row -> row.toldText(names));
        text(hand, LedgerRow::handText);
        text(last, row -> row.lastText(texts.numbers()));
        explain(hand, "hand");
        explain(last, "last");
        // The rows come in order: a click on a head only says which.
        table.setSortPolicy(_ -> {
            sort();
            return true;
        });
        table.setItems(model.rows());
        model.look(this::sees);
        ScaledColumns.install(table);
        table.getSelectionModel().selectedIndexProperty().subscribe(chosen -> model.choose(chosen.intValue()));
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                inspectChosen();
            }
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                inspectChosen();
                key.consume();
            }
        });
    }

    private boolean sees(LedgerRows rows, List<LedgerRow> next) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return true;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first == null || last == null || rows.differ(next, first.getIndex(), last.getIndex());
    }

    /** A name that no text of the head itself explains. */
    private void explain(TableColumn<LedgerRow, String> column, String key) {
        Label head = new Label(texts.of(key));
        head.setTooltip(Tip.of(texts.of(key + ".hint")));
        column.setText("");
        column.setGraphic(head);
    }

    /** Says what the heads say; none of them stands for the order in which messages were handed in. */
    private void sort() {
        if (heading) {
            return;
        }
        List<TableColumn<LedgerRow, ?>> order = table.getSortOrder();
        if (order.isEmpty()) {
            model.sort(LedgerOrder.MESSAGE, true);
            return;
        }
        columns.forEach((each, column) -> {
            if (column.equals(order.getFirst())) {
                model.sort(each, column.getSortType() == TableColumn.SortType.ASCENDING);
            }
        });
    }

    /** Shows what is asked for. */
    private void show(OutcomeTiles outcomes, LedgerQuery query) {
        outcomes.select(query.outcomes());
        if (!search.getText().equals(query.search())) {
            search.setText(query.search());
        }
        table.setPlaceholder(new Label(texts.of(query.filters() ? "none-found" : "none")));
        TableColumn<LedgerRow, ?> column = columns.get(query.order());
        if (column != null) {
            heading = true;
            column.setSortType(query.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
            if (!table.getSortOrder().equals(List.of(column))) {
                table.getSortOrder().setAll(List.of(column));
            }
            heading = false;
        }
    }

    /** From here, one goes down to the rows. */
    private void pressInSearch(KeyEvent key) {
        if ((key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER)
                && !model.rows().isEmpty()) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().select(0);
            }
            key.consume();
        }
    }

    private void inspectChosen() {
        if (table.getSelectionModel().getSelectedItem() != null) {
            actions.find("inspect").ifPresent(Action::run);
        }
    }

    /** Marks the row of the selected message, and tells which that is: -1 while it is not listed. */
    private int highlight() {
        MessageId id = model.selectedProperty().get();
        int row = model.indexOf(id);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().select(row);
        }
        return row;
    }

    /** Only what was chosen just now is scrolled to: the list stays at its place while rows come and go. */
    private void reveal(int row) {
        if (row >= 0 && !table.isFocusWithin()) {
            table.scrollTo(row);
        }
    }

    /** Where the focus goes when a person walks to this pane. */
    void focus() {
        table.requestFocus();
    }

    /** Puts the focus where one writes what to look for. */
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    private static void text(TableColumn<LedgerRow, String> column, Function<LedgerRow, String> of) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(of.apply(row.getValue())));
    }
}
