package dev.custody.desktop.bridge;

import dev.custody.scene.Pace;

/** Where one is in the run, and how one moves on from there: by the pace when playing, or at once to another place. */
final class Playhead {
    /** At action pace, slower than this (a few milliseconds a pulse), nothing is missed if a pulse runs past an event. */
    private static final double SLOW_FACTOR = 0.2;

    private final Making making;
    private boolean playing;
    private Speed speed = Speed.ACTION;
    private Pace pace = Pace.constant(1);
    /** Virtual time, with fractions of a microsecond, so that slow paces add up. */
    private double place;

    private int goal;
    /** Whether the tape has not yet got to the place. */
    private boolean arriving;

    private Stop stop = Stop.NONE;
    /** Up to when it had the run made, going along its edge; negative once it has gone somewhere else. */
    private double lead = -1;

    /** A place at which to pause when it is played over: after so many events, at that time. */
    private record Stop(int position, long micros) {
        static final Stop NONE = new Stop(Integer.MAX_VALUE, Long.MAX_VALUE);

        boolean isBefore(int goal, long now) {
            return position < goal || (position == goal && micros <= now);
        }
    }

    Playhead(Making making) {
        this.making = making;
    }

    void setPlaying(boolean now) {
        playing = now;
    }

    boolean isPlaying() {
        return playing;
    }

    void setSpeed(Speed newSpeed) {
        speed = newSpeed;
    }

    Speed speed() {
        return speed;
    }

    /** How fast virtual time passes now. */
    Pace pace() {
        return playing ? pace : Pace.constant(0);
    }

    /** Virtual time, in whole microseconds. */
    long micros() {
        return (long) place;
    }

    /** The number of events that have happened by now. */
    int goal() {
        return goal;
    }

    /** Whether one is on the way to a place that has still to be made again; what is there can't be seen yet. */
    boolean isArriving() {
        return arriving;
    }

    /** Pauses at that place when it is played over, whether it is known or yet to come. One such place is kept. */
    void stopAt(int position, long micros) {
        stop = new Stop(position, micros);
    }

    void stopNowhere() {
        stop = Stop.NONE;
    }

    /** Whether more of the run is known than up to here. */
    boolean isInThePast() {
        return goal < making.tape().size() || micros() < making.reachedMicros();
    }

    /**
     * Whether all that is known of the run beyond this place was made for it to go on there, by the engine, which may be a few
     * frames ahead: for a person, that is the edge.
     */
    boolean trailsTheEdge() {
        return !arriving && !making.isOpening() && making.reachedMicros() <= lead;
    }

    /** Goes to a time, at most to the edge. */
    void seek(long micros) {
        lead = -1;
        place = Math.clamp(micros, 0, making.reachedMicros());
        goal = making.tape().positionAt(micros());
        arriving = making.isOpening() && micros() > making.knownMicros();
    }

    /** Goes before the very first event. */
    void toStart() {
        seek(0);
        goal = 0;
        arriving = false;
    }

    void toEdge() {
        seek(making.reachedMicros());
        goal = making.tape().size();
    }

    /** After the engine told something: perhaps the place is there now. */
    void arrive() {
        if (arriving) {
            seek(micros());
        }
    }

    /** Goes back to just before an event that was passed, and pauses. */
    void stopBefore(int position) {
        lead = -1;
        goal = position;
        place = making.tape().after(position).atMicros();
        playing = false;
    }

    /** Goes to where an event of the tape has just happened, and nothing after it; and pauses. */
    void stopAfter(int position) {
        stopBefore(position);
        goal = position + 1;
        arriving = false;
    }

    /** Goes to where so many events of the tape have happened, at that time, and nothing after them; and pauses. */
    void standAt(int position, long micros) {
        lead = -1;
        goal = position;
        place = Math.min(micros, making.reachedMicros());
        playing = false;
        arriving = false;
    }

    /** What has come just now at the edge is seen at once, also while paused. */
    void follow() {
        goal = making.tape().size();
        place = Math.max(place, making.reachedMicros());
    }

    /**
     * Lets time pass.
     *
     * @param here the folds, at this place
     * @param elapsedMicros of the beholder's time
     * @param collect takes in what the engine has to tell, at once if it can
     */
    void advance(Folds here, double elapsedMicros, Runnable collect) {
        boolean inThePast = goal < making.tape().size();
        if (!inThePast && making.isOpening()) {
            pace = Pace.constant(0);
            return;
        }
        long next = inThePast ? making.tape().after(goal).atMicros() : Math.max(making.nextMicros(), micros());
        if (!inThePast && !making.canGoOn()) {
            pace = Pace.constant(0);
            place = Math.max(place, Math.min(making.reachedMicros(), place + elapsedMicros));
            return;
        }
        pace = speed.followsAction() ? Pace.of(here.situation(next)) : Pace.constant(speed.factor());
        double target = place + elapsedMicros * pace.factor();
        if (speed.followsAction() && pace.factor() > SLOW_FACTOR) {
            // The next thing may ask for another pace: not a microsecond is skipped at this one.
            target = Math.min(target, Math.max(next, place));
        }
        if (making.isOpening()) {
            target = Math.min(target, Math.max(place, making.knownMicros()));
        } else if (target > making.reachedMicros() || (!inThePast && next <= target)) {
            lead = target;
            making.advanceTo((long) target);
            collect.run();
        }
        boolean wasBefore = !stop.isBefore(goal, micros());
        place = Math.max(place, Math.min(target, making.reachedMicros() + 0.999));
        goal = making.tape().positionAt(micros());
        if (wasBefore && stop.isBefore(goal, micros())) {
            lead = -1;
            goal = stop.position;
            place = stop.micros;
            playing = false;
        }
    }
}
