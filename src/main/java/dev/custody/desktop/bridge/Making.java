package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The run as it is made: keeps the tape, takes in what the engine tells, and knows how far the run has got. A run that was seen
 * before is made again, silently, up to the edge that it had.
 */
final class Making {
    private final Engine engine;
    private final Consumer<Notice> notices;
    private final Phrases phrases;
    private final Tape tape = new Tape();
    private List<Batch.Given> given = List.of();
    /** Events that the run repeats and that the tape already has. */
    private int repeating;

    private int begun;
    private int asked;
    private int answered;
    /** The request that leads to the edge that the run had; up to its answer the tape may have gaps at its end. */
    private int opening;

    private long knownMicros;
    private long reachedMicros;
    private long nextMicros;
    private boolean atRest;
    private boolean ended;

    Making(Engine engine, Consumer<Notice> notices, Phrases phrases) {
        this.phrases = phrases;
        this.engine = engine;
        this.notices = notices;
    }

    /**
     * Begins a run of which some is known already.
     *
     * @param known the number of events that the tape keeps
     * @param knownMicros the time up to and at which the tape is complete with them; -1 if not even what was done at time 0 is known
     * @param edgeMicros the time that the run had reached, not before {@code knownMicros}
     */
    void begin(RunPlan plan, int known, long knownMicros, long edgeMicros) {
        begun++;
        tape.cut(known);
        repeating = known;
        given = List.of();
        this.knownMicros = knownMicros;
        reachedMicros = edgeMicros;
        nextMicros = edgeMicros;
        atRest = false;
        ended = false;
        answered = 0;
        engine.open(plan);
        opening = 1;
        // Before the first event of all is a place too: from there, not even what is due at time 0 has happened.
        if (known > 0 || edgeMicros > 0 || knownMicros < 0) {
            engine.armBreaks(false);
            engine.advanceTo(edgeMicros);
            engine.armBreaks(true);
            opening = 2;
        }
        asked = opening;
    }

    /** How often a run was begun: since the last time, the tape has only grown. */
    int begun() {
        return begun;
    }

    void advanceTo(long micros) {
        asked++;
        engine.advanceTo(micros);
    }

    /** @return the number of the request, to be compared with {@link #answered()} */
    int goOnTo(Predicate<TraceEvent> wanted, long untilMicros) {
        engine.goOnTo(wanted, untilMicros);
        return ++asked;
    }

    void give(Command command) {
        asked++;
        engine.give(command);
    }

    List<Batch> collect() {
        return engine.collect();
    }

    /** @return whether something came that was not known */
    boolean take(Batch batch) {
        boolean wasOpening = isOpening();
        List<TraceEvent> events = batch.events();
        int known = repeat(events);
        tape.append(events.subList(known, events.size()));
        given = batch.given();
        answered = batch.answered();
        nextMicros = batch.nextMicros();
        atRest = batch.atRest();
        ended = batch.ended();
        if (isOpening()) {
            // There may be more to come at this very instant.
            knownMicros = Math.max(knownMicros, batch.nowMicros() - 1);
        } else {
            reachedMicros = wasOpening ? batch.nowMicros() : Math.max(reachedMicros, batch.nowMicros());
            knownMicros = reachedMicros;
        }
        batch.problem()
                .ifPresent(problem -> notices.accept(
                        Notice.problem(phrases.of("stopped." + problem.cause().name(), problem.detail()))));
        return known < events.size();
    }

    /** How many of the events the tape has already, since the run repeats what was seen. */
    private int repeat(List<TraceEvent> events) {
        int known = Math.min(repeating, events.size());
        for (int i = 0; i < known; i++) {
            TraceEvent before = tape.after(tape.size() - repeating + i);
            if (!before.equals(events.get(i))) {
                notices.accept(Notice.problem(phrases.of("unrepeated", before, events.get(i))));
                break;
            }
        }
        repeating -= known;
        return known;
    }

    Tape tape() {
        return tape;
    }

    /** All commands given so far in this run, as the engine tells of them. */
    List<Batch.Given> given() {
        return given;
    }

    int answered() {
        return answered;
    }

    /** Whether the engine has nothing left to do that it was asked for. */
    boolean isIdle() {
        return answered >= asked || ended;
    }

    /** Whether the run is still being made again up to where it was. */
    boolean isOpening() {
        return answered < opening && !ended;
    }

    /** Up to and at this time the tape has everything. */
    long knownMicros() {
        return knownMicros;
    }

    /** How far the run has got; while it is made again, how far it had got. */
    long reachedMicros() {
        return reachedMicros;
    }

    long nextMicros() {
        return nextMicros;
    }

    boolean atRest() {
        return atRest;
    }

    boolean ended() {
        return ended;
    }

    /** Whether something more happens by itself. */
    boolean canGoOn() {
        return !atRest && !ended && nextMicros != Long.MAX_VALUE;
    }
}
