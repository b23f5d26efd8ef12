package dev.custody.desktop.sql;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.text.Texts;
import dev.custody.engine.port.SinkTable;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The tables of a sink with their columns. A double click or Enter asks for a table, or writes the name of a column. */
final class TableTree {
    /** What a column stands in from the left, and a little room at the right. */
    private static final double INDENT = 34;

    private final Texts texts;
    private final Consumer<SinkTable> look;
    private final Consumer<String> insert;

    TableTree(TreeView<TableItem> tree, Texts texts, Consumer<SinkTable> look, Consumer<String> insert) {
        this.texts = texts;
        this.look = look;
        this.insert = insert;
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new Cell());
        // Before the tree, which would fold the table up and down.
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<TableItem> chosen = tree.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && chosen != null) {
                use(chosen.getValue());
                event.consume();
            }
        });
    }

    /** Shows the tables; if there is but one, its columns too. */
    static void show(TreeView<TableItem> tree, List<SinkTable> tables) {
        TreeItem<TableItem> root = new TreeItem<>(new TableItem.Root());
        for (SinkTable table : tables) {
            TreeItem<TableItem> item = new TreeItem<>(new TableItem.OfTable(table));
            table.columns().forEach(column -> item.getChildren().add(new TreeItem<>(new TableItem.OfColumn(column))));
            item.setExpanded(tables.size() == 1);
            root.getChildren().add(item);
        }
        tree.setRoot(root);
    }

    private void use(TableItem item) {
        switch (item) {
            case TableItem.Root _ -> {}
            case TableItem.OfTable(SinkTable table) -> look.accept(table);
            case TableItem.OfColumn(SinkTable.Column column) -> insert.accept(column.name());
        }
    }

    private final class Cell extends TreeCell<TableItem> {
        private final Label name = new Label();
        private final Label type = new Label();
        private final HBox column = new HBox(name, type);

        Cell() {
            column.getStyleClass().add("column-line");
            name.setMinWidth(Region.USE_PREF_SIZE);
            type.getStyleClass().add("column-type");
            // As wide as the tree, which then needs no bar to scroll along.
            setPrefWidth(0);
            column.maxWidthProperty().bind(widthProperty().subtract(INDENT));
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && getItem() != null) {
                    use(getItem());
                    event.consume();
                }
            });
        }

        /** A type that would be cut says less than none: the tip has it. */
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            column.layout();
            type.setVisible(type.getWidth() + 0.5 >= type.prefWidth(-1));
        }

        @Override
        protected void updateItem(@Nullable TableItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            if (empty || item == null) {
                setText(null);
                return;
            }
            switch (item) {
                case TableItem.Root _ -> setText(null);
                case TableItem.OfTable(SinkTable table) -> {
                    setText(table.name());
                    setTooltip(Tip.of(texts.of("table.hint", table.name())));
                }
                case TableItem.OfColumn(SinkTable.Column about) -> {
                    setText(null);
                    name.setText(about.name());
                    type.setText(brief(about.type()));
                    setGraphic(column);
                    setAccessibleText(name.getText() + ", " + type.getText());
                    setTooltip(Tip.of(name.getText() + "  " + about.type().toLowerCase(Locale.ROOT)));
                }
            }
        }

        /** As people write it: the standard's names of types are long. */
        private static String brief(String type) {
            return type.toLowerCase(Locale.ROOT)
                    .replace("character varying", "varchar")
                    .replace("double precision", "double")
                    .replace("character large object", "clob")
                    .replace("binary large object", "blob");
        }
    }
}
