package dev.custody.desktop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import dev.custody.ledger.Outcome;
import dev.custody.trace.MessageId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the run of queue-worker with seed 1. */
final class LedgerViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final LedgerViewModel model =
            new LedgerViewModel(desk.playback, desk.selection, Language.ENGLISH.texts(LedgerViewModel.class));

    @Test
    void severalOutcomesCanBeWantedAndTheTotalTellsHowManyThatAre() {
        desk.open("queue-worker").untilRest();
        int all = model.rows().size();
        int dead = model.countsProperty().get().get(Outcome.DEAD_LETTERED);
        assertThat(dead).isPositive().isLessThan(all);

        model.want(Outcome.DEAD_LETTERED, true);
        assertThat(model.rows()).hasSize(dead).allMatch(row -> row.outcome() == Outcome.DEAD_LETTERED);
        assertThat(model.total()).isEqualTo(dead + " of " + all + " shown");

        model.want(Outcome.DELIVERED, true);
        assertThat(model.rows())
                .hasSize(dead + model.countsProperty().get().get(Outcome.DELIVERED))
                .hasSizeGreaterThan(dead);

        model.want(Outcome.DEAD_LETTERED, false);
        model.want(Outcome.DELIVERED, false);
        assertThat(model.total()).isEqualTo(all + " messages");
    }

    @Test
    void aMessageThatIsNotListedStaysSelected() {
        desk.open("queue-worker").untilRest();
        desk.selection.set(new Selection.OfMessage(new MessageId(2)));

        model.search("#1");

        assertThat(model.indexOf(new MessageId(2))).isEqualTo(-1);
        assertThat(desk.selection.get()).isEqualTo(new Selection.OfMessage(new MessageId(2)));
        model.showAll();
        assertThat(model.indexOf(new MessageId(2))).isEqualTo(1);
    }

    @Test
    void whatIsListedIsCopiedAsItIsListed() {
        desk.open("queue-worker").untilRest();
        model.sort(LedgerOrder.MESSAGE, false);
        int all = model.rows().size();

        String[] lines = model.csv().split("\r\n");

        assertThat(lines).hasSize(all + 1);
        assertThat(lines[0]).isEqualTo("Message,Type,Outcome,Told,Now with,Last (s),Payload");
        assertThat(lines[1])
                .startsWith("#" + all + ",")
                .contains(model.rows().getFirst().payloadText());
    }

    @Test
    void whoPutANameOnAMessageIsCopiedToo() {
        desk.open("sync-api");
        desk.playback.give(new Command.SendPayload(new ComponentId("client"), List.of(), Nickname.of("Ana, \"A\"")));
        desk.untilRest();
        model.sort(LedgerOrder.MESSAGE, true);

        String[] lines = model.csv().split("\r\n");

        assertThat(lines[0]).startsWith("Message,Name,Type,");
        assertThat(lines).anyMatch(line -> line.contains(",\"Ana, \"\"A\"\"\",order,"));
    }

    @Test
    void ofManyMessagesThoseOutOfSightAreListedNowAndThenAndAllOnceTimeStandsStill() {
        model.look((_, _) -> false);
        desk.openCrowded();
        int unseen = listedWithin(200);
        model.look((_, _) -> true);
        int seen = listedWithin(200);
        assertThat(unseen).isBetween(1, seen / 3);

        model.look((_, _) -> false);
        desk.playback.pause();
        desk.pulse(5);
        assertThat(model.rows()).hasSameSizeAs(desk.frame().ledger().lives());
    }

    private int listedWithin(int frames) {
        int before = model.listedProperty().get();
        desk.pulse(frames);
        assertThat(desk.frame().timeMoves()).isTrue();
        return model.listedProperty().get() - before;
    }
}
