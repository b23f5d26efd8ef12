package dev.custody.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code custody} itself. */
@Command(
        name = "custody",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ListCommand.class,
            AdviseCommand.class,
            CheckCommand.class,
            RunCommand.class,
            ExploreCommand.class,
            ProveCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            MergeCommand.class,
            BenchCommand.class
        },
        description = {
            "Backend architectures as diagrams that run, and break: real messages, on a deterministic engine with real "
                    + "H2 databases. Kill a component, and see which messages flow on, are retried, are applied "
                    + "twice or are lost, and who had each of them when it happened.",
            "",
            "@|bold custody|@ alone opens the window, and @|bold custody FILE.json|@ opens it with a saved run, a scenario or "
                    + "a diagram. The commands below need none."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody list                                  what there is",
            "  custody list queue-worker                     one of them: its parts, links, claims and risks",
            "  custody run queue-worker                      runs it",
            "  custody run queue-worker --at '2s kill worker' --at '6s restart worker'",
            "",
            "Each command has its own help: custody run --help"
        })
final class CustodyCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say which command: " + String.join(", ", spec.subcommands().keySet()));
        }
    }
}
