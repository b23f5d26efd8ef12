package dev.custody.desktop.bridge;

import dev.custody.trace.MessageId;

/**
 * Going along the run to what somebody looks for: the next event, the last one of a message, the next loss. Each way pauses
 * there. Past the edge the run goes on until it comes.
 */
public final class Travel {
    /** A person who was taken to a place looks round before time moves there. */
    private static final long LOOK_ROUND_NANOS = 900_000_000;

    private final Making making;
    private final Playhead playhead;
    private final Branching branching;
    private final Navigation navigation;
    private final Breakpoints breakpoints;
    private final Runnable collect;
    private long standsNanos;

    /** @param collect takes in what the engine has told by now */
    Travel(
            Making making,
            Playhead playhead,
            Branching branching,
            Navigation navigation,
            Breakpoints breakpoints,
            Runnable collect) {
        this.making = making;
        this.playhead = playhead;
        this.branching = branching;
        this.navigation = navigation;
        this.breakpoints = breakpoints;
        this.collect = collect;
    }

    /** Goes on to the next instant at which something happens that can be seen, and pauses. */
    public void stepForward() {
        go(new Sight.Anything(), true);
    }

    /** Goes back to the instant before this one at which something happened that can be seen, and pauses. */
    public void stepBack() {
        go(new Sight.Anything(), false);
    }

    /** Goes to the next instant at which something happens to that message, and pauses. At the edge, the run goes on to there. */
    public void nextOf(MessageId message) {
        go(new Sight.Of(message), true);
    }

    /** Goes back to the instant before this one at which something happened to that message, and pauses. */
    public void previousOf(MessageId message) {
        go(new Sight.Of(message), false);
    }

    /** Goes to the next instant at which something happens to another message than at this one, and pauses. */
    public void nextMessage() {
        collect.run();
        breakpoints.goOn();
        navigation.goToAnotherMessage(true);
    }

    /** Goes back to the last instant at which something happened to another message than at this one, and pauses. */
    public void previousMessage() {
        collect.run();
        navigation.goToAnotherMessage(false);
    }

    /** Goes to the next of that kind, and pauses. At the edge, the run goes on until one comes or nothing moves any more. */
    public void next(Landmark landmark) {
        go(new Sight.Marked(landmark), true);
    }

    /** Goes back to the last of that kind before this instant, and pauses. */
    public void previous(Landmark landmark) {
        go(new Sight.Marked(landmark), false);
    }

    private void go(Sight sight, boolean forward) {
        collect.run();
        if (forward) {
            breakpoints.goOn();
        }
        navigation.go(sight, forward);
    }

    /**
     * Goes to where one event has just happened, and nothing after it, not even at the same instant; and pauses.
     *
     * @param event its position in the trace; past the events that there are, one goes to the edge
     */
    public void stopAfter(int event) {
        collect.run();
        navigation.cancel();
        if (event >= 0 && event < making.tape().size()) {
            playhead.stopAfter(event);
        } else {
            playhead.toEdge();
            playhead.setPlaying(false);
        }
    }

    /**
     * Goes to where something was to be seen last before a time, stands there for a moment, and plays. The run is made up to
     * that time first, unseen, if it has not got there.
     */
    public void playFromBefore(long micros) {
        collect.run();
        navigation.cancel();
        long before = Math.max(0, micros - 1);
        if (before > making.reachedMicros()) {
            branching.makeUpTo(before);
        } else {
            playhead.seek(before);
        }
        standsNanos = LOOK_ROUND_NANOS;
        navigation.goBackAndPlay();
    }

    /** Another run is open: nobody looks round any more. */
    void open() {
        standsNanos = 0;
        navigation.cancel();
    }

    /**
     * Whether somebody who was taken here has had the time to look round.
     *
     * @param elapsedNanos since they were asked last
     */
    boolean hasLookedRound(long elapsedNanos) {
        standsNanos = Math.max(0, standsNanos - elapsedNanos);
        return standsNanos == 0;
    }
}
