package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.explore.Comparison;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import dev.custody.scenario.story.Scenario;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody compare}: the same run on two diagrams. */
@Command(
        name = "compare",
        sortOptions = false,
        customSynopsis = "custody compare A [B] [OPTION]...",
        description = {
            "Runs two diagrams with the same seed, workload and commands, and shows what became of the messages side"
                    + " by side, and where the first one fares differently.",
            "",
            "Without B: the remedy that A names. Commands reach both by the names of their components; one that B has"
                    + " no use for is reported. A may be a saved run or a scenario; in B its commands come at the same"
                    + " times, and without B a scenario is compared with the diagram that it names to be beside."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every claim of either diagram was kept, or this run does not say",
            "1:a claim of one of them is broken",
            "2:wrong usage, or a file that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody compare ack-first                      with its remedy, queue-worker",
            "  custody compare ack-first --at '2s kill worker' --at '4s restart worker'",
            "  custody compare sync-api sync-api-retrying --messages 20",
            "  custody compare map/runs/kill-worker.run.json queue-worker"
        })
final class CompareCommand extends WithHelp implements Callable<Integer> {
    private static final int MOST_MESSAGES = 20;
    private static final int COLUMN = 34;

    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A diagram of the catalogue, a file, a saved run, or a scenario.")
    private String first = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description = "A diagram of the catalogue, or a file; by default the remedy of A.")
    private @Nullable String second;

    @Option(
            names = "--at",
            paramLabel = "'TIME COMMAND'",
            description = "Gives a command to both at that virtual time; see custody run --help.")
    private List<String> commands = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Ranges.Seed.class,
            description = "All chance comes from it. By default 1.")
    private @Nullable Long seed;

    @Mixin
    private WorkloadOptions workload = new WorkloadOptions();

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Target target = Target.open(session, first, false);
        Diagram other = other(target);
        List<String> onlyInOther = new ArrayList<>();
        RunPlan plan = target.played(plan(target.plan(), other, onlyInOther));
        Comparison comparison = Comparison.of(plan, other, HeapSinks::new);
        print(comparison, onlyInOther);
        boolean broken = comparison.verdicts().stream()
                .anyMatch(judged -> judged.a().filter(Verdict::isBrokenClaim).isPresent()
                        || judged.b().filter(Verdict::isBrokenClaim).isPresent());
        return broken ? ExitCode.BROKEN : ExitCode.OK;
    }

    private Diagram other(Target target) {
        Diagram diagram = target.plan().diagram();
        Optional<Diagram> beside = target.scenario().flatMap(Scenario::beside);
        if (second == null && beside.isPresent()) {
            return beside.get();
        }
        String named = second != null ? second : diagram.remedy().orElse("");
        if (named.isEmpty()) {
            throw new Failure("The diagram " + diagram.id()
                    + " names no remedy. Say what to compare it with: custody compare " + first + " B");
        }
        return ListCommand.open(session, named);
    }

    /** A command that only B understands can't be given to A; one that neither does is a mistake. */
    private RunPlan plan(RunPlan saved, Diagram other, List<String> onlyInOther) {
        List<TimedCommand> timed = new ArrayList<>(saved.commands());
        List<String> problems = new ArrayList<>();
        for (String text : commands) {
            try {
                timed.addAll(CommandText.parseTimed(text, saved.diagram(), timed));
            } catch (BadCommand e) {
                if (isFor(text, other)) {
                    onlyInOther.add(text + ": " + e.what());
                } else {
                    problems.add("--at: " + e.getMessage());
                }
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
                saved.untilMicros(),
                saved.maxEvents());
    }

    private static boolean isFor(String text, Diagram diagram) {
        try {
            return !CommandText.parseTimed(text, diagram).isEmpty();
        } catch (BadCommand _) {
            return false;
        }
    }

    private void print(Comparison comparison, List<String> onlyInOther) {
        String a = comparison.a().plan().diagram().id();
        String b = comparison.b().plan().diagram().id();
        line(session.bold(a) + " and " + session.bold(b) + ", seed "
                + comparison.a().plan().seed());
        if (!comparison.a().plan().commands().isEmpty()) {
            heading("Commands");
            for (TimedCommand command : comparison.a().plan().commands()) {
                line("  " + Words.padded(StoryLine.clock(command.moment().atMicros()), 10)
                        + CommandText.print(command.command()));
            }
        }
        onlyInOther.forEach(why -> line("  " + session.styled("fg(yellow)", "given to neither: " + why)));
        comparison.b().left().forEach(why -> line("  " + session.styled("fg(yellow)", "not in " + b + ": " + why)));

        row(session.bold("Messages"), "Messages", a, "", b, "");
        for (Outcome outcome : Outcome.values()) {
            int here = comparison.a().ledger().count(outcome);
            int there = comparison.b().ledger().count(outcome);
            if (here + there > 0) {
                String name = "  " + outcome.words();
                row(
                        name,
                        name,
                        here == 0 ? "-" : "" + here,
                        Colours.of(outcome),
                        there == 0 ? "-" : "" + there,
                        Colours.of(outcome));
            }
        }
        row(session.bold("Guarantees"), "Guarantees", a, "", b, "");
        for (Comparison.Judged judged : comparison.verdicts()) {
            String name = "  " + judged.claim();
            row(name, name, words(judged.a()), colour(judged.a()), words(judged.b()), colour(judged.b()));
        }
        differences(comparison, a, b);
    }

    private static String words(Optional<Verdict> verdict) {
        return verdict.map(RunSummary::standing).orElse("-");
    }

    private static String colour(Optional<Verdict> verdict) {
        return verdict.map(Colours::of).orElse("");
    }

    private void differences(Comparison comparison, String a, String b) {
        List<Comparison.Pair> different = comparison.messages().stream()
                .filter(Comparison.Pair::isDifferent)
                .toList();
        if (different.isEmpty()) {
            line("");
            line("Each message fares the same in both.");
            return;
        }
        heading("Messages that fare differently (" + different.size() + " of "
                + comparison.messages().size() + ")");
        for (Comparison.Pair pair : different.stream().limit(MOST_MESSAGES).toList()) {
            String name = "  " + pair.message();
            row(name, name, fate(pair.a()), colourOf(pair.a()), fate(pair.b()), colourOf(pair.b()));
        }
        if (different.size() > MOST_MESSAGES) {
            line(session.faint("  ... and " + (different.size() - MOST_MESSAGES) + " more"));
        }
        Comparison.Difference first = comparison.first().orElseThrow();
        heading("The first: " + first.pair().message() + ", at " + StoryLine.clock(first.atMicros()));
        line("  " + Words.hanging(a + ": " + first.whyA() + ".", 4));
        line("  " + Words.hanging(b + ": " + first.whyB() + ".", 4));
    }

    private static String fate(Optional<Outcome> outcome) {
        return outcome.map(Outcome::words).orElse("not sent");
    }

    private static String colourOf(Optional<Outcome> outcome) {
        return outcome.map(Colours::of).orElse("");
    }

    /** A name, and what is so here and there; a name that begins a new table stands apart. */
    private void row(String shown, String name, String a, String colourA, String b, String colourB) {
        if (!name.startsWith(" ")) {
            line("");
        }
        String left = Words.padded(a, 22);
        line(shown
                + " ".repeat(Math.max(2, COLUMN - name.length()))
                + (colourA.isEmpty() ? left : session.styled(colourA, left))
                + (colourB.isEmpty() ? b : session.styled(colourB, b)));
    }

    private void heading(String text) {
        line("");
        line(session.bold(text));
    }

    private void line(String text) {
        session.out().println(text);
    }
}
