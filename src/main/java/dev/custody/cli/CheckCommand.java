package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.Hints;
import dev.custody.diagram.load.LoadResult;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.FileKind;
import dev.custody.scenario.story.Scenario;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            "A hint is about a diagram that is ok and yet hardly what was meant.",
            "",
            "An editor can check while you type: the schemas are diagrams/diagram.schema.json, run.schema.json and "
                    + "scenario.schema.json."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is ok, hints or not", "2:at least one is not"},
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
            Found found = look(file);
            found.hints().forEach(hint -> session.out().println(shown(hint, "fg(yellow)", "hint: ")));
            found.problems().forEach(problem -> session.out().println(shown(problem, "fg(red)", "")));
            if (found.problems().isEmpty()) {
                session.out().println(file + ": " + session.styled("fg(green)", "ok"));
            } else {
                broken++;
            }
        }
        if (broken > 0 && files.size() > 1) {
            session.out().println(Words.count(broken, "file") + " of " + files.size() + " with problems");
        }
        return broken == 0 ? ExitCode.OK : ExitCode.USAGE;
    }

    /** @param hints only of files without problems */
    private record Found(List<Problem> problems, List<Problem> hints) {
        static final Found NOTHING = new Found(List.of(), List.of());

        Found(List<Problem> problems) {
            this(problems, List.of());
        }
    }

    private Found look(String named) {
        Path file;
        try {
            file = Path.of(named);
        } catch (InvalidPathException e) {
            return new Found(List.of(new Problem(named, "", "This is no path.", "Check the name.")));
        }
        return switch (FileKind.of(file)) {
            case SCENARIO ->
                switch (Scenario.read(file, session.diagrams(), false)) {
                    case Scenario.Read _ -> Found.NOTHING;
                    case Scenario.Broken(List<Problem> problems) -> new Found(problems);
                    case Scenario.DiagramChanged(Problem problem) -> new Found(List.of(problem));
                };
            case RUN ->
                switch (RunFile.read(file, session.diagrams(), false)) {
                    case RunFile.Read _ -> Found.NOTHING;
                    case RunFile.Broken(List<Problem> problems) -> new Found(problems);
                    case RunFile.DiagramChanged(Problem problem) -> new Found(List.of(problem));
                };
            case DIAGRAM ->
                switch (session.loader().load(file)) {
                    case LoadResult.Loaded(Diagram diagram) ->
                        new Found(List.of(), Hints.of(named, diagram, Locale.ENGLISH));
                    case LoadResult.Broken(List<Problem> problems) -> new Found(problems);
                };
        };
    }

    private String shown(Problem problem, String style, String sort) {
        return session.bold(problem.file()) + ": "
                + (problem.pointer().isEmpty() ? "" : session.styled("fg(cyan)", problem.pointer()) + ": ")
                + session.styled(style, sort + problem.what())
                + (problem.mend().isEmpty() ? "" : " " + problem.mend());
    }
}
