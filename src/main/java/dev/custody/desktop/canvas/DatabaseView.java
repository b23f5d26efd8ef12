package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MarkId;
import dev.custody.layout.Box;
import dev.custody.layout.DatabaseAnatomy;
import dev.custody.picture.DiagramWords;
import dev.custody.picture.Shapes;
import dev.custody.scene.ComponentState;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * A database (a solid cylinder), or a store of tables: a log store (a pile of pages), a blob store (a crate of files), or
 * somebody else's system (a cloud). With its tables, their counts, and apart from them what is not
 * committed yet.
 */
final class DatabaseView extends ComponentView {
    private final DatabaseAnatomy anatomy;
    private final SVGPath body = new SVGPath();
    private final SVGPath lid = new SVGPath();
    private final FitText title = text(HPos.CENTER, "component-title", "vessel-title");
    private final List<TableRow> tables = new ArrayList<>();
    private final Diagram diagram;

    /** @param diagram that it is part of, whose programs say what its watermarks are */
    DatabaseView(Component.Database database, DatabaseAnatomy anatomy, Diagram diagram, DiagramWords words) {
        super(database, anatomy, words);
        this.anatomy = anatomy;
        this.diagram = diagram;
        double width = anatomy.width();
        body.setContent(
                switch (database.kind()) {
                    case DATABASE -> Shapes.cylinder(width, anatomy.height(), anatomy.lid());
                    case LOG_STORE -> Shapes.page(width, anatomy.height(), anatomy.lid());
                    case BLOB_STORE -> Shapes.crate(width, anatomy.height(), anatomy.lid());
                    case EXTERNAL -> Shapes.cloud(width, anatomy.height(), anatomy.lid());
                });
        body.getStyleClass().add("cylinder");
        lid.setContent(
                switch (database.kind()) {
                    case DATABASE -> Shapes.lid(width, anatomy.lid());
                    case LOG_STORE -> Shapes.fold(width, anatomy.lid());
                    case BLOB_STORE -> Shapes.files(width, anatomy.lid());
                    case EXTERNAL -> "";
                });
        lid.getStyleClass().add("cylinder-lid");
        title.setText(database.title());
        getStyleClass().add("database");
        getStyleClass().add(KindIcon.styleClass(database));
        if (database.kind() == Component.Database.Kind.BLOB_STORE) {
            // The files stand in the crate, behind its front.
            getChildren().addAll(lid, body, title);
        } else {
            getChildren().addAll(body, lid, title);
        }
        for (String table : anatomy.tables()) {
            tables.add(new TableRow(table, anatomy.seats(), words));
        }
        for (String mark : anatomy.marks()) {
            tables.add(new TableRow(words.of("mark", mark), 0, words));
        }
        getChildren().addAll(tables);
        finish();
    }

    private String tell(String mark, long value) {
        return DiagramWords.mark(diagram, new MarkId(component().id(), mark), value);
    }

    /** A table's name and counts. */
    private static final class TableRow extends Region {
        private final FitText name = new FitText(HPos.LEFT, "table-name");
        private final FitText pending = new FitText(HPos.RIGHT, "table-pending");
        private final FitText count = new FitText(HPos.RIGHT, "table-count");

        private final String title;
        private final int seats;
        private final DiagramWords words;

        TableRow(String table, int seats, DiagramWords words) {
            this.words = words;
            this.title = table;
            this.seats = seats;
            getStyleClass().add("table-block");
            name.setText(table);
            count.setText("0");
            setMouseTransparent(true);
            getChildren().addAll(name, pending, count);
        }

        void set(TableState table) {
            count.setText(Integer.toString(table.committed()));
            int shown = Math.max(0, seats - table.pending().size());
            name.setText(table.committed() > shown && shown > 0 ? words.of("table.last", title, shown) : title);
            pending.setText(
                    table.pending().isEmpty() ? "" : "+" + table.pending().size());
            requestLayout();
        }

        void set(String mark) {
            count.setText(mark);
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
    void update(ComponentState state) {
        DatabaseState now = (DatabaseState) state;
        int i = 0;
        for (TableState table : now.tables().values()) {
            if (i < anatomy.tables().size()) {
                tables.get(i++).set(table);
            }
        }
        for (String mark : anatomy.marks()) {
            tables.get(i++).set(tell(mark, now.mark(mark)));
        }
    }

    @Override
    String tell(ComponentState state) {
        DatabaseState now = (DatabaseState) state;
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, TableState> table : now.tables().entrySet()) {
            int open = table.getValue().pending().size();
            text.append(words.of(
                    open == 0 ? "table.told" : "table.told.open",
                    table.getKey(),
                    table.getValue().committed(),
                    open));
        }
        for (String mark : anatomy.marks()) {
            text.append(words.of("mark.told", mark, tell(mark, now.mark(mark))));
        }
        return text.toString().strip();
    }

    @Override
    void arrange(double width, double height) {
        body.setLayoutX(0);
        lid.setLayoutX(0);
        Box heading = anatomy.heading();
        arrangeHeading(title, heading, true);
        for (int i = 0; i < tables.size(); i++) {
            Box block = anatomy.block(i);
            tables.get(i).resizeRelocate(block.x(), block.y(), block.width(), block.height());
        }
    }
}
