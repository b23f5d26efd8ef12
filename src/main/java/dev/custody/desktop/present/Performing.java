package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Lookout;
import dev.custody.ledger.Sentences;
import dev.custody.scenario.story.Answer;
import dev.custody.scenario.story.Begun;
import dev.custody.scenario.story.Met;
import dev.custody.scenario.story.Performance;
import dev.custody.scenario.story.Scenario;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.List;
import java.util.Optional;

/** Has a run stand still where the beats of a scenario begin, and where it is over after the last. On the engine's thread. */
final class Performing implements Lookout {
    /** Hears where beats begin, on the screen's thread. */
    interface Arrivals {
        /** @param beat its number, from 0; the number of beats for the end */
        void take(int beat, Arrival arrival);
    }

    private final Scenario scenario;
    private final Performance performance;
    private final Sentences sentences;
    private final Arrivals arrivals;
    private final Optional<RunBeside> beside;
    private int answered;

    /** @param sentences in which language it is said what decided an answer */
    Performing(Scenario scenario, Sentences sentences, Arrivals arrivals) {
        this.scenario = scenario;
        this.sentences = sentences;
        this.arrivals = arrivals;
        performance = new Performance(scenario, micros -> beside().ifPresent(other -> other.advanceTo(micros)));
        beside = scenario.beside().map(_ -> new RunBeside(scenario, performance::takeBeside));
    }

    private Optional<RunBeside> beside() {
        return beside;
    }

    @Override
    public void take(TraceEvent event) {
        // What somebody still does after the end is no part of it.
        if (!performance.isOver()) {
            performance.take(event);
        }
    }

    @Override
    public long dueMicros() {
        return isLast() && !performance.isOver() ? scenario.untilMicros() : performance.dueMicros();
    }

    private boolean isLast() {
        return performance.nextBeat() == scenario.beats().size();
    }

    @Override
    public Optional<Runnable> stand(int position, long micros, boolean atRest) {
        Optional<Begun> begun = performance.next(micros, atRest);
        if (begun.isPresent()) {
            beside.ifPresent(
                    other -> other.give(scenario.beats().get(begun.get().beat()).commands()));
            return Optional.of(
                    arrival(begun.get().beat(), position, micros, begun.get().gaveUp()));
        }
        if (isLast() && !performance.isOver() && (atRest || micros >= scenario.untilMicros())) {
            performance.take(new TraceEvent.RunEnded(micros, atRest ? EndReason.AT_REST : EndReason.TIME_LIMIT));
            performance.end();
            return Optional.of(arrival(scenario.beats().size(), position, micros, false));
        }
        return Optional.empty();
    }

    /** Values only: this thread goes on with the fold while the screen reads them. */
    private Runnable arrival(int beat, int position, long micros, boolean gaveUp) {
        Optional<Arrival.Decision> decision = Optional.empty();
        if (performance.answers().size() > answered) {
            Answer answer = performance.answers().get(answered++);
            decision = Optional.of(decision(answer));
        }
        List<Met> met = performance.isOver() ? List.copyOf(performance.met()) : List.of();
        Arrival arrival = new Arrival(position, micros, decision, gaveUp, met);
        return () -> arrivals.take(beat, arrival);
    }

    private Arrival.Decision decision(Answer answer) {
        return new Arrival.Decision(
                answer.right(),
                answer.beside() ? Arrival.Decision.NOWHERE : answer.position(),
                answer.right().isEmpty() ? "" : because(answer));
    }

    private String because(Answer answer) {
        long micros = (answer.beside() ? performance.ledgerBeside().orElseThrow() : performance.ledger())
                .events()
                .get(answer.position())
                .atMicros();
        return sentences.clock(micros) + "  " + performance.because(answer, sentences);
    }
}
