package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.Table;
import java.util.ArrayList;
import java.util.List;

/** A database: a cylinder with a heading, a block for each table: its name and counts, and its last rows below; and one for each watermark. */
public final class DatabaseAnatomy implements Anatomy {
    private final Metrics metrics;
    private final List<String> tables = new ArrayList<>();
    private final List<String> marks;

    DatabaseAnatomy(Component.Database database, Metrics metrics) {
        this.metrics = metrics;
        for (Table table : database.tables()) {
            tables.add(table.id().table());
        }
        marks = database.watermarks();
    }

    public List<String> tables() {
        return List.copyOf(tables);
    }

    /** The watermarks; each has a block below those of the tables. */
    public List<String> marks() {
        return marks;
    }

    /** The height of the elliptic lid. */
    public double lid() {
        return metrics.head() * 0.44;
    }

    /** Where the heading is. */
    public Box heading() {
        return new Box(metrics.pad() / 2, lid(), width() - metrics.pad(), metrics.head() * 0.6);
    }

    /** The block of a table, or of a watermark, which come after the tables. */
    public Box block(int table) {
        return new Box(
                metrics.pad() * 0.7,
                heading().bottom() + table * blockHeight(),
                width() - 1.4 * metrics.pad(),
                blockHeight() - metrics.gap());
    }

    private double blockHeight() {
        return metrics.line() + metrics.token() + metrics.gap() * 3.5;
    }

    /** How many rows have a seat in a table. */
    public int seats() {
        return Math.max(1, (int) ((width() - 2 * metrics.pad() + metrics.gap()) / metrics.pitch()));
    }

    /** The middle of a row's seat, counted from the left. */
    public Point seat(String table, int index) {
        Box block = block(Math.max(0, tables.indexOf(table)));
        return new Point(
                metrics.pad() + metrics.token() / 2 + Math.clamp(index, 0, seats() - 1) * metrics.pitch(),
                block.y() + metrics.line() + metrics.gap() * 1.5 + metrics.token() / 2);
    }

    @Override
    public double width() {
        return metrics.databaseWidth();
    }

    @Override
    public double height() {
        return heading().bottom() + Math.max(1, tables.size() + marks.size()) * blockHeight() + lid() * 0.6;
    }
}
