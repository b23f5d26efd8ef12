package dev.custody.desktop.catalogue;

import dev.custody.desktop.catalogue.CatalogueEntry.Heading;
import dev.custody.desktop.catalogue.CatalogueEntry.Item;
import dev.custody.diagram.Advice;
import dev.custody.diagram.Diagram;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The catalogue as it is seen. */
public final class CatalogueView {
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final double SCROLL_BAR = 16;

    private final CatalogueViewModel model;

    @FXML
    private TextField search;

    @FXML
    private ListView<CatalogueEntry> list;

    @FXML
    private VBox advice;

    public CatalogueView(CatalogueViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnAction(_ -> model.openFirst());
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().select(1);
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                search.clear();
                key.consume();
            }
        });
        list.setItems(model.entries());
        list.setCellFactory(_ -> new EntryCell());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER
                    && list.getSelectionModel().getSelectedItem() instanceof Item(Diagram chosen)) {
                model.open(chosen);
                key.consume();
            }
        });
        model.openedProperty().subscribe(this::showOpened);
    }

    /** Puts the cursor into the search field: the key / does it. */
    public void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Where the focus goes when a person walks to this pane. */
    public void focus() {
        list.requestFocus();
    }

    private void showOpened(@Nullable Diagram diagram) {
        if (diagram == null) {
            return;
        }
        list.refresh();
        Advice told = diagram.advice();
        advice.getChildren().clear();
        section("The problem", List.of(told.problem()), false);
        section("Fits when", told.fits(), true);
        section("Not when", told.unfit(), true);
        section("Costs", told.costs(), true);
    }

    private void section(String heading, List<String> texts, boolean bullets) {
        if (texts.isEmpty()) {
            return;
        }
        Label title = new Label(heading);
        title.getStyleClass().add("heading");
        advice.getChildren().add(title);
        for (String text : texts) {
            Label line = new Label(bullets ? "•  " + text : text);
            line.setWrapText(true);
            line.getStyleClass().add("note");
            advice.getChildren().add(line);
        }
    }

    private final class EntryCell extends ListCell<CatalogueEntry> {
        EntryCell() {
            setWrapText(true);
            setOnMouseClicked(click -> {
                if (getItem() instanceof Item(Diagram chosen)) {
                    model.open(chosen);
                    click.consume();
                }
            });
        }

        /** As wide as the list, never wider: long headings wrap. */
        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(list.getWidth() - SCROLL_BAR);
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
                    setTooltip(new Tooltip(diagram.summary()));
                    getStyleClass().add("item-cell");
                }
            }
        }
    }
}
