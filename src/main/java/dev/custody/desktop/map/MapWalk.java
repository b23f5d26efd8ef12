package dev.custody.desktop.map;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Goes from cell to cell by keyboard, and knows whether that or the pointer led to the one that is looked at. */
final class MapWalk {
    /** So many rows are seen below the cell that is looked at first. */
    private static final int BELOW = 1;

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

    /** Shows the cell that is looked at first, below the fault that it is of, if both have room; at the top, if it is seen there. */
    void begin() {
        MapSheet sheet = model.sheetProperty().get();
        MapCursor at = model.cursorProperty().get();
        int seen = (int) (rows.getHeight() / rows.getFixedCellSize());
        if (sheet == null || at == null || at.line() < seen) {
            return;
        }
        int heading = at.line();
        while (heading > 0 && !(sheet.lines().get(heading) instanceof MapLine.Heading)) {
            heading--;
        }
        rows.scrollTo(Math.max(heading, at.line() - seen + BELOW + 1));
    }

    private void reveal() {
        MapCursor at = model.cursorProperty().get();
        if (at != null && rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            rows.getFocusModel().focus(at.line());
            flow.scrollTo(at.line());
        }
    }
}
