package dev.custody.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.CommandText;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.StoryLine;
import dev.custody.scenario.Counterpart;
import dev.custody.scenario.DiagramSource;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryPlayerTest {
    private static final DiagramLoader LOADER = new DiagramLoader();
    private static final Catalogue CATALOGUE = new Catalogue(LOADER);

    @TempDir
    Path directory;

    /** @param rest of the file, behind its head; in single quotes */
    private Scenario scenario(String diagram, String rest) throws IOException {
        Path file = directory.resolve("x.scenario.json");
        Files.writeString(
                file,
                ("{'format':1,'title':'T','summary':'S','diagram':{'id':'" + diagram + "'}," + rest + "}")
                        .replace('\'', '"'));
        Scenario.Reading reading = Scenario.read(file, DiagramSource.of(CATALOGUE, LOADER), false);
        assertThat(reading).isInstanceOf(Scenario.Read.class);
        return ((Scenario.Read) reading).scenario();
    }

    private static Told play(Scenario scenario) {
        return new StoryPlayer(scenario).play(HeapSinks::new);
    }

    @Test
    void aBeatBeginsWhereItsConditionHasComeTrueAndBeforeAnythingElseHappens() throws IOException {
        Told told = play(scenario(
                "sync-api",
                "'workloads':{'client':{'messages':1,'invalid':0}},'beats':[{'when':'message 1 held by database',"
                        + "'do':'kill api','say':'Dead.'}]"));
        assertThat(told.isTrue()).isTrue();
        Begun begun = told.performance().begun().getFirst();
        List<TraceEvent> events = told.ledger().events();
        assertThat(events.subList(0, begun.position()).reversed())
                .filteredOn(event -> !(event instanceof TraceEvent.OfHop))
                .first()
                .isInstanceOf(TraceEvent.TransactionCommitted.class);
        assertThat(events.get(begun.position())).isInstanceOf(TraceEvent.Killed.class);
        assertThat(told.ledger().lives().getFirst().outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @Test
    void aBeatMayBeginAtATimeOrSoMuchLaterEvenWhereNothingMoves() throws IOException {
        Told told = play(scenario(
                "sync-api",
                "'workloads':{'client':{'messages':0}},'beats':[{'at':'7 s','do':'send client','say':'One.'},"
                        + "{'later':'10 s','do':['kill api','send client'],'say':'Two.'},"
                        + "{'later':'0 s','say':'At once.'},{'at':'8 s','say':'Long over.'}]"));
        assertThat(told.performance().begun())
                .extracting(Begun::atMicros)
                .containsExactly(7_000_000L, 17_000_000L, 17_000_000L, 17_000_000L);
        assertThat(told.performance().troubles()).isEmpty();
        assertThat(told.ledger().lives()).hasSize(2);
    }

    /** The story goes on where nothing moves any more; the run ends where it came to rest, as when it is run again. */
    @Test
    void whatIsOnlyToldDoesNotLengthenTheRun() throws IOException {
        Told told = play(scenario(
                "broadcast",
                "'beside':'outbox','workloads':{'client':{'messages':1,'invalid':0}},'beats':[{'when':'nothing"
                        + " moves','say':'Still.'},{'later':'10 s','say':'Later.'},{'at':'40 s','say':'Much"
                        + " later.'},{'when':'message 1 delivered','say':'End.'}]"));
        assertThat(told.isTrue()).isTrue();
        assertThat(told.performance().begun().get(2).atMicros()).isEqualTo(40_000_000L);
        assertThat(told.performance().begun().getLast().atMicros()).isEqualTo(40_000_000L);
        assertThat(told.ledger().events()).isEqualTo(run(told.plan()));
        assertThat(told.beside().orElseThrow().ledger().events())
                .isEqualTo(run(told.beside().get().plan()));
    }

    private static List<TraceEvent> run(RunPlan plan) {
        List<TraceEvent> events = new ArrayList<>();
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, events::add).finish();
        }
        return events;
    }

    @Test
    void aFalseExpectationIsNotMet() throws IOException {
        Told told = play(scenario(
                "sync-api",
                "'beats':[{'at':'0 s','say':'It begins.'},{'later':'10 s','say':'It ends.'}],"
                        + "'expect':[{'that':'any message lost','say':'One is lost.'},"
                        + "{'that':'every message told nothing','say':'Nobody knows.','beat':1},"
                        + "{'that':'count rejected >= 1','say':'Some are rejected.'}]"));
        assertThat(told.isTrue()).isFalse();
        assertThat(told.performance().met())
                .extracting(met -> met.expectation().sentence(), Met::met)
                .containsExactly(
                        tuple("Nobody knows.", false), tuple("One is lost.", false), tuple("Some are rejected.", true));
    }

    @Test
    void aCueThatNeverComesTrueIsNamedWithItsTimeAndTheStoryGoesOn() throws IOException {
        Told told = play(scenario(
                "sync-api",
                "'workloads':{'client':{'messages':3,'perSecond':1,'invalid':0}},'beats':[{'when':'message 2"
                        + " lost','giveUp':'1500 ms','say':'Never.'},{'when':'message 9 at api','say':'Nor"
                        + " this.'},{'later':'1 s','say':'The end.'}]"));
        assertThat(told.isTrue()).isFalse();
        assertThat(told.performance().troubles())
                .containsExactly(
                        "Beat 1 (when message 2 lost) gave up at 1.500 s: it had not come true, and it waits for 1.5 s"
                                + " at most.",
                        "Beat 2 (when message 9 at api) gave up at "
                                + StoryLine.clock(
                                        told.performance().begun().get(1).atMicros())
                                + ": it had not come true, and nothing moves any more.");
        assertThat(told.performance().begun()).extracting(Begun::gaveUp).containsExactly(true, true, false);
    }

    @Test
    void aBeatThatTheEndOfTheRunCutsOffIsNamed() throws IOException {
        Told told = play(scenario(
                "sync-api", "'until':'5 s','beats':[{'at':'1 s','say':'One.'},{'at':'6 s','say':'Too late.'}]"));
        assertThat(told.performance().troubles())
                .containsExactly("Beat 2 (at 6 s) never began: the run was over at 5.000 s.");
        assertThat(told.isTrue()).isFalse();
    }

    @Test
    void aPredictionIsDecidedWhereTheNextBeatBeginsByTheEventThatMadeItSo() throws IOException {
        String asks = "'ask':{'question':'What?','choices':[{'text':'Delivered','if':'message 1 delivered'},"
                + "{'text':'In doubt','if':'message 1 in doubt'},{'text':'Lost','if':'message 1 lost'}]}";
        Told told = play(scenario(
                "sync-api",
                "'workloads':{'client':{'messages':1,'invalid':0}},'beats':["
                        + "{'when':'message 1 at api'," + asks + "},"
                        + "{'when':'message 1 held by database','do':'kill api'," + asks + "}]"));
        List<Answer> answers = told.performance().answers();
        assertThat(answers).extracting(Answer::trueChoices).containsExactly(List.of(0), List.of(1));
        assertThat(told.performance().because(answers.getFirst(), Sentences.ENGLISH))
                .isEqualTo("Database committed (#1)");
        assertThat(told.ledger().events().get(answers.getLast().position()))
                .isInstanceOf(TraceEvent.ReceiptGiven.class);
        assertThat(told.performance().because(answers.getLast(), Sentences.ENGLISH))
                .contains("doubt");
        assertThat(told.isTrue()).isTrue();
    }

    @Test
    void aPredictionWithTwoRightChoicesOrNoneIsNotTrue() throws IOException {
        String two = "'beats':[{'at':'0 s','ask':{'question':'What?','choices':[{'text':'A','if':'api up'},"
                + "{'text':'B','if':'database up'},{'text':'C','if':'api down'}]}}]";
        Told told = play(scenario("sync-api", two));
        assertThat(told.performance().answers()).extracting(Answer::trueChoices).containsExactly(List.of(0, 1));
        assertThat(told.isTrue()).isFalse();
        Told none = play(scenario("sync-api", two.replace("up'", "down'")));
        assertThat(none.performance().answers().getFirst().right()).isEmpty();
        assertThat(none.isTrue()).isFalse();
    }

    @Test
    void theRunBesideGetsTheSameCommandsAtTheSameTimes() throws IOException {
        Told told = play(scenario(
                "broadcast",
                "'beside':'outbox','workloads':{'client':{'messages':2,'invalid':0}},'beats':[{'when':'message 1 held"
                        + " by database','do':'kill"
                        + " api','ask':{'question':'Announced?','choices':[{'text':'Here','if':'guarantee all-announced"
                        + " kept'},{'text':'There','if':'beside: guarantee all-announced kept'}]}},{'later':'5"
                        + " s','do':'restart api','say':'Back.'},{'later':'1 s','do':'kill events','say':'The topic is"
                        + " gone.'}]"));
        Told.Beside beside = told.beside().orElseThrow();
        RunPlan there = Counterpart.of(told.plan(), CATALOGUE.diagram("outbox")).plan();
        assertThat(beside.ledger().events()).isEqualTo(run(there)).isEqualTo(run(beside.plan()));
        assertThat(beside.left()).isEmpty();
    }

    @Test
    void furtherCommandsOfAPersonAreGivenTooAndTheStoryGoesOn() throws Exception {
        Scenario scenario = scenario(
                "queue-worker",
                "'workloads':{'client':{'messages':2,'invalid':0,'poison':0}},'beats':[{'at':'0 s','say':'Begin.'},"
                        + "{'when':'every message delivered and count delivered = 2','say':'All there.'}]");
        List<TimedCommand> own = new ArrayList<>(CommandText.parseTimed("100 ms kill worker", scenario.diagram()));
        own.addAll(CommandText.parseTimed("20 s restart worker", scenario.diagram()));
        Told told = new StoryPlayer(scenario, scenario.plan().with(own)).play(HeapSinks::new);
        assertThat(told.isTrue()).isTrue();
        assertThat(told.performance().begun().getLast().atMicros()).isGreaterThan(20_000_000L);
        assertThat(told.plan().commands()).hasSize(2);
    }

    /** Each step of a long run is looked at by every condition. */
    @Test
    void tenThousandMessagesArePlayed() throws IOException {
        Scenario scenario = scenario(
                "queue-worker",
                "'workloads':{'client':{'messages':10000,'perSecond':100,'invalid':0,'poison':0.01}},'until':'10"
                        + " h','beats':[{'when':'message 5000 at worker','giveUp':'5 h','do':'kill"
                        + " worker','ask':{'question':'What?','choices':[{'text':'A','if':'any message"
                        + " lost'},{'text':'B','if':'not any message lost'}]}},{'later':'5 s','do':'restart"
                        + " worker','say':'Back.'},{'when':'count delivered >= 9000 and <= 500 entries in"
                        + " queue','giveUp':'9 h','say':'Nearly.'},{'when':'nothing moves','giveUp':'9"
                        + " h','say':'Done.'}],'expect':[{'that':'guarantee nothing-lost kept','say':'All.'}]");
        List<Told> told = new ArrayList<>();
        told.add(play(scenario));
        assertThat(told.getFirst().ledger().lives()).hasSize(10_000);
        assertThat(told.getFirst().performance().troubles()).isEmpty();
        assertThat(told.getFirst().isTrue()).isTrue();
    }
}
