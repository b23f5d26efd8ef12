package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.diagram.load.LoadResult;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that are stashed before anybody looks into them, and the tickets by which they are found again. */
class UploadTest {
    private static final Diagram UPLOAD = new Catalogue(new DiagramLoader()).diagram("file-upload");

    private static final long UNTIL_MICROS = 600_000_000;
    private static final int MAX_EVENTS = 10_000;

    private static Ledger run(String... commands) throws BadCommand {
        return run(UPLOAD, commands);
    }

    private static Ledger run(Diagram diagram, String... commands) throws BadCommand {
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            timed.addAll(CommandText.parseTimed(command, diagram));
        }
        Ledger ledger = new Ledger(diagram);
        RunPlan plan = new RunPlan(
                diagram, 7, Map.of(id("client"), new Workload(0, 1, 1, false, 0, 0)), timed, UNTIL_MICROS, MAX_EVENTS);
        new Run(plan, new HeapSinks(), ledger::accept).finish();
        return ledger;
    }

    private static MessageLife only(Ledger ledger) {
        assertThat(ledger.lives()).hasSize(1);
        return ledger.lives().getFirst();
    }

    private static <E extends TraceEvent> List<E> all(Ledger ledger, Class<E> type) {
        Stream<TraceEvent> events = ledger.events().stream();
        return events.filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Receipt> told(MessageLife life) {
        return life.receipts().stream().map(told -> told.receipt()).toList();
    }

    @Test
    void theFileIsStashedBeforeItsTicketAndComesBackToTheWorker() throws BadCommand {
        Ledger ledger = run("0 s send client valid");

        assertThat(all(ledger, TraceEvent.HopStarted.class))
                .filteredOn(hop -> hop.from().equals(id("files")) || hop.to().equals(id("files")))
                .extracting(TraceEvent.HopStarted::kind, hop -> hop.from().value(), TraceEvent.HopStarted::what)
                .containsExactly(
                        tuple(HopKind.APPEND, "gateway", "stash in uploads"),
                        tuple(HopKind.ANSWER, "files", "written"),
                        tuple(HopKind.SELECT, "worker", "load from uploads"),
                        tuple(HopKind.ROWS, "files", "the file"));
        assertThat(all(ledger, TraceEvent.RowInserted.class))
                .extracting(row -> row.table().toString())
                .containsExactly("files.uploads", "database.results");
        assertThat(told(only(ledger))).containsExactly(Receipt.ACCEPTED, Receipt.DONE);
    }

    @Test
    void whatIsInTheFileIsFoundOutOnlyLater() throws BadCommand {
        for (String nature : List.of("invalid", "poison")) {
            Ledger ledger = run("0 s send client " + nature);

            assertThat(told(only(ledger))).as(nature).containsExactly(Receipt.ACCEPTED, Receipt.FAILED);
            assertThat(only(ledger).isOnRecordAsFailed()).as(nature).isTrue();
        }
    }

    @Test
    void aKillBetweenStashAndTicketLeavesAnOrphanAndAClientWhoWasToldNothing() throws BadCommand {
        // 400 to 500 ms to the gateway, 50 ms to the store, 200 ms there.
        Ledger ledger = run("0 s send client valid", "760 ms kill gateway", "2 s restart gateway");

        MessageLife orphan = only(ledger);
        assertThat(orphan.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(orphan.hands())
                .singleElement()
                .isInstanceOfSatisfying(
                        Holding.InRow.class, row -> assertThat(row.table()).hasToString("files.uploads"));
        assertThat(all(ledger, TraceEvent.EntryStored.class)).isEmpty();
    }

    @Test
    void theTicketWaitsUntilTheStoreIsBack() throws BadCommand {
        Ledger ledger = run("0 s send client valid", "830 ms kill files", "20 s restart files");

        assertThat(only(ledger).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(all(ledger, TraceEvent.EntryReturned.class)).isNotEmpty();
    }

    @Test
    void aFileThatIsThereAlreadyIsNotStoredASecondTime() throws Exception {
        String stash = "{ \"stash\": \"files.uploads\" },";
        Ledger ledger = run(changed(stash, stash + stash), "0 s send client valid");

        assertThat(all(ledger, TraceEvent.RowInserted.class))
                .filteredOn(row -> row.table().table().equals("uploads"))
                .hasSize(1);
        assertThat(all(ledger, TraceEvent.InsertSkipped.class)).hasSize(1);
        assertThat(only(ledger).outcome()).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void aTicketWithoutAFileGoesBackToItsQueue() throws Exception {
        Ledger ledger = run(changed("{ \"stash\": \"files.uploads\" },", ""), "0 s send client valid");

        assertThat(all(ledger, TraceEvent.StepEnded.class))
                .filteredOn(step -> step.outcome() == TraceEvent.StepOutcome.FAILED)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.detail()).isEqualTo("no such file"));
        assertThat(only(ledger).isQueued()).isTrue();
    }

    private static Diagram changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of("diagrams", "file-upload.json"));
        assertThat(text).contains(from);
        LoadResult result = new DiagramLoader()
                .load("file-upload.json", text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return ((LoadResult.Loaded) result).diagram();
    }
}
