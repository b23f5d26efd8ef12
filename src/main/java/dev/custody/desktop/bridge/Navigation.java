package dev.custody.desktop.bridge;

import dev.custody.trace.TraceEvent;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the run to the next or the last thing that is looked for, and pauses there. Past the edge of what has happened, the
 * engine looks on its own thread; while it does, the playhead goes along.
 */
final class Navigation {
    /** Nobody waits longer than this, in virtual time, for something to happen. */
    static final long PATIENCE_MICROS = 600_000_000;

    private final Making making;
    private final Playhead playhead;
    private final Supplier<@Nullable Following> following;
    private final Consumer<Notice> notices;
    private final Phrases phrases;

    private @Nullable Quest waiting;
    private @Nullable Search search;
    private int searchRequest;

    private record Quest(Sight sight, boolean forward, boolean thenPlays) {}

    /** What goes to the engine's thread: the sight, and a fold of its own. What it found is read after the answer has come. */
    private static final class Search implements Predicate<TraceEvent> {
        private final Sight sight;
        private final MarkFold ahead;
        private boolean found;
        private volatile boolean cancelled;

        Search(Sight sight, MarkFold ahead) {
            this.sight = sight;
            this.ahead = sight.asksWhatIsKnown() ? ahead.fork() : ahead;
        }

        @Override
        public boolean test(TraceEvent event) {
            int position = ahead.position();
            if (sight.asksWhatIsKnown()) {
                ahead.take(event);
            }
            found |= sight.isAt(position, event, ahead);
            return found || cancelled;
        }
    }

    Navigation(
            Making making,
            Playhead playhead,
            Supplier<@Nullable Following> following,
            Consumer<Notice> notices,
            Phrases phrases) {
        this.phrases = phrases;
        this.making = making;
        this.playhead = playhead;
        this.following = following;
        this.notices = notices;
    }

    /** Looks for it from here on, as soon as all that is known of the run has been looked through. */
    void go(Sight sight, boolean forward) {
        playhead.setPlaying(false);
        waiting = new Quest(sight, forward, false);
        proceed();
    }

    /** Goes back to the last instant before this one at which something happened that can be seen, and plays from there. */
    void goBackAndPlay() {
        playhead.setPlaying(false);
        waiting = new Quest(new Sight.Anything(), false, true);
        proceed();
    }

    /** Goes to another message than the one that something happened to here. */
    void goToAnotherMessage(boolean forward) {
        Following here = following.get();
        if (here != null) {
            go(Sight.NotOf.at(Math.max(0, playhead.goal() - 1), here.ahead()), forward);
        }
    }

    /** Whether the engine looks, and the playhead goes along. */
    boolean isSearching() {
        return search != null;
    }

    /** Gives up. The engine does so after the event that it is at. */
    void cancel() {
        waiting = null;
        Search going = search;
        if (going != null) {
            going.cancelled = true;
        }
        search = null;
    }

    /** Goes on with what waits, if it can be done now. */
    void proceed() {
        Quest quest = waiting;
        Following here = following.get();
        if (quest == null || here == null || playhead.isArriving() || making.isOpening()) {
            return;
        }
        if (quest.sight.asksWhatIsKnown() && !here.hasMarkedAll()) {
            return;
        }
        if (!quest.forward) {
            waiting = null;
            back(quest.sight, here.ahead());
            if (quest.thenPlays) {
                playhead.setPlaying(true);
            }
        } else if (forwardOnTheTape(quest.sight, here.ahead())) {
            waiting = null;
        } else if (making.isIdle()) {
            waiting = null;
            forwardWithTheEngine(quest.sight, here.ahead());
        }
    }

    private boolean forwardOnTheTape(Sight sight, MarkFold ahead) {
        Tape tape = making.tape();
        for (int position = playhead.goal(); position < tape.size(); position++) {
            if (sight.isAt(position, tape.after(position), ahead)) {
                playhead.seek(tape.after(position).atMicros());
                return true;
            }
        }
        return false;
    }

    private void forwardWithTheEngine(Sight sight, MarkFold ahead) {
        if (!making.canGoOn()) {
            tellNone(sight);
            return;
        }
        playhead.toEdge();
        Search begun = new Search(sight, ahead);
        search = begun;
        searchRequest = making.goOnTo(begun, making.reachedMicros() + PATIENCE_MICROS);
    }

    private void back(Sight sight, MarkFold ahead) {
        Tape tape = making.tape();
        for (int position = playhead.goal() - 1; position >= 0; position--) {
            TraceEvent event = tape.after(position);
            // From between two instants, back to the earlier; from an instant, to the one before.
            if (sight.isAt(position, event, ahead) && event.atMicros() < playhead.micros()) {
                playhead.seek(event.atMicros());
                return;
            }
        }
        if (sight instanceof Sight.Anything) {
            playhead.toStart();
        } else {
            notices.accept(Notice.information(sight.none(phrases)));
        }
    }

    /** After the engine told something: perhaps the search is over. */
    void taken() {
        Search going = search;
        if (going == null || (making.answered() < searchRequest && !making.ended())) {
            return;
        }
        search = null;
        if (!going.found) {
            tellNone(going.sight);
        }
    }

    private void tellNone(Sight sight) {
        String why = making.ended() ? "none.ended" : making.canGoOn() ? "none.patience" : "none.at-rest";
        notices.accept(Notice.information(phrases.of(why, sight.none(phrases))));
    }
}
