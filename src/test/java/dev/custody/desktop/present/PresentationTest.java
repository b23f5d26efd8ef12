package dev.custody.desktop.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.audience.Votes;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.present.State.Phase;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Sentences;
import dev.custody.scenario.story.Answer;
import dev.custody.scenario.story.Begun;
import dev.custody.scenario.story.Cue;
import dev.custody.scenario.story.Focus;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.StoryPlayer;
import dev.custody.scenario.story.Told;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A scenario led through beat by beat, on a real engine, without any toolkit. */
final class PresentationTest {
    private static final int A_SECOND = 60;

    private final TestDesk desk = new TestDesk();
    private final Room room = new Room();
    private Presentation presentation;
    /** Whether it is told of each pulse, as from a stage that is open. */
    private boolean onStage = true;

    /** A room with phones. */
    private static final class Room implements Votes {
        private final List<String> heard = new ArrayList<>();
        private List<Integer> counts = List.of();

        @Override
        public void ask(String question, List<String> choices) {
            heard.add("ask " + choices);
        }

        @Override
        public void close() {
            heard.add("close");
        }

        @Override
        public void reveal(int right, String because) {
            heard.add("reveal " + right);
        }

        @Override
        public void withdraw() {
            heard.add("withdraw");
        }

        @Override
        public List<Integer> counts() {
            return counts;
        }

        @Override
        public int phones() {
            return 3;
        }
    }

    private void open(Scenario scenario) {
        Presentation opened = new Presentation(
                desk.playback, scenario, room, new Speed(3), Language.ENGLISH.texts(Presentation.class));
        presentation = opened;
        desk.playback.open(
                scenario.plan(), () -> new Performing(scenario, new Sentences(Locale.ENGLISH), opened::arrive));
        desk.playback.pause();
        desk.playback.frameProperty().subscribe(frame -> {
            if (frame != null && onStage) {
                opened.pulse(frame);
            }
        });
        desk.pulse(1);
        opened.enter();
        desk.pulse(2);
    }

    /** As by somebody who presses it while the stage still opens. */
    @Test
    void aKeyBeforeTheFirstPulseOnStageGoesOnToo() {
        onStage = false;
        open(Stories.worker());
        desk.pulse(5);
        assertThat(desk.frame().playing()).isFalse();

        onStage = true;
        goOn();

        assertThat(next()).isEqualTo(1);
        assertThat(desk.frame().playheadMicros()).isPositive();
    }

    private Phase phase() {
        return presentation.stateProperty().get().phase();
    }

    private int next() {
        return presentation.stateProperty().get().next();
    }

    private void goOn() {
        presentation.next();
        desk.until(() -> phase() != Phase.PLAYING);
    }

    private String told() {
        return presentation.slideProperty().get() instanceof Slide.Narration(String text) ? text : "";
    }

    private static Told alone(Scenario scenario) {
        return new StoryPlayer(scenario).play(HeapSinks::new);
    }

    private boolean workerIsDown() {
        return desk.frame().scene().component(Stories.WORKER).isDown();
    }

    @Test
    void itStandsBeforeTheFirstBeatWithItsTitle() {
        open(Stories.worker());

        assertThat(presentation.stateProperty().get()).isEqualTo(new State(Phase.STANDING, 0));
        assertThat(presentation.slideProperty().get())
                .isEqualTo(new Slide.Title(
                        "A worker dies over an order",
                        "The queue keeps what the worker only carries, so that nothing is lost when it dies."));
        desk.pulse(A_SECOND);
        assertThat(desk.frame().playheadMicros()).isZero();
        assertThat(desk.frame().playing()).isFalse();
    }

