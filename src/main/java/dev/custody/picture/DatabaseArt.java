package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MarkId;
import dev.custody.layout.Box;
import dev.custody.layout.DatabaseAnatomy;
import dev.custody.picture.style.Part;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.TableState;
import java.util.Map;

/** Paints a database, or another store of tables, with their counts, and apart from them what is not committed yet. */
record DatabaseArt(Brush brush, Part part, DatabaseAnatomy anatomy) {
    void paint(Component.Database database, Diagram diagram, DatabaseState state) {
        vessel(database.kind());
        Part title = part.child("component-title", "vessel-title");
        ComponentArt.heading(brush, part, title, database, anatomy.heading(), true);
        int index = 0;
        for (Map.Entry<String, TableState> entry : state.tables().entrySet()) {
            if (index < anatomy.tables().size()) {
                TableState table = entry.getValue();
                int pending = table.pending().size();
                int shown = Math.max(0, anatomy.seats() - pending);
                String name = anatomy.tables().get(index);
                block(
                        anatomy.block(index++),
                        table.committed() > shown && shown > 0 ? brush.words().of("table.last", name, shown) : name,
                        pending == 0 ? "" : "+" + pending,
                        Integer.toString(table.committed()));
            }
        }
        for (String mark : anatomy.marks()) {
            String value = DiagramWords.mark(diagram, new MarkId(database.id(), mark), state.mark(mark));
            block(anatomy.block(index++), brush.words().of("mark", mark), "", value);
        }
    }

    private void vessel(Component.Database.Kind kind) {
        double width = anatomy.width();
        double lid = anatomy.lid();
        Part body = part.child("cylinder");
        Part above = part.child("cylinder-lid");
        switch (kind) {
            case DATABASE -> {
                brush.path(body, Shapes.cylinder(width, anatomy.height(), lid));
                brush.path(above, Shapes.lid(width, lid));
            }
            case LOG_STORE -> {
                brush.path(body, Shapes.page(width, anatomy.height(), lid));
                brush.path(above, Shapes.fold(width, lid));
            }
            case BLOB_STORE -> {
                // The files stand in the crate, behind its front.
                brush.path(above, Shapes.files(width, lid));
                brush.path(body, Shapes.crate(width, anatomy.height(), lid));
            }
            case EXTERNAL -> brush.path(body, Shapes.cloud(width, anatomy.height(), lid));
        }
    }

    /** A table's name and counts, or a watermark. */
    private void block(Box at, String name, String pending, String count) {
        Part block = part.child("table-block");
        brush.region(block, at);
        Part counted = block.child("table-count");
        Part waiting = block.child("table-pending");
        double width = at.width() - 16;
        double line = at.height() * 0.34;
        double figures = Math.min(width * 0.45, brush.width(counted, count) + 2);
        double waits = pending.isEmpty() ? 0 : Math.min(width * 0.25, brush.width(waiting, pending) + 8);
        double right = at.x() + 8 + width;
        double y = at.y() + 2;
        brush.text(counted, count, new Box(right - figures, y, figures, line), Brush.Align.RIGHT);
        brush.text(
                waiting,
                pending,
                new Box(right - figures - waits, y, waits - (waits > 0 ? 6 : 0), line),
                Brush.Align.RIGHT);
        brush.text(
                block.child("table-name"),
                name,
                new Box(at.x() + 8, y, width - figures - waits - 4, line),
                Brush.Align.LEFT);
    }
}
