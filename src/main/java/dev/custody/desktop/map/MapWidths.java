package dev.custody.desktop.map;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** Where the columns stand, the same in the head and in each row. In pixels. */
final class MapWidths {
    private static final double LEAST_LABEL = 108;
    private static final double USUAL_LABEL = 220;
    private static final double MOST_LABEL = 420;
    private static final double LABEL_SHARE = 0.36;
    private static final double LEAST_CELL = 17;
    private static final double USUAL_CELL = 30;
    /** What a cell has beside the digits of its number, its sign in it. */
    private static final double SIGN = 17;

    private static final double DIGIT = 7;

    private static final double MOST_CELL = 58;
    /** Between claims, risks and others. */
    private static final double GAP = 10;
    /** At the right: names of the last columns lean out to there. */
    private static final double LEAN = 44;

    private final ReadOnlyDoubleWrapper cell = new ReadOnlyDoubleWrapper(LEAST_CELL);
    private double label = LEAST_LABEL;
    private List<MapColumn> columns = List.of();

    void fit(double width, List<MapColumn> newColumns) {
        columns = newColumns;
        double gaps = GAP * columns.stream().filter(MapColumn::first).count();
        int count = Math.max(1, columns.size());
        double free = width - LEAN - gaps;
        double wanted = (free - Math.clamp(width * LABEL_SHARE, USUAL_LABEL, MOST_LABEL)) / count;
        // In a narrow window first the words give room, then the cells, and then the words again.
        double each = wanted >= USUAL_CELL
                ? Math.min(wanted, MOST_CELL)
                : Math.clamp((free - USUAL_LABEL) / count, LEAST_CELL, USUAL_CELL);
        label = Math.clamp(free - each * count, LEAST_LABEL, MOST_LABEL);
        cell.set(0);
        cell.set(Math.floor(each));
    }

    double label() {
        return label;
    }

    double cell() {
        return cell.get();
    }

    /** Whether a cell has room for a number of so many digits and its sign; where not, its colour and the number say it. */
    boolean hasRoomForSign(int digits) {
        return cell.get() >= SIGN + digits * DIGIT;
    }

    /** Tells when anything has changed. */
    ReadOnlyDoubleProperty cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** The left edge of a column. */
    double x(int column) {
        long gaps = columns.stream().limit(column + 1L).filter(MapColumn::first).count();
        return Math.floor(label) + gaps * GAP + column * cell.get();
    }

    /** Where everything ends, leaning names included. */
    double end() {
        return x(Math.max(0, columns.size() - 1)) + cell.get() + LEAN;
    }
}
