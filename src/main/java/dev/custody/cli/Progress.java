package dev.custody.cli;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.StoryLine;
import java.util.Locale;

/** A line on a terminal that says how far a run is; it vanishes at the end. */
final class Progress {
    private final StatusLine line;

    Progress(Session session) {
        this.line = new StatusLine(session, session.interactive());
    }

    void tell(Ledger ledger) {
        line.tell(() -> StoryLine.clock(ledger.atMicros()) + "  " + String.format(Locale.ROOT, "%,d", ledger.position())
                + " events  " + Words.count(ledger.lives().size(), "message"));
    }

    void clear() {
        line.clear();
    }
}
