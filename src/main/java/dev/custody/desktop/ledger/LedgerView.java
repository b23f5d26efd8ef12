package dev.custody.desktop.ledger;

import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import dev.custody.trace.MessageId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The ledger as it is seen. */
public final class LedgerView {
    private static final int COUNT_COLUMNS = 2;

    private final LedgerViewModel model;
    private final Runnable inspect;
    private final Texts texts;
    private final Names names;
    private final Map<Outcome, Label> numbers = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Node> tiles = new EnumMap<>(Outcome.class);

    @FXML
    private GridPane counts;

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
    private Label total;

    /** @param inspect shows all about the selected message */
    public LedgerView(LedgerViewModel model, Runnable inspect, Texts texts) {
        this.model = model;
        this.inspect = inspect;
        this.texts = texts;
        names = new Names(texts.bundle().getLocale());
    }

    @FXML
    void initialize() {
        int index = 0;
        for (Outcome each : Outcome.values()) {
            counts.add(tile(each), index % COUNT_COLUMNS, index / COUNT_COLUMNS);
            index++;
        }
        model.countsProperty().subscribe(this::count);
        table.setItems(model.rows());
        table.setPlaceholder(new Label(texts.of("none")));
        message.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        message.setCellFactory(_ -> new MessageCell());
        text(outcome, row -> names.of(row.outcome()));
        text(told, row -> row.toldText(names));
        text(hand, LedgerRow::handText);
        Label handHead = new Label(texts.of("hand"));
        handHead.setTooltip(new Tooltip(texts.of("hand.hint")));
        hand.setText("");
        hand.setGraphic(handHead);
        table.getSelectionModel().selectedIndexProperty().subscribe(chosen -> model.choose(chosen.intValue()));
        model.listedProperty()
                .subscribe(() -> highlight(model.selectedProperty().get()));
        model.selectedProperty().subscribe(this::highlight);
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

    private void inspectChosen() {
        if (table.getSelectionModel().getSelectedItem() != null) {
            inspect.run();
        }
    }

    /** Marks the row of the selected message; none while it is not handed in yet. */
    private void highlight(@Nullable MessageId id) {
        int row = id == null || id.number() > model.rows().size() ? -1 : id.number() - 1;
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        }
    }

    /** Where the focus goes when a person walks to this pane. */
    public void focus() {
        table.requestFocus();
    }

    private Node tile(Outcome each) {
        Region mark = new Region();
        mark.getStyleClass().addAll("sign", OutcomeSign.styleClass(each, true));
        Label number = new Label("0");
        number.getStyleClass().add("count");
        number.setId("count-" + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        Label word = new Label(names.of(each));
        HBox tile = new HBox(mark, number, word);
        tile.getStyleClass().add("count-tile");
        numbers.put(each, number);
        tiles.put(each, tile);
        return tile;
    }

    private void count(Map<Outcome, Integer> now) {
        int sum = 0;
        for (Outcome each : Outcome.values()) {
            int count = now.getOrDefault(each, 0);
            sum += count;
            Label number = numbers.get(each);
            Node tile = tiles.get(each);
            if (number != null && tile != null) {
                number.setText(Integer.toString(count));
                style(tile, "none", count == 0);
                style(tile, "harm", count > 0 && each.isHarm());
            }
        }
        total.setText(texts.of("total", sum));
    }

    /** Touches nothing that is so already: any change of style classes is looked up in all stylesheets anew. */
    private static void style(Node node, String styleClass, boolean wanted) {
        if (!wanted) {
            node.getStyleClass().remove(styleClass);
        } else if (!node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().add(styleClass);
        }
    }

    private static void text(TableColumn<LedgerRow, String> column, Function<LedgerRow, String> of) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(of.apply(row.getValue())));
    }

    private static final class MessageCell extends TableCell<LedgerRow, LedgerRow> {
        private final Region mark = new Region();
        private final Tooltip tip = new Tooltip();
        private String sign = "";

        @Override
        protected void updateItem(@Nullable LedgerRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String now = OutcomeSign.styleClass(row.outcome(), row.gotYes());
            if (!now.equals(sign)) {
                mark.getStyleClass().setAll("sign", now);
                sign = now;
            }
            setGraphic(mark);
            setText(row.message().toString());
            tip.setText(row.message() + ", " + row.type());
            setTooltip(tip);
        }
    }
}
