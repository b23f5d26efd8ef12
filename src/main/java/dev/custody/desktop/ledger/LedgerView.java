package dev.custody.desktop.ledger;

import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.trace.MessageId;
import java.util.EnumMap;
import java.util.List;
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
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ledger as it is seen. */
public final class LedgerView {
    private static final int COUNT_COLUMNS = 2;

    private final LedgerViewModel model;
    private final Texts texts;
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

    @FXML
    private VBox storyPane;

    @FXML
    private Label storyTitle;

    @FXML
    private VBox story;

    public LedgerView(LedgerViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
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
        text(outcome, row -> row.outcome().words());
        text(told, LedgerRow::toldText);
        text(hand, LedgerRow::handText);
        Label handHead = new Label(texts.of("hand"));
        handHead.setTooltip(new Tooltip(texts.of("hand.hint")));
        hand.setText("");
        hand.setGraphic(handHead);
        table.getSelectionModel().selectedIndexProperty().subscribe(chosen -> model.choose(chosen.intValue()));
        model.listedProperty()
                .subscribe(() -> highlight(model.selectedProperty().get()));
        model.selectedProperty().subscribe(id -> {
            highlight(id);
            storyPane.setVisible(id != null);
            storyPane.setManaged(id != null);
            storyTitle.setText(id == null ? "" : texts.of("life", id));
        });
        model.storyProperty().subscribe(this::tell);
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

    @FXML
    void closeStory() {
        model.selectedProperty().set(null);
    }

    private Node tile(Outcome each) {
        Region mark = new Region();
        mark.getStyleClass().addAll("sign", OutcomeSign.styleClass(each, true));
        Label number = new Label("0");
        number.getStyleClass().add("count");
        number.setId("count-" + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        Label word = new Label(each.words());
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

    private void tell(List<StoryLine> lines) {
        story.getChildren().clear();
        if (lines.isEmpty()) {
            story.getChildren().add(new Label(texts.of("not-yet")));
        }
        for (StoryLine line : lines) {
            Label time = new Label(StoryLine.clock(line.atMicros()));
            time.getStyleClass().add("story-time");
            time.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label(line.text());
            text.setWrapText(true);
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(time, text);
            row.getStyleClass().add("story-line");
            story.getChildren().add(row);
        }
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
