package dev.custody.desktop.map;

import dev.custody.desktop.action.Tip;
import dev.custody.explore.Cell;
import dev.custody.explore.HeatMap;
import dev.custody.words.Kebab;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the map: a heading, or a step with its cells. */
final class MapRowCell extends ListCell<MapLine> {
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final double NUMBER = 24;
    private static final double PHASE_SHARE = 0.38;
    /** A count that would be longer is written in thousands. */
    private static final long LONG_COUNT = 1_000;

    private final MapViewModel model;
    private final MapWidths widths;
    private final BooleanSupplier followsPointer;
    private final Label number = new Label();
    private final Label step = new Label();
    private final Label phase = new Label();
    private final List<Label> squares = new ArrayList<>();
    private final Label fault = new Label();
    private final Label on = new Label();
    private final Pane row = new Row();
    private final HBox heading = new HBox(fault, on);
    private @Nullable MapSheet sheet;

    /** @param followsPointer whether the cell that comes below the pointer is looked at, although the pointer rests */
    MapRowCell(MapViewModel model, MapWidths widths, BooleanSupplier followsPointer) {
        this.model = model;
        this.widths = widths;
        this.followsPointer = followsPointer;
        getStyleClass().add("map-line");
        number.getStyleClass().add("map-number");
        step.getStyleClass().add("map-step");
        phase.getStyleClass().add("map-phase");
        heading.getStyleClass().add("map-heading");
        on.getStyleClass().add("map-on");
        row.getChildren().addAll(number, step, phase);
        row.setMinWidth(0);
        widths.cellProperty().subscribe(() -> {
            squares.forEach(this::sign);
            row.requestLayout();
        });
        model.cursorProperty().subscribe(this::showCursor);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void updateItem(@Nullable MapLine line, boolean empty) {
        super.updateItem(line, empty);
        MapSheet shown = model.sheetProperty().get();
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        if (empty || line == null || shown == null) {
            return;
        }
        sheet = shown;
        switch (line) {
            case MapLine.Heading(String faultId, String name, String befallen) -> {
                fault.setText(name);
                fault.getStyleClass().setAll("label", "map-fault", "fault-" + faultId);
                on.setText(befallen);
                setAccessibleText(name + " " + befallen);
                setGraphic(heading);
            }
            case MapLine.Step(int index, String count, String what, String where) -> {
                number.setText(count);
                step.setText(what);
                phase.setText(where);
                fill(shown, index);
                setGraphic(row);
            }
        }
        showCursor();
    }

    private void fill(MapSheet shown, int index) {
        while (squares.size() < shown.columns().size()) {
            squares.add(square(squares.size()));
        }
        while (squares.size() > shown.columns().size()) {
            squares.removeLast();
        }
        if (row.getChildren().size() != squares.size() + 3) {
            row.getChildren().setAll(number, step, phase);
            row.getChildren().addAll(squares);
        }
        for (int column = 0; column < squares.size(); column++) {
            Label square = squares.get(column);
            Cell cell = shown.cell(index, column);
            HeatMap.Look look = shown.look(index, column);
            String name = Kebab.of(look);
            square.getStyleClass().setAll("label", "square", "look-" + name);
            if (cell.broken() > 0) {
                square.getStyleClass().add("shade-" + HeatMap.shade(cell));
            }
            square.setText(cell.broken() > 0 ? brief(cell.broken()) : "");
            sign(square);
            String said = shown.place(index) + ": " + shown.said(index, column);
            square.setAccessibleText(said);
            square.getTooltip().setText(said);
        }
    }

    private void sign(Label square) {
        boolean alone = !square.getText().isEmpty()
                && !widths.hasRoomForSign(square.getText().length());
        square.setContentDisplay(alone ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT);
    }

    private static String brief(long count) {
        return count < LONG_COUNT ? Long.toString(count) : count / LONG_COUNT + "k";
    }

    private Label square(int column) {
        Region shape = new Region();
        shape.getStyleClass().add("square-sign");
        Label square = new Label("", shape);
        square.setAccessibleRole(AccessibleRole.BUTTON);
        square.setTooltip(Tip.of());
        square.setOnMouseMoved(_ -> look(column));
        square.setOnMouseEntered(_ -> {
            if (followsPointer.getAsBoolean()) {
                look(column);
            }
        });
        square.setOnMouseClicked(click -> {
            look(column);
            model.play();
            click.consume();
        });
        return square;
    }

    private void look(int column) {
        MapCursor at = new MapCursor(getIndex(), column);
        if (!at.equals(model.cursorProperty().get())) {
            model.look(at);
        }
    }

    private void showCursor() {
        MapCursor at = model.cursorProperty().get();
        boolean here = at != null && !isEmpty() && at.line() == getIndex();
        for (int column = 0; column < squares.size(); column++) {
            squares.get(column).pseudoClassStateChanged(CURSOR, here && at != null && at.column() == column);
        }
        if (getItem() instanceof MapLine.Step stepLine && sheet != null) {
            // Who walks the cells with a screen reader hears the cell, and in any other row the place.
            setAccessibleText(
                    here && at != null && at.column() < squares.size()
                            ? squares.get(at.column()).getAccessibleText()
                            : sheet.place(stepLine.row()));
        }
    }

    /** The words at the left, and a cell in each column. */
    private final class Row extends Pane {
        @Override
        protected void layoutChildren() {
            double height = getHeight();
            double room = widths.label();
            double phaseWidth = phase.getText().isEmpty() ? 0 : room * PHASE_SHARE;
            number.resizeRelocate(0, 0, NUMBER, height);
            // What has neither number nor phase is said in a sentence, which needs the room of both.
            double from = number.getText().isEmpty() && phaseWidth == 0 ? 12 : NUMBER + 6;
            step.resizeRelocate(from, 0, room - from - phaseWidth - 6, height);
            phase.resizeRelocate(room - phaseWidth, 0, phaseWidth, height);
            for (int column = 0; column < squares.size(); column++) {
                squares.get(column).resizeRelocate(widths.x(column) + 1, 1, widths.cell() - 2, Math.max(0, height - 2));
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return MapRowCell.this.getListView().getFixedCellSize();
        }
    }
}
