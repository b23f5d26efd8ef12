package dev.custody.report.markdown;

import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict.Role;
import dev.custody.report.Amount;
import dev.custody.report.RunReport;
import dev.custody.report.RunReport.Event;
import dev.custody.report.RunReport.Judgement;
import dev.custody.report.RunReporter;
import dev.custody.report.mermaid.Flowchart;
import dev.custody.report.mermaid.SequenceChart;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A run in Markdown. */
final class RunPage {
    /** A chart of each message would be longer than the report. */
    private static final int MOST_CHARTS = 3;

    private final RunReport report;
    private final int level;
    private final MarkdownText page = new MarkdownText();

    private RunPage(RunReport report, int level) {
        this.report = report;
        this.level = level;
    }

    static String of(RunReport report) {
        return new RunPage(report, 1).write().toString();
    }

    /** As a part of another page, below a heading of that level. */
    static String within(RunReport report, int level) {
        return new RunPage(report, level).write().toString();
    }

    private MarkdownText write() {
        page.heading(level, report.title());
        page.raw("**" + MarkdownText.escaped(report.tone().sign() + " " + report.headline()) + ".** ");
        page.paragraph(String.join(" ", report.summary()));
        if (!report.lead().isEmpty()) {
            page.raw("> ").paragraph(report.lead());
        }
        story();
        judgements("Claims", Role.CLAIM);
        judgements("Documented risks", Role.RISK);
        faults();
        section("The architecture");
        page.fenced("mermaid", Flowchart.of(report));
        outcomes();
        stories();
        rerun();
        section("What is real");
        page.list(report.real());
        section("What is modelled");
        page.list(report.modelled());
        return page;
    }

    private void story() {
        if (!report.expected().isEmpty()) {
            section("What was expected");
            page.table(
                    List.of("", "expected", ""),
                    report.expected().stream()
                            .map(each -> List.of(
                                    each.met() ? "✓" : "✗",
                                    each.sentence(),
                                    each.met() ? "came true" : "did not come true"))
                            .toList());
        }
        if (!report.beats().isEmpty()) {
            section("The story");
            report.beats().forEach(this::beat);
        }
    }

    private void beat(RunReport.Beat beat) {
        page.raw("**" + StoryLine.clock(beat.atMicros()) + "** ").paragraph(beat.narration());
        beat.asked().ifPresent(asked -> {
            page.raw("> **" + MarkdownText.escaped(asked.question()) + "**\n>\n");
            asked.choices()
                    .forEach(choice -> page.raw(
                            "> - " + MarkdownText.escaped((choice.right() ? "✓ " : "") + choice.text()) + "\n"));
            page.raw(">\n> ").paragraph(asked.because());
        });
    }

    private void section(String words) {
        page.heading(level + 1, words);
    }

    private void judgements(String heading, Role role) {
        List<Judgement> judgements = report.judgements().stream()
                .filter(judgement -> judgement.verdict().role() == role)
                .toList();
        if (!judgements.isEmpty()) {
            section(heading);
            page.table(
                    List.of("", "guarantee", "verdict", "why", "decided by"),
                    judgements.stream().map(RunPage::row).toList());
        }
    }

    private static List<String> row(Judgement judgement) {
        return List.of(
                judgement.standing().sign(),
                judgement.verdict().claim().toString(),
                judgement.standing().words(),
                judgement.verdict().reason(),
                judgement.decided().map(RunPage::sentence).orElse(""));
    }

    private static String sentence(Event event) {
        return StoryLine.clock(event.atMicros()) + ": " + event.sentence();
    }

    private void faults() {
        if (!report.faults().isEmpty()) {
            section("What was wrong");
            page.table(
                    List.of("from", "to", "what"),
                    report.faults().stream()
                            .map(fault -> List.of(
                                    StoryLine.clock(fault.fromMicros()),
                                    fault.mended() ? StoryLine.clock(fault.toMicros()) : "the end",
                                    fault.what()))
                            .toList());
        }
        section("Moments that matter");
        page.table(
                List.of("at", "moment", "what happened"),
                report.moments().stream()
                        .map(moment -> List.of(
                                StoryLine.clock(moment.event().atMicros()),
                                moment.title(),
                                moment.event().sentence()))
                        .toList());
    }

    private void outcomes() {
        section("What became of the messages");
        page.table(
                List.of("messages", "outcome"),
                report.outcomes().stream()
                        .map(each -> List.of(
                                Amount.number(each.count()), each.outcome().words()))
                        .toList());
        page.table(
                List.of("figure", "value"),
                report.figures().stream()
                        .map(figure -> List.of(figure.name(), figure.value()))
                        .toList());
    }

    private void stories() {
        if (report.stories().isEmpty()) {
            return;
        }
        section("Messages that did not simply arrive");
        int charts = 0;
        for (RunReport.Story story : report.stories()) {
            page.heading(
                    level + 2,
                    "Message " + story.life().id() + ": "
                            + story.life().outcome().words());
            page.paragraph(story.why() + ".");
            page.table(List.of("at", "what happened"), lines(story));
            if (!story.others().isEmpty()) {
                page.paragraph("Much the same happened to "
                        + Amount.list(
                                story.others().stream().map(MessageId::toString).toList(), 20)
                        + ".");
            }
            if (charts++ < MOST_CHARTS) {
                page.fenced(
                        "mermaid",
                        SequenceChart.of(report.ledger(), story.life().id()));
            }
        }
        if (!report.untold().isEmpty()) {
            page.paragraph("And more like them: "
                    + Amount.list(report.untold().stream()
                            .map(each -> Amount.number(each.count()) + " "
                                    + each.outcome().words())
                            .toList())
                    + ".");
        }
    }

    private static List<List<String>> lines(RunReport.Story story) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < story.lines().size(); i++) {
            if (story.left() > 0 && i == story.lines().size() - RunReporter.LINES_AT_THE_END) {
                rows.add(List.of("…", Amount.of(story.left(), "more line")));
            }
            StoryLine line = story.lines().get(i);
            rows.add(List.of(StoryLine.clock(line.atMicros()), line.text()));
        }
        return rows;
    }

    private void rerun() {
        section("Run it again");
        page.fenced("sh", report.origin().command());
        page.table(
                List.of("", ""),
                Stream.of(
                                List.of("diagram", report.plan().diagram().id()),
                                List.of(
                                        "hash of the diagram",
                                        report.plan().diagram().hash()),
                                List.of("seed", Long.toString(report.plan().seed())),
                                List.of("version of Custody", report.origin().tool()),
                                List.of("events", Amount.number(report.ledger().position())))
                        .toList());
    }
}
