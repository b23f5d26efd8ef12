package dev.custody.report.page;

import dev.custody.layout.Layout;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict.Role;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Paintbox;
import dev.custody.report.Amount;
import dev.custody.report.RunReport;
import dev.custody.report.RunReport.FaultSpan;
import dev.custody.report.RunReport.Judgement;
import dev.custody.report.RunReport.Moment;
import dev.custody.report.RunReport.OutcomeCount;
import dev.custody.report.RunReport.Story;
import dev.custody.report.RunReporter;
import dev.custody.report.Snapshots;
import dev.custody.report.player.Stretch;
import dev.custody.trace.MessageId;
import dev.custody.words.Kebab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What templates of pages are filled with about a run: texts, and pictures as SVG. Every text in it is plain, and templates escape it.
 */
public final class RunModel {
    private static final double WIDTH = 1_080;
    private static final double HEIGHT = 560;

    /** The room of a picture that has something beside it: there things stand closer, so that their type is as large. */
    private static final double NARROW_WIDTH = 680;

    private static final double NARROW_HEIGHT = 340;
    private static final int MOST_FAULTS = 24;
    private static final int MOST_OTHERS = 20;

    private final RunReport report;
    private final Stretch stretch;
    private final MorePictures more;
    private final List<String> snapshots;

    /**
     * @param box with which all is painted
     * @param most how wide the picture of a moment is at most, in pixels
     */
    public RunModel(RunReport report, Paintbox box, double most) {
        this.report = report;
        String title = report.plan().diagram().title();
        stretch = Stretch.of(report);
        more = new MorePictures(report, box);
        DiagramSvg painter = new DiagramSvg(box, narrowLayout(report, box));
        double width = Math.min(most, painter.whole().width());
        snapshots = Snapshots.of(report, moment -> painter.document(title, moment, painter.whole(), width, false));
    }

    /** Where everything stands in a picture that has the page for itself. */
    public static Layout layout(RunReport report, Paintbox box) {
        return DiagramSvg.layout(box, report.plan().diagram(), WIDTH, HEIGHT);
    }

    /** Where everything stands in a picture that has something beside it. */
    public static Layout narrowLayout(RunReport report, Paintbox box) {
        return DiagramSvg.layout(box, report.plan().diagram(), NARROW_WIDTH, NARROW_HEIGHT);
    }

