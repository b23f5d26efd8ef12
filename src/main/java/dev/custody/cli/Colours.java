package dev.custody.cli;

import dev.custody.ledger.Outcome;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdict.Role;

/** Which of a terminal's colours say what; the words beside them always say it too. */
final class Colours {
    private Colours() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "fg(green)";
            case REJECTED, DEAD_LETTERED, UNDER_WAY -> "fg(cyan)";
            case FAILED, IN_DOUBT -> "fg(yellow)";
            case DUPLICATED, MANGLED, MISDELIVERED, LOST -> "bold,fg(red)";
        };
    }

    static String of(Verdict verdict) {
        return switch (verdict.standing()) {
            case NOT_JUDGED -> "faint";
            case KEPT -> verdict.role() == Role.CLAIM ? "fg(green)" : "faint";
            case BROKEN -> verdict.role() == Role.CLAIM ? "bold,fg(red)" : "fg(yellow)";
        };
    }
}
