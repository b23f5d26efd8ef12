package dev.custody.desktop.sql;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Rows in a table whose columns come with them: numbers to the right, and nothing as {@code NULL}. */
final class ResultGrid {
    private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
    /** A row is one line: where a text has another one, it says so. */
    private static final Pattern NEW_LINE = Pattern.compile("\\s*\\R\\s*");

    private static final double CHARACTER = 7.2;
    /** Heads are written smaller. */
    private static final double HEAD_CHARACTER = 6.4;

    private static final double ROOM = 18;
    private static final double LEAST = 44;
    private static final double MOST = 320;
    /** Rows that are looked at for the width of a column. */
    private static final int LOOKED_AT = 50;

    private ResultGrid() {}

    static void clear(TableView<List<@Nullable String>> table) {
        table.getColumns().clear();
        table.getItems().clear();
    }

    static void show(TableView<List<@Nullable String>> table, Answer.Grid answer) {
        clear(table);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (int i = 0; i < answer.columns().size(); i++) {
            table.getColumns().add(column(answer, i));
        }
        table.setItems(FXCollections.observableArrayList(answer.rows()));
    }

    private static TableColumn<List<@Nullable String>, @Nullable String> column(Answer.Grid answer, int index) {
        Answer.GridColumn about = answer.columns().get(index);
        TableColumn<List<@Nullable String>, @Nullable String> column = new TableColumn<>(about.name());
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
        column.setCellFactory(_ -> new Cell());
        column.setPrefWidth(width(answer, index));
        if (about.numeric()) {
            column.getStyleClass().add("numeric");
            column.setComparator(Comparator.comparing(ResultGrid::number));
        }
        return column;
    }

    /** Nothing sorts before any number. */
    private static BigDecimal number(@Nullable String cell) {
        return cell == null ? BigDecimal.valueOf(-Double.MAX_VALUE) : new BigDecimal(cell);
    }

    private static double width(Answer.Grid answer, int index) {
        int longest = answer.rows().stream()
                .limit(LOOKED_AT)
                .mapToInt(row -> shown(row.get(index)).length())
                .max()
                .orElse(0);
        int name = answer.columns().get(index).name().length();
        return Math.clamp(Math.max(longest * CHARACTER, name * HEAD_CHARACTER) + ROOM, LEAST, MOST);
    }

    private static String shown(@Nullable String cell) {
        return cell == null ? "NULL" : NEW_LINE.matcher(cell).replaceAll(" ↵ ");
    }

    private static final class Cell extends TableCell<List<@Nullable String>, @Nullable String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : shown(text));
            pseudoClassStateChanged(NULL, text == null && !empty);
        }
    }
}
