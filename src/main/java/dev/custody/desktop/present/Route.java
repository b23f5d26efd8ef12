package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.engine.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way along a run from beat to beat: where each begins, as far as that is known, and which of them have had their commands
 * given. What is known is played again; at the edge, the run itself says where the next beat begins.
 */
final class Route {
    private final Playback playback;
    /** Where the first beats begin in the run that is seen, as far as that is known. */
    private final List<Arrival> arrivals = new ArrayList<>();
    /** The commands of so many beats were given in the run that is seen. */
    private int given;

    Route(Playback playback) {
        this.playback = playback;
    }

    /** Another run: nothing is known of it. */
    void reset() {
        arrivals.clear();
        given = 0;
        playback.stand().stopNowhere();
    }

    /** Where a beat begins, if that is known. */
    Optional<Arrival> arrival(int beat) {
        return beat >= 0 && beat < arrivals.size() ? Optional.of(arrivals.get(beat)) : Optional.empty();
    }

    /** How many beats have begun, also beyond the playhead. */
    int known() {
        return arrivals.size();
    }

    /** Takes in where a beat begins; a run that is made again may tell it again. */
    void take(int beat, Arrival arrival) {
        if (beat < arrivals.size()) {
            arrivals.set(beat, arrival);
        } else if (beat == arrivals.size()) {
            arrivals.add(arrival);
        }
    }

    /** Whether the playhead stands where that beat begins. */
    boolean isAt(int beat, Frame frame) {
        return arrival(beat)
                .filter(there -> frame.position() == there.position() && frame.playheadMicros() == there.micros())
                .isPresent();
    }

    /** The same, or at the edge with nothing more than what somebody has given there meanwhile. */
    boolean isStillAt(int beat, Frame frame) {
        return isAt(beat, frame)
                || arrival(beat)
                        .filter(there -> frame.live()
                                && frame.position() > there.position()
                                && frame.playheadMicros() == there.micros())
                        .isPresent();
    }

    /** Stands where a beat begins, if that is known; else at the start. */
    void standAt(int beat) {
        playback.pause();
        arrival(beat)
                .ifPresentOrElse(there -> playback.stand().at(there.position(), there.micros()), playback::toStart);
        joinEdge(beat);
    }

    /**
     * Where the last beat that is known begins, the run is held. What was given there meanwhile, as messages from phones, is no later:
     * one stands behind it, so that what is given next is given there too, and not in the past.
     */
    void joinEdge(int beat) {
        Frame seen = playback.frameProperty().get();
        if (seen != null && beat == arrivals.size() - 1 && arrivals.getLast().micros() == seen.edgeMicros()) {
            playback.toEdge();
        }
    }

    /** Gives the commands of a beat that begins here, unless they were given already, and lets the run go on. */
    void begin(int beat, List<Command> commands) {
        if (beat == given) {
            commands.forEach(playback::perform);
            given = beat + 1;
        }
        if (beat == arrivals.size() - 1) {
            // It is held where the last of them begins, if it is.
            playback.stand().leave();
        }
    }

    /** Plays, and pauses where that beat begins. */
    void playTo(int beat, Speed speed) {
        arrival(beat)
                .ifPresentOrElse(
                        there -> playback.stand().stopAt(there.position(), there.micros()),
                        playback.stand()::stopNowhere);
        playback.setSpeed(speed);
        playback.play();
    }

    /** Somebody does something. In the past, that makes another run of it: what is not yet told will be another story. */
    void give(Command command, Frame frame) {
        if (!frame.live()) {
            arrivals.removeIf(there -> there.position() > frame.position() || there.micros() > frame.playheadMicros());
            given = (int) arrivals.stream()
                    .filter(there -> there.position() < frame.position())
                    .count();
            playback.stand().stopNowhere();
        }
        playback.give(command);
    }
}
