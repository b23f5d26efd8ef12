package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.Proof;
import dev.custody.explore.Question;
import dev.custody.explore.Scope;
import dev.custody.explore.Witness;
import dev.custody.sink.heap.HeapSinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody prove}: whether diagrams say the truth. */
@Command(
        name = "prove",
        sortOptions = false,
        customSynopsis = "custody prove [DIAGRAM]... [OPTION]...",
        description = {
            "Explores diagrams with every kind of fault and compares what it finds with what they say: every claim must be "
                    + "kept, without a fault and under every single kill and cut, and every documented risk must have a "
                    + "witness. A claim that was judged in under a tenth of the runs that it is about is named as thin.",
            "",
            "Without a diagram: all of the catalogue."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that the diagrams say is so",
            "1:a claim is broken or was never put to the test, or a risk has no witness",
            "2:wrong usage, or a file that cannot be read or written",
            "130:interrupted (Ctrl-C)"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  custody prove", "  custody prove outbox my/diagram.json --seeds 10 --out proofs"})
final class ProveCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "DIAGRAM", description = "Diagrams of the catalogue, or files.")
    private List<String> targets = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            converter = SweepOptions.Seeds.class,
            description = "Tries the seeds 1 to N. By default 1.")
    private int seeds = 1;

    @Option(
            names = "--messages",
            paramLabel = "N",
            converter = SweepOptions.FewMessages.class,
            description = "Tries workloads of 1, 2, 3 ... N messages of each client. By default 4.")
    private int messages = Scope.DEFAULT_MESSAGES;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Leaves there a directory for each diagram, with what custody explore --out leaves.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    ProveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<String> named = targets.isEmpty() ? session.catalogue().ids() : targets;
        List<Diagram> diagrams =
                named.stream().map(name -> ListCommand.open(session, name)).toList();
        int column = 2 + Words.widest(diagrams.stream().map(Diagram::id).toList());
        boolean all = true;
        List<String> unsaved = new ArrayList<>();
        for (int i = 0; i < diagrams.size(); i++) {
            all &= prove(diagrams.get(i), named.get(i), column, unsaved);
            if (session.interrupted().getAsBoolean()) {
                break;
            }
        }
        if (!unsaved.isEmpty()) {
            throw new Failure(unsaved);
        }
        if (session.interrupted().getAsBoolean()) {
            return ExitCode.INTERRUPTED;
        }
        return all ? ExitCode.OK : ExitCode.BROKEN;
    }

    /**
     * Whether a diagram says the truth.
     *
     * @param unsaved gets what could not be written: that is no reason to lose what is found, here and in the next diagrams
     */
    private boolean prove(Diagram diagram, String named, int column, List<String> unsaved) throws IOException {
        Optional<MapFolder> folder = Optional.ofNullable(out).map(to -> MapFolder.open(to.resolve(diagram.id())));
        SweepProgress progress = new SweepProgress(session, quiet, diagram.id());
        Proof proof;
        try {
            proof = Proof.of(diagram, seeds, messages, Version.number(), HeapSinks::new, progress);
        } finally {
            progress.clear();
        }
        GuaranteeMap map = proof.map();
        if (map.head().runs() == 0 && session.interrupted().getAsBoolean()) {
            session.err().println("Interrupted before anything of " + diagram.id() + " was run.");
            return false;
        }
        tell(proof, column);
        session.out().flush();
        try {
            folder.ifPresent(to -> to.write(map, diagram, Target.file(session, named)));
        } catch (Failure failure) {
            unsaved.addAll(failure.messages());
        }
        return proof.holds();
    }

    private void tell(Proof proof, int column) {
        GuaranteeMap map = proof.map();
        long claims = proof.count(Question.Part.CLAIM);
        long risks = proof.count(Question.Part.RISK);
        long kept = claims - proof.broken().size() - proof.untried().size();
        long seen = risks - proof.unseen().size();
        boolean complete = map.head().isComplete();
        String soFar = complete ? "" : "so far ";
        line(session.bold(Words.padded(map.head().diagram(), column))
                + "%,8d runs   ".formatted(map.head().runs())
                + session.styled(look(kept == claims, complete), "claims kept " + soFar + kept + " of " + claims)
                + "   "
                + session.styled(look(seen == risks, complete), "risks witnessed " + soFar + seen + " of " + risks)
                + (complete ? "" : session.styled("fg(yellow)", "   incomplete")));
        for (int question : proof.broken()) {
            line("  " + session.styled("bold,fg(red)", "BROKEN") + " " + name(map, question) + " in "
                    + map.promised(question).broken() + " of "
                    + map.promised(question).judged() + ":");
            map.smallestPromised(question).ifPresent(this::tell);
        }
        if (!complete) {
            // What was not seen may still come.
            return;
        }
        for (int question : proof.untried()) {
            line("  " + session.styled("bold,fg(red)", "never put to the test") + " " + name(map, question));
        }
        for (int question : proof.unseen()) {
            line("  " + session.styled("bold,fg(red)", "no witness of the risk") + " " + name(map, question));
        }
        for (int question : proof.thin()) {
            line("  "
                    + session.faint("thin: " + name(map, question)
                            + " judged in %,d of %,d runs"
                                    .formatted(
                                            map.promised(question).judged(),
                                            map.promised(question).runs())));
        }
    }

    private static String look(boolean all, boolean complete) {
        return !complete ? "fg(yellow)" : all ? "fg(green)" : "bold,fg(red)";
    }

    private void tell(Witness witness) {
        MapTable.told(witness).forEach(this::line);
    }

    private static String name(GuaranteeMap map, int question) {
        return map.questions().get(question).claim().toString();
    }

    private void line(String text) {
        session.out().println(text);
    }
}
