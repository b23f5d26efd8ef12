package dev.custody.desktop;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.pane.Stories;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.ScenarioCatalogue;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios once the window has come up, so that it does not wait for them, or as soon as somebody looks for one. */
final class BuiltInStories implements Stories {
    private static final long AFTER_THE_START_NANOS = 1_500_000_000;

    private final DiagramSource diagrams;
    private final Background background;
    private final Consumer<Scenario> onPresent;
    private final Consumer<Notice> notices;
    private final ReadOnlyObjectWrapper<List<Scenario>> all = new ReadOnlyObjectWrapper<>(List.of());
    private boolean begun;
    private long firstNanos;

    /** @param onPresent opens one and presents it */
    BuiltInStories(DiagramSource diagrams, Playback playback, Consumer<Scenario> onPresent, Consumer<Notice> notices) {
        this.diagrams = diagrams;
        background = playback.background();
        this.onPresent = onPresent;
        this.notices = notices;
        playback.frameProperty().subscribe(this::look);
    }

    private void look(@Nullable Frame frame) {
        if (begun || frame == null) {
            return;
        }
        if (firstNanos == 0) {
            firstNanos = frame.pulseNanos();
        }
        if (frame.pulseNanos() - firstNanos >= AFTER_THE_START_NANOS) {
            read();
        }
    }

    @Override
    public void read() {
        if (begun) {
            return;
        }
        begun = true;
        background.start(_ -> new ScenarioCatalogue(diagrams).all(), new Background.Listener<Void, List<Scenario>>() {
            @Override
            public void done(List<Scenario> read) {
                all.set(read);
            }

            @Override
            public void failed(Throwable why) {
                notices.accept(Notice.problem(String.valueOf(why.getMessage())));
            }
        });
    }

    @Override
    public ReadOnlyObjectProperty<List<Scenario>> allProperty() {
        return all.getReadOnlyProperty();
    }

    @Override
    public void present(Scenario scenario) {
        onPresent.accept(scenario);
    }
}
