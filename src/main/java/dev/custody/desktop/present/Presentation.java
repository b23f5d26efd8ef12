package dev.custody.desktop.present;

import dev.custody.audience.Votes;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.present.State.Phase;
import dev.custody.desktop.text.Texts;
import dev.custody.engine.Command;
import dev.custody.scenario.story.Cue;
import dev.custody.scenario.story.Focus;
import dev.custody.scenario.story.Prediction;
import dev.custody.scenario.story.Scenario;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Leads through the beats of a scenario. Its run is played to where the next beat begins, and stands still there; if the beat asks
 * something, it is asked now. Going on gives the beat's commands, at exactly that moment, and plays to where the next one begins.
 *
 * <p>Going back moves the playhead. From there, what is on the tape is played again, and commands are given at its edge alone.
 * Whoever does something in the past starts a branch, on which all later beats have yet to begin.
 */
final class Presentation implements Show {
    /** How fast it goes to a beat that somebody does not want to wait for. */
    private static final Speed HURRY = new Speed(30);

    private final Playback playback;
    private final Votes votes;
    private final Speed pace;
    private final Route route;
    private final Slides slides;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(Phase.STANDING, 0));
    private final ReadOnlyObjectWrapper<Slide> slide = new ReadOnlyObjectWrapper<>(new Slide.Blank());
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(new Focus.Everything());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    /** Beats before this one are not waited for. */
    private int hurryTo;

    /**
     * One that stands before its first beat once the run is opened.
     *
     * @param votes what comes from phones
     * @param pace at which it is played
     */
    Presentation(Playback playback, Scenario scenario, Votes votes, Speed pace, Texts texts) {
        this.playback = playback;
        this.votes = votes;
        this.pace = pace;
        route = new Route(playback);
        slides = new Slides(scenario, route, texts);
        show();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
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

    /** The stage is open: goes on from what is so now. A first beat that begins at once is there at once. */
    void enter() {
        State now = state.get();
        boolean isThere =
                frame().map(frame -> route.isStillAt(now.next(), frame)).orElse(false);
        if (route.known() == 0) {
            if (slides.beat(0).cue() instanceof Cue.At(long micros) && micros == 0) {
                set(Phase.PLAYING, 0);
                playback.play();
            }
        } else if (now.phase() != Phase.PLAYING && !isThere) {
            set(Phase.PLAYING, route.known());
        } else if (now.phase() == Phase.ASKING) {
            settle(now.next());
        }
    }

    // ---- what the run tells

    /** A beat begins there, or the last one is over: on this thread, and again for a run that is made again. */
    void arrive(int beat, Arrival arrival) {
        route.take(beat, arrival);
        if (state.get().phase() == Phase.PLAYING && beat == state.get().next()) {
            playback.stand().stopAt(arrival.position(), arrival.micros());
        }
    }

    @Override
    public void pulse(Frame frame) {
        if (state.get().phase() == Phase.PLAYING
                && !frame.playing()
                && route.isAt(state.get().next(), frame)) {
            arrived();
        }
        if (state.get().phase() == Phase.ASKING && tally().takeOthers(votes.counts())) {
            show();
        }
    }

    private void arrived() {
        int next = state.get().next();
        playback.setSpeed(pace);
        Arrival here = route.arrival(next).orElseThrow();
        route.joinEdge(next);
        note.set(slides.gaveUp(next, here));
        if (next < hurryTo && next < size()) {
            begin();
        } else if (here.decision().isPresent()) {
            slides.takeLastVotes(next - 1, votes.counts());
            set(Phase.ANSWERED, next);
            Arrival.Decision decision = here.decision().get();
            decision.right().ifPresent(right -> votes.reveal(right, decision.because()));
        } else {
            settle(next);
        }
    }

    /** Before a beat, with nothing more to say of the last one. */
    private void settle(int next) {
        if (next == size()) {
            set(Phase.OVER, next);
        } else if (slides.beat(next).prediction().isPresent()) {
            set(Phase.ASKING, next);
            Prediction asked = slides.asked(next);
            votes.ask(asked.question(), Slides.choices(asked));
        } else {
            set(Phase.STANDING, next);
        }
    }

    // ---- what the speaker does

    @Override
    public void next() {
        // A key may come before the pulse in which it is noticed that a beat is there.
        frame().ifPresent(this::pulse);
        State now = state.get();
        switch (now.phase()) {
            case STANDING, ASKING -> begin();
            case PLAYING -> hurry();
            case ANSWERED -> {
                votes.withdraw();
                route.standAt(now.next());
                settle(now.next());
                if (state.get().phase() == Phase.STANDING) {
                    begin();
                }
            }
            case OVER -> set(slides.checks().isEmpty() ? Phase.OVER : Phase.CHECKED, now.next());
            case CHECKED -> {}
        }
    }

    /** Gives what belongs to the next beat, and plays to the one after it. */
    private void begin() {
        int beat = state.get().next();
        if (route.arrival(beat).isEmpty()) {
            // The first one is not there yet.
            set(Phase.PLAYING, beat);
            route.playTo(beat, pace);
            return;
        }
        votes.close();
        note.set("");
        route.begin(beat, slides.beat(beat).commands());
        set(Phase.PLAYING, beat + 1);
        route.playTo(beat + 1, beat + 1 <= hurryTo ? HURRY : slides.pace(beat, pace));
    }

    private void hurry() {
        if (frame().map(Frame::playing).orElse(false)) {
            playback.setSpeed(HURRY);
        } else {
            playback.play();
        }
    }

    @Override
    public void back() {
        goTo(Math.max(0, state.get().next() - 1));
    }

    @Override
    public void goTo(int beat) {
        int there = Math.clamp(beat, 0, size() - 1);
        votes.withdraw();
        note.set("");
        playback.setSpeed(pace);
        if (there < route.known()) {
            hurryTo = 0;
            route.standAt(there);
            settle(there);
            return;
        }
        hurryTo = there;
        if (state.get().equals(new State(Phase.PLAYING, route.known()))) {
            route.playTo(route.known(), HURRY);
        } else {
            int last = Math.max(0, route.known() - 1);
            route.standAt(last);
            set(Phase.STANDING, last);
            begin();
        }
    }

    @Override
    public void first() {
        goTo(0);
    }

    @Override
    public void last() {
        goTo(Math.min(size(), route.known()) - 1);
    }

    @Override
    public int size() {
        return slides.size();
    }

    @Override
    public void pause() {
        playback.toggle();
    }

    @Override
    public void give(Command command) {
        frame().ifPresent(now -> route.give(command, now));
        if (state.get().phase() != Phase.PLAYING && state.get().next() >= route.known()) {
            // What was told of it is another story now.
            set(Phase.PLAYING, route.known());
        }
    }

    @Override
    public void showMe() {
        if (state.get().phase() == Phase.ANSWERED) {
            route.arrival(state.get().next())
                    .flatMap(Arrival::decision)
                    .filter(decision -> decision.right().isPresent() && decision.position() >= 0)
                    .ifPresent(decision -> playback.travel().stopAfter(decision.position()));
        }
    }

    // ---- hands

    @Override
    public Optional<Tally> tallyNow() {
        return state.get().phase() == Phase.ASKING ? Optional.of(tally()) : Optional.empty();
    }

    @Override
    public void counted() {
        show();
    }

    private Tally tally() {
        return slides.tally(state.get().next());
    }

    // ---- what is seen

    private void set(Phase phase, int next) {
        state.set(new State(phase, next));
        focus.set(slides.focus(state.get()));
        show();
    }

    private void show() {
        sheet.set(slides.sheet(state.get()));
        slide.set(slides.slide(state.get()));
    }

    private Optional<Frame> frame() {
        @Nullable Frame frame = playback.frameProperty().get();
        return Optional.ofNullable(frame);
    }
}
