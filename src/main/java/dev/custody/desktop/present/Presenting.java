package dev.custody.desktop.present;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Sentences;
import dev.custody.scenario.story.Scenario;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Presents the scenario that is open, or the run that is; and comes back to the window as it was. */
public final class Presenting {
    private final Desk desk;
    private final Playback playback;
    private final House house;
    private final Texts texts;
    private @Nullable Scenario scenario;
    private @Nullable Presentation presentation;
    private @Nullable Theatre theatre;
    private Entrance entrance = Entrance.NONE;

    /**
     * How far it has come from the window to the stage, a step with each picture. To open a run anew, to build a stage, to open it
     * and to draw on it take as long as several pictures each: nothing else is done in theirs, so that it is no halt.
     */
    private enum Entrance {
        /** Nobody is on the stage, or on the way to it. */
        NONE,
        ASKED,
        DUE,
        BUILT,
        READY,
        /** It is open, but the window has the keys as yet. */
        MADE,
        /** The keys go to the stage. */
        SEEN;

        boolean isUnderWay() {
            return this != NONE && this != MADE && this != SEEN;
        }
    }

    public Presenting(Desk desk, House house) {
        this.desk = desk;
        this.house = house;
        playback = desk.playback();
        texts = desk.language().texts(Presenting.class);
        house.window().addEventFilter(KeyEvent.KEY_PRESSED, this::turnBack);
        playback.frameProperty().subscribe(this::show);
        desk.runs().diagramProperty().subscribe(this::leaveOther);
    }

    /** Somebody opened something else behind the presentation: that is over. */
    private void leaveOther(@Nullable Diagram opened) {
        Theatre open = theatre;
        if (opened != null && (open == null || !open.isFor(opened))) {
            leave();
        }
    }

    /** Adds what can be done from the window. */
    public void addActions() {
        desk.actions().add(Action.of("present", Group.RUN, texts, this::fromStart, Chord.always(KeyCode.F5)));
        desk.actions()
                .add(Action.of(
                        "present-here",
                        Group.RUN,
                        texts,
                        this::fromHere,
                        Chord.always(KeyCode.F5, KeyCombination.SHIFT_DOWN)));
    }

    /** Opens a scenario: its run stands before the first beat. */
    public void open(Scenario chosen) {
        desk.runs().open(chosen.plan());
        perform(chosen);
    }

    private void perform(Scenario chosen) {
        Presentation opened = new Presentation(
                playback, chosen, house.votes(), desk.preferences().get().speed(), texts);
        Sentences sentences = new Sentences(desk.language().locale());
        playback.open(chosen.plan(), () -> new Performing(chosen, sentences, opened::arrive));
        scenario = chosen;
        presentation = opened;
        playback.pause();
        if (theatre == null) {
            playback.stand().heed(false);
        }
    }

    /** Opens a scenario, and says how it is presented. */
    public void offer(Scenario chosen) {
        open(chosen);
        desk.notices()
                .accept(new Notice(
                        texts.of("opened", chosen.title()),
                        Notice.Kind.INFORMATION,
                        texts.of("present-it"),
                        this::fromStart));
    }

    /** Presents the scenario that is open from its first beat, or the run that is open. */
    public void fromStart() {
        if (entrance.isUnderWay() || (theatre != null && isAtStart())) {
            // A key that is held down comes again and again, faster than a stage can be built.
            return;
        }
        Scenario chosen = scenario;
        leave();
        if (chosen != null && playback.stand().isLookedAt()) {
            desk.runs().openAgain(chosen.plan());
            perform(chosen);
        }
        entrance = Entrance.ASKED;
    }

    /** Whoever asks for the stage and at once to leave it again is still in the window, but means the stage. */
    private void turnBack(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && entrance != Entrance.NONE && entrance != Entrance.SEEN) {
            leave();
            event.consume();
        }
    }

    private boolean isAtStart() {
        Frame frame = playback.frameProperty().get();
        return !playback.stand().isLookedAt() || frame == null || frame.playheadMicros() == 0;
    }

    private void fromHere() {
        if (entrance == Entrance.NONE) {
            entrance = Entrance.ASKED;
        }
    }

    private void build() {
        Diagram diagram = desk.runs().diagramProperty().get();
        if (diagram == null) {
            entrance = Entrance.NONE;
            return;
        }
        entrance = Entrance.BUILT;
        Presentation going = playback.stand().isLookedAt() ? presentation : null;
        Show show = going == null ? new PlainRun(playback, diagram) : going;
        theatre = new Theatre(desk, house, show, diagram, told(going), this::outside);
        if (going != null) {
            playback.stand().heed(true);
            going.enter();
        }
    }

    private Optional<Scenario> told(@Nullable Presentation going) {
        return going == null ? Optional.empty() : Optional.ofNullable(scenario);
    }

    private void outside(Wish wish) {
        switch (wish) {
            case FROM_START -> fromStart();
            case INVITE -> desk.actions().find("invite").ifPresent(Action::run);
            default -> {
                if (!house.putAway().getAsBoolean()) {
                    leave();
                }
            }
        }
    }

    /** Ends it: the window is as it was, with the run as it is now. */
    void leave() {
        entrance = Entrance.NONE;
        Theatre closing = theatre;
        theatre = null;
        if (closing != null) {
            house.votes().withdraw();
            playback.stand().heed(false);
            playback.stand().stopNowhere();
            closing.close();
            house.window().toFront();
            house.window().requestFocus();
        }
    }

    private void show(@Nullable Frame frame) {
        if (frame == null) {
            return;
        }
        switch (entrance) {
            case NONE -> {}
            case ASKED -> entrance = Entrance.DUE;
            case DUE -> build();
            case BUILT -> {
                entrance = Entrance.READY;
                Objects.requireNonNull(theatre).prepare();
            }
            case READY -> {
                entrance = Entrance.MADE;
                Objects.requireNonNull(theatre).open();
            }
            case MADE, SEEN -> {
                Theatre open = Objects.requireNonNull(theatre);
                if (open.hasKeys()) {
                    entrance = Entrance.SEEN;
                }
                open.show(frame);
            }
        }
    }
}
