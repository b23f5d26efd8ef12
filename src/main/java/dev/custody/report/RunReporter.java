package dev.custody.report;

import dev.custody.chart.Charts;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.report.RunReport.Event;
import dev.custody.report.RunReport.FaultSpan;
import dev.custody.report.RunReport.Judgement;
import dev.custody.report.RunReport.Moment;
import dev.custody.report.RunReport.Origin;
import dev.custody.report.RunReport.OutcomeCount;
import dev.custody.report.RunReport.Story;
import dev.custody.trace.TraceEvent;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the report of a run. */
public final class RunReporter {
    /** How many stories are told; the rest is counted. */
    public static final int MOST_STORIES = 12;

    /** How many lines a story has at most. */
    public static final int MOST_LINES = 24;

    /** How many of them tell how it ended. */
    public static final int LINES_AT_THE_END = 6;

    private static final int EVENTS_BETWEEN_WORDS = 16_384;

    private final Subject subject;
    private final Ledger ledger;
    private final Transcript transcript;
    private final Charts charts;

    private RunReporter(Subject subject, Watch watch) {
        this.subject = subject;
        this.ledger = subject.ledger();
        Beside<Charts> drawn = Beside.begin("charts", () -> charts(ledger));
        transcript = transcript(watch);
        charts = drawn.made();
    }

    /** The report of a run that is over. */
    public static RunReport of(Subject subject, Watch watch) {
        return new RunReporter(subject, watch).report();
    }

    /** What comes of an event depends on what was known when it happened, so that the ledger is told again. */
    private static Charts charts(Ledger ledger) {
        Charts charts = new Charts(ledger.diagram());
        Ledger again = new Ledger(ledger.diagram());
        for (TraceEvent event : ledger.events()) {
            again.accept(event);
            charts.take(event, again);
        }
        return charts;
    }

    private Transcript transcript(Watch watch) {
        Transcript told = new Transcript(ledger.diagram(), new Words(Locale.ENGLISH));
        Ledger again = new Ledger(ledger.diagram());
        int all = ledger.events().size();
        for (TraceEvent event : ledger.events()) {
            again.accept(event);
            told.take(event, again);
            if (again.position() % EVENTS_BETWEEN_WORDS == 0) {
                watch.at("reading the run", again.position(), all);
            }
        }
        return told;
    }

    private RunReport report() {
        List<Verdict> verdicts = Verdicts.of(ledger);
        List<Judgement> judgements = verdicts.stream()
                .map(verdict -> new Judgement(verdict, event(verdict.position())))
                .toList();
        List<FaultSpan> faults = FaultSpans.of(ledger);
        List<OutcomeCount> outcomes = outcomes(ledger.counts());
        List<Moment> moments = Moments.of(ledger, transcript, judgements, faults);
        List<SameStory> notable = SameStory.group(ledger, Notable.of(ledger));
        List<SameStory> told = notable.subList(0, Math.min(notable.size(), MOST_STORIES));
        Optional<StoryParts> story = subject.performance().map(StoryParts::new);
        Summary summary = new Summary(subject, judgements, faults, outcomes);
        return new RunReport(
                subject.name(),
                (subject.performance().isPresent() ? "scenario on " : "report of a run of ")
                        + subject.plan().diagram().id(),
                subject.title(),
                subject.lead(),
                summary.tone(),
                summary.headline(),
                summary.sentences(),
                judgements,
                story.map(StoryParts::beats).orElse(List.of()),
                story.map(StoryParts::expected).orElse(List.of()),
                moments,
                faults,
                outcomes,
                Figures.of(ledger, charts),
                told.stream().map(this::story).toList(),
                untold(notable.subList(told.size(), notable.size())),
                new Origin(subject.rerun(), subject.tool(), subject.sinks(), summary.ending()),
                Reality.real(ledger.diagram(), subject.sinks()),
                Reality.modelled(ledger.diagram()),
                subject.plan(),
                ledger,
                transcript,
                charts);
    }

    private Optional<Event> event(int position) {
        return position < 0 || position >= transcript.size()
                ? Optional.empty()
                : Optional.of(new Event(
                        position,
                        ledger.events().get(position).atMicros(),
                        transcript.line(position).text()));
    }

    private static List<OutcomeCount> outcomes(Map<Outcome, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new OutcomeCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<OutcomeCount> untold(List<SameStory> left) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        left.forEach(same ->
                same.lives().forEach(life -> counts.merge(life.outcome(), 1, (count, one) -> count + one)));
        return outcomes(counts);
    }

    private Story story(SameStory same) {
        MessageLife life = same.lives().getFirst();
        List<StoryLine> all = SameStory.headlines(ledger, ledger.story(life.id()));
        List<StoryLine> lines = new ArrayList<>(all);
        int left = Math.max(0, all.size() - MOST_LINES);
        if (left > 0) {
            lines.subList(MOST_LINES - LINES_AT_THE_END, all.size() - LINES_AT_THE_END)
                    .clear();
        }
        return new Story(
                life,
                ledger.why(life.id()),
                lines,
                left,
                same.lives().stream().skip(1).map(MessageLife::id).toList());
    }
}
