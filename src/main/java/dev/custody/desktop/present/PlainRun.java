package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.scenario.story.Focus;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A run of which nobody wrote a scenario: it is stepped through. */
final class PlainRun implements Show {
    private final Playback playback;
    private final ReadOnlyObjectWrapper<Slide> slide;
    private final ReadOnlyObjectWrapper<Sheet> sheet;
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(new Focus.Everything());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    PlainRun(Playback playback, Diagram diagram) {
        this.playback = playback;
        sheet = new ReadOnlyObjectWrapper<>(new Sheet(0, 0, diagram.title(), diagram.summary(), ""));
        slide = new ReadOnlyObjectWrapper<>(new Slide.Title(diagram.title(), diagram.summary()));
    }

    @Override
    public ReadOnlyObjectProperty<Slide> slideProperty() {
        return slide.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Focus> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    @Override
    public void pulse(Frame frame) {}

    @Override
    public void next() {
        playback.travel().stepForward();
    }

    @Override
    public void go() {
        playback.toggle();
    }

    @Override
    public void back() {
        playback.travel().stepBack();
    }

    @Override
    public void goTo(int beat) {}

    @Override
    public void first() {
        playback.toStart();
    }

    @Override
    public void last() {
        playback.toEdge();
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public void pause() {
        playback.toggle();
    }

    @Override
    public void give(Command command) {
        playback.give(command);
    }

    @Override
    public void showMe() {}

    @Override
    public Optional<Tally> tallyNow() {
        return Optional.empty();
    }

    @Override
    public void counted() {}
}
