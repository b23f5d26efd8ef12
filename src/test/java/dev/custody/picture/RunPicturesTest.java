package dev.custody.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.chart.Chart;
import dev.custody.ledger.Ledger;
import dev.custody.picture.style.Theme;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of whole runs: in space and time, faults, charts. */
class RunPicturesTest {
    private static final Paintbox LIGHT = Paintbox.of(Theme.LIGHT);
    private static final Map<String, Filmed> RUNS = PictureSamples.runs();

    static Stream<String> runs() {
        return RUNS.keySet().stream();
    }

    private static Filmed run(String name) {
        Filmed film = RUNS.get(name);
        assertThat(film).isNotNull();
        return film;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void drawsAnArrowForEachHop(String name) {
        Filmed film = run(name);
        long hops = film.events.stream()
                .filter(TraceEvent.HopStarted.class::isInstance)
                .count();

        assertThat(Markup.of(SpaceTimeSvg.of(LIGHT, film.ledger)).ofClass("hop"))
                .hasSize((int) hops);
        assertThat(SpaceTimeSvg.hops(film.ledger)).isEqualTo((int) hops);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void drawsAnArrowForEachHopOfSomeMessagesOnly(String name) {
        Filmed film = run(name);
        Set<MessageId> some = Set.of(new MessageId(1), new MessageId(3));
        long hops = film.events.stream()
                .filter(event -> event instanceof TraceEvent.HopStarted hop
                        && hop.messages().stream().anyMatch(some::contains))
                .count();

        Markup markup = Markup.of(SpaceTimeSvg.of(LIGHT, film.ledger, some));

        assertThat(hops).isPositive();
        assertThat(markup.ofClass("hop")).hasSize((int) hops);
        assertThat(markup.ofClass("fate").flatMap(fate -> markup.numbers(fate))).isSubsetOf("1", "3");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void writesNoWordOverAnother(String name) {
        Filmed film = run(name);

        assertThat(Written.overlapping(Markup.of(SpaceTimeSvg.of(LIGHT, film.ledger, PictureSamples.affected(film)))))
                .isEmpty();
        assertThat(Written.overlapping(Markup.of(FaultTimelineSvg.of(LIGHT, film.ledger))))
                .isEmpty();
        for (Chart chart : Chart.values()) {
            ChartSvg.of(LIGHT, film.ledger, film.charts, chart)
                    .ifPresent(svg ->
                            assertThat(Written.overlapping(Markup.of(svg))).isEmpty());
        }
    }

    @Test
    void marksWhatWasKilledAndMended() {
        List<String> texts =
                Markup.of(SpaceTimeSvg.of(LIGHT, run("blocks").ledger)).texts();

        assertThat(texts).contains("killed", "restarted");
        assertThat(Markup.of(FaultTimelineSvg.of(LIGHT, run("blocks").ledger)).texts())
                .contains("Worker", "down for 2.5 s");
    }

    @Test
    void marksWhatWasCut() {
        Ledger ledger = run("retrying").ledger;

        assertThat(Markup.of(SpaceTimeSvg.of(LIGHT, ledger)).texts()).contains("cut", "healed");
        assertThat(Markup.of(FaultTimelineSvg.of(LIGHT, ledger)).texts()).contains("Database → API", "cut for 7 s");
    }

    @Test
    void saysWhatWasLostAtItsPlace() {
        Ledger ledger = run("ack-first").ledger;

        assertThat(Markup.of(SpaceTimeSvg.of(LIGHT, ledger)).texts()).contains("lost");
        assertThat(Markup.of(FaultTimelineSvg.of(LIGHT, ledger)).texts()).anyMatch(text -> text.endsWith(" lost"));
    }

    @Test
    void hasNoChartOfNothing() {
        Filmed film = run("blocks");

        assertThat(ChartSvg.of(LIGHT, film.ledger, film.charts, Chart.MEMORY)).isEmpty();
        assertThat(Markup.of(ChartSvg.of(LIGHT, film.ledger, film.charts, Chart.DEPTH)
                                .orElseThrow())
                        .texts())
                .contains("Depth of queues", "Queue");
    }

    @Test
    void saysTheSameInTheSameBytes() {
        Filmed again = PictureSamples.runs().get("outbox");
        assertThat(again).isNotNull();

        assertThat(SpaceTimeSvg.of(Paintbox.of(Theme.LIGHT), again.ledger))
                .isEqualTo(SpaceTimeSvg.of(LIGHT, run("outbox").ledger));
        assertThat(FaultTimelineSvg.of(LIGHT, again.ledger))
                .isEqualTo(FaultTimelineSvg.of(LIGHT, run("outbox").ledger));
    }
}
