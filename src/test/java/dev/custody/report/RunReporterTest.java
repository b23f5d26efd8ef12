package dev.custody.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.report.RunReport.FaultSpan;
import dev.custody.report.RunReport.Moment;
import dev.custody.report.RunReport.Standing;
import dev.custody.report.RunReport.Story;
import dev.custody.report.RunReport.Tone;
import dev.custody.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunReporterTest {
    private static final String[] KILLED = {
        "2s kill worker", "5s restart worker", "6s cut worker--database", "9s heal worker--database"
    };

    @Test
    void theVerdictComesInAFewWordsAndInSentences() {
        RunReport kept = Reports.run("queue-worker", KILLED);
        assertThat(kept.isBroken()).isFalse();
        assertThat(kept.tone()).isEqualTo(Tone.RISK_SEEN);
        assertThat(kept.headline()).isEqualTo("All 4 claims were kept; a documented risk was seen: bad-input-stopped");
        assertThat(kept.summary())
                .contains("Of these messages, 12 are delivered and 4 are dead-lettered.")
                .anyMatch(s ->
                        s.startsWith("16 messages were sent through Queue and worker, seed 1; the run came to rest"))
                .anyMatch(s -> s.contains("Worker was down from 2.000 s to 5.000 s")
                        && s.contains("Worker – Database was cut from 6.000 s to 9.000 s"));
    }

    @Test
    void whatALostMessageMeansIsSaidFirst() {
        RunReport lost = Reports.run("ack-first", "2s kill worker", "5s restart worker");
        assertThat(lost.summary()).anyMatch(s -> s.startsWith("Message #") && s.contains(" is lost: "));
        assertThat(lost.stories().getFirst().life().outcome()).isEqualTo(Outcome.LOST);
        assertThat(lost.judgements()).anySatisfy(judgement -> {
            assertThat(judgement.verdict().claim()).hasToString("nothing-lost");
            assertThat(judgement.standing()).isEqualTo(Standing.SEEN);
            assertThat(judgement.decided())
                    .get()
                    .satisfies(event -> assertThat(event.sentence()).contains("is lost"));
        });
    }

    @Test
    void aRunWithoutAFaultSaysSo() {
        RunReport quiet = Reports.run("sync-api-idempotent");
        assertThat(quiet.summary()).contains("Nothing was broken on the way.");
        assertThat(quiet.faults()).isEmpty();
        assertThat(quiet.moments().getFirst().title()).isEqualTo("How it begins");
        assertThat(quiet.moments().getLast().title()).isEqualTo("How it ends");
    }

    @Test
    void bothDirectionsOfACutAndAllReplicasAreOneFault() {
        List<FaultSpan> faults = Reports.run("queue-worker", KILLED).faults();
        assertThat(faults).extracting(FaultSpan::what).containsExactly("Worker is down", "Worker – Database is cut");
        assertThat(faults).allMatch(FaultSpan::mended);
    }

    @Test
    void oneDirectionOneReplicaAndSlownessAreToldApart() {
        List<FaultSpan> faults = Reports.run(
                        "queue-worker", "1s kill worker/1", "2s cut database->worker", "3s slow queue 10x")
                .faults();
        assertThat(faults)
                .extracting(FaultSpan::what)
                .containsExactly("Worker 2 is down", "Database → Worker is cut", "Queue is 10 times slower");
        assertThat(faults).noneMatch(FaultSpan::mended);
    }

    @Test
    void aPictureIsTakenJustBeforeAndJustAfterAFault() {
        RunReport report = Reports.run("queue-worker", KILLED);
        List<String> titles = report.moments().stream().map(Moment::title).toList();
        assertThat(titles).contains("Just before: Worker is down", "Worker is down");
        assertThat(titles).hasSizeLessThanOrEqualTo(Moments.MOST);
        assertThat(report.moments())
                .isSortedAccordingTo((a, b) ->
                        Integer.compare(a.event().position(), b.event().position()));
        Moment before = report.moments().get(titles.indexOf("Just before: Worker is down"));
        Moment after = report.moments().get(titles.indexOf("Worker is down"));
        List<TraceEvent> between = report.ledger()
                .events()
                .subList(before.event().position() + 1, after.event().position() + 1);
        assertThat(between.getFirst()).isInstanceOf(TraceEvent.Killed.class);
        assertThat(after.event().sentence()).contains("Worker");
        assertThat(after.event().atMicros()).isEqualTo(2_000_000);
    }

    @Test
    void howItWasMendedIsShownHoweverMuchWentWrong() {
        assertThat(Reports.run("queue-worker", KILLED).moments())
                .hasSizeLessThanOrEqualTo(Moments.MOST)
                .extracting(Moment::title)
                .contains("Worker is back")
                .anyMatch(title -> title.endsWith(" is handed out again"))
                .anyMatch(title -> title.endsWith(" is set aside"));
    }

    @Test
    void whoWasHarmedIsShownHoweverMuchWentWrong() {
        RunReport broken =
                Reports.run("ack-first", "2s kill worker", "5s restart worker", "6s kill worker", "8s restart worker");
        assertThat(broken.decisive()).isPresent();
        assertThat(broken.moments()).extracting(Moment::title).anyMatch(title -> title.endsWith(" is lost"));
    }

    @Test
    void thoseToWhomTheSameHappenedShareAStory() {
        List<Story> stories = Reports.run("no-dead-letter", "2s kill database").stories();
        assertThat(stories).hasSizeLessThanOrEqualTo(RunReporter.MOST_STORIES);
        assertThat(stories).anyMatch(story -> !story.others().isEmpty());
        assertThat(stories).allMatch(story -> story.lines().size() <= RunReporter.MOST_LINES);
        assertThat(stories).anyMatch(story -> story.left() > 0);
        Story cut =
                stories.stream().filter(story -> story.left() > 0).findFirst().orElseThrow();
        assertThat(cut.lines())
                .isSortedAccordingTo((StoryLine a, StoryLine b) -> Integer.compare(a.position(), b.position()));
    }

    @Test
    void latenciesAreExact() {
        RunReport report = Reports.run("sync-api");
        long[] waits = report.ledger().lives().stream()
                .mapToLong(life -> life.receipts().getFirst().atMicros()
                        - life.attempts().getFirst().atMicros())
                .sorted()
                .toArray();
        String median = dev.custody.diagram.Durations.format(waits[(waits.length + 1) / 2 - 1] / 1_000 * 1_000);
        assertThat(report.figures().getFirst().value()).startsWith("half within " + median + ",");
    }

    @Test
    void theCommandThatRunsItAgainIsFitForAShell() {
        assertThat(Reports.run("queue-worker", "2s kill worker", "2500ms send client {\"text\":\"it's\"}")
                        .origin()
                        .command())
                .isEqualTo("custody run queue-worker --at '2s kill worker' --at '2.5s send client"
                        + " {\"text\":\"it'\\''s\"}'");
    }
}
