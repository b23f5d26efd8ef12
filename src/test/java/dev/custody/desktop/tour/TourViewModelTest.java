package dev.custody.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tour, told over a run whose worker is killed while it carries the second message. */
final class TourViewModelTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final int PULSES_OF_TEN_SECONDS = 601;

    private final TestDesk desk = new TestDesk();
    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
    private final Texts texts = Language.ENGLISH.texts(TourView.class);
    private int over;
    private final TourViewModel tour = new TourViewModel(desk.playback, this::open, () -> over++, texts);

    private RunPlan open() {
        RunPlan plan = RunPlan.of(diagram, 1)
                .with(List.of(
                        new TimedCommand(Moment.at(2_542_000), new Command.Kill(WORKER, Command.ALL_REPLICAS)),
                        new TimedCommand(Moment.at(4_542_000), new Command.Restart(WORKER, Command.ALL_REPLICAS))));
        desk.playback.open(plan);
        return plan;
    }

    @Test
    void tellsEachStepWhereItIsSeenAndPausesThere() {
        tour.start();
        List<String> told = new ArrayList<>();
        for (TourStep step : TourStep.values()) {
            String text = texts.of("step." + step);
            desk.until(() -> tour.textProperty().get().equals(text));
            desk.pulse(2);
            told.add(text);
            assertThat(desk.frame().playing()).as(step.name()).isFalse();
            assertThat(step.isSeenIn(desk.frame())).as(step.name()).isTrue();
            if (step == TourStep.KILLED) {
                assertThat(desk.frame().scene().component(WORKER).isDown()).isTrue();
            }
            assertThat(tour.shownProperty().get()).isTrue();
            tour.next();
        }

        assertThat(told).doesNotHaveDuplicates();
        assertThat(desk.frame().ledger().count(Outcome.DELIVERED)).isGreaterThanOrEqualTo(2);
        assertThat(tour.shownProperty().get()).isFalse();
        assertThat(over).isEqualTo(1);
    }

    @Test
    void goesOnByItselfAfterTenSeconds() {
        tour.start();
        desk.pulse(PULSES_OF_TEN_SECONDS - 10);
        assertThat(desk.frame().playing()).isFalse();

        desk.until(() -> tour.textProperty().get().equals(texts.of("step.SENT")));
        desk.pulse(1);

        assertThat(desk.frame().playing()).isFalse();
    }

    @Test
    void whoGoesOnOnTheWayHurriesThereAndNoFurther() {
        tour.start();
        desk.until(() -> {
            boolean there = tour.textProperty().get().equals(texts.of("step.RESTARTED"));
            if (!there && !desk.frame().playing()) {
                tour.next();
            }
            return there;
        });
        desk.pulse(2);
        tour.next();
        desk.pulse(2);
        tour.next();
        desk.pulse(5 * 60);

        assertThat(tour.textProperty().get()).isEqualTo(texts.of("step.AGAIN"));
        assertThat(desk.frame().playing()).isFalse();
        assertThat(desk.frame().speed()).isEqualTo(Speed.ACTION);
    }

    @Test
    void whoPressesPlayGoesOn() {
        tour.start();
        desk.pulse(2);

        desk.playback.play();
        desk.until(() -> !tour.textProperty().get().equals(texts.of("step.START")));

        assertThat(tour.textProperty().get()).isEqualTo(texts.of("step.SENT"));
    }

    @Test
    void whatIsToldIsOverWhenTheRunGoesOnOrIsSeenElsewhere() {
        tour.start();
        desk.pulse(2);
        assertThat(tour.currentProperty().get()).isTrue();

        tour.next();
        desk.pulse(2);
        assertThat(tour.currentProperty().get()).isFalse();

        desk.until(() -> tour.textProperty().get().equals(texts.of("step.SENT")));
        desk.pulse(2);
        assertThat(tour.currentProperty().get()).isTrue();

        desk.playback.seek(0);
        desk.pulse(2);
        assertThat(tour.currentProperty().get()).isFalse();
    }

    @Test
    void skippedItIsOverAndTheRunPlaysOn() {
        tour.start();
        desk.pulse(2);

        tour.skip();
        desk.pulse(2);

        assertThat(tour.shownProperty().get()).isFalse();
        assertThat(over).isEqualTo(1);
        assertThat(desk.frame().playing()).isTrue();
    }

    @Test
    void skippedAtItsLastStepItIsDoneAndTheRunStandsAsItWould() {
        tour.start();
        desk.until(() -> {
            if (!tour.lastProperty().get() && !desk.frame().playing()) {
                tour.next();
            }
            return tour.lastProperty().get();
        });
        desk.pulse(2);
        boolean playing = desk.frame().playing();

        tour.skip();
        desk.pulse(2);

        assertThat(tour.shownProperty().get()).isFalse();
        assertThat(over).isEqualTo(1);
        assertThat(desk.frame().playing()).isEqualTo(playing);
        tour.skip();
        assertThat(over).isEqualTo(1);
    }

    @Test
    void whoOpensAnotherDiagramHasLeftIt() {
        tour.start();
        desk.pulse(2);

        desk.open("outbox");

        assertThat(tour.shownProperty().get()).isFalse();
        assertThat(desk.frame().playing()).isTrue();
    }
}
