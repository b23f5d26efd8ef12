package dev.custody.desktop.inspector;

import dev.custody.desktop.bridge.Breakpoint;
import dev.custody.desktop.bridge.Breakpoints;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Deed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.Runs;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.ledger.Ledger;
import dev.custody.trace.MessageId;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is known of what is selected, at the playhead, and what can be done with it. */
public final class InspectorViewModel {
    /** How much virtual time makes an age look different. */
    private static final long TICK_MICROS = 100_000;

    private final Playback playback;
    private final ObjectProperty<Selection> selection;
    private final Runs runs;
    private final Texts texts;
    private final ComponentReader components;
    private final LinkReader links;
    private final MessageReader messages;
    private final DiagramReader diagrams;
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(Subject.NONE);
    private boolean seen = true;
    private @Nullable Ledger read;
    private int readPosition = -1;
    private long readTick = -1;

    /** @param selection what is selected in the whole window */
    public InspectorViewModel(Playback playback, ObjectProperty<Selection> selection, Runs runs, Texts texts) {
        this.playback = playback;
        this.selection = selection;
        this.runs = runs;
        this.texts = texts;
        Wording wording = new Wording(texts);
        components = new ComponentReader(wording);
        links = new LinkReader(wording);
        messages = new MessageReader(wording);
        diagrams = new DiagramReader(wording, runs.catalogue());
        playback.turns().join(this::show);
        selection.subscribe(this::readAnew);
        playback.breakpoints().shownProperty().subscribe(this::readAnew);
    }

    ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** What is not seen is not kept up to date. */
    void setSeen(boolean now) {
        seen = now;
        readAnew();
    }

    private void readAnew() {
        readPosition = -1;
        show(playback.frameProperty().get());
    }

    private boolean show(@Nullable Frame frame) {
        if (frame == null || !seen) {
            return false;
        }
        Ledger ledger = frame.ledger();
        long tick = frame.playheadMicros() / TICK_MICROS;
        if (Objects.equals(read, ledger) && readPosition == frame.position() && readTick == tick) {
            return false;
        }
        read = ledger;
        readPosition = frame.position();
        readTick = tick;
        subject.set(read(frame));
        return true;
    }

    private Subject read(Frame frame) {
        return switch (selection.get()) {
            case Selection.OfComponent(ComponentId id) -> {
                Optional<Component> component = frame.diagram().find(id);
                yield component.isPresent()
                        ? components.read(frame, component.get(), playback.breakpoints())
                        : diagrams.read(frame);
            }
            case Selection.OfLink(Link link) ->
                frame.diagram().links().contains(link) ? links.read(frame, link) : diagrams.read(frame);
            case Selection.OfMessage(MessageId id) -> messages.read(frame, id);
            case Selection.None _ -> diagrams.read(frame);
        };
    }

    // ---- what a person does

    void give(Deed deed) {
        deed.commands().forEach(playback::give);
    }

    void act(Line line) {
        line.does().ifPresent(this::act);
    }

    private void act(Line.Does does) {
        switch (does) {
            case Line.Choose(MessageId message) -> selection.set(new Selection.OfMessage(message));
            case Line.Seek(long micros) -> {
                playback.pause();
                playback.seek(micros);
            }
            case Line.Break(ComponentId service, String step) -> nextBreak(service, step);
            case Line.Open open -> runs.open(open.diagram());
        }
    }

    /** None, pause, kill, and none again. */
    private void nextBreak(ComponentId service, String step) {
        Breakpoints points = playback.breakpoints();
        Optional<Breakpoint.Action> now = points.at(service, step);
        if (now.isEmpty()) {
            points.set(new Breakpoint(service, step, Breakpoint.Action.PAUSE));
            return;
        }
        switch (now.get()) {
            case PAUSE -> points.set(new Breakpoint(service, step, Breakpoint.Action.KILL));
            case KILL -> points.clear(service, step);
        }
    }

    /** Sets it to what was written. Empty if it could; otherwise why not, in a sentence. */
    Optional<String> set(SettingRow row, String text) {
        long value;
        try {
            value = row.setting().parse(text.strip());
        } catch (IllegalArgumentException _) {
            return Optional.of(
                    texts.of("setting.unreadable." + row.setting().unit().name()));
        }
        if (!row.offer().allows(value)) {
            return Optional.of(texts.of(
                    "setting.beyond",
                    row.setting().format(value),
                    row.setting().format(row.offer().least()),
                    row.setting().format(row.offer().most())));
        }
        set(row, value);
        return Optional.empty();
    }

    /** One step up or down. */
    void step(SettingRow row, boolean up) {
        set(row, row.next(up));
    }

    private void set(SettingRow row, long value) {
        if (value != row.value()) {
            playback.give(row.target().command(row.setting(), value));
        }
    }
}
