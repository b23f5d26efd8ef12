package dev.custody.desktop.canvas;

import dev.custody.engine.Command;

/** What a person does on the canvas. */
public interface CanvasActions {
    /** Gives a command to the run, now. */
    void command(Command command);

    /** Something was clicked or walked to. */
    void select(Selection selection);
}
