package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.present.State.Phase;
import dev.custody.desktop.text.Texts;
import dev.custody.ledger.StoryLine;
import dev.custody.scenario.story.Beat;
import dev.custody.scenario.story.ConditionText;
import dev.custody.scenario.story.Cue;
import dev.custody.scenario.story.Focus;
import dev.custody.scenario.story.Met;
import dev.custody.scenario.story.Prediction;
import dev.custody.scenario.story.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is to be read of a scenario, by the audience and by the speaker, wherever one is in it. */
final class Slides {
    private final Scenario scenario;
    private final Route route;
    private final Texts texts;
    private final Map<Integer, Tally> tallies = new HashMap<>();

    /** @param route knows what came of questions */
    Slides(Scenario scenario, Route route, Texts texts) {
        this.scenario = scenario;
        this.route = route;
        this.texts = texts;
    }

    Beat beat(int index) {
        return scenario.beats().get(index);
    }

    int size() {
        return scenario.beats().size();
    }

    /** The show of hands for what a beat asks; the same whenever one comes there. */
    Tally tally(int beat) {
        return tallies.computeIfAbsent(beat, _ -> new Tally(choices(asked(beat))));
    }

    /** Those that came while the question was being closed: who voted was told that it counts. */
    void takeLastVotes(int beat, List<Integer> counts) {
        if (!counts.isEmpty()) {
            tally(beat).takeOthers(counts);
        }
    }

    /** How fast it goes on from a beat. */
    Speed pace(int beat, Speed usual) {
        double own = beat(beat).pace();
        return own == Beat.PACE_OF_THE_ACTION ? usual : new Speed(own);
    }

    Prediction asked(int beat) {
        return beat(beat).prediction().orElseThrow();
    }

    static List<String> choices(Prediction prediction) {
        return prediction.choices().stream().map(Prediction.Choice::text).toList();
    }

    /** Where to look: at what the last beat that was told is about. */
    Focus focus(State now) {
        return now.next() == 0 ? new Focus.Everything() : beat(now.next() - 1).focus();
    }

    /** What the audience reads. */
    Slide slide(State now) {
        return switch (now.phase()) {
            case ASKING ->
                new Slide.Question(
                        asked(now.next()).question(), tally(now.next()).choices(true, OptionalInt.empty()));
            case ANSWERED -> answer(now.next());
            case CHECKED -> new Slide.Checks(checks());
            case STANDING, PLAYING, OVER ->
                now.next() == 0
                        ? new Slide.Title(scenario.title(), scenario.summary())
                        : new Slide.Narration(beat(now.next() - 1).narration());
        };
    }

    private Slide answer(int next) {
        Arrival.Decision decision =
                route.arrival(next).flatMap(Arrival::decision).orElseThrow();
        return new Slide.Answer(
                asked(next - 1).question(), tally(next - 1).choices(false, decision.right()), decision.because());
    }

    /** What came of all that was expected; nothing before the end. */
    List<Met> checks() {
        return route.arrival(size()).map(Arrival::met).orElse(List.of());
    }

    /** What the speaker reads. What is said to a question belongs to the beat that asks it. */
    Sheet sheet(State now) {
        Optional<Beat> asking = now.phase() == Phase.ASKING ? Optional.of(beat(now.next())) : Optional.empty();
        Optional<Beat> told = now.next() == 0 ? Optional.empty() : Optional.of(beat(now.next() - 1));
        return new Sheet(
                now.next(),
                size(),
                asking.flatMap(Beat::prediction)
                        .map(Prediction::question)
                        .or(() -> told.map(Beat::narration))
                        .orElse(scenario.title()),
                asking.or(() -> told).map(Beat::notes).orElse(""),
                now.next() == size() ? "" : beat(now.next()).narration());
    }

    /** What to say of a beat that gave up waiting, in one line. */
    String gaveUp(int beat, Arrival there) {
        return there.gaveUp() && beat(beat).cue() instanceof Cue.When when
                ? texts.of(
                        "gave-up",
                        beat + 1,
                        ConditionText.print(when.condition()),
                        StoryLine.clock(there.micros(), texts.numbers()))
                : "";
    }
}
