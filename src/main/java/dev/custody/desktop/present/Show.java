package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.engine.Command;
import dev.custody.scenario.story.Focus;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** What is presented: a scenario, beat by beat, or any run, step by step. */
sealed interface Show permits Presentation, PlainRun {
    /** What is to be read. */
    ReadOnlyObjectProperty<Slide> slideProperty();

    /** What the speaker reads beside it. */
    ReadOnlyObjectProperty<Sheet> sheetProperty();

    /** Where to look. */
    ReadOnlyObjectProperty<Focus> focusProperty();

    /** What went otherwise than it was meant to, in one calm line; empty if nothing did. */
    ReadOnlyStringProperty noteProperty();

    void pulse(Frame frame);

    void next();

    /** What the space bar and a click do. */
    default void go() {
        next();
    }

    void back();

    /** @param beat from 0; beyond the last one is the last one */
    void goTo(int beat);

    void first();

    void last();

    /** How many beats there are. */
    int size();

    /** Time stands still, or moves again. */
    void pause();

    /** Does something to the run, live. */
    void give(Command command);

    /** Goes to the event that decided the answer. */
    void showMe();

    /** The show of hands that is taken now. */
    Optional<Tally> tallyNow();

    /** The tally has changed. */
    void counted();
}
