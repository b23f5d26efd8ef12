package dev.custody.desktop.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.engine.Command;
import dev.custody.trace.MessageId;
import dev.custody.transcript.Kind;
import dev.custody.transcript.Line;
import dev.custody.transcript.Weight;
import dev.custody.transcript.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** queue-worker with seed 1. */
final class TranscriptViewModelTest {
    private static final ComponentId WORKER = new ComponentId("worker");

    private final TestDesk desk = new TestDesk();
    private final TranscriptViewModel model =
            new TranscriptViewModel(desk.playback, desk.selection, new Words(Locale.ENGLISH), Locale.ENGLISH);

    private void playedToRest() {
        model.setSeen(true);
        desk.open("queue-worker").untilRest();
        desk.pulse(20);
    }

    private List<Line> lines() {
        return model.listedProperty().get().stream().map(model::line).toList();
    }

    @Test
    void everyEventIsALine() {
        playedToRest();
        model.leastProperty().set(Weight.NOISE);
        desk.pulse(20);

        assertThat(model.listedProperty().get()).hasSize(desk.frame().edgePosition());
        assertThat(model.currentProperty().get()).isEqualTo(desk.frame().position() - 1);
    }

    @Test
    void headlinesAreFewerThanDetailsAndAllAreHeadlines() {
        playedToRest();
        int details = lines().size();
        model.leastProperty().set(Weight.HEADLINE);
        desk.pulse(20);

        assertThat(lines())
                .hasSizeBetween(1, details - 1)
                .allSatisfy(line -> assertThat(line.weight()).isEqualTo(Weight.HEADLINE));
    }

    @Test
    void kindsCanBeLeftOutAndTakenAgain() {
        playedToRest();
        int before = lines().size();
        model.setKind(Kind.RECEIPT, false);
        desk.pulse(20);
        assertThat(lines()).hasSizeLessThan(before).noneMatch(line -> line.kind() == Kind.RECEIPT);

        model.setKind(Kind.RECEIPT, true);
        desk.pulse(20);
        assertThat(lines()).hasSize(before);
    }

    @Test
    void onlyWhatIsSelectedIsTold() {
        playedToRest();
        int before = lines().size();
        model.onlySelectedProperty().set(true);
        desk.pulse(20);
        assertThat(lines()).as("nothing is selected").hasSize(before);
        assertThat(model.canNarrow().getValue()).isFalse();

        MessageId message = new MessageId(2);
        desk.selection.set(new Selection.OfMessage(message));
        desk.pulse(20);
        assertThat(model.canNarrow().getValue()).isTrue();
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.messages()).contains(message));

        desk.selection.set(new Selection.OfComponent(WORKER));
        desk.pulse(20);
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.components()).contains(WORKER));

        Link link = desk.frame().diagram().links().getFirst();
        desk.selection.set(new Selection.OfLink(link));
        desk.pulse(20);
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.components()).contains(link.from(), link.to()));
    }

    @Test
    void aSearchFindsWordsInAnyCase() {
        playedToRest();
        model.searchProperty().set(" DELIVERED ");
        desk.pulse(20);

        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.text().toLowerCase(Locale.ROOT)).contains("delivered"));
    }

    @Test
    void aLineTakesThePlayheadThereAndLaterLinesStay() {
        playedToRest();
        int index = lines().size() / 2;
        Line line = lines().get(index);
        model.goTo(index);
        desk.pulse(5);

        assertThat(desk.frame().playing()).isFalse();
        assertThat(desk.frame().playheadMicros()).isEqualTo(line.atMicros());
        Line atPlayhead = lines().get(model.currentProperty().get());
        assertThat(atPlayhead.atMicros()).isEqualTo(line.atMicros());
        assertThat(lines().size()).isGreaterThan(index + 1);
    }

    @Test
    void aForkTellsAnotherStory() {
        playedToRest();
        int before = lines().size();
        desk.playback.seek(lines().get(before / 4).atMicros());
        desk.pulse(5);
        desk.playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS));
        desk.untilRest();
        desk.pulse(20);
        assertThat(lines()).anyMatch(line -> line.kind() == Kind.FAULT);
        assertThat(lines()).hasSizeLessThan(before);

        desk.playback.branching().undo();
        desk.playback.toEdge();
        desk.untilRest();
        desk.pulse(20);
        assertThat(lines()).noneMatch(line -> line.kind() == Kind.FAULT);
    }

    @Test
    void whatIsNotSeenIsNotWritten() {
        desk.open("queue-worker").untilRest();
        assertThat(desk.playback.chronicle().transcript()).isEmpty();
        assertThat(model.listedProperty().get()).isEmpty();

        model.setSeen(true);
        desk.pulse(20);
        assertThat(model.listedProperty().get()).isNotEmpty();
        int written = desk.playback.chronicle().transcript().orElseThrow().size();

        model.setSeen(false);
        desk.playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS));
        desk.untilRest();
        assertThat(desk.frame().edgePosition()).isGreaterThan(written);
        assertThat(desk.playback.chronicle().transcript().orElseThrow().size()).isEqualTo(written);
    }

    @Test
    void linesAreCopiedWithTheirTimeInOrder() {
        playedToRest();
        String all = model.copied(Set.of());
        assertThat(all.lines()).hasSize(lines().size()).first().asString().startsWith("0.0");
        assertThat(model.copied(List.of(2, 0)).lines())
                .containsExactlyElementsOf(List.of(
                        all.lines().toList().get(0), all.lines().toList().get(2)));
    }
}
