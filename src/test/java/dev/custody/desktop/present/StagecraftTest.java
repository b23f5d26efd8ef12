package dev.custody.desktop.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.present.Screening.Curtain;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.ScenarioCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** The small parts of a presentation, without any toolkit. */
final class StagecraftTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1280, 0, 1920, 1080);
    private static final Point2D ON_THE_LAPTOP = new Point2D(600, 400);
    private static final Point2D ON_THE_PROJECTOR = new Point2D(2000, 400);

    @Test
    void withOneScreenTheAudienceHasIt() {
        assertThat(ScreenChoice.of(List.of(LAPTOP), ON_THE_LAPTOP, Optional.empty()))
                .isEqualTo(new ScreenChoice(LAPTOP, Optional.empty()));
    }

    @Test
    void withTwoTheAudienceHasTheOneThatTheWindowIsNotOn() {
        List<Rectangle2D> both = List.of(LAPTOP, PROJECTOR);
        assertThat(ScreenChoice.of(both, ON_THE_LAPTOP, Optional.empty()))
                .isEqualTo(new ScreenChoice(PROJECTOR, Optional.of(LAPTOP)));
        assertThat(ScreenChoice.of(both, ON_THE_PROJECTOR, Optional.empty()))
                .isEqualTo(new ScreenChoice(LAPTOP, Optional.of(PROJECTOR)));
    }

    @Test
    void theAudienceHasTheScreenThatItHadLastIfThatIsThere() {
        Optional<Point2D> laptop = Optional.of(ScreenChoice.corner(LAPTOP));
        assertThat(ScreenChoice.of(List.of(LAPTOP, PROJECTOR), ON_THE_LAPTOP, laptop))
                .isEqualTo(new ScreenChoice(LAPTOP, Optional.of(PROJECTOR)));
        Optional<Point2D> gone = Optional.of(new Point2D(-1920, 0));
        assertThat(ScreenChoice.of(List.of(LAPTOP, PROJECTOR), ON_THE_LAPTOP, gone))
                .isEqualTo(new ScreenChoice(PROJECTOR, Optional.of(LAPTOP)));
        assertThat(ScreenChoice.of(List.of(LAPTOP), new Point2D(9_000, 0), gone))
                .isEqualTo(new ScreenChoice(LAPTOP, Optional.empty()));
    }

    @Test
    void aDigitCountsByItselfOnlyWhereNoOtherNumberBeginsWithIt() {
        BeatNumber number = new BeatNumber();
        number.setMost(12);
        number.type(2, 0);
        assertThat(number.pulse(BeatNumber.MOMENT_NANOS - 1)).isEmpty();
        assertThat(number.pulse(BeatNumber.MOMENT_NANOS)).hasValue(2);
        assertThat(number.typedProperty().get()).isEmpty();

        number.type(1, 0);
        assertThat(number.pulse(BeatNumber.MOMENT_NANOS)).isEmpty();
        number.type(2, BeatNumber.MOMENT_NANOS);
        assertThat(number.typedProperty().get()).isEqualTo("12");
        number.type(3, BeatNumber.MOMENT_NANOS);
        assertThat(number.enter()).hasValue(12);

        number.type(1, 0);
        assertThat(number.pulse(BeatNumber.PATIENCE_NANOS)).isEmpty();
        assertThat(number.enter()).isEmpty();
        number.type(0, 0);
        assertThat(number.typedProperty().get()).isEmpty();
    }

    @Test
    void aHintIsSeenForAWhileOrUntilTheFirstKey() {
        Hint hint = new Hint();
        hint.pulse(0);
        assertThat(hint.shownProperty().get()).isFalse();
        hint.show();
        hint.pulse(5);
        hint.pulse(4 + Hint.WHILE_NANOS);
        assertThat(hint.shownProperty().get()).isTrue();
        hint.pulse(5 + Hint.WHILE_NANOS);
        assertThat(hint.shownProperty().get()).isFalse();

        hint.show();
        hint.end();
        assertThat(hint.shownProperty().get()).isFalse();
    }

    @Test
    void aTallyHasNoLessThanNobodyAndKnowsEachShare() {
        Tally tally = new Tally(List.of("a", "b"));
        tally.add(-3);
        tally.choose(1);
        tally.choose(7);
        tally.add(3);
        tally.takeOthers(List.of(1, 0));

        assertThat(tally.choices(true, OptionalInt.empty()))
                .containsExactly(new Choice("a", 1, 0.25, false, false), new Choice("b", 3, 0.75, true, false));
        assertThat(tally.choices(false, OptionalInt.of(0)))
                .extracting(Choice::right)
                .containsExactly(true, false);
        assertThat(tally.takeOthers(List.of(1, 0))).isFalse();
    }

    @Test
    void aCurtainGoesUpByItsOwnKeyOrByAnotherMove() {
        Screening screening = new Screening();
        screening.toggle(Curtain.BLACK);
        screening.toggle(Curtain.WHITE);
        assertThat(screening.curtainProperty().get()).isEqualTo(Curtain.WHITE);
        assertThat(screening.lift()).isTrue();
        assertThat(screening.lift()).isFalse();
    }

    @Test
    void theStopwatchBeginsWithTheFirstPulseAndAgainWhenItIsReset() {
        Stopwatch watch = new Stopwatch();
        watch.pulse(5_000_000_000L);
        watch.pulse(70_000_000_000L);
        assertThat(watch.text()).isEqualTo("1:05");
        watch.reset();
        watch.pulse(3_671_000_000_000L);
        assertThat(watch.text()).isEqualTo("1:00:01");
    }

    @Test
    void aScenarioOpensAPanelIfOneOfItsBeatsLooksAtOne() {
        ScenarioCatalogue scenarios =
                new ScenarioCatalogue(DiagramSource.of(new Catalogue(new DiagramLoader()), new DiagramLoader()));

        assertThat(Looking.opensPanel(scenarios.scenario("endless-retries-thousand")))
                .isTrue();
        assertThat(Looking.opensPanel(scenarios.scenario("sync-api-edge"))).isFalse();
    }
}
