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
import dev.custody.report.Notable;
import dev.custody.trace.TraceEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came out of a run, for people. */
final class RunSummary {
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
                        + session.styled(
                                Colours.of(entry.getKey()), entry.getKey().words()));
            }
        }
        if (ledger.lives().isEmpty()) {
            line("  none were sent");
        }
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
            line("  " + session.styled(Colours.of(verdict), standing)
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

    private void stories() {
        List<MessageLife> notable = Notable.of(ledger);
        if (notable.isEmpty() && !ledger.lives().isEmpty()) {
            line("");
            line("Each message simply arrived.");
        }
        if (!notable.isEmpty()) {
            heading("Those that did not simply arrive (" + notable.size() + " of "
                    + ledger.lives().size() + ")");
            new Stories(session, ledger, all).print(notable);
        }
    }

    /** What would mend what is still wrong, so that the claims about the end can be judged. */
    private void hint() {
        Set<String> mends = new LinkedHashSet<>();
        for (Fault fault : ledger.faults()) {
            if (fault.goesOn()) {
                String seconds = Long.toString((fault.fromMicros() + USUAL_PAUSE_MICROS) / 1_000_000);
                mends.add("--at '" + seconds + "s " + mend(fault) + "'");
            }
        }
        if (!mends.isEmpty() && !played.interrupted()) {
            line("");
            line("Something is still broken. To see what becomes of it when that is mended, add:");
            line("  " + String.join(" ", mends));
        }
    }

    /** Both directions of a link, and all replicas that are down, are mended by one command. */
    private String mend(Fault fault) {
        return switch (fault.kind()) {
            case DOWN -> "restart " + fault.component();
            case CUT -> "heal " + link(fault);
            case REFUSES_WRITES -> "accept-writes " + fault.component();
        };
    }

    private String link(Fault cut) {
        String here = cut.component().value();
        String there = String.valueOf(cut.to());
        boolean isBoth = ledger.faults().stream()
                .anyMatch(other -> other.goesOn()
                        && other.kind() == Fault.Kind.CUT
                        && other.component().equals(cut.to())
                        && cut.component().equals(other.to()));
        if (!isBoth) {
            return here + "->" + there;
        }
        return here.compareTo(there) < 0 ? here + "--" + there : there + "--" + here;
    }

    private void heading(String text) {
        line("");
        line(session.bold(text));
    }

    private void line(String text) {
        session.out().println(text);
    }
}
