package dev.custody.report;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.diagram.load.LoadResult;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandText;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.explore.Comparison;
import dev.custody.ledger.Ledger;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.ScenarioCatalogue;
import dev.custody.sink.heap.HeapSinks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports of hand-chosen runs. */
public final class Reports {
    /** What a phone may send, and a name may hold, to be taken for markup or script. */
    public static final String HOSTILE =
            "</script><script>alert('x')</script><img src=x onerror=alert(1)>|`*_[a](http://x.y)";

    private Reports() {}

    public static Diagram diagram(String id) {
        return loaded(new Catalogue(new DiagramLoader()).open(id));
    }

    public static ScenarioCatalogue scenarios() {
        DiagramLoader loader = new DiagramLoader();
        return new ScenarioCatalogue(DiagramSource.of(new Catalogue(loader), loader));
    }

    /** A diagram of the catalogue in which every title, the text of its summary and its own are hostile. */
    public static Diagram hostile(String id) throws IOException {
        String json = Files.readString(Path.of("diagrams", id + ".json"));
        String quoted = "\"" + HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        String changed = json.replaceAll(
                "\"(title|summary|problem)\"\\s*:\\s*\"[^\"]*\"",
                "\"$1\": " + java.util.regex.Matcher.quoteReplacement(quoted));
        return loaded(new DiagramLoader().load(id + ".json", changed.getBytes(StandardCharsets.UTF_8)));
    }

    private static Diagram loaded(LoadResult result) {
        return switch (result) {
            case LoadResult.Loaded(Diagram diagram) -> diagram;
            case LoadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }

    /** The plan of a diagram with commands as on the command line. */
    public static RunPlan plan(Diagram diagram, String... commands) {
        List<TimedCommand> timed = new ArrayList<>();
        try {
            for (String command : commands) {
                timed.addAll(CommandText.parseTimed(command, diagram, timed));
            }
        } catch (BadCommand e) {
            throw new AssertionError(e);
        }
        return RunPlan.of(diagram, 1).with(timed);
    }

    /** The report of a run of a diagram of the catalogue. */
    public static RunReport run(String id, String... commands) {
        return of(plan(diagram(id), commands));
    }

    public static RunReport of(RunPlan plan) {
        Ledger ledger = new Ledger(plan.diagram());
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, ledger::accept).finish();
        }
        return of(plan, ledger);
    }

    private static RunReport of(RunPlan plan, Ledger ledger) {
        String id = plan.diagram().id();
        return RunReporter.of(
                Subject.of(id, Rerun.of(id, plan), "1.0", RunReport.Sinks.HEAP, plan, ledger), Watch.NOBODY);
    }

    /** Two diagrams under the same commands. */
    public static ComparisonReport compared(String id, String other, String... commands) {
        Comparison comparison = Comparison.of(plan(diagram(id), commands), diagram(other), HeapSinks::new);
        return new ComparisonReport(
                id + "-beside-" + other,
                "Both",
                ComparisonWords.summary(comparison),
                comparison,
                of(comparison.a().plan(), comparison.a().ledger()),
                of(comparison.b().plan(), comparison.b().ledger()));
    }
}
