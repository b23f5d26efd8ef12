package dev.custody.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Settings;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandText;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Telling;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptTest {
    private static final long UNTIL_MICROS = 60_000_000;
    private static final int MAX_EVENTS = 4_000;
    private static final long SEED = 42;

    static Stream<Diagram> catalogue() {
        return new Catalogue(new DiagramLoader()).diagrams().stream();
    }

    private static Diagram diagram(String id) {
        return new Catalogue(new DiagramLoader()).diagram(id);
    }

    private static Ledger run(Diagram diagram, int messages, String... commands) {
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            try {
                timed.addAll(CommandText.parseTimed(command, diagram));
            } catch (BadCommand e) {
                throw new AssertionError(e);
            }
        }
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                workloads.put(client.id(), new Workload(messages, 2, 1, true, 0.2, 0));
            }
        }
        Ledger ledger = new Ledger(diagram);
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(new RunPlan(diagram, SEED, workloads, timed, UNTIL_MICROS, MAX_EVENTS), sinks, ledger::accept)
                    .finish();
        }
        return ledger;
    }

    /** One command of each kind that a diagram has something for, one after the other. */
    private static Ledger runWithFaults(Diagram diagram) {
        List<String> commands = new ArrayList<>();
        int at = 0;
        for (Component component : diagram.components()) {
            if (!(component instanceof Component.Client)) {
                at += 700;
                commands.add(at + " ms kill " + component.id());
                commands.add(at + 350 + " ms restart " + component.id());
                commands.add(at + 360 + " ms restart " + component.id());
            }
        }
        at += 2_000;
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                commands.add(at + " ms send " + client.id() + " 3");
            } else if (component.isSink()) {
                commands.add(at + " ms refuse-writes " + component.id());
                commands.add(at + 200 + " ms accept-writes " + component.id());
            } else {
                commands.add(at - 1 + " ms slow " + component.id() + " 60");
                commands.add(at + 15_000 + " ms slow " + component.id() + " 1");
            }
        }
        diagram.components().stream()
                .filter(component -> !Settings.of(diagram, component.id()).isEmpty())
                .findFirst()
                .ifPresent(component -> {
                    Settings.Offer offer = Settings.of(diagram, component.id()).getFirst();
                    commands.add("400 ms set " + component.id() + " "
                            + offer.setting().id() + " "
                            + offer.setting()
                                    .format(offer.own() == offer.most() ? offer.least() : offer.own() + 1)
                                    .replace(" ", ""));
                });
        var link = diagram.links().getFirst();
        commands.add("450 ms set " + link.from() + "->" + link.to() + " latency 7ms");
        commands.add("500 ms cut " + link.from() + "--" + link.to());
        commands.add("900 ms heal " + link.from() + "--" + link.to());
        return run(diagram, 8, commands.toArray(String[]::new));
    }

    private static Transcript transcript(Ledger ledger) {
        return Transcript.of(ledger, new Words(Locale.ROOT));
    }

    /** What a person reads. When it changes on purpose: {@code -Dgolden=write}, and read it once more. */
    @ParameterizedTest
    @CsvSource({
        "sync-api, 1200 ms kill database, 2 s restart database",
        "queue-worker, 1200 ms kill worker, 2 s restart worker",
        "ack-first, 1200 ms kill worker, 2 s restart worker"
    })
    void tellsTheStory(String id, String kill, String restart) throws IOException {
        Ledger ledger = run(diagram(id), 3, kill, restart);
        assertTold(transcript(ledger), id + ".txt");
        assertTold(Transcript.of(ledger, new Words(Locale.GERMAN)), id + "_de.txt");
    }

    private static void assertTold(Transcript transcript, String file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < transcript.size(); i++) {
            Line line = transcript.line(i);
            String mark = switch (line.weight()) {
                case HEADLINE -> "*";
                case DETAIL -> "-";
                case NOISE -> " ";
            };
            text.append("%s %s %-11s %s%n"
                    .formatted(
                            mark, StoryLine.clock(line.atMicros()), line.kind().name(), line.text())
                    .replace("\r\n", "\n"));
        }
        Path golden = Path.of("src/test/resources/dev/custody/transcript/" + file);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).hasToString(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void everySentenceNamesItsMessageAndItsComponent(Diagram diagram) {
        Transcript transcript = transcript(runWithFaults(diagram));
        for (int i = 0; i < transcript.size(); i++) {
            Line line = transcript.line(i);
            assertThat(line.text()).as("line %d", i).isNotBlank().doesNotContain("null", "A job", "Something");
            if (!line.messages().isEmpty()) {
                assertThat(names(line.text(), line.messages().getFirst()))
                        .as("%s names %s", line, line.messages())
                        .isTrue();
            }
            if (!line.components().isEmpty()) {
                assertThat(line.components().stream()
                                .map(id -> diagram.component(id).title())
                                .anyMatch(line.text()::contains))
                        .as("%s names one of %s", line, line.components())
                        .isTrue();
            }
        }
    }

    /** Every sentence of every diagram in German: of the same messages and components, and with no English left in it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void everySentenceIsGermanInGerman(Diagram diagram) {
        Ledger ledger = runWithFaults(diagram);
        Transcript english = transcript(ledger);
        Transcript german = Transcript.of(ledger, new Words(Locale.GERMAN));
        English left = new English(diagram);
        for (int i = 0; i < english.size(); i++) {
            Line line = german.line(i);
            assertThat(line.text())
                    .as("line %d", i)
                    .isNotEqualTo(english.line(i).text());
            assertThat(left.in(line.text())).as(line.text()).isEmpty();
            assertThat(left.in(english.line(i).text()))
                    .as(english.line(i).text())
                    .isNotEmpty();
            for (MessageId message : line.messages()) {
                assertThat(names(line.text(), message))
                        .as(line.text())
                        .isEqualTo(names(english.line(i).text(), message));
            }
        }
    }

    /** So are the reasons of outcomes and verdicts, and the lives of messages, at the end of a run and in its middle. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void everyReasonIsGermanInGerman(Diagram diagram) {
        English left = new English(diagram);
        Sentences german = new Sentences(Locale.GERMAN);
        Ledger whole = runWithFaults(diagram);
        Ledger half = new Ledger(diagram);
        whole.events().subList(0, whole.events().size() / 2).forEach(half::accept);
        for (Ledger ledger : List.of(half, whole)) {
            for (Verdict verdict : Verdicts.of(ledger, german)) {
                assertThat(left.in(verdict.reason())).as(verdict.reason()).isEmpty();
            }
            Verdicts.of(ledger)
                    .forEach(verdict -> assertThat(left.in(verdict.reason()))
                            .as(verdict.reason())
                            .isNotEmpty());
            for (var life : ledger.lives()) {
                assertThat(left.in(ledger.why(life.id(), german)))
                        .as(ledger.why(life.id(), german))
                        .isEmpty();
                assertThat(left.in(ledger.why(life.id())))
                        .as(ledger.why(life.id()))
                        .isNotEmpty();
                for (StoryLine line : ledger.fullStory(life.id(), german)) {
                    assertThat(left.in(line.text())).as(line.text()).isEmpty();
                }
            }
        }
    }

    private static boolean names(String text, MessageId message) {
        return Pattern.compile(message + "(?![0-9])").matcher(text).find();
    }

    /** Otherwise the test above would say little. */
    @Test
    void theRunsOfTheCatalogueHaveNearlyEveryKindOfEvent() {
        Set<Class<?>> met = new LinkedHashSet<>();
        catalogue().forEach(diagram -> runWithFaults(diagram).events().forEach(event -> met.add(event.getClass())));
        // Nowhere in the catalogue is a database that is not durable.
        Ledger notDurable = run(
                diagram("sync-api"), 8, "0 s set database durable no", "2200 ms kill database", "3 s restart database");
        notDurable.events().forEach(event -> met.add(event.getClass()));
        Set<Class<?>> missing = new LinkedHashSet<>(TraceEvent.kinds());
        missing.removeAll(met);
        assertThat(missing)
                .isSubsetOf(
                        TraceEvent.LinkSlowed.class,
                        TraceEvent.Slowed.class,
                        TraceEvent.WritesRefused.class,
                        TraceEvent.LimitReached.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void aLineIsTheSameWhereverOneBeginsToRead(Diagram diagram) {
        Ledger ledger = runWithFaults(diagram);
        Transcript backwards = transcript(ledger);
        List<Line> lines = new ArrayList<>();
        for (int i = backwards.size() - 1; i >= 0; i--) {
            lines.addFirst(backwards.line(i));
        }
        Telling telling = Telling.ofAll(diagram);
        Transcript growing = new Transcript(diagram, new Words(Locale.ROOT));
        Ledger again = new Ledger(diagram);
        for (int i = 0; i < lines.size(); i++) {
            TraceEvent event = ledger.events().get(i);
            again.accept(event);
            growing.take(event, again);
            assertThat(growing.line(i)).as("line %d, as it comes", i).isEqualTo(lines.get(i));
            assertThat(lines.get(i).text()).startsWith(telling.tell(event));
        }
    }

    @Test
    void saysWhyAMessageIsLostWhereItIs() {
        Ledger ledger = run(diagram("ack-first"), 20, "1200 ms kill worker", "2 s restart worker");
        Transcript transcript = transcript(ledger);
        for (var life : ledger.lives()) {
            boolean lost = life.outcome() == dev.custody.ledger.Outcome.LOST;
            Line line = transcript.line(life.decidedAt());
            assertThat(line.text().contains(life.id() + " is lost: nobody has it any more"))
                    .as(line.text())
                    .isEqualTo(lost);
            assertThat(line.loses()).isEqualTo(lost);
            if (lost) {
                assertThat(transcript.positions(only(Kind.LOSS), 0)).contains(line.position());
                assertThat(transcript.positions(only(line.kind()), 0)).contains(line.position());
            }
            assertThat(line.weight()).isEqualTo(Weight.HEADLINE);
        }
        assertThat(ledger.count(dev.custody.ledger.Outcome.LOST)).isPositive();
    }

    private static Selection only(Kind kind) {
        return new Selection(EnumSet.of(kind), Weight.HEADLINE, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void theOutcomesThatAreToldAreTheLedgers(Diagram diagram) {
        Ledger ledger = runWithFaults(diagram);
        Transcript transcript = transcript(ledger);
        for (var life : ledger.lives()) {
            String text = transcript.line(life.decidedAt()).text();
            switch (life.outcome()) {
                case DELIVERED -> assertThat(text).contains(life.id() + " is delivered");
                case LOST -> assertThat(text).contains(life.id() + " is lost: ");
                // It may get worse later without another outcome.
                case DUPLICATED, MANGLED, MISDELIVERED ->
                    assertThat(text)
                            .contains(life.id() + " is " + life.outcome().words() + ": ");
                case UNDER_WAY, REJECTED, FAILED, DEAD_LETTERED, IN_DOUBT ->
                    assertThat(text).isNotBlank();
            }
        }
    }

    @Test
    void aSelectionFindsWhatItAsksFor() {
        Diagram diagram = diagram("queue-worker");
        Transcript transcript = transcript(runWithFaults(diagram));
        ComponentId worker = new ComponentId("worker");
        MessageId third = new MessageId(3);
        Selection selection = new Selection(
                EnumSet.of(Kind.QUEUE, Kind.JOB, Kind.STEP), Weight.DETAIL, Optional.of(worker), Optional.of(third));
        for (int from : new int[] {0, 1, 300, transcript.size()}) {
            List<Integer> expected = new ArrayList<>();
            for (int i = from; i < transcript.size(); i++) {
                Line line = transcript.line(i);
                if (line.weight() != Weight.NOISE
                        && selection.kinds().contains(line.kind())
                        && line.components().contains(worker)
                        && line.messages().contains(third)) {
                    expected.add(i);
                }
            }
            assertThat(Arrays.stream(transcript.positions(selection, from)).boxed())
                    .containsExactlyElementsOf(expected);
        }
        assertThat(transcript.positions(selection, 0)).isNotEmpty();
        assertThat(transcript.positions(Selection.everything(), 0)).hasSize(transcript.size());
        assertThat(transcript.positions(Selection.headlines(), 0)).hasSizeLessThan(transcript.size() / 3);
    }

    @Test
    void everyKindAndWeightHasAName() {
        Words words = new Words(Locale.ENGLISH);
        for (Kind kind : Kind.values()) {
            assertThat(words.of(kind)).isNotBlank();
        }
        for (Weight weight : Weight.values()) {
            assertThat(words.of(weight)).isNotBlank();
        }
    }
}
