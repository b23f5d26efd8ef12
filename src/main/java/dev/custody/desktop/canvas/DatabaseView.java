package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.layout.Box;
import dev.custody.desktop.canvas.layout.DatabaseAnatomy;
import dev.custody.diagram.Component;
import dev.custody.scene.ComponentState;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** A database, or a store of tables: a solid cylinder with its tables, their counts, and apart from them what is not committed yet. */
final class DatabaseView extends ComponentView {
    private final DatabaseAnatomy anatomy;
    private final SVGPath body = new SVGPath();
    private final SVGPath lid = new SVGPath();
    private final FitText title = text(HPos.CENTER, "component-title", "vessel-title");
    private final List<TableRow> tables = new ArrayList<>();

    DatabaseView(Component.Database database, DatabaseAnatomy anatomy) {
        super(database, anatomy);
        this.anatomy = anatomy;
        body.setContent(Shapes.cylinder(anatomy.width(), anatomy.height(), anatomy.lid()));
        body.getStyleClass().add("cylinder");
        lid.setContent(Shapes.lid(anatomy.width(), anatomy.lid()));
        lid.getStyleClass().add("cylinder-lid");
        title.setText(database.title());
        getStyleClass().add("database");
        if (database.kind() == Component.Database.Kind.EXTERNAL) {
            getStyleClass().add("external");
        }
        getChildren().addAll(body, lid, title);
        for (String table : anatomy.tables()) {
            tables.add(new TableRow(table));
        }
        for (String mark : anatomy.marks()) {
            tables.add(new TableRow(mark + " up to"));
        }
        getChildren().addAll(tables);
        finish();
    }

    /** A table's name and counts. */
    private static final class TableRow extends Region {
        private final FitText name = new FitText(HPos.LEFT, "table-name");
        private final FitText pending = new FitText(HPos.RIGHT, "table-pending");
        private final FitText count = new FitText(HPos.RIGHT, "table-count");

        TableRow(String table) {
            getStyleClass().add("table-block");
            name.setText(table);
            count.setText("0");
            setMouseTransparent(true);
            getChildren().addAll(name, pending, count);
        }

        void set(TableState table) {
            count.setText(Integer.toString(table.committed()));
            pending.setText(
                    table.pending().isEmpty() ? "" : "+" + table.pending().size());
            requestLayout();
        }

        void set(long mark) {
            count.setText(Long.toString(mark));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth() - 16;
            double line = Math.min(getHeight(), getHeight() * 0.34);
            double counted = Math.min(width * 0.45, count.naturalWidth() + 2);
            double waits = pending.text().isEmpty() ? 0 : Math.min(width * 0.25, pending.naturalWidth() + 8);
            count.resizeRelocate(8 + width - counted, 2, counted, line);
            pending.resizeRelocate(8 + width - counted - waits, 2, waits - (waits > 0 ? 6 : 0), line);
            name.resizeRelocate(8, 2, width - counted - waits - 4, line);
        }
    }

    @Override
    String kind() {
        return component() instanceof Component.Database database
                ? database.kind().words()
                : "database";
    }

    @Override
    void update(ComponentState state) {
        DatabaseState now = (DatabaseState) state;
        int i = 0;
        for (TableState table : now.tables().values()) {
            if (i < anatomy.tables().size()) {
                tables.get(i++).set(table);
            }
        }
        for (String mark : anatomy.marks()) {
            tables.get(i++).set(now.mark(mark));
        }
    }

    @Override
    String tell(ComponentState state) {
        DatabaseState now = (DatabaseState) state;
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, TableState> table : now.tables().entrySet()) {
            text.append(table.getKey()).append(": ");
            text.append(table.getValue().committed()).append(" committed");
            if (!table.getValue().pending().isEmpty()) {
                text.append(", ").append(table.getValue().pending().size()).append(" uncommitted");
            }
            text.append(". ");
        }
        anatomy.marks()
                .forEach(mark -> text.append(mark + " up to " + now.mark(mark)).append(". "));
        return text.toString().strip();
    }

    @Override
    void arrange(double width, double height) {
        body.setLayoutX(0);
        lid.setLayoutX(0);
        Box heading = anatomy.heading();
        title.resizeRelocate(heading.x(), heading.y(), heading.width(), heading.height());
        for (int i = 0; i < tables.size(); i++) {
            Box block = anatomy.block(i);
            tables.get(i).resizeRelocate(block.x(), block.y(), block.width(), block.height());
        }
    }
}
