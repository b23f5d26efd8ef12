package dev.custody.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AdviseCommandTest {
    @Test
    void whatIsNotAnsweredIsAssumedAndSaidToBe() {
        Cli advice = Cli.run("advise");
        assertThat(advice.exitCode()).isZero();
        assertThat(advice.out())
                .contains("Where does the work come from? (assumed)")
                .contains("Taking the work in, and doing it: sync-api")
                .contains("see it: custody run sync-api-edge")
                .contains("never direct-access")
                .doesNotContain("Telling others");
    }

    @Test
    void theAnswersDecideAndSpeakAgainstTheOthers() {
        String advice = Cli.run("advise", "work=long", "events=all").out();
        assertThat(advice)
                .contains("> work=long")
                .contains("Taking the work in, and doing it: task-queue")
                .contains("not sync-api, with work=long: Callers lose patience")
                .contains("see it: custody run task-queue-eleven-seconds")
                .contains("Telling others: outbox")
                .doesNotContain("outage=");
    }

    @Test
    void whatIsNoAnswerIsSaidWithThoseThatThereAre() {
        Cli wrong = Cli.run("advise", "work=lnog");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err())
                .isEqualToIgnoringNewLines(
                        "custody: 'lnog' is no answer to work. Did you mean 'long'? These are: short, long.");
        assertThat(Cli.run("advise", "wrok=long").err()).contains("Did you mean 'work'?");
    }
}
