package dev.custody.desktop.guarantees;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.pane.Fade;
import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The guarantees as they are seen. */
public final class GuaranteesView {
    private final GuaranteesViewModel model;
    private final Texts texts;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private VBox claims;

    @FXML
    private VBox risks;

    GuaranteesView(GuaranteesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Fade.over(scroll);
        // So high it wants to be: what it has more would be empty. In a layout, nobody above would hear of it.
        content.heightProperty().subscribe(_ -> Pulse.inTurn(List.of(() -> scroll.setPrefHeight(wholeHeight()))));
        model.claimsProperty().subscribe(lines -> list(claims, lines));
        model.risksProperty().subscribe(lines -> list(risks, lines));
        model.openedProperty().subscribe(this::unfold);
    }

    private double wholeHeight() {
        Insets around = scroll.getInsets();
        return Math.ceil(around.getTop() + content.getHeight() + around.getBottom());
    }

    /** Shows the reason that is read now, all of it if there is room. */
    private void unfold() {
        rows().forEach(VerdictRow::unfold);
        // What has just become visible has no height yet.
        scroll.applyCss();
        scroll.layout();
        rows().stream().filter(VerdictRow::isUnfolded).forEach(this::reveal);
    }

    /** The row whose reason is read, or the first. */
    void focus() {
        List<VerdictRow> all = rows();
        all.stream()
                .filter(VerdictRow::isUnfolded)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresentOrElse(VerdictRow::focus, scroll::requestFocus);
    }

    /** Rows are kept, and told what they say now: they are many nodes, and their tooltips are windows. */
    private void list(VBox into, List<VerdictLine> lines) {
        List<Node> rows = into.getChildren();
        if (rows.size() > lines.size()) {
            rows.subList(lines.size(), rows.size()).clear();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == rows.size()) {
                VerdictRow made = new VerdictRow(lines.get(i), model, texts);
                made.addEventFilter(KeyEvent.KEY_PRESSED, key -> walk(made, key));
                rows.add(made);
            }
            ((VerdictRow) rows.get(i)).say(lines.get(i));
        }
    }

    private List<VerdictRow> rows() {
        List<VerdictRow> all = new ArrayList<>();
        for (VBox each : List.of(claims, risks)) {
            each.getChildren().forEach(row -> all.add((VerdictRow) row));
        }
        return all;
    }

    private void walk(VerdictRow from, KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        switch (key.getCode()) {
            case UP -> walk(from, -1);
            case DOWN -> walk(from, 1);
            case RIGHT -> from.open(true);
            case LEFT -> from.open(false);
            case ENTER -> from.enter();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void walk(VerdictRow from, int step) {
        List<VerdictRow> all = rows();
        int to = all.indexOf(from) + step;
        if (to >= 0 && to < all.size()) {
            all.get(to).focus();
            reveal(all.get(to));
        }
    }

    /** Scrolls as little as it takes to see all of a row. */
    private void reveal(Node row) {
        double seen = scroll.getViewportBounds().getHeight();
        Node content = scroll.getContent();
        double hidden = content.getBoundsInLocal().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        var place = content.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double top = scroll.getVvalue() * hidden;
        if (place.getMinY() < top) {
            scroll.setVvalue(place.getMinY() / hidden);
        } else if (place.getMaxY() > top + seen) {
            scroll.setVvalue((place.getMaxY() - seen) / hidden);
        }
    }
}
