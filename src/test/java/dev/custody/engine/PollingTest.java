package dev.custody.engine;

import static dev.custody.engine.OnBoth.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.CommandIgnored;
import dev.custody.trace.TraceEvent.InsertSkipped;
import dev.custody.trace.TraceEvent.MarkMoved;
import dev.custody.trace.TraceEvent.ReceiptGiven;
import dev.custody.trace.TraceEvent.RowInserted;
import dev.custody.trace.TraceEvent.RowUpdated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A schedule that reads from somebody else's system what was written since the last time. */
class PollingTest {
    private static final Diagram DIAGRAM = new Catalogue(new DiagramLoader()).diagram("polling");
    private static final int LIMIT = 10;

    /** All come at once, after a second. */
    private static List<TraceEvent> run(int burst, String... commands) throws BadCommand {
        return OnBoth.run(DIAGRAM, "user", new Workload(burst, 1, Math.max(1, burst), false, 0, 0), commands);
    }

    private static List<MessageId> stored(List<TraceEvent> events) {
        return all(events, RowInserted.class).stream()
                .filter(row -> row.database().value().equals("database"))
                .map(RowInserted::message)
                .toList();
    }

    private static List<Long> stamps(List<TraceEvent> events) {
        return all(events, RowUpdated.class).stream()
                .map(row -> Long.parseLong(row.change().value().toString()))
                .toList();
    }

    private static MessageId message(int number) {
        return new MessageId(number);
    }

    @Test
    void theUserIsToldThatThePartnerHasIt() throws BadCommand {
        assertThat(all(run(1), ReceiptGiven.class))
                .extracting(ReceiptGiven::receipt)
                .containsExactly(Receipt.ACCEPTED);
    }

    @Test
    void eachRowIsStampedLaterThanThoseBeforeItAndTheMarkGoesToTheLastRead() throws BadCommand {
        List<TraceEvent> events = run(25);

        assertThat(stamps(events)).isSorted().doesNotHaveDuplicates().hasSize(25);
        assertThat(stored(events)).hasSize(25).doesNotHaveDuplicates();
        assertThat(all(events, MarkMoved.class))
                .extracting(MarkMoved::value)
                .containsExactly(
                        stamps(events).get(9),
                        stamps(events).get(19),
                        stamps(events).get(24));
    }

    /** It comes 10 s after it says, when a row that says so rightly was read. */
    @Test
    void aLateRowLiesBehindTheMarkAndIsPassedOver() throws BadCommand {
        List<TraceEvent> events = run(3, "19 s send user", "25 s send user late", "35 s send user");

        assertThat(stored(events)).hasSize(5).doesNotContain(message(5));
    }

    @Test
    void aRerunOverItsTimeBringsTheLateRowAndNothingTwice() throws BadCommand {
        List<TraceEvent> events = run(
                3, "19 s send user", "25 s send user late", "30 s rerun schedule 0s 20s", "40 s rerun schedule 0s 20s");

        assertThat(stored(events)).hasSize(5).doesNotHaveDuplicates().endsWith(message(5));
        // The four that were there at the first, all five at the second.
        assertThat(all(events, InsertSkipped.class)).hasSize(9);
        assertThat(all(events, MarkMoved.class)).hasSize(2);
    }

    @Test
    void aRerunReadsNothingOutsideOfItsTimeAndHasNoLimit() throws BadCommand {
        List<TraceEvent> narrow = run(3, "19 s send user", "25 s send user late", "30 s rerun schedule 16s 25s");
        List<TraceEvent> many =
                run(2 * LIMIT, "100 ms kill schedule", "5 s restart schedule", "5 s rerun schedule 0s 5s");

        assertThat(stored(narrow)).doesNotContain(message(5));
        assertThat(all(narrow, InsertSkipped.class))
                .extracting(InsertSkipped::message)
                .containsExactly(message(4));
        assertThat(stored(many)).hasSize(2 * LIMIT).doesNotHaveDuplicates();
        assertThat(all(many, MarkMoved.class).getFirst().atMicros())
                .isGreaterThan(all(many, RowInserted.class).getLast().atMicros());
    }

    @Test
    void aTickThatDiesMovesNothingAndTheNextReadsTheSame() throws BadCommand {
        long inserted = all(run(3), RowInserted.class).getLast().atMicros();
        List<TraceEvent> events = run(3, inserted + 1 + " us kill schedule", "10 s restart schedule");

        assertThat(stored(events)).hasSize(6).startsWith(message(1)).containsOnly(message(1), message(2), message(3));
        assertThat(all(events, MarkMoved.class)).hasSize(1);
    }

    @Test
    void whatIsDownCannotBeRunAgain() throws BadCommand {
        assertThat(all(run(1, "20 s kill schedule", "21 s rerun schedule 0s 20s"), CommandIgnored.class))
                .extracting(CommandIgnored::reason)
                .containsExactly("schedule is down");
    }
}
