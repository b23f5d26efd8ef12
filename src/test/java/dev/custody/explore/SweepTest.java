package dev.custody.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final List<FaultKind> KILL_AND_CUT = List.of(FaultKind.KILL, FaultKind.CUT);

    static Scope scope(Diagram diagram, int messages) {
        return new Scope(diagram, KILL_AND_CUT, 1, 1, messages, Scope.DEFAULT_MOST_PAIRS, Shard.WHOLE);
    }

    static GuaranteeMap sweep(Scope scope) {
        return new Sweep(scope, "test", HeapSinks::new, Watch.nobody()).run();
    }

    private static List<String> rows(GuaranteeMap map) {
        return map.rows().stream()
                .map(row -> String.join(" ", row.fault(), row.on(), row.actor(), row.step(), row.what(), row.phase())
                        .strip()
                        .replaceAll(" +", " "))
                .toList();
    }

    /** All of them, by hand: each job event, each hop at each end, each change in the database. */
    @Test
    void listsTheCrashPointsOfARunInTheOrderOfTheProgram() {
        GuaranteeMap map = sweep(scope(SmallDiagram.sound(), 1));

        assertThat(rows(map))
                .containsExactly(
                        "none as it is",
                        "none the diagram's own workload",
                        "kill api client request sent",
                        "kill api client request answered",
                        "kill api api 1 insert Database before",
                        "kill api api 1 insert Database sent",
                        "kill api api 1 insert Database arrived",
                        "kill api api 1 insert Database answered",
                        "kill api api 1 insert Database after",
                        "kill api api 2 commit Database sent",
                        "kill api api 2 commit Database arrived",
                        "kill api api 2 commit Database answered",
                        "kill api api 2 commit Database after",
                        "kill api api 3 reply after",
                        "kill api api end",
                        "kill database api 1 insert Database sent",
                        "kill database api 1 insert Database arrived",
                        "kill database api 1 insert Database applied",
                        "kill database api 1 insert Database answered",
                        "kill database api 2 commit Database sent",
                        "kill database api 2 commit Database arrived",
                        "kill database api 2 commit Database applied",
                        "kill database api 2 commit Database answered",
                        "cut client->api client request sent",
                        "cut api->client client request arrived",
                        "cut api->client client request answered",
                        "cut api->database api 1 insert Database sent",
                        "cut api->database api 2 commit Database sent",
                        "cut database->api api 1 insert Database arrived",
                        "cut database->api api 1 insert Database answered",
                        "cut database->api api 2 commit Database arrived",
                        "cut database->api api 2 commit Database answered");
        assertThat(map.head().points()).isEqualTo(34).isEqualTo(map.head().runs());
        // An answer is on its way when it has set out, and still when it has arrived.
        assertThat(map.rows())
                .filteredOn(row -> row.runs() != 1)
                .allMatch(row -> row.runs() == 2 && row.phase().equals("answered"))
                .hasSize(2);
    }

    /** A stream's commit carries no message and is no answer: what it asks of a database is asked as a service would. */
    @Test
    void aSinkThatWritesIntoAnotherHasItsInsertAndItsCommit() {
        GuaranteeMap map = sweep(scope(new Catalogue(new DiagramLoader()).diagram("batching-managed"), 1));

        assertThat(rows(map))
                .containsSubsequence(
                        "kill database stream insert sent",
                        "kill database stream insert arrived",
                        "kill database stream insert applied",
                        "kill database stream insert answered",
                        "kill database stream commit sent",
                        "kill database stream commit arrived",
                        "kill database stream commit applied",
                        "kill database stream commit answered")
                .contains("cut stream->database stream commit sent", "cut database->stream stream commit answered")
                .noneMatch(row -> row.contains(" database move ") || row.contains(" database commit "));
    }

    /** Where claims and risks for some types of messages cover them all, nothing is left to be asked. */
    @Test
    void aGuaranteeThatIsSpokenOfForEachTypeIsNoColumnOfItsOwn() {
        for (Diagram diagram : new Catalogue(new DiagramLoader()).diagrams()) {
            List<Question> questions = Question.of(diagram);
            for (Question other : questions) {
                boolean spokenOf = diagram.messages().stream()
                        .allMatch(type -> Stream.of(Nature.values())
                                .allMatch(nature -> questions.stream()
                                        .filter(q -> q.part() != Question.Part.OTHER)
                                        .anyMatch(q -> q.claim().guarantee()
                                                        == other.claim().guarantee()
                                                && q.claim().covers(type.id(), nature))));
                if (other.part() == Question.Part.OTHER) {
                    assertThat(spokenOf).as(diagram.id() + " " + other.claim()).isFalse();
                }
            }
        }
    }

    @Test
    void countsWhatEachRunSaid() {
        GuaranteeMap map = sweep(scope(SmallDiagram.sound(), 1));

        // The API is killed from the commit's request on and before the reply (4), the answers to the commit and to the
        // client are cut when or before they set out (4), the database is killed when it has committed (1).
        assertThat(map.total(2)).isEqualTo(new Cell(25, 9, 0));
        assertThat(map.total(1)).isEqualTo(new Cell(34, 0, 0));
        assertThat(map.brokenClaims()).isEmpty();
    }

    @Test
    void threadsAndStorageMakeNoDifference() {
        Scope scope = scope(SmallDiagram.boastful(), 2);
        GuaranteeMap map = sweep(scope);

        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> sweep(scope)).join()).isEqualTo(map);
        }
        assertThat(new Sweep(scope, "test", H2Sinks::inMemory, Watch.nobody()).run())
                .isEqualTo(map);
    }

    @Test
    void theSmallestRunThatBreaksSomethingIsTheWitness() {
        GuaranteeMap map = sweep(scope(SmallDiagram.boastful(), 3));

        assertThat(map.brokenClaims()).containsExactly(0);
        Witness witness = map.smallestPromised(0).orElseThrow();
        assertThat(witness.messages()).isEqualTo(1);
        assertThat(witness.faults()).isEqualTo(1);
        assertThat(witness.sentence()).startsWith("A<P>I was killed");
        assertThat(witness.reason()).contains("#1 was lost");
        assertThat(witness.story()).isNotEmpty();
        assertThat(map.witnesses())
                .filteredOn(w -> w.question() == 0)
                .hasSizeGreaterThan(3)
                .as("what befalls a message after its own commit needs a second one to lose")
                .allMatch(w -> w.messages() == (w.reason().startsWith("#2") ? 2 : 1));
    }

    @Test
    void pairsAreTakenByStrideAndTheirNumberIsSaid() {
        Scope all = new Scope(SmallDiagram.boastful(), KILL_AND_CUT, 2, 1, 1, 1_000_000, Shard.WHOLE);
        Scope some = new Scope(SmallDiagram.boastful(), KILL_AND_CUT, 2, 1, 1, 50, Shard.WHOLE);
        GuaranteeMap single = sweep(scope(SmallDiagram.boastful(), 1));
        GuaranteeMap whole = sweep(all);
        GuaranteeMap part = sweep(some);

        assertThat(whole.head().pairs())
                .isGreaterThan(200)
                .isEqualTo(part.head().pairs());
        assertThat(whole.head().points())
                .isEqualTo(single.head().points() + whole.head().pairs());
        assertThat(part.head().stride()).isEqualTo(Math.ceilDiv(whole.head().pairs(), 50));
        assertThat(part.head().points() - single.head().points())
                .isEqualTo(Math.ceilDiv(whole.head().pairs(), part.head().stride()))
                .isLessThanOrEqualTo(50);
        // What is promised is promised for single faults: pairs have rows of their own.
        assertThat(whole.promised(0)).isEqualTo(single.promised(0));
        assertThat(whole.rows()).filteredOn(row -> row.then().equals("kill")).isNotEmpty();
    }

    @Test
    void whoeverHasEnoughGetsWhatIsKnown() {
        AtomicLong seen = new AtomicLong();
        Watch impatient = new Watch() {
            @Override
            public void ran(long done, long total) {
                seen.set(Math.max(seen.get(), done));
            }

            @Override
            public boolean isCancelled() {
                return seen.get() >= 5;
            }
        };
        GuaranteeMap map = new Sweep(scope(SmallDiagram.sound(), 2), "test", HeapSinks::new, impatient).run();

        assertThat(map.head().isComplete()).isFalse();
        assertThat(map.head().runs()).isBetween(5L, map.head().points() - 1);
        assertThat(map.rows().stream().mapToLong(MapRow::runs).sum())
                .isEqualTo(map.head().runs());
    }
}
