package dev.custody.desktop.pane;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.KeyNames;
import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.timeline.TimelineViewModel;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A desk for the test of one panel: its engine answers at once, and its time is the test's. */
public final class TestDesk {
    private static final long PULSE_NANOS = 16_666_667;
    private static final int TOO_MANY_PULSES = 100_000;

    public final List<Notice> notices = new ArrayList<>();
    public final Playback playback;
    public final TimelineViewModel timeline;
    public final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.None());
    public final Actions actions;
    private final List<Diagram> catalogue = new Catalogue(new DiagramLoader()).diagrams();
    private final ReadOnlyObjectWrapper<@Nullable Diagram> diagram = new ReadOnlyObjectWrapper<>();
    public final PreferencesModel preferences = new PreferencesModel(Preferences.DEFAULTS);
    private final PanesModel panes;
    /** How often the open run was begun anew. */
    public int begunAgain;

    public Stories stories = Stories.NONE;
    private final Language language;
    private long now = 1;

    /** With the stores of the heap, in English. */
    public TestDesk(PaneType... types) {
        this(Language.ENGLISH, HeapSinks::new, types);
    }

    public TestDesk(Language language, Supplier<Sinks> sinks, PaneType... types) {
        this.language = language;
        actions = new Actions(new KeyNames(language));
        playback =
                new Playback(new EngineHost(Runnable::run, sinks), () -> 0, notices::add, new Background(), language);
        timeline = new TimelineViewModel(playback);
        panes = new PanesModel(List.of(types));
    }

    /** What a panel is made with. */
    public Desk desk() {
        return new Desk(
                playback,
                timeline,
                selection,
                new OpenHere(),
                stories,
                actions,
                language,
                notices::add,
                panes,
                preferences);
    }

    /** Opens a diagram of the catalogue and shows its first frame. */
    public TestDesk open(String id) {
        Diagram chosen = catalogue.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        new OpenHere().open(chosen);
        pulse(1);
        return this;
    }

    /** Opens a diagram whose client sends so many messages that panels do not take them all in within a frame. */
    public TestDesk openCrowded() {
        open("building-blocks").pulse(5);
        for (int i = 0; i < 6; i++) {
            playback.give(new Command.Send(new ComponentId("client"), Nature.VALID, 100));
        }
        until(() -> frame().crowded());
        return this;
    }

    public Frame frame() {
        Frame frame = playback.frameProperty().get();
        if (frame == null) {
            throw new AssertionError("no frame yet");
        }
        return frame;
    }

    public void pulse(int times) {
        for (int i = 0; i < times; i++) {
            playback.pulse(now += PULSE_NANOS);
        }
    }

    public void until(BooleanSupplier condition) {
        for (int i = 0; i < TOO_MANY_PULSES; i++) {
            pulse(1);
            if (condition.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("never came true; the playhead is at " + frame().playheadMicros());
    }

    public void untilRest() {
        playback.setSpeed(new Speed(30));
        until(() -> frame().atRest() && frame().live());
    }

    private final class OpenHere implements Runs {
        @Override
        public List<Diagram> catalogue() {
            return catalogue;
        }

        @Override
        public ReadOnlyObjectProperty<@Nullable Diagram> diagramProperty() {
            return diagram.getReadOnlyProperty();
        }

        @Override
        public void open(Diagram chosen) {
            open(RunPlan.of(chosen, 1));
        }

        @Override
        public void open(RunPlan plan) {
            selection.set(new Selection.None());
            diagram.set(plan.diagram());
            playback.open(plan);
        }

        @Override
        public void openAgain(RunPlan plan) {
            begunAgain++;
            open(plan);
        }
    }
}
