package dev.custody.ledger;

import dev.custody.ledger.Verdict.Standing;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.function.Supplier;

/** What a judge finds: a verdict without the claim. A search reads no reasons, so that they are worded on demand. */
record Finding(Standing standing, List<MessageId> messages, int position, Supplier<String> reason) {
    static Finding kept(Supplier<String> reason) {
        return new Finding(Standing.KEPT, List.of(), MessageLife.NEVER, reason);
    }

    static Finding notJudged(Supplier<String> reason) {
        return new Finding(Standing.NOT_JUDGED, List.of(), MessageLife.NEVER, reason);
    }
}
