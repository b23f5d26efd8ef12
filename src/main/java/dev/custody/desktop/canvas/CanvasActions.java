package dev.custody.desktop.canvas;

import dev.custody.engine.Command;
import java.util.List;
import javafx.scene.control.MenuItem;

/** What a person does on the canvas. */
public interface CanvasActions {
    /** Nobody listens. */
    CanvasActions NONE = new CanvasActions() {
        @Override
        public void command(Command command) {}

        @Override
        public void select(Selection selection) {}

        @Override
        public void inspect() {}
    };

    /** Gives a command to the run, now. */
    void command(Command command);

    /** Something was clicked or walked to. */
    void select(Selection selection);

    /** Wants to know all about what is selected. */
    void inspect();

    /** What can be done with the whole picture, as the menu of its ground; none for no menu. */
    default List<MenuItem> ofPicture() {
        return List.of();
    }
}
