package dev.custody.cli;

import dev.custody.engine.CommandText;
import dev.custody.scenario.story.ConditionText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The end of {@code custody run --help}: every command that can be given, as {@link CommandText} has them, and examples; and of
 * {@code custody check --help}: every condition that a scenario can name.
 */
final class RunHelp {
    private static final List<String> EXAMPLES = List.of(
            "",
            "Examples:",
            "  custody run sync-api --at '2s kill api' --at '5s restart api'",
            "  custody run queue-worker --messages 100 --poison 10% --all",
            "  custody run queue-worker --at '3s cut worker--database' --at '13s heal worker--database'",
            "  custody run outbox --at '3s kill relay' --at '5s restart relay' --save mine.run.json",
            "  custody run building-blocks-worker",
            "  custody run mine.run.json --record mine.scenario.json",
            "  custody run mine.run.json --sql 'database: SELECT * FROM orders'",
            "  custody run queue-worker --seed 7 --data ./databases --json > result.json");

    private RunHelp() {}

    static void addTo(CommandLine custody) {
        CommandLine run = Objects.requireNonNull(custody.getSubcommands().get("run"));
        run.getCommandSpec()
                .usageMessage()
                .footer(Stream.concat(CommandText.USAGE.stream().map(line -> "  " + line), EXAMPLES.stream())
                        .map(line -> line.replace("%", "%%"))
                        .toArray(String[]::new));
        CommandLine check = Objects.requireNonNull(custody.getSubcommands().get("check"));
        String[] examples = check.getCommandSpec().usageMessage().footer();
        check.getCommandSpec()
                .usageMessage()
                .footer(Stream.concat(
                                Arrays.stream(examples),
                                Stream.concat(
                                        Stream.of("", "Conditions for scenarios (\"when\", \"if\", \"that\"):"),
                                        ConditionText.USAGE.stream().map(line -> "  " + line)))
                        .toArray(String[]::new));
    }
}
