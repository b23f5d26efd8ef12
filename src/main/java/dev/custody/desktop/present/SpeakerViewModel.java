package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** What the speaker's window says. */
final class SpeakerViewModel {
    private final Show show;
    private final Controls controls;
    private final Supplier<LocalTime> clock;
    private final Texts texts;
    private final DateTimeFormatter asTime;
    private final Subscription sheets;
    private final Stopwatch stopwatch;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kill = new ReadOnlyStringWrapper("");

    /**
     * One for a window that is just opened.
     *
     * @param clock the time of day
     * @param stopwatch goes since the presentation began, whoever looks at it
     */
    SpeakerViewModel(Show show, Controls controls, Supplier<LocalTime> clock, Stopwatch stopwatch, Texts texts) {
        this.show = show;
        this.controls = controls;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.texts = texts;
        asTime = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.numbers());
        sheets = show.sheetProperty()
                .subscribe(sheet ->
                        progress.set(sheet.beats() == 0 ? "" : texts.of("progress", sheet.beat(), sheet.beats())));
    }

    /** Says nothing any more. */
    void close() {
        sheets.unsubscribe();
    }

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return show.sheetProperty();
    }

    ReadOnlyObjectProperty<Slide> slideProperty() {
        return show.slideProperty();
    }

    ReadOnlyStringProperty noteProperty() {
        return show.noteProperty();
    }

    /** The time of day. */
    ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** How long one has been speaking. */
    ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** How many beats have begun. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the button for a fault would do, by name; empty if nothing is selected that can fail. */
    ReadOnlyStringProperty killProperty() {
        return kill.getReadOnlyProperty();
    }

    void pulse(Frame frame) {
        time.set(asTime.format(clock.get()));
        elapsed.set(stopwatch.text());
        kill.set(fault(frame).map(this::name).orElse(""));
    }

    void resetElapsed() {
        stopwatch.reset();
        elapsed.set(stopwatch.text());
    }

    private record Fault(String name, boolean mends) {}

    private String name(Fault fault) {
        return texts.of(fault.mends ? "mend" : "kill", fault.name);
    }

    private Optional<Fault> fault(Frame frame) {
        return switch (controls.selectionProperty().get()) {
            case Selection.OfComponent(ComponentId id) ->
                frame.diagram()
                        .find(id)
                        .filter(component -> !(component instanceof Component.Client))
                        .map(component -> new Fault(
                                component.title(), frame.scene().component(id).isDown()));
            case Selection.OfLink _, Selection.OfMessage _, Selection.None _ -> Optional.empty();
        };
    }

    /** Kills what is selected, or restarts it. */
    void toggleFault(Frame frame) {
        fault(frame).ifPresent(fault -> controls.wish(fault.mends ? Wish.RESTART : Wish.KILL));
    }
}
