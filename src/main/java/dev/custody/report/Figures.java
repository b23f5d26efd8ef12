package dev.custody.report;

import dev.custody.chart.Charts;
import dev.custody.chart.Measure;
import dev.custody.chart.Points;
import dev.custody.chart.Series;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Durations;
import dev.custody.ledger.Attempt;
import dev.custody.ledger.Effect;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Told;
import dev.custody.report.RunReport.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long things took in a run, and how much there was. Percentiles are exact: of all messages, not of a histogram. */
final class Figures {
    private static final long MICROS_PER_MILLI = 1_000;

    private final Ledger ledger;
    private final List<Figure> figures = new ArrayList<>();

    private Figures(Ledger ledger) {
        this.ledger = ledger;
    }

    static List<Figure> of(Ledger ledger, Charts charts) {
        Figures figures = new Figures(ledger);
        figures.latency(
                "From an attempt to its answer",
                ledger.lives().stream().flatMapToLong(Figures::answers).sorted().toArray());
        figures.latency(
                "From hand-in to effect",
                ledger.lives().stream()
                        .filter(life -> !life.effects().isEmpty())
                        .mapToLong(Figures::untilEffect)
                        .sorted()
                        .toArray());
        charts.series().forEach(series -> figures.depth(series, charts.endMicros()));
        figures.tries();
        return figures.figures;
    }

    private static java.util.stream.LongStream answers(MessageLife life) {
        return life.attempts().stream()
                .flatMapToLong(attempt -> life.receipts().stream()
                        .filter(told -> told.attempt() == attempt.number())
                        .mapToLong(told -> waited(attempt, told))
                        .limit(1));
    }

    private static long waited(Attempt attempt, Told told) {
        return told.atMicros() - attempt.atMicros();
    }

    private static long untilEffect(MessageLife life) {
        return life.effects().stream().mapToLong(Effect::atMicros).min().orElseThrow() - life.createdAtMicros();
    }

    private void latency(String name, long[] sorted) {
        if (sorted.length > 0) {
            figures.add(new Figure(
                    name,
                    "half within " + rank(sorted, 0.5) + ", 95 % within " + rank(sorted, 0.95) + ", 99 % within "
                            + rank(sorted, 0.99) + ", at most " + duration(sorted[sorted.length - 1])));
        }
    }

    private static String rank(long[] sorted, double share) {
        return duration(sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]);
    }

    private static String duration(long micros) {
        return Durations.format(micros < 10 * MICROS_PER_MILLI ? micros : micros / MICROS_PER_MILLI * MICROS_PER_MILLI);
    }

    private void depth(Series series, long endMicros) {
        if (series.id().measure() != Measure.DEPTH) {
            return;
        }
        Points whole = series.between(0, endMicros + 1, 1);
        String name = series.id().of().map(this::title).orElse("")
                + series.id().subscriber().map(to -> " for " + title(to)).orElse("");
        figures.add(new Figure("Most at once in " + name, Amount.of(Math.round(whole.max(0)), "message")));
    }

    private void tries() {
        int[] attempts =
                ledger.lives().stream().mapToInt(life -> life.attempts().size()).toArray();
        int again = Arrays.stream(attempts).map(count -> Math.max(0, count - 1)).sum();
        if (again > 0) {
            figures.add(new Figure("Attempts after the first", Amount.number(again)));
        }
    }

    private String title(ComponentId id) {
        return ledger.diagram().find(id).map(Component::title).orElse(id.value());
    }
}
