package dev.custody.desktop.ledger;

import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.layout.GridPane;

/** How many messages have come to what, a tile each, in two columns; where there is little room, only of what there is. */
final class OutcomeTiles {
    private static final int COLUMNS = 2;

    private final Map<Outcome, OutcomeTile> tiles = new EnumMap<>(Outcome.class);
    private final GridPane grid;
    private boolean low;

    /**
     * @param grid where they stand
     * @param wanted is told which of them is pressed, and which is no longer
     */
    OutcomeTiles(GridPane grid, Texts texts, Names names, BiConsumer<Outcome, Boolean> wanted) {
        this.grid = grid;
        for (Outcome each : Outcome.values()) {
            OutcomeTile tile = new OutcomeTile(each, texts, names);
            tile.setOnAction(_ -> wanted.accept(each, tile.isSelected()));
            tiles.put(each, tile);
        }
        lay();
    }

    void count(Map<Outcome, Integer> now) {
        tiles.forEach((each, tile) -> tile.say(now.getOrDefault(each, 0)));
        if (low) {
            lay();
        }
    }

    void select(Set<Outcome> pressed) {
        tiles.forEach((each, tile) -> tile.setSelected(pressed.contains(each)));
    }

    void setLow(boolean little) {
        low = little;
        lay();
    }

    /** All of them, or where that leaves no room for the list, those that say of something that it is there. */
    private void lay() {
        List<OutcomeTile> seen = tiles.values().stream()
                .filter(tile -> !low || tile.isSelected() || !tile.saysNone())
                .toList();
        if (seen.equals(grid.getChildren())) {
            return;
        }
        grid.getChildren().setAll(seen);
        for (int i = 0; i < seen.size(); i++) {
            GridPane.setConstraints(seen.get(i), i % COLUMNS, i / COLUMNS);
        }
    }
}
