package dev.custody.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** Lines under a heading. One of those that do something can be reached with Tab; arrow keys lead to the others. */
final class ListSection extends VBox {
    static final Listing NONE = new Listing("", List.of());

    private final Consumer<Line> act;
    private final Consumer<Node> reveal;
    private final Label heading = new Label();
    private final List<LineRow> rows = new ArrayList<>();
    private Listing shown = NONE;

    /** @param reveal brings into sight what has the focus */
    ListSection(Consumer<Line> act, Consumer<Node> reveal) {
        this.act = act;
        this.reveal = reveal;
        getStyleClass().add("inspector-section");
        heading.getStyleClass().add("heading");
        getChildren().add(heading);
        setVisible(false);
        setManaged(false);
    }

    void show(Listing listing) {
        if (listing.equals(shown)) {
            return;
        }
        shown = listing;
        heading.setText(listing.title());
        setVisible(!listing.lines().isEmpty());
        setManaged(!listing.lines().isEmpty());
        while (rows.size() > listing.lines().size()) {
            getChildren().remove(rows.removeLast());
        }
        for (int i = 0; i < listing.lines().size(); i++) {
            if (i == rows.size()) {
                LineRow made = new LineRow(act, this::move, this::entered);
                rows.add(made);
                getChildren().add(made);
            }
            rows.get(i).show(listing.lines().get(i));
        }
        if (rows.stream().noneMatch(row -> row.isActive() && row.isFocusTraversable())) {
            rows.stream().filter(LineRow::isActive).findFirst().ifPresent(row -> row.setFocusTraversable(true));
        }
    }

    private void entered(LineRow row) {
        rows.forEach(each -> each.setFocusTraversable(each.equals(row)));
        reveal.accept(row);
    }

    private boolean move(LineRow from, KeyCode key) {
        List<LineRow> active = rows.stream().filter(LineRow::isActive).toList();
        int at = active.indexOf(from);
        int to = switch (key) {
            case UP -> at - 1;
            case DOWN -> at + 1;
            case HOME -> 0;
            case END -> active.size() - 1;
            default -> -1;
        };
        if (to >= 0 && to < active.size()) {
            active.get(to).requestFocus();
        }
        return to >= 0 || key == KeyCode.UP;
    }
}
