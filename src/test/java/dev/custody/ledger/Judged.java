package dev.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Guarantee;
import dev.custody.ledger.Verdict.Standing;

/** What a guarantee must say of a tale. */
final class Judged {
    private Judged() {}

    static Verdict verdict(Claim claim, Tale tale) {
        return Verdicts.of(Shop.claiming(claim), tale.trace()).getFirst();
    }

    static void keeps(Guarantee guarantee, Tale tale, String reason) {
        expect(Shop.claim(guarantee), tale, Standing.KEPT, MessageLife.NEVER, reason);
    }

    static void says(Guarantee guarantee, Tale tale, String reason) {
        expect(Shop.claim(guarantee), tale, Standing.NOT_JUDGED, MessageLife.NEVER, reason);
    }

    static void breaks(Guarantee guarantee, Tale tale, int position, String reason) {
        expect(Shop.claim(guarantee), tale, Standing.BROKEN, position, reason);
    }

    static void expect(Claim claim, Tale tale, Standing standing, int position, String reason) {
        Verdict verdict = verdict(claim, tale);
        assertThat(verdict.standing() + ": " + verdict.reason()).isEqualTo(standing + ": " + reason);
        assertThat(verdict.position()).isEqualTo(position);
        assertThat(verdict.messages().isEmpty()).isEqualTo(standing != Standing.BROKEN);
    }
}
