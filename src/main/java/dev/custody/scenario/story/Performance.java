package dev.custody.scenario.story;

import dev.custody.diagram.Durations;
import dev.custody.engine.Run;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.StoryLine;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A scenario as it is played: a fold that is told of each event of a run, says which beat begins, and remembers where each began
 * and what was answered. It knows no clock and no engine; whoever makes the run asks {@link #next} between any two things that
 * happen, and gives the commands of the beat that begins.
 *
 * <pre>{@code
 * Performance performance = new Performance(scenario);
 * Run run = new Run(scenario.plan(), sinks, performance::take);
 * // before each step, and again after the commands of a beat:
 * performance.next(run.nowMicros(), run.atRest()).ifPresent(begun -> scenario.beats().get(begun.beat()).commands().forEach(run::give));
 * }</pre>
 *
 * <p>A run that stands where {@link #dueMicros} is before the next thing happens must be moved there first. A person's own
 * commands are further events; beats go on from what then is. Not for several threads.
 */
public final class Performance {
    private final Scenario scenario;
    private final LongConsumer besideUpTo;
    private final Bench here;
    private final Optional<Bench> beside;
    /** By beat: what its cue waits for, where it waits for something. */
    private final List<Optional<Decision>> cues = new ArrayList<>();
    /** By beat: the conditions of the choices; none where nothing is asked. */
    private final List<List<Decision>> choices = new ArrayList<>();

    private final List<Decision> expected = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Met> met = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean over;

    /** One of a scenario that nothing runs beside, or of which the run beside is fed in time by {@link #takeBeside}. */
    public Performance(Scenario scenario) {
        this(scenario, _ -> {});
    }

    /**
     * One with a run beside.
     *
     * @param besideUpTo told of a virtual time up to which the run beside must be fed by {@link #takeBeside}, before anything
     *     about it is decided; {@link Run#NEVER} for its end
     */
    public Performance(Scenario scenario, LongConsumer besideUpTo) {
        this.scenario = scenario;
        this.besideUpTo = besideUpTo;
        this.here = new Bench(scenario.diagram());
        this.beside = scenario.beside().map(Bench::new);
        for (Beat beat : scenario.beats()) {
            cues.add(beat.cue() instanceof Cue.When when ? Optional.of(decide(when.condition())) : Optional.empty());
            choices.add(beat.prediction().map(Prediction::choices).orElse(List.of()).stream()
                    .map(choice -> decide(choice.condition()))
                    .toList());
        }
        scenario.expectations().forEach(expectation -> expected.add(decide(expectation.condition())));
    }

    private Decision decide(Condition condition) {
        return here.decide(condition, beside);
    }

    public Scenario scenario() {
        return scenario;
    }

    /** What is known of the run. */
    public Ledger ledger() {
        return here.ledger();
    }

    /** What is known of the run beside. */
    public Optional<Ledger> ledgerBeside() {
        return beside.map(Bench::ledger);
    }

    /** Takes the next event of the run. */
    public void take(TraceEvent event) {
        here.take(event);
    }

    /** Takes the next event of the run beside; of none if there is none. */
    public void takeBeside(TraceEvent event) {
        beside.ifPresent(bench -> bench.take(event));
    }

    // ---- which beat begins

    /** The number of the beat that comes next, from 0; the number of beats if all have begun. */
    public int nextBeat() {
        return begun.size();
    }

    /** The virtual time at which the next beat begins at the latest; {@link Run#NEVER} if there is none to come. */
    public long dueMicros() {
        if (over || nextBeat() == scenario.beats().size()) {
            return Run.NEVER;
        }
        return switch (scenario.beats().get(nextBeat()).cue()) {
            case Cue.At at -> at.micros();
            case Cue.Later later -> lastMicros() + later.micros();
            case Cue.When when -> lastMicros() + when.giveUpMicros();
        };
    }

    private long lastMicros() {
        return begun.isEmpty() ? 0 : begun.getLast().atMicros();
    }

    /**
     * Whether a beat begins here. To be asked between any two things that happen in the run, and again once the commands of the
     * beat were given. One whose condition does not come true in time, or can't any more since nothing moves, begins all the
     * same; {@link #troubles} says so.
     *
     * @param nowMicros the virtual time
     * @param atRest whether nothing moves any more
     */
    public Optional<Begun> next(long nowMicros, boolean atRest) {
        if (over || nextBeat() == scenario.beats().size()) {
            return Optional.empty();
        }
        Optional<Decision> awaited = cues.get(nextBeat());
        if (awaited.isPresent()) {
            here.rest(atRest);
        }
        boolean isSo = awaited.map(Decision::holds).orElse(false);
        boolean isTime = nowMicros >= dueMicros();
        boolean isHopeless = awaited.isPresent() && atRest;
        return isSo || isTime || isHopeless
                ? Optional.of(begin(nowMicros, atRest, awaited.isPresent() && !isSo))
                : Optional.empty();
    }

    private Begun begin(long nowMicros, boolean atRest, boolean gaveUp) {
        int beat = nextBeat();
        if (gaveUp) {
            troubles.add(hopeless(beat, nowMicros, atRest));
        }
        here.rest(atRest);
        besideUpTo.accept(nowMicros);
        answer(nowMicros);
        expect(beat, nowMicros);
        begun.add(new Begun(beat, nowMicros, here.ledger().position(), gaveUp));
        return begun.getLast();
    }

    private String hopeless(int beat, long nowMicros, boolean atRest) {
        Cue.When when = (Cue.When) scenario.beats().get(beat).cue();
        return scenario.nameOf(beat) + " gave up at " + StoryLine.clock(nowMicros) + ": it had not come true, and "
                + (atRest
                        ? "nothing moves any more."
                        : "it waits for " + Durations.format(when.giveUpMicros()) + " at most.");
    }

    /** The run is over, and so is that beside: decides what is decided at the end. Events may not follow. */
    public void end() {
        if (over) {
            return;
        }
        besideUpTo.accept(Run.NEVER);
        long endMicros = here.ledger().atMicros();
        for (int beat = nextBeat(); beat < scenario.beats().size(); beat++) {
            troubles.add(
                    scenario.nameOf(beat) + " never began: the run was over at " + StoryLine.clock(endMicros) + ".");
        }
        answer(endMicros);
        expect(Expectation.AT_THE_END, endMicros);
        over = true;
    }

    /** Whether {@link #end} was called. */
    public boolean isOver() {
        return over;
    }

    // ---- what is decided

    /** Decides what the last beat asked. */
    private void answer(long nowMicros) {
        if (begun.isEmpty()) {
            return;
        }
        List<Decision> asked = choices.get(begun.getLast().beat());
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).holds()) {
                right.add(i);
            }
        }
        if (!asked.isEmpty()) {
            Decision.Since since =
                    right.isEmpty() ? unknown() : asked.get(right.getFirst()).since();
            Decision.Since decided = since.position() == Decision.Since.NEVER ? unknown() : since;
            answers.add(new Answer(begun.getLast().beat(), nowMicros, right, decided.position(), decided.beside()));
        }
    }

    /** Nothing brought it about: it is so by what has happened until now. */
    private Decision.Since unknown() {
        return new Decision.Since(
                false, Math.max(0, here.ledger().position() - 1), here.ledger().atMicros());
    }

    private void expect(int beat, long nowMicros) {
        for (int i = 0; i < expected.size(); i++) {
            Expectation expectation = scenario.expectations().get(i);
            if (expectation.beat() == beat) {
                met.add(new Met(expectation, expected.get(i).holds(), nowMicros));
            }
        }
    }

    /** The beats that began by now, in order. */
    public List<Begun> begun() {
        return Collections.unmodifiableList(begun);
    }

    /** What was decided by now, in the order in which it was asked. */
    public List<Answer> answers() {
        return Collections.unmodifiableList(answers);
    }

    /** The expectations that were decided by now. */
    public List<Met> met() {
        return Collections.unmodifiableList(met);
    }

    /** What did not go as the scenario says, in sentences: beats that gave up waiting, or never began. */
    public List<String> troubles() {
        return Collections.unmodifiableList(troubles);
    }

    /**
     * The event that decided an answer, in a sentence.
     *
     * @param in the language
     */
    public String because(Answer answer, Sentences in) {
        Bench of = answer.beside() ? beside.orElseThrow() : here;
        return EventSentence.of(of.ledger(), answer.position(), in);
    }
}
