package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.LoadResult;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.Scenario;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code custody check}: what is wrong with files. */
@Command(
        name = "check",
        customSynopsis = "custody check FILE...",
        description = {
            "Checks diagrams, saved runs (FILE.run.json) and scenarios (FILE.scenario.json), and reports every problem "
                    + "with its place in the file and what to do about it.",
            "",
            "An editor can check while you type: the schemas are diagrams/diagram.schema.json, run.schema.json and "
                    + "scenario.schema.json."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is ok", "2:at least one is not"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody check my-diagram.json",
            "  custody check runs/*.run.json",
            "  custody check mine.scenario.json"
        })
final class CheckCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to check.")
    private List<String> files = List.of();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int broken = 0;
        for (String file : files) {
            if (file.endsWith(".schema.json")) {
                session.out().println(file + ": " + session.faint("skipped, a schema"));
                continue;
            }
            List<Problem> problems = problems(file);
            if (problems.isEmpty()) {
                session.out().println(file + ": " + session.styled("fg(green)", "ok"));
            } else {
                broken++;
                problems.forEach(problem -> session.out().println(shown(problem)));
            }
        }
        if (broken > 0 && files.size() > 1) {
            session.out().println(Words.count(broken, "file") + " of " + files.size() + " with problems");
        }
        return broken == 0 ? ExitCode.OK : ExitCode.USAGE;
    }

    private List<Problem> problems(String named) {
        Path file;
        try {
            file = Path.of(named);
        } catch (InvalidPathException e) {
            return List.of(new Problem(named, "", "This is no path.", "Check the name."));
        }
        if (Target.isScenarioFile(file)) {
            return switch (Scenario.read(file, session.diagrams(), false)) {
                case Scenario.Read _ -> List.of();
                case Scenario.Broken(List<Problem> problems) -> problems;
                case Scenario.DiagramChanged(Problem problem) -> List.of(problem);
            };
        }
        if (!Target.isRunFile(file)) {
            return switch (session.loader().load(file)) {
                case LoadResult.Loaded(Diagram _) -> List.of();
                case LoadResult.Broken(List<Problem> problems) -> problems;
            };
        }
        return switch (RunFile.read(file, session.diagrams(), false)) {
            case RunFile.Read _ -> List.of();
            case RunFile.Broken(List<Problem> problems) -> problems;
            case RunFile.DiagramChanged(Problem problem) -> List.of(problem);
        };
    }

    private String shown(Problem problem) {
        return session.bold(problem.file()) + ": "
                + (problem.pointer().isEmpty() ? "" : session.styled("fg(cyan)", problem.pointer()) + ": ")
                + session.styled("fg(red)", problem.what())
                + (problem.mend().isEmpty() ? "" : " " + problem.mend());
    }
}
