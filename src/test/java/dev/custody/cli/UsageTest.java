package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.CommandText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "list", "check", "run", "bench"})
    void everyCommandHasHelp(String command) {
        Cli cli = Cli.run((command + " --help").strip().split(" ", -1));
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).startsWith("Usage: custody " + command).doesNotContain("\u001b", "%n", "null");
        assertThat(cli.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Words.WIDTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "check", "run", "bench"})
    void helpSaysWhatTheExitCodesMean(String command) {
        assertThat(Cli.run(command, "--help").out()).contains("Exit codes:");
    }

    @Test
    void helpOfRunHasEveryCommandThatCanBeGiven() {
        assertThat(Cli.run("run", "--help").out()).contains(CommandText.USAGE);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Cli.run("--version").out()).contains("custody ", "Java 25", "H2 2.5");
    }

    @Test
    void helpHasColourOnATerminalAlone() {
        Terminal coloured = new Terminal(true, true, () -> false);
        assertThat(Cli.run(coloured, "run", "--help").out()).contains("\u001b[33m");
        assertThat(Cli.run(coloured, "list").out()).contains("\u001b[1m");
        assertThat(Cli.run("list").out()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                    | Say which command: list, advise, check, run, explore
        rnu                                   | custody has no command 'rnu'. Did you mean 'run'?
        README.md                             | 'README.md' is a file. Open it in the window (Ctrl+O, or drop it there)
        none.json                             | 'none.json': there is no such file. Check the path.
        pom.json src                          | 'pom.json': there is no such file. Check the path.
        LIST                                  | Did you mean 'list'?
        bench                                 | Missing required parameter: 'WHAT'
        bench kernle                          | expected one of [kernel, h2, ledger, tokens, batching, sweep, rewind, start, window, audience, stage, soak]
        bench tokens --tokens 0               | '--tokens': '0' is not a whole number from 1 to 100000
        list a b                              | 'b' is too much
        list nothing                          | There is no diagram of that name
        run                                   | Missing required parameter: 'DIAGRAM'
        run qeue-worker                       | Did you mean 'queue-worker'?
        run queue-worker --sede 1             | custody run has no option '--sede'. Did you mean '--seed'
        run queue-worker --seed               | '--seed'
        run queue-worker --seed x             | '--seed' (N)?: 'x' is not a whole number
        run queue-worker --seed 9223372036854775808 | '--seed'
        run queue-worker --messages -1        | '--messages': '-1' is not a whole number from 0 to 1000000
        run queue-worker --messages 1000001   | '--messages': '1000001' is not a whole number from 0 to 1000000
        run queue-worker --messages 99999999999 | '--messages': '99999999999' is not a whole number from 0 to 1000000
        run queue-worker --burst 0            | '--burst': '0' is not a whole number from 1 to 10000
        run queue-worker --rate 0             | '--rate': '0' is not a number of messages a second from 0.001 to 100000
        run queue-worker --rate NaN           | '--rate': 'NaN' is not
        run queue-worker --rate 1e3           | '--rate': '1e3' is not
        run queue-worker --rate Infinity      | '--rate': 'Infinity' is not
        run queue-worker --invalid 1.5        | '--invalid': '1.5' is not a share from 0 to 1
        run queue-worker --invalid 101%       | '--invalid': '101' is not a share from 0 to 100
        run queue-worker --poison -0.1        | '--poison': '-0.1' is not a share
        run queue-worker --invalid 0.6 --poison 0.6 | together at most 1
        run queue-worker --until 0s           | '--until': '0s' is not a duration of at least 1 us
        run queue-worker --until 10           | '--until': "10" is no duration
        run queue-worker --sinks disk         | '--sinks': expected one of [h2, heap]
        run queue-worker --at now             | --at: 'now' does not begin with a time
        run queue-worker --sinks heap --data x | Leave one of them out
        run queue-worker --sql orders         | --sql: write a sink, a colon and a query
        run none.json                         | There is no such file
        run none.run.json                     | There is no such file
        check                                 | Missing required parameter: 'FILE'
        check none.json                       | There is no such file
        """)
    void saysWhatIsWrong(String arguments, String message) {
        Cli cli = Cli.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat((cli.err() + cli.out()).replace(" (N)", "")).contains(message.replace(" (N)?", ""));
        assertThat(cli.err()).doesNotContain("Exception", "\tat ", "\u001b");
    }

    @Test
    void namesEveryWrongCommandAtOnce() {
        Cli cli = Cli.run("run", "queue-worker", "--at", "2s kill worke", "--at", "3s cut worker->databas");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err().lines()).hasSize(2);
        assertThat(cli.err()).contains("Did you mean 'worker'?", "Did you mean 'database'?");
    }

    @Test
    void bearsStrangeArguments() {
        for (List<String> arguments : List.of(
                List.of("x".repeat(100_000)),
                List.of("run", "\u001b[31m\u0000'; DROP TABLE"),
                List.of("run", "queue-worker", "--seed", "9".repeat(100_000)),
                List.of("run", "queue-worker", "--at", "9".repeat(100_000) + "s kill worker"),
                List.of("run", "queue-worker", "\u001b[31m"),
                List.of("check", "\u0000", "ä ö", ""))) {
            Cli cli = Cli.run(arguments.toArray(String[]::new));
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err()).hasSizeLessThan(2_000).doesNotContain("\u001b", "\tat ");
        }
    }
}
