package dev.custody.desktop.guarantees;

import dev.custody.desktop.text.Texts;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Names;
import dev.custody.ledger.Verdict;
import dev.custody.trace.MessageId;
import java.util.Locale;
import java.util.Optional;

/**
 * A guarantee as the pane shows it.
 *
 * @param styleClass its shape and colour
 * @param standing in a word or two
 * @param reason the verdict's, in a sentence
 * @param meaning of the guarantee
 * @param broke where to look; empty if nothing broke it
 */
record VerdictLine(
        String guarantee,
        Verdict.Role role,
        String styleClass,
        String standing,
        String reason,
        String meaning,
        Optional<Broke> broke) {

    /**
     * What broke a guarantee.
     *
     * @param event its position in the trace; that of the next one if it is that nothing comes any more
     */
    record Broke(int event, Optional<MessageId> message) {}

    /** @param goesOn whether the run may still break what nothing has broken so far */
    static VerdictLine of(Verdict verdict, boolean goesOn, Ledger ledger, Texts texts) {
        return new VerdictLine(
                verdict.claim().toString(),
                verdict.role(),
                styleClass(verdict, goesOn),
                texts.of(standing(verdict, goesOn)),
                sentence(verdict.reason()),
                new Names(texts.bundle().getLocale()).meaning(verdict.claim().guarantee()),
                broke(verdict, ledger));
    }

    /** For a screen reader, which sees neither sign nor place. */
    String spoken() {
        return guarantee + ", " + standing + ". " + reason;
    }

    private static Optional<Broke> broke(Verdict verdict, Ledger ledger) {
        if (verdict.standing() != Verdict.Standing.BROKEN || verdict.position() == MessageLife.NEVER) {
            return Optional.empty();
        }
        Optional<MessageId> concerned = verdict.messages().stream()
                .filter(each -> ledger.life(each).isConcernedAt(verdict.position()))
                .findFirst();
        return Optional.of(new Broke(
                verdict.position(),
                concerned.or(() -> verdict.messages().stream().findFirst())));
    }

    private static String sentence(String reason) {
        String full = reason.endsWith(".") ? reason : reason + ".";
        return full.substring(0, 1).toUpperCase(Locale.ROOT) + full.substring(1);
    }

    private static String styleClass(Verdict verdict, boolean goesOn) {
        return switch (verdict.standing()) {
            case KEPT -> "verdict-kept";
            case BROKEN -> verdict.isWitness() ? "verdict-witnessed" : "verdict-broken";
            case NOT_JUDGED -> goesOn && verdict.role() == Verdict.Role.CLAIM ? "verdict-holding" : "verdict-open";
        };
    }

    private static String standing(Verdict verdict, boolean goesOn) {
        return switch (verdict.standing()) {
            case KEPT -> verdict.role() == Verdict.Role.RISK ? "standing.not-seen" : "standing.kept";
            case BROKEN -> verdict.isWitness() ? "standing.as-documented" : "standing.broken";
            case NOT_JUDGED ->
                switch (verdict.role()) {
                    case RISK -> goesOn ? "standing.not-seen-yet" : "standing.not-judged";
                    case CLAIM -> goesOn ? "standing.kept-so-far" : "standing.not-judged";
                };
        };
    }
}
