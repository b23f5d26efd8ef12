package dev.custody.cli;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.StoryLine;
import dev.custody.transcript.Line;
import dev.custody.transcript.Selection;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Weight;
import dev.custody.transcript.Words;
import java.util.Locale;

/** What happened, line by line. */
final class TranscriptPage {
    private final Session session;
    private final Ledger ledger;

    TranscriptPage(Session session, Ledger ledger) {
        this.session = session;
        this.ledger = ledger;
    }

    void print(Selection selection) {
        Transcript transcript = Transcript.of(ledger, new Words(Locale.ROOT));
        int clockWidth = StoryLine.clock(ledger.atMicros()).length();
        session.out().println(session.bold("What happened"));
        for (int position : transcript.positions(selection, 0)) {
            Line line = transcript.line(position);
            String clock = StoryLine.clock(line.atMicros());
            String text = dev.custody.cli.Words.hanging(line.text(), clockWidth + 4);
            session.out()
                    .println("  " + " ".repeat(Math.max(0, clockWidth - clock.length())) + clock + "  "
                            + (line.weight() == Weight.NOISE ? session.faint(text) : text));
        }
        session.out().println();
    }
}
