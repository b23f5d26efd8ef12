package dev.custody.report;

import dev.custody.chart.Charts;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import dev.custody.trace.MessageId;
import dev.custody.transcript.Transcript;
import dev.custody.words.Kebab;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said about a run. Times are virtual microseconds; a position is that of an event in the trace.
 *
 * @param kicker what kind of report this is, in a few words
 * @param lead what this is about, in a sentence or two
 * @param tone the verdict in a word
 * @param headline the verdict in a few words
 * @param summary the same in sentences: what ran, what was wrong, what became of the messages
 * @param judgements the diagram's claims, then its risks
 * @param beats of a scenario, those that began
 * @param expected of a scenario, what was to come true
 * @param moments in the order of the run
 * @param faults what was wrong, by beginning
 * @param outcomes those that there were, the good ones first
 * @param figures how long things took, and how much there was
 * @param stories of messages that did not simply arrive, the worst first
 * @param untold how many more of these there are, by what became of them
 * @param plan what determines the run
 * @param ledger after the whole run; from its events all pictures are made
 */
public record RunReport(
        String name,
        String kicker,
        String title,
        String lead,
        Tone tone,
        String headline,
        List<String> summary,
        List<Judgement> judgements,
        List<Beat> beats,
        List<Expected> expected,
        List<Moment> moments,
        List<FaultSpan> faults,
        List<OutcomeCount> outcomes,
        List<Figure> figures,
        List<Story> stories,
        List<OutcomeCount> untold,
        Origin origin,
        List<String> real,
        List<String> modelled,
        RunPlan plan,
        Ledger ledger,
        Transcript transcript,
        Charts charts)
        implements Report {
    public RunReport {
        summary = List.copyOf(summary);
        judgements = List.copyOf(judgements);
        beats = List.copyOf(beats);
        expected = List.copyOf(expected);
        moments = List.copyOf(moments);
        faults = List.copyOf(faults);
        outcomes = List.copyOf(outcomes);
        figures = List.copyOf(figures);
        stories = List.copyOf(stories);
        untold = List.copyOf(untold);
        real = List.copyOf(real);
        modelled = List.copyOf(modelled);
    }

    /** The moment that a single picture shows: what broke first, or else how it ended; empty for a run without events. */
    public Optional<Moment> decisive() {
        return Moments.decisive(moments, judgements);
    }

    @Override
    public boolean isBroken() {
        return tone == Tone.BROKEN;
    }

    /** The verdict on the whole run. */
    public enum Tone {
        /** Every claim was kept, and no documented risk was seen. */
        KEPT("✓"),
        /** Every claim was kept; what the diagram warns of has shown itself. */
        RISK_SEEN("!"),
        /** The run put no claim to the test. */
        UNTRIED("–"),
        /** A claim is broken, or an expectation was not met. */
        BROKEN("✗");

        private final String sign;

        Tone(String sign) {
            this.sign = sign;
        }

        /** One character that says the same as the colour. */
        public String sign() {
            return sign;
        }

        /** The name that stylesheets and files know it by. */
        public String id() {
            return Kebab.of(this);
        }
    }

    /**
     * A guarantee, and what the run says about it.
     *
     * @param decided the event that decided it, in a sentence
     */
    public record Judgement(Verdict verdict, Optional<Event> decided) {
        /** As a reader is to take it: a risk is not broken but seen, since the diagram said that it is there. */
        public Standing standing() {
            boolean claim = verdict.role() == Verdict.Role.CLAIM;
            return switch (verdict.standing()) {
                case NOT_JUDGED -> Standing.NOT_JUDGED;
                case KEPT -> claim ? Standing.KEPT : Standing.NOT_SEEN;
                case BROKEN -> claim ? Standing.BROKEN : Standing.SEEN;
            };
        }
    }

    /** How a guarantee stands. */
    public enum Standing {
        KEPT("kept", "✓"),
        BROKEN("broken", "✗"),
        /** A documented risk has shown itself. */
        SEEN("seen", "!"),
        NOT_SEEN("not seen", "·"),
        NOT_JUDGED("not judged", "–");

        private final String words;
        private final String sign;

        Standing(String words, String sign) {
            this.words = words;
            this.sign = sign;
        }

        public String words() {
            return words;
        }

        /** One character that says the same as the colour. */
        public String sign() {
            return sign;
        }
    }

    /** Something that happened, in a sentence without a full stop. */
    public record Event(int position, long atMicros, String sentence) {}

    /**
     * A moment that is worth a picture: the diagram after that event.
     *
     * @param title what moment it is, in a few words
     */
    public record Moment(String title, Event event) {}

    /**
     * Something that was wrong for a while.
     *
     * @param what in a few words: {@code Worker is down}
     * @param was the same of what lies back: {@code Worker was down}
     * @param toMicros when it was mended, or the run ended
     * @param mended whether it was
     */
    public record FaultSpan(String what, String was, long fromMicros, long toMicros, boolean mended, int position) {}

    public record OutcomeCount(Outcome outcome, int count) {}

    /**
     * A beat of a scenario.
     *
     * @param position the last event before it
     * @param done the commands that were given, in a line; empty if none was
     */
    public record Beat(int position, long atMicros, String narration, String done, Optional<Asked> asked) {}

    /**
     * What was asked before a beat, and what came of it.
     *
     * @param because the event that decided it, in a sentence; empty if no choice was right
     */
    public record Asked(String question, List<Choice> choices, String because) {
        public Asked {
            choices = List.copyOf(choices);
        }
    }

    public record Choice(String text, boolean right) {}

    /**
     * What was to come true.
     *
     * @param condition the same as the scenario says it
     */
    public record Expected(String sentence, boolean met, String condition) {}

    /**
     * Something that was counted or timed.
     *
     * @param value with its unit
     */
    public record Figure(String name, String value) {}

    /**
     * What became of a message, and of those to whom the same happened.
     *
     * @param life the first of them
     * @param why in a sentence without a full stop
     * @param lines what happened to it, milestones only
     * @param left how many lines were left out before the last {@link RunReporter#LINES_AT_THE_END}
     * @param others to whom the same happened
     */
    public record Story(MessageLife life, String why, List<StoryLine> lines, int left, List<MessageId> others) {
        public Story {
            lines = List.copyOf(lines);
            others = List.copyOf(others);
        }
    }

    /**
     * Where the run comes from, and how to have it again.
     *
     * @param command for a shell
     * @param tool the version of Custody
     * @param sinks where messages were kept
     * @param ending how it ended, in a few words
     */
    public record Origin(String command, String tool, Sinks sinks, String ending) {}

    /** Where messages were kept. */
    public enum Sinks {
        H2,
        HEAP
    }
}
