package dev.custody.desktop.canvas;

import dev.custody.desktop.text.Texts;
import dev.custody.engine.Command;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done to a component or a link, as a menu. */
final class CanvasMenu {
    private CanvasMenu() {}

    /**
     * Makes one.
     *
     * @param inspect shows all about what it is the menu of
     */
    static ContextMenu of(List<Deed> deeds, Texts texts, Consumer<Command> give, Runnable inspect) {
        ContextMenu menu = new ContextMenu();
        Deed.Group group = null;
        for (Deed deed : deeds) {
            if (group != null && group != deed.kind().group()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group = deed.kind().group();
            MenuItem item = new MenuItem(deed.text(texts));
            item.setOnAction(_ -> deed.commands().forEach(give));
            menu.getItems().add(item);
        }
        MenuItem look = new MenuItem(texts.of("inspect"));
        look.setOnAction(_ -> inspect.run());
        menu.getItems().addAll(new SeparatorMenuItem(), look);
        return menu;
    }
}