    @Test
    void fromBeginningToEndItIsTheRunThatThePlayerMakesToTheEvent() {
        Scenario scenario = Stories.worker();
        Told told = alone(scenario);
        open(scenario);

        goOn();
        assertThat(phase()).isEqualTo(Phase.ASKING);
        goOn();
        goOn();
        assertThat(phase()).isEqualTo(Phase.OVER);

        assertThat(desk.playback.planSoFar().orElseThrow().commands())
                .isEqualTo(told.plan().commands())
                .hasSize(2);
        List<TraceEvent> events = told.ledger().events();
        assertThat(desk.playback.trace().events()).isEqualTo(events.subList(0, events.size() - 1));
        assertThat(events.getLast()).isInstanceOf(TraceEvent.RunEnded.class);
        // All of it comes again with the story: nobody would miss this run.
        assertThat(desk.playback.branching().unsaved()).isEmpty();
    }

    @Test
    void eachBeatStandsWhereThePlayerSaysThatItBegins() {
        Scenario scenario = Stories.worker();
        List<Begun> begun = alone(scenario).performance().begun();
        open(scenario);
        for (Begun beat : begun) {
            assertThat(desk.frame().position()).isEqualTo(beat.position());
            assertThat(desk.frame().playheadMicros()).isEqualTo(beat.atMicros());
            goOn();
        }
    }

    @Test
    void aQuestionIsAskedBeforeAnythingIsDoneAndAnsweredWhereTheNextBeatBegins() {
        Scenario scenario = Stories.worker();
        Answer right = alone(scenario).performance().answers().getFirst();
        open(scenario);
        goOn();

        assertThat(presentation.slideProperty().get()).isInstanceOfSatisfying(Slide.Question.class, asked -> {
            assertThat(asked.text()).isEqualTo(Stories.QUESTION);
            assertThat(asked.choices()).hasSize(3).noneMatch(Choice::right);
        });
        assertThat(workerIsDown()).isFalse();
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).isEmpty();
        presentation.next();
        desk.pulse(2);
        assertThat(workerIsDown()).isTrue();
        assertThat(told()).isEqualTo(Stories.SECOND);

