package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.Deed;
import dev.custody.desktop.canvas.Deeds;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.present.Screening.Curtain;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Does what a speaker asks for, whichever window or key it came from. */
final class Controls {
    private static final Set<Deed.Kind> KILLS = Set.of(Deed.Kind.KILL, Deed.Kind.CUT_BOTH);
    private static final Set<Deed.Kind> MENDS = Set.of(Deed.Kind.RESTART, Deed.Kind.HEAL_BOTH);

    private static final int TEN = 10;

    private final Show show;
    private final Screening screening = new Screening();
    private final BeatNumber number = new BeatNumber();
    private final Hint hint = new Hint();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.None());
    private final Consumer<Wish> outside;
    private final BooleanSupplier putAway;
    private @Nullable Frame last;
    /** Whether digits are hands for the choice that was chosen. */
    private boolean counting;

    /** What was typed of them so far. */
    private int hands;

    /**
     * Those of one presentation.
     *
     * @param outside hears of what concerns the windows
     * @param putAway puts away what lies over the picture; false if nothing does
     */
    Controls(Show show, Consumer<Wish> outside, BooleanSupplier putAway) {
        this.show = show;
        this.outside = outside;
        this.putAway = putAway;
        number.setMost(show.size());
    }

    Screening screening() {
        return screening;
    }

    BeatNumber number() {
        return number;
    }

    Hint hint() {
        return hint;
    }

    /** What was clicked or walked to. */
    ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    void pulse(Frame frame) {
        last = frame;
        show.pulse(frame);
        screening.pulse(frame.pulseNanos());
        hint.pulse(frame.pulseNanos());
        number.pulse(frame.pulseNanos()).ifPresent(this::jump);
    }

    void wish(Wish wish) {
        hint.end();
        if (wish != Wish.ENTER) {
            counting = false;
        }
        switch (wish) {
            case GO -> onStage(show::go);
            case NEXT -> onStage(show::next);
            case BACK -> onStage(show::back);
            case FIRST -> onStage(show::first);
            case LAST -> onStage(show::last);
            case BLACK -> screening.toggle(Curtain.BLACK);
            case WHITE -> screening.toggle(Curtain.WHITE);
            case POINTER -> screening.togglePointer();
            case ZOOM -> screening.toggleClose();
            case PAUSE -> show.pause();
            case KILL -> act(KILLS);
            case RESTART -> act(MENDS);
            case MORE -> count(1);
            case LESS -> count(-1);
            case ENTER -> enter();
            case SHOW_ME -> show.showMe();
            case SPEAKER, INVITE, FROM_START, LEAVE -> outside.accept(wish);
        }
    }

    /** Whoever goes on behind a curtain, or behind the invitation, wants to see first what there is. */
    private void onStage(Runnable move) {
        if (!screening.lift() && !putAway.getAsBoolean()) {
            screening.back();
            number.forget();
            move.run();
        }
    }

    private void act(Set<Deed.Kind> kinds) {
        Frame frame = last;
        if (frame != null) {
            Deeds.of(selection.get(), frame.scene()).stream()
                    .filter(deed -> kinds.contains(deed.kind()))
                    .forEach(deed -> deed.commands().forEach(show::give));
        }
    }

    // ---- digits

    /** A digit: of a beat, or of what the room says, if it was asked something. */
    void digit(int digit) {
        hint.end();
        if (show.tallyNow().isEmpty()) {
            if (last != null) {
                number.type(digit, last.pulseNanos());
            }
        } else if (counting) {
            hands = hands * TEN + digit;
            setHands(show.tallyNow().get().chosen(), hands);
        } else {
            choose(digit - 1);
        }
    }

    /** The speaker counts hands for a choice from now on, from 0. */
    void choose(int choice) {
        show.tallyNow().ifPresent(tally -> {
            counting = false;
            tally.choose(choice);
            show.counted();
        });
    }

    private void count(int more) {
        show.tallyNow().ifPresent(tally -> {
            tally.add(more);
            show.counted();
        });
    }

    /** Says how many hands there are for a choice, from 0. */
    void setHands(int choice, int count) {
        show.tallyNow().ifPresent(tally -> {
            tally.set(choice, count);
            show.counted();
        });
    }

    private void enter() {
        if (show.tallyNow().isPresent()) {
            counting = !counting;
            hands = 0;
        } else {
            number.enter().ifPresent(this::jump);
        }
    }

    private void jump(int beat) {
        onStage(() -> show.goTo(beat - 1));
    }
}
