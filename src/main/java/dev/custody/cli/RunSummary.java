package dev.custody.cli;

import dev.custody.cli.Player.Played;
import dev.custody.engine.CommandText;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Fault;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdict.Role;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came out of a run, for people. */
final class RunSummary {
    private static final int MOST_STORIES = 6;
    private static final int MOST_LINES = 9;
    private static final int LINES_AT_THE_END = 3;
    private static final long USUAL_PAUSE_MICROS = 4_000_000;

    private final Session session;
    private final Played played;
    private final Ledger ledger;
    private final boolean all;

    RunSummary(Session session, Played played, boolean all) {
        this.session = session;
        this.played = played;
        this.ledger = played.ledger();
        this.all = all;
    }

    void print() {
        head();
        commands();
        outcomes();
        verdicts("Claims", Role.CLAIM);
        verdicts("Documented risks", Role.RISK);
        stories();
        hint();
    }

    private void head() {
        line(session.bold(ledger.diagram().id()) + ", seed " + played.plan().seed() + ": "
                + Words.count(ledger.lives().size(), "message") + ", " + ending());
    }

    private String ending() {
        String clock = StoryLine.clock(ledger.atMicros());
        return ledger.end()
                .map(reason -> switch (reason) {
                    case AT_REST -> "at rest after " + clock;
                    case TIME_LIMIT -> "ended by its time limit at " + clock;
                    case EVENT_LIMIT -> "ended by its limit of events at " + clock + "; it may never come to rest";
                })
                .orElse("interrupted at " + clock);
    }

    private void commands() {
        List<TimedCommand> planned = played.plan().commands();
        if (planned.isEmpty()) {
            return;
        }
        heading("Commands");
        for (TimedCommand command : planned) {
            long at = command.moment().atMicros();
            line("  " + Words.padded(StoryLine.clock(at), 10) + CommandText.print(command.command())
                    + (at > ledger.atMicros() ? session.styled("fg(yellow)", "  (not given: the run was over)") : ""));
        }
        for (TraceEvent event : ledger.events()) {
            if (event instanceof TraceEvent.CommandIgnored(long at, String command, String reason)) {
                line("  " + Words.padded(StoryLine.clock(at), 10)
                        + session.styled("fg(yellow)", command + " had no effect: " + reason));
            }
        }
    }

    private void outcomes() {
        heading("Messages");
        for (Map.Entry<Outcome, Integer> entry : ledger.counts().entrySet()) {
            if (entry.getValue() > 0) {
                line("  " + "%6d ".formatted(entry.getValue())
                        + session.styled(colour(entry.getKey()), entry.getKey().words()));
            }
        }
        if (ledger.lives().isEmpty()) {
            line("  none were sent");
        }
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "fg(green)";
            case REJECTED, DEAD_LETTERED, UNDER_WAY -> "fg(cyan)";
            case FAILED, IN_DOUBT -> "fg(yellow)";
            case DUPLICATED, MANGLED, MISDELIVERED, LOST -> "bold,fg(red)";
        };
    }

    private void verdicts(String heading, Role role) {
        List<Verdict> verdicts =
                played.verdicts().stream().filter(v -> v.role() == role).toList();
        if (verdicts.isEmpty()) {
            return;
        }
        heading(heading);
        int column = 2
                + Words.widest(verdicts.stream().map(v -> v.claim().toString()).toList());
        for (Verdict verdict : verdicts) {
            String standing = Words.padded(standing(verdict), 12);
            line("  " + session.styled(colour(verdict), standing)
                    + Words.padded(verdict.claim().toString(), column)
                    + Words.hanging(verdict.reason(), 14 + column));
        }
    }

    /** A risk is not broken but seen: the diagram said that it is there. */
    static String standing(Verdict verdict) {
        return switch (verdict.standing()) {
            case NOT_JUDGED -> "not judged";
            case KEPT -> verdict.role() == Role.CLAIM ? "kept" : "not seen";
            case BROKEN -> verdict.role() == Role.CLAIM ? "BROKEN" : "witnessed";
        };
    }

    private static String colour(Verdict verdict) {
        return switch (verdict.standing()) {
            case NOT_JUDGED -> "faint";
            case KEPT -> verdict.role() == Role.CLAIM ? "fg(green)" : "faint";
            case BROKEN -> verdict.role() == Role.CLAIM ? "bold,fg(red)" : "fg(yellow)";
        };
    }

    private void stories() {
        List<MessageLife> notable = Notable.of(ledger);
        if (notable.isEmpty()) {
            return;
        }
        heading("Those that did not simply arrive (" + notable.size() + " of "
                + ledger.lives().size() + ")");
        int shown = all ? notable.size() : Math.min(notable.size(), MOST_STORIES);
        for (MessageLife life : notable.subList(0, shown)) {
            story(life);
        }
        if (shown < notable.size()) {
            line("");
            line(session.faint("... and " + (notable.size() - shown) + " more; --all shows them"));
        }
    }

    private void story(MessageLife life) {
        line("");
        line("  " + session.bold(life.id().toString()) + " "
                + session.styled(colour(life.outcome()), life.outcome().words()) + ": "
                + Words.hanging(ledger.why(life.id()), 4));
        List<StoryLine> story = ledger.story(life.id());
        int head = all || story.size() <= MOST_LINES ? story.size() : MOST_LINES - 1 - LINES_AT_THE_END;
        story.subList(0, head).forEach(this::storyLine);
        if (head < story.size()) {
            int tail = story.size() - LINES_AT_THE_END;
            line(session.faint("              ... " + Words.count(tail - head, "more line")));
            story.subList(tail, story.size()).forEach(this::storyLine);
        }
    }

    private void storyLine(StoryLine line) {
        line("    %9s  ".formatted(StoryLine.clock(line.atMicros())) + Words.hanging(line.text(), 15));
    }

    /** What would mend what is still wrong, so that the claims about the end can be judged. */
    private void hint() {
        List<String> mends = new ArrayList<>();
        for (Fault fault : ledger.faults()) {
            if (fault.goesOn()) {
                String seconds = Long.toString((fault.fromMicros() + USUAL_PAUSE_MICROS) / 1_000_000);
                mends.add("--at '" + seconds + "s " + mend(fault) + "'");
            }
        }
        if (!mends.isEmpty() && !played.interrupted()) {
            line("");
            line("Something is still broken. See what becomes of it when it comes back: " + String.join(" ", mends));
        }
    }

    private static String mend(Fault fault) {
        return switch (fault.kind()) {
            case DOWN -> "restart " + fault.component() + (fault.replica() < 0 ? "" : "/" + fault.replica());
            case CUT -> "heal " + fault.component() + "->" + fault.to();
            case REFUSES_WRITES -> "accept-writes " + fault.component();
        };
    }

    private void heading(String text) {
        line("");
        line(session.bold(text));
    }

    private void line(String text) {
        session.out().println(text);
    }
}