    /** By the names that templates know. */
    public Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("kicker", report.kicker());
        model.put("title", report.title());
        model.put("lead", report.lead());
        model.put("tone", report.tone().id());
        model.put("sign", report.tone().sign());
        model.put("headline", report.headline());
        model.put("summary", report.summary());
        model.put("guarantees", guarantees());
        model.put("beats", report.beats().stream().map(this::beat).toList());
        model.put(
                "expectations",
                report.expected().stream().map(RunModel::expected).toList());
        model.put("moments", moments());
        model.put("faults", faults());
        model.put(
                "moreFaults",
                report.faults().size() > MOST_FAULTS
                        ? "And " + Amount.number(report.faults().size() - MOST_FAULTS) + " more."
                        : "");
        model.put("end", StoryLine.clock(report.ledger().atMicros()));
        List<Map<String, Object>> pictures = more.models();
        model.put("pictures", pictures);
        model.put("printed", MorePictures.printed(pictures));
        model.put("outcomes", outcomes());
        model.put(
                "figures",
                report.figures().stream()
                        .map(figure -> Map.of("name", figure.name(), "value", figure.value()))
                        .toList());
        model.put("stories", report.stories().stream().map(this::story).toList());
        model.put("untold", untold());
        model.put("command", report.origin().command());
        model.put("facts", facts());
        model.put("real", report.real());
        model.put("modelled", report.modelled());
        return model;
    }

    /** When the player shows it; empty where it does not. */
    private String tick(int position) {
        return stretch.tick(report.ledger(), position).map(String::valueOf).orElse("");
    }

    private List<Map<String, Object>> guarantees() {
        List<Map<String, Object>> parts = new ArrayList<>();
        part(parts, "What it claims", Role.CLAIM);
        part(parts, "Documented risks", Role.RISK);
        return parts;
    }

    private void part(List<Map<String, Object>> parts, String heading, Role role) {
        List<Map<String, Object>> rows = report.judgements().stream()
                .filter(judgement -> judgement.verdict().role() == role)
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            parts.add(Map.of("heading", heading, "rows", rows));
        }
    }

    private Map<String, Object> row(Judgement judgement) {
        Map<String, Object> row = new HashMap<>();
        row.put("look", Kebab.of(judgement.standing()));
        row.put("sign", judgement.standing().sign());
        row.put("words", judgement.standing().words());
        row.put("name", judgement.verdict().claim().toString());
        row.put("meaning", judgement.verdict().claim().guarantee().meaning());
        row.put("reason", judgement.verdict().reason());
        row.put("decided", judgement.decided().map(RunReport.Event::sentence).orElse(""));
        row.put(
                "at",
                judgement
                        .decided()
                        .map(event -> StoryLine.clock(event.atMicros()))
                        .orElse(""));
        row.put("tick", judgement.decided().map(event -> tick(event.position())).orElse(""));
        return row;
    }

    private List<Map<String, Object>> moments() {
        List<Map<String, Object>> moments = new ArrayList<>();
        for (int i = 0; i < report.moments().size(); i++) {
            Moment moment = report.moments().get(i);
            moments.add(Map.of(
                    "title",
                    moment.title(),
                    "sentence",
                    moment.event().sentence(),
                    "clock",
                    StoryLine.clock(moment.event().atMicros()),
                    "tick",
                    tick(moment.event().position()),
                    "played",
                    !tick(moment.event().position()).isEmpty(),
                    "picture",
                    snapshots.get(i)));
        }
        return moments;
    }

    private Map<String, Object> beat(RunReport.Beat beat) {
        Map<String, Object> model = new HashMap<>();
        model.put("at", StoryLine.clock(beat.atMicros()));
        model.put("tick", tick(beat.position()));
        model.put("narration", beat.narration());
        model.put("done", beat.done());
        model.put("question", beat.asked().map(RunReport.Asked::question).orElse(""));
        model.put("because", beat.asked().map(RunReport.Asked::because).orElse(""));
        model.put(
                "choices",
                beat.asked().map(RunReport.Asked::choices).orElse(List.of()).stream()
                        .map(choice -> Map.of("text", choice.text(), "right", choice.right()))
                        .toList());
        return model;
    }

    private static Map<String, Object> expected(RunReport.Expected expected) {
        return Map.of(
                "sentence",
                expected.sentence(),
                "look",
                expected.met() ? "kept" : "broken",
                "sign",
                expected.met() ? "✓" : "✗",
                "words",
                expected.met() ? "came true" : "did not come true",
                "why",
                expected.condition());
    }

    private List<Map<String, Object>> faults() {
        return report.faults().stream()
                .limit(MOST_FAULTS)
                .map(fault -> span(fault, 0, report.ledger().atMicros()))
                .toList();
    }

    /** Of a stretch of time, the part that a fault takes, in percent. */
    public static Map<String, Object> span(FaultSpan fault, long from, long to) {
        double all = Math.max(1, to - from);
        double left = Math.clamp((fault.fromMicros() - from) / all, 0, 1);
        double right = Math.clamp((fault.toMicros() - from) / all, 0, 1);
        return Map.of(
                "what",
                fault.what(),
                "mended",
                fault.mended(),
                "words",
                StoryLine.clock(fault.fromMicros()) + " to "
                        + (fault.mended() ? StoryLine.clock(fault.toMicros()) : "the end, unmended"),
                "left",
                percent(left),
                "width",
                percent(right - left));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    private List<Map<String, Object>> outcomes() {
        int all = report.outcomes().stream().mapToInt(OutcomeCount::count).sum();
        return report.outcomes().stream()
                .map(each -> Map.<String, Object>of(
                        "words",
                        each.outcome().words(),
                        "look",
                        Kebab.of(each.outcome()),
                        "count",
                        Amount.number(each.count()),
                        "share",
                        percent((double) each.count() / all)))
                .toList();
    }

    private Map<String, Object> story(Story story) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < story.lines().size(); i++) {
            if (story.left() > 0 && i == story.lines().size() - RunReporter.LINES_AT_THE_END) {
                lines.add(Map.of("at", "…", "text", Amount.of(story.left(), "more line")));
            }
            StoryLine line = story.lines().get(i);
            lines.add(Map.of("at", StoryLine.clock(line.atMicros()), "text", line.text()));
        }
        List<String> others = story.others().stream().map(MessageId::toString).toList();
        return Map.of(
                "id",
                story.life().id().toString(),
                "outcome",
                story.life().outcome().words(),
                "harm",
                story.life().outcome().isHarm(),
                "why",
                story.why(),
                "lines",
                lines,
                "others",
                others.isEmpty() ? "" : "Much the same happened to " + Amount.list(others, MOST_OTHERS) + ".");
    }

    private String untold() {
        return report.untold().isEmpty()
                ? ""
                : "And more like them: "
                        + Amount.list(report.untold().stream()
                                .map(each -> Amount.number(each.count()) + " "
                                        + each.outcome().words())
                                .toList())
                        + ".";
    }

    private List<Map<String, Object>> facts() {
        return List.of(
                fact(
                        "Diagram",
                        report.plan().diagram().title() + " ("
                                + report.plan().diagram().id() + ")"),
                fact("Hash of the diagram", report.plan().diagram().hash()),
                fact("Seed", Long.toString(report.plan().seed())),
                fact("Events", Amount.number(report.ledger().position())),
                fact("Custody", report.origin().tool()));
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
