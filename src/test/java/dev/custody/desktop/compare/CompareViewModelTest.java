package dev.custody.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.InStep;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.ledger.Outcome;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Seed 1. */
final class CompareViewModelTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final Command KILL = new Command.Kill(WORKER, Command.ALL_REPLICAS);

    private final TestDesk desk = new TestDesk();
    private final CompareViewModel model = new CompareViewModel(
            desk.playback,
            new InStep(desk.playback, () -> new EngineHost(Runnable::run, HeapSinks::new), () -> 0, desk.notices::add),
            desk.desk().runs().catalogue(),
            desk.selection,
            Language.ENGLISH.texts(CompareViewModel.class));

    private void open(String id) {
        model.setSeen(true);
        desk.open(id);
        untilDrawn();
    }

    /** Until every panel had its turns: the diagrams come one after the other. */
    private void untilDrawn() {
        desk.until(() -> isDrawn(Side.LEFT) && isDrawn(Side.RIGHT));
    }

    private boolean isDrawn(Side side) {
        Frame frame = model.frameProperty(side).get();
        return frame != null
                && frame.diagram().equals(model.diagramProperty(side).get());
    }

    private void playUntil(long micros) {
        desk.until(() -> desk.frame().playheadMicros() >= micros);
    }

    private Choice chosen() {
        Choice chosen = model.chosenProperty().get();
        assertThat(chosen).isNotNull();
        return chosen;
    }

    @Test
    void theRemedyIsComparedUnlessSomebodyChooses() {
        open("ack-first");
        assertThat(chosen().name()).startsWith("Remedy: ");
        assertThat(model.choicesProperty().get().getFirst()).isEqualTo(chosen());
        assertThat(model.diagramProperty(Side.RIGHT).get().id()).isEqualTo("queue-worker");

        // What is a remedy itself is compared with what it mends.
        open("queue-worker");
        assertThat(model.diagramProperty(Side.LEFT).get().id()).isEqualTo("queue-worker");
        assertThat(model.diagramProperty(Side.RIGHT).get().remedy()).hasValue("queue-worker");
    }

    @Test
    void whatSomebodyChoseIsComparedWithWhateverIsOpenedNext() {
        open("ack-first");
        choose("sync-api");

        open("outbox");
        assertThat(model.diagramProperty(Side.LEFT).get().id()).isEqualTo("outbox");
        assertThat(model.diagramProperty(Side.RIGHT).get().id()).isEqualTo("sync-api");

        // It can't be compared with itself.
        open("sync-api");
        assertThat(chosen()).isNotEqualTo(choice("outbox"));
        assertThat(model.diagramProperty(Side.RIGHT).get().id()).isNotEqualTo("sync-api");
        open("ack-first");
        assertThat(model.diagramProperty(Side.RIGHT).get().id()).isEqualTo("sync-api");

        // Whoever chooses the remedy wants that of the next one too.
        model.chooseRemedy();
        open("queue-worker");
        assertThat(model.diagramProperty(Side.RIGHT).get().remedy()).hasValue("queue-worker");
    }

    @Test
    void whatIsComparedWithNothingHasNoSignsOfTheRunBefore() {
        open("ack-first");
        playUntil(3_000_000);
        assertThat(model.halfProperty(Side.LEFT).get().counts()).isNotEmpty();

        desk.open("outbox");
        desk.until(() -> isDrawn(Side.LEFT) && model.diagramProperty(Side.RIGHT).get() == null);
        assertThat(model.halfProperty(Side.LEFT).get()).isEqualTo(Half.NOTHING);
    }

    @Test
    void noPulseDrawsTwoDiagrams() {
        open("ack-first");
        List<List<Side>> drawn = new ArrayList<>();
        model.diagramProperty(Side.LEFT).addListener(_ -> drawn.getLast().add(Side.LEFT));
        model.diagramProperty(Side.RIGHT).addListener(_ -> drawn.getLast().add(Side.RIGHT));
        drawn.add(new ArrayList<>());

        desk.open("queue-worker");
        desk.until(() -> {
            drawn.add(new ArrayList<>());
            return isDrawn(Side.LEFT) && isDrawn(Side.RIGHT);
        });

        assertThat(drawn)
                .contains(List.of(Side.LEFT), List.of(Side.RIGHT))
                .allSatisfy(each -> assertThat(each).hasSizeLessThan(2));
    }

    @Test
    void whatIsStillDrawnOfTheDiagramBeforeIsNotSelectedAndGetsNoCommands() {
        open("ack-first");
        desk.open("sync-api");
        assertThat(model.diagramProperty(Side.LEFT).get().id()).isEqualTo("ack-first");

        model.select(Side.LEFT, new Selection.OfComponent(WORKER));
        model.give(KILL);
        desk.pulse(1);

        assertThat(desk.selection.get()).isEqualTo(new Selection.None());
        assertThat(desk.frame().ledger().diagram().id()).isEqualTo("sync-api");
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).isEmpty();
    }

    @Test
    void whatIsChosenBeforeItIsSeenIsComparedThen() {
        desk.open("ack-first");
        model.choose(diagram("sync-api"));
        model.setSeen(true);
        untilDrawn();

        assertThat(model.diagramProperty(Side.RIGHT).get().id()).isEqualTo("sync-api");
        assertThat(chosen()).isEqualTo(choice("sync-api"));
    }

    private Diagram diagram(String id) {
        return desk.desk().runs().catalogue().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Choice choice(String id) {
        return new Choice.OfDiagram(diagram(id), diagram(id).title());
    }

    private void choose(String id) {
        model.choose(choice(id));
    }

    @Test
    void aKillLosesMessagesHereAndNoneThere() {
        open("ack-first");
        playUntil(1_500_000);
        model.give(KILL);
        playUntil(3_000_000);
        model.give(new Command.Restart(WORKER, Command.ALL_REPLICAS));
        desk.untilRest();
        desk.pulse(2);
        // The queue hands out again what it gave to the worker that died, when nothing moves any more on the left.
        assertThat(model.stepProperty().get()).startsWith("Only there something still moves, at ");
        desk.until(() -> model.stepProperty().get().isEmpty());

        assertThat(model.halfProperty(Side.LEFT).get().counts()).containsKey(Outcome.LOST);
        assertThat(model.halfProperty(Side.LEFT).get().harms()).isNotEmpty();
        assertThat(model.halfProperty(Side.RIGHT).get().counts()).doesNotContainKey(Outcome.LOST);
        int lost = model.halfProperty(Side.LEFT).get().counts().get(Outcome.LOST);
        assertThat(model.fatesProperty().get())
                .filteredOn(pair -> pair.a().equals(Optional.of(Outcome.LOST)))
                .hasSize(lost)
                .allSatisfy(pair -> assertThat(pair.b().orElseThrow()).isIn(Outcome.DELIVERED, Outcome.DEAD_LETTERED));
    }

    @Test
    void whatTheOtherOneHasNoUseForIsSaid() {
        open("queue-worker");
        choose("sync-api");
        assertThat(model.unusedProperty().get()).isEmpty();

        playUntil(500_000);
        model.give(KILL);
        desk.pulse(1);
        model.give(new Command.Kill(new ComponentId("queue"), Command.ALL_REPLICAS));
        desk.pulse(1);
        assertThat(model.unusedProperty().get()).isEqualTo("Of no use there: kill worker; kill queue");
    }

    @Test
    void aBranchIsComparedAndGoingThereSwapsThem() {
        open("ack-first");
        playUntil(1_500_000);
        model.give(KILL);
        playUntil(2_000_000);
        desk.playback.seek(800_000);
        model.give(KILL);
        desk.pulse(1);
        int here = desk.playback.branching().shownProperty().get().currentId();
        Choice first = model.choicesProperty().get().stream()
                .filter(each -> each instanceof Choice.OfBranch)
                .findFirst()
                .orElseThrow();
        model.choose(first);
        assertThat(model.titleProperty(Side.RIGHT).get()).endsWith(": main");
        assertThat(model.titleProperty(Side.LEFT).get()).contains("kill worker");

        desk.playback.branching().switchTo(0);
        desk.pulse(1);
        assertThat(chosen())
                .isInstanceOfSatisfying(
                        Choice.OfBranch.class, it -> assertThat(it.id()).isEqualTo(here));
        assertThat(model.titleProperty(Side.LEFT).get()).endsWith(": main");
    }

    @Test
    void whatIsSelectedIsSelectedInBothIfItIsThere() {
        open("sync-api");
        choose("queue-worker");
        Selection database = new Selection.OfComponent(new ComponentId("database"));
        model.select(Side.LEFT, database);
        assertThat(model.selectionProperty(Side.RIGHT).get()).isEqualTo(database);

        // There is no queue in sync-api: nothing outside this panel hears of it.
        Selection queue = new Selection.OfComponent(new ComponentId("queue"));
        model.select(Side.RIGHT, queue);
        assertThat(desk.selection.get()).isEqualTo(new Selection.None());
        assertThat(model.selectionProperty(Side.RIGHT).get()).isEqualTo(queue);

        model.select(Side.RIGHT, new Selection.OfMessage(new MessageId(1)));
        assertThat(desk.selection.get()).isEqualTo(new Selection.OfMessage(new MessageId(1)));
    }

    @Test
    void whatIsNotSeenIsNotKeptUpToDate() {
        desk.open("ack-first").untilRest();
        assertThat(model.choicesProperty().get()).isEmpty();
        assertThat(model.halfProperty(Side.LEFT).get()).isEqualTo(Half.NOTHING);

        model.setSeen(true);
        desk.until(() -> !model.halfProperty(Side.LEFT).get().counts().isEmpty());
        model.setSeen(false);
        assertThat(model.frameProperty(Side.LEFT).get()).isNull();
        assertThat(model.frameProperty(Side.RIGHT).get()).isNull();
    }
}
