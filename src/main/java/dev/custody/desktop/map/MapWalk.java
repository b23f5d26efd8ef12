package dev.custody.desktop.map;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Goes from cell to cell by keyboard, and knows whether that or the pointer led to the one that is looked at. */
final class MapWalk {
    private final ListView<MapLine> rows;
    private final MapViewModel model;
    private boolean byKeys;

    MapWalk(ListView<MapLine> rows, MapViewModel model) {
        this.rows = rows;
        this.model = model;
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        rows.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> byKeys = false);
        rows.addEventFilter(ScrollEvent.SCROLL, _ -> byKeys = false);
    }

    /** Whether rows that go by below the pointer are looked at: when the wheel moves them, and not when the keyboard does. */
    boolean followsPointer() {
        return !byKeys;
    }

    private void walk(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case PAGE_UP -> model.move(-page(), 0);
            case PAGE_DOWN -> model.move(page(), 0);
            case HOME -> model.move(0, -columns());
            case END -> model.move(0, columns());
            case ENTER -> model.play();
            default -> {
                return;
            }
        }
        byKeys = true;
        reveal();
        key.consume();
    }

    private int page() {
        return Math.max(1, (int) (rows.getHeight() / rows.getFixedCellSize()) - 2);
    }

    private int columns() {
        MapSheet sheet = model.sheetProperty().get();
        return sheet == null ? 0 : sheet.columns().size();
    }

    private void reveal() {
        MapCursor at = model.cursorProperty().get();
        if (at != null && rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            rows.getFocusModel().focus(at.line());
            flow.scrollTo(at.line());
        }
    }
}
