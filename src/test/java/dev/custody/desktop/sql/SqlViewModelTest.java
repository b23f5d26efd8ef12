package dev.custody.desktop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.port.SinkTable;
import dev.custody.sink.h2.H2Sinks;
import org.junit.jupiter.api.Test;

/** Against H2 in memory; queue-worker with seed 1. */
final class SqlViewModelTest {
    private static final ComponentId DATABASE = new ComponentId("database");
    private static final ComponentId QUEUE = new ComponentId("queue");

    private final TestDesk desk = new TestDesk(Language.ENGLISH, H2Sinks::inMemory);
    private final SqlViewModel model =
            new SqlViewModel(desk.playback, desk.selection, Language.ENGLISH.texts(SqlViewModel.class), () -> 0);

    private void open() {
        model.setSeen(true);
        desk.open("queue-worker");
        desk.pulse(1);
    }

    private void ask(String sql) {
        model.sqlProperty().set(sql);
        model.run();
        assertThat(model.answerProperty().get()).isEqualTo(new Answer.Waiting());
        desk.pulse(1);
    }

    private Answer.Grid grid() {
        return (Answer.Grid) model.answerProperty().get();
    }

    @Test
    void aDatabaseIsAskedFirstAndItsTablesAreTold() {
        open();

        assertThat(model.sinkProperty().get()).isEqualTo(DATABASE);
        assertThat(model.sinksProperty().get()).contains(DATABASE, QUEUE);
        assertThat(model.tablesProperty().get()).extracting(SinkTable::name).containsExactly("orders");
    }

    @Test
    void aQueueHasTheTableThatItReallyHas() {
        open();
        desk.selection.set(new Selection.OfComponent(QUEUE));
        desk.pulse(1);

        assertThat(model.sinkProperty().get()).isEqualTo(QUEUE);
        assertThat(model.tablesProperty().get()).extracting(SinkTable::name).containsExactly("entries");
    }

    @Test
    void theRowsOfATableComeWithTheirCountAndTheTimeOfTheDatabase() {
        open();
        desk.untilRest();
        model.look(model.tablesProperty().get().getFirst());
        desk.pulse(1);

        assertThat(model.sqlProperty().get()).isEqualTo("SELECT * FROM orders");
        int delivered = grid().rows().size();
        assertThat(delivered).isPositive();
        assertThat(grid().summary()).startsWith(delivered + " rows in 0 s, as of ");
    }

    @Test
    void numbersAreKnownAlsoBesideNothing() {
        open();
        ask("select x, cast(null as integer) y, 'a' || x z, nullif(x, 2) w from (values 1, 2, 3) t(x) order by x");

        assertThat(grid().columns())
                .containsExactly(
                        new Answer.GridColumn("x", true),
                        new Answer.GridColumn("y", false),
                        new Answer.GridColumn("z", false),
                        new Answer.GridColumn("w", true));
        assertThat(grid().rows().get(1)).containsExactly("2", null, "a2", null);
    }

    @Test
    void moreRowsThanAreShownAreSaidSo() {
        open();
        String ten = "(values 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)";
        ask("select a from " + ten + " x(a), " + ten + " y(b), " + ten + " z(c)");

        assertThat(grid().rows()).hasSize(500);
        assertThat(grid().summary()).startsWith("the first 500 rows of more in ");
    }

    @Test
    void aMistakeIsASentenceWithItsPlace() {
        open();
        ask("select *\nfrom nothing_here");

        Answer.Refusal refusal = (Answer.Refusal) model.answerProperty().get();
        assertThat(refusal.why()).contains("nothing_here").endsWith("(line 2, character 6)");
        assertThat(refusal.position()).hasValue(14);
        assertThat(refusal.length()).isEqualTo("nothing_here".length());
    }

    @Test
    void nothingCanBeChanged() {
        open();
        ask("delete from orders");

        assertThat(model.answerProperty().get()).isInstanceOf(Answer.Refusal.class);
    }

    @Test
    void aSinkThatIsDownRefuses() {
        open();
        desk.playback.give(new Command.Kill(DATABASE, Command.ALL_REPLICAS));
        ask("select 1");

        assertThat(((Answer.Refusal) model.answerProperty().get()).why())
                .isEqualTo("database is down. Restart it first.");
    }

    @Test
    void aPlayheadInThePastSaysSoAndGoesToTheEdge() {
        open();
        desk.untilRest();
        assertThat(model.pastProperty().get()).isEmpty();

        desk.playback.pause();
        desk.playback.seek(100_000);
        desk.pulse(2);
        assertThat(model.pastProperty().get()).contains("not at 0.100 s");

        model.toEdge();
        desk.pulse(2);
        assertThat(model.pastProperty().get()).isEmpty();
    }

    @Test
    void aPlayheadLessThanAMillisecondFromTheEdgeIsNotToldTwiceTheSameTime() {
        open();
        desk.untilRest();
        desk.playback.pause();
        long edge = desk.frame().edgeMicros();
        desk.playback.seek(edge / 1_000 * 1_000 - 1);
        desk.pulse(2);
        assertThat(model.pastProperty().get()).contains("not at");

        desk.playback.seek(edge - 1);
        desk.pulse(2);
        assertThat(desk.frame().live()).isFalse();
        assertThat(model.pastProperty().get()).isEmpty();
    }

    @Test
    void onlyTheAnswerToTheYoungestQuestionCounts() {
        open();
        model.sqlProperty().set("select 1 a");
        model.run();
        model.sqlProperty().set("select 2 b");
        model.run();
        desk.pulse(1);

        assertThat(grid().rows().getFirst()).containsExactly("2");
        assertThat(model.history()).containsExactly("select 2 b", "select 1 a");
    }

    @Test
    void anotherDiagramTakesTheAnswerAway() {
        open();
        ask("select 1");
        desk.open("building-blocks");
        desk.pulse(1);

        assertThat(model.answerProperty().get()).isEqualTo(new Answer.None());
        assertThat(model.sinksProperty().get()).contains(model.sinkProperty().get());
        assertThat(model.tablesProperty().get()).isNotEmpty();
    }

    @Test
    void whatIsNotSeenAsksNobody() {
        desk.open("queue-worker").pulse(2);
        assertThat(model.tablesProperty().get()).isEmpty();
        assertThat(model.canRunProperty().get()).isFalse();

        model.setSeen(true);
        desk.pulse(1);
        assertThat(model.tablesProperty().get()).isNotEmpty();
    }
}
