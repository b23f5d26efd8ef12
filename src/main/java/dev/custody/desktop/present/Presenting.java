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
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
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
    /** Whether nothing has been seen on the stage yet. */
    private boolean built;
    /** Whether a picture passed since it was built. */
    private boolean rested;

    public Presenting(Desk desk, House house) {
        this.desk = desk;
        this.house = house;
        playback = desk.playback();
        texts = desk.language().texts(Presenting.class);
        playback.frameProperty().subscribe(this::show);
        desk.runs().diagramProperty().subscribe(this::leaveOther);
    }

    /** Somebody opened something else behind the presentation: that is over. */
    private void leaveOther(@Nullable Diagram opened) {
        built = false;
        Theatre open = theatre;
        if (open != null && opened != null && !open.isFor(opened)) {
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
        if (theatre != null && isAtStart()) {
            // A key that is held down comes again and again, faster than a stage can be built.
            return;
        }
        Scenario chosen = scenario;
        leave();
        if (chosen != null && playback.stand().isLookedAt()) {
            desk.runs().openAgain(chosen.plan());
            perform(chosen);
        }
        enter();
    }

    private boolean isAtStart() {
        Frame frame = playback.frameProperty().get();
        return built || !playback.stand().isLookedAt() || frame == null || frame.playheadMicros() == 0;
    }

    private void fromHere() {
        if (theatre == null) {
            enter();
        }
    }

    private void enter() {
        Diagram diagram = desk.runs().diagramProperty().get();
        if (diagram == null) {
            return;
        }
        Presentation going = playback.stand().isLookedAt() ? presentation : null;
        Show show = going == null ? new PlainRun(playback, diagram) : going;
        theatre = new Theatre(desk, house, show, diagram, told(going), this::outside);
        if (going != null) {
            playback.stand().heed(true);
            going.enter();
        }
        built = true;
        rested = false;
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

    /** To build a stage, to open it and to draw on it take as long as several pictures each: it is one a frame, and no halt. */
    private void show(@Nullable Frame frame) {
        Theatre seen = theatre;
        if (seen == null || frame == null) {
            return;
        }
        if (seen.isOpen()) {
            built = false;
            seen.show(frame);
        } else if (rested) {
            seen.open();
        }
        rested = true;
    }
}
