package dev.custody.desktop.bridge;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.trace.TraceEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The break points of the plan that is open. Where the run is made, the engine holds it or kills; where it is only played again,
 * it is paused at, and a kill stays what it was.
 */
public final class Breakpoints {
    private static final int NOWHERE = -1;

    private final Engine engine;
    private final Making making;
    private final Playhead playhead;
    private final Consumer<Notice> notices;
    private final Phrases phrases;
    private final ReadOnlyObjectWrapper<List<Breakpoint>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final Runnable onHold;
    private boolean held;
    private Map<ComponentId, String> titles = Map.of();

    /** The services of the jobs of the tape, as far as they were looked for. */
    private final Map<Integer, ComponentId> services = new HashMap<>();

    private int looked;
    private int lookedIn;
    private int stoppedBefore = NOWHERE;

    /** @param onHold what to do when the run is held: the playhead goes to where that is */
    Breakpoints(
            Engine engine,
            Making making,
            Playhead playhead,
            Consumer<Notice> notices,
            Runnable onHold,
            Phrases phrases) {
        this.phrases = phrases;
        this.engine = engine;
        this.making = making;
        this.playhead = playhead;
        this.notices = notices;
        this.onHold = onHold;
    }

    /** All of them, in the order in which they were set. */
    public ReadOnlyObjectProperty<List<Breakpoint>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Sets one; another one at the same step goes. */
    public void set(Breakpoint point) {
        show(Stream.concat(others(point.service(), point.step()), Stream.of(point))
                .toList());
    }

    /** Takes away the one at that step, if there is one. */
    public void clear(ComponentId service, String step) {
        show(others(service, step).toList());
    }

    /** What is to be done before that step, if anything. */
    public Optional<Breakpoint.Action> at(ComponentId service, String step) {
        return shown.get().stream()
                .filter(point -> point.isAt(service, step))
                .findFirst()
                .map(Breakpoint::action);
    }

    private Stream<Breakpoint> others(ComponentId service, String step) {
        return shown.get().stream().filter(point -> !point.isAt(service, step));
    }

    private void show(List<Breakpoint> points) {
        shown.set(points);
        engine.breakAt(points, this::met);
    }

    /** Another plan is opened: it has none. */
    void open(Diagram diagram) {
        Map<ComponentId, String> named = new HashMap<>();
        for (Component component : diagram.components()) {
            named.put(component.id(), component.title());
        }
        titles = named;
        held = false;
        stoppedBefore = NOWHERE;
        show(List.of());
    }

    /** Lets a run that is held go on. */
    void goOn() {
        if (held) {
            held = false;
            engine.resume();
        }
    }

    private void met(Breakpoint point) {
        switch (point.action()) {
            case PAUSE -> {
                held = true;
                onHold.run();
                playhead.setPlaying(false);
                tell(point);
            }
            case KILL -> tell(point);
        }
    }

    private void tell(Breakpoint point) {
        String title = titles.getOrDefault(point.service(), point.service().value());
        notices.accept(Notice.information(phrases.of("break." + point.action().name(), title, number(point.step()))));
    }

    /** People count from 1: {@code 2.0} is the step 3.1. */
    private static String number(String step) {
        return Arrays.stream(step.split("\\."))
                .map(part -> Integer.toString(Integer.parseInt(part) + 1))
                .collect(Collectors.joining("."));
    }

    /** Plays a stretch; if one is paused at in what was known before, it ends there. */
    void play(Runnable advance) {
        int from = playhead.goal();
        int known = making.tape().size();
        advance.run();
        int to = Math.min(playhead.goal(), known);
        if (from >= to || shown.get().isEmpty()) {
            return;
        }
        for (int position = from; position < to; position++) {
            Optional<Breakpoint> point = position == stoppedBefore ? Optional.empty() : pausesBefore(position);
            if (point.isPresent()) {
                stoppedBefore = position;
                playhead.stopBefore(position);
                tell(point.get());
                return;
            }
        }
        stoppedBefore = NOWHERE;
    }

    private Optional<Breakpoint> pausesBefore(int position) {
        if (!(making.tape().after(position) instanceof TraceEvent.StepStarted step)) {
            return Optional.empty();
        }
        ComponentId service = serviceOf(step.job(), position);
        return shown.get().stream()
                .filter(point -> point.action() == Breakpoint.Action.PAUSE && point.isAt(service, step.step()))
                .findFirst();
    }

    /** Jobs of another run have other numbers for other services: there, it looks again from the beginning. */
    private ComponentId serviceOf(int job, int position) {
        if (lookedIn != making.begun()) {
            services.clear();
            looked = 0;
            lookedIn = making.begun();
        }
        while (looked <= position) {
            if (making.tape().after(looked) instanceof TraceEvent.JobStarted started) {
                services.put(started.job(), started.service());
            }
            looked++;
        }
        return services.getOrDefault(job, new ComponentId(""));
    }
}
