package dev.custody.ledger;

import dev.custody.ledger.Verdict.Standing;
import dev.custody.trace.MessageId;
import java.util.List;

/** What a judge finds: a verdict without the claim. */
record Finding(Standing standing, List<MessageId> messages, int position, String reason) {
    static Finding kept(String reason) {
        return new Finding(Standing.KEPT, List.of(), MessageLife.NEVER, reason);
    }

    static Finding notJudged(String reason) {
        return new Finding(Standing.NOT_JUDGED, List.of(), MessageLife.NEVER, reason);
    }

    /** The run never put it to the test. */
    static Finding notTried(String reason) {
        return notJudged("not tried: " + reason);
    }
}
