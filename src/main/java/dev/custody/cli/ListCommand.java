package dev.custody.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Claim;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.LoadResult;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody list}: what there is to run. */
@Command(
        name = "list",
        customSynopsis = {"custody list [DIAGRAM] [--json]", "custody list scenarios [--json]"},
        description = "Lists the diagrams of the catalogue; or tells of one of them what it is made of, what it claims "
                + "and what it is known to risk; or lists the scenarios.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", "2:there is no such diagram, or its file is broken"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody list",
            "  custody list outbox            its components, by the names that commands use",
            "  custody list my/diagram.json   a diagram of your own",
            "  custody list scenarios         the stories, by diagram",
            "  custody list --json"
        })
final class ListCommand extends WithHelp implements Callable<Integer> {
    private static final String SCENARIOS = "scenarios";

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIAGRAM",
            description = "A diagram of the catalogue, or a file; or: scenarios.")
    private @Nullable String diagram;

    @Option(names = "--json", description = "For machines: a JSON array with an object for each of them.")
    private boolean json;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (SCENARIOS.equals(diagram)) {
            new ScenarioList(session).print(json);
            return ExitCode.OK;
        }
        List<Diagram> diagrams = diagram == null ? session.catalogue().diagrams() : List.of(open(session, diagram));
        if (json) {
            printJson(diagrams);
        } else if (diagram == null) {
            printAll(diagrams);
        } else {
            new DiagramPage(session).print(diagrams.getFirst());
        }
        return ExitCode.OK;
    }

    /** A diagram by its name or file, or a {@link Failure} with everything that is wrong with it. */
    static Diagram open(Session session, String named) {
        return switch (session.catalogue().open(named)) {
            case LoadResult.Loaded(Diagram loaded) -> loaded;
            case LoadResult.Broken(List<Problem> problems) ->
                throw new Failure(problems.stream().map(Problem::toString).toList());
        };
    }

    private void printAll(List<Diagram> diagrams) {
        int column = 4 + Words.widest(diagrams.stream().map(Diagram::id).toList());
        String group = "";
        for (Diagram each : diagrams) {
            if (!each.group().equals(group)) {
                session.out().println((group.isEmpty() ? "" : System.lineSeparator()) + session.bold(each.group()));
                group = each.group();
            }
            session.out()
                    .println("  " + session.styled("fg(cyan)", Words.padded(each.id(), column - 2))
                            + Words.hanging(each.summary(), column));
        }
        session.out().println();
        session.out()
                .println(session.faint("More about one of them: custody list "
                        + diagrams.getFirst().id()));
    }

    private void printJson(List<Diagram> diagrams) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Diagram each : diagrams) {
            ObjectNode object = array.addObject();
            object.put("id", each.id());
            object.put("title", each.title());
            object.put("group", each.group());
            object.put("summary", each.summary());
            object.put("hash", each.hash());
            ArrayNode components = object.putArray("components");
            each.components().forEach(c -> components.add(c.id().value()));
            ArrayNode claims = object.putArray("claims");
            each.claims().stream().map(Claim::toString).forEach(claims::add);
            ArrayNode risks = object.putArray("risks");
            each.risks().stream().map(Claim::toString).forEach(risks::add);
        }
        session.out().println(array.toPrettyString());
    }
}
