package dev.custody.desktop.catalogue;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.catalogue.CatalogueEntry.Heading;
import dev.custody.desktop.catalogue.CatalogueEntry.Item;
import dev.custody.desktop.pane.Fade;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Advice;
import dev.custody.diagram.Diagram;
import dev.custody.scenario.story.Scenario;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The catalogue as it is seen. */
public final class CatalogueView {
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final double LINE = 24;
    private static final double ITEM_LINE = 32;
    /** Longer ones may take two lines. */
    private static final int LONG = 24;
    /** What a list keeps free for it, with its insets. */
    private static final double SCROLL_BAR = 20;
    /** Of the height, for what there is to read about the diagram that is open. */
    private static final double READING = 0.34;
    /** So many are seen before the one that is brought in sight. */
    private static final int LINES_ABOVE = 2;

    private final CatalogueViewModel model;
    private final Texts texts;
    private boolean waiting;

    @FXML
    private TextField search;

    @FXML
    private ListView<CatalogueEntry> list;

    @FXML
    private VBox pane;

    @FXML
    private ScrollPane reading;

    @FXML
    private VBox advice;

    public CatalogueView(CatalogueViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Fade.over(list);
        Fade.over(reading);
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnAction(_ -> model.openFirst());
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().select(1);
                key.consume();
            }
        });
        list.setItems(model.entries());
        list.setPlaceholder(new Label(texts.of("nothing")));
        list.setCellFactory(_ -> new EntryCell());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER
                    && list.getSelectionModel().getSelectedItem() instanceof Item(Diagram chosen)) {
                model.open(chosen);
                key.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            int step = step(key);
            if (step != 0) {
                walk(step);
                key.consume();
            }
        });
        model.entries().subscribe(this::fitList);
        fitList();
        reading.minHeightProperty().bind(pane.heightProperty().multiply(READING));
        showOpened(model.openedProperty().get());
        model.openedProperty().subscribe(this::showSoon);
        model.scenariosProperty().subscribe(this::showSoon);
    }

    private static int step(KeyEvent key) {
        if (key.isShiftDown() || key.isShortcutDown() || key.isAltDown()) {
            return 0;
        }
        return switch (key.getCode()) {
            case UP, KP_UP -> -1;
            case DOWN, KP_DOWN -> 1;
            default -> 0;
        };
    }

    /** From diagram to diagram: nothing can be done with a heading. */
    private void walk(int step) {
        List<CatalogueEntry> all = model.entries();
        for (int to = list.getFocusModel().getFocusedIndex() + step; to >= 0 && to < all.size(); to += step) {
            if (all.get(to) instanceof Item(Diagram diagram)) {
                list.getSelectionModel().clearAndSelect(to);
                bringInSight(diagram);
                return;
            }
        }
    }

    /** In the pulse after the one in which the diagram itself is built: each takes a while. */
    private void showSoon() {
        if (!waiting) {
            waiting = true;
            Pulse.inTurn(List.of(() -> {}, () -> {
                waiting = false;
                showOpened(model.openedProperty().get());
            }));
        }
    }

    /** Puts the cursor into the search field: the key / does it. */
    public void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Where the focus goes when a person walks to this pane: to what was chosen there, or else to what is open. */
    public void focus() {
        Diagram opened = model.openedProperty().get();
        if (opened != null && list.getSelectionModel().isEmpty()) {
            list.getFocusModel().focus(model.entries().indexOf(new Item(opened)));
        }
        list.requestFocus();
    }

    /** No higher than its lines: what few of them leave is for what is open. */
    private void fitList() {
        double height = model.entries().isEmpty() ? 2 * LINE : 2;
        for (CatalogueEntry entry : model.entries()) {
            height += switch (entry) {
                case Heading(String text) -> text.length() > LONG ? 2 * LINE : 1.4 * LINE;
                case Item(Diagram diagram) -> diagram.title().length() > LONG ? ITEM_LINE + LINE : ITEM_LINE;
            };
        }
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private void showOpened(@Nullable Diagram diagram) {
        if (diagram == null) {
            return;
        }
        list.refresh();
        bringInSight(diagram);
        Advice told = diagram.advice();
        advice.getChildren().clear();
        scenarios();
        section(texts.of("problem"), List.of(told.problem()), false);
        section(texts.of("fits"), told.fits(), true);
        section(texts.of("unfit"), told.unfit(), true);
        section(texts.of("costs"), told.costs(), true);
    }

    /** Those of the diagram that is open: a click presents one. */
    private void scenarios() {
        List<Scenario> all = model.scenarios();
        if (!all.isEmpty()) {
            heading(texts.of("scenarios"));
        }
        for (Scenario scenario : all) {
            Label about = new Label(scenario.summary());
            about.setWrapText(true);
            about.getStyleClass().add("note");
            Hyperlink title = new Hyperlink(scenario.title());
            title.setId("scenario-" + scenario.id());
            title.setWrapText(true);
            title.setTooltip(Tip.of(texts.of("scenario.tip", scenario.title())));
            title.setOnAction(_ -> model.present(scenario));
            advice.getChildren().addAll(title, about);
        }
    }

    /** Whoever opened it from elsewhere finds it in the list. What is in sight stays where it is. */
    private void bringInSight(Diagram diagram) {
        int index = model.entries().indexOf(new Item(diagram));
        boolean inSight = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < index
                && flow.getLastVisibleCell().getIndex() > index;
        if (index >= 0 && !inSight) {
            list.scrollTo(Math.max(0, index - LINES_ABOVE));
        }
    }

    private void section(String heading, List<String> texts, boolean bullets) {
        if (texts.isEmpty()) {
            return;
        }
        heading(heading);
        for (String text : texts) {
            Label line = new Label(bullets ? "•  " + text : text);
            line.setWrapText(true);
            line.getStyleClass().add("note");
            advice.getChildren().add(line);
        }
    }

    private void heading(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("heading");
        advice.getChildren().add(title);
    }

    private final class EntryCell extends ListCell<CatalogueEntry> {
        EntryCell() {
            setWrapText(true);
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && getItem() instanceof Item(Diagram chosen)) {
                    model.open(chosen);
                    click.consume();
                }
            });
        }

        /** As wide as the list, never wider. */
        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        /** As high as its text is in that width: before the list has one for its lines, it asks as if there was no end to it. */
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width > 0 ? width : list.getWidth() - SCROLL_BAR);
        }

        @Override
        protected void updateItem(@Nullable CatalogueEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().removeAll("heading-cell", "item-cell");
            setDisable(false);
            pseudoClassStateChanged(
                    OPENED,
                    entry instanceof Item(Diagram shown)
                            && shown.equals(model.openedProperty().get()));
            setText(null);
            setTooltip(null);
            if (empty || entry == null) {
                return;
            }
            switch (entry) {
                case Heading(String text) -> {
                    setText(text);
                    getStyleClass().add("heading-cell");
                    setDisable(true);
                }
                case Item(Diagram diagram) -> {
                    setText(diagram.title());
                    setTooltip(Tip.of(diagram.summary()));
                    getStyleClass().add("item-cell");
                }
            }
        }
    }
}
