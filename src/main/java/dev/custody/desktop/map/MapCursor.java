package dev.custody.desktop.map;

import java.util.List;

/**
 * The cell that is looked at.
 *
 * @param line of all lines, headings included; that of a row
 */
record MapCursor(int line, int column) {
    /** The most telling cell: the first claim that is broken, else the first that a fault breaks, else the first of all. */
    static MapCursor first(MapSheet sheet) {
        MapCursor best = new MapCursor(Math.min(1, sheet.lines().size() - 1), 0);
        int most = 0;
        for (int line = 0; line < sheet.lines().size(); line++) {
            if (sheet.lines().get(line) instanceof MapLine.Step step) {
                for (int column = 0; column < sheet.columns().size(); column++) {
                    int weight = weight(sheet, step.row(), column);
                    if (weight > most) {
                        most = weight;
                        best = new MapCursor(line, column);
                    }
                }
            }
        }
        return best;
    }

    private static int weight(MapSheet sheet, int row, int column) {
        boolean byAFault = sheet.witness(row, column)
                .filter(witness -> witness.beginMicros() > 0)
                .isPresent();
        return switch (sheet.look(row, column)) {
            case CLAIM_BROKEN -> byAFault ? 6 : 5;
            case RISK_WITNESSED -> byAFault ? 4 : 2;
            case OTHER_BROKEN -> byAFault ? 3 : 1;
            case KEPT, UNTRIED -> 0;
        };
    }

    /** So many rows further down and columns to the right, as far as there are any. */
    MapCursor moved(MapSheet sheet, int rows, int columns) {
        List<MapLine> lines = sheet.lines();
        int at = line;
        int left = Math.abs(rows);
        int way = Integer.signum(rows);
        for (int next = line + way; left > 0 && next >= 0 && next < lines.size(); next += way) {
            if (lines.get(next) instanceof MapLine.Step) {
                at = next;
                left--;
            }
        }
        return new MapCursor(
                at, Math.clamp((long) column + columns, 0, sheet.columns().size() - 1));
    }
}
