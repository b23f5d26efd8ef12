package dev.custody.desktop.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GuaranteesViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final GuaranteesViewModel model =
            new GuaranteesViewModel(desk.playback, desk.selection, Language.ENGLISH.texts(GuaranteesViewModel.class));

    @Test
    void claimsAreKeptSoFarAndKeptInTheEnd() {
        desk.open("building-blocks").pulse(30);
        assertThat(model.claimsProperty().get())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.standing()).isEqualTo("kept so far"));

        desk.untilRest();
        assertThat(model.claimsProperty().get())
                .allSatisfy(line -> assertThat(line.standing()).isEqualTo("kept"));
    }

    @Test
    void ofManyMessagesGuaranteesAreJudgedBesideAndTheLastWordIsThatOfTheEnd() {
        desk.openCrowded().untilRest();

        desk.until(() -> reasons().equals(reasonsOfTheEnd()));
    }

    @Test
    void whatWasAskedOfAnotherDiagramIsNotHeardAnyMore() {
        desk.openCrowded().pulse(2);

        desk.open("queue-worker").untilRest();

        desk.until(() -> reasons().equals(reasonsOfTheEnd()));
        desk.pulse(100);
        assertThat(reasons()).isEqualTo(reasonsOfTheEnd());
    }

    private List<String> reasons() {
        return model.claimsProperty().get().stream().map(VerdictLine::reason).toList();
    }

    private List<String> reasonsOfTheEnd() {
        Ledger end = desk.frame().ledgerToJudge();
        return Verdicts.of(end).stream()
                .filter(verdict -> verdict.role() == Verdict.Role.CLAIM)
                .map(verdict -> VerdictLine.of(verdict, false, end, Language.ENGLISH.texts(GuaranteesViewModel.class))
                        .reason())
                .toList();
    }

    @Test
    void whatIsNotSeenIsNotKeptUpToDate() {
        model.setSeen(false);
        desk.open("building-blocks").untilRest();
        assertThat(model.claimsProperty().get()).isEmpty();

        model.setSeen(true);
        assertThat(model.claimsProperty().get()).isNotEmpty();
    }

    @Test
    void showMeLandsOnTheEventThatBrokeItWithItsMessageSelected() {
        loseOne();
        VerdictLine line = line("nothing-lost");
        VerdictLine.Broke broke = line.broke().orElseThrow();
        MessageId lost = broke.message().orElseThrow();
        assertThat(desk.frame().position()).isGreaterThan(broke.event() + 1);

        model.showMe(line);
        desk.pulse(5);

        assertThat(desk.frame().position()).isEqualTo(broke.event() + 1);
        assertThat(desk.frame().playing()).isFalse();
        assertThat(desk.frame().ledger().life(lost).isConcernedAt(broke.event()))
                .isTrue();
        assertThat(desk.selection.get()).isEqualTo(new Selection.OfMessage(lost));
        // What is said there is what one was taken there for, and one event earlier it was not so.
        assertThat(line("nothing-lost").broke()).contains(broke);
        desk.playback.travel().stopAfter(broke.event() - 1);
        desk.pulse(1);
        assertThat(line("nothing-lost").broke()).isEmpty();
    }

    @Test
    void whatIsBrokenBecauseNothingMovesAnyMoreIsShownAtTheEnd() {
        desk.open("building-blocks").untilRest();
        VerdictLine stranded = new VerdictLine(
                "drains",
                Verdict.Role.CLAIM,
                "verdict-broken",
                "broken",
                "#1 is still with queue.",
                "",
                Optional.of(new VerdictLine.Broke(desk.frame().edgePosition(), Optional.of(new MessageId(1)))));
        desk.playback.toStart();
        desk.pulse(1);

        model.showMe(stranded);
        desk.pulse(1);

        assertThat(desk.frame().live()).isTrue();
        assertThat(desk.frame().playing()).isFalse();
        assertThat(desk.selection.get()).isEqualTo(new Selection.OfMessage(new MessageId(1)));
    }

    @Test
    void whatNothingBrokeLeadsNowhere() {
        desk.open("building-blocks").untilRest();
        int before = desk.frame().position();

        for (VerdictLine line : model.claimsProperty().get()) {
            assertThat(line.broke()).isEmpty();
            model.showMe(line);
        }
        desk.pulse(1);

        assertThat(desk.frame().position()).isEqualTo(before);
        assertThat(desk.selection.get()).isEqualTo(new Selection.None());
    }

    @Test
    void oneReasonIsReadAtATime() {
        desk.open("building-blocks").pulse(1);
        VerdictLine first = model.claimsProperty().get().get(0);
        VerdictLine second = model.claimsProperty().get().get(1);

        model.open(first, true);
        model.open(second, true);
        model.open(first, false);

        assertThat(model.isOpen(first)).isFalse();
        assertThat(model.isOpen(second)).isTrue();
        assertThat(second.role()).isEqualTo(Verdict.Role.CLAIM);
    }

    /** ack-first with seed 1: the worker is killed while it alone has what its client was told yes for. */
    private void loseOne() {
        desk.open("ack-first");
        desk.until(() -> desk.frame().ledger().lives().stream()
                .anyMatch(life -> life.gotYes() && life.isInHands() && !life.isHeld() && !life.isDelivered()));
        desk.playback.give(new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS));
        desk.untilRest();
    }

    private VerdictLine line(String guarantee) {
        return Stream.concat(model.claimsProperty().get().stream(), model.risksProperty().get().stream())
                .filter(line -> line.guarantee().startsWith(guarantee))
                .findFirst()
                .orElseThrow();
    }
}
