package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What help shows as an example is typed in by somebody. */
class RunHelpTest {
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path directory;

    static Stream<String> examples() {
        return Stream.of("", "run")
                .flatMap(command -> Cli.run((command + " --help").strip().split(" ", -1))
                        .out()
                        .lines())
                .map(String::strip)
                .filter(line -> line.startsWith("custody run ") && !line.contains("[OPTION]"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleWorks(String example) {
        Path saved = directory.resolve("mine.run.json");
        Cli.run("run", "outbox", "--save", saved.toString());
        List<String> arguments = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(
                example.substring("custody ".length()).replaceAll(" +> .*", "").replaceAll("  .*", ""));
        while (matcher.find()) {
            String argument = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            arguments.add(argument.replace("mine.run.json", saved.toString())
                    .replace("mine.scenario.json", directory + "/mine.scenario.json")
                    .replace("./databases", directory + "/data"));
        }
        Cli cli = Cli.run(arguments.toArray(String[]::new));
        assertThat(cli.err()).as(example).isEmpty();
        assertThat(cli.exitCode()).as(example).isZero();
        assertThat(cli.out()).doesNotContain("had no effect: ");
    }
}
