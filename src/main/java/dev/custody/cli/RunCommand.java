package dev.custody.cli;

import dev.custody.cli.Player.Played;
import dev.custody.diagram.Diagram;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceCodec;
import dev.custody.trace.TraceWriter;
import dev.custody.transcript.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody run}: lets a diagram happen, and says what became of each message. */
@Command(
        name = "run",
        sortOptions = false,
        customSynopsis = "custody run DIAGRAM|SCENARIO [OPTION]...",
        description = {
            "Runs a diagram until nothing moves any more, and says what became of its messages, which claims were"
                    + " kept, and the story of every message that did not simply arrive.",
            "",
            "A scenario is played beat by beat, with what it says, the answers to what it asks, and whether what it "
                    + "expects comes true. Options change it: another seed, further commands, another workload.",
            "",
            "Time is virtual: an hour takes a moment. The same diagram, seed, options and commands give the same run,"
                    + " to the byte, on any machine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every claim of the diagram was kept, or this run does not say",
            "1:a claim is broken; or a scenario does not come true",
            "2:wrong usage, or a file or database that cannot be read or written",
            "3:a mistake of Custody's own; the message says what to report",
            "130:interrupted (Ctrl-C); what was known by then is printed"
        },
        footerHeading = "%nCommands for --at 'TIME COMMAND':%n")
final class RunCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "DIAGRAM",
            description = "A diagram of the catalogue (custody list), a file with a diagram, a saved run "
                    + "(FILE.run.json), or a scenario (custody list scenarios, or FILE.scenario.json).")
    private String target = "";

    @Option(
            names = "--at",
            paramLabel = "'TIME COMMAND'",
            description = "Gives a command at that virtual time; as often as you like. The commands are below.")
    private List<String> commands = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Ranges.Seed.class,
            description = "All chance comes from it: another number, another run. By default 1.")
    private @Nullable Long seed;

    @Mixin
    private WorkloadOptions workload = new WorkloadOptions();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Ranges.Duration.class,
            description = "The virtual time at which the run ends even if something still moves. By default 1 h.")
    private @Nullable Long untilMicros;

    @Option(names = "--all", description = "Every story, and every line of it.")
    private boolean all;

    @Option(
            names = "--transcript",
            paramLabel = "headlines|everything",
            description = "Tells first what happened, in the order in which it did: the headlines, or every event as a "
                    + "sentence.")
    private @Nullable Telling transcript;

    @Option(names = "--json", description = "For machines: one JSON object, with every message.")
    private boolean json;

    @Option(
            names = "--sql",
            paramLabel = "'SINK: SELECT ...'",
            description = "Asks a sink in SQL when the run is over; as often as you like. A database has its tables, a "
                    + "queue or topic the table 'entries'.")
    private List<String> sql = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keeps the databases as files in a new or empty directory, for any JDBC client.")
    private @Nullable Path data;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Writes everything that happened, as JSON Lines: one event a line.")
    private @Nullable Path trace;

    @Mixin
    private SaveOptions save = new SaveOptions();

    @Option(
            names = "--sinks",
            paramLabel = "h2|heap",
            description =
                    "Where messages are kept: in real H2 databases (by default), or on the heap, which is faster and "
                            + "gives the same trace.")
    private SinkKind sinks = SinkKind.h2;

    @Option(names = "--anyway", description = "Runs a saved run although its diagram has changed since.")
    private boolean anyway;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "Of a saved run with branches, this one. By default the one that was seen last.")
    private @Nullable String branch;

    /** Names as the option has them. */
    enum SinkKind {
        h2,
        heap
    }

    /** How much of it is told; names as the option has them. */
    enum Telling {
        headlines(Selection.headlines()),
        everything(Selection.everything());

        private final Selection selection;

        Telling(Selection selection) {
            this.selection = selection;
        }
    }

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Target opened = Target.open(session, target, anyway, branch);
        RunPlan plan = plan(opened.plan());
        List<Query> queries = queries(plan.diagram());
        save.before(opened, plan);
        return switch (sinks) {
            case heap -> onHeap(opened, plan, queries);
            case h2 -> onH2(opened, plan, queries);
        };
    }

    private RunPlan plan(RunPlan saved) {
        List<TimedCommand> timed = new ArrayList<>(saved.commands());
        List<String> problems = new ArrayList<>();
        for (String text : commands) {
            try {
                timed.addAll(CommandText.parseTimed(text, saved.diagram(), timed));
            } catch (BadCommand e) {
                problems.add("--at: " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        timed.sort(Comparator.comparingLong(command -> command.moment().atMicros()));
        return new RunPlan(
                saved.diagram(),
                seed == null ? saved.seed() : seed,
                workload.applyTo(saved),
                timed,
                untilMicros == null ? saved.untilMicros() : untilMicros,
                saved.maxEvents());
    }

    private List<Query> queries(Diagram diagram) {
        if (json && transcript != null) {
            throw new Failure(
                    "--transcript is for people, and --json for machines. Leave one of them out; --trace FILE "
                            + "writes every event for machines.");
        }
        if (sinks == SinkKind.heap && !sql.isEmpty()) {
            throw new Failure("--sql asks H2, and --sinks heap has none. Leave one of them out.");
        }
        if (sinks == SinkKind.heap && data != null) {
            throw new Failure("--data keeps H2's files, and --sinks heap has none. Leave one of them out.");
        }
        return sql.stream().map(text -> Query.parse(text, diagram)).toList();
    }

    private int onHeap(Target opened, RunPlan plan, List<Query> queries) throws IOException {
        try (HeapSinks heap = new HeapSinks()) {
            return report(play(opened, plan, heap), queries, List.of());
        }
    }

    private int onH2(Target opened, RunPlan plan, List<Query> queries) throws IOException {
        try (H2Sinks h2 = data == null ? H2Sinks.inMemory() : H2Sinks.inDirectory(data)) {
            Played played = play(opened, plan, h2);
            List<QueryResult> answers =
                    queries.stream().map(query -> query.ask(h2)).toList();
            int exitCode = report(played, queries, answers);
            if (!json) {
                new SqlPage(session).print(h2.files());
            }
            return exitCode;
        }
    }

    private Played play(Target opened, RunPlan plan, Sinks storage) {
        Played played = played(opened, plan, storage);
        save.after(opened, played);
        return played;
    }

    private Played played(Target opened, RunPlan plan, Sinks storage) {
        if (trace == null) {
            return new Player(session).play(opened, plan, storage, _ -> {});
        }
        try (TraceWriter writer = new TraceWriter(new TraceCodec(), trace)) {
            Played played = new Player(session).play(opened, plan, storage, writer);
            if (!played.interrupted()) {
                writer.commit();
            }
            return played;
        }
    }

    private int report(Played played, List<Query> queries, List<QueryResult> answers) throws IOException {
        if (json) {
            RunJson.print(session.out(), played, queries, answers);
        } else {
            if (transcript != null) {
                new TranscriptPage(session, played.ledger()).print(transcript.selection);
            }
            played.told().ifPresent(told -> new StoryPage(session, told).print());
            new RunSummary(session, played, all).print();
            for (int i = 0; i < queries.size(); i++) {
                new SqlPage(session).print(queries.get(i), answers.get(i));
            }
        }
        if (played.interrupted()) {
            if (trace != null) {
                session.err().println(trace + " was not written: a trace is whole or not there.");
            }
            return ExitCode.INTERRUPTED;
        }
        if (answers.stream().anyMatch(QueryResult.Refused.class::isInstance)) {
            return ExitCode.USAGE;
        }
        return played.isBroken() ? ExitCode.BROKEN : ExitCode.OK;
    }
}
