package dev.custody.ledger;

import dev.custody.ledger.Verdict.Standing;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.function.Supplier;

/** What a judge finds: a verdict without the claim. A search reads no reasons, so that they are worded on demand. */
record Finding(Standing standing, List<MessageId> messages, int position, Supplier<String> reason) {
    static Finding kept(String reason) {
        return new Finding(Standing.KEPT, List.of(), MessageLife.NEVER, () -> reason);
    }

    static Finding notJudged(String reason) {
        return new Finding(Standing.NOT_JUDGED, List.of(), MessageLife.NEVER, () -> reason);
    }

    /** The run never put it to the test. */
    static Finding notTried(String reason) {
        return notJudged("not tried: " + reason);
    }
}
