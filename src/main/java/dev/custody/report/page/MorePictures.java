package dev.custody.report.page;

import dev.custody.chart.Chart;
import dev.custody.ledger.Ledger;
import dev.custody.picture.ChartSvg;
import dev.custody.picture.Paintbox;
import dev.custody.picture.SpaceTimeSvg;
import dev.custody.report.Amount;
import dev.custody.report.RunReport;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pictures of a run beside the diagram: who sent whom what when, and the charts. */
record MorePictures(RunReport report, Paintbox box) {
    /** So many messages can be told apart. */
    private static final int MOST_MESSAGES = 12;

    /** So many of those that did not simply arrive are drawn of a larger run. */
    private static final int MOST_AFFECTED = 4;

    /** By the names that templates know. */
    List<Map<String, Object>> models() {
        List<Map<String, Object>> models = new ArrayList<>();
        if (!report.ledger().lives().isEmpty()) {
            spaceTime(models);
        }
        for (Chart chart : Chart.values()) {
            if (chart != Chart.OUTCOMES) {
                ChartSvg.of(box, report.ledger(), report.charts(), chart)
                        .ifPresent(svg ->
                                models.add(Map.of("heading", name(chart), "words", "", "svg", svg, "tall", false)));
            }
        }
        return models;
    }

    /** The same on paper: those that share a page come first, so that none ends early before the one that needs its own. */
    static List<Map<String, Object>> printed(List<Map<String, Object>> models) {
        return models.stream()
                .sorted(Comparator.comparing(picture -> Boolean.TRUE.equals(picture.get("tall"))))
                .toList();
    }

    private void spaceTime(List<Map<String, Object>> models) {
        Ledger ledger = report.ledger();
        boolean all = ledger.lives().size() <= MOST_MESSAGES && SpaceTimeSvg.hops(ledger) <= SpaceTimeSvg.MOST_HOPS;
        Set<MessageId> affected = new LinkedHashSet<>();
        report.stories().stream()
                .limit(MOST_AFFECTED)
                .forEach(story -> affected.add(story.life().id()));
        if (affected.isEmpty()) {
            ledger.lives().stream().limit(MOST_AFFECTED).forEach(life -> affected.add(life.id()));
        }
        List<String> names = affected.stream().map(MessageId::toString).toList();
        models.add(Map.of(
                "heading",
                "Who sent whom what, and when",
                "words",
                "A lane for each component, an arrow for each hop; what never arrives ends in a cross."
                        + (all
                                ? ""
                                : " Of the " + Amount.number(ledger.lives().size()) + " messages: " + Amount.list(names)
                                        + "."),
                "svg",
                all ? SpaceTimeSvg.of(box, ledger) : SpaceTimeSvg.of(box, ledger, affected),
                "tall",
                true));
    }

    private static String name(Chart chart) {
        return switch (chart) {
            case THROUGHPUT -> "Throughput";
            case DEPTH -> "How full queues are";
            case AGE -> "How long the oldest waits";
            case RECEIPT_LATENCY -> "From an attempt to its answer";
            case EFFECT_LATENCY -> "From hand-in to effect";
            case RETRIES -> "Retries and redeliveries";
            case TRANSACTIONS -> "Open transactions";
            case MEMORY -> "Kept in memory";
            case OUTCOMES -> "Outcomes";
        };
    }
}