        desk.until(() -> phase() != Phase.PLAYING);
        assertThat(phase()).isEqualTo(Phase.ANSWERED);
        assertThat(presentation.slideProperty().get()).isInstanceOfSatisfying(Slide.Answer.class, answer -> {
            assertThat(answer.choices().get(right.right().orElseThrow()).right())
                    .isTrue();
            assertThat(answer.choices().stream().filter(Choice::right)).hasSize(1);
            assertThat(answer.because()).matches("\\d+\\.\\d{3} s  \\w.*");
        });
    }

    @Test
    void showMeGoesToTheEventThatDecidedAndOnGoesOnFromTheBeat() {
        Scenario scenario = Stories.worker();
        Answer right = alone(scenario).performance().answers().getFirst();
        open(scenario);
        goOn();
        goOn();
        int stood = desk.frame().position();

        presentation.showMe();
        desk.pulse(2);
        assertThat(desk.frame().position()).isEqualTo(right.position() + 1).isLessThan(stood);

        presentation.next();
        desk.pulse(2);
        assertThat(told()).isEqualTo(Stories.THIRD);
        assertThat(workerIsDown()).isFalse();
        assertThat(desk.playback.branching().shownProperty().get().branches()).hasSize(1);
    }

    @Test
    void handsAndPhonesAreCountedTogether() {
        open(Stories.worker());
        goOn();
        Tally tally = presentation.tallyNow().orElseThrow();
        tally.choose(1);
        tally.add(3);
        presentation.counted();
        room.counts = List.of(1, 0, 2);
        desk.pulse(1);

        assertThat(presentation.slideProperty().get())
                .isInstanceOfSatisfying(
                        Slide.Question.class,
                        asked -> assertThat(asked.choices().stream().map(Choice::hands))
                                .containsExactly(1, 3, 2));
        goOn();
        assertThat(presentation.tallyNow()).isEmpty();
        presentation.next();

        assertThat(room.heard)
                .containsSubsequence(
                        "ask [It is lost, It is there still, It is delivered]", "close", "reveal 1", "withdraw");
    }

    @Test
    void backStandsWhereTheBeatBeganAndOnPlaysTheSameAgainWithoutDoingAnythingTwice() {
        open(Stories.worker());
        goOn();
        goOn();
        presentation.next();
        desk.until(() -> phase() != Phase.PLAYING);
        List<TraceEvent> before = desk.playback.trace().events();
        List<TimedCommand> commands = desk.playback.planSoFar().orElseThrow().commands();

        presentation.back();
        desk.pulse(1);
        assertThat(presentation.stateProperty().get()).isEqualTo(new State(Phase.STANDING, 2));
        assertThat(workerIsDown()).isTrue();
        presentation.back();
        desk.pulse(1);
        assertThat(phase()).isEqualTo(Phase.ASKING);
        assertThat(workerIsDown()).isFalse();
        goOn();
        assertThat(phase()).isEqualTo(Phase.ANSWERED);
        goOn();
        assertThat(phase()).isEqualTo(Phase.OVER);

        assertThat(desk.playback.trace().events()).isEqualTo(before);
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).isEqualTo(commands);
        assertThat(desk.playback.branching().shownProperty().get().branches()).hasSize(1);
    }

    @Test
    void whoGoesBackBeforeTheEdgeGivesTheCommandsThereAndNotBefore() {
        open(Stories.worker());
        goOn();
        presentation.back();
        desk.pulse(1);
        assertThat(presentation.stateProperty().get()).isEqualTo(new State(Phase.STANDING, 0));

        goOn();
        assertThat(phase()).isEqualTo(Phase.ASKING);
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).isEmpty();
        goOn();
        goOn();

        assertThat(desk.playback.planSoFar().orElseThrow().commands())
                .isEqualTo(alone(Stories.worker()).plan().commands());
    }

    @Test
    void aKillInThePastIsAnotherStoryAndTheBeatsAfterItAreDecidedAnew() {
        open(Stories.worker());
        goOn();
        goOn();
        goOn();
        long end = desk.frame().edgeMicros();
        presentation.goTo(0);
        desk.pulse(1);
        presentation.next();
        desk.until(() -> desk.frame().playheadMicros() > 500_000);
        presentation.give(new Command.Kill(new ComponentId("queue"), Command.ALL_REPLICAS));
        desk.pulse(2);
        assertThat(desk.playback.branching().shownProperty().get().branches()).hasSize(2);
        assertThat(next()).isEqualTo(1);

        desk.until(() -> phase() != Phase.PLAYING || desk.frame().playheadMicros() > 2 * end);

        // Nothing can get to the worker any more: the second beat gives up, and says so.
        assertThat(phase()).isEqualTo(Phase.ASKING);
        assertThat(presentation.noteProperty().get()).contains("Beat 2").contains("message 2 at worker");
        goOn();
        assertThat(workerIsDown()).isTrue();
    }

    @Test
    void whatIsDoneLiveWhereItStandsIsPartOfTheRunAndTheBeatsGoOn() {
        open(Stories.worker());
        goOn();
        presentation.give(new Command.Slow(Stories.WORKER, 2));
        desk.pulse(2);
        goOn();
        goOn();

        assertThat(phase()).isEqualTo(Phase.OVER);
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).hasSize(3);
        assertThat(desk.playback.branching().shownProperty().get().branches()).hasSize(1);
        assertThat(desk.frame().ledger().count(Outcome.LOST)).isZero();
    }

    @Test
    void aBeatWhoseConditionNeverComesTrueSaysSoAndGoesOn() {
        open(Stories.scenario(
                Stories.beat(new Cue.At(0), List.of(), Stories.FIRST, "", Optional.empty()),
                Stories.beat(
                        new Cue.When(Stories.condition("worker down"), 2_000_000),
                        List.of(Stories.KILL),
                        Stories.SECOND,
                        "",
                        Optional.empty()),
                Stories.beat(new Cue.Later(1_000_000), List.of(Stories.RESTART), Stories.THIRD, "", Optional.empty())));
        goOn();

        assertThat(phase()).isEqualTo(Phase.STANDING);
        assertThat(presentation.noteProperty().get())
                .isEqualTo("Beat 2 was to begin when “worker down”. That had not come true by 2.000 s. It begins all"
                        + " the same.");
        assertThat(desk.frame().playheadMicros()).isEqualTo(2_000_000);
        presentation.next();
        desk.pulse(2);
        assertThat(workerIsDown()).isTrue();
        assertThat(presentation.noteProperty().get()).isEmpty();
    }

    @Test
    void aNumberGoesToItsBeatWhereverThatIs() {
        open(Stories.worker());

        presentation.goTo(2);
        desk.until(() -> phase() != Phase.PLAYING);
        assertThat(next()).isEqualTo(2);
        assertThat(workerIsDown()).isTrue();
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).hasSize(1);

        presentation.goTo(1);
        desk.pulse(1);
        assertThat(presentation.stateProperty().get()).isEqualTo(new State(Phase.ASKING, 1));
        presentation.last();
        desk.pulse(1);
        assertThat(next()).isEqualTo(2);
        presentation.first();
        desk.pulse(1);
        assertThat(presentation.stateProperty().get()).isEqualTo(new State(Phase.STANDING, 0));
        goOn();
        goOn();
        goOn();
        assertThat(desk.playback.planSoFar().orElseThrow().commands())
                .isEqualTo(alone(Stories.worker()).plan().commands());
    }

    @Test
    void whoDoesNotWantToWaitGetsThereSoonerAndToTheSamePlace() {
        open(Stories.worker());
        presentation.next();
        desk.pulse(5);
        presentation.next();
        desk.pulse(1);
        assertThat(desk.frame().speed()).isEqualTo(new Speed(30));
        desk.until(() -> phase() != Phase.PLAYING);
        desk.pulse(1);

        assertThat(desk.frame().speed()).isEqualTo(new Speed(3));
        assertThat(desk.frame().position())
                .isEqualTo(alone(Stories.worker()).performance().begun().get(1).position());
    }

    @Test
    void pausedOnTheWayOnGoesOn() {
        open(Stories.worker());
        presentation.next();
        desk.pulse(5);
        presentation.pause();
        desk.pulse(A_SECOND);
        Frame paused = desk.frame();
        assertThat(paused.playing()).isFalse();
        assertThat(phase()).isEqualTo(Phase.PLAYING);

        goOn();
        assertThat(phase()).isEqualTo(Phase.ASKING);
    }

    @Test
    void whereToLookGoesWithTheBeat() {
        open(Stories.worker());
        goOn();
        assertThat(presentation.focusProperty().get()).isEqualTo(new Focus.Everything());
        presentation.next();
        assertThat(presentation.focusProperty().get()).isEqualTo(new Focus.OnComponent(Stories.WORKER));
    }

    @Test
    void afterTheLastBeatItIsSeenWhetherAllCameTrue() {
        open(Stories.worker());
        goOn();
        goOn();
        goOn();
        presentation.next();

        assertThat(presentation.slideProperty().get())
                .isInstanceOfSatisfying(
                        Slide.Checks.class,
                        checks -> assertThat(checks.all()).singleElement().satisfies(met -> {
                            assertThat(met.met()).isTrue();
                            assertThat(met.expectation().sentence()).isEqualTo("Nothing is lost.");
                        }));
        presentation.next();
        presentation.back();
        desk.pulse(1);
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void theSpeakerReadsWhatIsNowAndWhatIsNext() {
        open(Stories.worker());
        assertThat(presentation.sheetProperty().get())
                .isEqualTo(new Sheet(0, 3, "A worker dies over an order", "", Stories.FIRST));
        goOn();
        assertThat(presentation.sheetProperty().get())
                .isEqualTo(new Sheet(1, 3, Stories.QUESTION, "Wait for the hands.", Stories.SECOND));
        goOn();
        presentation.next();
        assertThat(presentation.sheetProperty().get()).isEqualTo(new Sheet(3, 3, Stories.THIRD, "", ""));
    }
}
